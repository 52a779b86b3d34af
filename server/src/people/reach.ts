import { holds, unitsInReach, type Actor, type Permission } from '@dala/domain/identity'
import { missing, type Trx } from '#lib/db'
import { isPersonBelow } from './reach.queries.ts'
import { unitsBelowAll } from './list.queries.ts'

/** The units whose people an actor reads, with all below them, or null for the whole organisation. */
export async function unitsOfReader(trx: Trx, actor: Actor): Promise<string[] | null> {
  const units = unitsInReach(actor, 'people.read')
  return units === null ? null : unitsBelowAll(trx, actor.orgId, units)
}

/**
 * Refuses a person outside the units to which the actor's right is bound: learners of its groups, their guardians, its staff; who keeps
 * the registry also reaches those who belong to no unit yet. A person out of reach looks like a missing one.
 */
export async function demandReach(trx: Trx, actor: Actor, permission: Permission, personId: string): Promise<void> {
  const units = unitsInReach(actor, permission)
  if (units === null || personId === actor.personId) return
  const below = await unitsBelowAll(trx, actor.orgId, units)
  if (!(await isPersonBelow(trx, actor.orgId, personId, below, holds(actor, 'people.write')))) missing('person', personId)
}
