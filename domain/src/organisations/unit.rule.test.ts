import { expect, test } from 'vitest'
import { academicYearBegins, academicYearOf } from './academic-year.rule.ts'
import { licenceState } from './licence.rule.ts'
import { liesUnder, mayStandUnder, withUnitsBelow } from './unit.rule.ts'

const units = [
  { id: 'faculty', parentId: null },
  { id: 'chair', parentId: 'faculty' },
  { id: 'group', parentId: 'chair' },
  { id: 'other', parentId: null },
]

test('a group holds nothing, a faculty holds chairs and groups', () => {
  expect(mayStandUnder('group', 'group')).toBe(false)
  expect(mayStandUnder('chair', 'faculty')).toBe(true)
  expect(mayStandUnder('faculty', 'chair')).toBe(false)
  expect(mayStandUnder('class', null)).toBe(true)
})

test('a unit lies under itself and under all above it', () => {
  expect(liesUnder(units, 'group', 'faculty')).toBe(true)
  expect(liesUnder(units, 'faculty', 'faculty')).toBe(true)
  expect(liesUnder(units, 'other', 'faculty')).toBe(false)
  expect(liesUnder(units, null, 'faculty')).toBe(false)
  expect(withUnitsBelow(units, 'chair')).toEqual(['chair', 'group'])
})

test('an academic year begins in August', () => {
  expect(academicYearOf('2026-07-31')).toBe('2025/2026')
  expect(academicYearOf('2026-08-01')).toBe('2026/2027')
  expect(academicYearOf('2027-05-25')).toBe('2026/2027')
  expect(['2026-07-31', '2026-08-01', '2027-05-25'].map(academicYearBegins)).toEqual(['2025-08-01', '2026-08-01', '2026-08-01'])
})

test.each([
  [{ issuedOn: '2020-01-01', validUntil: null, withdrawnOn: null }, 'valid'],
  [{ issuedOn: '2020-01-01', validUntil: '2026-11-22', withdrawnOn: null }, 'valid'],
  [{ issuedOn: '2020-01-01', validUntil: '2026-11-21', withdrawnOn: null }, 'ended'],
  [{ issuedOn: '2020-01-01', validUntil: null, withdrawnOn: '2026-11-22' }, 'withdrawn'],
  [{ issuedOn: '2026-11-23', validUntil: null, withdrawnOn: null }, 'not-yet'],
] as const)('a licence %o is %s on 22.11.2026', (licence, state) => expect(licenceState(licence, '2026-11-22')).toBe(state))
