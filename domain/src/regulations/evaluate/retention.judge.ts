import { addDays, type Day } from '../day.ts'
import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

export interface RetentionDetails {
  readonly keepUntil: Day | null
  readonly days: number | null
}

const free = words(
  'Бұл редакция мұны сақтауды талап етпейді.',
  'Хранить это редакция не требует.',
  'This edition does not ask to keep this.',
)
const keep = words('{name}: {until} дейін сақталады.', '{name}: хранить до {until}.', '{name}: kept until {until}.')
const noTerm = words(
  '{name}: мерзімі белгіленбеген, сақталады.',
  '{name}: срок не установлен, хранится.',
  '{name}: no term is set, it is kept.',
)
const over = words('{name}: сақтау мерзімі өтті', '{name}: срок хранения прошёл', '{name}: the term is over')

/** Whether something may be deleted: after the term of the act, else of the organisation, else never. */
export const judgeRetention: Judge<'retention', RetentionDetails> = (facts, ruleSet, asOf) => {
  const rule = ruleSet.retention.find((each) => each.key === facts.key)
  if (rule === undefined) return { notApplicable: free, details: { keepUntil: null, days: null } }
  const start = { made: facts.madeOn, 'appeal-term': facts.appealTermEndsOn ?? null, 'period-closed': facts.periodClosedOn ?? null }[
    rule.since
  ]
  const days = facts.days ?? rule.days
  const keepUntil = days === null || start === null ? null : addDays(start, days)
  const isOver = keepUntil !== null && keepUntil < asOf
  const text = isOver ? over : keepUntil === null ? noTerm : keep
  const reason: Reason = {
    weight: isOver ? 'grants' : 'refuses',
    clause: rule.clause,
    text: fill(text, { name: rule.name, until: keepUntil ?? '' }),
  }
  return {
    reasons: [reason],
    parameters:
      days === null
        ? []
        : [
            {
              key: `keep.${rule.key}`,
              value: days,
              unit: 'day',
              clause: rule.clause,
              origin: facts.days == null ? rule.origin : 'internal',
              verified: true,
            },
          ],
    due:
      keepUntil === null
        ? []
        : [{ step: 'deletion', name: rule.name, from: start, workingDays: null, on: keepUntil, doneOn: null, clause: rule.clause }],
    details: { keepUntil, days },
  }
}
