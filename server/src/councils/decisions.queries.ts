import type { CouncilKind, ItemStatus, Outcome } from '@dala/domain/councils'
import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'
import './councils.tables.ts'

/** A decision in force about something of another noun. */
export interface CouncilDecision {
  subjectId: string
  decisionId: string
  council: CouncilKind
  outcome: Outcome
  decidedOn: string
  /** How long it holds where the council said so. */
  validUntil: string | null
  conditions: string
  minutesDocumentId: string | null
  minutesNumber: string
  /** The meeting's page. */
  path: string
}

/**
 * What councils decided about subjects: only decisions of meetings that had a quorum and whose minutes chair and secretary signed, and only
 * those that no later decision corrected; the oldest first.
 */
export async function councilDecisionsAbout(
  trx: Trx,
  orgId: string,
  subject: { type: string; ids: readonly string[] },
): Promise<CouncilDecision[]> {
  if (subject.ids.length === 0) return []
  const rows = await trx
    .selectFrom('councils.item as item')
    .innerJoin('councils.decision as decision', (join) => join.onRef('decision.item_id', '=', 'item.id').on('decision.org_id', '=', orgId))
    .innerJoin('councils.meeting as meeting', (join) =>
      join.onRef('meeting.id', '=', 'decision.meeting_id').on('meeting.org_id', '=', orgId),
    )
    .innerJoin('councils.council as council', (join) =>
      join.onRef('council.id', '=', 'meeting.council_id').on('council.org_id', '=', orgId),
    )
    .where('item.org_id', '=', orgId)
    .where('item.subject_type', '=', subject.type)
    .where(sql<SqlBool>`item.subject_id = ANY(${[...subject.ids]}::uuid[])`)
    .where('meeting.status', '=', 'closed')
    .where(isInForce)
    .select([
      'item.subject_id as subjectId',
      'decision.id as decisionId',
      'council.kind as council',
      'decision.outcome',
      'meeting.held_on as decidedOn',
      'decision.valid_until as validUntil',
      'decision.conditions',
      'meeting.document_id as minutesDocumentId',
      'meeting.minutes_label',
      'meeting.id as meetingId',
    ])
    .orderBy('meeting.held_on')
    .orderBy('decision.id')
    .execute()
  return rows.map(({ meetingId, minutes_label, ...row }) => ({
    ...row,
    minutesNumber: minutes_label ?? '',
    path: `/councils/meetings/${meetingId}`,
  }))
}

/** No adopted decision of a closed meeting corrects this one. */
export const isInForce = sql<SqlBool>`NOT EXISTS (
  SELECT FROM councils.item correction
    JOIN councils.decision later ON later.org_id = correction.org_id AND later.item_id = correction.id AND later.outcome = 'adopted'
    JOIN councils.meeting held ON held.org_id = later.org_id AND held.id = later.meeting_id AND held.status = 'closed'
   WHERE correction.org_id = decision.org_id AND correction.corrects_id = decision.id)`

/** Where the matters of subjects stand: waiting for a meeting, on an agenda, decided but not yet signed. */
export interface AgendaPlace {
  subjectId: string
  itemId: string
  council: CouncilKind
  status: ItemStatus
  /** The day of the meeting on whose agenda it stands. */
  meetsOn: string | null
  /** The page of the meeting, or of the council while there is none. */
  path: string
}

/** Where the matters about subjects stand, whether decided or not; withdrawn ones are left out. */
export async function agendaAbout(trx: Trx, orgId: string, subject: { type: string; ids: readonly string[] }): Promise<AgendaPlace[]> {
  if (subject.ids.length === 0) return []
  const rows = await trx
    .selectFrom('councils.item as item')
    .innerJoin('councils.council as council', (join) => join.onRef('council.id', '=', 'item.council_id').on('council.org_id', '=', orgId))
    .leftJoin('councils.line as line', (join) =>
      join.onRef('line.item_id', '=', 'item.id').on('line.org_id', '=', orgId).on('line.status', '<>', 'moved'),
    )
    .leftJoin('councils.meeting as meeting', (join) => join.onRef('meeting.id', '=', 'line.meeting_id').on('meeting.org_id', '=', orgId))
    .where('item.org_id', '=', orgId)
    .where('item.subject_type', '=', subject.type)
    .where(sql<SqlBool>`item.subject_id = ANY(${[...subject.ids]}::uuid[])`)
    .where('item.status', '<>', 'withdrawn')
    .select([
      'item.subject_id as subjectId',
      'item.id as itemId',
      'council.kind as council',
      'council.id as councilId',
      'item.status',
      'meeting.held_on as meetsOn',
      'meeting.id as meetingId',
    ])
    .orderBy('item.id')
    .execute()
  return rows.map(({ councilId, meetingId, ...row }) => ({
    ...row,
    path: meetingId === null ? `/councils/${councilId}` : `/councils/meetings/${meetingId}`,
  }))
}
