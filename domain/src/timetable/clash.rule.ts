import type { Day } from '#regulations'
import { bellAt, shiftsOf } from './bells.rule.ts'
import type { DatedPlan, PlannedLesson } from './lessons-between.rule.ts'
import type { ShiftBells } from './shapes.ts'
import { isHeldIn, teachingDay, type TeachingCalendar } from './teaching-day.rule.ts'

export type ClashKind = 'teacher' | 'group' | 'room'

/** Two lessons that want the same teacher, class or room at one time. */
export interface Clash<L extends PlannedLesson> {
  kind: ClashKind
  /** The teacher's or class's id, or the room. */
  what: string
  /** The lesson that was there before. */
  other: L
}

const roomKey = (room: string): string => room.trim().toLowerCase().replace(/\s+/g, ' ')

type Wanting = Pick<PlannedLesson, 'groups' | 'part' | 'teacherIds' | 'room'>

/** What two lessons at one time both want; parts of one class may be apart at the same hour. */
function wantedByBoth(a: Wanting, b: Wanting): { kind: ClashKind; what: string }[] {
  const together = a.part === 0 || b.part === 0 || a.part === b.part
  return [
    ...a.teacherIds.filter((id) => b.teacherIds.includes(id)).map((what) => ({ kind: 'teacher' as const, what })),
    ...(together
      ? a.groups.filter((group) => b.groups.some((each) => each.id === group.id)).map(({ id }) => ({ kind: 'group' as const, what: id }))
      : []),
    ...(roomKey(a.room) !== '' && roomKey(a.room) === roomKey(b.room) ? [{ kind: 'room' as const, what: a.room.trim() }] : []),
  ]
}

interface Hours {
  slot: number | null
  shift: number
  time: { begins: number; ends: number } | null
}

const overlap = (a: Hours, b: Hours): boolean =>
  a.time !== null && b.time !== null
    ? a.time.begins < b.time.ends && b.time.begins < a.time.ends
    : a.slot !== null && a.slot === b.slot && a.shift === b.shift

const hoursOf = (lesson: PlannedLesson, bells: readonly ShiftBells[]): Hours => {
  const shift = shiftsOf(lesson.groups)[0] ?? 1
  return { slot: 'slot' in lesson.at ? lesson.at.slot : null, shift, time: bellAt(lesson.at, shift, bells) }
}

const isOnce = (lesson: PlannedLesson): boolean => lesson.weeks === 'once'

/** Whether two lessons ever fall on one day. */
function meet(a: PlannedLesson, b: PlannedLesson, calendar: TeachingCalendar): boolean {
  if (a.validFrom > b.validUntil || b.validFrom > a.validUntil) return false
  // One of them has a single day: is the other held on it?
  if (isOnce(a) || isOnce(b)) {
    const [single, other] = isOnce(a) ? [a, b] : [b, a]
    const day: Day = single.validFrom
    return isHeldIn(other, day, teachingDay(day, calendar))
  }
  if (a.weekday !== b.weekday) return false
  return a.weeks === 'every' || b.weeks === 'every' || a.weeks === b.weeks
}

/**
 * With which lessons of the week a new or changed one clashes: the same teacher, class or room at the same time in a week that both have.
 * A lesson does not clash with itself.
 */
export function findClashes<L extends PlannedLesson>(
  lesson: PlannedLesson,
  others: readonly L[],
  { bells, calendar }: { bells: readonly ShiftBells[]; calendar: TeachingCalendar },
): Clash<L>[] {
  const hours = hoursOf(lesson, bells)
  return others.flatMap((other) =>
    other.id !== lesson.id && overlap(hours, hoursOf(other, bells)) && meet(lesson, other, calendar)
      ? wantedByBoth(lesson, other).map((both) => ({ ...both, other }))
      : [],
  )
}

/** With which lessons of a day a lesson clashes when it is held on that day at another hour, in another room or by another teacher. */
export function clashesOn<L extends PlannedLesson>(dated: DatedPlan<PlannedLesson>, ofTheDay: readonly DatedPlan<L>[]): Clash<L>[] {
  const hours = (each: DatedPlan<PlannedLesson>): Hours => ({ ...each, shift: shiftsOf(each.lesson.groups)[0] ?? 1 })
  const wanting = (each: DatedPlan<PlannedLesson>): Wanting => ({ ...each.lesson, teacherIds: each.teacherIds, room: each.room })
  return ofTheDay.flatMap((other) =>
    other.lesson.id !== dated.lesson.id &&
    other.on === dated.on &&
    other.state.kind !== 'cancelled' &&
    other.state.kind !== 'moved-away' &&
    overlap(hours(dated), hours(other))
      ? wantedByBoth(wanting(dated), wanting(other)).map((both) => ({ ...both, other: other.lesson }))
      : [],
  )
}
