import { holds, type Actor } from '@dala/domain/identity'
import { missing, type Trx } from '#lib/db'
import { holdsOver } from '#organisations'
import { findLearner, listOwnLearners, teaches } from './learners.queries.ts'

/** What ties a reader to a learner's pathway. */
export interface Tie {
  /** The learner, or who stands for the learner today. */
  own: boolean
  /** The learner's guardian, not the learner. */
  guardian: boolean
  manage: boolean
  work: boolean
}

/** The learner for a reader, with what the reader may do; who may nothing is told that there is no such learner. */
export async function learnerFor(trx: Trx, actor: Actor, learnerId: string) {
  const learner = (await findLearner(trx, actor.orgId, learnerId)) ?? missing('learner', learnerId)
  const mine = holds(actor, 'pathway.study') ? await listOwnLearners(trx, actor.orgId, actor.personId) : []
  const own = mine.some((each) => each.id === learnerId)
  const manage = await holdsOver(trx, actor, 'pathway.manage', learnerId)
  const office = manage || holds(actor, 'distance.read')
  const work =
    (await holdsOver(trx, actor, 'pathway.work', learnerId)) && (office || (await teaches(trx, actor.orgId, actor.personId, learnerId)))
  const tie: Tie = { own, guardian: own && actor.personId !== learnerId, manage, work }
  if (!own && !manage && !work) return missing('learner', learnerId)
  return { learner, tie }
}

/** Only the learner and the guardians go on; to everybody else the learner does not exist. */
export async function ownLearner(trx: Trx, actor: Actor, learnerId: string) {
  const found = await learnerFor(trx, actor, learnerId)
  return found.tie.own ? found : missing('learner', learnerId)
}
