import { sql, type RawBuilder } from 'kysely'
import { learnerDays } from '#distance'
import { classDays } from '#emergency'
import type { Trx } from '#lib/db'
import {
  calendarColumns,
  learnersIn,
  list,
  names,
  ofLearners,
  ownLearners,
  subject,
  type CalendarRow,
  type Names,
  type StatusRow,
  type TurnRow,
} from './parts.queries.ts'
import './timetable.tables.ts'

/** Whose lessons are read. */
export type Target =
  | { kind: 'own'; personId: string }
  | { kind: 'learner'; learnerId: string }
  | { kind: 'groups'; groupIds: readonly string[] }
  | { kind: 'teacher'; teacherId: string }
  | { kind: 'room'; room: string }
  /** Whatever wants one of these: for clashes. */
  | { kind: 'wanting'; groupIds: readonly string[]; teacherIds: readonly string[]; room: string }
  | { kind: 'lesson'; lessonId: string }
  | { kind: 'everything' }

/** The calendar is read so many days before and after, since a lesson may have been moved from there. */
export const daysMoved = 92

/** The statement's one row, as PostgreSQL writes it in JSON. */
export interface PlanRow extends CalendarRow {
  alternates: boolean
  learners: {
    id: string
    groupId: string | null
    group: Names | null
    shift: number
    surname: string
    givenName: string
    patronymic: string
  }[]
  lessons: LessonRow[]
  changes: ChangeRow[]
  turns: TurnRow[]
  statuses: StatusRow[]
}

interface NameRow {
  id: string
  surname: string
  givenName: string
  patronymic: string
}

export interface LessonRow {
  id: string
  kind: 'lesson' | 'lecture' | 'seminar' | 'laboratory' | 'consultation' | 'exam'
  offeringId: string | null
  subject: Names
  own: Names
  open: boolean
  part: number
  room: string
  weekday: number
  weeks: 'every' | 'odd' | 'even' | 'once'
  slot: number | null
  begins: number | null
  ends: number | null
  validFrom: string
  validUntil: string
  groups: { id: string; names: Names; shift: number }[]
  teachers: NameRow[]
}

export interface ChangeRow {
  lessonId: string
  on: string
  kind: 'cancelled' | 'moved' | 'substituted' | 'noted'
  toDay: string | null
  slot: number | null
  begins: number | null
  ends: number | null
  teacher: NameRow | null
  room: string
  note: string
}

const learnersOf = (orgId: string, target: Target): RawBuilder<unknown> => {
  if (target.kind === 'learner') return learnersIn(orgId, sql`SELECT ${target.learnerId}::uuid`)
  if (target.kind === 'own') return ownLearners(orgId, target.personId)
  return sql`SELECT NULL::uuid AS person_id, NULL::uuid AS group_id WHERE false`
}

const ofGroups = (orgId: string, groups: RawBuilder<unknown>) => sql`
  SELECT tie.lesson_id FROM timetable.lesson_group AS tie WHERE tie.org_id = ${orgId}::uuid AND tie.group_id = ANY(${groups})`

const ofTeachers = (orgId: string, teachers: RawBuilder<unknown>, days: Days) => sql`
  SELECT tie.lesson_id FROM timetable.lesson_teacher AS tie WHERE tie.org_id = ${orgId}::uuid AND tie.teacher_id = ANY(${teachers})
  UNION SELECT change.lesson_id FROM timetable.day_change AS change
         WHERE change.org_id = ${orgId}::uuid AND change.teacher_id = ANY(${teachers}) AND change.on_date BETWEEN ${days.from}::date AND ${days.to}::date`

const ofRoom = (orgId: string, room: string, days: Days) => sql`
  SELECT lesson.id FROM timetable.lesson AS lesson
   WHERE lesson.org_id = ${orgId}::uuid AND lesson.room <> '' AND lesson.removed_at IS NULL AND lower(lesson.room) = lower(${room})
  UNION SELECT change.lesson_id FROM timetable.day_change AS change
         WHERE change.org_id = ${orgId}::uuid AND change.room <> '' AND lower(change.room) = lower(${room})
           AND (change.on_date BETWEEN ${days.from}::date AND ${days.to}::date OR change.to_date BETWEEN ${days.from}::date AND ${days.to}::date)`

const ids = (list: readonly string[]) => sql`${[...list]}::uuid[]`

interface Days {
  from: string
  to: string
}

/** The ids of the lessons of a target. */
const picked = (orgId: string, target: Target, days: Days): RawBuilder<unknown> => {
  switch (target.kind) {
    case 'own':
    case 'learner':
      return ofLearners(orgId)
    case 'groups':
      return ofGroups(orgId, ids(target.groupIds))
    case 'teacher':
      return ofTeachers(orgId, ids([target.teacherId]), days)
    case 'room':
      return ofRoom(orgId, target.room, days)
    case 'wanting':
      return sql`${ofGroups(orgId, ids(target.groupIds))} UNION ${ofTeachers(orgId, ids(target.teacherIds), days)} UNION ${ofRoom(orgId, target.room, days)}`
    case 'lesson':
      return sql`SELECT ${target.lessonId}::uuid AS lesson_id`
    case 'everything':
      return sql`SELECT lesson.id FROM timetable.lesson AS lesson WHERE lesson.org_id = ${orgId}::uuid AND lesson.removed_at IS NULL`
  }
}

const person = (table: string) =>
  sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'surname', ${sql.ref(`${table}.surname`)}, 'givenName', ${sql.ref(`${table}.given_name`)}, 'patronymic', ${sql.ref(`${table}.patronymic`)})`

/**
 * Everything that the timetable of somebody is made of, in one statement: the learner's home has no time for more.
 * Whether a lesson is at a distance comes from the switches and statuses as they stand at this moment.
 */
export async function readPlanRow(trx: Trx, orgId: string, target: Target, days: Days): Promise<PlanRow> {
  const { from, to } = days
  const oneDay = from === to
  const { rows } = await sql<PlanRow>`
    WITH learners AS (${learnersOf(orgId, target)}),
    picked AS (${picked(orgId, target, days)}),
    held AS MATERIALIZED (
      SELECT lesson.* FROM timetable.lesson AS lesson
       WHERE lesson.org_id = ${orgId}::uuid AND lesson.id IN (SELECT * FROM picked) AND lesson.removed_at IS NULL
         AND ((lesson.valid_from <= ${to}::date AND lesson.valid_until >= ${from}::date
               AND (${!oneDay} OR lesson.weeks = 'once' OR lesson.weekday = coalesce(
                 (SELECT day.weekday FROM timetable.day_as AS day WHERE day.org_id = ${orgId}::uuid AND day.on_date = ${from}::date),
                 extract(isodow FROM ${from}::date))))
           OR EXISTS (SELECT FROM timetable.day_change AS change
                       WHERE change.org_id = ${orgId}::uuid AND change.lesson_id = lesson.id AND change.to_date BETWEEN ${from}::date AND ${to}::date)))
    SELECT ${calendarColumns(orgId, sql`${from}::date - ${daysMoved}::int`, sql`${to}::date + ${daysMoved}::int`)},
      EXISTS (SELECT FROM held WHERE held.weeks IN ('odd', 'even')) AS alternates,
      ${list(
        sql`json_build_object('id', person.id, 'groupId', unit.id, 'group', CASE WHEN unit.id IS NOT NULL THEN ${names('unit')} END,
              'shift', coalesce(unit.shift, 1), 'surname', person.surname, 'givenName', person.given_name, 'patronymic', person.patronymic)
            ORDER BY person.given_name, person.id`,
        sql`FROM learners JOIN people.person AS person ON person.org_id = ${orgId}::uuid AND person.id = learners.person_id
            LEFT JOIN organisations.unit AS unit ON unit.org_id = ${orgId}::uuid AND unit.id = learners.group_id`,
      )} AS learners,
      ${list(
        sql`json_build_object('id', held.id, 'kind', held.kind, 'offeringId', held.offering_id,
              'subject', ${subject},
              'own', json_build_object('kk', held.subject_kk, 'ru', held.subject_ru, 'en', held.subject_en),
              'open', coalesce(offering.status = 'published', false) AND (NOT EXISTS (SELECT FROM learners) OR EXISTS (
                 SELECT FROM courses.enrolment AS enrolment
                  WHERE enrolment.org_id = ${orgId}::uuid AND enrolment.offering_id = offering.id AND enrolment.ended_at IS NULL
                    AND enrolment.learner_id IN (SELECT person_id FROM learners))),
              'part', held.part, 'room', held.room, 'weekday', held.weekday, 'weeks', held.weeks, 'slot', held.slot, 'begins', held.begins,
              'ends', held.ends, 'validFrom', held.valid_from, 'validUntil', held.valid_until,
              'groups', ${list(
                sql`json_build_object('id', unit.id, 'names', ${names('unit')}, 'shift', coalesce(unit.shift, 1)) ORDER BY unit.name_kk, unit.id`,
                sql`FROM timetable.lesson_group AS tie JOIN organisations.unit AS unit ON unit.org_id = ${orgId}::uuid AND unit.id = tie.group_id
                    WHERE tie.org_id = ${orgId}::uuid AND tie.lesson_id = held.id`,
              )},
              'teachers', ${list(
                sql`${person('person')} ORDER BY person.surname, person.id`,
                sql`FROM timetable.lesson_teacher AS tie JOIN people.person AS person ON person.org_id = ${orgId}::uuid AND person.id = tie.teacher_id
                    WHERE tie.org_id = ${orgId}::uuid AND tie.lesson_id = held.id`,
              )})`,
        sql`FROM held LEFT JOIN courses.offering AS offering ON offering.org_id = ${orgId}::uuid AND offering.id = held.offering_id`,
      )} AS lessons,
      ${list(
        sql`json_build_object('lessonId', change.lesson_id, 'on', change.on_date, 'kind', change.kind, 'toDay', change.to_date, 'slot', change.slot,
              'begins', change.begins, 'ends', change.ends, 'room', change.room, 'note', change.note,
              'teacher', CASE WHEN person.id IS NOT NULL THEN ${person('person')} END)`,
        sql`FROM held JOIN timetable.day_change AS change ON change.org_id = ${orgId}::uuid AND change.lesson_id = held.id
            LEFT JOIN people.person AS person ON person.org_id = ${orgId}::uuid AND person.id = change.teacher_id
            WHERE change.on_date BETWEEN ${from}::date AND ${to}::date OR change.to_date BETWEEN ${from}::date AND ${to}::date`,
      )} AS changes,
      ${list(
        sql`turn`,
        sql`FROM (${classDays(orgId, from, to)}) AS turn
            WHERE turn.group_id IN (SELECT group_id FROM learners
              UNION SELECT tie.group_id FROM held JOIN timetable.lesson_group AS tie ON tie.org_id = ${orgId}::uuid AND tie.lesson_id = held.id)`,
      )} AS turns,
      ${list(sql`status`, sql`FROM (${learnerDays(orgId, from, to, sql`ARRAY(SELECT person_id FROM learners)`)}) AS status`)} AS statuses
    FROM organisations.organisation AS organisation WHERE organisation.id = ${orgId}::uuid`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('the organisation of a transaction exists')
  return row
}
