import type { Locale } from './locale.ts'
import { NBSP } from './space.ts'

/** Sign, whole digits and fraction digits of the shortest decimal that means this number. */
function decimalOf(value: number): { negative: boolean; digits: string; point: number } {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { negative: value < 0, digits: whole + fraction, point: whole.length + Number(exponent) }
}

/** Rounds a decimal half away from zero, as people do on paper (1.005 to two places is 1.01, not 1.00). */
function round(value: number, places: number): { negative: boolean; whole: string; fraction: string } {
  const { negative, digits, point } = decimalOf(value)
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits
  const at = point <= 0 ? 1 : point
  const full = padded.padEnd(at + places + 1, '0')
  const up = Number(full[at + places]) >= 5
  let kept = BigInt(full.slice(0, at + places) || '0')
  if (up) kept += 1n
  const text = kept.toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  return { negative: negative && kept !== 0n, whole, fraction: text.slice(text.length - places) }
}

export interface NumberOptions {
  /** Places after the comma that are always shown; 0 unless said otherwise. */
  least?: number
  /** Places after the comma at most; 3 unless said otherwise. */
  most?: number
}

/** 1 234 567,89 in Kazakh and Russian (no-break spaces), 1,234,567.89 in English. Not a number: a dash. */
export function formatNumber(value: number, locale: Locale, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return '–'
  const least = options.least ?? 0
  const { negative, whole, fraction } = round(value, Math.max(options.most ?? Math.max(3, least), least))
  let shown = fraction
  while (shown.length > least && shown.endsWith('0')) shown = shown.slice(0, -1)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : NBSP)
  return `${negative ? '-' : ''}${grouped}${shown ? `${locale === 'en' ? '.' : ','}${shown}` : ''}`
}

/** Percent points, not a share: `formatPercent(20, 'ru')` is «20 %»; English has no space. */
export function formatPercent(percent: number, locale: Locale, options: NumberOptions = { most: 1 }): string {
  return `${formatNumber(percent, locale, options)}${locale === 'en' ? '' : NBSP}%`
}

/** Sums in tenge: «1 234 ₸», «1 234,50 ₸». Whole sums are shown without tiyn. */
export function formatMoney(tenge: number, locale: Locale): string {
  const least = Number.isInteger(tenge) ? 0 : 2
  return `${formatNumber(tenge, locale, { least, most: 2 })}${NBSP}₸`
}
