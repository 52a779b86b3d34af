import { sql } from 'kysely'
import { learnerDays } from '#distance'
import { classDays } from '#emergency'
import { calendarColumns, list, ofLearners, ownLearners, subject, type CalendarRow, type StatusRow, type TurnRow } from './parts.queries.ts'
import type { ChangeRow, LessonRow } from './plan.queries.ts'
import './timetable.tables.ts'

/** Today's lessons of a person and of the person's children, with as much as the rules and the home ask for. */
export interface TodayRow extends CalendarRow {
  learners: { id: string; groupId: string | null; givenName: string }[]
  lessons: TodayLessonRow[]
  groups: { lessonId: string; id: string; shift: number }[]
  changes: Omit<ChangeRow, 'teacher' | 'note'>[]
  turns: TurnRow[]
  statuses: StatusRow[]
}

/** A lesson that may be held today; the rules decide. */
export type TodayLessonRow = Omit<LessonRow, 'offeringId' | 'own' | 'open' | 'groups' | 'teachers'>

/**
 * What today's lessons are made of: one row, or none where nothing can be held. It looks at the lessons of the own classes alone, of the
 * calendar only at today and the days from which a lesson was moved here, and at nothing else unless there is such a lesson.
 */
export const selectToday = (orgId: string, personId: string, today: string) => sql<TodayRow>`
  WITH learners AS (${ownLearners(orgId, personId)}),
  held AS MATERIALIZED (
    SELECT lesson.* FROM timetable.lesson AS lesson
     WHERE lesson.org_id = ${orgId}::uuid AND lesson.id = ANY(ARRAY(${ofLearners(orgId)})) AND lesson.removed_at IS NULL
       AND ((lesson.valid_from <= ${today}::date AND lesson.valid_until >= ${today}::date
             AND (lesson.weeks = 'once' OR lesson.weekday = (SELECT coalesce(
               (SELECT day.weekday FROM timetable.day_as AS day WHERE day.org_id = ${orgId}::uuid AND day.on_date = ${today}::date),
               extract(isodow FROM ${today}::date)::smallint))))
         OR lesson.id IN (SELECT change.lesson_id FROM timetable.day_change AS change
                           WHERE change.org_id = ${orgId}::uuid AND change.to_date = ${today}::date))),
  changes AS MATERIALIZED (
    SELECT change.* FROM held JOIN timetable.day_change AS change ON change.org_id = ${orgId}::uuid AND change.lesson_id = held.id
     WHERE change.on_date = ${today}::date OR change.to_date = ${today}::date),
  span AS MATERIALIZED (SELECT least(${today}::date, min(on_date)) AS first, greatest(${today}::date, max(on_date)) AS last FROM changes)
  SELECT ${calendarColumns(orgId, sql`(SELECT first FROM span)`, sql`(SELECT last FROM span)`)},
    ${list(
      sql`json_build_object('id', person.id, 'groupId', learners.group_id, 'givenName', person.given_name) ORDER BY person.given_name, person.id`,
      sql`FROM learners JOIN people.person AS person ON person.org_id = ${orgId}::uuid AND person.id = learners.person_id`,
    )} AS learners,
    ${list(
      sql`each`,
      sql`FROM (SELECT held.id, held.kind, ${subject} AS subject, held.part, held.room, held.weekday, held.weeks, held.slot, held.begins, held.ends,
                       held.valid_from AS "validFrom", held.valid_until AS "validUntil"
                  FROM held LEFT JOIN courses.offering AS offering ON offering.org_id = ${orgId}::uuid AND offering.id = held.offering_id) AS each`,
    )} AS lessons,
    ${list(
      sql`each`,
      sql`FROM (SELECT tie.lesson_id AS "lessonId", tie.group_id AS id, coalesce(unit.shift, 1) AS shift
                  FROM timetable.lesson_group AS tie JOIN organisations.unit AS unit ON unit.org_id = ${orgId}::uuid AND unit.id = tie.group_id
                 WHERE tie.org_id = ${orgId}::uuid AND tie.lesson_id = ANY(ARRAY(SELECT id FROM held))) AS each`,
    )} AS groups,
    ${list(
      sql`json_build_object('lessonId', change.lesson_id, 'on', change.on_date, 'kind', change.kind, 'toDay', change.to_date,
            'slot', change.slot, 'begins', change.begins, 'ends', change.ends, 'room', change.room)`,
      sql`FROM changes AS change`,
    )} AS changes,
    ${list(
      sql`turn`,
      sql`FROM (${classDays(orgId, today, today)}) AS turn WHERE turn.group_id IN (SELECT group_id FROM learners)`,
    )} AS turns,
    ${list(sql`status`, sql`FROM (${learnerDays(orgId, today, today, sql`ARRAY(SELECT person_id FROM learners)`)}) AS status`)} AS statuses
  FROM organisations.organisation AS organisation WHERE organisation.id = ${orgId}::uuid AND EXISTS (SELECT FROM held)`
