import type { Language } from '@dala/domain/content'

/** Joins the three columns of a name; a missing row gives empty words. */
export const three = (kk: string | null | undefined, ru: string | null | undefined, en: string | null | undefined) => ({
  kk: kk ?? '',
  ru: ru ?? '',
  en: en ?? '',
})

export const personName = (row: { surname: string | null; given_name: string | null; patronymic: string | null }) => ({
  surname: row.surname ?? '',
  givenName: row.given_name ?? '',
  patronymic: row.patronymic ?? '',
})

/** The languages of an offering as the database keeps them: its check allows only these three. */
export const languagesOf = (languages: readonly string[]): Language[] =>
  languages.filter((language): language is Language => language === 'kk' || language === 'ru' || language === 'en')
