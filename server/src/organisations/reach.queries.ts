import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** Whether a learner's group is one of the units or lies below them. */
export async function isLearnerBelow(trx: Trx, orgId: string, personId: string, unitIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    WITH RECURSIVE below AS (
      SELECT id FROM organisations.unit WHERE org_id = ${orgId} AND id = ANY(${[...unitIds]}::uuid[])
      UNION
      SELECT unit.id FROM organisations.unit JOIN below ON unit.parent_id = below.id WHERE unit.org_id = ${orgId}
    )
    SELECT FROM people.learner WHERE org_id = ${orgId} AND person_id = ${personId} AND group_id IN (SELECT id FROM below)`.execute(trx)
  return rows.length > 0
}
