import { sql, type Selectable } from 'kysely'
import type { Trx } from '#lib/db'
import type { FileTable } from './files.tables.ts'

export type StoredFile = Selectable<FileTable>

export const findFile = (trx: Trx, orgId: string, id: string): Promise<StoredFile | undefined> =>
  trx.selectFrom('files.file').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

export const lockFile = (trx: Trx, orgId: string, id: string): Promise<StoredFile | undefined> =>
  trx.selectFrom('files.file').selectAll().where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const insertFile = async (
  trx: Trx,
  file: Pick<StoredFile, 'org_id' | 'id' | 'person_id' | 'purpose' | 'status' | 'name' | 'type' | 'size' | 'created_at'> &
    Partial<Omit<StoredFile, 'variants'>>,
) => {
  await trx
    .insertInto('files.file')
    .values({ sha256: null, key: null, width: null, height: null, subject_id: null, stored_at: null, attached_at: null, ...file })
    .execute()
}

export const updateFile = async (
  trx: Trx,
  orgId: string,
  id: string,
  change: Partial<Omit<StoredFile, 'variants'>> & { variants?: string },
) => {
  await trx.updateTable('files.file').set(change).where('org_id', '=', orgId).where('id', '=', id).execute()
}

export const deleteFile = async (trx: Trx, orgId: string, id: string) => {
  await trx.deleteFrom('files.file').where('org_id', '=', orgId).where('id', '=', id).execute()
}

/** Bytes of all files of the organisation, and uploads of the person that are not finished. */
export const usage = async (trx: Trx, orgId: string, personId: string): Promise<{ bytes: number; unfinished: number }> => {
  const { bytes, unfinished } = await trx
    .selectFrom('files.file')
    .select([
      sql<number>`coalesce(sum(size), 0)::bigint`.as('bytes'),
      sql<number>`count(*) FILTER (WHERE status = 'uploading' AND person_id = ${personId} AND created_at > now() - interval '1 hour')`.as(
        'unfinished',
      ),
    ])
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow()
  return { bytes: Number(bytes), unfinished: Number(unfinished) }
}

/** Files that nothing refers to, created before the moment; at most 500 at once. */
export const listLoose = (trx: Trx, orgId: string, before: Date): Promise<StoredFile[]> =>
  trx
    .selectFrom('files.file')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('status', '<>', 'attached')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(500)
    .execute()
