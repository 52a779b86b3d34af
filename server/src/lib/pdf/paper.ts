import PDFDocument from 'pdfkit'
import type { Face, Family } from './fonts.ts'
import { breakLines, type Line, type RichText } from './text-layout.ts'
import { typeSetter, type Doc, type TypeSetter } from './type-setter.ts'

export type PdfOptions = {
  /** the document's title: shown by readers instead of the file name, required for accessibility */
  title: string
  lang: 'kk' | 'ru' | 'en'
  /** organisation that issues the document */
  author?: string
  subject?: string
  /** moment of the document; the same content and moment give the same bytes */
  createdAt: Date
  orientation?: 'portrait' | 'landscape'
  /** in points: top, right, bottom, left; 20 mm, 15 mm, 20 mm, 25 mm unless told */
  margins?: readonly [number, number, number, number]
  family?: Family
  /** base size in points, 11 unless told */
  size?: number
  /** text at the foot of every page beside the page number */
  foot?: string
  pageNumbers?: boolean
}

export type TextStyle = {
  family?: Family
  bold?: boolean
  italic?: boolean
  size?: number
  color?: string
  align?: 'left' | 'right' | 'center' | 'justify'
  lang?: 'kk' | 'ru' | 'en'
}

/** One structure element of the tagged document, a paragraph or a cell for example. */
export type Element = PDFKit.PDFStructureElement

/** The open document with its cursor: what the blocks (heading, table, …) draw on. */
export type Sheet = {
  doc: Doc
  setter: TypeSetter
  options: PdfOptions
  root: Element
  left: number
  width: number
  top: number
  bottom: number
  /** top of the next block, in points from the top of the page */
  y: number
  face: (style?: TextStyle) => Face
  size: (style?: TextStyle) => number
  lines: (text: RichText, width: number, style?: TextStyle, firstIndent?: number) => Line[]
  /** Makes room: starts a page when fewer than `height` points are left. Returns true when it did. */
  room: (height: number) => boolean
  newPage: () => void
  /** Adds an element under a parent (the document unless told); draw its content with `mark`. */
  element: (type: string, parent?: Element, options?: { lang?: string; alt?: string; scope?: 'Column' | 'Row' | 'Both' }) => Element
  /** Draws something that belongs to an element. */
  mark: (element: Element, draw: () => void) => void
  /** Draws decoration that readers aloud skip. */
  decoration: (draw: () => void) => void
}

export const ink = '#13262B'
export const ink2 = '#42555A'
export const hairline = '#C9C7BF'

const mm = (millimetres: number) => (millimetres * 72) / 25.4

export const lineHeight = 1.32

export const openSheet = (options: PdfOptions): Sheet => {
  const margins = options.margins ?? [mm(20), mm(15), mm(20), mm(25)]
  const doc = new PDFDocument({
    size: 'A4',
    layout: options.orientation ?? 'portrait',
    margin: 0,
    pdfVersion: '1.7',
    // pdfkit writes the accessibility mark of PDF/UA; its types list only the archive subsets
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    displayTitle: true,
    lang: options.lang,
    bufferPages: true,
    info: {
      Title: options.title,
      Author: options.author ?? '',
      Subject: options.subject ?? '',
      Creator: 'Dala',
      Producer: 'Dala',
      CreationDate: options.createdAt,
      ModDate: options.createdAt,
    },
  })
  const setter = typeSetter(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)

  const face = (style: TextStyle = {}): Face => ({
    family: style.family ?? options.family ?? 'serif',
    bold: style.bold ?? false,
    italic: style.italic ?? false,
  })
  const size = (style: TextStyle = {}) => style.size ?? options.size ?? 11

  const sheet: Sheet = {
    doc,
    setter,
    options,
    root,
    left: margins[3],
    width: doc.page.width - margins[1] - margins[3],
    top: margins[0],
    bottom: doc.page.height - margins[2],
    y: margins[0],
    face,
    size,
    lines: (text, width, style, firstIndent = 0) => breakLines(text, face(style), width, setter.measure(size(style)), firstIndent),
    room: (height) => {
      if (sheet.y + height <= sheet.bottom + 0.01 || sheet.y <= sheet.top) return false
      sheet.newPage()
      return true
    },
    newPage: () => {
      doc.addPage()
      sheet.y = sheet.top
    },
    element: (type, parent = root, elementOptions = {}) => {
      const element = doc.struct(type, elementOptions as PDFKit.Mixins.StructureElementOptions)
      parent.add(element)
      return element
    },
    mark: (element, draw) => {
      element.add(draw)
    },
    decoration: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },
  }
  return sheet
}

/** Draws one line in a column of `width` points that starts at x, baseline at y. */
export const drawLine = (sheet: Sheet, line: Line, x: number, width: number, baseline: number, style: TextStyle = {}): void => {
  const spare = width - line.width
  const shift = style.align === 'right' ? spare : style.align === 'center' ? spare / 2 : 0
  const gaps = line.pieces.reduce((sum, piece) => sum + piece.text.split(' ').length - 1, 0)
  const wordGap = style.align === 'justify' && !line.last && gaps > 0 ? spare / gaps : 0
  sheet.setter.line(line, x + shift, baseline, sheet.size(style), style.color ?? ink, wordGap)
}

/** Ends the document: foot and page numbers on every page, then the bytes. */
export const closeSheet = async (sheet: Sheet): Promise<Buffer> => {
  const { doc, options } = sheet
  const range = doc.bufferedPageRange()
  const style: TextStyle = { size: 8.5, color: ink2 }
  for (let index = 0; index < range.count; index++) {
    doc.switchToPage(range.start + index)
    const baseline = doc.page.height - 26
    sheet.decoration(() => {
      if (options.foot) {
        const [line] = sheet.lines(options.foot, sheet.width - 60, style)
        if (line) drawLine(sheet, line, sheet.left, sheet.width, baseline, style)
      }
      if (options.pageNumbers ?? range.count > 1) {
        const [line] = sheet.lines(`${index + 1} / ${range.count}`, 60, style)
        if (line) drawLine(sheet, line, sheet.left, sheet.width, baseline, { ...style, align: 'right' })
      }
    })
  }
  sheet.root.end()
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
