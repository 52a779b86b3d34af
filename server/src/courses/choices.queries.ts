import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** People who hold one of the roles now, by name. */
export const listWithRole = (trx: Trx, orgId: string, roles: readonly string[], now: Date) =>
  trx
    .selectFrom('people.person as p')
    .select(['p.id', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('p.org_id', '=', orgId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('identity.role_grant as g')
          .select(sql`1`.as('one'))
          .whereRef('g.org_id', '=', 'p.org_id')
          .whereRef('g.person_id', '=', 'p.id')
          .where('g.role', 'in', roles)
          .where('g.revoked_at', 'is', null)
          .where((until) => until.or([until('g.valid_until', 'is', null), until('g.valid_until', '>', now)])),
      ),
    )
    .orderBy('p.search_name')
    .limit(1000)
    .execute()

export const listGroups = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit as u')
    .select((eb) => [
      'u.id',
      'u.name_kk',
      'u.name_ru',
      'u.name_en',
      eb
        .selectFrom('people.learner as l')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('l.org_id', '=', 'u.org_id')
        .whereRef('l.group_id', '=', 'u.id')
        .where('l.status', '=', 'studying')
        .as('learners'),
    ])
    .where('u.org_id', '=', orgId)
    .where('u.kind', 'in', ['group', 'class'])
    .where('u.archived_at', 'is', null)
    .orderBy('u.name_kk')
    .limit(1000)
    .execute()

export const listPeriods = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.period')
    .select(['id', 'name_kk', 'name_ru', 'name_en', 'academic_year', 'starts_on', 'ends_on'])
    .where('org_id', '=', orgId)
    .where('kind', 'in', ['semester', 'trimester', 'quarter', 'summer'])
    .orderBy('starts_on', 'desc')
    .limit(100)
    .execute()
