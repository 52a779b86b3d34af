import { guessMapping, type ImportKind } from '@dala/domain/people'
import type { Actor } from '@dala/domain/identity'
import type { Config } from '#config'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { deleteFile, fileStore, findFile } from '#lib/files'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { shownImport } from './read-import.ts'
import { getImportRow, insertImport, insertRows, rememberedMapping, updateImport } from './import.queries.ts'
import { sealCells } from './sealed-row.ts'
import { tableRows, type TableFile } from '#lib/spreadsheet'

const mostRows = 100_000
const mostColumns = 200
const rowsAtOnce = 1000

interface Maker {
  db: Db
  actor: Pick<Actor, 'orgId' | 'personId'>
  sealer: Sealer
  now: Date
}

/** Reads an uploaded list into an import. The file itself is removed: its rows lie sealed in the import. */
export async function createImport(maker: Maker & { config: Config }, kind: ImportKind, fileId: string) {
  const { db, actor, config } = maker
  const file = await db.transaction((trx) => findFile(trx, actor.orgId, fileId))
  if (!file || file.person_id !== actor.personId || file.purpose !== 'people.import' || file.status === 'refused')
    return missing('file', fileId)
  const { key } = file
  if (key === null) throw problem('files.not-finished')
  const store = await fileStore(config)
  const made = await readList(maker, kind, file.name, { open: () => store.stream(key) })
  await db.transaction((trx) => deleteFile(trx, actor.orgId, fileId))
  await store.remove(key)
  return made
}

/** Reads a list row by row; the first row is its heading. */
export const readList = ({ db, actor, sealer, now }: Maker, kind: ImportKind, fileName: string, file: TableFile) =>
  db.transaction(async (trx) => {
    const id = newId()
    let columns: string[] | null = null
    let number = 1
    let batch: { number: number; cells: Buffer }[] = []
    const flush = async () => {
      if (batch.length > 0) await insertRows(trx, actor.orgId, id, batch)
      batch = []
    }
    for await (const row of readable(file)) {
      const cells = row.slice(0, mostColumns)
      if (columns === null) {
        columns = cells.map((cell) => cell.trim().slice(0, 200))
        await begin(trx, actor, kind, { id, fileName, columns }, now)
        continue
      }
      number += 1
      if (number - 1 > mostRows) throw problem('people.file-too-long', { most: mostRows })
      batch.push({
        number,
        cells: sealCells(
          sealer,
          actor.orgId,
          id,
          number,
          cells.map((cell) => cell.slice(0, 1000)),
        ),
      })
      if (batch.length === rowsAtOnce) await flush()
    }
    await flush()
    if (columns === null || number === 1) throw problem('people.file-empty')
    await updateImport(trx, actor.orgId, id, { rowCount: number - 1 }, now)
    await emit(trx, actor, 'people.import-read', { subject: ['import', id], payload: { kind, rows: number - 1 }, at: now })
    return shownImport(await getImportRow(trx, actor.orgId, id))
  })

async function begin(
  trx: Trx,
  actor: Maker['actor'],
  kind: ImportKind,
  made: { id: string; fileName: string; columns: string[] },
  now: Date,
): Promise<void> {
  const remembered = new Map((await rememberedMapping(trx, actor.orgId, kind)).map((each) => [each.heading, each.field]))
  const mapping = guessMapping(kind, made.columns, remembered)
  await insertImport(trx, actor.orgId, { ...made, kind, mapping, by: actor.personId }, now)
}

// What the parsers say about a broken file becomes one sentence that helps.
async function* readable(file: TableFile): AsyncGenerator<string[]> {
  const rows = tableRows(file)
  for (;;) {
    let next: IteratorResult<string[], unknown>
    try {
      next = await rows.next()
    } catch {
      throw problem('people.file-unreadable')
    }
    if (next.done === true) return
    yield next.value
  }
}
