import type { FactValues, PlanContent, Status, Technology } from '@dala/domain/distance'
import type { Verdict } from '@dala/domain/regulations'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>

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
