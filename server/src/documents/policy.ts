import { allowed, holds, refused, unitsInReach as unitsOf, type Actor, type Decision, type Permission } from '@dala/domain/identity'

/** The units to which the actor's right to read documents is bound, or null for the whole organisation. */
export const unitsInReach = (actor: Actor): readonly string[] | null => unitsOf(actor, 'documents.read')

/** Whether the words of a document are open: papers of some cases only to those who work on such cases. */
export const mayReadWords = (actor: Actor, document: { read_permission: string | null }): Decision =>
  document.read_permission === null || holds(actor, document.read_permission as Permission) // written by registerDocument only
    ? allowed
    : refused('identity.not-permitted')
