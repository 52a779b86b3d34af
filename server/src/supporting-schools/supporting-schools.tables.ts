import type { AttachmentStatus, Ending, Side } from '@dala/domain/supporting-schools'
import type { ColumnType } from 'kysely'
import type { Day, Instant, MaybeInstant, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>

declare module '#lib/db' {
  interface Database {
    'supporting.vacancy': {
      org_id: string
      id: string
      subject: string
      since: Day
      filled_on: MaybeDay
      recorded_by: string
      recorded_at: Instant
    }
    'supporting.vacancy_class': { org_id: string; vacancy_id: string; group_id: string }
    'supporting.attachment': {
      org_id: string
      id: string
      side: Side
      partner_id: MaybeText
      partner_kk: string
      partner_ru: string
      partner_en: string
      partner_bin: Text
      vacancy_id: MaybeText
      subject: string
      starts_on: Day
      ends_on: Day
      order_number: string
      order_on: Day
      responsible: string
      status: AttachmentStatus
      reason: Text
      teacher_name: Text
      course_kk: Text
      course_ru: Text
      course_en: Text
      teacher_id: MaybeText
      offering_id: MaybeText
      ended_on: MaybeDay
      ended_because: ColumnType<Ending | null, Ending | null | undefined, Ending | null>
      reminded_on: MaybeDay
      asked_at: Instant
      decided_at: MaybeInstant
    }
    'supporting.attachment_class': {
      org_id: string
      attachment_id: string
      name: string
      group_id: MaybeText
      learners: ColumnType<number, number | undefined, number>
    }
    'supporting.step': {
      org_id: string
      id: string
      attachment_id: string
      kind: StepKind
      by_id: MaybeText
      note: Text
      at: Instant
    }
    'supporting.pupil': {
      org_id: string
      attachment_id: string
      learner_id: string
      key: string
      class_name: string
      sent_at: Instant
      withdrawn_at: MaybeInstant
    }
    'supporting.mark': {
      org_id: string
      attachment_id: string
      learner_id: string
      version: number
      status: 'graded' | 'failed' | 'not-admitted'
      percent: number
      mark: string
      published_at: Instant
      received_at: Instant
    }
    'supporting.visitor': {
      org_id: string
      key: string
      partner_id: string
      person_id: string
      made_here: boolean
      role_given: ColumnType<boolean, boolean | undefined, boolean>
    }
    'supporting.visiting_class': { org_id: string; partner_id: string; name: string; unit_id: string }
    'supporting.visit': {
      org_id: string
      attachment_id: string
      key: string
      person_id: string
      unit_id: string
      since: Instant
      ended_at: MaybeInstant
    }
  }
}

export type StepKind = 'asked' | 'accepted' | 'refused' | 'withdrawn' | 'ended' | 'reminded' | 'marks-came'
