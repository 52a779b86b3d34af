import { kazakhAlphabet } from './letters.ts'
import type { Locale } from './locale.ts'

/**
 * Sorting that does not ask the browser: Chrome and Safari ship no Kazakh collation.
 * Order: spaces and punctuation, digits, letters. Kazakh and Russian put Cyrillic before Latin, English after.
 * Capitals count as small letters. In Russian ё differs from е only when all else is equal; in Kazakh it is a letter.
 */
interface Weighed {
  /** One number a character, compared first. */
  primary: number[]
  /** 1 where a letter carries an accent or is ё in Russian; compared when the primaries are equal. */
  secondary: number[]
}

const kazakhWeight = new Map([...kazakhAlphabet].map((letter, index) => [letter, index]))

const punctuation = ' \t\n_-–—,;:!?.…\'"‘’“”«»()[]{}§@*/\\&#%№°+<=>|~$₸'

function weigh(text: string, locale: Locale, numeric: boolean): Weighed {
  const cyrillicBase = locale === 'en' ? 3000 : 2000
  const latinBase = locale === 'en' ? 2000 : 3000
  const weighed: Weighed = { primary: [], secondary: [] }
  const push = (primary: number, secondary = 0) => {
    weighed.primary.push(primary)
    weighed.secondary.push(secondary)
  }
  const letters = [...text.normalize('NFC').toLowerCase()]
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? ''
    if (letter >= '0' && letter <= '9') {
      if (!numeric) {
        push(1000 + Number(letter))
        continue
      }
      let number = letter
      while (/^[0-9]$/.test(letters[at + 1] ?? '')) number += letters[(at += 1)] ?? ''
      const significant = number.replace(/^0+(?=.)/, '')
      // A longer number is a greater one; then digit by digit.
      push(1000 + significant.length)
      for (const digit of significant) push(1000 + Number(digit))
      continue
    }
    const kazakh = kazakhWeight.get(letter)
    if (kazakh !== undefined) {
      if (letter === 'ё' && locale !== 'kk') push(cyrillicBase + 10 * (kazakhWeight.get('е') ?? 0), 1)
      else push(cyrillicBase + 10 * kazakh)
      continue
    }
    const base = letter.normalize('NFD').slice(0, 1)
    if (base >= 'a' && base <= 'z') {
      push(latinBase + base.charCodeAt(0), base === letter ? 0 : 1)
      continue
    }
    const mark = punctuation.indexOf(letter)
    if (mark >= 0 && letter !== '') push(mark)
    else push(5000 + (letter.codePointAt(0) ?? 0))
  }
  return weighed
}

function compareNumbers(a: number[], b: number[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return Math.sign(a.length - b.length)
}

/**
 * A comparison for sorting many texts; it remembers what it has weighed. `numeric` puts «сабақ 2» before «сабақ 10»
 * (the database does not, so leave it out where a list is paged by the server).
 */
export function collator(locale: Locale, options: { numeric?: boolean } = {}): (a: string, b: string) => number {
  const known = new Map<string, Weighed>()
  const weighed = (text: string) => {
    const found = known.get(text)
    if (found) return found
    const fresh = weigh(text, locale, options.numeric ?? false)
    if (known.size < 50_000) known.set(text, fresh)
    return fresh
  }
  return (a, b) => {
    if (a === b) return 0
    const left = weighed(a)
    const right = weighed(b)
    return compareNumbers(left.primary, right.primary) || compareNumbers(left.secondary, right.secondary)
  }
}

/** Compares two texts in the order of the language: negative, 0 or positive. For sorting a long list use `collator`. */
export const compareText = (a: string, b: string, locale: Locale): number => collator(locale)(a, b)
