import type { Register, SignatureState } from '@dala/domain/documents'
import type { Insertable } from 'kysely'
import { sql, type SqlBool } from 'kysely'
import type { Database, Databases, Trx } from '#lib/db'
import { missing } from '#lib/db'
import { unitsBelow } from '#organisations'
import './documents.tables.ts'
import { stateOf } from './signatures.queries.ts'

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
export const within = (orgId: string, units: readonly string[] | null) =>
  units === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(document.about_id IS NULL OR EXISTS (
        SELECT FROM people.learner AS learner
         WHERE learner.org_id = ${orgId} AND learner.person_id = document.about_id AND learner.group_id IN (${unitsBelow(orgId, units)})))`

const documents = (trx: Trx, orgId: string, units: readonly string[] | null) =>
  trx
    .selectFrom('documents.document as document')
    .leftJoin('people.person as about', (join) => join.onRef('about.id', '=', 'document.about_id').on('about.org_id', '=', orgId))
    .leftJoin('people.person as signer', (join) => join.onRef('signer.id', '=', 'document.signed_by').on('signer.org_id', '=', orgId))
    .where('document.org_id', '=', orgId)
    .where(within(orgId, units))
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
      'document.created_by',
      'document.signed_by',
      stateOf('document', orgId).as('signatures'),
      sql<boolean>`EXISTS (SELECT FROM documents.number_note n WHERE n.org_id = ${orgId} AND n.document_id = document.id AND n.state = 'annulled')`.as(
        'annulled',
      ),
      fullName.as('about_name'),
      signerName.as('signer_name'),
    ])

export type DocumentRow = Awaited<ReturnType<typeof listRows>>[number]

const pattern = (search: string) => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

export interface Search {
  search?: string | undefined
  register?: Register | undefined
  year?: number | undefined
  from?: string | undefined
  to?: string | undefined
  signatures?: SignatureState | undefined
  personId?: string | undefined
}

const matches = (orgId: string, query: Search) => {
  const like = query.search ? pattern(query.search) : null
  const words = sql`lower(concat_ws(' ', document.label, document.title_kk, document.title_ru, document.title_en, document.kind, ${fullName}))`
  return sql<SqlBool>`(${query.register ?? null}::text IS NULL OR document.register = ${query.register ?? null})
    AND (${query.year ?? null}::int IS NULL OR document.year = ${query.year ?? null})
    AND (${query.from ?? null}::date IS NULL OR document.dated_on >= ${query.from ?? null}::date)
    AND (${query.to ?? null}::date IS NULL OR document.dated_on <= ${query.to ?? null}::date)
    AND (${query.personId ?? null}::uuid IS NULL OR document.about_id = ${query.personId ?? null}::uuid)
    AND (${like}::text IS NULL OR ${words} LIKE ${like})
    AND (${query.signatures ?? null}::text IS NULL OR ${stateOf('document', orgId)} = ${query.signatures ?? null})`
}

/** Rows of the register, newest first, one more than asked. */
export const listRows = (
  trx: Trx,
  orgId: string,
  units: readonly string[] | null,
  query: Search & { before: string | null; limit: number },
) =>
  documents(trx, orgId, units)
    .where(matches(orgId, query))
    .$if(query.before !== null, (rows) => rows.where('document.id', '<', query.before ?? ''))
    .orderBy('document.id', 'desc')
    .limit(query.limit + 1)
    .execute()

/** Documents of a search by register, year and state of their signatures, in one pass over the register. */
export const countRows = async (
  trx: Trx,
  orgId: string,
  units: readonly string[] | null,
  query: Search,
): Promise<{ register: Register; year: number; state: SignatureState; count: number }[]> => {
  const { rows } = await sql<{ register: Register; year: number; state: SignatureState; count: number }>`
    WITH last AS (
      SELECT DISTINCT ON (c.signature_id) s.document_id, c.verdict
        FROM documents.signature s JOIN documents.signature_check c ON c.org_id = ${orgId} AND c.signature_id = s.id
       WHERE s.org_id = ${orgId} ORDER BY c.signature_id, c.number DESC
    ), signed AS (
      SELECT document_id, CASE WHEN bool_or(verdict = 'invalid') THEN 'invalid' WHEN bool_or(verdict = 'not-verified') THEN 'not-verified'
                               WHEN bool_or(verdict = 'valid') THEN 'valid' ELSE 'confirmed' END AS state
        FROM last GROUP BY document_id
    )
    SELECT document.register, document.year, coalesce(signed.state, CASE WHEN document.signed_at IS NULL THEN 'none' ELSE 'confirmed' END) AS state,
           count(*)::int AS count
      FROM documents.document AS document
      LEFT JOIN people.person AS about ON about.org_id = ${orgId} AND about.id = document.about_id
      LEFT JOIN signed ON signed.document_id = document.id
     WHERE document.org_id = ${orgId} AND ${within(orgId, units)} AND ${matches(orgId, query)}
     GROUP BY 1, 2, 3`.execute(trx)
  return rows
}

/** A document with its words. */
export const getRow = async (trx: Trx, orgId: string, id: string, units: readonly string[] | null = null) =>
  (await documents(trx, orgId, units)
    .select([
      'document.content',
      'document.created_at',
      'document.kind',
      'document.template',
      'document.template_edition',
      'document.template_version_id',
      'document.template_values',
    ])
    .where('document.id', '=', id)
    .executeTakeFirst()) ?? missing('document', id)

/** Locks a document against signing it twice at the same moment; signatures do not change its row. */
export const lockDocument = (trx: Trx, orgId: string, id: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`documents.sign/${orgId}/${id}`}, 0))`.execute(trx)

/** A document by its hash, for whoever holds the paper. */
export const findByHash = async (trx: Trx, orgId: string, hash: Buffer) =>
  documents(trx, orgId, null).select(['document.content', 'document.created_at']).where('document.hash', '=', hash).executeTakeFirst()

export const findAnnulment = (trx: Trx, orgId: string, documentId: string) =>
  trx
    .selectFrom('documents.number_note')
    .select(['reason', 'ended_reason'])
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .where('state', '=', 'annulled')
    .executeTakeFirst()

const reader = sql<string>`trim(concat_ws(' ', nullif(person.surname, ''), person.given_name, nullif(person.patronymic, '')))`

/** Remembers that somebody opened the words of a document. */
export const noteReading = (trx: Trx, orgId: string, documentId: string, personId: string, now: Date) =>
  trx
    .insertInto('documents.reading')
    .values({ org_id: orgId, document_id: documentId, person_id: personId, first_at: now, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'document_id', 'person_id']).doUpdateSet({ last_at: now, times: sql`documents.reading.times + 1` }),
    )
    .execute()

export const listReadings = (trx: Trx, orgId: string, documentId: string) =>
  trx
    .selectFrom('documents.reading as reading')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'reading.person_id').on('person.org_id', '=', orgId))
    .where('reading.org_id', '=', orgId)
    .where('reading.document_id', '=', documentId)
    .select([reader.as('name'), 'reading.last_at', 'reading.times'])
    .orderBy('reading.last_at', 'desc')
    .limit(100)
    .execute()

export const getAuthor = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.person as person')
    .where('person.org_id', '=', orgId)
    .where('person.id', '=', personId)
    .select(reader.as('name'))
    .executeTakeFirstOrThrow()

/** The organisation of an address, for pages without a session. */
export const findOrganisation = (global: Databases['global'], slug: string) =>
  global
    .selectFrom('organisations.organisation')
    .select(['id', 'slug', 'name_kk', 'name_ru', 'name_en'])
    .where('slug', '=', slug)
    .executeTakeFirst()

export const findByNumber = (trx: Trx, orgId: string, register: Register, year: number, number: number) =>
  trx
    .selectFrom('documents.document')
    .select(['id', 'label', 'about_id'])
    .where('org_id', '=', orgId)
    .where('register', '=', register)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst()
