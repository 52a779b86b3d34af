import { allowed, hasRole, holds, refused, type Actor, type Decision } from '#identity'

/** What a policy needs to know of an offering. */
export interface OfferingFacts {
  teacherId: string
  tutorId: string | null
}

/** Whether the actor is the offering's teacher or tutor. */
export const teaches = (actor: Actor, offering: OfferingFacts): boolean =>
  holds(actor, 'courses.teach') && (offering.teacherId === actor.personId || offering.tutorId === actor.personId)

const decide = (yes: boolean): Decision => (yes ? allowed : refused('courses.not-your-course'))

/** Lists and outline: whoever sees all courses, or teaches this one. */
export const maySee = (actor: Actor, offering: OfferingFacts): Decision => decide(holds(actor, 'courses.read') || teaches(actor, offering))

/** Who is in a course and how far each has come: its teacher and tutor, whoever manages courses, and whoever reads all gradebooks. */
export const mayFollow = (actor: Actor, offering: OfferingFacts): Decision =>
  decide(teaches(actor, offering) || holds(actor, 'courses.manage') || holds(actor, 'gradebook.read'))

/** Modules, lessons, drafts: the teacher, a course developer, or whoever manages courses and may write content. A tutor reads. */
export const mayWrite = (actor: Actor, offering: OfferingFacts): Decision =>
  decide(
    holds(actor, 'content.write') &&
      (offering.teacherId === actor.personId || hasRole(actor, 'course-developer') || holds(actor, 'courses.manage')),
  )

/** Drafts and earlier versions: writers and the course's own tutor. */
export const mayReadDraft = (actor: Actor, offering: OfferingFacts): Decision =>
  decide(mayWrite(actor, offering).allowed || teaches(actor, offering))

/** Opening and closing a course: its teacher, or whoever manages courses. */
export const mayOpen = (actor: Actor, offering: OfferingFacts): Decision =>
  decide(holds(actor, 'courses.manage') || (holds(actor, 'courses.teach') && offering.teacherId === actor.personId))

/** Teacher, tutor, groups and learners of a course. */
export const mayManage = (actor: Actor): Decision => (holds(actor, 'courses.manage') ? allowed : refused('identity.not-permitted'))
