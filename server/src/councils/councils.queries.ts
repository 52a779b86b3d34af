import type { CouncilKind, CouncilRule } from '@dala/domain/councils'
import type { Insertable, Updateable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import { missing, type Database, type Trx } from '#lib/db'
import './councils.tables.ts'

const inOffice = (day: string) => sql<SqlBool>`member.since <= ${day}::date AND (member.until IS NULL OR member.until >= ${day}::date)`

const columns = [
  'council.id',
  'council.kind',
  'council.name_kk',
  'council.name_ru',
  'council.name_en',
  'council.quorum_numerator',
  'council.quorum_denominator',
  'council.majority_numerator',
  'council.majority_denominator',
  'council.majority_of',
  'council.casting_vote',
  'council.rule_basis',
  'council.minutes_days',
  'council.archived_at',
  'council.created_at',
] as const

export const findCouncil = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('councils.council as council')
    .select(columns)
    .where('council.org_id', '=', orgId)
    .where('council.id', '=', id)
    .executeTakeFirst()

/** The council's row, locked: appointments and plans of one council follow one another. */
export const lockCouncil = async (trx: Trx, orgId: string, id: string) =>
  (await trx
    .selectFrom('councils.council as council')
    .select(columns)
    .where('council.org_id', '=', orgId)
    .where('council.id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? missing('council', id)
export type CouncilRow = Awaited<ReturnType<typeof lockCouncil>>

export const ruleOf = (row: CouncilRow): CouncilRule => ({
  quorum: { numerator: row.quorum_numerator, denominator: row.quorum_denominator },
  majority: { numerator: row.majority_numerator, denominator: row.majority_denominator, of: row.majority_of },
  castingVote: row.casting_vote,
  basis: row.rule_basis,
})

export const insertCouncil = (trx: Trx, row: Insertable<Database['councils.council']>) =>
  trx.insertInto('councils.council').values(row).execute()

export const updateCouncil = (trx: Trx, orgId: string, id: string, set: Updateable<Database['councils.council']>) =>
  trx.updateTable('councils.council').set(set).where('org_id', '=', orgId).where('id', '=', id).execute()

/** Councils with what a list tells of them; `personId` limits it to those in which the person sits today. */
export const listCouncilRows = (
  trx: Trx,
  orgId: string,
  query: {
    day: string
    personId: string
    onlyMine: boolean
    kind: CouncilKind | undefined
    search: string | undefined
    after: readonly [createdAt: string, id: string] | null
    limit: number
  },
) =>
  trx
    .selectFrom('councils.council as council')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('councils.meeting as meeting')
          .select(['meeting.id as next_id', 'meeting.starts_at as next_at', 'meeting.status as next_status'])
          .where('meeting.org_id', '=', orgId)
          .whereRef('meeting.council_id', '=', 'council.id')
          .where('meeting.status', 'in', ['planned', 'open'])
          .orderBy('meeting.starts_at')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('councils.member as member')
          .select((fields) => [
            fields.fn.countAll<string>().as('members'),
            sql<CouncilMineRole | null>`min(member.role) FILTER (WHERE member.person_id = ${query.personId})`.as('mine'),
          ])
          .where('member.org_id', '=', orgId)
          .whereRef('member.council_id', '=', 'council.id')
          .where(inOffice(query.day))
          .as('seats'),
      (join) => join.onTrue(),
    )
    .select(columns)
    .select(['next.next_id', 'next.next_at', 'next.next_status', 'seats.members', 'seats.mine'])
    .select(
      sql<number>`(SELECT count(*)::int FROM councils.item WHERE item.org_id = ${orgId} AND item.council_id = council.id AND item.status = 'waiting')`.as(
        'waiting',
      ),
    )
    .select(sql<string>`council.created_at::text`.as('created_text'))
    .where('council.org_id', '=', orgId)
    .$if(query.onlyMine, (rows) => rows.where('seats.mine', 'is not', null))
    .$if(query.kind !== undefined, (rows) => rows.where('council.kind', '=', query.kind ?? 'own-commission'))
    .$if(query.search !== undefined && query.search !== '', (rows) => {
      const like = `%${(query.search ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
      return rows.where((where) =>
        where.or([
          where(sql`lower(council.name_kk)`, 'like', like),
          where(sql`lower(council.name_ru)`, 'like', like),
          where(sql`lower(council.name_en)`, 'like', like),
        ]),
      )
    })
    .$if(query.after !== null, (rows) =>
      rows.where(
        sql<SqlBool>`(council.created_at, council.id) > (${query.after?.[0] ?? ''}::timestamptz, ${query.after?.[1] ?? ''}::uuid)`,
      ),
    )
    .orderBy('council.created_at')
    .orderBy('council.id')
    .limit(query.limit + 1)
    .execute()
type CouncilMineRole = 'chair' | 'deputy' | 'secretary' | 'member'

/** The members of a council with names and titles, those in office on a day first. */
export const listMembers = (trx: Trx, orgId: string, councilId: string) =>
  trx
    .selectFrom('councils.member as member')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'member.person_id').on('person.org_id', '=', orgId))
    .leftJoin('people.staff as staff', (join) => join.onRef('staff.person_id', '=', 'member.person_id').on('staff.org_id', '=', orgId))
    .where('member.org_id', '=', orgId)
    .where('member.council_id', '=', councilId)
    .select([
      'member.id',
      'member.person_id',
      'member.role',
      'member.votes',
      'member.since',
      'member.until',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'staff.position_kk',
      'staff.position_ru',
      'staff.position_en',
    ])
    .orderBy(sql`array_position('{chair,deputy,secretary,member}'::text[], member.role)`)
    .orderBy('person.sort_name')
    .orderBy('member.id')
    .execute()
export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

/** What a person is in a council on a day; the highest seat where there are two. */
export const findSeat = async (trx: Trx, orgId: string, councilId: string, personId: string, day: string) =>
  (
    await trx
      .selectFrom('councils.member as member')
      .select('member.role')
      .where('member.org_id', '=', orgId)
      .where('member.council_id', '=', councilId)
      .where('member.person_id', '=', personId)
      .where(inOffice(day))
      .executeTakeFirst()
  )?.role ?? null

export const insertMember = (trx: Trx, row: Insertable<Database['councils.member']>) =>
  trx.insertInto('councils.member').values(row).execute()

export const updateMember = (trx: Trx, orgId: string, id: string, set: Updateable<Database['councils.member']>) =>
  trx.updateTable('councils.member').set(set).where('org_id', '=', orgId).where('id', '=', id).execute()

/** The last meeting of a council in which a person had a seat. */
export const lastSeatOf = (trx: Trx, orgId: string, councilId: string, personId: string) =>
  trx
    .selectFrom('councils.attendance as seat')
    .innerJoin('councils.meeting as meeting', (join) => join.onRef('meeting.id', '=', 'seat.meeting_id').on('meeting.org_id', '=', orgId))
    .where('seat.org_id', '=', orgId)
    .where('seat.person_id', '=', personId)
    .where('meeting.council_id', '=', councilId)
    .select('meeting.held_on')
    .orderBy('meeting.held_on', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The councils in which a person sits on a day. */
export const listSeatsOf = (trx: Trx, orgId: string, personId: string, day: string) =>
  trx
    .selectFrom('councils.member as member')
    .innerJoin('councils.council as council', (join) => join.onRef('council.id', '=', 'member.council_id').on('council.org_id', '=', orgId))
    .where('member.org_id', '=', orgId)
    .where('member.person_id', '=', personId)
    .where(inOffice(day))
    .where('council.archived_at', 'is', null)
    .select(['council.id', 'council.kind', 'council.name_kk', 'council.name_ru', 'council.name_en', 'member.role'])
    .execute()
