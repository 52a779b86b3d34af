import { allowed, holds, refused, unitsInReach as unitsOf, type Actor, type Decision, type Permission } from '@dala/domain/identity'

/** The units to which the actor's right to read documents is bound, or null for the whole organisation. */
export const unitsInReach = (actor: Actor): readonly string[] | null => unitsOf(actor, 'documents.read')

/** Orders that name many people, each perhaps of another unit, with the grounds of each. */
const ofMany: ReadonlySet<string> = new Set(['distance-order', 'contingent-order'])

/**
 * Whether the words of a document are open: papers of some cases only to those who work on such cases, orders about many people not to a
 * reader of one unit, who sees the own learners' lines at the order itself.
 */
export const mayReadWords = (
  actor: Actor,
  document: { read_permission: string | null; register: string; about_id: string | null },
): Decision => {
  const isPermitted = document.read_permission === null || holds(actor, document.read_permission as Permission) // written by registerDocument only
  const names = document.about_id === null && ofMany.has(document.register)
  return isPermitted && !(names && unitsInReach(actor) !== null) ? allowed : refused('identity.not-permitted')
}

interface Paper {
  read_permission: string | null
  register: string
  about_id: string | null
  created_by: string
  signed_by: string | null
}

const isOwn = (actor: Actor, document: Paper): boolean =>
  [document.about_id, document.created_by, document.signed_by].includes(actor.personId)

/** Whether somebody may open a document to sign it: it is about them, made or signed by them, or they read the register. */
export const mayOpen = (actor: Actor, document: Paper): Decision =>
  isOwn(actor, document) ? allowed : holds(actor, 'documents.read') ? mayReadWords(actor, document) : refused('identity.not-permitted')

/** Who signs: those who sign for the organisation, who made or signed it, and the person of whom it speaks. */
export const maySign = (actor: Actor, document: Paper): Decision =>
  holds(actor, 'documents.sign') || isOwn(actor, document) ? allowed : refused('documents.not-signer')
