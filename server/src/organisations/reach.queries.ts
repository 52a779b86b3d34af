import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** Whether the group of each learner is one of the units or lies below them. */
export async function areLearnersBelow(
  trx: Trx,
  orgId: string,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(personIds)]
  const { rows } = await sql<{ count: number }>`
    WITH RECURSIVE below AS (
      SELECT id FROM organisations.unit WHERE org_id = ${orgId} AND id = ANY(${[...unitIds]}::uuid[])
      UNION
      SELECT unit.id FROM organisations.unit JOIN below ON unit.parent_id = below.id WHERE unit.org_id = ${orgId}
    )
    SELECT count(*)::int AS count FROM people.learner
     WHERE org_id = ${orgId} AND person_id = ANY(${wanted}::uuid[]) AND group_id IN (SELECT id FROM below)`.execute(trx)
  return rows[0]?.count === wanted.length
}

/** Units and all below them. */
export const listUnitsBelow = async (trx: Trx, orgId: string, unitIds: readonly string[]): Promise<string[]> => {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE below AS (
      SELECT id FROM organisations.unit WHERE org_id = ${orgId} AND id = ANY(${[...unitIds]}::uuid[])
      UNION
      SELECT unit.id FROM organisations.unit unit JOIN below ON unit.parent_id = below.id WHERE unit.org_id = ${orgId}
    ) SELECT id FROM below`.execute(trx)
  return rows.map((row) => row.id)
}
