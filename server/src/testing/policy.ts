import { allowed, hasRole, holds, refused, unitsInReach, type Actor, type Decision } from '@dala/domain/identity'

/** What a policy needs to know of a bank. */
export interface BankFacts {
  ownerId: string
  disciplineId: string | null
}

/** The test administrator of the whole organisation; a role for one unit does not reach the tests of the others (A2016-21.b). */
export const administersAll = (actor: Actor): boolean =>
  holds(actor, 'testing.administer') && unitsInReach(actor, 'testing.administer') === null

/** Whoever works on every course's questions. */
export const worksOnAll = (actor: Actor): boolean =>
  administersAll(actor) || (holds(actor, 'testing.author') && (hasRole(actor, 'methodologist') || hasRole(actor, 'course-developer')))

/** A bank is open to its owner, to the teachers of its discipline, and to those who work on all. */
export const mayUseBank = (actor: Actor, bank: BankFacts, taught: ReadonlySet<string>): Decision =>
  worksOnAll(actor) ||
  (holds(actor, 'testing.author') && (bank.ownerId === actor.personId || (bank.disciplineId !== null && taught.has(bank.disciplineId))))
    ? allowed
    : refused('testing.not-your-bank')

/** A test's questions and settings: the course's teacher and those who work on all. */
export const mayDesign = (actor: Actor, offering: { teacherId: string }): Decision =>
  worksOnAll(actor) || (holds(actor, 'testing.author') && offering.teacherId === actor.personId)
    ? allowed
    : refused('testing.not-your-course')

/** Attempts of learners, their answers, extensions and annulments: the course's teacher and the test administrator. */
export const mayConduct = (actor: Actor, offering: { teacherId: string }): Decision =>
  administersAll(actor) || (holds(actor, 'testing.author') && offering.teacherId === actor.personId)
    ? allowed
    : refused('testing.not-your-course')
