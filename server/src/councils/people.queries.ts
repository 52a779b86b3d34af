import { foldKazakh, fullName } from '@dala/locale'
import { sql, type SqlBool } from 'kysely'
import type { Trx } from '#lib/db'

interface NameRow {
  surname: string | null
  given_name: string | null
  patronymic: string | null
}

/** Surname, given name, patronymic of a row. */
export const nameOf = (row: NameRow): string =>
  fullName({ surname: row.surname ?? '', givenName: row.given_name ?? '', patronymic: row.patronymic ?? '' })

/** Names of people by their ids. */
export async function namesOf(trx: Trx, orgId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('people.person')
    .select(['id', 'surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where(sql<SqlBool>`id = ANY(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** People of the organisation by a part of the name, staff before others. */
export const searchPeople = (trx: Trx, orgId: string, search: string, limit: number) =>
  trx
    .selectFrom('people.person as person')
    .leftJoin('people.staff as staff', (join) => join.onRef('staff.person_id', '=', 'person.id').on('staff.org_id', '=', orgId))
    .where('person.org_id', '=', orgId)
    .where('person.search_name', 'like', like(foldKazakh(search)))
    .select([
      'person.id',
      'person.surname',
      'person.given_name',
      'person.patronymic',
      'staff.position_kk',
      'staff.position_ru',
      'staff.position_en',
    ])
    .orderBy(sql`(staff.person_id IS NULL)`)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit)
    .execute()

/** The organisation's names for a paper. */
export const getLetterhead = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['name_kk', 'name_ru', 'address_kk', 'address_ru'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()

/** The titles of people at work, for signatures. */
export async function positionsOf(trx: Trx, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { kk: string; ru: string; en: string }>()
  const rows = await trx
    .selectFrom('people.staff')
    .select(['person_id', 'position_kk', 'position_ru', 'position_en'])
    .where('org_id', '=', orgId)
    .where(sql<SqlBool>`person_id = ANY(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.person_id, { kk: row.position_kk, ru: row.position_ru, en: row.position_en }]))
}
