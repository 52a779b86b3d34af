import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** The number of a period of the calendar in the study of each learner, counted from the beginning of study. */
export async function numberOfPeriod(
  trx: Trx,
  orgId: string,
  periodId: string,
  learnerIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ person_id: string; number: number }>`
    WITH asked AS (SELECT academic_year, starts_on FROM organisations.period WHERE org_id = ${orgId} AND id = ${periodId}),
    year AS (
      SELECT p.id, row_number() OVER (ORDER BY p.starts_on) AS place, count(*) OVER () AS all_of
        FROM organisations.period p JOIN asked ON asked.academic_year = p.academic_year
       WHERE p.org_id = ${orgId} AND p.kind IN ('semester', 'trimester', 'quarter')
    )
    SELECT learner.person_id, ((coalesce(learner.study_year, 1) - 1) * year.all_of + year.place)::int AS number
      FROM people.learner learner CROSS JOIN year
     WHERE learner.org_id = ${orgId} AND learner.person_id = ANY(${[...learnerIds]}::uuid[]) AND year.id = ${periodId}`.execute(trx)
  return new Map(rows.map((row) => [row.person_id, row.number]))
}
