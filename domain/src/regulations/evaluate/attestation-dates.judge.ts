import { speaksOf } from '../rule-set.ts'
import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import type { DueDate, Lack, Reason } from './ruling.ts'

export interface AttestationDatesDetails {
  readonly late: readonly string[]
}

const free = words(
  'Бұл редакция осы негіз үшін мерзім белгілемейді.',
  'Для этого основания редакция сроков не устанавливает.',
  'This edition lays down no days for this ground.',
)
const late = words('{id}: {due} дейін тапсырылмаған.', '{id}: не сдано до {due}.', '{id}: not passed by {due}.')
const work = words('Аттестаттау: {id}', 'Аттестация: {id}', 'Attestation: {id}')
const newDay = words('{id}: жеке кестедегі күн', '{id}: день по индивидуальному графику', '{id}: a day by the individual schedule')

/** Attestations of a pupil at a distance by their days; a work missed for a competition or camp gets a new day by the individual schedule. */
export const judgeAttestationDates: Judge<'attestation-dates', AttestationDatesDetails> = (facts, ruleSet, asOf) => {
  const { attestationDates, catchUp } = ruleSet
  const rule = attestationDates && speaksOf(attestationDates, facts.level, facts.ground) ? attestationDates : null
  const after = catchUp && speaksOf(catchUp, facts.level, facts.ground) ? catchUp : null
  const speaking = rule ?? after
  if (speaking === null) return { notApplicable: free, details: { late: [] } }
  const works = facts.works.map((each) => ({
    ...each,
    on: each.scheduledOn ?? each.dueOn,
    mayWait: after !== null && each.missed === true,
  }))
  const isLate = (each: (typeof works)[number]) => (each.passedOn ?? asOf) > each.on && !(each.mayWait && each.scheduledOn == null)
  const overdue = rule ? works.filter(isLate) : []
  return {
    reasons: rule
      ? overdue.map((each): Reason => ({ weight: 'refuses', clause: rule.clause, text: fill(late, { id: each.id, due: each.on }) }))
      : [],
    missing: after
      ? works
          .filter((each) => each.mayWait && each.scheduledOn == null && each.passedOn === null)
          .map((each): Lack => ({
            kind: 'item',
            code: each.id,
            name: fill(newDay, { id: each.id }),
            clause: after.clause,
            broughtBy: 'organisation',
            stage: 'order',
          }))
      : [],
    due: works.map((each): DueDate => ({
      step: each.id,
      name: fill(work, { id: each.id }),
      from: null,
      workingDays: null,
      on: each.on,
      doneOn: each.passedOn,
      clause: (each.scheduledOn != null && after ? after : speaking).clause,
    })),
    clauses: [rule, after].flatMap((each) => (each ? [each.clause] : [])),
    details: { late: overdue.map((each) => each.id) },
  }
}
