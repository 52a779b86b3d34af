import { fullName } from '@dala/locale'

export const nameOf = (row: { surname: string | null; given_name: string | null; patronymic: string | null }): string =>
  fullName({ surname: row.surname, givenName: row.given_name ?? '', patronymic: row.patronymic })

export const inThree = (row: { name_kk: string; name_ru: string; name_en: string }) => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
})

export const partnerOf = (row: { partner_kk: string; partner_ru: string; partner_en: string }) => ({
  kk: row.partner_kk,
  ru: row.partner_ru,
  en: row.partner_en,
})

/** The supporting school's course as both copies keep it; null before there is one. */
export const courseOf = (row: { course_kk: string; course_ru: string; course_en: string }) =>
  row.course_kk === '' && row.course_ru === '' && row.course_en === '' ? null : { kk: row.course_kk, ru: row.course_ru, en: row.course_en }
