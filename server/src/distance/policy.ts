import { isPossible, type Status } from '@dala/domain/distance'
import { allowed, holds, refused, type Actor, type Decision, type Permission } from '@dala/domain/identity'
import type { DocumentSpec } from '@dala/domain/regulations'

/** What ties a reader to an application. */
export interface Tie {
  status: Status
  learnerId: string
  /** The actor is the learner or stands for the learner today. */
  own: boolean
  /** What the actor's roles permit over this learner, each in its own unit: who reads the whole house considers the cases of one faculty only. */
  over: ReadonlySet<Permission>
}

const isOver = (actor: Actor, tie: Tie, permission: Permission): boolean => holds(actor, permission) && tie.over.has(permission)

const when = (condition: boolean, reason: string): Decision => (condition ? allowed : refused(reason))

export const mayRead = (actor: Actor, tie: Tie): boolean => tie.own || (isOver(actor, tie, 'distance.read') && tie.status !== 'draft')

export const mayEdit = (tie: Tie): Decision => when(tie.own && isPossible('save', tie.status), 'distance.step-not-possible')

export const maySign = (tie: Tie): Decision =>
  when(tie.own && (isPossible('register', tie.status) || isPossible('complete', tie.status)), 'distance.step-not-possible')

export const mayWithdraw = (tie: Tie): Decision => when(tie.own && isPossible('withdraw', tie.status), 'distance.step-not-possible')

const atWork = (actor: Actor, tie: Tie, permission: 'distance.consider' | 'distance.decide') => isOver(actor, tie, permission) && !tie.own

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
  tie.own || isOver(actor, tie, 'distance.consider') || isOver(actor, tie, 'distance.decide')

/** Who brings which document at which time: the applicant until signing, the child until the decision, the organisation while it considers. */
export function mayBring(actor: Actor, tie: Tie, document: Pick<DocumentSpec, 'broughtBy'>): Decision {
  const before = tie.status === 'draft' || tie.status === 'returned'
  const considering = tie.status === 'registered' || tie.status === 'returned'
  const office = considering && isOver(actor, tie, 'distance.consider') && !tie.own
  const can =
    document.broughtBy === 'applicant'
      ? (tie.own && before) || office
      : document.broughtBy === 'child'
        ? (tie.own && actor.personId === tie.learnerId && (before || considering)) || office
        : document.broughtBy === 'organisation' && office
  return when(can, 'distance.document-not-wanted')
}
