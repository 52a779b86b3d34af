import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>

declare module '#lib/db' {
  interface Database {
    'courses.syllabus': {
      org_id: string
      offering_id: string
      description_kk: Text
      description_ru: Text
      description_en: Text
      updated_at: Instant
    }
    'courses.offering_group': { org_id: string; offering_id: string; group_id: string; added_at: Instant }
    'courses.module': {
      org_id: string
      id: string
      offering_id: string
      place: number
      name_kk: Text
      name_ru: Text
      name_en: Text
      opens_on: MaybeDay
      due_on: MaybeDay
      created_at: Instant
    }
    'courses.item': {
      org_id: string
      id: string
      offering_id: string
      module_id: string
      place: number
      kind: 'lesson' | 'test'
      mode: Generated<'online' | 'offline'>
      name_kk: Text
      name_ru: Text
      name_en: Text
      document_id: MaybeText
      test_id: MaybeText
      minutes: MaybeNumber
      due_on: MaybeDay
      compulsory: Generated<boolean>
      created_at: Instant
      removed_at: MaybeInstant
    }
    'courses.progress': {
      org_id: string
      offering_id: string
      learner_id: string
      item_id: string
      opened_at: MaybeInstant
      completed_at: MaybeInstant
      seconds: Generated<number>
      updated_at: Instant
    }
    'courses.progress_entry': {
      org_id: string
      learner_id: string
      id: string
      offering_id: string
      item_id: string
      kind: 'opened' | 'completed' | 'reopened' | 'time'
      at: Instant
      received_at: Instant
      seconds: Generated<number>
    }
  }
}
