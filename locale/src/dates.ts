import { partsOf, type DateInput } from './calendar.ts'
import { monthCases, monthsAlone, monthsBrief, monthsOfDay, weekdays } from './date-words.ts'
import type { Locale } from './locale.ts'
import { unbroken } from './space.ts'
import { homeZone, type Parts, type Zone } from './zone.ts'

// Every list of words has an entry for each month or weekday; '' is unreachable and only quiets the index check.
const word = (words: readonly string[], number: number) => words[number - 1] ?? ''
const two = (n: number) => String(n).padStart(2, '0')

const withYear = (dayAndMonth: string, { year }: Parts, locale: Locale) =>
  locale === 'kk' ? `${year} ж. ${dayAndMonth}` : locale === 'ru' ? `${dayAndMonth} ${year} г.` : `${dayAndMonth} ${year}`

/** For tables: 22.11.2026 in every language. */
export function formatDate(date: DateInput, _locale?: Locale, zone: Zone = homeZone): string {
  const { day, month, year } = partsOf(date, zone)
  return `${two(day)}.${two(month)}.${year}`
}

/** With the year, for sentences: «2026 ж. 22 қараша», «22 ноября 2026 г.», "22 November 2026". */
export function formatDateLong(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const parts = partsOf(date, zone)
  return unbroken(withYear(`${parts.day} ${word(monthsOfDay[locale], parts.month)}`, parts, locale))
}

/** Without the year, for sentences: «22 қараша», «22 ноября», "22 November". */
export function formatDateShort(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month } = partsOf(date, zone)
  return unbroken(`${day} ${word(monthsOfDay[locale], month)}`)
}

/** For axes and narrow columns: «22 қар.», «22 нояб.», "22 Nov". */
export function formatDateBrief(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month } = partsOf(date, zone)
  return unbroken(`${day} ${word(monthsBrief[locale], month)}`)
}

/** The head of a calendar: «Қараша 2026», «Ноябрь 2026», "November 2026". */
export function formatMonth(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { month, year } = partsOf(date, zone)
  const name = word(monthsAlone[locale], month)
  return unbroken(`${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`)
}

/** «жексенбі», «воскресенье», "Sunday"; short: «жс», «вс», "Sun". */
export function formatWeekday(date: DateInput, locale: Locale, form: 'long' | 'short' = 'long', zone: Zone = homeZone): string {
  return word(weekdays[form][locale], partsOf(date, zone).weekday)
}

/** The time on the zone's clock: 09:05; with `seconds`, 09:05:17. */
export function formatTime(moment: DateInput, _locale?: Locale, options: { seconds?: boolean; zone?: Zone } = {}): string {
  const { hour, minute, second } = partsOf(moment, options.zone)
  return `${two(hour)}:${two(minute)}${options.seconds ? `:${two(second)}` : ''}`
}

/** For tables: 22.11.2026, 09:05. */
export function formatDateTime(moment: DateInput, locale?: Locale, zone: Zone = homeZone): string {
  return unbroken(`${formatDate(moment, locale, zone)}, ${formatTime(moment, locale, { zone })}`)
}

/** For orders and certificates: «22» қараша 2026 жыл, «22» ноября 2026 года, 22 November 2026. */
export function formatDocumentDate(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month, year } = partsOf(date, zone)
  const name = word(monthsOfDay[locale], month)
  if (locale === 'en') return unbroken(`${day} ${name} ${year}`)
  return unbroken(`«${two(day)}» ${name} ${year} ${locale === 'kk' ? 'жыл' : 'года'}`)
}

/** For naming an act: «2026 жылғы 22 қараша», «22 ноября 2026 года», "22 November 2026". */
export function formatActDate(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month, year } = partsOf(date, zone)
  const name = word(monthsOfDay[locale], month)
  return unbroken(
    locale === 'kk' ? `${year} жылғы ${day} ${name}` : locale === 'ru' ? `${day} ${name} ${year} года` : `${day} ${name} ${year}`,
  )
}

/** «22 қарашаға дейін», «до 22 ноября», "by 22 November". */
export function formatUntil(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month } = partsOf(date, zone)
  if (locale === 'kk') return `${unbroken(`${day} ${word(monthCases.until, month)}`)} дейін`
  return unbroken(`${locale === 'ru' ? 'до' : 'by'} ${day} ${word(monthsOfDay[locale], month)}`)
}

/** «22 қарашадан бастап», «с 22 ноября», "from 22 November". */
export function formatSince(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month } = partsOf(date, zone)
  if (locale === 'kk') return `${unbroken(`${day} ${word(monthCases.since, month)}`)} бастап`
  const preposition = locale === 'en' ? 'from' : day === 2 ? 'со' : 'с' // «со 2 ноября»: со второго
  return unbroken(`${preposition} ${day} ${word(monthsOfDay[locale], month)}`)
}

/** «22 қарашада», «22 ноября», "on 22 November". */
export function formatOn(date: DateInput, locale: Locale, zone: Zone = homeZone): string {
  const { day, month } = partsOf(date, zone)
  if (locale === 'kk') return unbroken(`${day} ${word(monthCases.on, month)}`)
  return unbroken(`${locale === 'en' ? 'on ' : ''}${day} ${word(monthsOfDay[locale], month)}`)
}

/**
 * From one day to another: «22–25 қараша», «28 ноября – 3 декабря»; with `year` (always where the years differ)
 * «2026 ж. 22–25 қараша», «22–25 ноября 2026 г.», "22–25 November 2026".
 */
export function formatRange(from: DateInput, to: DateInput, locale: Locale, options: { year?: boolean; zone?: Zone } = {}): string {
  const first = partsOf(from, options.zone)
  const last = partsOf(to, options.zone)
  const months = monthsOfDay[locale]
  const dayMonth = (parts: Parts) => `${parts.day} ${word(months, parts.month)}`
  if (first.year !== last.year) {
    return `${unbroken(withYear(dayMonth(first), first, locale))} – ${unbroken(withYear(dayMonth(last), last, locale))}`
  }
  const sameMonth = first.month === last.month
  const span =
    sameMonth && first.day === last.day
      ? unbroken(dayMonth(first))
      : sameMonth
        ? unbroken(`${first.day}–${dayMonth(last)}`)
        : `${unbroken(dayMonth(first))} – ${unbroken(dayMonth(last))}`
  if (!options.year) return span
  return withYear(span, last, locale).replace(' г.', unbroken(' г.')).replace(' ж.', unbroken(' ж.'))
}
