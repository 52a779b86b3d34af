export type CellValue = string | number | null | undefined

/** A column of an exported table: what its head says and what a row puts there. */
export interface SheetColumn<Row> {
  title: string
  value: (row: Row) => CellValue
  /** kept as text in a workbook although it looks like a number: IIN, numbers of documents, telephones */
  text?: boolean
  /** width in characters; 14 unless told */
  width?: number
}

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

// A spreadsheet takes a cell that begins like this for a formula; full-width signs are turned into plain ones by some.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** Makes a text harmless to spreadsheets: one that begins like a formula gets an apostrophe before it. */
export const neutral = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

// XML of a workbook has no place for these.
// eslint-disable-next-line no-control-regex -- they are what is removed
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
export const withoutControls = (text: string): string => text.replace(controlCharacters, '')
