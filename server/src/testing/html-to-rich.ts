import { Rich, type Inline, type ListItem, type Mark, type RichNode, type TableRow } from '@dala/domain/content'
import type { ImportNote } from '@dala/domain/testing'
import sanitizeHtml from 'sanitize-html'
import { SaxesParser } from 'saxes'

/** The tree of a cleaned text. */
interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

const BLOCKS = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'blockquote', 'pre'])
const ALLOWED = [
  ...BLOCKS,
  'br',
  'b',
  'strong',
  'i',
  'em',
  'code',
  'sub',
  'sup',
  'a',
  'img',
  'audio',
  'video',
  'object',
  'iframe',
  'tbody',
  'thead',
]

/** Cleans foreign HTML down to a few tags and reads it as a tree. */
function treeOf(html: string): Element {
  const clean = sanitizeHtml(html, {
    allowedTags: ALLOWED,
    allowedAttributes: { a: ['href'], img: ['alt'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    parser: { decodeEntities: true },
    nestingLimit: 40,
  })
  const root: Element = { name: 'root', attributes: {}, children: [] }
  const path = [root]
  const parser = new SaxesParser({ fragment: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] } // without xmlns, saxes gives strings
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => void path.pop())
  parser.on('text', (text) => void path.at(-1)?.children.push(text))
  // eslint-disable-next-line no-control-regex
  parser.write(clean.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')).close()
  return root
}

const SUPERSCRIPT = new Map(
  [...'0123456789+-=()nі'].map((letter, at): [string, string] => [letter, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][at] ?? letter]),
)
const SUBSCRIPT = new Map([...'0123456789+-=()'].map((letter, at): [string, string] => [letter, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? letter]))

const textOf = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

function small(text: string, letters: ReadonlyMap<string, string>, sign: string): string {
  const mapped = [...text.trim()].map((letter) => letters.get(letter))
  return mapped.every((letter) => letter !== undefined) ? mapped.join('') : `${sign}(${text.trim()})`
}

// \( … \), \[ … \] and $$ … $$ are formulas wherever the question comes from.
const FORMULA = /\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$/s

function inlinesOfText(text: string, marks: readonly Mark[]): Inline[] {
  const found = FORMULA.exec(text)
  const plain = (words: string): Inline[] =>
    words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks: [...marks] }) }]
  if (found === null) return plain(text)
  const tex = (found[1] ?? found[2] ?? found[3] ?? '').trim().slice(0, 2000)
  return [
    ...plain(text.slice(0, found.index)),
    ...(tex === '' ? [] : [{ type: 'math' as const, attrs: { tex } }]),
    ...inlinesOfText(text.slice(found.index + found[0].length), marks),
  ]
}

/** Reads foreign HTML into our own rich text and says what it has lost. */
export function richOfHtml(html: string): { rich: RichNode[]; notes: ImportNote[] } {
  const notes = new Set<ImportNote>()
  const rich = blocksOf(treeOf(html), notes, 0)
  const parsed = Rich.safeParse(rich)
  if (parsed.success) return { rich: parsed.data, notes: [...notes] }
  const plain = textOfHtml(html)
  notes.add('formatting-simplified')
  return { rich: plain === '' ? [] : richOfPlain(plain), notes: [...notes] }
}

/** Plain text as paragraphs; a single line break stays one. */
export const richOfPlain = (text: string): RichNode[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      type: 'paragraph',
      content: part
        .trim()
        .split('\n')
        .flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: 'hardBreak' as const }] : []), ...inlinesOfText(line, [])]),
    }))

/** The words of foreign HTML in one line. */
export const textOfHtml = (html: string): string => lineOf(treeOf(html)).replace(/\s+/g, ' ').trim()

/** What foreign HTML loses when only its words are kept. */
export function lossOfWords(html: string): ImportNote[] {
  const notes: ImportNote[] = []
  if (/<img\b/i.test(html)) notes.push('images-left-out')
  if (/<(audio|video|object|iframe|embed)\b/i.test(html)) notes.push('media-left-out')
  if (/<(table|ul|ol|b|strong|i|em|h[1-6])\b/i.test(html)) notes.push('formatting-simplified')
  return notes
}

function lineOf(element: Element): string {
  const inside = element.children.map((child) => (typeof child === 'string' ? child : lineOf(child))).join('')
  if (element.name === 'sup') return small(inside, SUPERSCRIPT, '^')
  if (element.name === 'sub') return small(inside, SUBSCRIPT, '_')
  if (element.name === 'img') return element.attributes['alt'] ? ` [${element.attributes['alt']}] ` : ' '
  return element.name === 'br' || BLOCKS.has(element.name) ? `${inside} ` : inside
}

function blocksOf(element: Element, notes: Set<ImportNote>, depth: number): RichNode[] {
  const blocks: RichNode[] = []
  let run: Inline[] = []
  const close = () => {
    const content = trimmed(run)
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    run = []
  }
  for (const child of element.children) {
    if (typeof child === 'string' || !BLOCKS.has(child.name)) {
      run.push(...inlinesOf(child, [], notes))
      continue
    }
    close()
    blocks.push(...blockOf(child, notes, depth))
  }
  close()
  return blocks
}

function blockOf(element: Element, notes: Set<ImportNote>, depth: number): RichNode[] {
  const inside = () => blocksOf(element, notes, depth + 1)
  const words = () => trimmed(element.children.flatMap((child) => inlinesOf(child, [], notes)))
  if (depth > 6) {
    notes.add('formatting-simplified')
    const content = trimmed(inlinesOfText(lineOf(element), []))
    return content.length > 0 ? [{ type: 'paragraph', content }] : []
  }
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (depth > 0) return inside()
      return words().length > 0 ? [{ type: 'heading', attrs: { level: element.name < 'h3' ? 2 : 3 }, content: words() }] : []
    case 'pre': {
      const text = textOf(element).slice(0, 20_000)
      if (depth > 0) return text.trim() === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'code' }] }] }]
      return text.trim() === '' ? [] : [{ type: 'codeBlock', content: [{ type: 'text', text }] }]
    }
    case 'blockquote':
      return depth > 0 ? inside() : wrapped(inside(), (content) => ({ type: 'blockquote', content }))
    case 'ul':
    case 'ol': {
      const items = element.children.flatMap((child): ListItem[] => {
        if (typeof child === 'string') return []
        const content = blocksOf(child, notes, depth + 1)
        return content.length > 0 ? [{ type: 'listItem', content }] : []
      })
      return items.length > 0 ? [{ type: element.name === 'ul' ? 'bulletList' : 'orderedList', content: items }] : []
    }
    case 'table':
      if (depth > 0) {
        notes.add('formatting-simplified')
        return inside()
      }
      return tableOf(element, notes)
    default:
      return inside()
  }
}

const wrapped = (content: RichNode[], make: (content: RichNode[]) => RichNode): RichNode[] => (content.length > 0 ? [make(content)] : [])

function tableOf(table: Element, notes: Set<ImportNote>): RichNode[] {
  const rows: TableRow[] = []
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name !== 'tr') walk(child)
      else {
        const cells = child.children.flatMap((cell) => {
          if (typeof cell === 'string') return []
          const content = blocksOf(cell, notes, 1)
          return [
            {
              type: cell.name === 'th' ? ('tableHeader' as const) : ('tableCell' as const),
              content: content.length > 0 ? content : [{ type: 'paragraph' as const }],
            },
          ]
        })
        if (cells.length > 0) rows.push({ type: 'tableRow', content: cells })
      }
    }
  }
  walk(table)
  return rows.length > 0 ? [{ type: 'table', content: rows }] : []
}

function inlinesOf(node: Element | string, marks: readonly Mark[], notes: Set<ImportNote>): Inline[] {
  if (typeof node === 'string') return inlinesOfText(node.replace(/\s+/g, ' '), marks)
  const inside = (more: readonly Mark[]) => node.children.flatMap((child) => inlinesOf(child, more, notes))
  switch (node.name) {
    case 'br':
      return [{ type: 'hardBreak' }]
    case 'b':
    case 'strong':
      return inside(adding(marks, { type: 'bold' }))
    case 'i':
    case 'em':
      return inside(adding(marks, { type: 'italic' }))
    case 'code':
      return inside(adding(marks, { type: 'code' }))
    case 'sup':
      return inlinesOfText(small(lineOf({ ...node, name: 'span' }), SUPERSCRIPT, '^'), marks)
    case 'sub':
      return inlinesOfText(small(lineOf({ ...node, name: 'span' }), SUBSCRIPT, '_'), marks)
    case 'img':
      notes.add('images-left-out')
      return node.attributes['alt']
        ? [{ type: 'text', text: `[${node.attributes['alt']}]`, ...(marks.length > 0 && { marks: [...marks] }) }]
        : []
    case 'audio':
    case 'video':
    case 'object':
    case 'iframe':
      notes.add('media-left-out')
      return []
    case 'a': {
      // A link out of an exam leads to the answer as often as to the question: its words stay, its address goes.
      notes.add('links-left-out')
      return inside(marks)
    }
    default:
      return inside(marks)
  }
}

const adding = (marks: readonly Mark[], mark: Mark): Mark[] =>
  marks.some(({ type }) => type === mark.type) ? [...marks] : [...marks, mark]

function trimmed(run: readonly Inline[]): Inline[] {
  const list = joined(run)
  const isEmpty = (inline: Inline | undefined) =>
    inline !== undefined && (inline.type === 'hardBreak' || (inline.type === 'text' && inline.text.trim() === ''))
  while (isEmpty(list[0])) list.shift()
  while (isEmpty(list.at(-1))) list.pop()
  const [first, last] = [list[0], list.at(-1)]
  if (first?.type === 'text') first.text = first.text.trimStart()
  if (last?.type === 'text') last.text = last.text.trimEnd()
  return list
}

/** Neighbouring texts of the same look become one. */
function joined(run: readonly Inline[]): Inline[] {
  const list: Inline[] = []
  for (const inline of run) {
    const last = list.at(-1)
    const same = last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks)
    if (same) list[list.length - 1] = { ...last, text: last.text + inline.text }
    else list.push({ ...inline })
  }
  return list
}
