import type { QueryOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import { lessonsBetween, mondayOf, teachingDay, type DatedPlan, type readWeek, type WeekView } from '@dala/domain/timetable'
import { addDays, fullName, toIsoDate, weekdayOf, zonedNow } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { unitsHeld } from '#organisations'
import { showDated, type Viewer } from './dated.ts'
import { findGroup, findTeacher } from './lookups.queries.ts'
import type { Target } from './plan.queries.ts'
import { readPlan, type Lesson, type ReadPlan } from './plan.ts'

type Query = QueryOf<typeof readWeek>

/** A week of somebody's lessons, as far as the actor may see it; what one may not see looks missing. */
export const showWeek = (db: Db, actor: Actor, query: Query, now: Date): Promise<WeekView> =>
  db.transaction(async (trx) => {
    const today = toIsoDate(now)
    // On a Sunday it is the coming week that one wants to know.
    const from = mondayOf(query.day ?? (weekdayOf(today) === 7 ? addDays(today, 1) : today))
    const to = addDays(from, 6)
    if (query.groupId !== undefined) return showGroup(trx, actor, query.groupId, { from, to, now })
    if (query.teacherId !== undefined) return showTeacher(trx, actor, query.teacherId, { from, to, now })
    if (query.room !== undefined) return showRoom(trx, actor, query.room, { from, to, now })
    return showOwn(trx, actor, query.learnerId, { from, to, now })
  })

interface Week {
  from: string
  to: string
  now: Date
}

/** The learner's own, a child's, or the actor's own as a teacher: one query. */
async function showOwn(trx: Trx, actor: Actor, learnerId: string | undefined, week: Week): Promise<WeekView> {
  const studies = actor.roles.some(({ role }) => role === 'learner' || role === 'guardian')
  if (studies || learnerId !== undefined) {
    const read = await readPlan(trx, actor.orgId, { kind: 'own', personId: actor.personId }, week.from, week.to)
    const own = learnerId ?? (read.learners.find((each) => each.id === actor.personId) ?? read.learners[0])?.id
    const learner = read.learners.find((each) => each.id === own)
    if (learner !== undefined) {
      const group =
        learner.groupId === null || learner.group === null ? null : { id: learner.groupId, names: learner.group, shift: learner.shift }
      const children = read.learners.filter((each) => each.id !== actor.personId).map((each) => ({ id: each.id, name: fullName(each) }))
      // A guardian of two classes has one statement for both children; each lesson is shown to whom it concerns.
      const alone =
        read.learners.length === 1 ? read : await readPlan(trx, actor.orgId, { kind: 'learner', learnerId: learner.id }, week.from, week.to)
      return {
        ...view(alone, { kind: 'learner', id: learner.id, groupId: learner.groupId }, week),
        whose: { kind: 'learner', id: learner.id, name: fullName(learner), group },
        children,
        can: { pick: holds(actor, 'timetable.read'), write: false, study: learner.id === actor.personId },
      }
    }
    if (learnerId !== undefined) return missing('learner', learnerId)
  }
  if (holds(actor, 'timetable.read')) return showTeacher(trx, actor, actor.personId, week)
  const nobody = await readPlan(trx, actor.orgId, { kind: 'groups', groupIds: [] }, week.from, week.to)
  return {
    ...view(nobody, { kind: 'all' }, week),
    whose: { kind: 'nobody' },
    children: [],
    can: { pick: false, write: false, study: false },
  }
}

async function showGroup(trx: Trx, actor: Actor, groupId: string, week: Week): Promise<WeekView> {
  const target: Target = { kind: 'groups', groupIds: [groupId] }
  const group = (await findGroup(trx, actor.orgId, groupId, actor.personId)) ?? missing('unit', groupId)
  if (!group.own) {
    if (!holds(actor, 'timetable.read')) return missing('unit', groupId)
    const units = await unitsHeld(trx, actor, 'timetable.read')
    if (units !== null && !units.includes(groupId)) return missing('unit', groupId)
  }
  const writable = holds(actor, 'timetable.write') ? await unitsHeld(trx, actor, 'timetable.write') : []
  const read = await readPlan(trx, actor.orgId, target, week.from, week.to)
  return {
    ...view(read, { kind: 'groups', groupIds: new Set([groupId]) }, week),
    whose: { kind: 'group', id: groupId, names: { kk: group.name_kk, ru: group.name_ru, en: group.name_en } },
    children: [],
    can: { pick: holds(actor, 'timetable.read'), write: writable === null || writable.includes(groupId), study: false },
  }
}

const isWriterOfAll = async (trx: Trx, actor: Actor): Promise<boolean> =>
  holds(actor, 'timetable.write') && (await unitsHeld(trx, actor, 'timetable.write')) === null

async function showTeacher(trx: Trx, actor: Actor, teacherId: string, week: Week): Promise<WeekView> {
  if (!holds(actor, 'timetable.read')) return missing('person', teacherId)
  const teacher = (await findTeacher(trx, actor.orgId, teacherId)) ?? (teacherId === actor.personId ? null : missing('person', teacherId))
  const read = await readPlan(trx, actor.orgId, { kind: 'teacher', teacherId }, week.from, week.to)
  const concerns = (dated: DatedPlan<Lesson>) => dated.teacherIds.includes(teacherId) || dated.lesson.teacherIds.includes(teacherId)
  return {
    ...view(read, { kind: 'all' }, week, concerns),
    whose: { kind: 'teacher', id: teacherId, name: teacher === null ? '' : fullName({ ...teacher, givenName: teacher.given_name }) },
    children: [],
    can: { pick: true, write: await isWriterOfAll(trx, actor), study: false },
  }
}

async function showRoom(trx: Trx, actor: Actor, room: string, week: Week): Promise<WeekView> {
  if (!holds(actor, 'timetable.read')) return missing('room', room)
  const read = await readPlan(trx, actor.orgId, { kind: 'room', room }, week.from, week.to)
  return {
    ...view(read, { kind: 'all' }, week, (dated) => dated.room.toLowerCase() === room.toLowerCase()),
    whose: { kind: 'room', room },
    children: [],
    can: { pick: true, write: await isWriterOfAll(trx, actor), study: false },
  }
}

/** The days of a week with their lessons. */
function view(
  read: ReadPlan,
  viewer: Viewer,
  { from, to, now }: Week,
  concerns: (dated: DatedPlan<Lesson>) => boolean = () => true,
): Omit<WeekView, 'whose' | 'children' | 'can'> {
  const { plan } = read
  const dated = lessonsBetween(from, to, plan).filter(concerns)
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  const teaching = days.map((on) => ({ on, ...teachingDay(on, plan.calendar) }))
  const counted = teaching.find((day) => day.week !== null && day.period !== null)
  const clock = zonedNow(now)
  return {
    from,
    today: toIsoDate(now),
    now: clock.hour * 60 + clock.minute,
    week: counted === undefined ? null : { number: counted.week ?? 0, period: counted.period ?? { kk: '', ru: '', en: '' } },
    weekDays: read.weekDays,
    alternates: read.alternates,
    days: teaching.map((day) => {
      const reason = read.reasonOf(day.on)
      const { working, asWeekday } = plan.calendar
      return {
        on: day.on,
        kind: day.kind,
        name: day.name ?? (reason === '' || working.overrides.length === 0 ? null : { kk: reason, ru: reason, en: reason }),
        asWeekday: asWeekday.find((each) => each.on === day.on)?.weekday ?? null,
        lessons: dated.filter((each) => each.on === day.on).map((each) => showDated(each, read, viewer)),
      }
    }),
  }
}
