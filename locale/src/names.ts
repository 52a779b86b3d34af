import { NBSP } from './space.ts'

/** A name as it stands in the identity document; the patronymic and even the surname may be missing. */
export interface PersonName {
  surname?: string | null
  givenName: string
  patronymic?: string | null
}

const parts = (name: PersonName) =>
  [name.surname, name.givenName, name.patronymic].map((part) => (part ?? '').trim()).filter((part) => part !== '')

/** Surname, given name, patronymic, in this order in every language. */
export const fullName = (name: PersonName): string => parts(name).join(' ')

const initial = (word: string) => [...word.trim()][0]?.toUpperCase() ?? ''

/** «Сейтқали А. Б.»; without a surname the given name stays whole. */
export function shortName(name: PersonName): string {
  const surname = (name.surname ?? '').trim()
  if (surname === '') return fullName(name)
  const rest = [name.givenName, name.patronymic ?? ''].map(initial).filter((letter) => letter !== '')
  return [surname, ...rest.map((letter) => `${letter}.`)].join(NBSP)
}

/** Two letters for an avatar: surname and given name. */
export const initials = (name: PersonName): string => parts(name).slice(0, 2).map(initial).join('')

/** What to call the person in a greeting: the given name. */
export const firstName = (name: PersonName): string => name.givenName.trim() || fullName(name)
