import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** The ids of units and of all below them, as a query within a query: `group_id IN (${unitsBelow(orgId, units)})` costs no round trip of its own. */
export const unitsBelow = (orgId: string, unitIds: readonly string[]) => sql<string>`
  WITH RECURSIVE below AS (
    SELECT id FROM organisations.unit WHERE org_id = ${orgId} AND id = ANY(${[...unitIds]}::uuid[])
    UNION
    SELECT unit.id FROM organisations.unit unit JOIN below ON unit.parent_id = below.id WHERE unit.org_id = ${orgId}
  ) SELECT id FROM below`

/** Whether the group of each learner is one of the units or lies below them. */
export async function areLearnersBelow(
  trx: Trx,
  orgId: string,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(personIds)]
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM people.learner
     WHERE org_id = ${orgId} AND person_id = ANY(${wanted}::uuid[]) AND group_id IN (${unitsBelow(orgId, unitIds)})`.execute(trx)
  return rows[0]?.count === wanted.length
}

/** Units and all below them. */
export const listUnitsBelow = async (trx: Trx, orgId: string, unitIds: readonly string[]): Promise<string[]> => {
  if (unitIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`${unitsBelow(orgId, unitIds)}`.execute(trx)
  return rows.map((row) => row.id)
}
