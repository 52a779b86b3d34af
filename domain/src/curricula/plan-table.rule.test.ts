import { expect, test } from 'vitest'
import { emptyItem, pastedRows, readRows, withCell } from './plan-table.rule.ts'

let made = 0
const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`

test('a table is read by its heads in any language, whatever their order', () => {
  const { items, unread } = readRows(
    [
      ['Часы', 'Название на русском', 'Вид', 'Дистанционно', 'Control'],
      ['1 200,5', 'Практикум', 'practice', '', 'Зачёт'],
      ['72', 'Базы данных', 'Пән', '12', 'exam'],
      ['', '', '', '', ''],
    ],
    newId,
  )
  expect(unread).toEqual([])
  expect(items.map((item) => [item.name.ru, item.kind, item.hours, item.distance, item.control])).toEqual([
    ['Практикум', 'practice', 1200.5, 0, 'pass'],
    ['Базы данных', 'discipline', 72, 12, 'exam'],
  ])
})

test('what cannot be read is told with its row and column and changes nothing', () => {
  const { items, unread } = readRows(
    [
      ['Code', 'Name in English', 'Credits'],
      ['A', 'Maths', 'five'],
    ],
    newId,
  )
  expect(items[0]).toMatchObject({ code: 'A', credits: null })
  expect(unread).toEqual([{ row: 2, column: 'credits', value: 'five' }])
})

test('a clipboard of a spreadsheet is cut into rows and cells, quoted line ends included', () => {
  expect(pastedRows('a\tb\r\n"c\nd"\t"say ""hi"""\n')).toEqual([
    ['a', 'b'],
    ['c\nd', 'say "hi"'],
  ])
  expect(pastedRows('one')).toEqual([['one']])
})

test('a cell takes what its column allows', () => {
  const item = emptyItem('x')
  expect(withCell(item, 'period', '41')).toBeNull()
  expect(withCell(item, 'period', '2,5')).toBeNull()
  expect(withCell(item, 'hours', '-3')).toBeNull()
  expect(withCell(item, 'technologies', 'Кейс, network')?.technologies).toEqual(['case', 'network'])
  expect(withCell(item, 'technologies', 'pigeon')).toBeNull()
  expect(withCell(item, 'online', 'нет')?.onlinePossible).toBe(false)
  expect(withCell(item, 'distance', '3')).toMatchObject({ distance: 3, technologies: ['network'] })
})
