import { sql } from 'kysely'
import type { EvidenceAt } from '#compliance'
import './timetable.tables.ts'

/** Classes and groups that learn today, with whether the timetable has lessons for them in the present period. */
export const groupsWithLessons = ({ orgId, today }: EvidenceAt) => sql<{
  id: string
  title: string
  state: 'broken' | 'soon' | 'fine'
  since: string | null
}>`
  SELECT unit.id::text AS id, unit.name_kk AS title, NULL::date AS since,
         CASE WHEN EXISTS (SELECT FROM timetable.lesson_group AS tie
                             JOIN timetable.lesson AS lesson ON lesson.org_id = ${orgId}::uuid AND lesson.id = tie.lesson_id
                            WHERE tie.org_id = ${orgId}::uuid AND tie.group_id = unit.id AND lesson.removed_at IS NULL
                              AND lesson.valid_from <= ${today}::date + 7 AND lesson.valid_until >= ${today}::date)
              THEN 'fine' ELSE 'broken' END AS state
    FROM organisations.unit AS unit
   WHERE unit.org_id = ${orgId}::uuid AND unit.kind IN ('class', 'group') AND unit.archived_at IS NULL
     AND EXISTS (SELECT FROM people.learner AS learner
                  WHERE learner.org_id = ${orgId}::uuid AND learner.group_id = unit.id AND learner.status = 'studying')
     -- in a period of teaching or a session; in the break nothing is planned
     AND EXISTS (SELECT FROM organisations.period AS period WHERE period.org_id = ${orgId}::uuid AND period.kind <> 'break'
                    AND ${today}::date BETWEEN period.starts_on AND period.ends_on)`
