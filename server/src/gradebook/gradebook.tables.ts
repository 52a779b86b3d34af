import type { Generated } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

/** A mark as it is kept: percent (null when absent or taken back), number of changes, 1 when absent. */
export type StoredMark = [percent: number | null, version: number, absent: 0 | 1]
/** Marks of a learner as they are kept: by the slots of the sheet's controls. */
export type SlotMarks = readonly (StoredMark | null)[]
/** Marks by the ids of their controls. */
export type StoredMarks = Record<string, StoredMark>

/** The rule and the scale by which a result was counted. */
export interface StoredRule {
  ratingWeight: number
  admissionPercent: number
  controlPercent: number
  examPercent: number
  scale: string
}

export type EntryReason = 'first' | 'slip' | 'retake' | 'late' | 'appeal' | 'attempt' | 'other'

declare module '#lib/db' {
  interface Database {
    'gradebook.rule': {
      org_id: string
      id: string
      discipline_id: MaybeText
      valid_from: Day
      rating_weight: number
      admission_percent: number
      control_percent: number
      exam_percent: number
      scale: string
      reason: string
      decided_by: MaybeText
      decided_at: Instant
    }
    'gradebook.sheet': {
      org_id: string
      offering_id: string
      status: Generated<'open' | 'published' | 'closed'>
      published_at: MaybeInstant
      published_by: MaybeText
      closed_at: MaybeInstant
      closed_by: MaybeText
      created_at: Instant
    }
    'gradebook.control': {
      org_id: string
      id: string
      offering_id: string
      kind: 'current' | 'midterm' | 'final'
      term: MaybeNumber
      position: number
      slot: number
      name_kk: string
      name_ru: string
      name_en: string
      weight: Generated<number>
      required: Generated<boolean>
      test_id: MaybeText
      closed_at: MaybeInstant
      closed_by: MaybeText
      removed_at: MaybeInstant
      created_at: Instant
    }
    'gradebook.mark': {
      org_id: string
      offering_id: string
      learner_id: string
      marks: Json<SlotMarks>
      updated_at: Instant
    }
    'gradebook.entry': {
      org_id: string
      id: string
      offering_id: string
      learner_id: string
      control_id: string
      version: number
      percent: MaybeNumber
      absent: Generated<boolean>
      source: 'hand' | 'test'
      attempt_id: MaybeText
      reason: EntryReason
      note: Text
      by_id: MaybeText
      at: Instant
    }
    'gradebook.result': {
      org_id: string
      offering_id: string
      learner_id: string
      version: number
      status: 'graded' | 'failed' | 'not-admitted'
      rating: MaybeNumber
      exam: MaybeNumber
      percent: number
      mark: string
      points: number
      rule: Json<StoredRule>
      controls: Json<StoredMarks>
      reason: string
      note: Text
      by_id: string
      at: Instant
    }
  }
}
