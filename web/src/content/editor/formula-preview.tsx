import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#app'
import { messages } from './messages.ts'
import styles from './editor.module.css'

/** Sets TeX into an element as MathML; resolves to KaTeX's complaint, or null when it can be set. */
export async function setInto(element: HTMLElement, tex: string, display: boolean): Promise<string | null> {
  const { default: katex } = await import('katex')
  try {
    katex.render(tex, element, { output: 'mathml', displayMode: display, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 })
    return null
  } catch (error) {
    element.textContent = tex
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : ''
  }
}

/** The formula as readers will see it, while it is typed. */
export function FormulaPreview({ tex }: { tex: string }) {
  const t = useMessages(messages)
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const element = place.current
    if (element) void setInto(element, tex, true).then((found) => !gone && setFault(found))
    return () => {
      gone = true
    }
  }, [tex])
  return (
    <>
      <div ref={place} className={styles.formula} aria-hidden={tex.trim() === ''} />
      {fault !== null && tex.trim() !== '' && <p className={styles.fault}>{`${t.formulaFault} ${fault}`}</p>}
    </>
  )
}
