import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import './supporting-schools.tables.ts'

interface ClassRow {
  id: string
  kk: string
  ru: string
  en: string
}

export interface VacancyRow {
  id: string
  subject: string
  since: Day
  filled_on: Day | null
  classes: ClassRow[]
  attachments: number
}

const vacancies = (orgId: string) => sql`
  SELECT vacancy.id, vacancy.subject, vacancy.since, vacancy.filled_on, vacancy.filled_on IS NOT NULL AS filled,
         (SELECT coalesce(json_agg(json_build_object('id', unit.id, 'kk', unit.name_kk, 'ru', unit.name_ru, 'en', unit.name_en) ORDER BY unit.name_kk), '[]')
            FROM supporting.vacancy_class AS class
            JOIN organisations.unit AS unit ON unit.org_id = ${orgId} AND unit.id = class.group_id
           WHERE class.org_id = ${orgId} AND class.vacancy_id = vacancy.id) AS classes,
         (SELECT count(*)::int FROM supporting.attachment AS attachment
           WHERE attachment.org_id = ${orgId} AND attachment.vacancy_id = vacancy.id AND attachment.status IN ('asked', 'accepted')) AS attachments
    FROM supporting.vacancy AS vacancy
   WHERE vacancy.org_id = ${orgId}`

/** Vacancies, open ones first, the newest first among them. */
export const listVacancyRows = async (
  trx: Trx,
  orgId: string,
  after: { filled: boolean; id: string } | null,
  limit: number,
): Promise<(VacancyRow & { filled: boolean })[]> =>
  (
    await sql<VacancyRow & { filled: boolean }>`
      SELECT * FROM (${vacancies(orgId)}) AS listed
       WHERE ${after === null ? sql`true` : sql`(NOT filled, id) < (NOT ${after.filled}::boolean, ${after.id}::uuid)`}
       ORDER BY NOT filled DESC, id DESC LIMIT ${limit}`.execute(trx)
  ).rows

export const findVacancy = async (trx: Trx, orgId: string, id: string): Promise<VacancyRow | undefined> =>
  (await sql<VacancyRow>`SELECT * FROM (${vacancies(orgId)}) AS listed WHERE id = ${id}`.execute(trx)).rows[0]

export const lockVacancy = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('supporting.vacancy')
    .select(['id', 'subject', 'since', 'filled_on'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertVacancy = async (
  trx: Trx,
  row: { org_id: string; id: string; subject: string; since: Day; recorded_by: string; recorded_at: Date },
  classIds: readonly string[],
): Promise<void> => {
  await trx.insertInto('supporting.vacancy').values(row).execute()
  await trx
    .insertInto('supporting.vacancy_class')
    .values(classIds.map((id) => ({ org_id: row.org_id, vacancy_id: row.id, group_id: id })))
    .execute()
}

export const setFilled = (trx: Trx, orgId: string, id: string, on: Day) =>
  trx.updateTable('supporting.vacancy').set({ filled_on: on }).where('org_id', '=', orgId).where('id', '=', id).execute()

/** Classes that stand, with the number of those who study in them; all, or only these. */
export const listClassRows = async (trx: Trx, orgId: string, ids: readonly string[] | null) =>
  (
    await sql<ClassRow & { name: string; learners: number }>`
      SELECT unit.id, unit.name_kk AS kk, unit.name_ru AS ru, unit.name_en AS en, coalesce(nullif(unit.code, ''), unit.name_kk) AS name,
             (SELECT count(*)::int FROM people.learner AS learner
               WHERE learner.org_id = ${orgId} AND learner.group_id = unit.id AND learner.status = 'studying') AS learners
        FROM organisations.unit AS unit
       WHERE unit.org_id = ${orgId} AND unit.kind IN ('class', 'group') AND unit.archived_at IS NULL
         AND ${ids === null ? sql`true` : sql`unit.id = ANY(${[...ids]}::uuid[])`}
       ORDER BY unit.study_year NULLS LAST, unit.name_kk, unit.id LIMIT 500`.execute(trx)
  ).rows

const organisation = (trx: Trx) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['id', 'slug', 'kind', 'name_kk', 'name_ru', 'name_en', 'short_name_kk', 'short_name_ru', 'short_name_en', 'bin'])

/** What every organisation may know of another: its kind, names and BIN. */
export const findOrganisation = (trx: Trx, id: string) => organisation(trx).where('id', '=', id).executeTakeFirst()
export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

export const searchSchools = (trx: Trx, orgId: string, search: string) => {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return organisation(trx)
    .where('kind', '=', 'school')
    .where('id', '<>', orgId)
    .where((eb) =>
      eb.or([eb('name_kk', 'ilike', like), eb('name_ru', 'ilike', like), eb('name_en', 'ilike', like), eb('bin', '=', search)]),
    )
    .orderBy('name_kk')
    .limit(20)
    .execute()
}
