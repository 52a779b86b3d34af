import type { ClauseId } from './clause.ts'

/** What a number of the law counts; `minute-of-day` is a time of the day, 6:30 is 390. */
export type Unit = 'working-day' | 'day' | 'month' | 'year' | 'hour' | 'minute-of-day' | 'percent' | 'count'

/** A number of the law with the clause that gives it; `internal` marks a norm the organisation borrows where its own act is silent. */
export interface Parameter {
  readonly value: number
  readonly unit: Unit
  readonly clause: ClauseId
  readonly origin: 'act' | 'internal'
  /** Where a borrowed number comes from, when it is none of the acts on distance learning. */
  readonly source?: string
  /** Known from a secondary source only: an administrator has to confirm it before its edition may be in force. */
  readonly unverified?: true
}

/** The numbers that every edition gives or borrows: the chain of terms, the long trip and the ages of the Civil Code. */
export type TermKey = 'considerWorkingDays' | 'orderWorkingDays' | 'acquaintWorkingDays'
/** From which age a learner is of age, and from which one signs an application without the parents. */
export type AgeKey = 'adultAge' | 'signsAloneFromAge'
export type ParameterKey = TermKey | AgeKey | 'longTripMonths' | OptionalKey
/** Numbers that only some editions give. */
export type OptionalKey = 'identifiedSharePercent' | 'childOpinionFromAge' | AlertKey
/** From and until when, in minutes of the day, by shift: the school's weather order reaches the authority, families are alerted. */
export type AlertKey = `weather${'Order' | 'Alert'}${'First' | 'Second'}${'From' | 'Until'}`

export type Parameters = Readonly<Record<TermKey | AgeKey | 'longTripMonths', Parameter>> &
  Readonly<Partial<Record<OptionalKey, Parameter>>>
