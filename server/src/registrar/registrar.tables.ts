import type { EventKind, MovementReason } from '@dala/domain/registrar'
import type { LearnerForm, LearnerStatus } from '@dala/domain/people'
import type { Day, Instant, MaybeNumber, MaybeText, Text } from '#lib/db'
import type { ColumnType } from 'kysely'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeOf<T> = ColumnType<T | null, T | null | undefined, T | null>

declare module '#lib/db' {
  interface Database {
    'registrar.order': {
      org_id: string
      id: string
      source: 'issued' | 'recorded'
      number: string
      dated_on: Day
      basis: Text
      document_id: MaybeText
      reverses_id: MaybeText
      signed_by: MaybeText
      created_by: string
      created_at: Instant
    }
    'registrar.paragraph': {
      org_id: string
      id: string
      order_id: string
      number: number
      kind: EventKind
      reason: MaybeOf<MovementReason>
      effective_on: Day
      until: MaybeDay
      group_id: MaybeText
      study_year: MaybeNumber
      study_form: MaybeOf<LearnerForm>
      language: MaybeOf<'kk' | 'ru' | 'en'>
    }
    'registrar.contingent_event': {
      org_id: string
      id: string
      learner_id: string
      seq: number
      order_id: string
      paragraph_id: string
      kind: EventKind
      effective_on: Day
      until: MaybeDay
      status_before: LearnerStatus
      status_after: LearnerStatus
      group_before: MaybeText
      group_after: MaybeText
      study_year_before: MaybeNumber
      study_year_after: MaybeNumber
      study_form_before: LearnerForm
      study_form_after: LearnerForm
      language_before: 'kk' | 'ru' | 'en'
      language_after: 'kk' | 'ru' | 'en'
      reverses_id: MaybeText
      recorded_at: Instant
    }
  }
}
