import type { AlertWindows, Authority, ChangeKind, LevelRuling, Scope, SwitchGround, Warning } from '@dala/domain/emergency'
import type { Level } from '@dala/domain/regulations'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

declare module '#lib/db' {
  interface Database {
    'emergency.setting': {
      org_id: string
      place: Text
      windows: MaybeJson<AlertWindows>
      windows_source: Text
      windows_source_on: MaybeDay
      windows_confirmed: Generated<boolean>
      access_days: Generated<number>
      updated_by: MaybeText
      updated_at: Instant
    }
    'emergency.threshold': {
      org_id: string
      id: string
      place: string
      grade_from: number
      grade_to: number
      wind_from: number
      wind_to: number
      temperature: number
      source: string
      source_on: Day
      confirmed: boolean
      changed_by: MaybeText
      changed_at: Instant
      removed_at: MaybeInstant
    }
    'emergency.authority_order': {
      org_id: string
      id: string
      ground: SwitchGround
      number: string
      signed_on: Day
      authority: Authority
      authority_name: Text
      places: string[]
      from_on: Day
      to_on: MaybeDay
      file_id: MaybeText
      register_entry: Text
      created_by: MaybeText
      created_at: Instant
    }
    'emergency.switch': {
      org_id: string
      id: string
      request_id: string
      authority_order_id: MaybeText
      ground: SwitchGround
      starts_on: Day
      ends_on: Day
      status: 'standing' | 'ended' | 'undone'
      scope: Json<Scope>
      temperature: MaybeNumber
      wind: MaybeNumber
      mild: Generated<boolean>
      regime: Text
      responsible_id: MaybeText
      rulings: Json<LevelRuling[]>
      warnings: Json<Warning[]>
      document_id: MaybeText
      learners: number
      created_by: MaybeText
      created_at: Instant
    }
    'emergency.switch_class': { org_id: string; switch_id: string; group_id: string; shift: number; learners: number }
    'emergency.switch_learner': { org_id: string; switch_id: string; learner_id: string; group_id: string | null; level: Level }
    'emergency.change': {
      org_id: string
      id: string
      switch_id: string
      kind: ChangeKind
      ends_on: Day
      document_id: MaybeText
      by_id: MaybeText
      at: Instant
    }
    'emergency.told': {
      org_id: string
      change_id: string
      person_id: string
      switch_id: string
      role: 'learner' | 'guardian' | 'teacher'
      learner_id: MaybeText
      group_id: MaybeText
      notification_id: MaybeText
      mail: 'queued' | 'not-wanted' | 'no-address'
      mail_id: MaybeText
      at: Instant
      acknowledged_at: MaybeInstant
    }
    'emergency.connection': {
      org_id: string
      learner_id: string
      internet: 'yes' | 'no' | 'unknown'
      action: Text
      changed_by: MaybeText
      changed_at: Instant
    }
  }
}
