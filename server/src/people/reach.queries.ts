import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/**
 * Whether a person is a learner or a member of staff of one of the units, or the guardian of such a learner; or, if asked,
 * of no unit at all. A pupil of another school who visits courses belongs to no unit and is not waiting for one.
 */
export async function isPersonBelow(
  trx: Trx,
  orgId: string,
  personId: string,
  unitIds: readonly string[],
  orNowhere: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ unit_id: string | null; visits: boolean }>`
    SELECT place.unit_id, place.visits FROM (
      SELECT group_id AS unit_id, status = 'visiting' AS visits FROM people.learner WHERE org_id = ${orgId} AND person_id = ${personId}
      UNION ALL
      SELECT unit_id, false FROM people.staff WHERE org_id = ${orgId} AND person_id = ${personId}
      UNION ALL
      SELECT l.group_id, false FROM people.guardianship g
        JOIN people.learner l ON l.org_id = g.org_id AND l.person_id = g.child_id
       WHERE g.org_id = ${orgId} AND g.guardian_id = ${personId} AND g.ended_at IS NULL
    ) place`.execute(trx)
  const units = rows.flatMap((row) => row.unit_id ?? [])
  return units.some((unit) => unitIds.includes(unit)) || (orNowhere && units.length === 0 && !rows.some((row) => row.visits))
}
