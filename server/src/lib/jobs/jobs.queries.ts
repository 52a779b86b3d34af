import type { Kysely } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './jobs.tables.ts'

export const listOrganisationIds = async (db: Kysely<Database>): Promise<string[]> =>
  (await db.selectFrom('organisations.organisation').select('id').orderBy('id').execute()).map(({ id }) => id)

export const findProgress = (trx: Trx, orgId: string, id: string) =>
  trx
    .selectFrom('jobs.progress')
    .select(['id', 'kind', 'person_id', 'status', 'done', 'total', 'result', 'failure', 'created_at', 'ended_at'])
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
