import { words } from '../words.ts'
import { checklist, type ChecklistDetails } from './checklist.ts'
import type { Judge } from './judge.ts'

const past = words(
  'Өткен оқу кезеңіне пән қосылмайды.',
  'В прошедший академический период дисциплину не включают.',
  'A discipline is not placed in a past academic period.',
)

/** Whether a course from outside may be credited: into a current or future period, by the lists, agreements and decisions of the edition. */
export const judgeRecognition: Judge<'recognition', ChecklistDetails> = (facts, ruleSet, asOf) => {
  const { recognition } = ruleSet.demands
  const isPast = facts.period === 'past'
  // The period is stated, not brought.
  const period = recognition.find((demand) => demand.key === 'period')
  const rest = recognition.filter((demand) => demand !== period)
  const found = checklist(rest, facts, facts.present, asOf, 'decision')
  return { ...found, reasons: isPast && period ? [{ weight: 'refuses', clause: period.clause, text: past }] : [] }
}
