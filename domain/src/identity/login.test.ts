import { expect, test } from 'vitest'
import { classifyLogin } from './login.ts'

const cases: [string, ReturnType<typeof classifyLogin>][] = [
  [' Aidana@Ulytau.Example ', { kind: 'email', value: 'aidana@ulytau.example' }],
  ['900101300007', { kind: 'iin', value: '900101300007' }],
  ['9001 0130 0007', { kind: 'iin', value: '900101300007' }],
  ['8 (701) 123-45-67', { kind: 'phone', value: '87011234567' }],
  ['+7 701 123 45 67', { kind: 'phone', value: '+77011234567' }],
  ['aidana', null],
  ['a@b@c', null],
  ['', null],
  ['1'.repeat(300), null],
]

test.each(cases)('«%s» is read by its kind', (typed, expected) => {
  expect(classifyLogin(typed)).toEqual(expected)
})
