import { daysBetween } from '@dala/locale'
import { addDays, kindOfDay, weekdayOf, type Day, type WorkingCalendar } from '#regulations'
import type { PeriodKind } from '#organisations'
import type { DayKind, LessonKind, WeekPattern, Words } from './shapes.ts'

interface Period {
  kind: PeriodKind
  names: Words
  startsOn: Day
  endsOn: Day
}

/** What decides on which days lessons are held. */
export interface TeachingCalendar {
  /** The working week, national holidays and the organisation's own days. */
  working: WorkingCalendar
  /** Periods of the academic year around the days asked about. */
  periods: readonly Period[]
  /** Whether the organisation keeps periods at all; without them every working day is a day of teaching. */
  keepsPeriods: boolean
  /** Days on which the lessons of another weekday are held: a Saturday worked for a Monday. */
  asWeekday: readonly { on: Day; weekday: number }[]
}

export interface TeachingDay {
  kind: DayKind
  /** Why there are no usual lessons: the holiday, the break. */
  name: Words | null
  /** Whose lessons are held: 1 Monday … 7 Sunday. */
  weekday: number
  /** The week of the period of teaching, from 1; null outside. */
  week: number | null
  period: Words | null
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** What kind of day it is for lessons: holidays and days off before periods, since a holiday within a term is still one. */
export function teachingDay(day: Day, calendar: TeachingCalendar): TeachingDay {
  const moved = calendar.asWeekday.find((each) => each.on === day)?.weekday
  const weekday = moved ?? weekdayOf(day)
  const period = calendar.periods.find((each) => each.startsOn <= day && day <= each.endsOn)
  const teaches = period !== undefined && period.kind !== 'break' && period.kind !== 'session'
  // Weeks are counted by the calendar's weeks from the one in which the period begins.
  const week = teaches ? daysBetween(mondayOf(period.startsOn), mondayOf(day)) / 7 + 1 : null
  const about = { weekday, week, period: teaches ? period.names : null }
  const working = kindOfDay(day, calendar.working)
  if (working.kind === 'holiday' || working.kind === 'day-off') return { ...about, kind: working.kind, name: working.name }
  // A day that was given another weekday's lessons is worked, whatever the week says.
  if (working.kind === 'weekend' && moved === undefined) return { ...about, kind: 'weekend', name: null }
  if (period?.kind === 'break') return { ...about, kind: 'break', name: period.names }
  if (period?.kind === 'session') return { ...about, kind: 'session', name: period.names }
  if (period === undefined && calendar.keepsPeriods) return { ...about, kind: 'outside', name: null }
  return { ...about, kind: 'teaching', name: null }
}

interface Pattern {
  kind: LessonKind
  weekday: number
  weeks: WeekPattern
  validFrom: Day
  validUntil: Day
}

/** Whether a lesson of the week is held on a day: its validity, its weekday, odd and even weeks, breaks, sessions, holidays. */
export function isHeldIn(lesson: Pattern, day: Day, of: TeachingDay): boolean {
  if (day < lesson.validFrom || day > lesson.validUntil) return false
  if (of.kind === 'holiday' || of.kind === 'day-off') return false
  // Put on a day by hand: an exam on a Saturday, a consultation in the break.
  if (lesson.weeks === 'once') return true
  if (lesson.weekday !== of.weekday) return false
  if (of.kind === 'session') return lesson.kind === 'exam' || lesson.kind === 'consultation'
  if (of.kind !== 'teaching') return false
  if (lesson.weeks === 'every' || of.week === null) return true
  return (of.week % 2 === 1) === (lesson.weeks === 'odd')
}
