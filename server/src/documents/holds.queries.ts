import { retentionYears, type Register } from '@dala/domain/documents'
import { sql, type Insertable } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './documents.tables.ts'

/** For how many full years the organisation keeps the documents of a register. */
export const findYears = async (trx: Trx, orgId: string, register: Register): Promise<number> => {
  const own = await trx
    .selectFrom('documents.retention')
    .select('years')
    .where('org_id', '=', orgId)
    .where('register', '=', register)
    .executeTakeFirst()
  return own?.years ?? retentionYears(register)
}

export const listYears = (trx: Trx, orgId: string) =>
  trx.selectFrom('documents.retention').select(['register', 'years']).where('org_id', '=', orgId).execute()

export const saveYears = (trx: Trx, row: Insertable<Database['documents.retention']>) =>
  trx
    .insertInto('documents.retention')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'register']).doUpdateSet({ years: row.years, changed_by: row.changed_by, changed_at: row.changed_at }),
    )
    .execute()

export const insertHold = (trx: Trx, row: Insertable<Database['documents.hold']>) => trx.insertInto('documents.hold').values(row).execute()

export const lockHold = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('documents.hold').selectAll().where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const endHold = (trx: Trx, orgId: string, id: string, end: { lifted_by: string; lifted_at: Date; lifted_reason: string }) =>
  trx.updateTable('documents.hold').set(end).where('org_id', '=', orgId).where('id', '=', id).execute()

export const listHolds = (trx: Trx, orgId: string, documentId: string) =>
  trx
    .selectFrom('documents.hold as hold')
    .innerJoin('people.person as person', (join) => join.onRef('person.id', '=', 'hold.put_by').on('person.org_id', '=', orgId))
    .where('hold.org_id', '=', orgId)
    .where('hold.document_id', '=', documentId)
    .select([
      'hold.id',
      'hold.reason',
      'hold.put_at',
      'hold.lifted_at',
      sql<string>`trim(concat_ws(' ', nullif(person.surname, ''), person.given_name))`.as('by'),
    ])
    .orderBy('hold.id')
    .execute()
