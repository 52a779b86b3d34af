import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'

/** A learner with the group, where the actor's units reach. */
export const findLearner = (trx: Trx, orgId: string, personId: string, units: readonly string[] | null) =>
  trx
    .selectFrom('people.learner as learner')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'learner.person_id').on('person.org_id', '=', orgId))
    .leftJoin('organisations.unit as unit', (join) => join.onRef('unit.id', '=', 'learner.group_id').on('unit.org_id', '=', orgId))
    .where('learner.org_id', '=', orgId)
    .where('learner.person_id', '=', personId)
    .where(
      units === null
        ? sql<SqlBool>`true`
        : sql<SqlBool>`learner.group_id IN (
            WITH RECURSIVE below AS (
              SELECT id FROM organisations.unit WHERE org_id = ${orgId} AND id = ANY(${[...units]}::uuid[])
              UNION SELECT u.id FROM organisations.unit u JOIN below ON u.parent_id = below.id WHERE u.org_id = ${orgId})
            SELECT id FROM below)`,
    )
    .select([
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'person.birth_date',
      'learner.study_year',
      'learner.study_form',
      'learner.language',
      'learner.status',
      'unit.code as group_code',
      'unit.name_kk as group_kk',
    ])
    .executeTakeFirst()

/** The head of the organisation by role, with the position's name. */
export const findHead = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('identity.role_grant as grant')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'grant.person_id').on('person.org_id', '=', orgId))
    .leftJoin('people.staff as staff', (join) => join.onRef('staff.person_id', '=', 'grant.person_id').on('staff.org_id', '=', orgId))
    .select(['person.id', 'person.surname', 'person.given_name', 'person.patronymic', 'staff.position_kk', 'staff.position_ru'])
    .where('grant.org_id', '=', orgId)
    .where('grant.role', '=', 'head')
    .where('grant.unit_id', 'is', null)
    .where('grant.revoked_at', 'is', null)
    .orderBy('grant.granted_at', 'desc')
    .executeTakeFirst()

export const findKind = async (trx: Trx, orgId: string) =>
  (await trx.selectFrom('organisations.organisation').select('kind').where('id', '=', orgId).executeTakeFirstOrThrow()).kind
