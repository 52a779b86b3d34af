import { teaches as isTaughtBy } from '@dala/domain/courses'
import { allowed, refused, type Actor, type Decision } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { findEnrolment } from './enrolments.queries.ts'
import { getOfferingFacts } from './offerings.queries.ts'
import { languagesOf, three } from './words.ts'

/** What testing, gradebook and certificates need to know of an offering. */
export interface OfferingForOthers {
  id: string
  name: { kk: string; ru: string; en: string }
  teacherId: string
  tutorId: string | null
  status: 'draft' | 'published' | 'closed'
  languages: ('kk' | 'ru' | 'en')[]
}

/** An offering of the actor's organisation, or 404. */
export async function offeringFor(trx: Trx, actor: { orgId: string }, id: string): Promise<OfferingForOthers> {
  const row = await getOfferingFacts(trx, actor.orgId, id)
  return {
    id: row.id,
    name: three(row.name_kk, row.name_ru, row.name_en),
    teacherId: row.teacher_id,
    tutorId: row.tutor_id,
    status: row.status,
    languages: languagesOf(row.languages),
  }
}

/** Policy: the actor is the course's teacher or tutor. */
export const teaches = (actor: Actor, offering: Pick<OfferingForOthers, 'teacherId' | 'tutorId'>): Decision =>
  isTaughtBy(actor, offering) ? allowed : refused('courses.not-your-course')

/** Whether a learner is in an offering at present. */
export async function isEnrolled(trx: Trx, orgId: string, offeringId: string, learnerId: string): Promise<boolean> {
  const row = await findEnrolment(trx, orgId, offeringId, learnerId)
  return row !== undefined && row.ended_at === null
}
