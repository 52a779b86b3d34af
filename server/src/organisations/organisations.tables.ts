import type { Day, Instant, MaybeText, Text } from '#lib/db'
import type { ColumnType } from 'kysely'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>

declare module '#lib/db' {
  interface Database {
    'organisations.licence': {
      org_id: string
      id: string
      number: string
      issued_on: Day
      valid_until: MaybeDay
      issued_by: Text
      annex_kk: Text
      annex_ru: Text
      annex_en: Text
      file_id: MaybeText
      withdrawn_on: MaybeDay
      created_at: Instant
    }
    'organisations.calendar_day': {
      org_id: string
      on_date: Day
      kind: 'working' | 'day-off'
      reason: Text
      changed_by: MaybeText
      changed_at: Instant
    }
  }
}
