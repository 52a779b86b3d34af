import { registers, type Register } from '@dala/domain/documents'
import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import { within } from './documents.queries.ts'
import './documents.tables.ts'

/** How the organisation writes the numbers of a register. */
export const findFormat = async (trx: Trx, orgId: string, register: Register): Promise<string> => {
  const own = await trx
    .selectFrom('documents.number_format')
    .select('format')
    .where('org_id', '=', orgId)
    .where('register', '=', register)
    .executeTakeFirst()
  return own?.format ?? registers[register].format
}

export const listFormats = (trx: Trx, orgId: string) =>
  trx.selectFrom('documents.number_format').select(['register', 'format']).where('org_id', '=', orgId).execute()

export const saveFormat = (trx: Trx, row: Insertable<Database['documents.number_format']>) =>
  trx
    .insertInto('documents.number_format')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'register']).doUpdateSet({ format: row.format, changed_by: row.changed_by, changed_at: row.changed_at }),
    )
    .execute()

export const insertNote = (trx: Trx, row: Insertable<Database['documents.number_note']>) =>
  trx.insertInto('documents.number_note').values(row).execute()

/** A number that is kept and not used yet, locked. */
export const takeReserved = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('documents.number_note')
    .select(['id', 'register', 'year', 'number', 'label'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .where('state', '=', 'reserved')
    .forUpdate()
    .executeTakeFirst()

export const endReserved = (trx: Trx, orgId: string, id: string, end: { document_id: string; ended_by: string; ended_at: Date }) =>
  trx
    .updateTable('documents.number_note')
    .set({ ...end, state: 'used' })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const annulReserved = (trx: Trx, orgId: string, id: string, end: { ended_by: string; ended_at: Date; ended_reason: string }) =>
  trx
    .updateTable('documents.number_note')
    .set({ ...end, state: 'annulled' })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()

export const findNoteOf = (trx: Trx, orgId: string, register: Register, year: number, number: number) =>
  trx
    .selectFrom('documents.number_note')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('register', '=', register)
    .where('year', '=', year)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()

interface JournalQuery {
  register: Register
  year: number
  search?: string | undefined
  from?: string | undefined
  to?: string | undefined
  /** The number before which the page begins; rows stand newest first. */
  before: number | null
  limit: number
}

export interface JournalLine {
  number: number
  label: string
  document_id: string | null
  note_id: string | null
  state: 'document' | 'reserved' | 'annulled'
  dated_on: string
  title_kk: string
  title_ru: string
  title_en: string
  about_name: string | null
  by_name: string | null
  reason: string | null
}

const pattern = (search: string) => `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
const fullName = (alias: 'about' | 'author') =>
  sql`nullif(trim(concat_ws(' ', nullif(${sql.ref(`${alias}.surname`)}, ''), ${sql.ref(`${alias}.given_name`)}, nullif(${sql.ref(`${alias}.patronymic`)}, ''))), '')`

/** A year of a register, every number once: documents, numbers kept for later and annulled ones; newest first, one more than asked. */
export const listJournal = async (
  trx: Trx,
  orgId: string,
  units: readonly string[] | null,
  query: JournalQuery,
): Promise<JournalLine[]> => {
  const like = query.search ? pattern(query.search) : null
  const { rows } = await sql<JournalLine>`
    SELECT * FROM (
      SELECT document.number, document.label, document.id AS document_id, NULL::uuid AS note_id,
             CASE WHEN note.id IS NULL THEN 'document' ELSE 'annulled' END AS state, document.dated_on::text AS dated_on,
             document.title_kk, document.title_ru, document.title_en,
             CASE WHEN ${within(orgId, units)} THEN ${fullName('about')} END AS about_name, ${fullName('author')} AS by_name, note.reason
        FROM documents.document AS document
        LEFT JOIN documents.number_note AS note
               ON note.org_id = ${orgId} AND note.document_id = document.id AND note.state = 'annulled'
        LEFT JOIN people.person AS about ON about.org_id = ${orgId} AND about.id = document.about_id
        LEFT JOIN people.person AS author ON author.org_id = ${orgId} AND author.id = document.created_by
       WHERE document.org_id = ${orgId} AND document.register = ${query.register} AND document.year = ${query.year}
      UNION ALL
      SELECT note.number, note.label, NULL, note.id, note.state, (note.at AT TIME ZONE 'Asia/Almaty')::date::text, '', '', '',
             NULL, ${fullName('author')}, coalesce(note.ended_reason, note.reason)
        FROM documents.number_note AS note
        LEFT JOIN people.person AS author ON author.org_id = ${orgId} AND author.id = note.by_id
       WHERE note.org_id = ${orgId} AND note.register = ${query.register} AND note.year = ${query.year} AND note.document_id IS NULL
    ) AS journal
     WHERE (${like}::text IS NULL OR lower(concat_ws(' ', label, title_kk, title_ru, about_name, reason)) LIKE ${like})
       AND (${query.from ?? null}::text IS NULL OR dated_on >= ${query.from ?? null})
       AND (${query.to ?? null}::text IS NULL OR dated_on <= ${query.to ?? null})
       AND (${query.before}::int IS NULL OR number < ${query.before})
     ORDER BY number DESC
     LIMIT ${query.limit + 1}`.execute(trx)
  return rows
}

/** For every register and year: the last number given and how many numbers have neither a document nor a reason. */
export const listRegisters = (trx: Trx, orgId: string) =>
  sql<{ register: Register; year: number; last: number; documents: number; reserved: number; annulled: number; lost: number }>`
    SELECT r.register, r.year, r.last,
           coalesce(d.documents, 0)::int AS documents, coalesce(n.reserved, 0)::int AS reserved, coalesce(n.annulled, 0)::int AS annulled,
           CASE WHEN r.register = 'certificate' THEN 0 ELSE r.last - coalesce(d.documents, 0) - coalesce(n.without, 0) END::int AS lost
      FROM documents.register r
      LEFT JOIN (SELECT register, year, count(*) AS documents FROM documents.document WHERE org_id = ${orgId} GROUP BY register, year) d
             ON d.register = r.register AND d.year = r.year
      LEFT JOIN (SELECT register, year, count(*) FILTER (WHERE state = 'reserved') AS reserved, count(*) FILTER (WHERE state = 'annulled') AS annulled,
                        count(*) FILTER (WHERE document_id IS NULL) AS without
                   FROM documents.number_note WHERE org_id = ${orgId} GROUP BY register, year) n
             ON n.register = r.register AND n.year = r.year
     WHERE r.org_id = ${orgId}
     ORDER BY r.year DESC, r.register`
    .execute(trx)
    .then((result) => result.rows)
