import type { Trx } from '#lib/db'
import './compliance.tables.ts'

export const findPersonName = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('people.person')
    .select(['surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

export const findChainHead = (trx: Trx, orgId: string) =>
  trx.selectFrom('audit.chain_head').select(['seq', 'hash']).where('org_id', '=', orgId).executeTakeFirst()

export const insertExport = (
  trx: Trx,
  row: {
    org_id: string
    id: string
    made_by: string
    made_at: Date
    as_of: string
    clauses: number
    rows: number
    root: Buffer
    chain_seq: number
    chain_hash: Buffer
    fingerprint: string
    file_id: string
    size: number
    sha256: Buffer
  },
) => trx.insertInto('compliance.export').values(row).execute()

export const listExportRows = (trx: Trx, orgId: string, asked: { before: string | null; limit: number; madeBy: string | null }) =>
  trx
    .selectFrom('compliance.export as e')
    .innerJoin('people.person as p', (join) => join.onRef('p.org_id', '=', 'e.org_id').onRef('p.id', '=', 'e.made_by'))
    .select(['e.id', 'e.made_by', 'e.made_at', 'e.as_of', 'e.clauses', 'e.rows', 'e.root', 'e.fingerprint', 'e.size', 'e.sha256'])
    .select(['p.surname', 'p.given_name', 'p.patronymic'])
    .where('e.org_id', '=', orgId)
    .$if(asked.madeBy !== null, (query) => query.where('e.made_by', '=', asked.madeBy ?? ''))
    .$if(asked.before !== null, (query) => query.where('e.id', '<', asked.before ?? ''))
    .orderBy('e.id', 'desc')
    .limit(asked.limit + 1)
    .execute()

export const findExport = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('compliance.export')
    .select(['id', 'made_by', 'as_of', 'file_id'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
