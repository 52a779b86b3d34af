// Letters of the two alphabets that look the same; Kazakh keyboards without і and һ make people type the Latin ones.
const LATIN = 'ABCEHIKMOPTXYaceopxyihəëË'
const CYRILLIC = 'АВСЕНІКМОРТХУасеорхуіһәёЁ'
const cyrillicOf = new Map([...LATIN].map((letter, place): [string, string] => [letter, [...CYRILLIC][place] ?? letter]))

const isCyrillic = (letter: string) => letter >= '\u0400' && letter <= '\u04ff'
const isLatin = (letter: string) => (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter === 'ə'
const toCyrillic = (word: string) => [...word].map((letter) => cyrillicOf.get(letter) ?? letter).join('')
const looksCyrillic = (word: string) => [...word].every((letter) => !isLatin(letter) || cyrillicOf.has(letter))

// A word that mixes the alphabets is a slip of the keyboard where every Latin letter has a Cyrillic twin.
const unmixed = (text: string) =>
  text
    .split(' ')
    .map((word) => ([...word].some(isCyrillic) && looksCyrillic(word) ? toCyrillic(word) : word))
    .join(' ')

/**
 * Brings a short answer into the form in which answers are compared: one kind of space, dash, quote and ё, no mixed alphabets,
 * no full stop at the end, small letters unless case matters.
 */
export function normalised(text: string, caseMatters: boolean): string {
  const plain = unmixed(
    text
      .normalize('NFC')
      .replace(/[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]+/g, ' ')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[«»“”„‟″]/g, '"')
      .replace(/[‘’‚‛ʼ′`]/g, "'")
      .trim()
      .replace(/ ?\.$/, ''),
  )
  const lower = caseMatters ? plain : plain.toLowerCase()
  return lower.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
}

type Token = { any: true } | { any: false; letter: string }

// `*` is any run of characters, `\*` a star; `\\` a backslash.
function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = []
  const letters = [...pattern]
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    const next = letters[at + 1]
    if (letter === '\\' && (next === '*' || next === '\\')) {
      tokens.push({ any: false, letter: next })
      at++
    } else tokens.push(letter === '*' ? { any: true } : { any: false, letter })
  }
  return tokens
}

// Walks both texts once with one place to return to: no regular expression, so no pattern can make it slow.
function fits(tokens: readonly Token[], text: readonly string[]): boolean {
  let token = 0
  let at = 0
  let star = -1
  let from = 0
  while (at < text.length) {
    const current = tokens[token]
    if (current?.any === true) {
      star = token++
      from = at
    } else if (current?.any === false && current.letter === text[at]) {
      token++
      at++
    } else if (star >= 0) {
      token = star + 1
      at = ++from
    } else return false
  }
  while (tokens[token]?.any === true) token++
  return token === tokens.length
}

/** Whether a short answer is the accepted text; `*` in the accepted text stands for any characters. */
export function isShortAnswer(accepted: string, given: string, caseMatters: boolean): boolean {
  const tokens = tokensOf(normalised(accepted, caseMatters))
  const asGiven = normalised(given, caseMatters)
  if (asGiven === '') return false
  if (fits(tokens, [...asGiven])) return true
  // A whole word in look-alike letters: COCHA for СОСНА.
  const trimmed = given.trim()
  return looksCyrillic(trimmed) && fits(tokens, [...normalised(toCyrillic(trimmed), caseMatters)])
}
