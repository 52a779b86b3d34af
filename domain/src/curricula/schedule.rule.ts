import type { Day } from '#regulations'
import type { IndividualItem, ScheduleEntry } from './individual.api.ts'
import type { Format } from './judge-plan.rule.ts'

export interface StudyPeriod {
  readonly number: number
  readonly startsOn: Day
  readonly endsOn: Day
}

const studyKinds = new Set(['semester', 'trimester', 'quarter'])

/**
 * The periods of an academic year by their numbers from the beginning of study: the first period of the third year of study by semesters is the fifth
 * (A2010-21.a, A2015-25.a). Breaks, sessions and summer terms have no number.
 */
export function numbered<T extends { kind: string; startsOn: Day; endsOn: Day }>(
  periods: readonly T[],
  studyYear: number,
): (T & { number: number })[] {
  const counted = periods.filter((period) => studyKinds.has(period.kind)).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return counted.map((period, index) => ({ ...period, number: (studyYear - 1) * counted.length + index + 1 }))
}

/** Lays items over the periods in which they stand: study from the first to the last day, control on the last (A2010-13.3, A2015-13.3, A2021-30.b). */
export function layOut(items: readonly IndividualItem[], periods: readonly StudyPeriod[], usual: Format): ScheduleEntry[] {
  return items.flatMap((item) => {
    const period = periods.find((each) => each.number === item.period)
    if (period === undefined) return []
    const format = item.format ?? usual
    const study: ScheduleEntry = { itemId: item.id, kind: 'study', from: period.startsOn, to: period.endsOn, format }
    return item.control === 'none' ? [study] : [study, { itemId: item.id, kind: 'control', from: period.endsOn, to: period.endsOn, format }]
  })
}

/**
 * Entries of a schedule that stand outside the academic calendar: study and control follow the plan and the calendar (A2010-21.b, A2010-26,
 * A2015-25.b, A2015-30). An entry lies in the period of its item and in the academic year.
 */
export function outsideCalendar(
  entries: readonly ScheduleEntry[],
  items: readonly IndividualItem[],
  periods: readonly StudyPeriod[],
  year: { from: Day; to: Day } | null,
): ScheduleEntry[] {
  return entries.filter((entry) => {
    if (entry.from > entry.to) return true
    if (year === null || entry.from < year.from || entry.to > year.to) return true
    const item = items.find((each) => each.id === entry.itemId)
    if (item === undefined) return true
    const period = periods.find((each) => each.number === item.period)
    // A control may follow its period (a session), never come before it.
    return period === undefined || entry.from < period.startsOn || (entry.kind === 'study' && entry.to > period.endsOn)
  })
}

/** Whether every item of the academic year stands in the schedule. */
export const isScheduled = (
  items: readonly IndividualItem[],
  entries: readonly ScheduleEntry[],
  periods: readonly StudyPeriod[],
): boolean =>
  items.every(
    (item) =>
      !periods.some((period) => period.number === item.period) ||
      entries.some((entry) => entry.itemId === item.id && entry.kind === 'study'),
  )
