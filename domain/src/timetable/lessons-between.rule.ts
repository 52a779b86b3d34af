import { fromNumber, toNumber, type Day } from '#regulations'
import { bellAt, shiftsOf } from './bells.rule.ts'
import type { At, LessonKind, LessonState, ShiftBells, WeekPattern } from './shapes.ts'
import { isHeldIn, teachingDay, type TeachingCalendar } from './teaching-day.rule.ts'

/** A lesson of the week, as far as the rules ask. */
export interface PlannedLesson {
  id: string
  kind: LessonKind
  weekday: number
  weeks: WeekPattern
  at: At
  validFrom: Day
  validUntil: Day
  part: number
  groups: readonly { id: string; shift: number }[]
  teacherIds: readonly string[]
  room: string
}

/** What was changed for one day of a lesson. */
export type DayChange = { lessonId: string; on: Day; note: string } & (
  | { kind: 'cancelled' | 'noted' }
  | { kind: 'moved'; toDay: Day; at: At; room: string }
  | { kind: 'substituted'; teacherId: string; room: string }
)

/** The lessons of the week, what was changed, and what decides on days and hours. */
export interface Plan<L extends PlannedLesson> {
  lessons: readonly L[]
  changes: readonly DayChange[]
  calendar: TeachingCalendar
  bells: readonly ShiftBells[]
}

/** A lesson on a day: what the plan and the day's changes make of it. */
export interface DatedPlan<L extends PlannedLesson> {
  lesson: L
  on: Day
  plannedOn: Day
  slot: number | null
  /** Minutes since midnight; null where the shift has no bells for the slot. */
  time: { begins: number; ends: number } | null
  room: string
  teacherIds: readonly string[]
  state: LessonState
}

const slotOf = (at: At): number | null => ('slot' in at ? at.slot : null)

/** The hour of a lesson; classes of two shifts together keep the bells of the earlier one. */
const timeOf = (lesson: PlannedLesson, at: At, bells: readonly ShiftBells[]) => bellAt(at, shiftsOf(lesson.groups)[0] ?? 1, bells)

const inOrder = (a: DatedPlan<PlannedLesson>, b: DatedPlan<PlannedLesson>): number =>
  (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
  (a.time?.begins ?? 1440 + (a.slot ?? 0)) - (b.time?.begins ?? 1440 + (b.slot ?? 0)) ||
  a.lesson.part - b.lesson.part ||
  (a.lesson.id < b.lesson.id ? -1 : 1)

/** The most days of one reading. */
export const mostDaysRead = 400

/**
 * The lessons of a range of days, in order of time: the week spread over the academic calendar, with each day's changes. A lesson that was
 * moved stands on both days, there and away; a cancelled one stays in its place and says so.
 * @param from the first day, @param to the last day (`2026-11-23`); both count
 * @throws RangeError for more than `mostDaysRead` days
 */
export function lessonsBetween<L extends PlannedLesson>(from: Day, to: Day, plan: Plan<L>): DatedPlan<L>[] {
  const [first, last] = [toNumber(from), toNumber(to)]
  if (last - first >= mostDaysRead) throw new RangeError(`More days than a timetable is read for: ${from} to ${to}`)
  const changed = new Map(plan.changes.map((change) => [`${change.lessonId}/${change.on}`, change]))
  const byId = new Map(plan.lessons.map((lesson) => [lesson.id, lesson]))
  const dated: DatedPlan<L>[] = []
  for (let number = first; number <= last; number += 1) {
    const day = fromNumber(number)
    const of = teachingDay(day, plan.calendar)
    for (const lesson of plan.lessons)
      if (isHeldIn(lesson, day, of)) dated.push(onItsDay(lesson, day, changed.get(`${lesson.id}/${day}`), plan.bells))
  }
  for (const change of plan.changes) {
    if (change.kind !== 'moved' || change.toDay < from || change.toDay > to) continue
    const lesson = byId.get(change.lessonId)
    // A change of a day on which the lesson is no longer held (the calendar was altered since) moves nothing.
    if (lesson === undefined || !isHeldIn(lesson, change.on, teachingDay(change.on, plan.calendar))) continue
    dated.push({
      lesson,
      on: change.toDay,
      plannedOn: change.on,
      slot: slotOf(change.at),
      time: timeOf(lesson, change.at, plan.bells),
      room: change.room === '' ? lesson.room : change.room,
      teacherIds: lesson.teacherIds,
      state: { kind: 'moved-here', from: change.on, note: change.note },
    })
  }
  return dated.sort(inOrder)
}

function onItsDay<L extends PlannedLesson>(lesson: L, day: Day, change: DayChange | undefined, bells: readonly ShiftBells[]): DatedPlan<L> {
  const usual = {
    lesson,
    on: day,
    plannedOn: day,
    slot: slotOf(lesson.at),
    time: timeOf(lesson, lesson.at, bells),
    room: lesson.room,
    teacherIds: lesson.teacherIds,
  }
  if (change === undefined) return { ...usual, state: { kind: 'planned' } }
  const { note } = change
  if (change.kind === 'moved') return { ...usual, state: { kind: 'moved-away', to: change.toDay, note } }
  if (change.kind === 'substituted')
    return {
      ...usual,
      room: change.room === '' ? lesson.room : change.room,
      teacherIds: [change.teacherId],
      state: { kind: 'substituted', note },
    }
  return { ...usual, state: { kind: change.kind, note } }
}
