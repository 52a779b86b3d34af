import { describe, expect, test } from 'vitest'
import { columnsOf, countRow, inOrder, markOf, readTyped, type Row, type Sheet } from './sheet-view.ts'

const control = (id: string, kind: 'current' | 'midterm' | 'final', term: number | null) => ({
  id,
  kind,
  term,
  weight: 1,
  required: true,
  name: { kk: id, ru: id, en: id },
  testId: null,
  closedAt: null,
})
const row = (id: string, name: string, marks: (number | null)[], absent?: number[]): Row => ({ id, name, marks, ...(absent && { absent }) })
const sheet: Sheet = {
  offeringId: 'o',
  name: { kk: '', ru: '', en: '' },
  discipline: { kk: '', ru: '', en: '' },
  credits: 5,
  teacher: '',
  status: 'open',
  publishedAt: null,
  closedAt: null,
  rule: { ratingWeight: 60, admissionPercent: 50, controlPercent: 50, examPercent: 50, scale: 'letters-2018' },
  controls: [control('tk1', 'current', 1), control('rk1', 'midterm', 1), control('tk2', 'current', 2), control('exam', 'final', null)],
  tests: [],
  rows: [],
  can: { mark: true, amend: false, plan: true, publish: true, close: false },
}

test('the columns stand in the order that staff expect', () => {
  expect(columnsOf(sheet).map((column) => column.key)).toEqual([
    'tk1',
    'rk1',
    'term-1',
    'tk2',
    'term-2',
    'rating',
    'exam',
    'final',
    'letter',
    'points',
  ])
})

describe('what is typed into a cell', () => {
  test.each([
    ['87', 87],
    ['87,5', 87.5],
    [' 100 ', 100],
    ['0', 0],
    ['', null],
    ['н', 'absent'],
    ['К', 'absent'],
    ['A', 'absent'],
    ['101', undefined],
    ['-1', undefined],
    ['abc', undefined],
    ['1e1', 10],
  ])('%j is %j', (typed, mark) => expect(readTyped(typed)).toBe(mark))
})

test('edits that are not sent yet count at once', () => {
  const learner = row('1', 'Айдана', [80, 80, null, null])
  expect(countRow(sheet, learner, () => undefined).outcome.admission).toMatchObject({ admitted: false })
  const edited = countRow(sheet, learner, (id) => (id === 'tk2' ? 90 : undefined))
  expect(edited.outcome.admission).toEqual({ admitted: true, rating: 85 })
})

test('who did not appear is told apart from who has no mark', () => {
  const learner = row('1', 'Айдана', [null, null, null, null], [1])
  expect([0, 1].map((position) => markOf(learner, position))).toEqual([null, 'absent'])
})

test('names stand in the order of the Kazakh alphabet', () => {
  const rows = ['Қайрат', 'Ким', 'Әбен', 'Абай', 'Һиса', 'Ұлан'].map((name) => row(name, name, []))
  expect(inOrder(rows, 'kk').map((one) => one.name)).toEqual(['Абай', 'Әбен', 'Ким', 'Қайрат', 'Ұлан', 'Һиса'])
})
