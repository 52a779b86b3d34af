import type { ClauseState, StateReason } from '@dala/domain/compliance'
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type Bytes = ColumnType<Buffer, Buffer, Buffer>

/** One clause in a published summary: ID, state, reason, examined, broken, soon. */
export type ClauseLine = [string, ClauseState, StateReason, number, number, number]
export type StateCounts = Partial<Record<ClauseState, number>>

interface Standing {
  org_id: string
  clause_id: string
  state: ClauseState
  reason: StateReason
  examined: number
  broken: number
  soon: number
}

declare module '#lib/db' {
  interface Database {
    'compliance.answer': {
      org_id: string
      check_key: string
      examined: number | null
      broken: number
      soon: number
      forecast: Json<{ on: Day; count: number }[]>
      took_ms: number
      fault: Text
      counted_at: Instant
    }
    'compliance.clause': Standing & { since: Instant }
    'compliance.history': Standing & { id: string; at: Instant }
    'compliance.day': { org_id: string; on_date: Day; counts: Json<StateCounts> }
    'compliance.record': {
      org_id: string
      id: string
      record_id: string
      version: number
      clause_id: string
      status: 'kept' | 'withdrawn'
      title: string
      note: Text
      responsible_id: MaybeText
      file_id: MaybeText
      valid_from: Day
      valid_until: MaybeDay
      reason: Text
      by_id: MaybeText
      at: Instant
    }
    'compliance.inspection': {
      org_id: string
      id: string
      person_id: string
      authority: string
      basis: string
      valid_from: Day
      valid_until: Day
      unit_ids: string[]
      clauses: string[]
      grant_ids: string[]
      granted_by: MaybeText
      granted_at: Instant
      ended_by: MaybeText
      ended_at: MaybeInstant
    }
    'compliance.export': {
      org_id: string
      id: string
      made_by: string
      made_at: Instant
      as_of: Day
      clauses: number
      rows: number
      root: Bytes
      chain_seq: number
      chain_hash: Bytes
      fingerprint: string
      file_id: string
      size: number
      sha256: Bytes
    }
    'compliance.authority': { org_id: string; since: Instant }
    'compliance.oversight': { authority_id: string; organisation_id: string; detail: 'counts' | 'clauses'; since: Instant }
    'compliance.summary': {
      organisation_id: string
      on_date: Day
      counts: Json<StateCounts>
      clauses: ColumnType<ClauseLine[] | null, string | null, string | null>
      published_at: Instant
    }
  }
}
