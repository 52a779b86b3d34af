import type { LearnerForm, LearnerLevel, LearnerStatus, Relation } from '@dala/domain/people'
import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import '../people.tables.ts'

// The keys of a batch stand first and each is looked up by its index: after a large load the planner has no statistics
// yet, takes a list of many keys for the whole table and would read all of it for every batch.

export interface KnownPerson {
  id: string
  surname: string
  given_name: string
  patronymic: string
  latin_name: string
  birth_date: string | null
  iin_sealed: Buffer | null
  iin_index: Buffer | null
  iin_absent_reason: string
  email: string
  phone: string
  external_id: string | null
}

/** The people whom the rows of a batch may mean: by identity number or external number. */
export const findPeople = async (
  trx: Trx,
  orgId: string,
  indexes: readonly Buffer[],
  externalIds: readonly string[],
): Promise<KnownPerson[]> => {
  const columns = sql.raw(
    'p.id, p.surname, p.given_name, p.patronymic, p.latin_name, p.birth_date, p.iin_sealed, p.iin_index, p.iin_absent_reason, p.email, p.phone, p.external_id',
  )
  const { rows } = await sql<KnownPerson>`
    SELECT found.* FROM unnest(${[...indexes]}::bytea[]) AS wanted (key)
     CROSS JOIN LATERAL (SELECT ${columns} FROM people.person p WHERE p.org_id = ${orgId} AND p.iin_index IS NOT NULL AND p.iin_index = wanted.key OFFSET 0) AS found
    UNION
    SELECT found.* FROM unnest(${[...externalIds]}::text[]) AS wanted (key)
     CROSS JOIN LATERAL (SELECT ${columns} FROM people.person p WHERE p.org_id = ${orgId} AND p.external_id IS NOT NULL AND p.external_id = wanted.key OFFSET 0) AS found`.execute(
    trx,
  )
  return rows
}

export interface KnownLearner {
  person_id: string
  number: string
  level: LearnerLevel
  study_form: LearnerForm
  study_year: number | null
  group_id: string | null
  language: 'kk' | 'ru' | 'en'
  status: LearnerStatus
}

export const findLearners = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<KnownLearner[]> => {
  const { rows } = await sql<KnownLearner>`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT l.person_id, l.number, l.level, l.study_form, l.study_year, l.group_id, l.language, l.status
         FROM people.learner l WHERE l.org_id = ${orgId} AND l.person_id = wanted.id OFFSET 0) AS found`.execute(trx)
  return rows
}

export interface KnownStaff {
  person_id: string
  position_kk: string
  position_ru: string
  position_en: string
  unit_id: string | null
  hired_on: string | null
}

export const findStaffRows = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<KnownStaff[]> => {
  const { rows } = await sql<KnownStaff>`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT s.person_id, s.position_kk, s.position_ru, s.position_en, s.unit_id, s.hired_on
         FROM people.staff s WHERE s.org_id = ${orgId} AND s.person_id = wanted.id OFFSET 0) AS found`.execute(trx)
  return rows
}

export interface KnownPair {
  guardian_id: string
  child_id: string
  relation: Relation
  ended_at: Date | null
  lower_name: string
}

/** Guardianships of the people on either side, with the guardian's name. */
export const findGuardianships = async (trx: Trx, orgId: string, ids: readonly string[]): Promise<KnownPair[]> => {
  const side = (column: 'child_id' | 'guardian_id') => sql`
    SELECT found.* FROM unnest(${[...ids]}::uuid[]) AS wanted (id)
     CROSS JOIN LATERAL (
       SELECT g.guardian_id, g.child_id, g.relation, g.ended_at,
              (SELECT p.lower_name FROM people.person p WHERE p.org_id = ${orgId} AND p.id = g.guardian_id) AS lower_name
         FROM people.guardianship g WHERE g.org_id = ${orgId} AND g.${sql.ref(column)} = wanted.id OFFSET 0) AS found`
  const { rows } = await sql<KnownPair>`${side('child_id')} UNION ${side('guardian_id')}`.execute(trx)
  return rows
}

export const listUnits = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'kind', 'code', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('archived_at', 'is', null)
    .execute()
export type KnownUnit = Awaited<ReturnType<typeof listUnits>>[number]

export interface PersonUpsert {
  id: string
  surname: string
  given_name: string
  patronymic: string
  search_name: string
  lower_name: string
  sort_name: string
  latin_name: string
  birth_date: string | null
  iin_sealed: Buffer | null
  iin_index: Buffer | null
  iin_absent_reason: string
  email: string
  phone: string
  external_id: string | null
}

/** Adds people or writes their new values, all of a batch at once. */
export const upsertPeople = (trx: Trx, orgId: string, rows: readonly PersonUpsert[], now: Date) =>
  trx
    .insertInto('people.person')
    .values(rows.map((row) => ({ org_id: orgId, ...row, created_at: now, updated_at: now })))
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'id']).doUpdateSet((eb) => ({
        surname: eb.ref('excluded.surname'),
        given_name: eb.ref('excluded.given_name'),
        patronymic: eb.ref('excluded.patronymic'),
        search_name: eb.ref('excluded.search_name'),
        lower_name: eb.ref('excluded.lower_name'),
        sort_name: eb.ref('excluded.sort_name'),
        latin_name: eb.ref('excluded.latin_name'),
        birth_date: eb.ref('excluded.birth_date'),
        iin_sealed: eb.ref('excluded.iin_sealed'),
        iin_index: eb.ref('excluded.iin_index'),
        iin_absent_reason: eb.ref('excluded.iin_absent_reason'),
        email: eb.ref('excluded.email'),
        phone: eb.ref('excluded.phone'),
        external_id: eb.ref('excluded.external_id'),
        updated_at: now,
      })),
    )
    .execute()

export type LearnerUpsert = Omit<KnownLearner, 'status'>

/** Adds learners as applicants, or writes what needs no order. Group, year, form and language only while they are applicants. */
export const upsertLearners = (trx: Trx, orgId: string, rows: readonly LearnerUpsert[]) =>
  trx
    .insertInto('people.learner')
    .values(rows.map((row) => ({ org_id: orgId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'person_id']).doUpdateSet((eb) => ({
        number: eb.ref('excluded.number'),
        level: eb.ref('excluded.level'),
        study_form: eb.ref('excluded.study_form'),
        study_year: eb.ref('excluded.study_year'),
        group_id: eb.ref('excluded.group_id'),
        language: eb.ref('excluded.language'),
      })),
    )
    .execute()

export const upsertStaff = (trx: Trx, orgId: string, rows: readonly KnownStaff[]) =>
  trx
    .insertInto('people.staff')
    .values(rows.map((row) => ({ org_id: orgId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'person_id']).doUpdateSet((eb) => ({
        position_kk: eb.ref('excluded.position_kk'),
        position_ru: eb.ref('excluded.position_ru'),
        position_en: eb.ref('excluded.position_en'),
        unit_id: eb.ref('excluded.unit_id'),
        hired_on: eb.ref('excluded.hired_on'),
      })),
    )
    .execute()

export interface PairUpsert {
  guardian_id: string
  child_id: string
  relation: KnownPair['relation']
}

export const upsertPairs = (trx: Trx, orgId: string, rows: readonly PairUpsert[], now: Date) =>
  trx
    .insertInto('people.guardianship')
    .values(rows.map((row) => ({ org_id: orgId, ...row, since: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'guardian_id', 'child_id'])
        .doUpdateSet((eb) => ({ relation: eb.ref('excluded.relation'), ended_at: null })),
    )
    .execute()
