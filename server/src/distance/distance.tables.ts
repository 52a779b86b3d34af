import type { FactValues, PlanContent, Status, Technology } from '@dala/domain/distance'
import type { KeptRuling, Verdict } from '@dala/domain/regulations'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>

type Ending = 'term' | 'returned' | 'no-decision' | 'replaced'
type ReviewDecision = 'extend' | 'return' | 'none'

declare module '#lib/db' {
  interface Database {
    'distance.application': {
      org_id: string
      id: string
      learner_id: string
      applicant_id: string
      status: Generated<Status>
      rule_set: string
      ground: MaybeText
      facts: Json<FactValues>
      reason: Text
      technologies: Generated<Technology[]>
      period_from: MaybeDay
      period_to: MaybeDay
      revision: Generated<number>
      archive: Generated<boolean>
      destination: Text
      mode: Generated<'full' | 'partial'>
      format: Generated<'sync' | 'async' | 'mixed'>
      number: MaybeNumber
      label: MaybeText
      registered_on: MaybeDay
      registered_at: MaybeInstant
      document_id: MaybeText
      signed_hash: MaybeBytes
      signed_by: MaybeText
      signed_at: MaybeInstant
      decision_due: MaybeDay
      decided_at: MaybeInstant
      decided_on: MaybeDay
      decided_by: MaybeText
      decision_reason: Text
      verdict: ColumnType<Verdict | null, string | null | undefined, string | null>
      ruling: ColumnType<KeptRuling<'application'> | null, string | null | undefined, string | null>
      order_due: MaybeDay
      order_id: MaybeText
      ordered_on: MaybeDay
      acquaint_due: MaybeDay
      acquainted_at: MaybeInstant
      acquainted_on: MaybeDay
      withdrawn_at: MaybeInstant
      created_at: Instant
      updated_at: Instant
    }
    'distance.attachment': {
      org_id: string
      id: string
      application_id: string
      kind: string
      file_id: MaybeText
      file_name: Text
      words: Text
      document_id: MaybeText
      on_paper: Generated<boolean>
      added_by: string
      added_at: Instant
      removed_at: MaybeInstant
    }
    'distance.step': {
      org_id: string
      id: string
      application_id: string
      kind: 'registered' | 'completed' | 'opinion' | 'returned' | 'approved' | 'refused' | 'withdrawn' | 'ordered' | 'acquainted'
      opinion: ColumnType<'for' | 'against' | null, 'for' | 'against' | null | undefined, never>
      note: Text
      by_id: MaybeText
      at: Instant
    }
    'distance.plan': {
      org_id: string
      id: string
      application_id: string
      learner_id: string
      version: number
      content: Json<PlanContent>
      hash: Buffer
      document_id: MaybeText
      created_by: string
      created_at: Instant
    }
    'distance.order': {
      org_id: string
      id: string
      status: Generated<'draft' | 'issued' | 'discarded'>
      kind: Generated<'begin' | 'extend' | 'return'>
      archive: Generated<boolean>
      number: MaybeNumber
      label: MaybeText
      issued_on: MaybeDay
      document_id: MaybeText
      issued_by: MaybeText
      issued_at: MaybeInstant
      created_by: string
      created_at: Instant
    }
    'distance.order_line': {
      org_id: string
      order_id: string
      application_id: string
      learner_id: string
      technologies: Technology[]
      starts_on: Day
      ends_on: Day
      order_due: Day
      late: Generated<boolean>
      plan_id: MaybeText
      status_id: MaybeText
      replaces: Generated<boolean>
    }
    'distance.status': {
      org_id: string
      id: string
      learner_id: string
      application_id: string
      order_id: string
      rule_set: string
      ground: string
      mode: 'full' | 'partial'
      technologies: Technology[]
      format: 'sync' | 'async' | 'mixed'
      starts_on: Day
      ends_on: Day
      ended_on: MaybeDay
      ended_because: ColumnType<Ending | null, Ending | null | undefined, Ending | null>
      ending_order_id: MaybeText
      pending_order_id: MaybeText
      reminded_on: MaybeDay
      created_at: Instant
    }
    'distance.status_change': {
      org_id: string
      id: string
      status_id: string
      kind: 'begun' | 'extended' | 'ended'
      ends_on: Day
      because: Text
      order_id: MaybeText
      review_id: MaybeText
      by_id: MaybeText
      at: Instant
    }
    'distance.review': {
      org_id: string
      id: string
      status_id: string
      learner_id: string
      period_id: MaybeText
      attested_on: Day
      due_on: Day
      name_kk: string
      name_ru: string
      name_en: string
      decision: ColumnType<ReviewDecision | null, ReviewDecision | null | undefined, ReviewDecision | null>
      until_on: MaybeDay
      minutes_number: Text
      minutes_document_id: MaybeText
      minutes_file_id: MaybeText
      decided_on: MaybeDay
      decided_by: MaybeText
      closed_at: MaybeInstant
      created_at: Instant
    }
    'distance.zone': {
      org_id: string
      id: string
      name_kk: string
      name_ru: string
      name_en: string
      aliases: string[]
      kind: 'hostilities' | 'terrorism' | 'bordering'
      source: string
      source_on: Day
      valid_from: Day
      valid_to: MaybeDay
      created_by: string
      created_at: Instant
    }
    'distance.setting': {
      org_id: string
      remind_days: number
      review_days: number
      consider_days: number
      order_days: number
      acquaint_days: number
      opinion_from_age: MaybeNumber
      updated_by: MaybeText
      updated_at: Instant
    }
    'distance.acquaintance': {
      org_id: string
      application_id: string
      order_id: string
      plan_id: string
      plan_hash: Buffer
      acknowledged_by: string
      acknowledged_at: Instant
      due_on: Day
      late: boolean
      document_id: MaybeText
    }
  }
}
