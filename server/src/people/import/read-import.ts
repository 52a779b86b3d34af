import type { downloadFaults, listImportRows } from '@dala/domain/people'
import type { QueryOf } from '@dala/domain/contract'
import type { Locale } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { tableFile, type SheetColumn } from '#lib/spreadsheet'
import { exportWords } from '../export-words.ts'
import { getImportRow, listImportRecords, listRows, type ImportRecord } from './import.queries.ts'
import { openCells } from './sealed-row.ts'

/** An import as pages see it. */
export const shownImport = (row: ImportRecord) => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  fileName: row.file_name,
  columns: row.columns,
  mapping: row.mapping,
  defaults: row.defaults,
  rowCount: row.row_count,
  counts: row.status === 'read' || row.status === 'checking' || !('new' in row.counts) ? null : row.counts,
  jobId: row.job_id,
  createdAt: row.created_at,
})

const latest = 20

export const listImports = (db: Db) => db.transaction(async (trx) => (await listImportRecords(trx, db.orgId, latest)).map(shownImport))

export const getImport = (db: Db, id: string) => db.transaction(async (trx) => shownImport(await getImportRow(trx, db.orgId, id)))

/** Rows with their cells, all or of one outcome. */
export const getRows = (db: Db, sealer: Sealer, id: string, query: QueryOf<typeof listImportRows>) =>
  db.transaction(async (trx) => {
    await getImportRow(trx, db.orgId, id)
    const outcomes = query.outcome === undefined ? undefined : [query.outcome]
    const rows = await listRows(trx, db.orgId, id, { outcomes, after: query.after, limit: query.limit + 1 })
    const items = rows.slice(0, query.limit)
    return {
      items: items.map((row) => ({
        number: row.number,
        outcome: row.outcome,
        faults: row.faults,
        cells: openCells(sealer, db.orgId, id, row),
      })),
      next: rows.length > query.limit ? (items.at(-1)?.number ?? null) : null,
    }
  })

const rowsAtOnce = 1000

/** The rows with faults in the columns of the file, with the number of the row and the reason: to be put right and imported again. */
export async function faultsFile(db: Db, sealer: Sealer, id: string, query: QueryOf<typeof downloadFaults>, locale: Locale) {
  const record = await db.transaction((trx) => getImportRow(trx, db.orgId, id))
  const t = exportWords[locale]
  interface FaultRow {
    number: number
    cells: string[]
    reasons: string
  }
  async function* rows(): AsyncGenerator<FaultRow> {
    let after = 0
    for (;;) {
      const page = await db.transaction((trx) => listRows(trx, db.orgId, id, { outcomes: ['fault'], after, limit: rowsAtOnce }))
      for (const row of page)
        yield {
          number: row.number,
          cells: openCells(sealer, db.orgId, id, row),
          reasons: row.faults
            .map((fault) => {
              const column = fault.column === null ? undefined : record.columns[fault.column]
              return column === undefined ? t.faultCodes[fault.code] : `${column}: ${t.faultCodes[fault.code]}`
            })
            .join('; '),
        }
      const last = page.at(-1)
      if (page.length < rowsAtOnce || last === undefined) return
      after = last.number
    }
  }
  const columns: SheetColumn<FaultRow>[] = [
    ...record.columns.map((title, at): SheetColumn<FaultRow> => ({ title, value: (row) => row.cells[at] ?? '', text: true, width: 18 })),
    { title: t.reason, value: (row) => row.reasons, width: 50 },
    { title: t.row, value: (row) => row.number },
  ]
  return tableFile(query.format, t.faults, columns, rows())
}
