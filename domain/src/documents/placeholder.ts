/** What may stand for a placeholder, and how it is written. */
export type PlaceholderKind =
  /** Words that are the same in both languages: a name, a number. */
  | 'text'
  /** Words in Kazakh and Russian, each on its side. */
  | 'both'
  /** A day in words: «2026 жылғы 23 қараша», «23 ноября 2026 года». */
  | 'date'
  /** A day in figures: 23.11.2026. */
  | 'day'
  /** What a person wrote, of several lines. */
  | 'long'
  /** Yes or no; only for leaving blocks out. */
  | 'flag'
  /** Several things with placeholders of their own: the persons of an order. */
  | 'list'

interface Named {
  kk: string
  ru: string
  en: string
}

export type Placeholder = Named & ({ kind: Exclude<PlaceholderKind, 'list'> } | { kind: 'list'; item: Placeholders })
export type Placeholders = Readonly<Record<string, Placeholder>>

const simple =
  (kind: Exclude<PlaceholderKind, 'list'>) =>
  (kk: string, ru: string, en: string): Placeholder => ({ kind, kk, ru, en })

export const text = simple('text')
export const both = simple('both')
export const date = simple('date')
export const day = simple('day')
export const long = simple('long')
export const flag = simple('flag')
export const list = (kk: string, ru: string, en: string, item: Placeholders): Placeholder => ({ kind: 'list', kk, ru, en, item })
