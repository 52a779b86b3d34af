/** The three languages of the platform; `kk` is Kazakh in Cyrillic letters. */
export type Locale = 'kk' | 'ru' | 'en'

export const locales: readonly Locale[] = ['kk', 'ru', 'en']

/** What each language calls itself, for the language switch. */
export const localeNames: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** The tag for the `lang` attribute of a page. */
export const languageTags: Record<Locale, string> = { kk: 'kk-Cyrl-KZ', ru: 'ru-KZ', en: 'en-GB' }

export const isLocale = (value: unknown): value is Locale => value === 'kk' || value === 'ru' || value === 'en'

/** The first of our languages that an Accept-Language header asks for; Kazakh when it asks for none of them. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='))
      return { language: tag.trim().toLowerCase().split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wishes) if (isLocale(language)) return language
  return 'kk'
}

/** A text kept in three languages. */
export type InThree = Record<Locale, string>

/** The text in the reader's language; where it is empty, the first language that has it (kk, ru, en). */
export function inLocale(text: Partial<InThree>, locale: Locale): string {
  return text[locale] || text.kk || text.ru || text.en || ''
}
