import { z } from 'zod'
import type { Question } from './question.schema.ts'

export const importFormats = ['gift', 'moodle-xml'] as const
export const ImportFormat = z.enum(importFormats)
export type ImportFormat = z.infer<typeof ImportFormat>

/** Why a question of a file was not taken over. */
export const leftOutReasons = [
  'type-not-supported',
  'not-a-question',
  'no-right-answer',
  'too-few-options',
  'no-text',
  'broken',
  'too-long',
] as const
export const LeftOutReason = z.enum(leftOutReasons)
export type LeftOutReason = z.infer<typeof LeftOutReason>

/** What a question that was taken over has lost on the way. */
export const importNotes = [
  'images-left-out',
  'media-left-out',
  'links-left-out',
  'formatting-simplified',
  'hints-left-out',
  'general-feedback-of-result-left-out',
  'penalty-for-retry-left-out',
  'essay-settings-left-out',
  'all-options-earn-all',
] as const
export const ImportNote = z.enum(importNotes)
export type ImportNote = z.infer<typeof ImportNote>

export const LeftOut = z.strictObject({
  line: z.number().int(),
  name: z.string(),
  /** The type as the file names it. */
  type: z.string(),
  reason: LeftOutReason,
  detail: z.string(),
})
export type LeftOut = z.infer<typeof LeftOut>

export interface ReadQuestion {
  line: number
  /** Names of the category and those above it, outermost first. */
  category: string[]
  question: Question
  notes: ImportNote[]
}

/** What was read of a file: every question of it stands in one of the two lists. */
export interface ReadBank {
  read: ReadQuestion[]
  leftOut: LeftOut[]
}
