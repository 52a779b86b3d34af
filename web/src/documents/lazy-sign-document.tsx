import { lazy, Suspense } from 'react'
import type { SignDocumentProps } from './sign-document.tsx'

const Loaded = lazy(() => import('./sign-document.tsx').then((m) => ({ default: m.SignDocument })))

/** Signing of a registered document, for the pages of any noun; its code arrives when it is shown. */
export function SignDocument(props: SignDocumentProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  )
}
