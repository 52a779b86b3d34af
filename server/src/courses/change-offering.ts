import { mayOpen, mayWrite, type Offering } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import { missing, type Db, type Trx } from '#lib/db'
import { emit, emitAll, type NewEvent } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { listEnrolledIds } from './enrolments.queries.ts'
import { offeringView } from './offering-view.ts'
import { tellEnrolled, tellEntrusted } from './tell.ts'
import {
  countWithRole,
  findOffering,
  insertOffering,
  isDiscipline,
  isPeriod,
  lockOffering,
  setStatus,
  updateOffering,
  upsertSyllabus,
  type OfferingFields,
} from './offerings.queries.ts'
import { listOutlineRows } from './outline.queries.ts'

async function checkFields(trx: Trx, actor: Actor, fields: OfferingFields, now: Date): Promise<void> {
  if (fields.startsOn !== null && fields.endsOn !== null && fields.endsOn < fields.startsOn) throw problem('courses.dates-wrong')
  if (!(await isDiscipline(trx, actor.orgId, fields.disciplineId))) missing('discipline', fields.disciplineId)
  if (fields.periodId !== null && !(await isPeriod(trx, actor.orgId, fields.periodId))) missing('period', fields.periodId)
  if ((await countWithRole(trx, actor.orgId, fields.teacherId, ['teacher'], now)) === 0) throw problem('courses.not-a-teacher')
  if (fields.tutorId !== null && (await countWithRole(trx, actor.orgId, fields.tutorId, ['tutor', 'teacher'], now)) === 0)
    throw problem('courses.not-a-teacher')
}

/** Who leads the course, but for the person who says so. */
const leadersOf = (fields: OfferingFields, actor: Actor): string[] =>
  [fields.teacherId, fields.tutorId].filter((personId): personId is string => personId !== null && personId !== actor.personId)

/**
 * Makes a course as a draft inside a transaction that does more.
 * @returns its id and the event, which the caller emits at the end
 * @throws Problem courses.dates-wrong, courses.not-a-teacher; missing
 */
export async function createIn(trx: Trx, actor: Actor, fields: OfferingFields, now: Date): Promise<{ id: string; event: NewEvent }> {
  await checkFields(trx, actor, fields, now)
  const id = await insertOffering(trx, actor.orgId, fields, now)
  await tellEntrusted(trx, actor.orgId, await lockOffering(trx, actor.orgId, id), leadersOf(fields, actor), now)
  const payload = { discipline: fields.disciplineId, teacher: fields.teacherId }
  return { id, event: { kind: 'courses.offering-created', subject: ['offering', id], payload } }
}

/** Opens a course as a draft. */
export const createOffering = (db: Db, actor: Actor, fields: OfferingFields, now: Date): Promise<Offering> =>
  db.transaction(async (trx) => {
    const { id, event } = await createIn(trx, actor, fields, now)
    const view = await offeringView(trx, actor, id)
    await emitAll(trx, actor, [event])
    return view
  })

/** Changes who teaches a course, in which languages and when. */
export const changeOffering = (db: Db, actor: Actor, id: string, fields: OfferingFields, now: Date): Promise<Offering> =>
  db.transaction(async (trx) => {
    const before = await lockOffering(trx, actor.orgId, id)
    if (before.status === 'closed') throw problem('courses.closed')
    await checkFields(trx, actor, fields, now)
    await updateOffering(trx, actor.orgId, id, fields)
    const view = await offeringView(trx, actor, id)
    const known = [before.teacher_id, before.tutor_id]
    const added = leadersOf(fields, actor).filter((personId) => !known.includes(personId))
    await tellEntrusted(trx, actor.orgId, await lockOffering(trx, actor.orgId, id), added, now)
    await emit(trx, actor, 'courses.offering-changed', {
      subject: ['offering', id],
      payload: { teacher: fields.teacherId, tutor: fields.tutorId, languages: fields.languages, technologies: fields.technologies },
    })
    return view
  })

/** Writes the description that learners read (A2015-5.11). */
export const describeOffering = (
  db: Db,
  actor: Actor,
  id: string,
  text: { kk: string; ru: string; en: string },
  now: Date,
): Promise<null> =>
  db.transaction(async (trx) => {
    const offering = await lockOffering(trx, actor.orgId, id)
    demand(mayWrite(actor, { teacherId: offering.teacher_id, tutorId: offering.tutor_id }))
    if (offering.status === 'closed') throw problem('courses.closed')
    await upsertSyllabus(trx, actor.orgId, id, text, now)
    await emit(trx, actor, 'courses.offering-described', { subject: ['offering', id] })
    return null
  })

/** Opens a course to its learners: it has a description, a module and a published lesson. A second call is not an error. */
export const openOffering = (db: Db, actor: Actor, id: string, now: Date): Promise<Offering> =>
  db.transaction(async (trx) => {
    const locked = await lockOffering(trx, actor.orgId, id)
    demand(mayOpen(actor, { teacherId: locked.teacher_id, tutorId: locked.tutor_id }))
    if (locked.status === 'closed') throw problem('courses.closed')
    if (locked.status === 'published') return offeringView(trx, actor, id)
    const offering = await findOffering(trx, actor.orgId, id)
    const rows = await listOutlineRows(trx, actor.orgId, id)
    if (!offering.description_kk && !offering.description_ru && !offering.description_en) throw problem('courses.no-description')
    if (rows.length === 0) throw problem('courses.no-modules')
    if (!rows.some((row) => row.kind === 'lesson' && row.published_number !== null)) throw problem('courses.no-content')
    await setStatus(trx, actor.orgId, id, 'published', now)
    const view = await offeringView(trx, actor, id)
    await tellEnrolled(trx, actor.orgId, locked, await listEnrolledIds(trx, actor.orgId, id), now)
    await emit(trx, actor, 'courses.offering-opened', { subject: ['offering', id], payload: { modules: view.modules.length } })
    return view
  })

/** Closes a course for good. */
export const closeOffering = (db: Db, actor: Actor, id: string, now: Date): Promise<Offering> =>
  db.transaction(async (trx) => {
    const locked = await lockOffering(trx, actor.orgId, id)
    demand(mayOpen(actor, { teacherId: locked.teacher_id, tutorId: locked.tutor_id }))
    if (locked.status === 'closed') return offeringView(trx, actor, id)
    await setStatus(trx, actor.orgId, id, 'closed', now)
    const view = await offeringView(trx, actor, id)
    await emit(trx, actor, 'courses.offering-closed', { subject: ['offering', id] })
    return view
  })
