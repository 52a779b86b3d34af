import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvStream, xlsxStream } from '#lib/spreadsheet'
import { separatorOf } from './csv-table.ts'
import { tableRows } from './read-table.ts'
import { largeTable, smallTable, TableTooLarge } from './xlsx-table.ts'

const rowsOf = async (bytes: Buffer, chunk = 7) => {
  const pieces = () => Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) => bytes.subarray(at * chunk, (at + 1) * chunk))
  const rows: string[][] = []
  for await (const row of tableRows({ open: async () => Readable.from(pieces()) })) rows.push(row)
  return rows
}
const whole = async (stream: Readable) => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const expected = [
  ['ЖСН', 'Тегі', 'Аты'],
  ['041007551293', 'Әбдіқали', 'Мөлдір'],
]

describe('a CSV', () => {
  test.each([
    ['UTF-8 with ;', Buffer.from('ЖСН;Тегі;Аты\r\n041007551293;Әбдіқали;Мөлдір\r\n')],
    ['UTF-8 with BOM and comma', Buffer.from('\ufeffЖСН,Тегі,Аты\n041007551293,Әбдіқали,Мөлдір')],
    ['UTF-8 with tabs and empty lines', Buffer.from('ЖСН\tТегі\tАты\n\n041007551293\tӘбдіқали\tМөлдір\n\n')],
    ['UTF-16 as Excel saves Unicode text', Buffer.from('\ufeffЖСН\tТегі\tАты\r\n041007551293\tӘбдіқали\tМөлдір\r\n', 'utf16le')],
  ])('%s', async (_, bytes) => expect(await rowsOf(bytes)).toEqual(expected))

  test('Kazakh Windows code page', async () => {
    // Ж С Н ; Ә б д і қ а л и in KZ-1048
    const bytes = Buffer.from([
      0xc6, 0xd1, 0xcd, 0x3b, 0xa3, 0xe1, 0xe4, 0xb3, 0x9d, 0xe0, 0xeb, 0xe8, 0x0a, 0x31, 0x3b, 0xcc, 0xb4, 0xeb, 0xe4, 0xb3, 0xf0,
    ])
    expect(await rowsOf(bytes)).toEqual([
      ['ЖСН', 'Әбдіқали'],
      ['1', 'Мөлдір'],
    ])
  })

  test('the separator is the one that cuts all lines alike', () => {
    expect(separatorOf('a;b;c\n1,5;2,5;3,5')).toBe(';')
    expect(separatorOf('a,b\n"x;y;z",2')).toBe(',')
    expect(separatorOf('a\tb\n1\t2')).toBe('\t')
  })
})

describe('a workbook', () => {
  test('days, leading noughts, empty cells and numbers come as a person sees them', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Тізім')
    sheet.addRow(['ЖСН', 'Тегі', 'Туған күні', 'Курс'])
    sheet.addRow(['041007551293', '', new Date(Date.UTC(2004, 9, 7)), 3])
    sheet.addRow([])
    sheet.addRow([41007551293, 'Әбдіқали', '07.10.2004'])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    expect(await rowsOf(bytes, 4096)).toEqual([
      ['ЖСН', 'Тегі', 'Туған күні', 'Курс'],
      ['041007551293', '', '2004-10-07', '3'],
      ['41007551293', 'Әбдіқали', '07.10.2004'],
    ])
  })

  test('one that unpacks to more than its reader bears is refused before it is unpacked', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Тізім')
    // 4 MB of texts in a file of some kilobytes.
    for (let row = 0; row < 130; row += 1) sheet.addRow([`${row} ${'a'.repeat(32_000)}`])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const count = async (budget: { bytes: number; ratio: number }) => {
      let rows = 0
      for await (const row of tableRows({ open: async () => Readable.from([bytes]) }, budget)) rows += row.length
      return rows
    }
    expect(bytes.length).toBeLessThan(100_000)
    expect(await count(largeTable)).toBe(130)
    await expect(count(smallTable)).rejects.toThrow(TableTooLarge)
    expect(await count({ ...smallTable, ratio: Infinity })).toBe(130)
    await expect(count({ bytes: 4_000_000, ratio: Infinity })).rejects.toThrow(TableTooLarge)
  })

  test('a broken one says so instead of hanging', async () => {
    await expect(rowsOf(Buffer.from('PK\u0003\u0004 not a workbook at all'))).rejects.toThrow()
  })
})

test('what we export comes back as it was, from CSV and from XLSX', async () => {
  const cell = fc.stringMatching(/^[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІіA-Za-z][А-Яа-яәғқңөұүһі ;,"0-9.-]{0,12}[а-я0-9]$/)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const columns = [
        { title: 'Бірінші', value: (row: [string, string]) => row[0], text: true },
        { title: 'Екінші', value: (row: [string, string]) => row[1], text: true },
      ]
      const table = [['Бірінші', 'Екінші'], ...rows.map((row) => [...row])]
      expect(await rowsOf(await whole(csvStream(columns, rows)), 64)).toEqual(table)
      expect(await rowsOf(await whole(xlsxStream('Тізім', columns, rows)), 4096)).toEqual(table)
    }),
    { numRuns: 30 },
  )
})
