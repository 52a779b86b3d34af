import { bilingual, heading, list, paragraph, signatures, type BilingualRow, type ParagraphStyle, type Signature } from './blocks.ts'
import { closeSheet, drawLine, openSheet, type PdfOptions, type Sheet, type TextStyle } from './paper.ts'
import { picture, qr, qrAt, type QrPlace } from './qr.ts'
import { table, type Table } from './table.ts'
import type { RichText } from './text-layout.ts'

/** What a document is written with. All lengths are points (1/72 inch) from the top left corner of the page. */
export type Paper = {
  heading: (text: RichText, level?: 1 | 2 | 3, style?: TextStyle) => void
  paragraph: (text: RichText, style?: ParagraphStyle) => void
  list: (items: readonly RichText[], style?: ParagraphStyle & { numbered?: boolean }) => void
  /** Kazakh left and Russian right on the same baselines. */
  bilingual: (rows: readonly BilingualRow[]) => void
  table: (table: Table) => void
  signatures: (rows: readonly Signature[]) => void
  qr: (text: string, alt: string, size?: number) => void
  picture: (bytes: Buffer, alt: string, height?: number) => void
  space: (points: number) => void
  newPage: () => void
  /** Lets the next `height` points stay on one page. */
  keep: (height: number) => void
  place: Place
}

/** Drawing at fixed places, for forms such as the certificate. */
export type Place = {
  page: { width: number; height: number }
  /** Text in a column: its first baseline at `baseline`. Returns the baseline of the last line. */
  text: (text: RichText, at: { x: number; width: number; baseline: number; tag?: string; step?: number }, style?: TextStyle) => number
  /** Width of a text on one line, in points. */
  widthOf: (text: RichText, style?: TextStyle) => number
  line: (from: readonly [number, number], to: readonly [number, number], look: { color: string; width: number }) => void
  /** A path in SVG notation, moved and scaled; decoration. */
  path: (
    path: string,
    at: { x: number; y: number; scaleX?: number; scaleY?: number },
    look: { stroke?: string; fill?: string; width?: number },
  ) => void
  rect: (
    x: number,
    y: number,
    width: number,
    height: number,
    look: { stroke?: string; fill?: string; width?: number; radius?: number; dash?: number },
  ) => void
  circle: (x: number, y: number, radius: number, look: { stroke: string; width: number; dash?: number }) => void
  qr: (text: string, place: QrPlace) => void
}

const finish = (sheet: Sheet, look: { stroke?: string; fill?: string; width?: number; dash?: number }) => {
  sheet.doc.lineWidth(look.width ?? 1)
  if (look.dash) sheet.doc.dash(look.dash, { space: look.dash })
  if (look.fill && look.stroke) sheet.doc.fillAndStroke(look.fill, look.stroke)
  else if (look.fill) sheet.doc.fill(look.fill)
  else sheet.doc.stroke(look.stroke ?? '#000000')
  if (look.dash) sheet.doc.undash()
}

const placeOn = (sheet: Sheet): Place => ({
  page: { width: sheet.doc.page.width, height: sheet.doc.page.height },
  text: (text, at, style = {}) => {
    const element = sheet.element(at.tag ?? 'P', undefined, style.lang ? { lang: style.lang } : {})
    const step = at.step ?? sheet.size(style) * 1.25
    let baseline = at.baseline
    for (const [index, line] of sheet.lines(text, at.width, style).entries()) {
      baseline = at.baseline + index * step
      if (line.pieces.length > 0) sheet.mark(element, () => drawLine(sheet, line, at.x, at.width, baseline, style))
    }
    return baseline
  },
  widthOf: (text, style = {}) => sheet.lines(text, Number.POSITIVE_INFINITY, style)[0]?.width ?? 0,
  line: (from, to, look) =>
    sheet.decoration(() => {
      sheet.doc.moveTo(from[0], from[1]).lineTo(to[0], to[1]).lineWidth(look.width).stroke(look.color)
    }),
  path: (path, at, look) =>
    sheet.decoration(() => {
      sheet.doc
        .save()
        .translate(at.x, at.y)
        .scale(at.scaleX ?? 1, at.scaleY ?? 1)
      sheet.doc.path(path)
      finish(sheet, look)
      sheet.doc.restore()
    }),
  rect: (x, y, width, height, look) =>
    sheet.decoration(() => {
      if (look.radius) sheet.doc.roundedRect(x, y, width, height, look.radius)
      else sheet.doc.rect(x, y, width, height)
      finish(sheet, look)
    }),
  circle: (x, y, radius, look) =>
    sheet.decoration(() => {
      sheet.doc.circle(x, y, radius)
      finish(sheet, look)
    }),
  qr: (text, place) => qrAt(sheet, text, place),
})

/**
 * Writes a PDF 1.7 with structure tags, language, title and embedded fonts that hold every Kazakh letter.
 * The same options and content give the same bytes.
 */
export const createPdf = async (options: PdfOptions, compose: (paper: Paper) => void): Promise<Buffer> => {
  const sheet = openSheet(options)
  compose({
    heading: (text, level = 1, style) => heading(sheet, text, level, style),
    paragraph: (text, style) => paragraph(sheet, text, style),
    list: (items, style) => list(sheet, items, style),
    bilingual: (rows) => bilingual(sheet, rows),
    table: (content) => table(sheet, content),
    signatures: (rows) => signatures(sheet, rows),
    qr: (text, alt, size) => qr(sheet, text, alt, size),
    picture: (bytes, alt, height) => picture(sheet, bytes, alt, height),
    space: (points) => {
      sheet.y += points
    },
    newPage: sheet.newPage,
    keep: (height) => {
      sheet.room(height)
    },
    place: placeOn(sheet),
  })
  return closeSheet(sheet)
}
