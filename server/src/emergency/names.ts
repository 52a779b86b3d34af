import { fullName } from '@dala/locale'

interface NameRow {
  surname: string | null
  given_name: string | null
  patronymic: string | null
}

/** Surname, given name, patronymic of a row. */
export const nameOf = (row: NameRow): string =>
  fullName({ surname: row.surname ?? '', givenName: row.given_name ?? '', patronymic: row.patronymic ?? '' })

/** A name in three languages of a row's columns, or null where the row has none. */
export const inThree = (kk: string | null, ru: string | null, en: string | null) =>
  kk === null ? null : { kk, ru: ru ?? kk, en: en ?? kk }

/** A unit's names. */
export const namesOf = (row: { name_kk: string; name_ru: string; name_en: string }) => ({
  kk: row.name_kk,
  ru: row.name_ru,
  en: row.name_en,
})

/** Why, as sentences name it. */
export const reasonOf = {
  weather: { kk: 'қолайсыз ауа райы', ru: 'неблагоприятная погода', en: 'bad weather' },
  emergency: { kk: 'төтенше жағдай, шектеу іс-шаралары', ru: 'чрезвычайная ситуация, ограничительные меры', en: 'emergency, restrictions' },
} as const

const authorityNames = {
  department: { kk: 'білім басқармасы', ru: 'управление образования', en: 'education department' },
  section: { kk: 'білім бөлімі', ru: 'отдел образования', en: 'education section' },
  other: { kk: 'уәкілетті орган', ru: 'уполномоченный орган', en: 'authority' },
} as const

/** The authority by its own name, or by what it is. */
export const authorityOf = (order: { authority: keyof typeof authorityNames; authority_name: string }) =>
  order.authority_name === ''
    ? authorityNames[order.authority]
    : { kk: order.authority_name, ru: order.authority_name, en: order.authority_name }
