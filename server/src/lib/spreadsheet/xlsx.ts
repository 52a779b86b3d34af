import ExcelJS from 'exceljs'
import { PassThrough, type Readable } from 'node:stream'
import { neutral, withoutControls, type CellValue, type Rows, type SheetColumn } from './column.ts'

// The text of a cell in a workbook holds at most this many characters.
const longestCell = 32_767
const isTelephone = (text: string) => /^\+[\d ()-]+$/.test(text)

const cell = (value: CellValue): string | number | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const text = withoutControls(value).slice(0, longestCell - 1)
  // A text cell of a workbook is never evaluated, so a telephone may stay as people write it.
  return isTelephone(text) ? text : neutral(text)
}

/** A sheet's name without the signs that Excel refuses. */
const sheetName = (title: string) =>
  title
    .replace(/[\\/*?:[\]]/g, ' ')
    .slice(0, 31)
    .trim() || 'Dala'

/** A table as an Excel workbook: bold frozen head with filters, text columns kept as text. Streams row by row. */
export const xlsxStream = <Row>(title: string, columns: readonly SheetColumn<Row>[], rows: Rows<Row>): Readable => {
  const stream = new PassThrough()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((column) => ({ width: column.width ?? 14, ...(column.text ? { style: { numFmt: '@' } } : {}) }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  const write = async () => {
    const head = sheet.addRow(columns.map((column) => cell(column.title)))
    head.font = { bold: true }
    head.commit()
    for await (const row of rows) sheet.addRow(columns.map((column) => cell(column.value(row)))).commit()
    sheet.commit()
    await workbook.commit()
  }
  write().catch((cause: unknown) => stream.destroy(cause instanceof Error ? cause : new Error(String(cause))))
  return stream
}
