import { z } from 'zod'
import { safeLink } from './link.rule.ts'

/**
 * Text of a lesson as data: paragraphs, headings, lists, tables with bold, italic, code, links and formulas.
 * The shape is the editor's own (ProseMirror JSON) with nothing but these nodes; depth is bounded by construction,
 * so that no hostile text can exhaust the stack.
 */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'code' } | { type: 'link'; attrs: { href: string } }
export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] | undefined }
  | { type: 'hardBreak' }
  | { type: 'math'; attrs: { tex: string } }
export type RichNode =
  | { type: 'paragraph'; content?: Inline[] | undefined }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] | undefined }
  | { type: 'codeBlock'; content?: { type: 'text'; text: string }[] | undefined }
  | { type: 'blockquote'; content: RichNode[] }
  | { type: 'bulletList' | 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] }
  | { type: 'table'; content: TableRow[] }
export type ListItem = { type: 'listItem'; content: RichNode[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type TableCell = {
  type: 'tableHeader' | 'tableCell'
  attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined
  content: RichNode[]
}

/** The longest formula, in characters of TeX. */
export const longestFormula = 2000

export const Href = z
  .string()
  .max(2000)
  .transform((link, check) => {
    const safe = safeLink(link)
    if (safe === null) {
      check.issues.push({ code: 'custom', message: 'content.unsafe-link', input: link })
      return z.NEVER
    }
    return safe
  })

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: Href }) }),
])

// Control characters have no place in a text and break XML and PDF made of it.
// eslint-disable-next-line no-control-regex
export const PlainText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/)

const Text = z.strictObject({ type: z.literal('text'), text: PlainText(20_000).min(1), marks: z.array(Mark).max(4).optional() })
const Inline = z.discriminatedUnion('type', [
  Text,
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({ type: z.literal('math'), attrs: z.strictObject({ tex: PlainText(longestFormula).min(1) }) }),
])
const inlines = z.array(Inline).max(2000).optional()

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines })
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
})
const CodeBlock = z.strictObject({
  type: z.literal('codeBlock'),
  content: z
    .array(z.strictObject({ type: z.literal('text'), text: PlainText(20_000).min(1) }))
    .max(1)
    .optional(),
})

const listItems = <T extends z.ZodType>(inside: T) =>
  z
    .array(z.strictObject({ type: z.literal('listItem'), content: z.array(inside).min(1).max(50) }))
    .min(1)
    .max(200)
const listOf = <T extends z.ZodType>(inside: T) =>
  z.strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    attrs: z.strictObject({ start: z.int().min(1).max(9999) }).optional(),
    content: listItems(inside),
  })

// Lists within lists, four levels: written out, so that the depth has an end.
const innermost = listOf(Paragraph)
const third = listOf(z.discriminatedUnion('type', [Paragraph, CodeBlock, innermost]))
const second = listOf(z.discriminatedUnion('type', [Paragraph, CodeBlock, third]))
const list = listOf(z.discriminatedUnion('type', [Paragraph, CodeBlock, second]))

const small = z.discriminatedUnion('type', [Paragraph, third])
const Quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(small).min(1).max(50) })
const Span = z.int().min(1).max(20).optional()
const Cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.strictObject({ colspan: Span, rowspan: Span }).optional(),
  content: z.array(small).min(1).max(50),
})
const Table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(Cell).max(20) }))
    .min(1)
    .max(200),
})

/** Rich text: what a text block holds in one language. */
export const Rich = z
  .array(z.discriminatedUnion('type', [Paragraph, Heading, CodeBlock, Quote, list, Table]))
  .min(1)
  .max(500)
export type Rich = RichNode[]
/** Rich text of a notice: no headings and tables. */
export const SmallRich = z.array(small).min(1).max(50)
