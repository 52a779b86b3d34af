import type { ClauseId, Day, Words } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'

/** One look into the rows of a noun that shows whether clauses are kept: `export const evidence: readonly Evidence[]` in its index.ts. */
export interface Evidence {
  /** `<noun>.<slug>`; never changed afterwards, since the history of the board is kept under it. */
  key: string
  /** The clauses, of any act, that these rows prove. */
  clauses: readonly ClauseId[]
  /** What is looked for: «Learners at a distance without an order». */
  name: Words
  /** The kinds of events after which the answer is stale; it is counted anew within seconds of one of them, and every night. */
  touchedBy: readonly string[]
  /** Set-based SQL without a loop: it runs over 100,000 learners. Every query names `org_id`. */
  count: (trx: Trx, at: EvidenceAt) => Promise<EvidenceCount>
  /** The rows themselves in the order of their ids, keyset-paged by `after`. */
  rows: (trx: Trx, at: EvidenceAt & EvidencePage) => Promise<{ items: EvidenceRow[]; next: string | null }>
  /** Where one goes to put it right. */
  mend: { path: string; label: Words }
}

export interface EvidenceAt {
  orgId: string
  /** The day of the organisation in Kazakhstan's time. */
  today: Day
  /** The last day that counts as soon: what is lawful today and will not be on this day is `soon`. */
  soonUntil: Day
}

export interface EvidenceCount {
  /** Everything that was looked at. */
  examined: number
  /** What breaks the clause today. */
  broken: number
  /** What is lawful today and will not be by `soonUntil`. */
  soon: number
}

export interface EvidencePage {
  which: 'broken' | 'soon' | 'examined'
  after: string | null
  limit: number
}

export interface EvidenceRow {
  id: string
  /** Who or what it is: a person's name, the number of an order. */
  title: string
  /** What is wrong with it, or how it is in order. */
  detail: Words
  /** The page of the row. */
  path: string | null
  /** Since when it is broken, or (for `soon`) from which day it will be. */
  since: Day | null
}
