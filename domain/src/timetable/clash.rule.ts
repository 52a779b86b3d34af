import type { Day } from '#regulations'
import { bellAt, shiftsOf } from './bells.rule.ts'
import type { DatedPlan, Plan, PlannedLesson } from './lessons-between.rule.ts'
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

const isForSessions = ({ kind }: PlannedLesson): boolean => kind === 'exam' || kind === 'consultation'

/** Odd and even weeks are counted in periods of teaching; where there are none, and in a session, lessons of both are held each week. */
const areWeeksUncounted = (a: PlannedLesson, b: PlannedLesson, { keepsPeriods, periods }: TeachingCalendar): boolean =>
  !keepsPeriods ||
  (isForSessions(a) &&
    isForSessions(b) &&
    periods.some(
      ({ kind, startsOn, endsOn }) =>
        kind === 'session' && [a, b].every((lesson) => lesson.validFrom <= endsOn && startsOn <= lesson.validUntil),
    ))

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
  return a.weeks === 'every' || b.weeks === 'every' || a.weeks === b.weeks || areWeeksUncounted(a, b, calendar)
}

interface Entry<L extends PlannedLesson> {
  lesson: L
  hours: Hours
  /** The place among those put in. */
  place: number
}

/** Lessons by what they want on which weekday, so that a new one is compared with those alone that want the same. */
export interface ClashIndex<L extends PlannedLesson> {
  put: (lesson: L) => void
  /** Whom a lesson clashes with, in the order in which they were put in. A lesson does not clash with itself. */
  clashesOf: (lesson: PlannedLesson) => Clash<L>[]
}

const wants = (lesson: Wanting): string[] => [
  ...lesson.teacherIds.map((id) => `teacher ${id}`),
  ...lesson.groups.map(({ id }) => `group ${id}`),
  ...(roomKey(lesson.room) === '' ? [] : [`room ${roomKey(lesson.room)}`]),
]

const allDays = ['once', '1', '2', '3', '4', '5', '6', '7']
const dayKey = (lesson: PlannedLesson): string => (isOnce(lesson) ? 'once' : String(lesson.weekday))

/** An index of lessons for clashes under some bells and calendar; empty at first. */
export function clashIndex<L extends PlannedLesson>({ bells, calendar }: Pick<Plan<L>, 'bells' | 'calendar'>): ClashIndex<L> {
  const buckets = new Map<string, Entry<L>[]>()
  let put = 0
  return {
    put: (lesson) => {
      const entry = { lesson, hours: hoursOf(lesson, bells), place: (put += 1) }
      for (const want of wants(lesson)) {
        const key = `${dayKey(lesson)} ${want}`
        const bucket = buckets.get(key)
        if (bucket === undefined) buckets.set(key, [entry])
        else bucket.push(entry)
      }
    },
    clashesOf: (lesson) => {
      const hours = hoursOf(lesson, bells)
      // A lesson of one day may meet those of any weekday: the day may have another weekday's lessons.
      const days = isOnce(lesson) ? allDays : ['once', dayKey(lesson)]
      const near = new Set(wants(lesson).flatMap((want) => days.flatMap((day) => buckets.get(`${day} ${want}`) ?? [])))
      return [...near]
        .filter((each) => each.lesson.id !== lesson.id && overlap(hours, each.hours) && meet(lesson, each.lesson, calendar))
        .toSorted((a, b) => a.place - b.place)
        .flatMap(({ lesson: other }) => wantedByBoth(lesson, other).map((both) => ({ ...both, other })))
    },
  }
}

/** With which lessons of the week a new or changed one clashes: the same teacher, class or room at the same time in a week that both have. */
export function findClashes<L extends PlannedLesson>(
  lesson: PlannedLesson,
  others: readonly L[],
  plan: Pick<Plan<L>, 'bells' | 'calendar'>,
): Clash<L>[] {
  const index = clashIndex<L>(plan)
  for (const other of others) index.put(other)
  return index.clashesOf(lesson)
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
