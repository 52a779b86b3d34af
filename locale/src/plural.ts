import type { Locale } from './locale.ts'

export type PluralCategory = 'one' | 'few' | 'many' | 'other'

/** Forms of a counted word; Kazakh and English need `one` and `other`, Russian all four (`other` for fractions). */
export interface PluralForms {
  one: string
  few?: string
  many?: string
  other: string
}

/** The plural category of a number, by the rules of CLDR. */
export function pluralCategory(n: number, locale: Locale): PluralCategory {
  const size = Math.abs(n)
  if (locale !== 'ru') return size === 1 ? 'one' : 'other'
  if (!Number.isInteger(size)) return 'other'
  const last = size % 10
  const lastTwo = size % 100
  if (last === 1 && lastTwo !== 11) return 'one'
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return 'few'
  return 'many'
}

/** The form that goes with the number: `plural(5, 'ru', { one: 'день', few: 'дня', many: 'дней', other: 'дня' })` is «дней». */
export function plural(n: number, locale: Locale, forms: PluralForms): string {
  return forms[pluralCategory(n, locale)] ?? forms.other
}
