import { sql } from 'kysely'
import type { Trx } from '#lib/db'

interface ProgressRow {
  kk: string
  ru: string
  /** Mean of the marks there are, in percent. */
  mean: number | null
  marks: number
  final: string | null
}

/** A learner's progress by subject: the mean of the marks given until now and the published final mark. */
export async function listProgress(trx: Trx, orgId: string, learnerId: string): Promise<ProgressRow[]> {
  const { rows } = await sql<ProgressRow>`
    SELECT discipline.name_kk AS kk, discipline.name_ru AS ru, round(given.mean)::int AS mean, coalesce(given.marks, 0)::int AS marks, last.mark AS final
      FROM courses.enrolment AS enrolment
      JOIN courses.offering AS offering ON offering.org_id = ${orgId}::uuid AND offering.id = enrolment.offering_id
      JOIN curricula.discipline AS discipline ON discipline.org_id = ${orgId}::uuid AND discipline.id = offering.discipline_id
      LEFT JOIN gradebook.mark AS mark ON mark.org_id = ${orgId}::uuid AND mark.offering_id = enrolment.offering_id AND mark.learner_id = enrolment.learner_id
      LEFT JOIN LATERAL (
        SELECT avg((one ->> 0)::numeric) AS mean, count(one ->> 0) AS marks
          FROM json_array_elements(mark.marks) AS one WHERE json_typeof(one) = 'array' AND one ->> 0 IS NOT NULL) AS given ON true
      LEFT JOIN LATERAL (
        SELECT result.mark FROM gradebook.result AS result
         WHERE result.org_id = ${orgId}::uuid AND result.offering_id = enrolment.offering_id AND result.learner_id = enrolment.learner_id
         ORDER BY result.version DESC LIMIT 1) AS last ON true
     WHERE enrolment.org_id = ${orgId}::uuid AND enrolment.learner_id = ${learnerId}::uuid
     ORDER BY discipline.name_kk, offering.id
     LIMIT 200`.execute(trx)
  return rows
}
