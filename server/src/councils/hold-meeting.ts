import { quorumOf, type noteAttendance as noteApi, type openMeeting as openApi } from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { addWorkingDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Db, Trx } from '#lib/db'
import { emit, emitAll, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { calendarFor } from '#organisations'
import { meetingToKeep, type OpenedMeeting } from './council-for.ts'
import { lockCouncil, ruleOf } from './councils.queries.ts'
import type { MovedBecause } from './councils.tables.ts'
import { setItemStatus } from './items.queries.ts'
import {
  countLines,
  dropVotesOf,
  findNextPlanned,
  insertLines,
  insertRecusals,
  insertSeats,
  listConflicts,
  listLines,
  moveLines,
  updateMeeting,
  updateSeats,
} from './meetings.queries.ts'
import { membersOn } from './plan-meeting.ts'
import { councilName } from './show-council.ts'
import { isConcerned, ruleAt, seatsOf, showMeetingNow } from './show-meeting.ts'

/**
 * Opens the meeting: the members in office on its day take their seats, the council's rule is kept with it, and members whom an item concerns
 * step aside from it by themselves. The chair or the deputy leads; another member keeps the minutes.
 */
export const openMeeting = (db: Db, actor: Actor, id: string, body: BodyOf<typeof openApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting } = await meetingToKeep(trx, actor, id, now, 'planned')
    const council = await lockCouncil(trx, actor.orgId, meeting.council_id)
    if (toIsoDate(now) < meeting.held_on) throw problem('councils.too-early', { day: meeting.held_on })
    const lines = await listLines(trx, actor.orgId, id)
    if (lines.length === 0) throw problem('councils.agenda-empty')
    const members = await membersOn(trx, actor.orgId, council.id, meeting.held_on)
    const chair = members.find((each) => each.person_id === body.chairId)
    const secretary = members.find((each) => each.person_id === body.secretaryId)
    const leads = chair?.role === 'chair' || chair?.role === 'deputy'
    if (!leads || secretary === undefined || chair.person_id === secretary.person_id) throw problem('councils.no-chair')
    await insertSeats(
      trx,
      actor.orgId,
      id,
      members.map((row) => ({
        personId: row.person_id,
        role: row.role,
        votes: row.votes,
        presence: row === chair || row === secretary ? 'present' : 'unknown',
      })),
    )
    await updateMeeting(trx, actor.orgId, id, {
      status: 'open',
      opened_at: now,
      rule: JSON.stringify(ruleOf(council)),
      chair_id: chair.person_id,
      secretary_id: secretary.person_id,
    })
    const itemIds = lines.map((line) => line.item_id)
    const conflicts = await listConflicts(
      trx,
      actor.orgId,
      itemIds,
      members.map((row) => row.person_id),
    )
    const recusals = members.flatMap((row) =>
      itemIds.filter((itemId) => isConcerned(conflicts, itemId, row.person_id)).map((itemId) => ({ itemId, personId: row.person_id })),
    )
    await insertRecusals(
      trx,
      recusals.map(({ itemId, personId }) => ({
        org_id: actor.orgId,
        meeting_id: id,
        item_id: itemId,
        person_id: personId,
        noted_by: actor.personId,
        noted_at: now,
      })),
    )
    const reply = await showMeetingNow(trx, actor, id, now)
    await emitAll(trx, actor, [
      {
        kind: 'councils.meeting-opened',
        subject: ['council-meeting', id],
        payload: {
          councilId: council.id,
          members: members.length,
          chair: chair.person_id,
          secretary: secretary.person_id,
          rule: ruleOf(council),
        },
        at: now,
      },
      ...recusals.map(({ itemId, personId }): NewEvent => ({
        kind: 'councils.recused',
        subject: ['council-item', itemId],
        about: personId,
        payload: { meetingId: id, byThemselves: false, concerned: true },
        at: now,
      })),
    ])
    return reply
  })

/** Notes who takes part. Whoever leaves loses the votes on what is not decided yet; who leads and who writes stay. */
export const noteAttendance = (db: Db, actor: Actor, id: string, body: BodyOf<typeof noteApi>, now: Date) =>
  db.transaction(async (trx) => {
    const opened = await meetingToKeep(trx, actor, id, now, 'open')
    const { meeting } = opened
    const seated = new Set((await seatsOf(trx, actor.orgId, opened)).map((seat) => seat.personId))
    if (body.seats.some((seat) => !seated.has(seat.personId))) throw problem('councils.not-a-member')
    const gone = body.seats.filter((seat) => seat.presence !== 'present' && seat.presence !== 'remote').map((seat) => seat.personId)
    if (gone.some((personId) => personId === meeting.chair_id || personId === meeting.secretary_id)) throw problem('councils.no-chair')
    await updateSeats(trx, actor.orgId, id, body.seats, actor.personId, now)
    await dropVotesOf(trx, actor.orgId, id, gone, null)
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.attendance-noted', {
      subject: ['council-meeting', id],
      payload: { present: reply.quorum.present, needed: reply.quorum.needed, seats: body.seats },
      at: now,
    })
    return reply
  })

/**
 * Moves items off a meeting: onto the nearest planned one of the council, or back among what waits.
 * @returns the events, for the caller to write last
 */
export async function moveItems(
  trx: Trx,
  orgId: string,
  { meeting }: Pick<OpenedMeeting, 'meeting'>,
  itemIds: readonly string[],
  because: MovedBecause,
  now: Date,
): Promise<NewEvent[]> {
  if (itemIds.length === 0) return []
  await moveLines(trx, orgId, meeting.id, itemIds, because)
  const next = await findNextPlanned(trx, orgId, meeting.council_id, { id: meeting.id, startsAt: meeting.starts_at })
  if (next !== undefined) await insertLines(trx, orgId, next.id, itemIds, (await countLines(trx, orgId, next.id)) + 1)
  await setItemStatus(trx, orgId, itemIds, next === undefined ? 'waiting' : 'scheduled')
  return itemIds.map((itemId) => ({
    kind: 'councils.item-moved',
    subject: ['council-item', itemId],
    payload: { meetingId: meeting.id, because, nextMeetingId: next?.id ?? null },
    at: now,
  }))
}

/**
 * Ends the session. What is not decided goes to the next meeting by itself. Where there was no quorum and nothing was decided, the meeting has
 * failed; otherwise its minutes are to be written.
 */
export const endMeeting = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const opened = await meetingToKeep(trx, actor, id, now, 'open')
    const { meeting } = opened
    const council = await lockCouncil(trx, actor.orgId, meeting.council_id)
    const seats = await seatsOf(trx, actor.orgId, opened)
    const quorum = quorumOf(ruleAt(opened), seats)
    const lines = await listLines(trx, actor.orgId, id)
    const pending = lines.filter((line) => line.status === 'pending').map((line) => line.item_id)
    const isDecided = lines.some((line) => line.status === 'adopted' || line.status === 'rejected')
    const failed = !quorum.reached && !isDecided
    const moved = await moveItems(trx, actor.orgId, opened, pending, quorum.reached ? 'not-reached' : 'no-quorum', now)
    await updateMeeting(trx, actor.orgId, id, {
      status: failed ? 'failed' : 'drafting',
      ended_at: now,
      minutes_due: failed ? null : addWorkingDays(meeting.held_on, council.minutes_days, await calendarFor(trx, actor.orgId)),
    })
    if (failed)
      await notify(trx, {
        orgId: actor.orgId,
        personIds: seats.map((seat) => seat.personId),
        kind: 'councils.meeting-failed',
        facts: { council: councilName(council), day: meeting.held_on },
        link: `/councils/meetings/${id}`,
        now,
      })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emitAll(trx, actor, [
      ...moved,
      {
        kind: failed ? 'councils.meeting-failed' : 'councils.session-ended',
        subject: ['council-meeting', id],
        payload: { councilId: council.id, present: quorum.present, needed: quorum.needed, members: quorum.members, moved: moved.length },
        at: now,
      },
    ])
    return reply
  })
