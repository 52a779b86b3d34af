import { randomInt } from 'node:crypto'

// No letter or digit that a reader of a printed list may take for another.
const LETTERS = '23456789ACDEFGHJKMNPQRTUVWXYZ'

const letters = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A code for printing and typing: `K7XT-R2MD-9QPL`, 58 bits. */
export const printedCode = (): string => [letters(4), letters(4), letters(4)].join('-')

/** A recovery code: `h7xtr-2md9q` in capitals, 48 bits. */
export const recoveryCode = (): string => [letters(5), letters(5)].join('-')

// Cyrillic letters that look like ours: a person types what the keyboard happens to give.
const latinOf: Record<string, string> = { А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', У: 'Y', Х: 'X' }

/** A typed code as it was made: capitals, no dashes, Latin letters. A long mailed token stays as it is. */
export function plainCode(typed: string): string {
  const text = typed.trim()
  if (text.length > 30) return text
  return [...text.toUpperCase().replace(/[^\p{L}\d]/gu, '')].map((letter) => latinOf[letter] ?? letter).join('')
}
