import { isPossible, type Status } from '@dala/domain/distance'
import { allowed, holds, refused, type Actor, type Decision } from '@dala/domain/identity'
import { roles } from '@dala/domain/identity'
import type { DocumentSpec } from '@dala/domain/regulations'

/** What ties a reader to an application. */
export interface Tie {
  status: Status
  learnerId: string
  /** The actor is the learner or stands for the learner today. */
  own: boolean
  /** The learner's group lies in a unit for which the actor holds the role, or the role is for the whole organisation. */
  inReach: boolean
}

/** The units to which the actor's right to read applications is bound, or null for the whole organisation. */
export function unitsInReach(actor: Actor): readonly string[] | null {
  const grants = actor.roles.filter((grant) => (roles[grant.role].permissions as readonly string[]).includes('distance.read')) // widened to ask
  return grants.some((grant) => grant.unitId === null) ? null : grants.flatMap((grant) => (grant.unitId === null ? [] : [grant.unitId]))
}

const when = (condition: boolean, reason: string): Decision => (condition ? allowed : refused(reason))

export const mayRead = (actor: Actor, tie: Tie): boolean =>
  tie.own || (holds(actor, 'distance.read') && tie.inReach && tie.status !== 'draft')

export const mayEdit = (tie: Tie): Decision => when(tie.own && isPossible('save', tie.status), 'distance.step-not-possible')

export const maySign = (tie: Tie): Decision =>
  when(tie.own && (isPossible('register', tie.status) || isPossible('complete', tie.status)), 'distance.step-not-possible')

export const mayWithdraw = (tie: Tie): Decision => when(tie.own && isPossible('withdraw', tie.status), 'distance.step-not-possible')

const atWork = (actor: Actor, tie: Tie, permission: 'distance.consider' | 'distance.decide') =>
  holds(actor, permission) && tie.inReach && !tie.own

export const mayConsider = (actor: Actor, tie: Tie): Decision =>
  atWork(actor, tie, 'distance.consider')
    ? when(isPossible('return', tie.status), 'distance.step-not-possible')
    : refused('identity.not-permitted')

export const mayDecide = (actor: Actor, tie: Tie): Decision =>
  atWork(actor, tie, 'distance.decide')
    ? when(isPossible('approve', tie.status), 'distance.already-decided')
    : refused('identity.not-permitted')

export const mayAcknowledge = (tie: Tie): Decision => when(tie.own && isPossible('acquaint', tie.status), 'distance.step-not-possible')

/** Health, disability, sentence and housing papers are open to the applicant and to those who work on the case. */
export const maySeeSensitive = (actor: Actor, tie: Tie): boolean =>
  tie.own || (tie.inReach && (holds(actor, 'distance.consider') || holds(actor, 'distance.decide')))

/** Who brings which document at which time: the applicant until signing, the child until the decision, the organisation while it considers. */
export function mayBring(actor: Actor, tie: Tie, document: Pick<DocumentSpec, 'broughtBy'>): Decision {
  const before = tie.status === 'draft' || tie.status === 'returned'
  const considering = tie.status === 'registered' || tie.status === 'returned'
  const office = considering && holds(actor, 'distance.consider') && tie.inReach && !tie.own
  const can =
    document.broughtBy === 'applicant'
      ? (tie.own && before) || office
      : document.broughtBy === 'child'
        ? (tie.own && actor.personId === tie.learnerId && (before || considering)) || office
        : document.broughtBy === 'organisation' && office
  return when(can, 'distance.document-not-wanted')
}
