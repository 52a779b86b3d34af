import { SaxesParser } from 'saxes'
import { promisify } from 'node:util'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

const megabyte = 1024 * 1024

/** How much of a workbook may be unpacked. */
export interface TableBudget {
  /** Bytes of all parts that are read: texts, styles, the sheet. */
  bytes: number
  /** How many times as large as packed a part over a megabyte may become. */
  ratio: number
}

/** For a background job that takes files of any honest size. */
export const largeTable: TableBudget = { bytes: 400 * megabyte, ratio: Infinity }
/** For a file that is read while somebody waits for the answer. */
export const smallTable: TableBudget = { bytes: 20 * megabyte, ratio: 100 }

/** A workbook that unpacks to more than its reader can bear. */
export class TableTooLarge extends Error {
  constructor() {
    super('The workbook unpacks to too much')
  }
}

const mostStrings = 2_000_000

interface Sheet {
  entries: Map<string, Entry>
  zip: ZipFile
  budget: TableBudget
  /** Bytes unpacked so far. */
  read: number
}

const open = promisify((body: Buffer, done: (error: Error | null, zip: ZipFile) => void) =>
  fromBuffer(body, { lazyEntries: true, autoClose: false }, done as never),
) as (body: Buffer) => Promise<ZipFile> // yauzl's overloads hide the callback's shape

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let size = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      size += entry.uncompressedSize
      if (size > largeTable.bytes) return reject(new TableTooLarge())
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return entries
}

/** Text of an entry piece by piece; an entry that is not there has none. */
async function* textOf(sheet: Sheet, name: string): AsyncGenerator<string> {
  const { zip, budget } = sheet
  const entry = sheet.entries.get(name)
  if (entry === undefined) return
  const { uncompressedSize, compressedSize } = entry
  // The size that an entry states may be relied on: the stream breaks where more comes out.
  if (sheet.read + uncompressedSize > budget.bytes) throw new TableTooLarge()
  if (uncompressedSize > megabyte && uncompressedSize > compressedSize * budget.ratio) throw new TableTooLarge()
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (error || !found ? reject(error ?? new Error('unreadable')) : resolve(found))),
  )
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of stream) {
    sheet.read += chunk.length
    if (sheet.read > budget.bytes) throw new TableTooLarge()
    yield decoder.decode(Buffer.from(chunk), { stream: true })
  }
}

/** Parses an entry; one that is not there (a workbook without texts, say) is skipped. */
async function parsed(sheet: Sheet, name: string, prepare: (parser: SaxesParser) => void): Promise<void> {
  if (!sheet.entries.has(name)) return
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  prepare(parser)
  for await (const piece of textOf(sheet, name)) parser.write(piece)
  parser.close()
}

const local = (name: string) => name.replace(/^.*:/, '')

/** The texts that cells point to; phonetic hints are left out. */
async function sharedStrings(sheet: Sheet): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inside = false
  let phonetic = false
  await parsed(sheet, 'xl/sharedStrings.xml', (parser) => {
    parser.on('opentag', ({ name }) => {
      if (local(name) === 'si') text = ''
      if (local(name) === 'rPh') phonetic = true
      inside = local(name) === 't' && !phonetic
    })
    parser.on('text', (piece) => void (inside && (text += piece)))
    parser.on('closetag', ({ name }) => {
      inside = false
      if (local(name) === 'rPh') phonetic = false
      if (local(name) !== 'si') return
      strings.push(text)
      if (strings.length > mostStrings) throw new Error('The workbook has too many texts')
    })
  })
  return strings
}

/** Which cell styles show a day. */
async function dateStyles(sheet: Sheet): Promise<Set<number>> {
  const formats = new Set<number>([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
  const styles = new Set<number>()
  let cells = false
  let style = 0
  await parsed(sheet, 'xl/styles.xml', (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      if (local(name) === 'numFmt') {
        const code = String(attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
        if (/[dy]/i.test(code) || /m{3,}/i.test(code)) formats.add(Number(attributes['numFmtId']))
      }
      if (local(name) === 'cellXfs') cells = true
      if (local(name) === 'xf' && cells) {
        if (formats.has(Number(attributes['numFmtId']))) styles.add(style)
        style += 1
      }
    })
    parser.on('closetag', ({ name }) => void (local(name) === 'cellXfs' && (cells = false)))
  })
  return styles
}

/** Where the first sheet lies, and whether days count from 1904. */
async function firstSheet(sheet: Sheet): Promise<{ path: string; from1904: boolean }> {
  let id: string | null = null
  let from1904 = false
  await parsed(sheet, 'xl/workbook.xml', (parser) =>
    parser.on('opentag', ({ name, attributes }) => {
      if (local(name) === 'workbookPr') from1904 = ['1', 'true'].includes(String(attributes['date1904'] ?? ''))
      if (local(name) === 'sheet' && id === null && attributes['state'] !== 'hidden') id = String(attributes['r:id'] ?? '')
    }),
  )
  let target = 'worksheets/sheet1.xml'
  await parsed(sheet, 'xl/_rels/workbook.xml.rels', (parser) =>
    parser.on('opentag', ({ attributes }) => {
      if (attributes['Id'] === id) target = String(attributes['Target'] ?? target)
    }),
  )
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 }
}

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

// 25569 is 1.1.1970 in days of a workbook.
const dayOf = (serial: number, from1904: boolean): string =>
  new Date((Math.floor(serial) - 25569 + (from1904 ? 1462 : 0)) * 86_400_000).toISOString().slice(0, 10)

const wholeNumber = (value: string): string => (/^-?\d+(\.\d+)?E\+?\d+$/i.test(value) ? String(Number(value)) : value)

const mostColumns = 200

/** Rows of a workbook's first sheet as texts; days as `2026-11-22`. Unpacked and parsed as a stream. */
export async function* xlsxRows(body: Buffer, budget: TableBudget): AsyncGenerator<string[]> {
  const zip = await open(body)
  const sheet: Sheet = { zip, entries: await entriesOf(zip), budget, read: 0 }
  try {
    const { path, from1904 } = await firstSheet(sheet)
    const strings = await sharedStrings(sheet)
    const dates = await dateStyles(sheet)
    let done: string[][] = []
    let row: string[] = []
    let cell: { column: number; type: string; style: number } | null = null
    let value = ''
    let reading = false
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      const tag = local(name)
      if (tag === 'row') row = []
      if (tag === 'c') {
        const reference = attributes['r']
        cell = {
          column: reference === undefined ? row.length : columnOf(String(reference)),
          type: String(attributes['t'] ?? ''),
          style: Number(attributes['s'] ?? -1),
        }
        value = ''
      }
      reading = tag === 'v' || tag === 't'
    })
    parser.on('text', (piece) => void (reading && (value += piece)))
    parser.on('closetag', ({ name }) => {
      const tag = local(name)
      reading = false
      if (tag === 'c' && cell !== null && cell.column < mostColumns) {
        while (row.length < cell.column) row.push('')
        row[cell.column] =
          cell.type === 's'
            ? (strings[Number(value)] ?? '')
            : cell.type === '' && value !== '' && dates.has(cell.style)
              ? dayOf(Number(value), from1904)
              : cell.type === '' || cell.type === 'n'
                ? wholeNumber(value)
                : value
      }
      if (tag === 'row') done.push(row)
    })
    for await (const piece of textOf(sheet, path)) {
      parser.write(piece)
      yield* done.filter((cells) => cells.some((text) => text.trim() !== ''))
      done = []
    }
    parser.close()
    yield* done.filter((cells) => cells.some((text) => text.trim() !== ''))
  } finally {
    zip.close()
  }
}
