import { sql } from 'kysely'
import './curricula.tables.ts'

/** Open windows of electives for the learner's programme and year, with how many of his choices stand. */
export const selectOpenWindows = (orgId: string, learnerId: string, now: Date) => sql<{
  id: string
  closes_at: Date
  least: number
  period_kk: string
  period_ru: string
  period_en: string
  chosen: number
}>`
  SELECT w.id, w.closes_at, w.least, period.name_kk AS period_kk, period.name_ru AS period_ru, period.name_en AS period_en,
         (SELECT count(*)::int FROM (
            SELECT DISTINCT ON (choice.elective_id) choice.status FROM curricula.elective_choice AS choice
             WHERE choice.org_id = ${orgId} AND choice.learner_id = ${learnerId} AND choice.window_id = w.id
             ORDER BY choice.elective_id, choice.id DESC) AS latest
           WHERE latest.status IN ('seated', 'waiting', 'approved')) AS chosen
    FROM people.learner AS learner
    JOIN curricula.elective_window AS w ON w.org_id = ${orgId}
         AND (w.programme_id IS NULL OR w.programme_id = learner.programme_id) AND (w.study_year IS NULL OR w.study_year = learner.study_year)
    JOIN organisations.period AS period ON period.org_id = ${orgId} AND period.id = w.period_id
   WHERE learner.org_id = ${orgId} AND learner.person_id = ${learnerId} AND learner.status = 'studying'
     AND w.cancelled_at IS NULL AND w.opens_at <= ${now}::timestamptz AND w.closes_at > ${now}::timestamptz
     AND EXISTS (SELECT FROM curricula.elective WHERE elective.org_id = ${orgId} AND elective.window_id = w.id)
   ORDER BY w.closes_at`
