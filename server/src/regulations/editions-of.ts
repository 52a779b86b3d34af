import { ruleSets, withOverrides, type RuleSets } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { listStanding } from './editions.queries.ts'

/** The editions of the acts as they speak in an organisation: the product's own with what its administrator has stated. */
export async function editionsOf(trx: Trx, orgId: string): Promise<RuleSets> {
  const statements = await listStanding(trx, orgId)
  return statements.length === 0 ? ruleSets : withOverrides(ruleSets, statements)
}
