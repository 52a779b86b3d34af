import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@dala/domain/identity'
import { bellAt, clashesOn, lessonsBetween, shiftsOf, type DatedPlan, type DayChange, type DayChangeBody } from '@dala/domain/timetable'
import { daysBetween } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { getLesson } from './arrange.ts'
import { refuseClashes } from './clashes.ts'
import { deleteChange, lockArranging, saveChange } from './lessons.queries.ts'
import { countKnown } from './lookups.queries.ts'
import { daysMoved } from './plan.queries.ts'
import { readPlan, type Lesson } from './plan.ts'
import { tellChange } from './tell-change.ts'

/** Cancels or moves the lesson of a day, lets somebody else teach it, or notes something; the newest word on a day counts. */
export const changeLessonDay = (db: Db, actor: Actor, lessonId: string, on: string, body: DayChangeBody, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    await lockArranging(trx, orgId)
    const lesson = await getLesson(trx, actor, lessonId)
    const { plan } = await readPlan(trx, orgId, { kind: 'lesson', lessonId }, on, on)
    const [planned] = lessonsBetween(on, on, { ...plan, changes: [] })
    if (planned === undefined) throw problem('timetable.not-held')
    const before = plan.changes.find((change) => change.on === on)
    if (before !== undefined && isSame(before, body)) return null
    if (body.kind === 'moved' || body.kind === 'substituted') await refuseTaken(trx, orgId, planned, body)
    await saveChange(trx, orgId, { lessonId, on, by: actor.personId, now }, body)
    await tellChange(trx, actor, { lesson, on, bells: plan.bells, before }, body, now)
    await emit(trx, actor, `timetable.lesson-${body.kind}`, {
      subject: ['lesson', lessonId],
      payload: {
        on,
        groups: lesson.groups.map((group) => group.id),
        ...(body.kind === 'moved' && { to: body.toDay }),
        ...(body.kind === 'substituted' && { teacherId: body.teacherId }),
      },
      at: now,
    })
    return null
  })

/** A second tap says nothing new. */
const isSame = (before: DayChange, body: DayChangeBody): boolean => {
  const { lessonId: _, on: __, ...said } = before
  const { despiteClash: ___, ...says } = { despiteClash: false, ...body }
  return isDeepStrictEqual(said, says)
}

async function refuseTaken(
  trx: Trx,
  orgId: string,
  planned: DatedPlan<Lesson>,
  body: Extract<DayChangeBody, { kind: 'moved' | 'substituted' }>,
): Promise<void> {
  const { lesson } = planned
  const day = body.kind === 'moved' ? body.toDay : planned.on
  if (Math.abs(daysBetween(planned.on, day)) > daysMoved)
    throw problem('request.invalid', {}, [{ path: 'body.toDay', message: 'too-late' }])
  const teacherIds = body.kind === 'substituted' ? [body.teacherId] : lesson.teacherIds
  if (body.kind === 'substituted') {
    const known = await countKnown(trx, orgId, { groupIds: [], personIds: teacherIds, offeringId: null })
    if (known.people === 0) missing('person', body.teacherId)
  }
  const room = body.room === '' ? lesson.room : body.room
  const groupIds = lesson.groups.map((group) => group.id)
  const { plan } = await readPlan(trx, orgId, { kind: 'wanting', groupIds, teacherIds, room }, day, day)
  const at = body.kind === 'moved' ? body.at : lesson.at
  const dated: DatedPlan<Lesson> = {
    ...planned,
    on: day,
    slot: 'slot' in at ? at.slot : null,
    time: bellAt(at, shiftsOf(lesson.groups)[0] ?? 1, plan.bells),
    room,
    teacherIds,
  }
  refuseClashes(clashesOn(dated, lessonsBetween(day, day, plan)), body.despiteClash)
}

/** Lets the lesson of a day be held as planned again; where nothing was changed, nothing happens. */
export const undoLessonDay = (db: Db, actor: Actor, lessonId: string, on: string, now: Date) =>
  db.transaction(async (trx) => {
    await lockArranging(trx, actor.orgId)
    const lesson = await getLesson(trx, actor, lessonId)
    const { plan } = await readPlan(trx, actor.orgId, { kind: 'lesson', lessonId }, on, on)
    const before = plan.changes.find((change) => change.on === on)
    if (await deleteChange(trx, actor.orgId, lessonId, on)) {
      await tellChange(trx, actor, { lesson, on, bells: plan.bells, before }, { kind: 'as-planned' }, now)
      await emit(trx, actor, 'timetable.lesson-as-planned', {
        subject: ['lesson', lessonId],
        payload: { on, groups: lesson.groups.map((group) => group.id) },
        at: now,
      })
    }
    return null
  })
