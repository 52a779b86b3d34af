import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coversDay, firstDayOf, lastDayOf, overlaps, periodFault } from './learner-status.rule.ts'

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

const ground = { from: '2026-12-01', to: '2026-12-31', decidedOn: '2026-11-20' }

test.each([
  ['2026-12-01', '2026-12-31', null],
  ['2026-12-01', '2027-01-01', 'beyond-ground'],
  ['2026-11-30', '2026-12-31', 'before-ground'],
  ['2026-12-05', '2026-12-20', null],
  ['2026-10-01', '2026-11-21', 'over'],
  ['2026-12-02', '2026-12-01', 'backwards'],
])('A2023-7.b, A2023-9.c, A2021-21.b: the days %s – %s of a ground of December give %s', (startsOn, endsOn, fault) => {
  expect(periodFault({ startsOn, endsOn }, ground, '2026-11-22')).toBe(fault)
})

test('a ground that ended before the order is over, whatever days the order gives', () => {
  expect(periodFault({ startsOn: '2026-12-01', endsOn: '2027-05-25' }, ground, '2027-01-01')).toBe('over')
  expect(periodFault({ startsOn: '2026-12-01', endsOn: '2026-12-31' }, ground, '2026-12-31')).toBeNull()
})

test('nobody begins before the decision; an order proposes its day where the ground began earlier', () => {
  const late = { ...ground, decidedOn: '2026-12-10' }
  expect(periodFault({ startsOn: '2026-12-09', endsOn: '2026-12-31' }, late, '2026-12-11')).toBe('before-decision')
  expect(periodFault({ startsOn: '2026-12-10', endsOn: '2026-12-31' }, late, '2026-12-11')).toBeNull()
  expect(firstDayOf(ground, '2026-12-10')).toBe('2026-12-10')
  expect(firstDayOf(ground, '2026-11-20')).toBe('2026-12-01')
  expect(firstDayOf(ground, '2027-01-05')).toBe('2026-12-01')
})

test('a ground without days of its own binds by the decision only', () => {
  const open = { from: null, to: null, decidedOn: null }
  expect(periodFault({ startsOn: '2026-01-01', endsOn: '2030-01-01' }, open, '2026-11-22')).toBeNull()
})
