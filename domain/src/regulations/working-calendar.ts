import { addDays, fromNumber, toNumber, weekdayOf, type Day } from './day.ts'
import { holidayDaysOff, kurbanAit } from './holidays.ts'
import type { Words } from './words.ts'

/** One day that an organisation (or an act of the government) made working or free, whatever the rule says. */
export interface DayOverride {
  readonly on: Day
  readonly kind: 'working' | 'day-off'
}

/** The week of an organisation and the days it has changed. */
export interface WorkingCalendar {
  readonly weekDays: 5 | 6
  readonly overrides: readonly DayOverride[]
}

export const nationalCalendar = (weekDays: 5 | 6): WorkingCalendar => ({ weekDays, overrides: [] })

const holidayMaps: Record<5 | 6, Map<number, ReadonlyMap<Day, Words>>> = { 5: new Map(), 6: new Map() }

function daysOffOf(year: number, weekDays: 5 | 6): ReadonlyMap<Day, Words> {
  const known = holidayMaps[weekDays].get(year)
  if (known) return known
  const made = new Map(holidayDaysOff(year, weekDays).map((off) => [off.on, off.name]))
  holidayMaps[weekDays].set(year, made)
  return made
}

const overrideMaps = new WeakMap<readonly DayOverride[], { of: number; map: ReadonlyMap<Day, DayOverride['kind']> }>()

/** The changed days by day; of two words on one day the first one counts. */
function overridesOf({ overrides }: WorkingCalendar): ReadonlyMap<Day, DayOverride['kind']> {
  const known = overrideMaps.get(overrides)
  if (known?.of === overrides.length) return known.map
  const map = new Map(overrides.toReversed().map((each) => [each.on, each.kind]))
  overrideMaps.set(overrides, { of: overrides.length, map })
  return map
}

/** What kind of day it is for an organisation, with the holiday's name where one makes it free. */
export function kindOfDay(
  day: Day,
  calendar: WorkingCalendar,
): { kind: 'working' | 'weekend' | 'holiday' | 'day-off'; name: Words | null } {
  const override = overridesOf(calendar).get(day)
  if (override !== undefined) return { kind: override, name: null }
  const holiday = daysOffOf(Number(day.slice(0, 4)), calendar.weekDays).get(day)
  if (holiday) return { kind: 'holiday', name: holiday }
  return { kind: weekdayOf(day) > calendar.weekDays ? 'weekend' : 'working', name: null }
}

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean => kindOfDay(day, calendar).kind === 'working'

/** A calendar without any working day would never end a term; a year without one is a mistake in the overrides. */
const longestGap = 366

/** The next working day after a day. */
function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  let next = addDays(day, 1)
  for (let tried = 0; tried < longestGap; tried += 1) {
    if (isWorkingDay(next, calendar)) return next
    next = addDays(next, 1)
  }
  throw new Error(`No working day within a year after ${day}`)
}

/** The last day of a term of `count` working days that starts to run on the day after `start`; the term ends with the close of that day. */
export function addWorkingDays(start: Day, count: number, calendar: WorkingCalendar): Day {
  let day = start
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day, calendar)
  return day
}

/** Four hundred years: more than anything that is asked about, and far from for ever. */
const mostCounted = 146_097

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  const [first, last] = [toNumber(from) + 1, toNumber(to)]
  if (last - first > mostCounted) throw new RangeError(`More days than are counted: ${from} to ${to}`)
  let count = 0
  for (let day = first; day <= last; day += 1) if (isWorkingDay(fromNumber(day), calendar)) count += 1
  return count
}

/** Whether the lunar holiday of a year is known for certain; otherwise the organisation has to confirm its calendar. */
export const isYearCertain = (year: number): boolean => kurbanAit[year] !== undefined && kurbanAit[year].certainty !== 'estimate'
