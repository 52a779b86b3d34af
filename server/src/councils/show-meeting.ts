import { quorumOf, votersOf, type Choice, type Line, type Meeting, type Seat } from '@dala/domain/councils'
import type { Actor } from '@dala/domain/identity'
import { isInOffice } from '@dala/domain/councils'
import { toIsoDate } from '@dala/locale'
import type { Db, Trx } from '#lib/db'
import { getDocumentRow, signaturesOf } from '#documents'
import { meetingFor, type OpenedMeeting } from './council-for.ts'
import { listMembers, ruleOf } from './councils.queries.ts'
import { listItems, listWaiting } from './items.queries.ts'
import {
  listConflicts,
  listCorrections,
  listDecisionRows,
  listLines,
  listRecusals,
  listSeatRows,
  listSignatures,
  listVotes,
  type DecisionRow,
  type LineRow,
} from './meetings.queries.ts'
import { nameOf, namesOf } from './people.queries.ts'
import { mayKeep, mayPut } from './policy.ts'
import { councilName } from './show-council.ts'
import { showItems } from './show-item.ts'

export interface ShownSeat extends Seat {
  role: Meeting['seats'][number]['role']
  name: string
}

/** Who sits in a meeting: as written at its opening, before that the members in office on its day. */
export async function seatsOf(trx: Trx, orgId: string, { meeting }: Pick<OpenedMeeting, 'meeting'>): Promise<ShownSeat[]> {
  if (meeting.status === 'planned' || meeting.status === 'cancelled')
    return (await listMembers(trx, orgId, meeting.council_id))
      .filter((row) => isInOffice(row, meeting.held_on))
      .map((row) => ({ personId: row.person_id, role: row.role, votes: row.votes, presence: 'unknown' as const, name: nameOf(row) }))
  return (await listSeatRows(trx, orgId, meeting.id)).map((row) => ({
    personId: row.person_id,
    role: row.role,
    votes: row.votes,
    presence: row.presence,
    name: nameOf(row),
  }))
}

/** The rule of the meeting: the council's on the day it was opened. */
export const ruleAt = ({ meeting, council }: Pick<OpenedMeeting, 'meeting' | 'council'>) => meeting.rule ?? ruleOf(council)

const decisionOf = (row: DecisionRow, corrections: Awaited<ReturnType<typeof listCorrections>>): NonNullable<Line['decision']> => {
  const later = corrections.find((each) => each.corrects_id === row.id)
  const { tally } = row
  return {
    id: row.id,
    outcome: row.outcome,
    wording: { kk: row.wording_kk, ru: row.wording_ru },
    conditions: row.conditions,
    validUntil: row.valid_until,
    count: { for: tally.for, against: tally.against, abstain: tally.abstain },
    base: tally.base,
    byChair: tally.byChair,
    quorum: tally.quorum,
    correctedBy: later === undefined ? null : { meetingId: later.meeting_id, minutesLabel: later.minutes_label ?? '' },
  }
}

const countOf = (line: LineRow): Line['count'] =>
  line.count_for === null ? null : { for: line.count_for, against: line.count_against ?? 0, abstain: line.count_abstain ?? 0 }

/** Everything a meeting's lines rest on. */
async function votesAndDecisions(trx: Trx, orgId: string, meetingId: string, itemIds: readonly string[], personIds: readonly string[]) {
  const decisions = await listDecisionRows(trx, orgId, meetingId)
  return {
    items: await listItems(trx, orgId, itemIds),
    votes: await listVotes(trx, orgId, meetingId),
    recusals: await listRecusals(trx, orgId, meetingId),
    conflicts: await listConflicts(trx, orgId, itemIds, personIds),
    decisions,
    corrections: await listCorrections(
      trx,
      orgId,
      decisions.map((each) => each.id),
    ),
  }
}

/** A meeting as its page shows it; words about people only to those to whom they are open. */
export async function showMeeting(trx: Trx, actor: Actor, opened: OpenedMeeting, now: Date): Promise<Meeting> {
  const { meeting, council, tie } = opened
  const { orgId } = actor
  const seats = await seatsOf(trx, orgId, opened)
  const rule = ruleAt(opened)
  const lines = await listLines(trx, orgId, meeting.id)
  const found = await votesAndDecisions(
    trx,
    orgId,
    meeting.id,
    lines.map((line) => line.item_id),
    seats.map((seat) => seat.personId),
  )
  const items = new Map((await showItems(trx, actor, tie, found.items)).map((item) => [item.id, item]))
  const names = new Map(seats.map((seat) => [seat.personId, seat.name]))
  const keeps = mayKeep(actor, tie)
  const isOpen = meeting.status === 'open'
  const isClosed = meeting.status === 'closed'

  const shownLines = lines.flatMap((line): Line[] => {
    const item = items.get(line.item_id)
    if (item === undefined) return []
    const recused = found.recusals.filter((each) => each.item_id === line.item_id)
    const recusedIds = new Set(recused.map((each) => each.person_id))
    const voters = votersOf(seats, recusedIds)
    const votes = found.votes.filter((each) => each.item_id === line.item_id)
    const decision = found.decisions.find((each) => each.item_id === line.item_id)
    const quorum = decision?.tally.quorum ?? quorumOf(rule, seats, recusedIds)
    const isPending = isOpen && line.status === 'pending'
    const mine = voters.includes(actor.personId)
    return [
      {
        item,
        number: line.number,
        status: line.status,
        movedBecause: line.moved_because,
        ballot: line.ballot,
        heard: item.open ? line.heard : '',
        recused: item.open
          ? recused.map((each) => ({
              person: { id: each.person_id, name: names.get(each.person_id) ?? '' },
              reason: each.reason,
              concerned: isConcerned(found.conflicts, line.item_id, each.person_id),
            }))
          : [],
        voters: isOpen ? voters : [],
        quorum,
        votes:
          item.open && line.ballot === 'open'
            ? votes.map((each) => ({ personId: each.person_id, choice: each.choice, own: each.person_id === each.recorded_by }))
            : [],
        count: item.open && line.ballot === 'secret' ? countOf(line) : null,
        decision: item.open && decision !== undefined ? decisionOf(decision, found.corrections) : null,
        can: {
          vote: isPending && line.ballot === 'open' && mine && quorum.reached && !votes.some((each) => each.person_id === actor.personId),
          record: isPending && keeps,
          decide: isPending && keeps && quorum.reached,
          reopen: isOpen && keeps && decision !== undefined,
          postpone: isPending && keeps,
          recuseSelf: isPending && mine,
          correct: isClosed && decision !== undefined && item.open && mayPut(actor, tie) && council.archived_at === null,
          extract: isClosed && decision !== undefined && item.open && (keeps || decision.extract_id !== null),
        },
      },
    ]
  })
  const minutes = await minutesOf(trx, orgId, opened, names)
  const mySeat = seats.find((seat) => seat.personId === actor.personId)
  const signed = (as: 'chair' | 'secretary') => minutes?.signatures.some((each) => each.as === as) ?? false
  return {
    id: meeting.id,
    council: { id: council.id, kind: council.kind, name: councilName(council) },
    status: meeting.status,
    startsAt: meeting.starts_at.toISOString(),
    heldOn: meeting.held_on,
    place: meeting.place,
    form: meeting.form,
    invitedAt: meeting.invited_at?.toISOString() ?? null,
    openedAt: meeting.opened_at?.toISOString() ?? null,
    endedAt: meeting.ended_at?.toISOString() ?? null,
    closedAt: meeting.closed_at?.toISOString() ?? null,
    chair: meeting.chair_id === null ? null : { id: meeting.chair_id, name: names.get(meeting.chair_id) ?? '' },
    secretary: meeting.secretary_id === null ? null : { id: meeting.secretary_id, name: names.get(meeting.secretary_id) ?? '' },
    rule,
    // Why minutes went back may speak of people.
    note: shownLines.every((line) => line.item.open) ? meeting.note : '',
    seats: seats.map((seat) => ({
      person: { id: seat.personId, name: seat.name },
      role: seat.role,
      votes: seat.votes,
      presence: seat.presence,
    })),
    quorum: quorumOf(rule, seats),
    lines: shownLines,
    waiting: meeting.status === 'planned' && keeps ? await showItems(trx, actor, tie, await listWaiting(trx, orgId, council.id)) : [],
    minutes,
    mine: tie.role === null && mySeat === undefined ? null : { role: mySeat?.role ?? tie.role ?? 'member', seated: mySeat !== undefined },
    can: {
      plan: keeps && meeting.status === 'planned',
      invite: keeps && meeting.status === 'planned' && lines.length > 0,
      open: keeps && meeting.status === 'planned' && lines.length > 0 && meeting.held_on <= toIsoDate(now),
      note: keeps && isOpen,
      end: keeps && isOpen,
      cancel: keeps && meeting.status === 'planned',
      drawUp: keeps && meeting.status === 'drafting',
      giveBack: meeting.status === 'signing' && (meeting.chair_id === actor.personId || meeting.secretary_id === actor.personId),
      sign:
        meeting.status === 'signing' &&
        ((meeting.chair_id === actor.personId && !signed('chair')) || (meeting.secretary_id === actor.personId && !signed('secretary'))),
      readMinutes:
        ['drafting', 'signing', 'closed'].includes(meeting.status) &&
        (meeting.status === 'closed' || keeps || mySeat !== undefined) &&
        shownLines.every((line) => line.item.open),
    },
  }
}

export const isConcerned = (
  conflicts: readonly { item_id: string; person_id: string; guardian_id: string | null }[],
  itemId: string,
  personId: string,
): boolean => conflicts.some((each) => each.item_id === itemId && (each.person_id === personId || each.guardian_id === personId))

async function minutesOf(
  trx: Trx,
  orgId: string,
  { meeting }: OpenedMeeting,
  names: ReadonlyMap<string, string>,
): Promise<Meeting['minutes']> {
  if (meeting.document_id === null || meeting.minutes_label === null) return null
  const document = await getDocumentRow(trx, orgId, meeting.document_id)
  const signatures = await listSignatures(trx, orgId, meeting.document_id)
  const electronic = await signaturesOf(trx, orgId, [meeting.document_id])
  const others = await namesOf(
    trx,
    orgId,
    signatures.map((each) => each.person_id).filter((id) => !names.has(id)),
  )
  return {
    documentId: meeting.document_id,
    label: meeting.minutes_label,
    dueOn: meeting.minutes_due,
    hash: document.hash.toString('hex'),
    signatures: signatures.map((each) => ({
      as: each.signs_as,
      name: names.get(each.person_id) ?? others.get(each.person_id) ?? '',
      at: each.signed_at.toISOString(),
    })),
    electronic: electronic.map((each) => ({ name: each.signer.name, verdict: each.verdict, at: each.signedAt.toISOString() })),
  }
}

/** The meeting as it is now, read anew after a change. */
export const showMeetingNow = async (trx: Trx, actor: Actor, id: string, now: Date): Promise<Meeting> =>
  showMeeting(trx, actor, await meetingFor(trx, actor, id, now), now)

export const getMeeting = (db: Db, actor: Actor, id: string, now: Date) => db.transaction((trx) => showMeetingNow(trx, actor, id, now))

export type Voted = readonly { personId: string; choice: Choice }[]
