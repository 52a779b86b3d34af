import { holds, type Actor, type Permission } from '@dala/domain/identity'
import { missing, type Trx } from '#lib/db'
import { unitsHeld } from '#organisations'
import { isPersonBelow } from './reach.queries.ts'

/**
 * Refuses a person outside the units to which the actor's right is bound: learners of its groups, their guardians, its staff; who keeps
 * the registry also reaches those who belong to no unit yet. A person out of reach looks like a missing one.
 */
export async function demandReach(trx: Trx, actor: Actor, permission: Permission, personId: string): Promise<void> {
  const below = await unitsHeld(trx, actor, permission)
  if (below === null || personId === actor.personId) return
  if (!(await isPersonBelow(trx, actor.orgId, personId, below, holds(actor, 'people.write')))) missing('person', personId)
}
