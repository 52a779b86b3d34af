import { notify } from '#messages'
import type { Trx } from '#lib/db'
import { listEnrolledIds } from './enrolments.queries.ts'
import { three } from './words.ts'

/** What is said about an offering: its row has the name in three columns. */
interface Named {
  id: string
  name_kk: string
  name_ru: string
  name_en: string
}

const courseOf = (offering: Named) => three(offering.name_kk, offering.name_ru, offering.name_en)

/** Tells learners that they are in an open course. */
export const tellEnrolled = (trx: Trx, orgId: string, offering: Named, personIds: readonly string[], now: Date): Promise<void> =>
  notify(trx, { orgId, personIds, kind: 'courses.enrolled', facts: { course: courseOf(offering) }, link: `/study/${offering.id}`, now })

/** Tells a teacher or tutor that the course is theirs now. */
export const tellEntrusted = (trx: Trx, orgId: string, offering: Named, personIds: readonly string[], now: Date): Promise<void> =>
  notify(trx, { orgId, personIds, kind: 'courses.entrusted', facts: { course: courseOf(offering) }, link: `/courses/${offering.id}`, now })

/** Tells the learners of an open course that there is a new lesson. */
export async function tellNewLesson(
  trx: Trx,
  orgId: string,
  offering: Named,
  lesson: { id: string; name: { kk: string; ru: string; en: string } },
  now: Date,
): Promise<void> {
  const personIds = await listEnrolledIds(trx, orgId, offering.id)
  const link = `/study/${offering.id}/lessons/${lesson.id}`
  await notify(trx, {
    orgId,
    personIds,
    kind: 'courses.lesson-published',
    facts: { course: courseOf(offering), lesson: lesson.name },
    link,
    now,
  })
}
