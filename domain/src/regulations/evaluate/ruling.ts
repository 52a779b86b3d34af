import type { ActId, Confidence } from '../act.ts'
import type { ClauseId } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Body, Bringer, Stage } from '../ground.ts'
import type { Unit } from '../parameter.ts'
import type { RuleSetId } from '../rule-set.ts'
import type { Words } from '../words.ts'

export type Outcome = 'allowed' | 'refused' | 'needs' | 'not-applicable'

/** A sentence of a ruling with the clause behind it: one that grants, one that refuses, or one that warns and changes nothing. */
export interface Reason {
  readonly weight: 'grants' | 'refuses' | 'warns'
  readonly clause: ClauseId
  readonly text: Words
}

/** What is still wanted: a fact, the applicant's reason, a document or an act of somebody, until which step and from whom. */
export interface Lack {
  readonly kind: 'fact' | 'reason' | 'document' | 'item'
  /** The code of the fact, the kind of the document, the key of the item. */
  readonly code: string
  readonly name: Words
  readonly clause: ClauseId
  readonly broughtBy: Bringer
  readonly stage: Stage
}

/** A number of the law that decided, as it stood. */
export interface UsedParameter {
  readonly key: string
  readonly value: number
  readonly unit: Unit
  readonly clause: ClauseId
  readonly origin: 'act' | 'internal'
  readonly verified: boolean
}

export interface DecidingBody {
  readonly body: Body
  readonly name: Words
  readonly clause: ClauseId
}

/** A day until which something has to be done; `from` is null while the step before it is open: then `on` is the latest possible day. */
export interface DueDate {
  readonly step: string
  readonly name: Words
  readonly from: Day | null
  readonly workingDays: number | null
  readonly on: Day
  readonly doneOn: Day | null
  readonly clause: ClauseId
}

/** The edition by which a question was judged; `inForce` tells whether it spoke for this level on the day asked about. */
export interface RuledBy {
  readonly id: RuleSetId
  readonly act: ActId
  readonly edition: string
  readonly status: 'in-force' | 'repealed' | 'draft'
  readonly inForce: boolean
  readonly confidence: Confidence | null
}

/** The answer of the acts to a question: plain JSON, kept with the decision it served. */
export interface Ruling<Details = unknown> {
  readonly question: string
  readonly asOf: Day
  readonly outcome: Outcome
  /** Null where no edition is in force for the level on that day. */
  readonly ruleSet: RuledBy | null
  readonly clauses: readonly ClauseId[]
  readonly reasons: readonly Reason[]
  readonly missing: readonly Lack[]
  readonly parameters: readonly UsedParameter[]
  readonly bodies: readonly DecidingBody[]
  readonly due: readonly DueDate[]
  readonly details: Details | null
  readonly explanation: Words
}

/** What the rule of a question finds; the rest of the ruling follows from it. */
export interface Finding<Details> {
  /** Why the edition has nothing to say here, where it has not. */
  readonly notApplicable?: Words
  readonly reasons?: readonly Reason[]
  readonly missing?: readonly Lack[]
  readonly parameters?: readonly UsedParameter[]
  readonly bodies?: readonly DecidingBody[]
  readonly due?: readonly DueDate[]
  /** Clauses that were asked besides those of reasons, parameters and what is missing. */
  readonly clauses?: readonly ClauseId[]
  readonly details: Details
}
