import type { Register } from '@dala/domain/documents'
import type { Insertable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Trx } from '#lib/db'
import { missing } from '#lib/db'
import './documents.tables.ts'

/** The next number of a register's year. The row stays locked until the transaction ends: a rolled-back document gives its number back. */
export async function nextNumber(trx: Trx, orgId: string, register: Register, year: number): Promise<number> {
  const { last } = await trx
    .insertInto('documents.register')
    .values({ org_id: orgId, register, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['org_id', 'register', 'year']).doUpdateSet({ last: sql`documents.register.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export const insertDocument = async (trx: Trx, row: Insertable<Database['documents.document']>): Promise<void> => {
  await trx.insertInto('documents.document').values(row).execute()
}

const fullName = sql<string>`trim(concat_ws(' ', nullif(about.surname, ''), about.given_name, nullif(about.patronymic, '')))`
const signerName = sql<string | null>`trim(concat_ws(' ', nullif(signer.surname, ''), signer.given_name, nullif(signer.patronymic, '')))`

/** A bound reader sees documents about learners of the own units, and those about nobody in particular. */
const within = (units: readonly string[] | null) =>
  units === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(document.about_id IS NULL OR EXISTS (
        WITH RECURSIVE below AS (
          SELECT id FROM organisations.unit WHERE org_id = document.org_id AND id = ANY(${[...units]}::uuid[])
          UNION
          SELECT unit.id FROM organisations.unit JOIN below ON unit.parent_id = below.id WHERE unit.org_id = document.org_id
        )
        SELECT FROM people.learner AS learner
         WHERE learner.org_id = document.org_id AND learner.person_id = document.about_id AND learner.group_id IN (SELECT id FROM below)))`

const documents = (trx: Trx, orgId: string, units: readonly string[] | null) =>
  trx
    .selectFrom('documents.document as document')
    .leftJoin('people.person as about', (join) => join.onRef('about.id', '=', 'document.about_id').on('about.org_id', '=', orgId))
    .leftJoin('people.person as signer', (join) => join.onRef('signer.id', '=', 'document.signed_by').on('signer.org_id', '=', orgId))
    .where('document.org_id', '=', orgId)
    .where(within(units))
    .select([
      'document.id',
      'document.register',
      'document.label',
      'document.kind',
      'document.dated_on',
      'document.title_kk',
      'document.title_ru',
      'document.title_en',
      'document.about_id',
      'document.signed_at',
      'document.hash',
      'document.read_permission',
      fullName.as('about_name'),
      signerName.as('signer_name'),
    ])

export type DocumentRow = Awaited<ReturnType<typeof listRows>>[number]

const pattern = (search: string) => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

/** Rows of the register, newest first, one more than asked. */
export const listRows = (
  trx: Trx,
  orgId: string,
  units: readonly string[] | null,
  query: { register?: Register | undefined; year?: number | undefined; search?: string | undefined; before: string | null; limit: number },
) =>
  documents(trx, orgId, units)
    .$if(query.register !== undefined, (rows) => rows.where('document.register', '=', query.register ?? 'distance-order'))
    .$if(query.year !== undefined, (rows) => rows.where('document.year', '=', query.year ?? 0))
    .$if(query.search !== undefined && query.search !== '', (rows) =>
      rows.where((where) => {
        const like = pattern(query.search ?? '')
        return where.or([
          where(sql`lower(document.label)`, 'like', like),
          where(sql`lower(document.title_kk)`, 'like', like),
          where(sql`lower(document.title_ru)`, 'like', like),
          where(sql`lower(${fullName})`, 'like', like),
        ])
      }),
    )
    .$if(query.before !== null, (rows) => rows.where('document.id', '<', query.before ?? ''))
    .orderBy('document.id', 'desc')
    .limit(query.limit + 1)
    .execute()

/** A document with its words. */
export const getRow = async (trx: Trx, orgId: string, id: string, units: readonly string[] | null = null) =>
  (await documents(trx, orgId, units)
    .select(['document.content', 'document.created_at'])
    .where('document.id', '=', id)
    .executeTakeFirst()) ?? missing('document', id)
