import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  holidayDaysOff,
  holidaysOf,
  isDay,
  isWorkingDay,
  isYearCertain,
  kindOfDay,
  nationalCalendar,
  weekdayOf,
  workingDaysBetween,
  type WorkingCalendar,
} from './index.ts'
import { fromNumber, toNumber } from './day.ts'

const five = nationalCalendar(5)
const six = nationalCalendar(6)
const off = (year: number, weekDays: 5 | 6 = 5) => holidayDaysOff(year, weekDays).map((each) => each.on.slice(5))
const anyDay = fc.integer({ min: toNumber('2015-01-01'), max: toNumber('2030-12-31') }).map(fromNumber)
const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  weekDays: fc.constantFrom(5 as const, 6 as const),
  overrides: fc.array(fc.record({ on: anyDay, kind: fc.constantFrom('working' as const, 'day-off' as const) }), { maxLength: 6 }),
})

describe('days', () => {
  test.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['2024-02-29', 4],
    ['1970-01-01', 4],
    ['2000-03-01', 3],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

  test.each([
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2025-02-29', false],
    ['2024-02-29', true],
    ['22.11.2026', false],
    [null, false],
    ['0000-12-31', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
  ])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

  test('a day beyond the years of four digits is refused and not written: its text would stand before the others', () => {
    for (const beyond of [
      () => addDays('9999-12-31', 1),
      () => addDays('0001-01-01', -1),
      () => addMonths('9999-12-31', 1),
      () => fromNumber(NaN),
    ])
      expect(beyond).toThrow(RangeError)
    expect(addMonths('9999-11-30', 1)).toBe('9999-12-30')
  })

  test.each([
    ['2026-10-31', 4, '2027-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2026-01-15', 4, '2026-05-15'],
    ['2026-09-30', 5, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, result) => expect(addMonths(day, months)).toBe(result))

  test('numbering days and reading them back gives the same day', () =>
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => toNumber(fromNumber(number)) === number)))
})

describe('national holidays', () => {
  test('2026: days off beyond the weekends are those of the official calendar', () =>
    expect(off(2026)).toEqual([
      '01-01',
      '01-02',
      '01-07',
      '03-09',
      '03-23',
      '03-24',
      '03-25',
      '05-01',
      '05-07',
      '05-11',
      '05-27',
      '07-06',
      '10-26',
      '12-16',
    ]))

  test('2027: days off, with Constitution Day on 15 March', () =>
    expect(off(2027)).toEqual([
      '01-01',
      '01-04',
      '01-07',
      '03-08',
      '03-15',
      '03-22',
      '03-23',
      '03-24',
      '05-03',
      '05-07',
      '05-10',
      '07-06',
      '10-25',
      '12-16',
    ]))

  test('30 August was a holiday until 2025 and is a working day in 2026', () => {
    expect(holidaysOf(2025).some((each) => each.on === '2025-08-30')).toBe(true)
    expect(holidaysOf(2026).some((each) => each.on === '2026-08-30')).toBe(false)
    expect(isWorkingDay('2026-08-31', five)).toBe(true)
    expect(isWorkingDay('2025-09-01', five)).toBe(false)
  })

  test('Orthodox Christmas and Kurban Ait never move', () => {
    expect(off(2023)).not.toContain('01-09')
    expect(off(2027)).not.toContain('05-17')
    expect(off(2024)).not.toContain('06-17')
  })

  test('two holidays on one weekend move one after the other', () => {
    const moved = holidayDaysOff(2026, 5).filter((each) => each.movedFrom?.startsWith('2026-03-2'))
    expect(moved.map((each) => [each.movedFrom, each.on])).toEqual([
      ['2026-03-21', '2026-03-24'],
      ['2026-03-22', '2026-03-25'],
    ])
  })

  test('in a six-day week a holiday on Saturday is itself the day off', () => {
    expect(off(2026, 6)).toContain('03-21')
    expect(off(2026, 6)).toContain('05-09')
    expect(off(2026, 6)).not.toContain('05-11')
    expect(isWorkingDay('2026-05-11', six)).toBe(true)
    expect(isWorkingDay('2026-03-24', six)).toBe(false)
    expect(isWorkingDay('2026-03-25', six)).toBe(true)
  })

  test('an estimated Kurban Ait makes its year uncertain', () => {
    expect(isYearCertain(2026)).toBe(true)
    expect(isYearCertain(2027)).toBe(false)
    expect(isYearCertain(2035)).toBe(false)
  })

  test('every movable holiday gives exactly one day off beyond the weekends, on or after its own day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2040 }), fc.constantFrom(5 as const, 6 as const), (year, week) => {
        const days = holidayDaysOff(year, week)
        const movable = holidaysOf(year).filter((each) => each.moves)
        const given = days.filter((each) => movable.some((holiday) => holiday.on === (each.movedFrom ?? each.on)))
        expect(given).toHaveLength(movable.length)
        expect(new Set(days.map((each) => each.on)).size).toBe(days.length)
        for (const each of days) {
          expect(weekdayOf(each.on)).toBeLessThanOrEqual(week)
          if (each.movedFrom) expect(each.on > each.movedFrom).toBe(true)
        }
      }),
    ))
})

describe('working days', () => {
  test('a term starts on the next day', () => {
    expect(addWorkingDays('2026-11-23', 1, five)).toBe('2026-11-24')
    expect(addWorkingDays('2026-11-22', 1, five)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-23', 0, five)).toBe('2026-11-23')
  })

  test('the new year’s holidays stand between', () => {
    expect(addWorkingDays('2026-12-30', 3, five)).toBe('2027-01-06')
    expect(addWorkingDays('2026-12-30', 3, six)).toBe('2027-01-05')
    expect(addWorkingDays('2025-12-31', 3, five)).toBe('2026-01-08')
  })

  test('an organisation’s own calendar wins over the rule', () => {
    const own: WorkingCalendar = {
      weekDays: 5,
      overrides: [
        { on: '2026-03-14', kind: 'working' },
        { on: '2026-03-13', kind: 'day-off' },
      ],
    }
    expect(addWorkingDays('2026-03-12', 1, own)).toBe('2026-03-14')
    expect(kindOfDay('2026-03-13', own).kind).toBe('day-off')
    expect(kindOfDay('2026-03-23', own)).toMatchObject({ kind: 'holiday', name: { kk: 'Наурыз мейрамы' } })
  })

  test('adding working days and counting them are each other’s reverse', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), anyCalendar, (start, count, calendar) => {
        const end = addWorkingDays(start, count, calendar)
        expect(workingDaysBetween(start, end, calendar)).toBe(count)
        if (count > 0) expect(isWorkingDay(end, calendar)).toBe(true)
      }),
    ))

  test('a longer term never ends earlier, a later start never either', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20 }), anyCalendar, (start, count, calendar) => {
        expect(addWorkingDays(start, count + 1, calendar) > addWorkingDays(start, count, calendar)).toBe(true)
        expect(addWorkingDays(addDays(start, 1), count, calendar) >= addWorkingDays(start, count, calendar)).toBe(true)
      }),
    ))

  test('counting backwards gives the same number with a minus', () =>
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        anyCalendar,
        (a, b, calendar) => workingDaysBetween(a, b, calendar) === -workingDaysBetween(b, a, calendar) || a === b,
      ),
    ))
})

test('working days are counted up to the last day that can be written, and not over thousands of years', () => {
  expect(workingDaysBetween('9999-12-30', '9999-12-31', six)).toBe(1)
  expect(() => workingDaysBetween('2026-11-22', '9999-12-31', five)).toThrow(RangeError)
})
