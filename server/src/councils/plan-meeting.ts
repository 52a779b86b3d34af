import { isInOffice, type changeMeeting as changeApi, type planMeeting as planApi } from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { formatTime, toIsoDate } from '@dala/locale'
import { newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { notify } from '#messages'
import { councilFor, meetingToKeep } from './council-for.ts'
import { listMembers, lockCouncil, type CouncilRow } from './councils.queries.ts'
import { listMovedWaiting, lockItems, setItemStatus } from './items.queries.ts'
import { deleteLines, findMeeting, findMeetingAt, insertLines, insertMeeting, listLines, updateMeeting } from './meetings.queries.ts'
import { demandKeeper } from './policy.ts'
import { councilName } from './show-council.ts'
import { showMeetingNow } from './show-meeting.ts'

/** A place that is not said yet. */
const somewhere = { kk: 'орны кейін айтылады', ru: 'место уточняется', en: 'the place is told later' }

async function demandTime(trx: Trx, orgId: string, councilId: string, startsAt: Date, now: Date, but: string): Promise<void> {
  if (toIsoDate(startsAt) < toIsoDate(now)) throw problem('councils.in-the-past')
  if (await findMeetingAt(trx, orgId, councilId, startsAt, but)) throw problem('councils.another-planned')
}

/** Puts matters on the agenda in their order; those that stand elsewhere or are decided are refused. */
async function setAgenda(trx: Trx, orgId: string, councilId: string, meetingId: string, itemIds: readonly string[]): Promise<void> {
  const before = (await listLines(trx, orgId, meetingId)).map((line) => line.item_id)
  const rows = await lockItems(trx, orgId, councilId, [...new Set([...itemIds, ...before])])
  const wanted = [...new Set(itemIds)]
  const isFree = (id: string) => rows.some((row) => row.id === id && (row.status === 'waiting' || before.includes(id)))
  if (!wanted.every(isFree)) throw problem('councils.item-elsewhere')
  await deleteLines(trx, orgId, meetingId)
  await setItemStatus(
    trx,
    orgId,
    before.filter((id) => !wanted.includes(id)),
    'waiting',
  )
  await insertLines(trx, orgId, meetingId, wanted, 1)
  await setItemStatus(trx, orgId, wanted, 'scheduled')
}

/** Plans a meeting. What was moved from an earlier meeting comes first on its agenda by itself. */
export const planMeeting = (db: Db, actor: Actor, councilId: string, body: BodyOf<typeof planApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { council, tie } = await councilFor(trx, actor, councilId, now, 'lock')
    demand(demandKeeper(actor, tie))
    if (council.archived_at !== null) throw problem('councils.archived')
    const id = newId()
    const startsAt = new Date(body.startsAt)
    await demandTime(trx, actor.orgId, councilId, startsAt, now, id)
    await insertMeeting(trx, {
      org_id: actor.orgId,
      id,
      council_id: councilId,
      starts_at: startsAt,
      held_on: toIsoDate(startsAt),
      place: body.place,
      form: body.form,
      created_by: actor.personId,
      created_at: now,
    })
    const moved = await listMovedWaiting(trx, actor.orgId, councilId)
    await setAgenda(trx, actor.orgId, councilId, id, [...moved, ...body.itemIds.filter((item) => !moved.includes(item))])
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.meeting-planned', {
      subject: ['council-meeting', id],
      payload: { councilId, startsAt: body.startsAt, form: body.form, items: reply.lines.length },
      at: now,
    })
    return reply
  })

/** Changes a planned meeting; members who were invited are told anew. */
export const changeMeeting = (db: Db, actor: Actor, id: string, body: BodyOf<typeof changeApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting } = await meetingToKeep(trx, actor, id, now, 'planned')
    const council = await lockCouncil(trx, actor.orgId, meeting.council_id)
    const startsAt = body.startsAt === undefined ? meeting.starts_at : new Date(body.startsAt)
    if (body.startsAt !== undefined && startsAt.getTime() !== meeting.starts_at.getTime())
      await demandTime(trx, actor.orgId, council.id, startsAt, now, id)
    await updateMeeting(trx, actor.orgId, id, {
      starts_at: startsAt,
      held_on: toIsoDate(startsAt),
      ...(body.place !== undefined && { place: body.place }),
      ...(body.form !== undefined && { form: body.form }),
    })
    if (body.itemIds !== undefined) await setAgenda(trx, actor.orgId, council.id, id, body.itemIds)
    const isMoved = startsAt.getTime() !== meeting.starts_at.getTime() || (body.place !== undefined && body.place !== meeting.place)
    if (meeting.invited_at !== null && isMoved) await tellMembers(trx, actor, council, id, now)
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.meeting-changed', {
      subject: ['council-meeting', id],
      payload: { startsAt: startsAt.toISOString(), items: reply.lines.length },
      at: now,
    })
    return reply
  })

/** Those who are members on the day of the meeting. */
export const membersOn = async (trx: Trx, orgId: string, councilId: string, day: string) =>
  (await listMembers(trx, orgId, councilId)).filter((row) => isInOffice(row, day))

async function tellMembers(trx: Trx, actor: Actor, council: CouncilRow, meetingId: string, now: Date): Promise<void> {
  const meeting = await findMeeting(trx, actor.orgId, meetingId)
  if (meeting === undefined) return
  await notify(trx, {
    orgId: actor.orgId,
    personIds: (await membersOn(trx, actor.orgId, council.id, meeting.held_on)).map((row) => row.person_id),
    kind: 'councils.invited',
    facts: { council: councilName(council), day: meeting.held_on, time: formatTime(meeting.starts_at), place: meeting.place || somewhere },
    link: `/councils/meetings/${meetingId}`,
    now,
  })
}

/** Invites the members; an agenda without a matter is no meeting. A second call reminds them. */
export const inviteMembers = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, council } = await meetingToKeep(trx, actor, id, now, 'planned')
    if ((await listLines(trx, actor.orgId, id)).length === 0) throw problem('councils.agenda-empty')
    await tellMembers(trx, actor, council, id, now)
    await updateMeeting(trx, actor.orgId, id, { invited_at: meeting.invited_at ?? now })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.meeting-convened', {
      subject: ['council-meeting', id],
      payload: { councilId: council.id, heldOn: meeting.held_on, members: reply.seats.length },
      at: now,
    })
    return reply
  })

export const cancelMeeting = (db: Db, actor: Actor, id: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const { meeting, council } = await meetingToKeep(trx, actor, id, now, 'planned')
    await lockCouncil(trx, actor.orgId, council.id)
    const itemIds = (await listLines(trx, actor.orgId, id)).map((line) => line.item_id)
    await deleteLines(trx, actor.orgId, id)
    await setItemStatus(trx, actor.orgId, itemIds, 'waiting')
    await updateMeeting(trx, actor.orgId, id, { status: 'cancelled', note: reason })
    if (meeting.invited_at !== null)
      await notify(trx, {
        orgId: actor.orgId,
        personIds: (await membersOn(trx, actor.orgId, council.id, meeting.held_on)).map((row) => row.person_id),
        kind: 'councils.meeting-cancelled',
        facts: { council: councilName(council), day: meeting.held_on },
        link: `/councils/meetings/${id}`,
        now,
      })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.meeting-cancelled', {
      subject: ['council-meeting', id],
      payload: { councilId: council.id, reason: personal(reason) },
      at: now,
    })
    return reply
  })
