import type { Language } from './language.schema.ts'
import type { Block, Lesson } from './lesson.schema.ts'
import { plainText, wordsOf } from './read.rule.ts'

/** What a block still lacks in a language. */
export type Gap = 'text' | 'alt' | 'captions' | 'transcript' | 'formula' | 'options' | 'correct'

/** A lack of one block; `blocks` publication only where the law or the reader cannot do without it. */
export interface Missing {
  blockId: string
  kind: Block['kind']
  gap: Gap
  /** A picture without its description, a formula without TeX, a question without its answer: refused at publication. */
  compulsory: boolean
}

const empty = (text: string | undefined) => text === undefined || text.trim() === ''

function gapsOf(block: Block, language: Language): { gap: Gap; compulsory: boolean }[] {
  const gap = (name: Gap, compulsory = false) => [{ gap: name, compulsory }]
  switch (block.kind) {
    case 'text':
    case 'notice': {
      const text = block.text[language]
      return text === undefined || plainText(text).trim() === '' ? gap('text') : []
    }
    case 'image':
      return empty(block.text[language]?.alt) ? gap('alt', true) : []
    case 'audio':
      return [
        ...(empty(block.text[language]?.title) ? gap('text') : []),
        ...(empty(block.text[language]?.transcript) ? gap('transcript') : []),
      ]
    case 'video':
      return [
        ...(empty(block.text[language]?.title) ? gap('text') : []),
        ...(block.source.kind === 'file' && block.captions[language] === undefined ? gap('captions') : []),
      ]
    case 'file':
    case 'test':
      return empty(block.text[language]?.title) ? gap('text') : []
    case 'formula':
      return block.tex.trim() === '' ? gap('formula', true) : []
    case 'check': {
      const text = block.text[language]
      if (text === undefined || empty(text.question)) return gap('text')
      if (text.options.some(empty)) return gap('options', true)
      return block.correct >= text.options.length ? gap('correct', true) : []
    }
  }
}

/** Everything a lesson lacks in a language, in the order of its blocks. */
export function missingIn(lesson: Lesson, language: Language): Missing[] {
  return lesson.blocks.flatMap((block) => gapsOf(block, language).map((entry) => ({ blockId: block.id, kind: block.kind, ...entry })))
}

export interface Completeness {
  done: number
  all: number
}

/** How many of a lesson's blocks are complete in a language. */
export function completenessIn(lesson: Lesson, language: Language): Completeness {
  const lacking = new Set(missingIn(lesson, language).map((entry) => entry.blockId))
  return { done: lesson.blocks.length - lacking.size, all: lesson.blocks.length }
}

/** Whether a language has been begun at all: a wholly untranslated language is a choice, not a mistake. */
export function isBegun(lesson: Lesson, language: Language): boolean {
  return lesson.blocks.some((block) => wordsOf(block, language).trim() !== '')
}

export type Publishable =
  | { publishable: true; missing: Missing[] }
  | { publishable: false; reason: 'empty' | 'compulsory'; missing: Missing[] }

/**
 * Whether a lesson can be published: it has content (A2015-6.4), and what is compulsory in a language that has been begun
 * is there. Other gaps are shown and allowed; the reader then sees the block in another language of the course.
 */
export function publishable(lesson: Lesson, courseLanguages: readonly Language[]): Publishable {
  const begun = courseLanguages.filter((language) => isBegun(lesson, language))
  const missing = begun.flatMap((language) => missingIn(lesson, language)).filter((entry) => entry.compulsory)
  if (lesson.blocks.length === 0 || begun.length === 0) return { publishable: false, reason: 'empty', missing }
  return missing.length > 0 ? { publishable: false, reason: 'compulsory', missing } : { publishable: true, missing: [] }
}
