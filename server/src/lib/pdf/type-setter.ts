import { filesOf, fontBytes, type Face } from './fonts.ts'
import type { Line, Measure } from './text-layout.ts'

export type Doc = PDFKit.PDFDocument
type OpenFont = { hasGlyphForCodePoint: (codePoint: number) => boolean }

/** Puts text of any face on the page, choosing for every letter the font file that has it. */
export type TypeSetter = {
  measure: (size: number) => Measure
  /** Draws a broken line with its baseline at y, from x. Returns nothing; width is line.width. */
  line: (line: Line, x: number, baseline: number, size: number, color: string, wordGap?: number) => void
}

export const faceKey = (face: Face) => `${face.family}${face.bold ? 'b' : ''}${face.italic ? 'i' : ''}`

/** Glyph coverage by font file; the same for every document. */
const coverage = new Map<string, Map<number, boolean>>()

export const typeSetter = (doc: Doc): TypeSetter => {
  const opened = new Map<string, OpenFont>()

  const open = (id: string, file: { id: string; path: string }): OpenFont => {
    const known = opened.get(id)
    if (known) return known
    doc.registerFont(id, fontBytes(file))
    doc.font(id)
    // pdfkit keeps the parsed font of fontkit here; its types do not say so
    const { font } = (doc as unknown as { _font: { font: OpenFont } })._font
    opened.set(id, font)
    return font
  }

  const has = (file: { id: string; path: string }, codePoint: number): boolean => {
    const known = coverage.get(file.id) ?? new Map<number, boolean>()
    coverage.set(file.id, known)
    const answer = known.get(codePoint)
    if (answer !== undefined) return answer
    const fresh = open(file.id, file).hasGlyphForCodePoint(codePoint)
    known.set(codePoint, fresh)
    return fresh
  }

  /** Cuts text into runs of one font file; a space stays in the run it follows. */
  const runs = (text: string, face: Face): { text: string; font: string }[] => {
    const files = filesOf(face)
    const result: { text: string; font: string }[] = []
    for (const char of text) {
      const current = result.at(-1)
      if (current && (char === ' ' || char === '\u00a0')) {
        current.text += char
        continue
      }
      const codePoint = char.codePointAt(0) ?? 0
      const file = files.find((candidate) => has(candidate, codePoint)) ?? files[0]
      if (!file) continue
      open(file.id, file)
      if (current?.font === file.id) current.text += char
      else result.push({ text: char, font: file.id })
    }
    return result
  }

  const widths = new Map<string, number>()
  const measure =
    (size: number): Measure =>
    (text, face) => {
      const key = `${faceKey(face)}|${text}`
      let unit = widths.get(key)
      if (unit === undefined) {
        unit = 0
        for (const run of runs(text, face)) unit += doc.font(run.font).fontSize(1000).widthOfString(run.text)
        widths.set(key, unit)
      }
      return (unit * size) / 1000
    }

  return {
    measure,
    line: (line, x, baseline, size, color, wordGap = 0) => {
      let at = x
      doc.fillColor(color)
      for (const piece of line.pieces) {
        // words stay in one run unless the line is justified
        const parts = wordGap > 0 ? piece.text.split(/(?<= )/) : [piece.text]
        for (const part of parts) {
          for (const run of runs(part, piece.face)) {
            doc.font(run.font).fontSize(size)
            doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
            at += doc.widthOfString(run.text)
          }
          if (wordGap > 0 && part.endsWith(' ')) at += wordGap
        }
      }
    },
  }
}

/** Letters of the text that no font file of the face has; empty for every text of the product (a test proves it for kk, ru, en). */
export const missingLetters = (doc: Doc, text: string, face: Face): string[] => {
  const setter = typeSetter(doc)
  setter.measure(10)(text, face)
  return [...new Set(text)].filter((char) => {
    const codePoint = char.codePointAt(0) ?? 0
    return !filesOf(face).some((file) => coverage.get(file.id)?.get(codePoint) === true) && char !== ' '
  })
}
