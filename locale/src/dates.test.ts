import { describe, expect, test } from 'vitest'
import {
  formatActDate,
  formatDate,
  formatDateBrief,
  formatDateLong,
  formatDateShort,
  formatDateTime,
  formatDocumentDate,
  formatMonth,
  formatOn,
  formatRange,
  formatSince,
  formatTime,
  formatUntil,
  formatWeekday,
  locales,
  momentAt,
  toIsoDate,
  zonedNow,
  zoneOffset,
  type Locale,
} from './index.ts'

// ICU's tags; English is written as in Britain.
const tags: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' }
// Deliberate difference 1: ours never breaks a day from its month.
const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))

const icu = (locale: Locale, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options })
  return (date: string) =>
    format
      .format(new Date(`${date}T00:00:00Z`))
      .replaceAll('\u202F', ' ')
      .replaceAll('\u00A0', ' ')
}

describe.each(locales)('in %s every day of a leap year is said as ICU says it', (locale) => {
  test('with the year', () => {
    const theirs = icu(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    for (const day of days) expect(plain(formatDateLong(day, locale))).toBe(theirs(day))
  })
  test('without the year', () => {
    const theirs = icu(locale, { day: 'numeric', month: 'long' })
    for (const day of days) expect(plain(formatDateShort(day, locale))).toBe(theirs(day))
  })
  test('with a short month', () => {
    const theirs = icu(locale, { day: 'numeric', month: 'short' })
    for (const day of days) expect(plain(formatDateBrief(day, locale))).toBe(theirs(day))
  })
  test('weekdays, long and short', () => {
    for (const form of ['long', 'short'] as const) {
      const theirs = icu(locale, { weekday: form })
      for (const day of days) expect(formatWeekday(day, locale, form)).toBe(theirs(day))
    }
  })
  test('in figures, the same in all three languages (deliberate: ICU cuts the year in kk and uses slashes in en)', () => {
    const theirs = icu('ru', { day: '2-digit', month: '2-digit', year: 'numeric' })
    for (const day of days) expect(formatDate(day, locale)).toBe(theirs(day))
  })
  test('the head of a calendar names the month as ICU does alone, with a capital', () => {
    const theirs = icu(locale, { month: 'long' })
    for (const day of days) expect(plain(formatMonth(day, locale)).toLowerCase()).toBe(`${theirs(day).toLowerCase()} 2024`)
  })
})

test('document dates have two digits in guillemets, never a break, and the word for year', () => {
  expect(formatDocumentDate('2026-11-22', 'kk')).toBe('«22»\u00A0қараша\u00A02026\u00A0жыл')
  expect(formatDocumentDate('2026-11-05', 'ru')).toBe('«05»\u00A0ноября\u00A02026\u00A0года')
  expect(formatDocumentDate('2026-11-22', 'en')).toBe('22\u00A0November\u00A02026')
  expect(plain(formatActDate('2026-11-22', 'kk'))).toBe('2026 жылғы 22 қараша')
})

test('Kazakh months take the right ending in every case', () => {
  // The last vowel decides back or front; the last consonant decides voiced or not.
  const front = /[әеөүі][^аәеиоөуұүыіэюя]*$/
  for (let month = 1; month <= 12; month += 1) {
    const date = `2026-${String(month).padStart(2, '0')}-10`
    const name = plain(formatDateShort(date, 'kk')).split(' ')[1] ?? ''
    const soft = front.test(name)
    expect(plain(formatUntil(date, 'kk'))).toMatch(new RegExp(`^10 ${name}(${soft ? 'ге|ке' : 'ға|қа'}) дейін$`))
    expect(plain(formatSince(date, 'kk'))).toMatch(new RegExp(`^10 ${name}(${soft ? 'ден|тен|нен' : 'дан|тан|нан'}) бастап$`))
    expect(plain(formatOn(date, 'kk'))).toMatch(new RegExp(`^10 ${name}(${soft ? 'де|те' : 'да|та'})$`))
  }
  expect(plain(formatUntil('2026-09-05', 'kk'))).toBe('5 қыркүйекке дейін')
  expect(plain(formatSince('2026-09-02', 'ru'))).toBe('со 2 сентября')
  expect(plain(formatUntil('2026-09-05', 'en'))).toBe('by 5 September')
})

test('ranges name the month and the year only as often as needed', () => {
  expect(plain(formatRange('2026-11-22', '2026-11-25', 'kk'))).toBe('22–25 қараша')
  expect(plain(formatRange('2026-11-22', '2026-11-22', 'ru'))).toBe('22 ноября')
  expect(plain(formatRange('2026-11-28', '2026-12-03', 'ru'))).toBe('28 ноября – 3 декабря')
  expect(plain(formatRange('2026-11-28', '2026-12-03', 'kk', { year: true }))).toBe('2026 ж. 28 қараша – 3 желтоқсан')
  expect(plain(formatRange('2026-11-22', '2026-11-25', 'en', { year: true }))).toBe('22–25 November 2026')
  expect(plain(formatRange('2026-12-28', '2027-01-03', 'ru'))).toBe('28 декабря 2026 г. – 3 января 2027 г.')
})

test('a moment is shown on the clock of Almaty as ICU shows it, before and after the change of 2024', () => {
  const theirs = new Intl.DateTimeFormat('ru', {
    timeZone: 'Asia/Almaty',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  for (let moment = Date.UTC(2004, 10, 1); moment < Date.UTC(2030, 0, 1); moment += 97 * 3_600_000 + 61_000) {
    expect(plain(formatDateTime(new Date(moment), 'ru'))).toBe(theirs.format(new Date(moment)))
  }
  const change = Date.UTC(2024, 1, 29, 18)
  expect(formatDateTime(new Date(change - 1000), 'kk')).toBe('29.02.2024,\u00A023:59')
  expect(formatDateTime(new Date(change), 'kk')).toBe('29.02.2024,\u00A023:00')
  expect(zoneOffset(change)).toBe(300)
  expect(formatTime('2026-11-22T04:05:17Z', 'en', { seconds: true })).toBe('09:05:17')
})

test('a date without a time is never moved by the zone, an ISO moment is', () => {
  expect(formatDate('2026-11-05')).toBe('05.11.2026')
  expect(toIsoDate('2026-11-05T20:00:00Z')).toBe('2026-11-06')
  expect(toIsoDate('2026-11-05T20:00:00Z', 'UTC')).toBe('2026-11-05')
  expect(() => formatDate('2026-02-31')).toThrow(RangeError)
  expect(() => formatDate('tomorrow')).toThrow(RangeError)
})

test('a wall clock becomes a moment and back', () => {
  for (const date of ['2023-05-01', '2024-02-28', '2024-03-01', '2026-11-22']) {
    const { hour, minute, day } = zonedNow(momentAt(date, '23:59'))
    expect([hour, minute, day]).toEqual([23, 59, Number(date.slice(8))])
  }
  expect(momentAt('2026-11-22', '18:00').toISOString()).toBe('2026-11-22T13:00:00.000Z')
})
