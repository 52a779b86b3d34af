export type Facts = Record<string, string | number | boolean | null | readonly string[]>

/** A problem's status and its sentence in each language; `{fact}` is replaced by the fact of that name. */
export interface ProblemEntry {
  status: number
  kk: string
  ru: string
  en: string
}

/** Declares a noun's catalogue of problems; slugs begin with the noun. */
export const problems = <const T extends Record<string, ProblemEntry>>(catalogue: T): T => catalogue

/** The sentence of a problem in a language with its facts filled in. */
export function translate(entry: ProblemEntry, locale: 'kk' | 'ru' | 'en', facts: Facts = {}): string {
  return entry[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name]
    return fact === undefined || fact === null ? whole : String(fact)
  })
}
