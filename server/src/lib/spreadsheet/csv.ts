import { Readable } from 'node:stream'
import { neutral, withoutControls, type CellValue, type Rows, type SheetColumn } from './column.ts'

const BOM = '\ufeff'
const rowsAtOnce = 500

/** One cell of a CSV: neutral, quoted where it must be (RFC 4180), numbers with a decimal comma. */
export const csvCell = (value: CellValue): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'number' ? (Number.isFinite(value) ? String(value).replace('.', ',') : '') : neutral(withoutControls(value))
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvRow = (values: readonly CellValue[]): string => `${values.map(csvCell).join(';')}\r\n`

/** A table as CSV that Excel opens by a double click in Kazakhstan: BOM, semicolons, CRLF, decimal commas. Streams row by row. */
export const csvStream = <Row>(columns: readonly SheetColumn<Row>[], rows: Rows<Row>): Readable =>
  Readable.from(
    (async function* () {
      let batch = BOM + csvRow(columns.map((column) => column.title))
      let count = 0
      for await (const row of rows) {
        batch += csvRow(columns.map((column) => column.value(row)))
        count += 1
        if (count % rowsAtOnce === 0) {
          yield Buffer.from(batch)
          batch = ''
        }
      }
      yield Buffer.from(batch)
    })(),
    { objectMode: false },
  )
