import { useMessages } from '#app'
import { SelectField, TextField, type FormState } from '#ui'
import { arrangeMessages } from './arrange-messages.ts'
import { clockOf, minuteOf } from './clock.ts'
import { messages } from './messages.ts'
import type { Choices, Lesson } from './shapes.ts'
import styles from './timetable.module.css'

/** When in the day: `slot` is a number in words, or `own` with the two times. */
export interface TimeValues {
  slot: string
  begins: string
  ends: string
}

type At = Lesson['series']['at']

export const timeOf = (at: At | null): TimeValues =>
  at === null
    ? { slot: '1', begins: '', ends: '' }
    : 'slot' in at
      ? { slot: String(at.slot), begins: '', ends: '' }
      : { slot: 'own', begins: clockOf(at.begins), ends: clockOf(at.ends) }

/** As the contract takes it; a time that is none is refused there. */
export const atOf = (values: TimeValues): At =>
  values.slot === 'own' ? { begins: minuteOf(values.begins), ends: minuteOf(values.ends) } : { slot: Number(values.slot) }

/** A slot of the shift's bells, or a time of its own. */
export function TimeFields<T extends TimeValues>({ form, bells }: { form: FormState<T>; bells: Choices['bells'] }) {
  const t = useMessages(arrangeMessages)
  const words = useMessages(messages)
  // T has the three texts of TimeValues.
  const of = form as unknown as FormState<TimeValues>
  const known = bells.map((bell) => ({
    value: String(bell.slot),
    label: `${words.slotAt(bell.slot)}, ${clockOf(bell.begins)}–${clockOf(bell.ends)}`,
  }))
  const { slot } = form.values
  const extra = slot === 'own' || known.some((each) => each.value === slot) ? [] : [{ value: slot, label: words.slotAt(Number(slot)) }]
  return (
    <>
      <SelectField field={of.field('slot')} label={t.slot} options={[...known, ...extra, { value: 'own', label: t.ownTime }]} />
      {slot === 'own' && (
        <div className={styles.pair}>
          <TextField field={of.field('begins')} label={t.begins} hint={t.timeHint} inputMode="numeric" maxLength={5} />
          <TextField field={of.field('ends')} label={t.ends} hint={t.timeHint} inputMode="numeric" maxLength={5} />
        </div>
      )}
    </>
  )
}
