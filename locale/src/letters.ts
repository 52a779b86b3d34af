/** The 42 letters of the Kazakh alphabet in their order. */
export const kazakhAlphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** Upper case, the same in every browser. */
export const upper = (text: string): string => text.toUpperCase()

/** Lower case, the same in every browser. */
export const lower = (text: string): string => text.toLowerCase()

/** First letter upper, the rest as it stands. */
export const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const folded: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

/** Lower case with Kazakh letters as a Russian keyboard would write them, for a second-rank match in search. */
export function foldKazakh(text: string): string {
  return normaliseLookalikes(text)
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => folded[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

const cyrillicOf: Record<string, string> = {
  a: 'а',
  b: 'ь',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  ə: 'ә',
  Ə: 'Ә',
  ɵ: 'ө',
  Ɵ: 'Ө',
  ё: 'ё',
  ï: 'ї',
  Ë: 'Ё',
  ë: 'ё',
}

const latin = /[A-Za-zƏəƟɵËë]/
const cyrillic = /[Ѐ-ӿ]/

/**
 * Puts Cyrillic letters where Latin look-alikes slipped into a Cyrillic word (Latin i in «Алі», ə for ә): a common
 * fault of imported lists. Words wholly in Latin, and words with a Latin letter that looks like no Cyrillic one, stay.
 */
export function normaliseLookalikes(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}]+/gu, (word) => {
    if (!cyrillic.test(word) || !latin.test(word)) return word
    const letters = [...word]
    if (letters.some((letter) => latin.test(letter) && cyrillicOf[letter] === undefined)) return word
    return letters.map((letter) => cyrillicOf[letter] ?? letter).join('')
  })
}
