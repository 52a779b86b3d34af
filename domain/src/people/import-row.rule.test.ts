import { describe, expect, test } from 'vitest'
import { guessMapping, headingKey } from './import-headings.rule.ts'
import { isMappingEnough, readRow, splitName } from './import-row.rule.ts'
import type { ImportField } from './import.schema.ts'

describe('what the columns of a list mean', () => {
  test.each([
    [
      ['ЖСН', 'Тегі', 'Аты', 'Әкесінің аты', 'Туған күні', 'Топ'],
      ['iin', 'surname', 'givenName', 'patronymic', 'birthDate', 'group'],
    ],
    [
      ['ИИН', 'Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Группа'],
      ['iin', 'surname', 'givenName', 'patronymic', 'birthDate', 'group'],
    ],
    [
      ['IIN', 'Last name', 'First name', 'Middle name', 'Date of birth', 'Class'],
      ['iin', 'surname', 'givenName', 'patronymic', 'birthDate', 'group'],
    ],
    [
      ['№', 'Ф.И.О.', 'иин ', '№ приказа', 'Дата приказа'],
      [null, 'fullName', 'iin', 'orderNumber', 'orderDate'],
    ],
  ])('%j', (columns, fields) => expect(guessMapping('learners', columns)).toEqual(fields))

  test('an earlier choice of the organisation wins, a field is given once', () => {
    const remembered = new Map<string, ImportField | null>([
      [headingKey('Шифр'), 'externalId'],
      [headingKey('Группа'), null],
    ])
    expect(guessMapping('learners', ['Шифр', 'Имя', 'Группа', 'Name'], remembered)).toEqual(['externalId', 'givenName', null, null])
  })

  test('in a list of guardians the learner’s IIN is the child’s', () =>
    expect(guessMapping('guardians', ['ИИН', 'ФИО', 'ИИН обучающегося'])).toEqual(['iin', 'fullName', 'childIin']))
})

test('a mapping needs a name and an identity; guardians also need a child', () => {
  expect(isMappingEnough('learners', ['iin', 'givenName'])).toBe(true)
  expect(isMappingEnough('learners', ['givenName'])).toBe(false)
  expect(isMappingEnough('guardians', ['iin', 'fullName'])).toBe(false)
  expect(isMappingEnough('guardians', ['iin', 'fullName', 'childIin'])).toBe(true)
})

test.each([
  ['Жұмабек Айдана Серікқызы', { surname: 'Жұмабек', givenName: 'Айдана', patronymic: 'Серікқызы' }],
  ['Жұмабек Айдана Серік қызы', { surname: 'Жұмабек', givenName: 'Айдана', patronymic: 'Серік қызы' }],
  ['Ким Виктор', { surname: 'Ким', givenName: 'Виктор', patronymic: '' }],
  ['Айдана', null],
  ['Мария Анна фон дер Лайен', null],
])('the name %s', (text, name) => expect(splitName(text)).toEqual(name))

describe('one row', () => {
  const mapping: ImportField[] = ['iin', 'surname', 'givenName', 'birthDate', 'orderNumber', 'orderDate', 'email', 'language']
  const read = (...cells: string[]) => readRow('learners', cells, mapping, { level: 'bachelor' })
  const codes = (...cells: string[]) => read(...cells).faults.map((fault) => `${fault.column}:${fault.code}`)

  test('a whole row', () => {
    const { row, faults } = read(' 900101 300007 ', 'Ахметов', 'Әлi', '05.11.1990', '12-К', '25.08.2026', 'Ali@Example.kz', 'қазақ')
    expect(faults).toEqual([])
    expect(row).toMatchObject({
      iin: '900101300007',
      givenName: 'Әлі', // a Latin i had slipped in
      birthDate: '1990-11-05',
      order: { number: '12-К', date: '2026-08-25' },
      email: 'ali@example.kz',
      language: 'kk',
      level: 'bachelor',
    })
  })

  test.each([
    [['900101300008', 'А', 'Б'], ['0:iin-check-digit']],
    [['12345', 'А', 'Б'], ['0:iin-length']],
    [['9,00101E+11', 'А', 'Б'], ['0:iin-rounded']],
    [['', 'А', 'Б'], ['null:identity-missing']],
    [['900101300007', 'А', ''], ['2:name-missing']],
    [['900101300007', 'А', 'Б', '31.02.2000'], ['3:bad-date']],
    [['900101300007', 'А', 'Б', '', '12-К'], ['5:order-incomplete']],
    [['900101300007', 'А', 'Б', '', '', '25.08.2026'], ['4:order-incomplete']],
    [['900101300007', 'А', 'Б', '', '', '', 'почта'], ['6:bad-email']],
    [['900101300007', 'А', 'Б', '', '', '', '', 'эльфийский'], ['7:bad-language']],
  ])('%j has the faults %j', (cells, faults) => expect(codes(...cells)).toEqual(faults))

  test('noughts that a spreadsheet dropped are put back', () => expect(read('41007551293', 'А', 'Б').row.iin).toBe('041007551293'))

  test('a learner needs a level', () =>
    expect(readRow('learners', ['900101300007', 'А', 'Б'], mapping, {}).faults).toEqual([{ column: null, code: 'level-missing' }]))

  test('a guardian needs a child', () =>
    expect(readRow('guardians', ['900101300007', 'А Б', ''], ['iin', 'fullName', 'childIin'], {}).faults).toEqual([
      { column: 2, code: 'child-missing' },
    ]))
})
