import { SaxesParser } from 'saxes'

export interface XmlElement {
  name: string
  line: number
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** The file is no XML that we read: broken, too deep, or it declares a document type. */
export class XmlRefused extends Error {
  readonly line: number
  readonly reason: 'broken' | 'doctype' | 'too-deep' | 'too-large' | 'too-many-attributes'
  constructor(reason: XmlRefused['reason'], line: number) {
    super(`${reason} at line ${line}`)
    this.reason = reason
    this.line = line
  }
}

export const xmlLimits = { bytes: 20 * 1024 * 1024, depth: 100, attributes: 200 }

const CHUNK = 64 * 1024

/**
 * Reads XML element by element without ever resolving an entity but the five of XML itself.
 * @param take is given every element of the name `wanted`; its tree is forgotten after that
 * @param skip names of elements whose text is not kept
 * @throws XmlRefused
 */
export function eachElement(source: string, wanted: string, skip: ReadonlySet<string>, take: (element: XmlElement) => void): void {
  if (source.length > xmlLimits.bytes) throw new XmlRefused('too-large', 0)
  const parser = new SaxesParser({ position: true })
  let depth = 0
  const path: XmlElement[] = []
  parser.on('error', () => {
    throw new XmlRefused('broken', parser.line)
  })
  parser.on('doctype', () => {
    throw new XmlRefused('doctype', parser.line)
  })
  parser.on('opentag', (tag) => {
    if (++depth > xmlLimits.depth) throw new XmlRefused('too-deep', parser.line)
    // without xmlns, saxes gives strings
    const attributes = tag.attributes as Record<string, string>
    if (Object.keys(attributes).length > xmlLimits.attributes) throw new XmlRefused('too-many-attributes', parser.line)
    if (path.length === 0 && tag.name !== wanted) return
    const element: XmlElement = { name: tag.name, line: parser.line, attributes, children: [], text: '' }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  const keep = (text: string) => {
    const open = path.at(-1)
    if (open !== undefined && !skip.has(open.name)) open.text += text
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.on('closetag', () => {
    depth--
    const closed = path.pop()
    if (closed !== undefined && path.length === 0) take(closed)
  })
  // In pieces, so that a document type deep in the file is refused before the rest is read.
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK))
  parser.close()
}
