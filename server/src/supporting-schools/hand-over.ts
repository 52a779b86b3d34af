import { emitAll } from '#lib/events'
import type { Db } from '#lib/db'
import { notify } from '#messages'
import { addDays, toIsoDate } from '@dala/locale'
import { insertStep, listOffice, lockAttachment } from './attachments.queries.ts'
import { findCourse } from './courses.queries.ts'
import { inThree, partnerOf } from './names.ts'
import { insertMarks, type HandedMark } from './pupils.queries.ts'
import type { Carrier } from './queue.ts'
import { noteRoster, type SentPupil } from './roster.ts'
import { pageOf } from './end-copy.ts'
import { isHub, listPublished } from './visits.queries.ts'
import { keepVisits } from './visits.ts'

const system = 'supporting-schools'
/** Days after the end of an attachment in which marks still come back: sheets are closed in ten. */
const marksAfter = 90

/**
 * Hands the pupils of a small school to the supporting school: one transaction notes who is handed over, a second one makes the visits
 * what that roster says. The whole roster goes each time, so a job that was killed between the two is made good by the next.
 * @param payload.orgId the small school
 */
export const handOver = async (payload: { orgId: string; attachmentId: string }, { dbFor, now }: Carrier): Promise<void> => {
  const { orgId, attachmentId } = payload
  const noted = await noteHandOver(dbFor(orgId), attachmentId, now())
  if (noted !== null) await receivePupils(dbFor(noted.hubId), { smallId: orgId, attachmentId, roster: noted.roster }, now())
}

/** The small school's half. */
export const noteHandOver = (db: Db, attachmentId: string, now: Date): Promise<{ hubId: string; roster: SentPupil[] } | null> =>
  db.transaction(async (trx) => {
    const { orgId } = db
    const copy = await lockAttachment(trx, orgId, attachmentId)
    if (copy === undefined || copy.side !== 'small' || copy.partner_id === null) return null
    const { roster, events } = await noteRoster(trx, orgId, copy, now)
    await emitAll(trx, { orgId, system }, events)
    return { hubId: copy.partner_id, roster }
  })

/** The supporting school's half. */
export const receivePupils = (
  db: Db,
  given: { smallId: string; attachmentId: string; roster: readonly SentPupil[] },
  now: Date,
): Promise<void> =>
  db.transaction(async (trx) => {
    const { orgId } = db
    const copy = await lockAttachment(trx, orgId, given.attachmentId)
    if (copy === undefined || copy.side !== 'hub' || copy.partner_id !== given.smallId) return
    const { events, came } = await keepVisits(trx, orgId, copy, copy.status === 'accepted' ? given.roster : [], now)
    const course = copy.offering_id === null ? undefined : await findCourse(trx, orgId, copy.offering_id)
    if (came > 0 && course !== undefined)
      await notify(trx, {
        orgId,
        personIds: [course.teacher_id],
        kind: 'supporting.class-came',
        facts: { school: partnerOf(copy), course: inThree(course), count: came },
        link: `/courses/${course.id}`,
        now,
      })
    await emitAll(trx, { orgId, system }, events)
  })

/**
 * Hands published final marks of visitors back to their schools. All of them go each time; what is known there already is passed over.
 * @param payload.orgId the supporting school
 */
export const handBack = async (payload: { orgId: string }, { dbFor, now }: Carrier): Promise<void> => {
  const { orgId } = payload
  const published = await dbFor(orgId).transaction(async (trx) =>
    (await isHub(trx, orgId)) ? listPublished(trx, orgId, addDays(toIsoDate(now()), -marksAfter)) : [],
  )
  const schools = Map.groupBy(published, (mark) => mark.partnerId)
  for (const [schoolId, marks] of schools) await receiveMarks(dbFor(schoolId), orgId, marks, now())
}

const receiveMarks = (db: Db, hubId: string, marks: readonly HandedMark[], now: Date): Promise<void> =>
  db.transaction(async (trx) => {
    const { orgId } = db
    const added = await insertMarks(trx, orgId, hubId, marks, now)
    if (added.length === 0) return
    const office = await listOffice(trx, orgId, now)
    for (const id of new Set(added.map((row) => row.attachment_id))) {
      const copy = await lockAttachment(trx, orgId, id)
      if (copy === undefined) continue
      const count = added.filter((row) => row.attachment_id === id).length
      await insertStep(trx, orgId, { attachmentId: id, kind: 'marks-came', by: null, note: String(count), at: now })
      await notify(trx, {
        orgId,
        personIds: office,
        kind: 'supporting.marks-came',
        facts: { school: partnerOf(copy), subject: copy.subject, count },
        link: pageOf(id),
        now,
      })
    }
    await emitAll(
      trx,
      { orgId, system },
      added.map((row) => ({
        kind: 'supporting.mark-came',
        subject: ['attachment', row.attachment_id],
        about: row.learner_id,
        at: now,
      })),
    )
  })
