import { formulasOf, readIn, type Language, type Lesson, type ReadBlock } from '@dala/domain/content'
import type { MathNode, Reading } from '@dala/domain/courses'
import { setFormula } from './formula.ts'

/** A lesson in one language with its formulas set. */
export function readingOf(lesson: Lesson, language: Language, courseLanguages: readonly Language[], number: number | null): Reading {
  const blocks = readIn(lesson, language, courseLanguages)
  const display = new Set(blocks.flatMap((block) => (block.kind === 'formula' ? [block.tex] : [])))
  const math: Record<string, MathNode> = {}
  for (const tex of formulasOf(blocks)) math[tex] = setFormula(tex, display.has(tex))
  return { blocks, math, bytes: blocks.reduce((sum, block) => sum + bytesOf(block, language), 0), number }
}

// What comes with the page: a file to download is fetched only when the reader wants it.
function bytesOf(block: ReadBlock, language: Language): number {
  if (block.kind === 'image') return block.file.bytes
  if (block.kind === 'audio') return block.source.file.bytes
  if (block.kind !== 'video' || block.source.kind !== 'file') return 0
  return block.source.file.bytes + (block.poster?.bytes ?? 0) + (block.captions[language]?.bytes ?? 0)
}

const kept = new Map<string, Reading>()
const mostKept = 400

/** A published version never changes, so what was made of it once is kept; the oldest is let go first. */
export async function keptReading(key: string, make: () => Promise<Reading>): Promise<Reading> {
  const found = kept.get(key)
  if (found !== undefined) {
    kept.delete(key)
    kept.set(key, found)
    return found
  }
  const made = await make()
  const oldest = kept.keys().next().value
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}
