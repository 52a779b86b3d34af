import { foldKazakh, kazakhAlphabet, lower } from '@dala/locale'

interface Name {
  surname: string
  givenName: string
  patronymic: string
}

const together = ({ surname, givenName, patronymic }: Name): string =>
  [surname, givenName, patronymic]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')

const places = new Map([...kazakhAlphabet].map((letter, index) => [letter, String.fromCharCode(0x4e00 + index)]))

/**
 * The name as a key whose byte order is the order of the Kazakh alphabet: the database knows no Kazakh order that stays
 * the same over its versions. Spaces sort first, then marks, digits, Latin and after them Cyrillic letters.
 */
const sortKey = (text: string): string => [...lower(text).normalize('NFC')].map((letter) => places.get(letter) ?? letter).join('')

/** The columns of `people.person` that follow from the name. */
export function nameColumns(name: Name) {
  const whole = together(name)
  return {
    surname: name.surname.trim(),
    given_name: name.givenName.trim(),
    patronymic: name.patronymic.trim(),
    search_name: foldKazakh(whole),
    lower_name: lower(whole),
    sort_name: sortKey(whole),
  }
}
