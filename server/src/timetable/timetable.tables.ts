import type { LessonKind, WeekPattern } from '@dala/domain/timetable'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>

declare module '#lib/db' {
  interface Database {
    'timetable.bell': { org_id: string; shift: number; slot: number; begins: number; ends: number }
    'timetable.day_as': { org_id: string; on_date: Day; weekday: number; note: Text; changed_by: string; changed_at: Instant }
    'timetable.lesson': {
      org_id: string
      id: string
      kind: LessonKind
      offering_id: MaybeText
      subject_kk: Text
      subject_ru: Text
      subject_en: Text
      part: Generated<number>
      room: Text
      weekday: number
      weeks: WeekPattern
      slot: MaybeNumber
      begins: MaybeNumber
      ends: MaybeNumber
      valid_from: Day
      valid_until: Day
      created_by: string
      created_at: Instant
      removed_at: MaybeInstant
    }
    'timetable.lesson_group': { org_id: string; lesson_id: string; group_id: string }
    'timetable.lesson_teacher': { org_id: string; lesson_id: string; teacher_id: string }
    'timetable.day_change': {
      org_id: string
      lesson_id: string
      on_date: Day
      kind: 'cancelled' | 'moved' | 'substituted' | 'noted'
      to_date: MaybeDay
      slot: MaybeNumber
      begins: MaybeNumber
      ends: MaybeNumber
      teacher_id: MaybeText
      room: Text
      note: Text
      changed_by: string
      changed_at: Instant
    }
  }
}
