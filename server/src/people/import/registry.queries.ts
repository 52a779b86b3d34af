import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import '../people.tables.ts'

const personColumns = [
  'id',
  'surname',
  'given_name',
  'patronymic',
  'latin_name',
  'birth_date',
  'iin_sealed',
  'iin_index',
  'iin_absent_reason',
  'email',
  'phone',
  'external_id',
] as const

/** The people whom the rows of a batch may mean: by identity number or external number. */
export const findPeople = (trx: Trx, orgId: string, indexes: readonly Buffer[], externalIds: readonly string[]) =>
  trx
    .selectFrom('people.person')
    .select(personColumns)
    .where('org_id', '=', orgId)
    .where((eb) =>
      eb.or([sql<boolean>`iin_index = ANY(${[...indexes]}::bytea[])`, sql<boolean>`external_id = ANY(${[...externalIds]}::text[])`]),
    )
    .execute()
export type KnownPerson = Awaited<ReturnType<typeof findPeople>>[number]

export const findLearners = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('people.learner')
    .select(['person_id', 'number', 'level', 'study_form', 'study_year', 'group_id', 'language', 'status'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`person_id = ANY(${[...ids]}::uuid[])`)
    .execute()
export type KnownLearner = Awaited<ReturnType<typeof findLearners>>[number]

export const findStaffRows = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('people.staff')
    .select(['person_id', 'position_kk', 'position_ru', 'position_en', 'unit_id', 'hired_on'])
    .where('org_id', '=', orgId)
    .where(sql<boolean>`person_id = ANY(${[...ids]}::uuid[])`)
    .execute()
export type KnownStaff = Awaited<ReturnType<typeof findStaffRows>>[number]

/** Guardianships of the people on either side, with the guardian's name. */
export const findGuardianships = (trx: Trx, orgId: string, ids: readonly string[]) =>
  trx
    .selectFrom('people.guardianship as pair')
    .innerJoin('people.person as guardian', (join) =>
      join.onRef('guardian.org_id', '=', 'pair.org_id').onRef('guardian.id', '=', 'pair.guardian_id'),
    )
    .select(['pair.guardian_id', 'pair.child_id', 'pair.relation', 'pair.ended_at', 'guardian.lower_name'])
    .where('pair.org_id', '=', orgId)
    .where((eb) =>
      eb.or([sql<boolean>`pair.child_id = ANY(${[...ids]}::uuid[])`, sql<boolean>`pair.guardian_id = ANY(${[...ids]}::uuid[])`]),
    )
    .execute()
export type KnownPair = Awaited<ReturnType<typeof findGuardianships>>[number]

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
