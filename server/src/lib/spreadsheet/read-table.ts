import type { Readable } from 'node:stream'
import { csvRows } from './csv-table.ts'
import { largeTable, xlsxRows, type TableBudget } from './xlsx-table.ts'

/** A file with a table, which may be read more than once. */
export interface TableFile {
  open: () => Promise<Readable>
}

/**
 * The rows of a CSV or XLSX, told apart by the first bytes: a workbook is a zip.
 * @param budget how much of a workbook may be unpacked
 * @throws TableTooLarge before more is
 */
export async function* tableRows(file: TableFile, budget: TableBudget = largeTable): AsyncGenerator<string[]> {
  if (await isZip(file)) {
    const parts: Buffer[] = []
    for await (const chunk of await file.open()) parts.push(Buffer.from(chunk))
    yield* xlsxRows(Buffer.concat(parts), budget)
  } else yield* csvRows(file.open)
}

async function isZip(file: TableFile): Promise<boolean> {
  const stream = await file.open()
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    return bytes[0] === 0x50 && bytes[1] === 0x4b
  }
  return false
}
