import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { missing, type Trx } from '#lib/db'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { findCouncil, findSeat, lockCouncil, type CouncilRow } from './councils.queries.ts'
import { findMeeting, findSeatIn, lockMeeting, type MeetingRow } from './meetings.queries.ts'
import { demandKeeper, mayRead, type Tie } from './policy.ts'

export const tieOf = async (trx: Trx, actor: Actor, councilId: string, now: Date): Promise<Tie> => ({
  role: await findSeat(trx, actor.orgId, councilId, actor.personId, toIsoDate(now)),
})

/** The council for a reader; one that the reader may not see answers like one that does not exist. */
export async function councilFor(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
  lock: 'lock' | 'look' = 'look',
): Promise<{ council: CouncilRow; tie: Tie }> {
  const council = lock === 'lock' ? await lockCouncil(trx, actor.orgId, id) : await findCouncil(trx, actor.orgId, id)
  if (council === undefined) return missing('council', id)
  const tie = await tieOf(trx, actor, id, now)
  if (!mayRead(actor, tie)) return missing('council', id)
  return { council, tie }
}

export interface OpenedMeeting {
  meeting: MeetingRow
  council: CouncilRow
  tie: Tie
}

/**
 * The meeting for a reader. Who sat in it reads it, and signs its minutes, though the term of office has ended since.
 * @param lock keeps it from changing until the transaction ends
 */
export async function meetingFor(trx: Trx, actor: Actor, id: string, now: Date, lock: 'lock' | 'look' = 'look'): Promise<OpenedMeeting> {
  const meeting = await (lock === 'lock' ? lockMeeting : findMeeting)(trx, actor.orgId, id)
  if (meeting === undefined) return missing('meeting', id)
  const council = await findCouncil(trx, actor.orgId, meeting.council_id)
  if (council === undefined) return missing('meeting', id)
  const today = await tieOf(trx, actor, council.id, now)
  const tie: Tie = today.role === null ? { role: await findSeatIn(trx, actor.orgId, id, actor.personId) } : today
  if (!mayRead(actor, tie)) return missing('meeting', id)
  return { meeting, council, tie }
}

/** The locked meeting for somebody who keeps its papers. @throws councils.closed, councils.step-not-possible */
export async function meetingToKeep(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
  ...statuses: readonly MeetingRow['status'][]
): Promise<OpenedMeeting> {
  const opened = await meetingFor(trx, actor, id, now, 'lock')
  demand(demandKeeper(actor, opened.tie))
  demandStatus(opened.meeting, ...statuses)
  return opened
}

/** A closed meeting never changes; others only at their own step. */
export function demandStatus(meeting: Pick<MeetingRow, 'status'>, ...statuses: readonly MeetingRow['status'][]): void {
  if (meeting.status === 'closed') throw problem('councils.closed')
  if (!statuses.includes(meeting.status)) throw problem('councils.step-not-possible')
}
