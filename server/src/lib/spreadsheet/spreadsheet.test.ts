import ExcelJS from 'exceljs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { csvCell } from './csv.ts'
import { csvStream, neutral, tableFile, xlsxStream, type SheetColumn } from './index.ts'

interface Row {
  name: string
  iin: string
  mark: number | null
}
const columns: SheetColumn<Row>[] = [
  { title: 'Тегі, аты', value: (row) => row.name, width: 30 },
  { title: 'ЖСН', value: (row) => row.iin, text: true },
  { title: 'Баға', value: (row) => row.mark },
]
const rows: Row[] = [
  { name: 'Әбдіқали Мөлдір', iin: '040512500123', mark: 87.5 },
  { name: '=HYPERLINK("http://evil.example";"click")', iin: '+77011234567', mark: null },
]

const attacks = ['=1+1', '+cmd|" /C calc"!A0', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '－1']

describe('formulas', () => {
  test.each(attacks)('A42 a cell that begins like a formula is made text: %j', (attack) => {
    expect(neutral(attack)).toBe(`'${attack}`)
    expect(csvCell(attack).replace(/^"/, '').startsWith("'")).toBe(true)
  })
  test('numbers stay numbers, negative ones too', () => {
    expect(csvCell(-2.5)).toBe('-2,5')
    expect(csvCell(Number.NaN)).toBe('')
  })
  test('no text of a person can open a formula in a CSV, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[read = ''] = []] = parse(Buffer.from(`${csvCell(text)};x\r\n`), { delimiter: ';', record_delimiter: '\r\n' }) as string[][]
        expect(read).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })
})

describe('CSV', () => {
  test('has a byte-order mark, semicolons, CRLF and decimal commas, and reads back as it was', async () => {
    const text = (await buffer(csvStream(columns, rows))).toString('utf8')
    expect(text.startsWith('\ufeffТегі, аты;ЖСН;Баға\r\n')).toBe(true)
    const read = parse(text, { delimiter: ';', bom: true }) as string[][]
    expect(read[1]).toEqual(['Әбдіқали Мөлдір', '040512500123', '87,5'])
    expect(read[2]?.[0]).toBe('\'=HYPERLINK("http://evil.example";"click")')
  })
})

describe('XLSX', () => {
  const readBack = async (bytes: Buffer) => {
    const workbook = new ExcelJS.Workbook()
    // exceljs is typed for an older Buffer
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    return workbook.worksheets[0]
  }
  test('keeps an IIN as text with its leading zero, and holds no formula', async () => {
    const sheet = await readBack(await buffer(xlsxStream('Ведомость: ИС-24/1', columns, rows)))
    expect(sheet?.name).toBe('Ведомость  ИС-24 1')
    expect(sheet?.getCell('B2').value).toBe('040512500123')
    expect(sheet?.getCell('B2').numFmt).toBe('@')
    expect(sheet?.getCell('B3').value).toBe('+77011234567')
    expect(sheet?.getCell('C2').value).toBe(87.5)
    expect(sheet?.getCell('A3').type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getCell('A3').value).toMatch(/^'=HYPERLINK/)
  })
  test('streams 25,000 rows', async () => {
    const many = (function* () {
      for (let index = 0; index < 25_000; index++) yield { name: `Оқушы ${index}`, iin: '040512500123', mark: index % 101 }
    })()
    const sheet = await readBack(await buffer(tableFile('xlsx', 'Тізім', columns, many).body))
    expect(sheet?.rowCount).toBe(25_001)
  })
  test('a fault while the rows are read ends the file with that fault', async () => {
    const faulty = (function* (): Generator<Row> {
      yield rows[0] as Row // the first of two literals
      throw new Error('the database went away')
    })()
    await expect(buffer(xlsxStream('x', columns, faulty))).rejects.toThrow('the database went away')
  })
})
