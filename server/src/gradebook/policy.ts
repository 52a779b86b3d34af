import { allowed, holds, refused, unitsInReach, type Actor, type Decision } from '@dala/domain/identity'

interface Taught {
  teacher_id: string
  tutor_id: string | null
}

/** The teacher and the tutor of the course, and those who read all gradebooks. */
export const mayRead = (actor: Actor, offering: Taught): Decision =>
  leads(actor, offering) || holds(actor, 'gradebook.read') || holds(actor, 'gradebook.close')
    ? allowed
    : refused('gradebook.not-your-course')

/** The units of whose learners the actor reads gradebooks, or null for all: a dean of one faculty reads those of its learners. */
export function unitsOfReader(actor: Actor): readonly string[] | null {
  const [reads, closes] = [unitsInReach(actor, 'gradebook.read'), unitsInReach(actor, 'gradebook.close')]
  return reads === null || closes === null ? null : [...new Set([...reads, ...closes])]
}

/** Whether the actor leads the course, and so sees all its learners. */
export const leads = (actor: Actor, offering: Taught): boolean =>
  offering.teacher_id === actor.personId || offering.tutor_id === actor.personId

/** Only the teacher of the course marks in it. */
export const mayMark = (actor: Actor, offering: Taught): Decision =>
  offering.teacher_id === actor.personId && holds(actor, 'gradebook.mark') ? allowed : refused('gradebook.not-your-course')

/** What is published, the registrar amends. */
export const mayAmend = (actor: Actor): Decision => (holds(actor, 'gradebook.close') ? allowed : refused('gradebook.sheet-published'))
