import type { Readable } from 'node:stream'
import { csvStream } from './csv.ts'
import type { Rows, SheetColumn } from './column.ts'
import { xlsxStream } from './xlsx.ts'

export { csvStream } from './csv.ts'
export { xlsxStream } from './xlsx.ts'
export { tableRows, type TableFile } from './read-table.ts'
export { takeTable } from './take-table.ts'
export { neutral, type CellValue, type Rows, type SheetColumn } from './column.ts'

export type SheetFormat = 'csv' | 'xlsx'

/** A table as a file to download, ready to be the answer of an endpoint whose reply is `'file'`. */
export const tableFile = <Row>(
  format: SheetFormat,
  title: string,
  columns: readonly SheetColumn<Row>[],
  rows: Rows<Row>,
): { fileName: string; contentType: string; body: Readable } =>
  format === 'csv'
    ? { fileName: `${title}.csv`, contentType: 'text/csv; charset=utf-8', body: csvStream(columns, rows) }
    : {
        fileName: `${title}.xlsx`,
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: xlsxStream(title, columns, rows),
      }
