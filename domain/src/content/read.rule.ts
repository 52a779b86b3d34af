import { choose, type Language } from './language.schema.ts'
import type { Block, Lesson, ReadBlock } from './lesson.schema.ts'
import type { Inline, RichNode } from './rich.schema.ts'

/**
 * A lesson in the reader's language. A block that lacks it is given in the next language of the course and says which;
 * a block without any text keeps its picture or film and has no text.
 */
export function readIn(lesson: Lesson, wanted: Language, courseLanguages: readonly Language[]): ReadBlock[] {
  return lesson.blocks.map((block) => {
    const { text: texts, ...shared } = block
    const chosen = choose<unknown>(texts, wanted, courseLanguages)
    // Each kind's text stays with its own shared part: both come from the same block.
    return { ...shared, text: chosen?.text ?? null, language: chosen && chosen.language !== wanted ? chosen.language : null } as ReadBlock
  })
}

/** Every formula of a lesson, each once: what the server sets in MathML. */
export function formulasOf(blocks: readonly (Block | ReadBlock)[]): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'math' && 'attrs' in value) {
      const { attrs } = value
      if (typeof attrs === 'object' && attrs !== null && 'tex' in attrs && typeof attrs.tex === 'string') found.add(attrs.tex)
      return
    }
    Object.values(value).forEach(walk)
  }
  for (const block of blocks) {
    if (block.kind === 'formula' && block.tex.trim() !== '') found.add(block.tex)
    walk(block.text)
  }
  return [...found]
}

/** Every file that a lesson shows or offers. */
export function filesOf(lesson: Lesson): string[] {
  const found = new Set<string>()
  for (const block of lesson.blocks) {
    if (block.kind === 'image' || block.kind === 'file') found.add(block.file.fileId)
    if (block.kind === 'audio') found.add(block.source.file.fileId)
    if (block.kind === 'video') {
      if (block.source.kind === 'file') found.add(block.source.file.fileId)
      if (block.poster) found.add(block.poster.fileId)
      for (const captions of Object.values(block.captions)) if (captions) found.add(captions.fileId)
    }
  }
  return [...found]
}

/** Rich text without its form, for search, counting and lists. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes.map(ofNode).filter(Boolean).join('\n')
}

const ofInline = (inline: Inline): string => (inline.type === 'text' ? inline.text : inline.type === 'math' ? inline.attrs.tex : '\n')

function ofNode(node: RichNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return (node.content ?? []).map(ofInline).join('')
    case 'codeBlock':
      return (node.content ?? []).map((part) => part.text).join('')
    case 'blockquote':
      return plainText(node.content)
    case 'bulletList':
    case 'orderedList':
      return node.content.map((item) => plainText(item.content)).join('\n')
    case 'table':
      return node.content.map((row) => row.content.map((cell) => plainText(cell.content)).join(' · ')).join('\n')
  }
}

/** The words that a reader of one language meets in a lesson. */
export function wordsOf(block: Block, language: Language): string {
  const text = block.text[language]
  if (text === undefined) return ''
  if (Array.isArray(text)) return plainText(text)
  return Object.values(text).flat().join('\n')
}

/** Words read in a minute by a student who studies; a slow, careful pace. */
const wordsPerMinute = 110

/** Minutes a lesson takes, at least one: words at a studying pace and the length of its films. */
export function minutesOf(lesson: Lesson, language: Language): number {
  const words = lesson.blocks.reduce((sum, block) => sum + (wordsOf(block, language).match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  const seconds = lesson.blocks.reduce((sum, block) => sum + (block.kind === 'video' ? (block.seconds ?? 0) : 0), 0)
  return Math.max(1, Math.round(words / wordsPerMinute + seconds / 60))
}
