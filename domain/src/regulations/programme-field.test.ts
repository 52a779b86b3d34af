import { expect, test } from 'vitest'
import { programmeFieldOf } from './index.ts'

test.each([
  ['tvet', '09160100', 'pharmaceutical'],
  ['tvet', '09130100', 'medical'],
  ['postsecondary', '01120100', 'pedagogical'],
  ['tvet', '06130100', null],
  ['tvet', null, null],
  ['bachelor', '09130100', null],
] as const)('A2023-3-1.a: for the level %s and the code %s the field of the ban is %s', (level, code, field) => {
  expect(programmeFieldOf(level, code)).toBe(field)
})
