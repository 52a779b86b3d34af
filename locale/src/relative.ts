import { daysBetween, toIsoDate, type DateInput } from './calendar.ts'
import { formatDate, formatDateShort, formatTime } from './dates.ts'
import type { Locale } from './locale.ts'
import { plural, type PluralForms } from './plural.ts'
import { NBSP, unbroken } from './space.ts'
import { homeZone, type Zone } from './zone.ts'

const day: Record<Locale, PluralForms> = {
  kk: { one: 'күн', other: 'күн' },
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  en: { one: 'day', other: 'days' },
}

const workingDay: Record<Locale, PluralForms> = {
  kk: { one: 'жұмыс күні', other: 'жұмыс күні' },
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
  en: { one: 'working day', other: 'working days' },
}

/** «2 күн», «2 дня», "2 days"; with `working` «2 жұмыс күні», «2 рабочих дня», "2 working days". */
export function formatDays(days: number, locale: Locale, options: { working?: boolean } = {}): string {
  return unbroken(`${days} ${plural(days, locale, (options.working ? workingDay : day)[locale])}`)
}

/**
 * How much of a term is left: «2 күн қалды», «осталось 2 дня», "2 days left"; 0 is «бүгін», «сегодня», "today";
 * negative is overdue: «1 күнге кешікті», «просрочено на 1 день», "overdue by 1 day".
 */
export function formatRelativeDays(days: number, locale: Locale, options: { working?: boolean } = {}): string {
  if (days === 0) return { kk: 'бүгін', ru: 'сегодня', en: 'today' }[locale]
  const count = formatDays(Math.abs(days), locale, options)
  if (days > 0) {
    if (locale === 'kk') return `${count} қалды`
    if (locale === 'ru') return `${Math.abs(days) % 10 === 1 && Math.abs(days) % 100 !== 11 ? 'остался' : 'осталось'} ${count}`
    return `${count} left`
  }
  if (locale === 'kk') return `${count}${options.working ? 'не' : 'ге'} кешікті`
  return locale === 'ru' ? `просрочено на ${count}` : `overdue by ${count}`
}

/** Days from today (in the zone) to the date: negative when the date has passed. */
export const daysUntil = (date: DateInput, now: Date, zone: Zone = homeZone): number =>
  daysBetween(toIsoDate(now, zone), toIsoDate(date, zone))

/**
 * When something happened, for lists: «жаңа ғана», «5 мин бұрын», «бүгін, 09:05», «кеше, 18:20», «20 қараша»,
 * and for another year the full date.
 */
export function formatMoment(moment: DateInput, now: Date, locale: Locale, zone: Zone = homeZone): string {
  const at = typeof moment === 'string' ? new Date(moment) : moment
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes >= 0 && minutes < 1) return { kk: 'жаңа ғана', ru: 'только что', en: 'just now' }[locale]
  if (minutes >= 0 && minutes < 60) {
    const count = `${minutes}${NBSP}${locale === 'en' ? 'min' : 'мин'}`
    return `${count} ${{ kk: 'бұрын', ru: 'назад', en: 'ago' }[locale]}`
  }
  const days = daysUntil(at, now, zone)
  const time = formatTime(at, locale, { zone })
  if (days === 0) return unbroken(`${{ kk: 'бүгін', ru: 'сегодня', en: 'today' }[locale]}, ${time}`)
  if (days === -1) return unbroken(`${{ kk: 'кеше', ru: 'вчера', en: 'yesterday' }[locale]}, ${time}`)
  if (days === 1) return unbroken(`${{ kk: 'ертең', ru: 'завтра', en: 'tomorrow' }[locale]}, ${time}`)
  const sameYear = toIsoDate(at, zone).slice(0, 4) === toIsoDate(now, zone).slice(0, 4)
  return sameYear ? formatDateShort(at, locale, zone) : formatDate(at, locale, zone)
}
