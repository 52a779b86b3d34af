import { sql } from 'kysely'
import { toIsoDate } from '@dala/locale'
import type { Trx } from '../server/src/lib/db/index.ts'

/** 7 lessons on five days, for the learners' group and 40 others, and as many that were valid before them. */
const week = { days: 5, slots: 7, otherGroups: 40, minutesApart: 130 }

interface Of {
  orgId: string
  groupId: string
  offeringId: string
  teacherId: string
  now: Date
}

/**
 * A timetable in which the learners have lessons on the day of the measurement, whatever day it is (it has those of a Monday), and one
 * still to come at most hours: the first begins at eight, the last ends at ten past eleven in the evening.
 */
export const layWeek = async (trx: Trx, { orgId, groupId, offeringId, teacherId, now }: Of): Promise<void> => {
  const today = toIsoDate(now)
  await sql`INSERT INTO organisations.unit (org_id, id, kind, code, name_kk, name_ru, name_en, created_at)
    SELECT ${orgId}, gen_random_uuid(), 'group', 'W-' || n, 'W-' || n, 'W-' || n, 'W-' || n, ${now} FROM generate_series(1, ${week.otherGroups}::int) n`.execute(
    trx,
  )
  await sql`INSERT INTO organisations.period (org_id, id, academic_year, kind, name_kk, name_ru, name_en, starts_on, ends_on)
    SELECT ${orgId}, gen_random_uuid(), '2026/2027', 'semester', 'Семестр', 'Семестр', 'Semester', ${today}::date - 60, ${today}::date + 60`.execute(
    trx,
  )
  await sql`INSERT INTO organisations.calendar_day (org_id, on_date, kind, changed_at)
    SELECT ${orgId}, ${today}::date + n, 'working', ${now} FROM generate_series(0, 1) n`.execute(trx)
  await sql`INSERT INTO timetable.day_as (org_id, on_date, weekday, changed_by, changed_at)
    SELECT ${orgId}, ${today}::date + n, 1, ${teacherId}, ${now} FROM generate_series(0, 1) n`.execute(trx)
  await sql`INSERT INTO timetable.bell (org_id, shift, slot, begins, ends)
    SELECT ${orgId}, shift, slot, 480 + (slot - 1) * ${week.minutesApart}::int, 480 + slot * ${week.minutesApart}::int
      FROM generate_series(1, 2) shift, generate_series(1, ${week.slots}::int) slot`.execute(trx)
  // The first lesson of a day is of the course, the second of odd weeks; all others have a subject of their own.
  await sql`WITH made AS (
      SELECT gen_random_uuid() AS id, unit.id AS group_id, weekday, slot, valid FROM organisations.unit AS unit,
             generate_series(1, ${week.days}::int) weekday, generate_series(1, ${week.slots}::int) slot, generate_series(0, 1) valid
       WHERE unit.org_id = ${orgId} AND unit.kind = 'group'),
    lessons AS (
      INSERT INTO timetable.lesson (org_id, id, kind, offering_id, subject_kk, subject_ru, subject_en, room, weekday, weeks, slot,
                                    valid_from, valid_until, created_by, created_at)
      SELECT ${orgId}, id, 'lesson', of.course, of.name, of.name, of.name, '3' || slot, weekday, CASE WHEN slot = 2 THEN 'odd' ELSE 'every' END, slot,
             CASE valid WHEN 0 THEN ${today}::date - 30 ELSE ${today}::date - 60 END, CASE valid WHEN 0 THEN ${today}::date + 30 ELSE ${today}::date - 31 END,
             ${teacherId}, ${now}
        FROM made, LATERAL (SELECT CASE WHEN slot = 1 AND group_id = ${groupId} THEN ${offeringId}::uuid END AS course,
                                   CASE WHEN slot = 1 AND group_id = ${groupId} THEN '' ELSE 'Пән ' || slot END AS name) AS of),
    teachers AS (INSERT INTO timetable.lesson_teacher (org_id, lesson_id, teacher_id) SELECT ${orgId}, id, ${teacherId} FROM made)
    INSERT INTO timetable.lesson_group (org_id, lesson_id, group_id) SELECT ${orgId}, id, group_id FROM made`.execute(trx)
}
