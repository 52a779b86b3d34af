import { compareText } from '@dala/locale'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameColumns } from './person-names.ts'

const key = (surname: string) => nameColumns({ surname, givenName: 'А', patronymic: '' }).sort_name
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b)))

test('names sort in the order of the Kazakh alphabet', () => {
  const names = [
    'Ыбырай',
    'Әбенов',
    'Яковлев',
    'Қалиев',
    'Ибраев',
    'Абаев',
    'Һәкімов',
    'Іскаков',
    'Үсенов',
    'Ұзақ',
    'Ким',
    'Өтеген',
    'Ғабитов',
    'Гончар',
    'Харитонов',
  ]
  expect([...names].sort(byBytes)).toEqual([...names].sort((a, b) => compareText(a, b, 'kk')))
  expect([...names].sort(byBytes)).toEqual([
    'Абаев',
    'Әбенов',
    'Гончар',
    'Ғабитов',
    'Ибраев',
    'Ким',
    'Қалиев',
    'Өтеген',
    'Ұзақ',
    'Үсенов',
    'Харитонов',
    'Һәкімов',
    'Ыбырай',
    'Іскаков',
    'Яковлев',
  ])
})

test('the order of bytes is the order of the language for all Kazakh words', () => {
  const word = fc.stringMatching(/^[аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]{1,8}$/)
  fc.assert(fc.property(word, word, (a, b) => Math.sign(byBytes(a, b)) === Math.sign(compareText(a, b, 'kk'))))
})

test('a name is found by a Russian keyboard', () => {
  const { search_name, lower_name } = nameColumns({ surname: 'Әбдіқали', givenName: 'Мөлдір', patronymic: 'Нұрланқызы' })
  expect(search_name).toBe('абдикали молдир нурланкызы')
  expect(lower_name).toBe('әбдіқали мөлдір нұрланқызы')
})
