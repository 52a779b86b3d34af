import { quorumOf, votersOf, type Choice, type recordCount as countApi } from '@dala/domain/councils'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { missing, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { problem } from '#lib/problems'
import { demandStatus, meetingFor, meetingToKeep, type OpenedMeeting } from './council-for.ts'
import {
  deleteRecusal,
  dropVotesOf,
  dropVotesOn,
  findLine,
  insertRecusals,
  insertVote,
  listConflicts,
  listOwnHands,
  listRecusals,
  listVotes,
  replaceRecordedVotes,
  updateLine,
  type LineRow,
} from './meetings.queries.ts'
import { mayKeep } from './policy.ts'
import { isConcerned, ruleAt, seatsOf, showMeetingNow, type ShownSeat, type Voted } from './show-meeting.ts'

/** An item of a meeting with who may vote on it now. */
export interface OpenedLine extends OpenedMeeting {
  line: LineRow
  seats: ShownSeat[]
  recused: ReadonlySet<string>
  voters: readonly string[]
}

export async function openLine(trx: Trx, actor: Actor, opened: OpenedMeeting, itemId: string): Promise<OpenedLine> {
  const line = (await findLine(trx, actor.orgId, opened.meeting.id, itemId)) ?? missing('item', itemId)
  const seats = await seatsOf(trx, actor.orgId, opened)
  const recusals = (await listRecusals(trx, actor.orgId, opened.meeting.id)).filter((each) => each.item_id === itemId)
  const recused = new Set(recusals.map((each) => each.person_id))
  return { ...opened, line, seats, recused, voters: votersOf(seats, recused) }
}

export function demandPending(line: LineRow): void {
  if (line.status !== 'pending') throw problem('councils.step-not-possible')
}

/** Without a quorum nobody votes and nothing is decided. */
export function demandQuorum(item: OpenedLine): void {
  const quorum = quorumOf(ruleAt(item), item.seats, item.recused)
  if (!quorum.reached) throw problem('councils.no-quorum', { present: quorum.present, needed: quorum.needed })
}

/** Why a person may not vote on an item. */
function demandVoter({ seats, recused }: OpenedLine, personId: string): void {
  const seat = seats.find((each) => each.personId === personId)
  if (seat === undefined) throw problem('councils.not-a-member')
  if (!seat.votes) throw problem('councils.no-vote')
  if (recused.has(personId)) throw problem('councils.recused', { name: seat.name })
  if (seat.presence !== 'present' && seat.presence !== 'remote') throw problem('councils.not-present', { name: seat.name })
}

/** A member's own open vote. It is given once: another one, from a second tab or a second device, is refused. */
export const castVote = (db: Db, actor: Actor, id: string, itemId: string, choice: Choice, now: Date) =>
  db.transaction(async (trx) => {
    const opened = await meetingFor(trx, actor, id, now, 'lock')
    demandStatus(opened.meeting, 'open')
    const item = await openLine(trx, actor, opened, itemId)
    demandPending(item.line)
    if (item.line.ballot === 'secret') throw problem('councils.secret-ballot')
    demandVoter(item, actor.personId)
    demandQuorum(item)
    const isNew = await insertVote(trx, {
      org_id: actor.orgId,
      meeting_id: id,
      item_id: itemId,
      person_id: actor.personId,
      choice,
      recorded_by: actor.personId,
      recorded_at: now,
    })
    if (!isNew) throw problem('councils.already-voted', { name: item.seats.find((seat) => seat.personId === actor.personId)?.name ?? '' })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.vote-cast', { subject: ['council-item', itemId], payload: { meetingId: id, choice }, at: now })
    return reply
  })

/** Votes by name as the secretary counted them; a member's own vote is not overwritten, not even by noting the member absent in between. */
export const recordVotes = (db: Db, actor: Actor, id: string, itemId: string, votes: Voted, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    demandPending(item.line)
    if (item.line.ballot === 'secret') throw problem('councils.secret-ballot')
    for (const { personId } of votes) demandVoter(item, personId)
    demandQuorum(item)
    const nameOf = (personId: string) => item.seats.find((seat) => seat.personId === personId)?.name ?? ''
    const twice = votes.find((vote, at) => votes.findIndex((each) => each.personId === vote.personId) !== at)
    if (twice !== undefined) throw problem('councils.already-voted', { name: nameOf(twice.personId) })
    const own = (await listVotes(trx, actor.orgId, id)).filter((each) => each.item_id === itemId && each.recorded_by === each.person_id)
    const taken = votes.find((vote) => own.some((each) => each.person_id === vote.personId && each.choice !== vote.choice))
    if (taken !== undefined) throw problem('councils.already-voted', { name: nameOf(taken.personId) })
    // A secretary who is a member votes as a member too: that vote is the secretary's own.
    const fresh = votes.filter((vote) => !own.some((each) => each.person_id === vote.personId))
    const hands = await listOwnHands(trx, actor.orgId, id, itemId)
    const again = fresh.find((vote) => vote.personId !== actor.personId && hands.includes(vote.personId))
    if (again !== undefined) throw problem('councils.already-voted', { name: nameOf(again.personId) })
    await replaceRecordedVotes(trx, { orgId: actor.orgId, meetingId: id, itemId }, fresh, actor.personId, now)
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.votes-recorded', {
      subject: ['council-item', itemId],
      payload: { meetingId: id, votes: [...votes] },
      at: now,
    })
    return reply
  })

/** The counts of a secret vote, never more than those who may vote. */
export const recordCount = (db: Db, actor: Actor, id: string, itemId: string, count: BodyOf<typeof countApi>, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    demandPending(item.line)
    if (item.line.ballot === 'open') throw problem('councils.open-ballot')
    demandQuorum(item)
    const votes = count.for + count.against + count.abstain
    if (votes > item.voters.length) throw problem('councils.too-many-votes', { votes, voters: item.voters.length })
    await updateLine(trx, actor.orgId, id, itemId, { count_for: count.for, count_against: count.against, count_abstain: count.abstain })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.votes-recorded', { subject: ['council-item', itemId], payload: { meetingId: id, ...count }, at: now })
    return reply
  })

/** Open or secret; what was counted the other way is dropped. */
export const chooseBallot = (db: Db, actor: Actor, id: string, itemId: string, ballot: 'open' | 'secret', now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'planned', 'open'), itemId)
    demandPending(item.line)
    if (item.line.ballot !== ballot) {
      // What members cast themselves is not to be wiped away by a switch.
      const hands = await listOwnHands(trx, actor.orgId, id, itemId)
      if (hands.some((personId) => personId !== actor.personId)) throw problem('councils.votes-cast')
      await updateLine(trx, actor.orgId, id, itemId, { ballot, count_for: null, count_against: null, count_abstain: null })
      await dropVotesOn(trx, actor.orgId, id, itemId)
    }
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.ballot-chosen', { subject: ['council-item', itemId], payload: { meetingId: id, ballot }, at: now })
    return reply
  })

/** A member steps aside, or the secretary notes it; a vote already given falls away. */
export const recuse = (db: Db, actor: Actor, id: string, itemId: string, personId: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const opened = await meetingFor(trx, actor, id, now, 'lock')
    if (personId !== actor.personId && !mayKeep(actor, opened.tie)) throw problem('identity.not-permitted')
    demandStatus(opened.meeting, 'open')
    const item = await openLine(trx, actor, opened, itemId)
    demandPending(item.line)
    if (!item.seats.some((seat) => seat.personId === personId)) throw problem('councils.not-a-member')
    await insertRecusals(trx, [
      { org_id: actor.orgId, meeting_id: id, item_id: itemId, person_id: personId, reason, noted_by: actor.personId, noted_at: now },
    ])
    await dropVotesOf(trx, actor.orgId, id, [personId], itemId)
    await updateLine(trx, actor.orgId, id, itemId, { count_for: null, count_against: null, count_abstain: null })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.recused', {
      subject: ['council-item', itemId],
      about: personId,
      payload: { meetingId: id, byThemselves: personId === actor.personId, reason: personal(reason) },
      at: now,
    })
    return reply
  })

/** Lifts a recusal noted by mistake; whom the item concerns stays aside. */
export const endRecusal = (db: Db, actor: Actor, id: string, itemId: string, personId: string, now: Date) =>
  db.transaction(async (trx) => {
    const item = await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open'), itemId)
    demandPending(item.line)
    if (!item.recused.has(personId)) return missing('recusal', personId)
    if (isConcerned(await listConflicts(trx, actor.orgId, [itemId], [personId]), itemId, personId)) throw problem('councils.concerned')
    await deleteRecusal(trx, actor.orgId, id, itemId, personId)
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.recusal-ended', {
      subject: ['council-item', itemId],
      about: personId,
      payload: { meetingId: id },
      at: now,
    })
    return reply
  })
