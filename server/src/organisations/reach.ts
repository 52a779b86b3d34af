import { holds, unitsInReach, type Actor, type Permission } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { areLearnersBelow, listUnitsBelow } from './reach.queries.ts'

/** Whether the actor holds a permission over a learner: in the whole organisation, or in a unit in which the learner's group lies. */
export const holdsOver = (trx: Trx, actor: Actor, permission: Permission, personId: string): Promise<boolean> =>
  holdsOverAll(trx, actor, permission, [personId])

/** Whether the actor holds a permission over each of these learners. */
export async function holdsOverAll(trx: Trx, actor: Actor, permission: Permission, personIds: readonly string[]): Promise<boolean> {
  if (!holds(actor, permission)) return false
  const units = unitsInReach(actor, permission)
  return units === null || areLearnersBelow(trx, actor.orgId, personIds, units)
}

/** The units in which an actor holds a permission, with all below them; null for the whole organisation. For lists. */
export async function unitsHeld(trx: Trx, actor: Actor, permission: Permission): Promise<string[] | null> {
  const units = unitsInReach(actor, permission)
  return units === null ? null : listUnitsBelow(trx, actor.orgId, units)
}
