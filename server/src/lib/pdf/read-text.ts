import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

/**
 * The text of a PDF that we wrote, line by line in drawing order, read through the fonts' ToUnicode tables:
 * what a copy, a search or a reader aloud gets. Used by tests; it does not know every trick of foreign files.
 */
export const textOf = async (bytes: Buffer): Promise<string> => {
  const doc = await PDFDocument.load(bytes)
  return doc
    .getPages()
    .map((page) => {
      const contents = page.node.Contents()
      const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
      const source = streams.map((stream) => streamText(doc.context, stream)).join('\n')
      return linesOf(source, fontsOf(doc.context, page.node.Resources()))
    })
    .join('\n')
}

const streamText = (context: PDFContext, object: PDFObject): string => {
  const stream = object instanceof PDFRef ? context.lookup(object) : object
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''
}

const fontsOf = (context: PDFContext, resources: PDFDict | undefined): Map<string, Map<number, string>> => {
  const fonts = new Map<string, Map<number, string>>()
  const dictionary = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
  for (const [name, reference] of dictionary?.entries() ?? []) {
    const font = context.lookup(reference)
    const unicode = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    if (unicode) fonts.set(name.asString().slice(1), charactersOf(streamText(context, unicode)))
  }
  return fonts
}

/** Reads the `bfrange` lists that pdfkit writes: <first> <last> [<text> <text> …]. */
const charactersOf = (cmap: string): Map<number, string> => {
  const characters = new Map<number, string>()
  for (const [, first, , list] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    let code = Number.parseInt(first ?? '0', 16)
    for (const [, hex] of (list ?? '').matchAll(/<([0-9a-f ]*)>/gi)) {
      const units = (hex ?? '').replaceAll(' ', '').match(/.{4}/g) ?? []
      characters.set(code++, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return characters
}

const linesOf = (content: string, fonts: Map<string, Map<number, string>>): string => {
  let text = ''
  let font = new Map<number, string>()
  let baseline = ''
  const token = /\/(\S+) [\d.]+ Tf|1 0 0 1 \S+ (\S+) Tm|\[([^\]]*)\] TJ|<([0-9a-fA-F]+)> Tj/g
  for (const [, fontName, y, pieces, single] of content.matchAll(token)) {
    if (fontName !== undefined) font = fonts.get(fontName) ?? font
    else if (y !== undefined) {
      if (baseline !== '' && y !== baseline) text += '\n'
      baseline = y
    } else {
      for (const [hex] of (pieces ?? single ?? '').matchAll(/(?<=<|^)[0-9a-fA-F]+/g))
        for (const code of hex.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(code, 16)) ?? ''
    }
  }
  return text
}
