import type { Inline, ListItem, Mark, RichNode, TableRow } from '@dala/domain/content'
import type { JSONContent } from '@tiptap/react'

/** The editor's document as our text: only our nodes and attributes; an empty document gives null. */
export function toRich(document: JSONContent): RichNode[] | null {
  const nodes = (document.content ?? []).flatMap(nodeOf)
  while (nodes.length > 0 && isEmptyParagraph(nodes.at(-1))) nodes.pop()
  return nodes.length === 0 ? null : nodes
}

/** Our text as the editor's document. */
export const fromRich = (nodes: readonly RichNode[] | undefined): JSONContent => ({
  type: 'doc',
  // Our nodes are the editor's own, with fewer attributes.
  content: nodes && nodes.length > 0 ? ([...nodes] as JSONContent[]) : [{ type: 'paragraph' }],
})

const isEmptyParagraph = (node: RichNode | undefined): boolean => node?.type === 'paragraph' && (node.content ?? []).length === 0

function nodeOf(node: JSONContent): RichNode[] {
  const content = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...inlines(content) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.attrs?.['level'] === 3 ? 3 : 2 }, ...inlines(content) }]
    case 'codeBlock': {
      const text = content.map((part) => part.text ?? '').join('')
      return [{ type: 'codeBlock', ...(text && { content: [{ type: 'text', text }] }) }]
    }
    case 'blockquote':
      return nonEmpty('blockquote', content.flatMap(nodeOf))
    case 'bulletList':
    case 'orderedList': {
      const items = content.map((item): ListItem => ({ type: 'listItem', content: filled((item.content ?? []).flatMap(nodeOf)) }))
      const start: unknown = node.attrs?.['start']
      if (items.length === 0) return []
      return [
        {
          type: node.type,
          ...(node.type === 'orderedList' && typeof start === 'number' && start > 1 && { attrs: { start } }),
          content: items,
        },
      ]
    }
    case 'table':
      return content.length === 0 ? [] : [{ type: 'table', content: content.map(rowOf) }]
    default:
      return []
  }
}

const filled = (nodes: RichNode[]): RichNode[] => (nodes.length === 0 ? [{ type: 'paragraph' }] : nodes)
const nonEmpty = (type: 'blockquote', content: RichNode[]): RichNode[] => (content.length === 0 ? [] : [{ type, content }])

function rowOf(row: JSONContent): TableRow {
  return {
    type: 'tableRow',
    content: (row.content ?? []).map((cell) => {
      const spans = Object.fromEntries(
        (['colspan', 'rowspan'] as const).flatMap((name) => {
          const span: unknown = cell.attrs?.[name]
          return typeof span === 'number' && span > 1 ? [[name, span]] : []
        }),
      )
      return {
        type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
        ...(Object.keys(spans).length > 0 && { attrs: spans }),
        content: filled((cell.content ?? []).flatMap(nodeOf)),
      }
    }),
  }
}

function inlines(content: readonly JSONContent[]): { content?: Inline[] } {
  const made = content.flatMap((part): Inline[] => {
    if (part.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (part.type === 'math') {
      const tex: unknown = part.attrs?.['tex']
      return typeof tex === 'string' && tex !== '' ? [{ type: 'math', attrs: { tex } }] : []
    }
    if (part.type !== 'text' || !part.text) return []
    const marks = (part.marks ?? []).flatMap((mark): Mark[] => {
      if (mark.type === 'bold' || mark.type === 'italic' || mark.type === 'code') return [{ type: mark.type }]
      const href: unknown = mark.attrs?.['href']
      return mark.type === 'link' && typeof href === 'string' ? [{ type: 'link', attrs: { href } }] : []
    })
    return [{ type: 'text', text: part.text, ...(marks.length > 0 && { marks }) }]
  })
  return made.length > 0 ? { content: made } : {}
}
