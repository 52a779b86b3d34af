import { allowed, holds, refused, type Actor, type Decision } from '@dala/domain/identity'

interface Taught {
  teacher_id: string
  tutor_id: string | null
}

/** The teacher and the tutor of the course, and those who read all gradebooks. */
export const mayRead = (actor: Actor, offering: Taught): Decision =>
  offering.teacher_id === actor.personId ||
  offering.tutor_id === actor.personId ||
  holds(actor, 'gradebook.read') ||
  holds(actor, 'gradebook.close')
    ? allowed
    : refused('gradebook.not-your-course')

/** Only the teacher of the course marks in it. */
export const mayMark = (actor: Actor, offering: Taught): Decision =>
  offering.teacher_id === actor.personId && holds(actor, 'gradebook.mark') ? allowed : refused('gradebook.not-your-course')

/** What is published, the registrar amends. */
export const mayAmend = (actor: Actor): Decision => (holds(actor, 'gradebook.close') ? allowed : refused('gradebook.sheet-published'))
