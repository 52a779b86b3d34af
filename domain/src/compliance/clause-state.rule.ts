import type { Day } from '#regulations'

/**
 * How a clause stands in an organisation today. `kept`, `attention` and `broken` come from rows that were counted; `by-hand` from a record that a
 * person keeps; `built-in` says only that Dala has a place for it, `waits` that it does not have one yet.
 */
export const clauseStates = ['broken', 'attention', 'kept', 'by-hand', 'built-in', 'waits', 'not-applicable'] as const
export type ClauseState = (typeof clauseStates)[number]

/** Why the clause stands as it stands, in one code; the pages have the words. */
export const stateReasons = [
  'rows-broken',
  'record-expired',
  'check-failed',
  'not-counted',
  'rows-soon',
  'record-expiring',
  'nothing-examined',
  'no-record',
  'rows-in-order',
  'recorded',
  'place',
  'capability',
  'other-level',
  'reworded',
] as const
export type StateReason = (typeof stateReasons)[number]

/** What one look into the rows gave; `failed` when it could not be taken, `null` numbers when it was never taken. */
export interface CheckAnswer {
  readonly examined: number | null
  readonly broken: number
  readonly soon: number
  readonly failed: boolean
}

/** The evidence record of a clause as it stands: until when it is valid, null for one without a term. */
export interface RecordTerm {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

export interface ClauseFacts {
  /** Whether the clause speaks to an organisation of these levels; a reworded clause speaks through the newer one. */
  readonly reach: 'speaks' | 'other-level' | 'reworded'
  /** Whose deed the clause asks for; what the regulator did stands in the register of acts. */
  readonly place: 'here' | 'waits' | 'record'
  readonly checks: readonly CheckAnswer[]
  readonly records: readonly RecordTerm[]
}

/**
 * The state of one clause. A broken row or an expired record is red whatever else is in order; what breaks by `soonUntil` is amber.
 * A record on paper never hides a row that breaks the clause.
 */
export function judgeClause(
  { reach, place, checks, records }: ClauseFacts,
  { today, soonUntil }: { today: Day; soonUntil: Day },
): { state: ClauseState; reason: StateReason } {
  if (reach !== 'speaks') return { state: 'not-applicable', reason: reach }
  const record = termOf(records, today)
  if (checks.some((check) => check.broken > 0)) return { state: 'broken', reason: 'rows-broken' }
  if (record === 'expired') return { state: 'broken', reason: 'record-expired' }
  if (checks.some((check) => check.failed)) return { state: 'attention', reason: 'check-failed' }
  if (checks.some((check) => check.soon > 0)) return { state: 'attention', reason: 'rows-soon' }
  if (typeof record === 'object' && record.validUntil !== null && record.validUntil <= soonUntil)
    return { state: 'attention', reason: 'record-expiring' }
  if (checks.some((check) => (check.examined ?? 0) > 0)) return { state: 'kept', reason: 'rows-in-order' }
  if (record !== 'none') return { state: 'by-hand', reason: 'recorded' }
  if (checks.some((check) => check.examined === null)) return { state: 'attention', reason: 'not-counted' }
  if (checks.length > 0) return { state: 'attention', reason: 'nothing-examined' }
  if (place === 'record') return { state: 'attention', reason: 'no-record' }
  return place === 'waits' ? { state: 'waits', reason: 'capability' } : { state: 'built-in', reason: 'place' }
}

/** Of several records the one that is valid longest; `expired` when none is valid any more. A record of the future is none yet. */
function termOf(records: readonly RecordTerm[], today: Day): RecordTerm | 'expired' | 'none' {
  const begun = records.filter((record) => record.validFrom <= today)
  if (begun.length === 0) return 'none'
  const valid = begun.filter((record) => record.validUntil === null || record.validUntil >= today)
  if (valid.length === 0) return 'expired'
  return valid.reduce((longest, record) => (far(record) > far(longest) ? record : longest))
}

const far = (record: RecordTerm): Day => record.validUntil ?? '9999-12-31'
