import { printable, type Face } from './fonts.ts'

/** A stretch of text in one face. */
export type Span = { text: string; bold?: boolean; italic?: boolean }
/** What a caller writes: plain text, or stretches of which some are bold or italic. */
export type RichText = string | readonly (string | Span)[]

export type Piece = { text: string; face: Face; width: number }
export type Line = { pieces: Piece[]; width: number; /** the paragraph or a forced line ends here */ last: boolean }
/** Width of a text in points in the given face. */
export type Measure = (text: string, face: Face) => number

type Word = { pieces: Piece[]; width: number }

const spansOf = (text: RichText): Span[] =>
  (typeof text === 'string' ? [text] : text).map((part) => (typeof part === 'string' ? { text: part } : part))

/** Splits rich text into forced lines of words; a word may cross faces, a no-break space never ends one. */
const wordsOf = (text: RichText, base: Face, measure: Measure): Word[][] => {
  const lines: Word[][] = [[]]
  let open: Word | null = null
  for (const span of spansOf(text)) {
    const face = { ...base, bold: span.bold ?? base.bold, italic: span.italic ?? base.italic }
    for (const token of printable(span.text).split(/(\n| +)/)) {
      if (token === '') continue
      if (token === '\n') {
        lines.push([])
        open = null
      } else if (token.startsWith(' ')) {
        open = null
      } else {
        const piece = { text: token, face, width: measure(token, face) }
        if (open) {
          open.pieces.push(piece)
          open.width += piece.width
        } else {
          open = { pieces: [piece], width: piece.width }
          lines.at(-1)?.push(open)
        }
      }
    }
  }
  return lines
}

/** Cuts a word that is wider than the column into parts that fit. */
const fitted = (word: Word, width: number, measure: Measure): Word[] => {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  let current: Word = { pieces: [], width: 0 }
  for (const piece of word.pieces) {
    let text = ''
    for (const char of piece.text) {
      const longer = measure(text + char, piece.face)
      if (current.width + longer > width && (text !== '' || current.width > 0)) {
        if (text !== '') {
          const taken = measure(text, piece.face)
          current.pieces.push({ text, face: piece.face, width: taken })
          current.width += taken
        }
        parts.push(current)
        current = { pieces: [], width: 0 }
        text = char
      } else {
        text += char
      }
    }
    const taken = measure(text, piece.face)
    current.pieces.push({ text, face: piece.face, width: taken })
    current.width += taken
  }
  return [...parts, current]
}

const lineOf = (words: Word[], base: Face, measure: Measure, last: boolean): Line => {
  const pieces: Piece[] = []
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const previous = pieces.at(-1)
      const face = previous?.face ?? base
      pieces.push({ text: ' ', face, width: measure(' ', face) })
    }
    pieces.push(...word.pieces)
  }
  return { pieces: joined(pieces), width: pieces.reduce((sum, piece) => sum + piece.width, 0), last }
}

/** Neighbours in the same face become one piece, so that a reader of the file gets whole phrases. */
const joined = (pieces: Piece[]): Piece[] => {
  const result: Piece[] = []
  for (const piece of pieces) {
    const previous = result.at(-1)
    if (previous && sameFace(previous.face, piece.face)) {
      previous.text += piece.text
      previous.width += piece.width
    } else {
      result.push({ ...piece })
    }
  }
  return result
}

const sameFace = (a: Face, b: Face) => a.family === b.family && a.bold === b.bold && a.italic === b.italic

/** Breaks text into lines no wider than `width` points; `firstIndent` narrows the first line of each paragraph. */
export const breakLines = (text: RichText, base: Face, width: number, measure: Measure, firstIndent = 0): Line[] => {
  const space = measure(' ', base)
  const lines: Line[] = []
  for (const forced of wordsOf(text, base, measure)) {
    let room = width - firstIndent
    let current: Word[] = []
    let used = 0
    for (const word of forced.flatMap((word) => fitted(word, width, measure))) {
      const needed = current.length === 0 ? word.width : space + word.width
      if (current.length > 0 && used + needed > room + 0.01) {
        lines.push(lineOf(current, base, measure, false))
        room = width
        current = [word]
        used = word.width
      } else {
        current.push(word)
        used += needed
      }
    }
    lines.push(lineOf(current, base, measure, true))
  }
  return lines
}
