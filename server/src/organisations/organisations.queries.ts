import type { OrganisationChange } from '@dala/domain/organisations'
import type { Insertable, Kysely } from 'kysely'
import { missing, type Database, type Trx } from '#lib/db'
import './organisations.tables.ts'

const columns = [
  'id',
  'slug',
  'kind',
  'name_kk',
  'name_ru',
  'name_en',
  'short_name_kk',
  'short_name_ru',
  'short_name_en',
  'bin',
  'address_kk',
  'address_ru',
  'address_en',
  'email',
  'phone',
  'week_days',
] as const

export const getOrganisationRow = async (trx: Trx, orgId: string) =>
  (await trx.selectFrom('organisations.organisation').select(columns).where('id', '=', orgId).executeTakeFirst()) ??
  missing('organisation', orgId)

export type OrganisationRow = Awaited<ReturnType<typeof getOrganisationRow>>

export const findOrganisationBySlug = (db: Kysely<Database>, slug: string) =>
  db.selectFrom('organisations.organisation').select(columns).where('slug', '=', slug).executeTakeFirst()

/** @returns whether it was inserted: nothing happens where the slug is taken */
export const insertOrganisation = async (trx: Trx, row: Insertable<Database['organisations.organisation']>): Promise<boolean> =>
  (await trx
    .insertInto('organisations.organisation')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const listOrganisations = (db: Kysely<Database>) =>
  db.selectFrom('organisations.organisation').select(['id', 'slug', 'kind', 'name_en']).orderBy('slug').execute()

/** Faculties, departments, chairs and offices, without classes and groups. */
export const listUpperUnits = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.unit')
    .select(['id', 'name_kk', 'name_ru', 'name_en'])
    .where('org_id', '=', orgId)
    .where('kind', 'in', ['faculty', 'department', 'chair', 'office'])
    .where('archived_at', 'is', null)
    .orderBy('code')
    .orderBy('id')
    .limit(200)
    .execute()

export const updateOrganisation = (trx: Trx, orgId: string, change: OrganisationChange) =>
  trx
    .updateTable('organisations.organisation')
    .set({
      name_kk: change.names.kk,
      name_ru: change.names.ru,
      name_en: change.names.en,
      short_name_kk: change.shortNames.kk,
      short_name_ru: change.shortNames.ru,
      short_name_en: change.shortNames.en,
      bin: change.bin,
      address_kk: change.addresses.kk,
      address_ru: change.addresses.ru,
      address_en: change.addresses.en,
      email: change.email,
      phone: change.phone,
      week_days: change.weekDays,
    })
    .where('id', '=', orgId)
    .execute()
