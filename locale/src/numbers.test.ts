import { expect, test } from 'vitest'
import {
  formatBytes,
  formatClock,
  formatCount,
  formatCredits,
  formatDays,
  formatDuration,
  formatHours,
  formatList,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelativeDays,
  locales,
  pluralCategory,
  type Locale,
} from './index.ts'

const tags: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' }
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const samples = [
  0,
  1,
  -1,
  5.5,
  -5.5,
  0.1,
  0.005,
  1.005,
  1.0049,
  2.675,
  9.9995,
  99.9999,
  999.9995,
  1000,
  1234,
  12345,
  123456,
  1234567.891,
  1e-7,
  1e15,
  1e21,
  123456789012.3456,
  ...Array.from({ length: 500 }, (_, index) => (index * 7919.137) % 100_000),
]

test.each(locales)('numbers in %s are written as ICU writes them', (locale) => {
  for (const [least, most] of [
    [0, 3],
    [0, 0],
    [2, 2],
    [0, 1],
    [1, 4],
  ] as const) {
    const theirs = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: least, maximumFractionDigits: most })
    // Deliberate difference: ICU writes −0 as "-0", we as "0".
    for (const value of samples)
      expect(formatNumber(value, locale, { least, most })).toBe(theirs.format(value).replace(/^-(0([.,]0+)?)$/, '$1'))
  }
})

test('percent has a no-break space in Kazakh and Russian (deliberate: ICU leaves it out in Kazakh) and none in English', () => {
  expect(formatPercent(20, 'kk')).toBe('20\u00A0%')
  expect(formatPercent(20, 'ru')).toBe(new Intl.NumberFormat('ru', { style: 'percent' }).format(0.2))
  expect(formatPercent(20, 'en')).toBe('20%')
  expect(formatPercent(33.333, 'ru')).toBe('33,3\u00A0%')
})

test('sums are in tenge with its sign in every language (deliberate: ICU writes KZT in ru and en)', () => {
  expect(formatMoney(1234.5, 'kk')).toBe(new Intl.NumberFormat('kk', { style: 'currency', currency: 'KZT' }).format(1234.5))
  expect(plain(formatMoney(1234567, 'ru'))).toBe('1 234 567 ₸')
  expect(plain(formatMoney(1234.5, 'en'))).toBe('1,234.50 ₸')
})

test.each(locales)('plurals in %s follow ICU from 0 to 2000 and for fractions', (locale) => {
  const rules = new Intl.PluralRules(tags[locale])
  for (let n = 0; n <= 2000; n += 1) expect(pluralCategory(n, locale)).toBe(rules.select(n))
  for (const n of [0.5, 1.5, 2.1, 21.5]) expect(pluralCategory(n, locale)).toBe(rules.select(n))
})

test('what is left of a term is said in words', () => {
  const said = (days: number) => locales.map((locale) => plain(formatRelativeDays(days, locale)))
  expect(said(2)).toEqual(['2 күн қалды', 'осталось 2 дня', '2 days left'])
  expect(said(1)).toEqual(['1 күн қалды', 'остался 1 день', '1 day left'])
  expect(said(11)[1]).toBe('осталось 11 дней')
  expect(said(21)[1]).toBe('остался 21 день')
  expect(said(0)).toEqual(['бүгін', 'сегодня', 'today'])
  expect(said(-1)).toEqual(['1 күнге кешікті', 'просрочено на 1 день', 'overdue by 1 day'])
  expect(said(-5)).toEqual(['5 күнге кешікті', 'просрочено на 5 дней', 'overdue by 5 days'])
  expect(locales.map((locale) => plain(formatRelativeDays(3, locale, { working: true })))).toEqual([
    '3 жұмыс күні қалды',
    'осталось 3 рабочих дня',
    '3 working days left',
  ])
  expect(plain(formatRelativeDays(-1, 'kk', { working: true }))).toBe('1 жұмыс күніне кешікті')
  expect(plain(formatDays(5, 'ru', { working: true }))).toBe('5 рабочих дней')
})

test('units keep their number beside them', () => {
  expect(locales.map((locale) => formatCredits(5, locale))).toEqual(['5\u00A0кредит', '5\u00A0кредитов', '5\u00A0credits'])
  expect(formatCredits(1.5, 'ru')).toBe('1,5\u00A0кредита')
  expect(formatHours(96, 'ru')).toBe('96\u00A0ч')
  expect(formatCount(2, 'ru', { one: 'тест', few: 'теста', many: 'тестов', other: 'теста' })).toBe('2\u00A0теста')
  expect([0, 999, 1000, 1536, 1_468_006, 30 * 1024 ** 2, 5 * 1024 ** 3].map((n) => plain(formatBytes(n, 'ru')))).toEqual([
    '0 Б',
    '999 Б',
    '1 КБ',
    '1,5 КБ',
    '1,4 МБ',
    '30 МБ',
    '5 ГБ',
  ])
  expect([30, 60, 2700, 4800, 7200].map((n) => plain(formatDuration(n, 'kk')))).toEqual([
    '30 сек',
    '1 мин',
    '45 мин',
    '1 сағ 20 мин',
    '2 сағ',
  ])
  expect([299, 3899, -3].map(formatClock)).toEqual(['04:59', '1:04:59', '00:00'])
})

test('lists are joined as ICU joins them (deliberate: Kazakh joins three with «және» too, ICU only two)', () => {
  expect(formatList(['тест', 'сабақ', 'тапсырма'], 'kk')).toBe('тест, сабақ және тапсырма')
  expect(formatList(['тест', 'сабақ'], 'kk')).toBe(new Intl.ListFormat('kk').format(['тест', 'сабақ']))
  for (const locale of ['ru', 'en'] as const) {
    const theirs = new Intl.ListFormat(tags[locale])
    for (const items of [[], ['а'], ['а', 'ә'], ['а', 'ә', 'б']]) expect(formatList(items, locale)).toBe(theirs.format(items))
  }
})

test('a moment in a list is said by its distance', () => {
  const now = new Date('2026-11-22T08:00:00Z')
  const said = (moment: string) => locales.map((locale) => plain(formatMoment(moment, now, locale)))
  expect(said('2026-11-22T07:59:40Z')).toEqual(['жаңа ғана', 'только что', 'just now'])
  expect(said('2026-11-22T07:55:00Z')).toEqual(['5 мин бұрын', '5 мин назад', '5 min ago'])
  expect(said('2026-11-22T04:05:00Z')).toEqual(['бүгін, 09:05', 'сегодня, 09:05', 'today, 09:05'])
  expect(said('2026-11-21T04:05:00Z')).toEqual(['кеше, 09:05', 'вчера, 09:05', 'yesterday, 09:05'])
  expect(said('2026-11-20T04:05:00Z')).toEqual(['20 қараша', '20 ноября', '20 November'])
  expect(said('2025-11-20T04:05:00Z')).toEqual(['20.11.2025', '20.11.2025', '20.11.2025'])
})
