import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './content.tables.ts'

/** Files that stand in a document already. */
export async function listUsed(trx: Trx, orgId: string, documentId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('content.file_use')
    .select('file_id')
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .execute()
  return new Set(rows.map((row) => row.file_id))
}

export const insertUses = (trx: Trx, orgId: string, documentId: string, fileIds: readonly string[]) =>
  trx
    .insertInto('content.file_use')
    .values(fileIds.map((fileId) => ({ org_id: orgId, document_id: documentId, file_id: fileId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Opens the files of a version to its readers. */
export const markPublished = (trx: Trx, orgId: string, documentId: string, fileIds: readonly string[]) =>
  trx
    .updateTable('content.file_use')
    .set({ published: true })
    .where('org_id', '=', orgId)
    .where('document_id', '=', documentId)
    .where('file_id', '=', sql<string>`any(${[...fileIds]}::uuid[])`)
    .execute()
