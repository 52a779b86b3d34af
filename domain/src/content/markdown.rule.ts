import type { Inline, ListItem, Mark, RichNode, TableRow } from './rich.schema.ts'

/** A part of a lesson written as text: a run of rich text, or a block named by `:::kind argument` … `:::`. */
export type MarkdownPart =
  | { kind: 'text'; rich: RichNode[] }
  | { kind: 'block'; name: string; argument: string; lines: string[]; rich: RichNode[] }

/**
 * Reads the small part of Markdown that our lessons use: `##`, `###`, paragraphs, `-` and `1.` lists, `>` quotes, tables,
 * **bold**, *italic*, `code`, [links](https://…), $formula$; and fenced blocks `:::image name` … `:::`.
 * The answer is not yet safe: it goes through the lesson's schema like any other text.
 */
export function fromMarkdown(source: string): MarkdownPart[] {
  const parts: MarkdownPart[] = []
  let run: string[] = []
  const close = () => {
    const rich = richOf(run)
    if (rich.length > 0) parts.push({ kind: 'text', rich })
    run = []
  }
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  for (let i = 0; i < lines.length; i++) {
    const opening = /^:::([a-z]+)(?:\s+(.*))?$/.exec(lines[i] ?? '')
    if (!opening) {
      run.push(lines[i] ?? '')
      continue
    }
    close()
    const inside: string[] = []
    for (i++; i < lines.length && lines[i] !== ':::'; i++) inside.push(lines[i] ?? '')
    parts.push({
      kind: 'block',
      name: opening[1] ?? '',
      argument: (opening[2] ?? '').trim(),
      lines: inside.filter((line) => line.trim() !== ''),
      rich: richOf(inside),
    })
  }
  close()
  return parts
}

const isRow = (line: string) => line.startsWith('|') && line.trimEnd().endsWith('|')
const bullet = /^[-*] /
const numbered = /^(\d+)[.)] /
const starts = (line: string) =>
  line.trim() === '' || /^#{2,3} /.test(line) || bullet.test(line) || numbered.test(line) || line.startsWith('> ') || isRow(line)

function richOf(lines: readonly string[]): RichNode[] {
  const nodes: RichNode[] = []
  let at = 0
  const take = (test: (line: string) => boolean): string[] => {
    const taken: string[] = []
    while (at < lines.length && test(lines[at] ?? '')) taken.push(lines[at++] ?? '')
    return taken
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const heading = /^(#{2,3}) (.*)$/.exec(line)
    if (line.trim() === '') at++
    else if (heading) {
      nodes.push({ type: 'heading', attrs: { level: heading[1]?.length === 3 ? 3 : 2 }, content: inlinesOf(heading[2] ?? '') })
      at++
    } else if (isRow(line)) nodes.push(tableOf(take(isRow)))
    else if (line.startsWith('> ')) {
      nodes.push({ type: 'blockquote', content: take((next) => next.startsWith('> ')).map((next) => paragraph(next.slice(2))) })
    } else if (bullet.test(line)) nodes.push({ type: 'bulletList', content: itemsOf(bullet) })
    else if (numbered.test(line)) {
      const start = Number(numbered.exec(line)?.[1] ?? 1)
      nodes.push({ type: 'orderedList', ...(start > 1 && { attrs: { start } }), content: itemsOf(numbered) })
    } else {
      const words = [line, ...(at++, take((next) => !starts(next)))]
      nodes.push(paragraph(words.map((word) => word.trim()).join(' ')))
    }
  }
  return nodes

  // An item goes on in the lines below it that are indented.
  function itemsOf(mark: RegExp): ListItem[] {
    const items: ListItem[] = []
    while (at < lines.length && mark.test(lines[at] ?? '')) {
      const first = (lines[at++] ?? '').replace(mark, '')
      const more = take((next) => /^ {2,}\S/.test(next)).map((next) => next.trim())
      items.push({ type: 'listItem', content: [paragraph([first, ...more].join(' '))] })
    }
    return items
  }
}

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: inlinesOf(text) })

function tableOf(rows: readonly string[]): RichNode {
  const cells = rows.filter((row) => !/^\|[\s:|-]+\|$/.test(row.trim())).map((row) => row.trim().slice(1, -1).split('|'))
  const content: TableRow[] = cells.map((row, index) => ({
    type: 'tableRow',
    content: row.map((cell) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(cell.trim())] })),
  }))
  return { type: 'table', content }
}

const pattern = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\$([^$]+)\$/

function inlinesOf(text: string, marks: Mark[] = []): Inline[] {
  const found = pattern.exec(text)
  const plain = (words: string): Inline[] => (words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }])
  if (!found) return plain(text)
  const [whole, bold, italic, code, label, href, tex] = found
  const middle: Inline[] =
    bold !== undefined
      ? inlinesOf(bold, [...marks, { type: 'bold' }])
      : italic !== undefined
        ? inlinesOf(italic, [...marks, { type: 'italic' }])
        : code !== undefined
          ? [{ type: 'text', text: code, marks: [...marks, { type: 'code' }] }]
          : label !== undefined && href !== undefined
            ? inlinesOf(label, [...marks, { type: 'link', attrs: { href } }])
            : [{ type: 'math', attrs: { tex: tex ?? '' } }]
  return [...plain(text.slice(0, found.index)), ...middle, ...inlinesOf(text.slice(found.index + whole.length), marks)]
}
