import type { Day } from '../day.ts'
import { demandsFor, type Demand, type DemandedOf } from '../demand.ts'
import type { Stage } from '../ground.ts'
import { words, type Words } from '../words.ts'
import type { DueDate, Finding, Lack } from './ruling.ts'

/** Something that is there, with the days it is valid for. */
export interface Held {
  readonly key: string
  readonly from?: Day | null | undefined
  readonly until?: Day | null | undefined
}

export interface ChecklistDetails {
  readonly items: readonly { readonly key: string; readonly clause: string; readonly name: Words; readonly there: boolean }[]
}

const nothingAsked = words(
  'Бұл редакция бұл туралы ештеңе талап етпейді.',
  'Эта редакция здесь ничего не требует.',
  'This edition demands nothing here.',
)

export const isValidOn = (held: Held, asOf: Day): boolean =>
  (held.from == null || held.from <= asOf) && (held.until == null || asOf <= held.until)

/** A demand that is not met. */
export const lackOf = (demand: Demand, stage: Stage): Lack => ({
  kind: 'item',
  code: demand.key,
  name: demand.name,
  clause: demand.clause,
  broughtBy: demand.broughtBy ?? 'organisation',
  stage,
})

/** What is there by the demands of an edition and what is missing; what is valid for a time gives the day by which it has to be renewed. */
export function checklist(
  demands: readonly Demand[],
  of: DemandedOf,
  present: readonly Held[],
  asOf: Day,
  stage: Stage,
): Finding<ChecklistDetails> & { readonly missing: readonly Lack[] } {
  const wanted = demandsFor(demands, of)
  const held = (demand: Demand) => present.filter((each) => each.key === demand.key && isValidOn(each, asOf))
  const due = wanted.flatMap((demand) =>
    held(demand).flatMap((each): DueDate[] =>
      each.until == null
        ? []
        : [{ step: demand.key, name: demand.name, from: null, workingDays: null, on: each.until, doneOn: null, clause: demand.clause }],
    ),
  )
  const items = wanted.map((demand) => ({ key: demand.key, clause: demand.clause, name: demand.name, there: held(demand).length > 0 }))
  return {
    ...(wanted.length === 0 ? { notApplicable: nothingAsked } : {}),
    missing: wanted.filter((demand) => held(demand).length === 0).map((demand) => lackOf(demand, stage)),
    clauses: wanted.map((demand) => demand.clause),
    due,
    details: { items },
  }
}
