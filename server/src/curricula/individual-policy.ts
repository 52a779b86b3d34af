import { holds, unitsInReach, type Actor } from '@dala/domain/identity'
import { holdsOver } from '#organisations'
import { missing, type Trx } from '#lib/db'
import { standsFor } from './people.queries.ts'

/** Who may read a learner's plan: the learner, who stands for the learner, and who reads or advises over the learner. Others find nothing. */
export async function demandReader(trx: Trx, actor: Actor, learnerId: string, planId: string): Promise<void> {
  const may =
    actor.personId === learnerId ||
    (await holdsOver(trx, actor, 'curricula.read', learnerId)) ||
    (await holdsOver(trx, actor, 'curricula.advise', learnerId)) ||
    (await standsFor(trx, actor.orgId, actor.personId, learnerId))
  if (!may) missing('individual-plan', planId)
}

export const mayAdvise = (trx: Trx, actor: Actor, learnerId: string): Promise<boolean> =>
  holdsOver(trx, actor, 'curricula.advise', learnerId)

/** Who may advise the learner; to others the plan is not there. */
export async function demandAdviser(trx: Trx, actor: Actor, learnerId: string): Promise<void> {
  if (!(await mayAdvise(trx, actor, learnerId))) missing('learner', learnerId)
}

/** Units in which the actor reads plans; null: the whole organisation. */
export const unitsToRead = (actor: Actor): readonly string[] | null =>
  holds(actor, 'curricula.read') ? unitsInReach(actor, 'curricula.read') : []
