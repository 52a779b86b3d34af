import type { Choice, MeetingStatus, MemberRole, Presence } from '@dala/domain/councils'
import type { Insertable, Updateable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import type { MovedBecause } from './councils.tables.ts'
import { isInForce } from './decisions.queries.ts'

const columns = [
  'id',
  'council_id',
  'status',
  'starts_at',
  'held_on',
  'place',
  'form',
  'invited_at',
  'chair_id',
  'secretary_id',
  'opened_at',
  'ended_at',
  'rule',
  'minutes_due',
  'document_id',
  'minutes_label',
  'minutes_number',
  'closed_at',
  'note',
] as const

const meetings = (trx: Trx, orgId: string) => trx.selectFrom('councils.meeting').select(columns).where('org_id', '=', orgId)

export const findMeeting = (trx: Trx, orgId: string, id: string) => meetings(trx, orgId).where('id', '=', id).executeTakeFirst()
export type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

export const lockMeeting = (trx: Trx, orgId: string, id: string) => meetings(trx, orgId).where('id', '=', id).forUpdate().executeTakeFirst()

/** A council's meetings of some statuses with the number of their items. */
export const listMeetingRows = (
  trx: Trx,
  orgId: string,
  councilId: string,
  statuses: readonly MeetingStatus[],
  order: 'asc' | 'desc',
  limit: number,
) =>
  trx
    .selectFrom('councils.meeting as meeting')
    .select([
      'meeting.id',
      'meeting.status',
      'meeting.starts_at',
      'meeting.place',
      'meeting.minutes_label',
      'meeting.minutes_due',
      sql<number>`(SELECT count(*)::int FROM councils.line WHERE line.org_id = ${orgId} AND line.meeting_id = meeting.id)`.as('items'),
    ])
    .where('meeting.org_id', '=', orgId)
    .where('meeting.council_id', '=', councilId)
    .where('meeting.status', 'in', [...statuses])
    .orderBy('meeting.starts_at', order)
    .limit(limit)
    .execute()

export const findMeetingAt = (trx: Trx, orgId: string, councilId: string, startsAt: Date, but: string) =>
  trx
    .selectFrom('councils.meeting')
    .select('id')
    .where('org_id', '=', orgId)
    .where('council_id', '=', councilId)
    .where('starts_at', '=', startsAt)
    .where('status', 'in', ['planned', 'open'])
    .where('id', '<>', but)
    .executeTakeFirst()

/** The nearest planned meeting of a council after another one. */
export const findNextPlanned = (trx: Trx, orgId: string, councilId: string, after: { id: string; startsAt: Date }) =>
  trx
    .selectFrom('councils.meeting')
    .select('id')
    .where('org_id', '=', orgId)
    .where('council_id', '=', councilId)
    .where('status', '=', 'planned')
    .where('id', '<>', after.id)
    .where('starts_at', '>', after.startsAt)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()

export const insertMeeting = (trx: Trx, row: Insertable<Database['councils.meeting']>) =>
  trx.insertInto('councils.meeting').values(row).execute()

export const updateMeeting = (trx: Trx, orgId: string, id: string, set: Updateable<Database['councils.meeting']>) =>
  trx.updateTable('councils.meeting').set(set).where('org_id', '=', orgId).where('id', '=', id).execute()

// Seats ---------------------------------------------------------------------------------------------------------------

export const listSeatRows = (trx: Trx, orgId: string, meetingId: string) =>
  trx
    .selectFrom('councils.attendance as seat')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'seat.person_id').on('person.org_id', '=', orgId))
    .where('seat.org_id', '=', orgId)
    .where('seat.meeting_id', '=', meetingId)
    .select(['seat.person_id', 'seat.role', 'seat.votes', 'seat.presence', 'person.surname', 'person.given_name', 'person.patronymic'])
    .orderBy(sql`array_position('{chair,deputy,secretary,member}'::text[], seat.role)`)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .execute()

/** What a person was in a meeting; null for who had no seat. */
export const findSeatIn = async (trx: Trx, orgId: string, meetingId: string, personId: string): Promise<MemberRole | null> =>
  (
    await trx
      .selectFrom('councils.attendance')
      .select('role')
      .where('org_id', '=', orgId)
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.role ?? null

export const insertSeats = (
  trx: Trx,
  orgId: string,
  meetingId: string,
  seats: readonly { personId: string; role: MemberRole; votes: boolean; presence: Presence }[],
) =>
  trx
    .insertInto('councils.attendance')
    .values(seats.map(({ personId, ...seat }) => ({ org_id: orgId, meeting_id: meetingId, person_id: personId, ...seat })))
    .execute()

/** Notes presences in one statement; people without a seat are left out. */
export const updateSeats = (
  trx: Trx,
  orgId: string,
  meetingId: string,
  seats: readonly { personId: string; presence: Presence }[],
  by: string,
  now: Date,
) =>
  sql`UPDATE councils.attendance AS seat
         SET presence = noted.presence, noted_by = ${by}::uuid, noted_at = ${now}
        FROM unnest(${seats.map((seat) => seat.personId)}::uuid[], ${seats.map((seat) => seat.presence)}::text[]) AS noted (person_id, presence)
       WHERE seat.org_id = ${orgId} AND seat.meeting_id = ${meetingId} AND seat.person_id = noted.person_id`.execute(trx)

// Lines ---------------------------------------------------------------------------------------------------------------

export const listLines = (trx: Trx, orgId: string, meetingId: string) =>
  trx
    .selectFrom('councils.line')
    .select(['item_id', 'number', 'status', 'moved_because', 'ballot', 'heard', 'count_for', 'count_against', 'count_abstain'])
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .orderBy('number')
    .orderBy('item_id')
    .execute()
export type LineRow = Awaited<ReturnType<typeof listLines>>[number]

export const findLine = (trx: Trx, orgId: string, meetingId: string, itemId: string) =>
  trx
    .selectFrom('councils.line')
    .select(['item_id', 'number', 'status', 'moved_because', 'ballot', 'heard', 'count_for', 'count_against', 'count_abstain'])
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()

export const insertLines = (trx: Trx, orgId: string, meetingId: string, itemIds: readonly string[], from: number) =>
  itemIds.length === 0
    ? Promise.resolve()
    : trx
        .insertInto('councils.line')
        .values(itemIds.map((item_id, at) => ({ org_id: orgId, meeting_id: meetingId, item_id, number: from + at })))
        .execute()
        .then(() => undefined)

export const deleteLines = (trx: Trx, orgId: string, meetingId: string) =>
  trx.deleteFrom('councils.line').where('org_id', '=', orgId).where('meeting_id', '=', meetingId).execute()

export const updateLine = (trx: Trx, orgId: string, meetingId: string, itemId: string, set: Updateable<Database['councils.line']>) =>
  trx
    .updateTable('councils.line')
    .set(set)
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .execute()

export const moveLines = (trx: Trx, orgId: string, meetingId: string, itemIds: readonly string[], because: MovedBecause) =>
  trx
    .updateTable('councils.line')
    .set({ status: 'moved', moved_because: because })
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .where('item_id', 'in', [...itemIds])
    .execute()

export const countLines = async (trx: Trx, orgId: string, meetingId: string): Promise<number> =>
  (
    await trx
      .selectFrom('councils.line')
      .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
      .where('org_id', '=', orgId)
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow()
  ).last

// Votes ---------------------------------------------------------------------------------------------------------------

export const listVotes = (trx: Trx, orgId: string, meetingId: string) =>
  trx
    .selectFrom('councils.vote')
    .select(['item_id', 'person_id', 'choice', 'recorded_by'])
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .execute()

/** Adds a vote; false where the member has one on this item already. */
export const insertVote = async (trx: Trx, row: Insertable<Database['councils.vote']>): Promise<boolean> =>
  (
    await trx
      .insertInto('councils.vote')
      .values(row)
      .onConflict((conflict) => conflict.columns(['org_id', 'meeting_id', 'item_id', 'person_id']).doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n

/** Replaces the votes that were recorded for members by those given; votes that members cast themselves stay. */
export async function replaceRecordedVotes(
  trx: Trx,
  at: { orgId: string; meetingId: string; itemId: string },
  votes: readonly { personId: string; choice: Choice }[],
  by: string,
  now: Date,
): Promise<void> {
  await trx
    .deleteFrom('councils.vote')
    .where('org_id', '=', at.orgId)
    .where('meeting_id', '=', at.meetingId)
    .where('item_id', '=', at.itemId)
    .whereRef('recorded_by', '<>', 'person_id')
    .execute()
  if (votes.length === 0) return
  await trx
    .insertInto('councils.vote')
    .values(
      votes.map(({ personId, choice }) => ({
        org_id: at.orgId,
        meeting_id: at.meetingId,
        item_id: at.itemId,
        person_id: personId,
        choice,
        recorded_by: by,
        recorded_at: now,
      })),
    )
    .execute()
}

/** Who has voted on an item with the own hand in this meeting, also where the vote fell away since: what the log of events remembers. */
export const listOwnHands = async (trx: Trx, orgId: string, meetingId: string, itemId: string): Promise<string[]> =>
  (
    await trx
      .selectFrom('audit.event')
      .select('actor_id')
      .distinct()
      .where('org_id', '=', orgId)
      .where('kind', '=', 'councils.vote-cast')
      .where('subject_id', '=', itemId)
      .where(sql<SqlBool>`payload ->> 'meetingId' = ${meetingId}`)
      .execute()
  ).flatMap((row) => row.actor_id ?? [])

/** Drops votes on undecided items of members who no longer take part. */
export const dropVotesOf = (trx: Trx, orgId: string, meetingId: string, personIds: readonly string[], itemId: string | null) =>
  trx
    .deleteFrom('councils.vote as vote')
    .where('vote.org_id', '=', orgId)
    .where('vote.meeting_id', '=', meetingId)
    .where(sql<SqlBool>`vote.person_id = ANY(${[...personIds]}::uuid[])`)
    .$if(itemId !== null, (rows) => rows.where('vote.item_id', '=', itemId ?? ''))
    .where(
      sql<SqlBool>`EXISTS (SELECT FROM councils.line WHERE line.org_id = vote.org_id AND line.meeting_id = vote.meeting_id AND line.item_id = vote.item_id AND line.status = 'pending')`,
    )
    .execute()

export const dropVotesOn = (trx: Trx, orgId: string, meetingId: string, itemId: string) =>
  trx.deleteFrom('councils.vote').where('org_id', '=', orgId).where('meeting_id', '=', meetingId).where('item_id', '=', itemId).execute()

export const listRecusals = (trx: Trx, orgId: string, meetingId: string) =>
  trx
    .selectFrom('councils.recusal')
    .select(['item_id', 'person_id', 'reason'])
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .execute()

export const insertRecusals = (trx: Trx, rows: readonly Insertable<Database['councils.recusal']>[]) =>
  rows.length === 0
    ? Promise.resolve()
    : trx
        .insertInto('councils.recusal')
        .values([...rows])
        .onConflict((conflict) => conflict.columns(['org_id', 'meeting_id', 'item_id', 'person_id']).doNothing())
        .execute()
        .then(() => undefined)

export const deleteRecusal = (trx: Trx, orgId: string, meetingId: string, itemId: string, personId: string) =>
  trx
    .deleteFrom('councils.recusal')
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .where('person_id', '=', personId)
    .execute()

/** Members whom items concern: themselves, or as the guardian of a child named in them. */
export const listConflicts = (trx: Trx, orgId: string, itemIds: readonly string[], personIds: readonly string[]) =>
  trx
    .selectFrom('councils.item_person as concerned')
    .leftJoin('people.guardianship as guardianship', (join) =>
      join
        .onRef('guardianship.child_id', '=', 'concerned.person_id')
        .on('guardianship.org_id', '=', orgId)
        .on('guardianship.ended_at', 'is', null),
    )
    .where('concerned.org_id', '=', orgId)
    .where(sql<SqlBool>`concerned.item_id = ANY(${[...itemIds]}::uuid[])`)
    .where(
      sql<SqlBool>`(concerned.person_id = ANY(${[...personIds]}::uuid[]) OR guardianship.guardian_id = ANY(${[...personIds]}::uuid[]))`,
    )
    .select(['concerned.item_id', 'concerned.person_id', 'guardianship.guardian_id'])
    .execute()

// Decisions -----------------------------------------------------------------------------------------------------------

export const listDecisionRows = (trx: Trx, orgId: string, meetingId: string) =>
  trx
    .selectFrom('councils.decision as decision')
    .select([
      'decision.id',
      'decision.item_id',
      'decision.outcome',
      'decision.wording_kk',
      'decision.wording_ru',
      'decision.conditions',
      'decision.valid_until',
      'decision.tally',
      'decision.extract_id',
      sql<boolean>`${isInForce}`.as('in_force'),
    ])
    .where('decision.org_id', '=', orgId)
    .where('decision.meeting_id', '=', meetingId)
    .execute()
export type DecisionRow = Awaited<ReturnType<typeof listDecisionRows>>[number]

export const insertDecision = (trx: Trx, row: Insertable<Database['councils.decision']>) =>
  trx.insertInto('councils.decision').values(row).execute()

export const deleteDecision = (trx: Trx, orgId: string, meetingId: string, itemId: string) =>
  trx
    .deleteFrom('councils.decision')
    .where('org_id', '=', orgId)
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .execute()

export const setExtract = (trx: Trx, orgId: string, decisionId: string, documentId: string) =>
  trx.updateTable('councils.decision').set({ extract_id: documentId }).where('org_id', '=', orgId).where('id', '=', decisionId).execute()

/** The decision that an item is to correct, with its meeting; and the later decisions that corrected those of a meeting. */
export const findDecision = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('councils.decision as decision')
    .innerJoin('councils.meeting as meeting', (join) =>
      join.onRef('meeting.id', '=', 'decision.meeting_id').on('meeting.org_id', '=', orgId),
    )
    .innerJoin('councils.item as item', (join) => join.onRef('item.id', '=', 'decision.item_id').on('item.org_id', '=', orgId))
    .where('decision.org_id', '=', orgId)
    .where('decision.id', '=', id)
    .select([
      'decision.id',
      'decision.item_id',
      'meeting.id as meeting_id',
      'meeting.council_id',
      'meeting.status',
      'item.subject_type',
      'item.subject_id',
      'item.path',
      'item.read_permission',
    ])
    .executeTakeFirst()

export const listCorrections = (trx: Trx, orgId: string, decisionIds: readonly string[]) =>
  trx
    .selectFrom('councils.item as item')
    .innerJoin('councils.decision as later', (join) => join.onRef('later.item_id', '=', 'item.id').on('later.org_id', '=', orgId))
    .innerJoin('councils.meeting as meeting', (join) => join.onRef('meeting.id', '=', 'later.meeting_id').on('meeting.org_id', '=', orgId))
    .where('item.org_id', '=', orgId)
    .where(sql<SqlBool>`item.corrects_id = ANY(${[...decisionIds]}::uuid[])`)
    .where('later.outcome', '=', 'adopted')
    .where('meeting.status', '=', 'closed')
    .select(['item.corrects_id', 'meeting.id as meeting_id', 'meeting.minutes_label'])
    .execute()

// Signatures ----------------------------------------------------------------------------------------------------------

export const listSignatures = (trx: Trx, orgId: string, documentId: string) =>
  trx
    .selectFrom('councils.signature')
    .select(['signs_as', 'person_id', 'signed_at', 'hash'])
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .orderBy('signed_at')
    .execute()

export const insertSignature = (trx: Trx, row: Insertable<Database['councils.signature']>) =>
  trx.insertInto('councils.signature').values(row).execute()

/** Takes an item off the agenda of a planned meeting; false where it stands on another. */
export const withdrawLine = async (trx: Trx, orgId: string, itemId: string): Promise<boolean> =>
  (
    await trx
      .deleteFrom('councils.line as line')
      .where('line.org_id', '=', orgId)
      .where('line.item_id', '=', itemId)
      .where('line.status', '=', 'pending')
      .where(
        sql<SqlBool>`EXISTS (SELECT FROM councils.meeting WHERE meeting.org_id = line.org_id AND meeting.id = line.meeting_id AND meeting.status = 'planned')`,
      )
      .executeTakeFirst()
  ).numDeletedRows === 1n
