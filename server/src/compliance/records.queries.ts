import { sql } from 'kysely'
import type { Day, Trx } from '#lib/db'
import './compliance.tables.ts'

/** The terms of the records that stand, in one list for all clauses. */
export const listTerms = async (trx: Trx, orgId: string, clauseId?: string) => {
  const { rows } = await sql<{ clause_id: string; record_id: string; title: string; valid_from: Day; valid_until: Day | null }>`
    SELECT clause_id, record_id, title, valid_from, valid_until FROM (
      SELECT DISTINCT ON (record_id) record_id, clause_id, title, status, valid_from, valid_until
        FROM compliance.record
       WHERE org_id = ${orgId} ${clauseId === undefined ? sql`` : sql`AND clause_id = ${clauseId}`}
       ORDER BY record_id, version DESC) AS newest
     WHERE status = 'kept' ORDER BY clause_id, record_id`.execute(trx)
  return rows
}

/** All versions of the records of a clause, the newest first. */
export const listVersions = (trx: Trx, orgId: string, clauseId: string) =>
  trx
    .selectFrom('compliance.record as r')
    .leftJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'r.org_id').onRef('p.id', '=', 'r.responsible_id'))
    .leftJoin('people.person as b', (join) => join.onRef('b.org_id', '=', 'r.org_id').onRef('b.id', '=', 'r.by_id'))
    .leftJoin('files.file as f', (join) => join.onRef('f.org_id', '=', 'r.org_id').onRef('f.id', '=', 'r.file_id'))
    .select(['r.id', 'r.record_id', 'r.version', 'r.status', 'r.title', 'r.note', 'r.responsible_id', 'r.file_id'])
    .select(['r.valid_from', 'r.valid_until', 'r.reason', 'r.by_id', 'r.at', 'f.name as file_name'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .select(['b.surname as by_surname', 'b.given_name as by_given_name', 'b.patronymic as by_patronymic'])
    .where('r.org_id', '=', orgId)
    .where('r.clause_id', '=', clauseId)
    .orderBy('r.at', 'desc')
    .orderBy('r.version', 'desc')
    .limit(200)
    .execute()

export const findNewest = (trx: Trx, orgId: string, recordId: string) =>
  trx
    .selectFrom('compliance.record')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('record_id', '=', recordId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface NewVersion {
  id: string
  record_id: string
  version: number
  clause_id: string
  status: 'kept' | 'withdrawn'
  title: string
  note: string
  responsible_id: string | null
  file_id: string | null
  valid_from: Day
  valid_until: Day | null
  reason: string
  by_id: string | null
  at: Date
}

export const insertVersion = (trx: Trx, orgId: string, version: NewVersion) =>
  trx
    .insertInto('compliance.record')
    .values({ org_id: orgId, ...version })
    .execute()

export const findStaff = (trx: Trx, orgId: string, asked: { search: string; id?: string }) =>
  trx
    .selectFrom('people.staff as s')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.person_id'))
    .select(['p.id', 'p.surname', 'p.given_name', 'p.patronymic'])
    .where('s.org_id', '=', orgId)
    .where('p.org_id', '=', orgId)
    .where('s.left_on', 'is', null)
    .$if(asked.search !== '', (query) => query.where('p.search_name', 'like', `${asked.search}%`))
    .$if(asked.id !== undefined, (query) => query.where('p.id', '=', asked.id ?? ''))
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(20)
    .execute()
