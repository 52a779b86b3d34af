import { sql, type RawBuilder } from 'kysely'
import './timetable.tables.ts'

/** A name in three languages. */
export interface Names {
  kk: string
  ru: string
  en: string
}

/** What decides on days and hours, as PostgreSQL writes it in JSON. */
export interface CalendarRow {
  week_days: 5 | 6
  days: { on: string; kind: 'working' | 'day-off'; reason: string }[]
  periods: {
    kind: 'semester' | 'trimester' | 'quarter' | 'summer' | 'break' | 'session'
    names: Names
    startsOn: string
    endsOn: string
  }[]
  keeps_periods: boolean
  as_weekday: { on: string; weekday: number }[]
  /** Shift, slot, beginning and end of each. */
  bells: [number, number, number, number][]
}

/** The days of a class at a distance by an authority's order. */
export interface TurnRow {
  switch_id: string
  group_id: string
  ground: 'weather' | 'emergency'
  starts_on: string
  ends_on: string
  regime: string
  order_label: string
}

/** The days of a learner at a distance by an order of one's own. */
export interface StatusRow {
  learner_id: string
  mode: 'full' | 'partial'
  format: 'sync' | 'async' | 'mixed'
  starts_on: string
  ends_on: string
  order_label: string
}

/** The rows of a subquery as one list. */
export const list = (row: RawBuilder<unknown>, rest: RawBuilder<unknown>) => sql`(SELECT coalesce(json_agg(${row}), '[]') ${rest})`

/** The names of a table's row. */
export const names = (table: string) =>
  sql`json_build_object('kk', ${sql.ref(`${table}.name_kk`)}, 'ru', ${sql.ref(`${table}.name_ru`)}, 'en', ${sql.ref(`${table}.name_en`)})`

/** The subject of a lesson `held`: the name of its course `offering`, or the lesson's own. */
export const subject = sql`CASE WHEN offering.id IS NULL
  THEN json_build_object('kk', held.subject_kk, 'ru', held.subject_ru, 'en', coalesce(nullif(held.subject_en, ''), held.subject_ru))
  ELSE ${names('offering')} END`

/** Learners by a subquery of ids, for a CTE `learners`. */
export const learnersIn = (orgId: string, ids: RawBuilder<unknown>) => sql`
  SELECT learner.person_id, learner.group_id FROM people.learner AS learner
   WHERE learner.org_id = ${orgId}::uuid AND learner.person_id IN (${ids})`

/** The person as a learner, and those for whom the person stands. */
export const ownLearners = (orgId: string, personId: string) =>
  learnersIn(
    orgId,
    sql`
      SELECT ${personId}::uuid UNION SELECT tie.child_id FROM people.guardianship AS tie
       WHERE tie.org_id = ${orgId}::uuid AND tie.guardian_id = ${personId}::uuid AND tie.ended_at IS NULL`,
  )

/**
 * The ids of the lessons of the CTE `learners`: those of the class, and of courses whose learner one is alone, without a class. Each step is
 * an array, which an index looks up; joined, the planner may walk through the organisation's lessons to the class.
 */
export const ofLearners = (orgId: string) => sql`
  SELECT tie.lesson_id FROM timetable.lesson_group AS tie
   WHERE tie.org_id = ${orgId}::uuid AND tie.group_id = ANY(ARRAY(SELECT group_id FROM learners WHERE group_id IS NOT NULL))
  UNION ALL SELECT lesson.id FROM timetable.lesson AS lesson
   WHERE lesson.org_id = ${orgId}::uuid AND lesson.offering_id = ANY(ARRAY(
     SELECT enrolment.offering_id FROM courses.enrolment AS enrolment
      WHERE enrolment.org_id = ${orgId}::uuid AND enrolment.learner_id = ANY(ARRAY(SELECT person_id FROM learners))
        AND enrolment.group_id IS NULL AND enrolment.ended_at IS NULL))`

/** The columns of a `CalendarRow` between two days; the row is one of `organisation`. */
export const calendarColumns = (orgId: string, first: RawBuilder<unknown>, last: RawBuilder<unknown>) => sql`
  organisation.week_days,
  ${list(
    sql`json_build_object('on', day.on_date, 'kind', day.kind, 'reason', day.reason)`,
    sql`FROM organisations.calendar_day AS day WHERE day.org_id = ${orgId}::uuid AND day.on_date BETWEEN ${first} AND ${last}`,
  )} AS days,
  ${list(
    sql`json_build_object('kind', period.kind, 'names', ${names('period')}, 'startsOn', period.starts_on, 'endsOn', period.ends_on)`,
    sql`FROM organisations.period AS period
       WHERE period.org_id = ${orgId}::uuid AND period.starts_on <= ${last} AND period.ends_on >= ${first}`,
  )} AS periods,
  EXISTS (SELECT FROM organisations.period AS period WHERE period.org_id = ${orgId}::uuid) AS keeps_periods,
  ${list(
    sql`json_build_object('on', day.on_date, 'weekday', day.weekday)`,
    sql`FROM timetable.day_as AS day WHERE day.org_id = ${orgId}::uuid AND day.on_date BETWEEN ${first} AND ${last}`,
  )} AS as_weekday,
  (SELECT coalesce(array_to_json(array_agg(ARRAY[bell.shift, bell.slot, bell.begins, bell.ends] ORDER BY bell.shift, bell.slot)), '[]')
     FROM timetable.bell AS bell WHERE bell.org_id = ${orgId}::uuid) AS bells`
