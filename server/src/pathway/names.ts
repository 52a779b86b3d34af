import { fullName } from '@dala/locale'

/** Surname, given name, patronymic of a row. */
export const nameOf = (row: { surname: string | null; given_name: string | null; patronymic: string | null }): string =>
  fullName({ surname: row.surname ?? '', givenName: row.given_name ?? '', patronymic: row.patronymic ?? '' })

/** A name in three languages of a row's columns, or null where the row has none. */
export const inThree = (kk: string | null, ru: string | null, en: string | null) =>
  kk === null ? null : { kk, ru: ru ?? kk, en: en ?? kk }
