import type { LearnerLevel, LearnerStatus } from '@dala/domain/people'
import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'
import { matches, rankOf, type Search } from './search.queries.ts'
import './people.tables.ts'

/** Where the next page begins: rank of the match, name, id. */
export type AfterName = readonly [rank: number, sortName: string, id: string] | null

const nameColumns = ['person.id', 'person.surname', 'person.given_name', 'person.patronymic', 'person.sort_name'] as const
const unitColumns = [
  'unit.id as unit_id',
  'unit.code as unit_code',
  'unit.name_kk as unit_kk',
  'unit.name_ru as unit_ru',
  'unit.name_en as unit_en',
] as const

const afterRow = (rank: ReturnType<typeof rankOf>, after: AfterName) =>
  after === null ? sql<SqlBool>`true` : sql<SqlBool>`(${rank}, person.sort_name, person.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`

const inUnits = (column: 'learner.group_id' | 'staff.unit_id', unitIds: readonly string[] | null) =>
  unitIds === null ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(column)} = ANY(${[...unitIds]}::uuid[])`

export interface LearnerFilter {
  search: Search | null
  status?: LearnerStatus | undefined
  level?: LearnerLevel | undefined
  /** the group asked for, or all units below a faculty */
  unitIds: readonly string[] | null
}

const learners = (trx: Trx, orgId: string, filter: LearnerFilter) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'learner.org_id').onRef('person.id', '=', 'learner.person_id'),
    )
    .where('learner.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)
    // Pupils of other schools are no learners of this one: they are listed only when asked for.
    .$if(filter.status !== undefined, (query) => query.where('learner.status', '=', filter.status ?? 'studying'))
    .$if(filter.status === undefined, (query) => query.where('learner.status', '<>', 'visiting'))
    .$if(filter.level !== undefined, (query) => query.where('learner.level', '=', filter.level ?? 'bachelor'))
    .where(inUnits('learner.group_id', filter.unitIds))
    .where(sql<SqlBool>`(${matches(filter.search)} OR ${numberIs(filter.search)})`)

// A learner is also found by the number of the record book.
const numberIs = (search: Search | null) => (search?.by === 'words' ? sql<SqlBool>`learner.number = ${search.raw}` : sql<SqlBool>`false`)

export const listLearnerRows = (trx: Trx, orgId: string, filter: LearnerFilter, after: AfterName, limit: number) => {
  const rank = rankOf(filter.search)
  return learners(trx, orgId, filter)
    .leftJoin('organisations.unit as unit', (join) =>
      join.onRef('unit.org_id', '=', 'learner.org_id').onRef('unit.id', '=', 'learner.group_id'),
    )
    .select([
      ...nameColumns,
      ...unitColumns,
      rank.as('rank'),
      'learner.number',
      'learner.level',
      'learner.study_year',
      'learner.status',
      'learner.status_since',
    ])
    .where(afterRow(rank, after))
    .orderBy(rank)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
}
export type LearnerRow = Awaited<ReturnType<typeof listLearnerRows>>[number]

export const countLearners = async (trx: Trx, orgId: string, filter: LearnerFilter): Promise<number> =>
  (
    await learners(trx, orgId, filter)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow()
  ).count

export interface StaffFilter {
  search: Search | null
  unitIds: readonly string[] | null
  training?: 'missing' | 'valid' | undefined
  today: string
}

/** The last day of a valid certificate on distance technologies; null: without an end; no row: none. */
const training = (orgId: string, today: string) => sql<{ validUntil: string | null } | null>`(
  SELECT jsonb_build_object('validUntil', q.valid_until) FROM people.qualification q
   WHERE q.org_id = ${orgId} AND q.person_id = person.id AND q.topic = 'distance-technologies' AND q.removed_at IS NULL
     AND q.issued_on <= ${today}::date AND (q.valid_until IS NULL OR q.valid_until >= ${today}::date)
   ORDER BY q.valid_until DESC NULLS FIRST LIMIT 1)`

/** Whether the person teaches or tutors in distance learning now. */
const teaches = (orgId: string) => sql<boolean>`EXISTS (
  SELECT FROM identity.role_grant g
   WHERE g.org_id = ${orgId} AND g.person_id = person.id AND g.role IN ('teacher', 'tutor') AND g.revoked_at IS NULL)`

const staff = (trx: Trx, orgId: string, filter: StaffFilter) =>
  trx
    .selectFrom('people.staff as staff')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'staff.org_id').onRef('person.id', '=', 'staff.person_id'),
    )
    .where('staff.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)
    .where(inUnits('staff.unit_id', filter.unitIds))
    .where(matches(filter.search))
    .$if(filter.training === 'missing', (query) =>
      query.where('staff.left_on', 'is', null).where(sql<SqlBool>`${teaches(orgId)} AND ${training(orgId, filter.today)} IS NULL`),
    )
    .$if(filter.training === 'valid', (query) =>
      query.where('staff.left_on', 'is', null).where(sql<SqlBool>`${training(orgId, filter.today)} IS NOT NULL`),
    )

export const listStaffRows = (trx: Trx, orgId: string, filter: StaffFilter, after: AfterName, limit: number) => {
  const rank = rankOf(filter.search)
  return staff(trx, orgId, filter)
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.org_id', '=', 'staff.org_id').onRef('unit.id', '=', 'staff.unit_id'))
    .select([
      ...nameColumns,
      ...unitColumns,
      rank.as('rank'),
      'person.email',
      'staff.position_kk',
      'staff.position_ru',
      'staff.position_en',
      'staff.left_on',
      training(orgId, filter.today).as('training'),
      teaches(orgId).as('teaches'),
    ])
    .where(afterRow(rank, after))
    .orderBy(rank)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
}
export type StaffRow = Awaited<ReturnType<typeof listStaffRows>>[number]

export const countStaff = async (trx: Trx, orgId: string, filter: StaffFilter): Promise<number> =>
  (
    await staff(trx, orgId, filter)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow()
  ).count

export const listGuardianRows = (
  trx: Trx,
  orgId: string,
  filter: { search: Search | null; unitIds: readonly string[] | null },
  after: AfterName,
  limit: number,
) => {
  const { search, unitIds } = filter
  const rank = rankOf(search)
  return trx
    .selectFrom('people.person as person')
    .select([...nameColumns, rank.as('rank'), 'person.phone', 'person.email'])
    .where('person.org_id', '=', orgId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('people.guardianship as guardianship')
          .select('guardianship.child_id')
          .where('guardianship.org_id', '=', orgId)
          .innerJoin('people.learner as learner', (join) =>
            join.onRef('learner.org_id', '=', 'guardianship.org_id').onRef('learner.person_id', '=', 'guardianship.child_id'),
          )
          .where('learner.org_id', '=', orgId)
          .whereRef('guardianship.guardian_id', '=', 'person.id')
          .where('guardianship.ended_at', 'is', null)
          .where(inUnits('learner.group_id', unitIds)),
      ),
    )
    .where(matches(search))
    .where(afterRow(rank, after))
    .orderBy(rank)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute()
}
export type GuardianRow = Awaited<ReturnType<typeof listGuardianRows>>[number]

/** The other side of guardianships that have not ended. */
export const listRelatives = (trx: Trx, orgId: string, side: 'children' | 'guardians', personIds: readonly string[]) => {
  const [mine, theirs] = side === 'children' ? (['guardian_id', 'child_id'] as const) : (['child_id', 'guardian_id'] as const)
  return trx
    .selectFrom('people.guardianship as guardianship')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.org_id', '=', 'guardianship.org_id').onRef('person.id', '=', `guardianship.${theirs}`),
    )
    .select([...nameColumns, 'person.phone', 'guardianship.relation', `guardianship.${mine} as of_id`])
    .where('guardianship.org_id', '=', orgId)
    .where('person.org_id', '=', orgId)
    .where(`guardianship.${mine}`, 'in', [...personIds])
    .where('guardianship.ended_at', 'is', null)
    .orderBy('person.sort_name')
    .execute()
}
