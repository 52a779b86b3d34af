import { sql } from 'kysely'
import type { Trx } from '#lib/db'
import './timetable.tables.ts'

/** Somebody whom a lesson concerns; a guardian with the given names of the children who have it. */
export interface Concerned {
  person_id: string
  children: string
}

/** The learners who have a lesson, their guardians today, and its teachers: each person once. */
export const listConcerned = async (trx: Trx, orgId: string, lessonId: string): Promise<Concerned[]> =>
  (
    await sql<Concerned>`
      WITH learners AS MATERIALIZED (
        SELECT learner.person_id FROM people.learner AS learner
         WHERE learner.org_id = ${orgId}::uuid AND learner.status = 'studying'
           AND learner.group_id = ANY(ARRAY(SELECT tie.group_id FROM timetable.lesson_group AS tie
                                             WHERE tie.org_id = ${orgId}::uuid AND tie.lesson_id = ${lessonId}::uuid))
        UNION
        SELECT enrolment.learner_id FROM timetable.lesson AS lesson
          JOIN courses.enrolment AS enrolment ON enrolment.org_id = ${orgId}::uuid AND enrolment.offering_id = lesson.offering_id
           AND enrolment.group_id IS NULL AND enrolment.ended_at IS NULL
         WHERE lesson.org_id = ${orgId}::uuid AND lesson.id = ${lessonId}::uuid),
      parts AS (
        SELECT person_id, 1 AS rank, '' AS children FROM learners
        UNION ALL SELECT tie.teacher_id, 2, '' FROM timetable.lesson_teacher AS tie
         WHERE tie.org_id = ${orgId}::uuid AND tie.lesson_id = ${lessonId}::uuid
        UNION ALL SELECT tie.guardian_id, 3, string_agg(child.given_name, ', ' ORDER BY child.given_name)
          FROM learners
          JOIN people.guardianship AS tie ON tie.org_id = ${orgId}::uuid AND tie.child_id = learners.person_id AND tie.ended_at IS NULL
          JOIN people.person AS child ON child.org_id = ${orgId}::uuid AND child.id = learners.person_id
         GROUP BY tie.guardian_id)
      SELECT DISTINCT ON (person_id) person_id, children FROM parts ORDER BY person_id, rank`.execute(trx)
  ).rows

/** The names of a person. */
export const findNames = (trx: Trx, orgId: string, personId: string) =>
  trx
    .selectFrom('people.person')
    .select(['surname', 'given_name', 'patronymic'])
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirst()
