import type {
  Ballot,
  Choice,
  CouncilKind,
  CouncilRule,
  ItemStatus,
  LineStatus,
  MeetingForm,
  MeetingStatus,
  MemberRole,
  Outcome,
  Presence,
  Tally,
} from '@dala/domain/councils'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>

declare module '#lib/db' {
  interface Database {
    'councils.council': {
      org_id: string
      id: string
      kind: CouncilKind
      name_kk: string
      name_ru: string
      name_en: string
      quorum_numerator: Generated<number>
      quorum_denominator: Generated<number>
      majority_numerator: Generated<number>
      majority_denominator: Generated<number>
      majority_of: Generated<'present' | 'voted'>
      casting_vote: Generated<boolean>
      rule_basis: Text
      minutes_days: Generated<number>
      archived_at: MaybeInstant
      created_by: string
      created_at: Instant
    }
    'councils.member': {
      org_id: string
      id: string
      council_id: string
      person_id: string
      role: MemberRole
      votes: Generated<boolean>
      since: Day
      until: MaybeDay
      appointed_by: string
      appointed_at: Instant
    }
    'councils.meeting': {
      org_id: string
      id: string
      council_id: string
      status: Generated<MeetingStatus>
      starts_at: Instant
      held_on: Day
      place: Text
      form: Generated<MeetingForm>
      invited_at: MaybeInstant
      chair_id: MaybeText
      secretary_id: MaybeText
      opened_at: MaybeInstant
      ended_at: MaybeInstant
      rule: ColumnType<CouncilRule | null, string | null | undefined, string | null>
      minutes_due: MaybeDay
      document_id: MaybeText
      minutes_label: MaybeText
      minutes_number: MaybeNumber
      closed_at: MaybeInstant
      note: Text
      created_by: string
      created_at: Instant
    }
    'councils.attendance': {
      org_id: string
      meeting_id: string
      person_id: string
      role: MemberRole
      votes: boolean
      presence: Generated<Presence>
      noted_by: MaybeText
      noted_at: MaybeInstant
    }
    'councils.item': {
      org_id: string
      id: string
      council_id: string
      status: Generated<ItemStatus>
      subject_type: string
      subject_id: string
      path: MaybeText
      title_kk: string
      title_ru: string
      title_en: string
      proposal_kk: Text
      proposal_ru: Text
      proposal_en: Text
      read_permission: MaybeText
      corrects_id: MaybeText
      put_by: string
      put_at: Instant
    }
    'councils.item_person': { org_id: string; item_id: string; person_id: string }
    'councils.line': {
      org_id: string
      meeting_id: string
      item_id: string
      number: number
      status: Generated<LineStatus>
      moved_because: ColumnType<MovedBecause | null, MovedBecause | null | undefined, MovedBecause | null>
      ballot: Generated<Ballot>
      heard: Text
      count_for: MaybeNumber
      count_against: MaybeNumber
      count_abstain: MaybeNumber
    }
    'councils.recusal': {
      org_id: string
      meeting_id: string
      item_id: string
      person_id: string
      reason: Text
      noted_by: string
      noted_at: Instant
    }
    'councils.vote': {
      org_id: string
      meeting_id: string
      item_id: string
      person_id: string
      choice: Choice
      recorded_by: string
      recorded_at: Instant
    }
    'councils.decision': {
      org_id: string
      id: string
      meeting_id: string
      item_id: string
      outcome: Outcome
      wording_kk: string
      wording_ru: string
      conditions: Text
      valid_until: MaybeDay
      extract_id: MaybeText
      tally: Json<Tally>
      recorded_by: string
      recorded_at: Instant
    }
    'councils.signature': {
      org_id: string
      document_id: string
      signs_as: 'chair' | 'secretary'
      meeting_id: string
      person_id: string
      hash: Buffer
      signed_at: Instant
    }
  }
}

export type MovedBecause = 'no-quorum' | 'not-reached' | 'postponed'
