import { holds, type Actor } from '@dala/domain/identity'
import { findClashes, type LessonBody, type PlannedLesson } from '@dala/domain/timetable'
import { addDays, toIsoDate, weekdayOf } from '@dala/locale'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { unitsHeld } from '#organisations'
import { refuseClashes } from './clashes.ts'
import { deleteChangesFrom, insertLessons, lockArranging, rewriteLesson, updateLesson } from './lessons.queries.ts'
import { countKnown, isTaughtTo, shiftsByGroup } from './lookups.queries.ts'
import { readPlan, type Lesson } from './plan.ts'

/** The longest a lesson is valid: nobody arranges further ahead, and the calendar is read for all of it. */
const mostDays = 400

/** Refuses lessons beyond the units of the actor's role; lessons of no class are for those who arrange the whole organisation. */
export async function demandReach(
  trx: Trx,
  actor: Actor,
  groupIds: readonly string[],
  subject: LessonBody['subject'] | null = null,
): Promise<void> {
  const units = holds(actor, 'timetable.write') ? await unitsHeld(trx, actor, 'timetable.write') : []
  if (units === null) return
  const far = groupIds.find((id) => !units.includes(id))
  if (far !== undefined || groupIds.length === 0) missing('unit', far ?? actor.orgId)
  // A lesson of a course stands in the week of whoever takes it, of other units too: it has to be a course of these classes.
  if (subject !== null && 'offeringId' in subject && !(await isTaughtTo(trx, actor.orgId, subject.offeringId, groupIds)))
    missing('offering', subject.offeringId)
}

/** Whoever is named exists in the organisation; the days make sense. */
async function demandSense(trx: Trx, orgId: string, body: LessonBody): Promise<void> {
  const groupIds = [...new Set(body.groupIds)]
  const personIds = [...new Set(body.teacherIds)]
  const offeringId = 'offeringId' in body.subject ? body.subject.offeringId : null
  if (groupIds.length === 0 && offeringId === null) throw problem('timetable.nobody')
  if (body.validUntil < body.validFrom || addDays(body.validFrom, mostDays) < body.validUntil)
    throw problem('request.invalid', {}, [{ path: 'body.validUntil', message: 'before-start' }])
  if (body.weeks === 'once' && (body.validFrom !== body.validUntil || body.weekday !== weekdayOf(body.validFrom)))
    throw problem('timetable.wrong-weekday')
  const known = await countKnown(trx, orgId, { groupIds, personIds, offeringId })
  if (known.groups < groupIds.length) missing('unit', groupIds[0])
  if (known.people < personIds.length) missing('person', personIds[0])
  if (offeringId !== null && known.offerings === 0) missing('offering', offeringId)
}

async function refuseTaken(trx: Trx, orgId: string, id: string, body: LessonBody): Promise<void> {
  const shifts = await shiftsByGroup(trx, orgId, body.groupIds)
  const wanting = { kind: 'wanting', groupIds: body.groupIds, teacherIds: body.teacherIds, room: body.room } as const
  const { plan } = await readPlan(trx, orgId, wanting, body.validFrom, body.validUntil)
  const lesson: PlannedLesson = { ...body, id, groups: body.groupIds.map((group) => ({ id: group, shift: shifts.get(group) ?? 1 })) }
  refuseClashes(findClashes(lesson, plan.lessons, plan), body.despiteClash)
}

const unique = (body: LessonBody): LessonBody => ({
  ...body,
  groupIds: [...new Set(body.groupIds)],
  teacherIds: [...new Set(body.teacherIds)],
})

const payloadOf = (body: LessonBody) => ({
  kind: body.kind,
  weekday: body.weekday,
  weeks: body.weeks,
  validFrom: body.validFrom,
  validUntil: body.validUntil,
  groups: body.groupIds,
})

/** Adds a lesson; refused where its teacher, class or room is taken at that time, unless it is meant. */
export const addLesson = (db: Db, actor: Actor, given: LessonBody, now: Date) =>
  db.transaction(async (trx) => {
    const body = unique(given)
    await lockArranging(trx, actor.orgId)
    await demandSense(trx, actor.orgId, body)
    await demandReach(trx, actor, body.groupIds, body.subject)
    const id = newId()
    await refuseTaken(trx, actor.orgId, id, body)
    await insertLessons(trx, actor.orgId, [{ id, body }], { id: actor.personId, now })
    await emit(trx, actor, 'timetable.lesson-added', { subject: ['lesson', id], payload: payloadOf(body), at: now })
    return { id }
  })

/** A lesson that stands in the timetable, for its arranger; 404 beyond the actor's units. */
export async function getLesson(trx: Trx, actor: Actor, id: string): Promise<Lesson> {
  const { plan } = await readPlan(trx, actor.orgId, { kind: 'lesson', lessonId: id }, '1900-01-01', '2200-01-01')
  const lesson = plan.lessons[0] ?? missing('lesson', id)
  await demandReach(
    trx,
    actor,
    lesson.groups.map((group) => group.id),
  )
  return lesson
}

/** Changes a lesson from a day on. What was held before stays as it was: the lesson is divided there. */
export const changeLesson = (db: Db, actor: Actor, id: string, given: LessonBody & { from: string }, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    const { from, ...rest } = given
    await lockArranging(trx, orgId)
    const before = await getLesson(trx, actor, id)
    const isNew = before.validFrom >= from
    const body = unique({ ...rest, ...(!isNew && rest.weeks !== 'once' && { validFrom: from > rest.validFrom ? from : rest.validFrom }) })
    await demandSense(trx, orgId, body)
    await demandReach(trx, actor, body.groupIds, body.subject)
    await refuseTaken(trx, orgId, id, body)
    await deleteChangesFrom(trx, orgId, id, isNew ? before.validFrom : from)
    const newer = isNew ? id : newId()
    if (isNew) await rewriteLesson(trx, orgId, { id, body })
    else {
      if (before.validUntil >= from) await updateLesson(trx, orgId, id, { valid_until: addDays(from, -1) })
      await insertLessons(trx, orgId, [{ id: newer, body }], { id: personId, now })
    }
    await emit(trx, actor, 'timetable.lesson-changed', {
      subject: ['lesson', newer],
      payload: { ...payloadOf(body), from: body.validFrom, before: id },
      at: now,
    })
    return { id: newer }
  })

/** Takes a lesson out of the timetable from a day on; what was held before stays. Taken out twice is taken out once. */
export const endLesson = (db: Db, actor: Actor, id: string, given: string | undefined, now: Date) =>
  db.transaction(async (trx) => {
    await lockArranging(trx, actor.orgId)
    const from = given ?? toIsoDate(now)
    const lesson = await getLesson(trx, actor, id)
    if (lesson.validUntil < from) return null
    await deleteChangesFrom(trx, actor.orgId, id, from)
    if (lesson.validFrom >= from) await updateLesson(trx, actor.orgId, id, { removed_at: now })
    else await updateLesson(trx, actor.orgId, id, { valid_until: addDays(from, -1) })
    await emit(trx, actor, 'timetable.lesson-ended', { subject: ['lesson', id], payload: { from, kind: lesson.kind }, at: now })
    return null
  })
