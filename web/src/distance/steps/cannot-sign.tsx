import { useMessages } from '#app'
import { Notice } from '#ui'
import { messages } from '../messages.ts'
import type { Application } from '../shapes.ts'

/** Told from the first step on: another person has to sign. */
export function CannotSign({ view: { cannotSign } }: { view: Application }) {
  const t = useMessages(messages)
  if (cannotSign === null) return null
  const { because, age } = cannotSign
  return (
    <Notice state="attention" title={because === 'too-young' ? t.tooYoung(age) : because === 'of-age' ? t.ofAge(age) : t.guardianSigns} />
  )
}
