import { z } from 'zod'

export const languages = ['kk', 'ru', 'en'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** A text in up to three languages of one course. */
export type Translated<T> = Partial<Record<Language, T>>

/** Where a reader is sent when his or her language is missing: the course's languages in their order, then any other. */
export function fallbackOrder(wanted: Language, courseLanguages: readonly Language[]): Language[] {
  return [...new Set([wanted, ...courseLanguages, ...languages])]
}

/** The text in the wanted language, or in the first language that has it, with that language named. */
export function choose<T>(
  text: Translated<T>,
  wanted: Language,
  courseLanguages: readonly Language[] = [],
): { language: Language; text: T } | null {
  for (const language of fallbackOrder(wanted, courseLanguages)) {
    const found = text[language]
    if (found !== undefined) return { language, text: found }
  }
  return null
}
