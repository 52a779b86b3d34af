import type { Place, QuestionBody, QuestionKey, QuestionKind, Response, ReviewPolicy, Section } from '@dala/domain/testing'
import type { ColumnType, Generated } from 'kysely'
import type { Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

/** How the learner was known when the attempt began. */
export interface Identity {
  sessionId: string
  factor: 'password' | 'second-factor'
}

declare module '#lib/db' {
  interface Database {
    'testing.bank': {
      org_id: string
      id: string
      discipline_id: MaybeText
      owner_id: string
      name_kk: string
      name_ru: string
      name_en: string
      archived_at: MaybeInstant
      created_at: Instant
    }
    'testing.category': { org_id: string; id: string; bank_id: string; path: string[]; created_at: Instant }
    'testing.question': {
      org_id: string
      id: string
      bank_id: string
      category_id: string
      kind: QuestionKind
      name: string
      languages: string[]
      search: string
      points: number
      version: number
      fingerprint: Buffer
      archived_at: MaybeInstant
      created_at: Instant
      updated_at: Instant
    }
    'testing.question_version': {
      org_id: string
      question_id: string
      version: number
      body: Json<QuestionBody>
      by_id: MaybeText
      at: Instant
    }
    'testing.answer_key': { org_id: string; question_id: string; version: number; key: Json<QuestionKey> }
    'testing.test': {
      org_id: string
      id: string
      offering_id: string
      name_kk: string
      name_ru: string
      name_en: string
      control: 'entry' | 'current' | 'midterm' | 'final'
      status: Generated<'draft' | 'published' | 'closed'>
      minutes: MaybeNumber
      opens_at: MaybeInstant
      closes_at: MaybeInstant
      attempts: Generated<number>
      pass_percent: Generated<number>
      shuffle_questions: Generated<boolean>
      shuffle_options: Generated<boolean>
      penalties: Generated<boolean>
      review: Json<ReviewPolicy>
      networks: ColumnType<string[], string[] | undefined, string[]>
      sections: Json<Section[]>
      by_id: string
      created_at: Instant
      updated_at: Instant
      published_at: MaybeInstant
      closed_at: MaybeInstant
    }
    'testing.attempt': {
      org_id: string
      id: string
      test_id: string
      learner_id: string
      number: number
      status: 'open' | 'submitted' | 'annulled'
      started_at: Instant
      deadline_at: MaybeInstant
      accepts_until: Instant
      epoch: number
      size: number
      paper: Json<Place[]>
      identity: Json<Identity>
      ended_at: MaybeInstant
      ended_by: ColumnType<'learner' | 'deadline' | 'staff' | null, undefined, 'learner' | 'deadline' | 'staff'>
      ops: MaybeNumber
      digest: MaybeText
      shares: JsonOrNull<(number | null)[]>
      score: MaybeNumber
      max_score: MaybeNumber
      percent: MaybeNumber
      to_mark: MaybeNumber
      annulled_reason: Text
      annulled_by: MaybeText
      annulled_at: MaybeInstant
    }
    'testing.answer_op': OpTable
    'testing.late_answer': OpTable
    'testing.answer': {
      org_id: string
      attempt_id: string
      place: number
      epoch: number
      seq: number
      value: JsonOrNull<Response>
      saved_at: Instant
    }
    'testing.device': {
      org_id: string
      attempt_id: string
      epoch: number
      session_id: string
      device: Text
      address: Text
      at: Instant
    }
    'testing.extension': {
      org_id: string
      id: string
      test_id: string
      attempt_id: MaybeText
      minutes: number
      attempts: number
      reason: string
      by_id: string
      at: Instant
    }
    'testing.decision': {
      org_id: string
      id: string
      attempt_id: string
      kind: 'mark' | 'late-accepted' | 'late-refused'
      place: MaybeNumber
      share: MaybeNumber
      reason: Text
      by_id: string
      at: Instant
    }
  }
}

interface OpTable {
  org_id: string
  attempt_id: string
  epoch: number
  seq: number
  place: number
  kind: 'answer' | 'flag'
  value: JsonOrNull<Response | boolean>
  device_ms: number
  received_at: Instant
}
