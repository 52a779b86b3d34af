import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coversDay, lastDayOf, overlaps, periodFault } from './learner-status.rule.ts'

const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

test('two statuses overlap exactly when a day is covered by both', () =>
  fc.assert(
    fc.property(day, day, day, day, fc.option(day), (a, b, c, d, ended) => {
      const one = { startsOn: a < b ? a : b, endsOn: a < b ? b : a, endedOn: ended }
      const two = { startsOn: c < d ? c : d, endsOn: c < d ? d : c, endedOn: null }
      const shared = [one.startsOn, two.startsOn].some((each) => coversDay(one, each) && coversDay(two, each))
      expect(overlaps(one, two)).toBe(shared)
    }),
  ))

test('an early return ends a status before its day, and one before the beginning makes it empty', () => {
  const status = { startsOn: '2026-12-01', endsOn: '2026-12-31', endedOn: '2026-12-10' }
  expect(lastDayOf(status)).toBe('2026-12-10')
  expect(coversDay(status, '2026-12-11')).toBe(false)
  expect(coversDay({ ...status, endedOn: '2026-11-30' }, '2026-12-01')).toBe(false)
})

test.each([
  ['vkk', '2026-12-01', '2026-12-31', null],
  ['vkk', '2026-12-01', '2027-01-01', 'beyond-ground'],
  ['event', '2026-11-30', '2026-12-31', 'before-ground'],
  ['event', '2026-12-05', '2026-12-20', null],
  ['parent', '2026-11-01', '2027-05-25', null],
  ['parent', '2026-10-01', '2026-11-21', 'over'],
  ['parent', '2026-12-02', '2026-12-01', 'backwards'],
])('A2023-7.b, A2023-9.c, A2021-21.b: on the ground %s the days %s – %s give %s', (code, startsOn, endsOn, fault) => {
  expect(periodFault({ startsOn, endsOn }, { code, from: '2026-12-01', to: '2026-12-31' }, '2026-11-22')).toBe(fault)
})
