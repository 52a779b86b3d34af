import type { Config } from '#config'
import { missing, type Db } from '#lib/db'
import { deleteFile, fileStore, findFile } from '#lib/files'
import { problem } from '#lib/problems'
import { tableRows } from './read-table.ts'
import { smallTable, TableTooLarge } from './xlsx-table.ts'

/**
 * The rows of an uploaded CSV or XLSX, its heading among them, while somebody waits for the answer. The file is removed: a second try
 * brings it anew.
 * @param wanted the file, which `personId` uploaded for `purpose`; `mostRows` below the heading
 * @throws Problem files.not-finished, files.table-too-large, files.table-unreadable, files.table-too-long; missing
 */
export async function takeTable(
  db: Db,
  config: Config,
  wanted: { fileId: string; personId: string | null; purpose: string; mostRows: number },
): Promise<string[][]> {
  const { fileId, mostRows } = wanted
  const file = await db.transaction((trx) => findFile(trx, db.orgId, fileId))
  if (!file || file.person_id !== wanted.personId || file.purpose !== wanted.purpose || file.status === 'refused')
    return missing('file', fileId)
  const { key } = file
  if (key === null) throw problem('files.not-finished')
  const store = await fileStore(config)
  const table: string[][] = []
  try {
    for await (const row of tableRows({ open: () => store.stream(key) }, smallTable)) {
      table.push(row)
      if (table.length > mostRows + 1) break
    }
  } catch (cause) {
    if (cause instanceof TableTooLarge) throw problem('files.table-too-large', { megabytes: smallTable.bytes / 1024 / 1024 })
    throw problem('files.table-unreadable') // what a parser says of a broken file helps nobody
  }
  if (table.length > mostRows + 1) throw problem('files.table-too-long', { most: mostRows })
  await db.transaction((trx) => deleteFile(trx, db.orgId, fileId))
  await store.remove(key)
  return table
}
