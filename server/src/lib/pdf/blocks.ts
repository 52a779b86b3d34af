import { drawLine, ink, ink2, lineHeight, type Element, type Sheet, type TextStyle } from './paper.ts'
import type { RichText } from './text-layout.ts'

export type ParagraphStyle = TextStyle & {
  /** points from the left margin */
  indent?: number
  /** points by which the first line goes in */
  firstIndent?: number
  before?: number
  after?: number
}

/** Draws lines into an element, breaking pages between lines; at least two lines stay together. */
export const flow = (sheet: Sheet, element: Element, text: RichText, style: ParagraphStyle = {}): void => {
  const indent = style.indent ?? 0
  const firstIndent = style.firstIndent ?? 0
  const width = sheet.width - indent
  const size = sheet.size(style)
  const height = size * lineHeight
  const lines = sheet.lines(text, width, style, firstIndent)
  sheet.y += sheet.y > sheet.top ? (style.before ?? 0) : 0
  for (const [index, line] of lines.entries()) {
    sheet.room(index === 0 ? height * Math.min(2, lines.length) : height)
    const shift = index === 0 ? firstIndent : 0
    const baseline = sheet.y + size * 1.02
    if (line.pieces.length > 0)
      sheet.mark(element, () => drawLine(sheet, line, sheet.left + indent + shift, width - shift, baseline, style))
    sheet.y += height
  }
  sheet.y += style.after ?? size * 0.5
}

const headings = [
  { size: 15, before: 10, after: 8 },
  { size: 12.5, before: 10, after: 5 },
  { size: 11, before: 8, after: 3 },
] as const

export const heading = (sheet: Sheet, text: RichText, level: 1 | 2 | 3, style: TextStyle = {}): void => {
  const base = headings[level - 1] ?? headings[2]
  const size = style.size ?? base.size
  // a heading never stays alone at the foot of a page
  sheet.room(size * lineHeight + sheet.size() * lineHeight * 2)
  flow(sheet, sheet.element(`H${level}`), text, { bold: true, ...style, size, before: base.before, after: base.after })
}

export const paragraph = (sheet: Sheet, text: RichText, style: ParagraphStyle = {}): void =>
  flow(sheet, sheet.element('P', undefined, style.lang ? { lang: style.lang } : {}), text, style)

/** A list with numbers («1)») or dots. */
export const list = (sheet: Sheet, items: readonly RichText[], style: ParagraphStyle & { numbered?: boolean } = {}): void => {
  const listElement = sheet.element('L')
  const size = sheet.size(style)
  for (const [index, item] of items.entries()) {
    const itemElement = sheet.element('LI', listElement)
    const label = sheet.element('Lbl', itemElement)
    const body = sheet.element('LBody', itemElement)
    const indent = (style.indent ?? 0) + size * 1.9
    sheet.room(size * lineHeight * 2)
    const [mark] = sheet.lines(style.numbered ? `${index + 1})` : '•', size * 3, style)
    const baseline = sheet.y + size * 1.02
    if (mark)
      sheet.mark(label, () => drawLine(sheet, mark, sheet.left + (style.indent ?? 0), size * 1.8, baseline, { ...style, align: 'left' }))
    flow(sheet, body, item, { ...style, indent, after: size * 0.2 })
  }
  sheet.y += size * 0.4
}

export type BilingualRow = { kk: RichText; ru: RichText } & TextStyle & { after?: number }

/** Kazakh left, Russian right, every row beginning on one baseline; a row is not torn between pages. */
export const bilingual = (sheet: Sheet, rows: readonly BilingualRow[], gap = 24): void => {
  const width = (sheet.width - gap) / 2
  for (const row of rows) {
    const size = sheet.size(row)
    const height = size * lineHeight
    const kk = sheet.lines(row.kk, width, row)
    const ru = sheet.lines(row.ru, width, row)
    const count = Math.max(kk.length, ru.length)
    sheet.room(count * height)
    const top = sheet.y
    for (const [column, lines] of [kk, ru].entries()) {
      const element = sheet.element('P', undefined, { lang: column === 0 ? 'kk' : 'ru' })
      for (const [index, line] of lines.entries()) {
        if (line.pieces.length === 0) continue
        sheet.mark(element, () =>
          drawLine(sheet, line, sheet.left + column * (width + gap), width, top + index * height + size * 1.02, row),
        )
      }
    }
    sheet.y = top + count * height + (row.after ?? size * 0.4)
  }
}

export type Signature = {
  /** position of who signs */
  position: string
  name: string
  /** what stands on the line: for a signature in the system its date and code */
  note?: string
}

/** Position, line, name; one row for each signature. */
export const signatures = (sheet: Sheet, rows: readonly Signature[]): void => {
  const size = sheet.size()
  for (const row of rows) {
    const positionLines = sheet.lines(row.position, sheet.width * 0.42)
    const height = Math.max(positionLines.length * size * lineHeight, size * lineHeight + 10) + 16
    sheet.room(height)
    const baseline = sheet.y + size * 1.02 + 8
    const element = sheet.element('P')
    const lineStart = sheet.left + sheet.width * 0.45
    const lineEnd = sheet.left + sheet.width * 0.7
    for (const [index, line] of positionLines.entries())
      sheet.mark(element, () => drawLine(sheet, line, sheet.left, sheet.width * 0.42, baseline + index * size * lineHeight))
    sheet.decoration(() => {
      sheet.doc
        .moveTo(lineStart, baseline + 2)
        .lineTo(lineEnd, baseline + 2)
        .lineWidth(0.6)
        .stroke(ink)
    })
    if (row.note) {
      const style: TextStyle = { size: 7.5, color: ink2, align: 'center' }
      const [line] = sheet.lines(row.note, lineEnd - lineStart, style)
      if (line) sheet.mark(element, () => drawLine(sheet, line, lineStart, lineEnd - lineStart, baseline + 10, style))
    }
    const nameStart = sheet.left + sheet.width * 0.72
    for (const [index, line] of sheet.lines(row.name, sheet.width * 0.28).entries())
      sheet.mark(element, () => drawLine(sheet, line, nameStart, sheet.width * 0.28, baseline + index * size * lineHeight))
    sheet.y += height
  }
}
