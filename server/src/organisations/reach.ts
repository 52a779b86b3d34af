import { holds, unitsInReach, type Actor, type Permission } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { isLearnerBelow } from './reach.queries.ts'

/** Whether the actor holds a permission over a learner: in the whole organisation, or in a unit in which the learner's group lies. */
export async function holdsOver(trx: Trx, actor: Actor, permission: Permission, personId: string): Promise<boolean> {
  if (!holds(actor, permission)) return false
  const units = unitsInReach(actor, permission)
  return units === null || isLearnerBelow(trx, actor.orgId, personId, units)
}
