import type { Locale } from './locale.ts'
import { formatNumber } from './numbers.ts'
import { plural, type PluralForms } from './plural.ts'
import { NBSP } from './space.ts'

/** A number with its counted word: `formatCount(2, 'ru', forms)` is «2 дня» with a no-break space. */
export function formatCount(n: number, locale: Locale, forms: PluralForms): string {
  return `${formatNumber(n, locale)}${NBSP}${plural(n, locale, forms)}`
}

const credit: Record<Locale, PluralForms> = {
  kk: { one: 'кредит', other: 'кредит' },
  ru: { one: 'кредит', few: 'кредита', many: 'кредитов', other: 'кредита' },
  en: { one: 'credit', other: 'credits' },
}

/** «5 кредит», «5 кредитов», "5 credits". */
export const formatCredits = (credits: number, locale: Locale): string => formatCount(credits, locale, credit[locale])

const hourUnit: Record<Locale, string> = { kk: 'сағ', ru: 'ч', en: 'h' }

/** «96 сағ», «96 ч», "96 h". */
export const formatHours = (hours: number, locale: Locale): string => `${formatNumber(hours, locale)}${NBSP}${hourUnit[locale]}`

const byteUnits: Record<Locale, readonly string[]> = {
  kk: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  en: ['B', 'KB', 'MB', 'GB', 'TB'],
}

/** «1,4 МБ», "1.4 MB"; a unit is 1024 of the one before. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = byteUnits[locale]
  let value = bytes
  let step = 0
  while (value >= 1000 && step < units.length - 1) {
    value /= 1024
    step += 1
  }
  return `${formatNumber(value, locale, { most: step > 0 && value < 10 ? 1 : 0 })}${NBSP}${units[step] ?? ''}`
}

const minuteUnit: Record<Locale, string> = { kk: 'мин', ru: 'мин', en: 'min' }
const secondUnit: Record<Locale, string> = { kk: 'сек', ru: 'с', en: 's' }

/** A length of time: «1 сағ 20 мин», «45 мин», «30 с». Seconds appear only below one minute. */
export function formatDuration(seconds: number, locale: Locale): string {
  const total = Math.max(0, Math.round(seconds))
  if (total < 60) return `${total}${NBSP}${secondUnit[locale]}`
  const minutes = Math.round(total / 60)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours ? `${hours}${NBSP}${hourUnit[locale]}` : '', rest ? `${rest}${NBSP}${minuteUnit[locale]}` : ''].filter(Boolean).join(NBSP)
}

/** A running clock: 04:59, 1:04:59. */
export function formatClock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const tail = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
  return hours ? `${hours}:${tail}` : tail
}

const and: Record<Locale, string> = { kk: 'және', ru: 'и', en: 'and' }

/** «тест, сабақ және тапсырма», «тест, урок и задание», "test, lesson and assignment". */
export function formatList(items: readonly string[], locale: Locale): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and[locale]} ${items.at(-1) ?? ''}`
}
