import type { Demand } from './demand.ts'

/** A certificate that those who teach at a distance hold: any of its topics, of enough hours, not too old (the last two as the organisation sets them). */
export interface QualificationDemand extends Demand {
  readonly topics: readonly string[]
  /** A share of the staff is reported, nobody is kept from teaching. */
  readonly coverageOnly?: true
}
