import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, ageOn, fromNumber, isDay, toNumber, weekdayOf, writtenDay } from './day.ts'
import { holidayDaysOff, holidaysOf, kurbanAit } from './holidays.ts'
import { fill, words } from './words.ts'
import { addWorkingDays, isWorkingDay, nationalCalendar } from './working-calendar.ts'

const millisecondsOfDay = 86_400_000

test('a day of the calendar is the day that everybody else counts, four centuries back and forth', () => {
  fc.assert(
    fc.property(fc.integer({ min: -170_000, max: 160_000 }), (days) => {
      const day = new Date(days * millisecondsOfDay).toISOString().slice(0, 10)
      expect(fromNumber(days)).toBe(day)
      expect(toNumber(day)).toBe(days)
      expect(isDay(day)).toBe(true)
      expect(weekdayOf(day)).toBe(new Date(days * millisecondsOfDay).getUTCDay() || 7)
    }),
    { numRuns: 1000 },
  )
  for (const day of [
    '1600-02-29',
    '1700-02-28',
    '1899-12-31',
    '1900-03-01',
    '1999-12-31',
    '2000-02-29',
    '2000-03-01',
    '2100-02-28',
    '2100-03-01',
    '2400-02-29',
  ])
    expect(fromNumber(toNumber(day))).toBe(day)
  for (const day of [
    '1700-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '02026-01-01',
    '2026-01-011',
    20_260_101,
    null,
  ])
    expect(isDay(day)).toBe(false)
})

test.each([
  ['2017-11-22', '2026-11-21', 8],
  ['2017-11-22', '2026-11-22', 9],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-12-31', '2026-01-01', 17],
])('who was born on %s is on %s full %i years old', (birth, on, years) => expect(ageOn(birth, on)).toBe(years))

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-10-31', 4, '2027-02-28'],
  ['2026-11-30', 1, '2026-12-30'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-01-15', 12, '2027-01-15'],
  ['2026-05-31', -1, '2026-04-30'],
])('%s and %i months: %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

test('a day is written as people write it, and only a day', () => {
  expect(writtenDay('2026-03-09')).toBe('09.03.2026')
  expect(fill(words('{a}|{b}|{c}|{d}', '{a}', '{b}'), { a: '2026-03-09', b: '2026-3-9', c: words('x', 'y', 'z') })).toEqual({
    kk: '09.03.2026|2026-3-9|x|{d}',
    ru: '09.03.2026',
    en: '2026-3-9',
  })
})

test.each([
  [2010, '01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-10 07-06 08-30 12-16 12-17'],
  [2022, '01-03 01-04 01-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-30 10-25 12-16'],
  [2023, '01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 08-30 10-25 12-18'],
  [2024, '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 10-25 12-16'],
  [2028, '01-03 01-04 01-07 03-08 03-15 03-21 03-22 03-23 05-01 05-08 05-09 07-06 10-25 12-18'],
])('days off of %i in a five-day week, with their transfers', (year, days) =>
  expect(
    holidayDaysOff(year, 5)
      .map((off) => off.on.slice(5))
      .join(' '),
  ).toBe(days),
)

test('only the Orthodox Christmas and Kurban Ait never move', () => {
  for (let year = 1992; year <= 2030; year += 1)
    for (const holiday of holidaysOf(year)) {
      const lunar = kurbanAit[year]?.on === holiday.on
      expect(holiday.moves, `${holiday.on}`).toBe(!lunar && !holiday.on.endsWith('-01-07'))
      expect(holiday.certainty).toBe(lunar ? kurbanAit[year]?.certainty : 'official')
    }
  expect(Object.entries(kurbanAit).map(([year, ait]) => `${year} ${ait.on.slice(5)} ${ait.certainty}`)).toEqual([
    '2015 09-24 secondary',
    '2016 09-12 secondary',
    '2017 09-01 secondary',
    '2018 08-21 secondary',
    '2019 08-11 secondary',
    '2020 07-31 secondary',
    '2021 07-20 secondary',
    '2022 07-09 secondary',
    '2023 06-28 secondary',
    '2024 06-16 secondary',
    '2025 06-06 secondary',
    '2026 05-27 official',
    '2027 05-16 estimate',
  ])
})

test('holidays by their years', () => {
  const dates = (year: number) => holidaysOf(year).map((holiday) => holiday.on.slice(5))
  expect(dates(1995)).toEqual(['01-01', '01-02', '03-08', '03-22', '05-09', '12-16'])
  expect(dates(2012)).toContain('12-01')
  expect(dates(2021)).toEqual(expect.arrayContaining(['12-01', '12-16', '12-17', '08-30']))
  expect(dates(2022)).toEqual(expect.arrayContaining(['10-25', '08-30']))
  expect(dates(2022)).not.toContain('12-01')
  expect(dates(2022)).not.toContain('12-17')
  expect(dates(2025)).toContain('08-30')
  expect(dates(2026)).not.toContain('08-30')
  expect(dates(2026)).not.toContain('03-15')
  expect(dates(2027)).toContain('03-15')
})

test('a calendar without any working day is a mistake and ends', () => {
  const from = '2026-01-01'
  const free = (days: number) => ({
    weekDays: 5 as const,
    overrides: Array.from({ length: days }, (_, index) => ({ on: addDays(from, index + 1), kind: 'day-off' as const })),
  })
  expect(() => addWorkingDays(from, 1, free(400))).toThrow('No working day within a year after 2026-01-01')
  expect(addWorkingDays(from, 1, free(300))).toBe('2026-10-29')
  expect(addWorkingDays(from, 1, free(360))).toBe('2026-12-28')
  expect(isWorkingDay('2027-01-04', nationalCalendar(5))).toBe(false)
})
