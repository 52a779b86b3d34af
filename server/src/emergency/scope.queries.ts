import type { Level } from '@dala/domain/regulations'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './emergency.tables.ts'

/** Learners of one class, level and year; `unit_id` is null for those without a class. */
export interface ClassCount {
  unit_id: string | null
  name_kk: string
  name_ru: string
  name_en: string
  shift: number | null
  level: Level
  study_year: number | null
  learners: number
}

/** Everybody who studies, counted by class, level and year. */
export const countClasses = async (trx: Trx, orgId: string): Promise<ClassCount[]> =>
  (
    await sql<ClassCount>`
      SELECT unit.id AS unit_id, coalesce(unit.name_kk, '–') AS name_kk, coalesce(unit.name_ru, '–') AS name_ru,
             coalesce(unit.name_en, '–') AS name_en, unit.shift, learner.level,
             coalesce(learner.study_year, unit.study_year) AS study_year, count(*)::int AS learners
        FROM people.learner AS learner
        LEFT JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = learner.group_id
       WHERE learner.org_id = ${orgId} AND learner.status = 'studying'
       GROUP BY unit.id, unit.name_kk, unit.name_ru, unit.name_en, unit.shift, learner.level, coalesce(learner.study_year, unit.study_year)
       ORDER BY coalesce(min(learner.study_year), 99), unit.name_kk, unit.id`.execute(trx)
  ).rows

export interface Overlap {
  switch_id: string
  label: string | null
  group_id: string
  name_kk: string
  name_ru: string
  name_en: string
  starts_on: string
  ends_on: string
}

/** Standing switches of these classes that share a day with a range. */
export const listOverlaps = async (
  trx: Trx,
  orgId: string,
  groupIds: readonly string[],
  days: { startsOn: string; endsOn: string },
  exceptId: string | null = null,
): Promise<Overlap[]> =>
  (
    await sql<Overlap>`
      SELECT switch.id AS switch_id, document.label, unit.id AS group_id, unit.name_kk, unit.name_ru, unit.name_en,
             switch.starts_on, switch.ends_on
        FROM emergency.switch AS switch
        JOIN emergency.switch_class AS class ON class.org_id = ${orgId} AND class.switch_id = switch.id
        JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = class.group_id
        LEFT JOIN documents.document AS document ON document.org_id = ${orgId} AND document.id = switch.document_id
       WHERE switch.org_id = ${orgId} AND switch.status = 'standing' AND class.group_id = ANY(${[...groupIds]}::uuid[])
         AND switch.starts_on <= ${days.endsOn}::date AND switch.ends_on >= ${days.startsOn}::date
         AND switch.id IS DISTINCT FROM ${exceptId}::uuid
       ORDER BY unit.name_kk, unit.id`.execute(trx)
  ).rows

/** Which learners are meant: classes, those without a class, and the levels that the acts let be switched. */
export interface Pupils {
  groupIds: readonly string[]
  withoutClass: boolean
  levels: readonly string[]
}

/** The learners of a choice, as a query over `people.learner`. */
export const pupilsOf = (orgId: string, { groupIds, withoutClass, levels }: Pupils) => sql`
  SELECT learner.person_id AS learner_id, learner.group_id, learner.level
    FROM people.learner AS learner
   WHERE learner.org_id = ${orgId} AND learner.status = 'studying' AND learner.level = ANY(${[...levels]}::text[])
     AND (learner.group_id = ANY(${[...groupIds]}::uuid[]) OR (${withoutClass}::boolean AND learner.group_id IS NULL))`

/** The members of staff among whom somebody responsible is chosen. */
export const listStaff = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('people.staff as staff')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'staff.person_id').on('person.org_id', '=', orgId))
    .select(['person.id', 'person.surname', 'person.given_name', 'person.patronymic', 'staff.position_kk', 'staff.position_ru'])
    .where('staff.org_id', '=', orgId)
    .where('staff.left_on', 'is', null)
    .orderBy(sql`person.surname, person.given_name, person.id`)
    .limit(500)
    .execute()

/** The head of the organisation, who signs. */
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

export const findPerson = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()

export const getOrganisation = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'name_en', 'kind'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
