import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { after, type accept as acceptApi, type Attachment } from '@dala/domain/supporting-schools'
import { createIn } from '#courses'
import { missing, type Db, type Trx } from '#lib/db'
import { emitAll, type NewEvent } from '#lib/events'
import { problem } from '#lib/problems'
import { demandWhole } from './access.ts'
import { changeAttachment, insertStep, lockAttachment, type AttachmentRecord } from './attachments.queries.ts'
import { findCourse, findDiscipline, listCourseRows, listDisciplineRows, listTeacherRows } from './courses.queries.ts'
import { inThree, nameOf } from './names.ts'
import { queuePassOn } from './queue.ts'
import { showAttachment } from './show.ts'

type Choice = BodyOf<typeof acceptApi>

/** What the supporting school can take the classes into. */
export const listCourses = (db: Db, actor: Actor, now: Date) =>
  db.transaction(async (trx) => ({
    courses: (await listCourseRows(trx, actor.orgId)).map((row) => ({ id: row.id, name: inThree(row), teacher: nameOf(row) })),
    disciplines: (await listDisciplineRows(trx, actor.orgId)).map((row) => ({ id: row.id, name: inThree(row) })),
    teachers: (await listTeacherRows(trx, actor.orgId, now)).map((row) => ({ id: row.id, name: nameOf(row) })),
  }))

/** The course that is named, or a new one of the discipline for the days of the attachment. */
async function courseFor(trx: Trx, actor: Actor, copy: AttachmentRecord, choice: Choice, now: Date) {
  if (choice.kind === 'course') return { id: choice.offeringId, events: [] as NewEvent[] }
  const discipline = (await findDiscipline(trx, actor.orgId, choice.disciplineId)) ?? missing('discipline', choice.disciplineId)
  const fields = {
    name: inThree(discipline),
    disciplineId: discipline.id,
    periodId: null,
    teacherId: choice.teacherId,
    tutorId: null,
    technologies: ['network'],
    languages: ['kk' as const],
    startsOn: copy.starts_on,
    endsOn: copy.ends_on,
  }
  const { id, event } = await createIn(trx, actor, fields, now)
  return { id, events: [event] }
}

/**
 * Takes the classes into a course of this school with its teacher (A2021-22.b); the pupils come by a job. A second click changes nothing.
 * @throws Problem supporting.answered, supporting.course-closed, courses.not-a-teacher; missing
 */
export const acceptRequest = (db: Db, actor: Actor, id: string, choice: Choice, now: Date): Promise<Attachment> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const { orgId } = actor
    const copy = (await lockAttachment(trx, orgId, id)) ?? missing('attachment', id)
    if (copy.status === 'accepted' && copy.side === 'hub') return showAttachment(trx, actor, id)
    if (after(copy.status, 'accept', copy.side) === null) throw problem('supporting.answered')
    const { id: offeringId, events } = await courseFor(trx, actor, copy, choice, now)
    const course = (await findCourse(trx, orgId, offeringId)) ?? missing('offering', offeringId)
    if (course.status === 'closed') throw problem('supporting.course-closed')
    await changeAttachment(trx, orgId, id, {
      status: 'accepted',
      decided_at: now,
      teacher_id: course.teacher_id,
      teacher_name: nameOf(course),
      offering_id: course.id,
      course_kk: course.name_kk,
      course_ru: course.name_ru,
      course_en: course.name_en,
    })
    await insertStep(trx, orgId, { attachmentId: id, kind: 'accepted', by: actor.personId, at: now })
    await queuePassOn(trx, orgId, copy)
    const shown = await showAttachment(trx, actor, id)
    await emitAll(trx, actor, [
      ...events,
      {
        kind: 'supporting.accepted',
        subject: ['attachment', id],
        payload: { offeringId: course.id, teacherId: course.teacher_id, side: 'hub' },
        at: now,
      },
    ])
    return shown
  })

/** Refuses with a reason, which the small school reads. @throws Problem supporting.answered; missing */
export const refuseRequest = (db: Db, actor: Actor, id: string, reason: string, now: Date): Promise<Attachment> =>
  db.transaction(async (trx) => {
    demandWhole(actor)
    const { orgId } = actor
    const copy = (await lockAttachment(trx, orgId, id)) ?? missing('attachment', id)
    if (copy.status === 'refused') return showAttachment(trx, actor, id)
    if (after(copy.status, 'refuse', copy.side) === null) throw problem('supporting.answered')
    await changeAttachment(trx, orgId, id, { status: 'refused', reason, decided_at: now })
    await insertStep(trx, orgId, { attachmentId: id, kind: 'refused', by: actor.personId, note: reason, at: now })
    await queuePassOn(trx, orgId, copy)
    const shown = await showAttachment(trx, actor, id)
    await emitAll(trx, actor, [{ kind: 'supporting.refused', subject: ['attachment', id], payload: { side: 'hub' }, at: now }])
    return shown
  })
