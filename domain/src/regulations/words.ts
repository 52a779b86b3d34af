import { isDay, writtenDay } from './day.ts'

/** A word or sentence in the three languages of the product. */
export interface Words {
  readonly kk: string
  readonly ru: string
  readonly en: string
}

export type Language = keyof Words

export const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en })

/** Replaces `{name}` in all three languages by the value of that name; a day is written as people write it, 22.11.2026. */
export const fill = (text: Words, values: Readonly<Record<string, string | number | Words>>): Words => {
  const one = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'object' ? value[language] : isDay(value) ? writtenDay(value) : String(value)
    })
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}
