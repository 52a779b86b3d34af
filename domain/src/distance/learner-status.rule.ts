/** Days of a distance status: from the first to the last, both at a distance. */
export interface StatusDays {
  readonly startsOn: string
  readonly endsOn: string
  readonly endedOn: string | null
}

/** The last day at a distance: as ordered, or earlier where an order or a missing decision ended it. */
export const lastDayOf = (status: StatusDays): string =>
  status.endedOn !== null && status.endedOn < status.endsOn ? status.endedOn : status.endsOn

/** Whether a learner studies at a distance on a day. */
export const coversDay = (status: StatusDays, day: string): boolean => status.startsOn <= day && day <= lastDayOf(status)

/** Whether two periods share a day. */
export const overlaps = (a: StatusDays, b: Pick<StatusDays, 'startsOn' | 'endsOn'>): boolean =>
  lastDayOf(a) >= a.startsOn && a.startsOn <= b.endsOn && b.startsOn <= lastDayOf(a)

export type PeriodFault = 'over' | 'beyond-ground' | 'before-ground' | 'before-decision' | 'backwards'

/** Grounds whose days only a new paper prolongs: the conclusion's and the event's (A2023-7.b, A2023-9.c, A2021-21.b). */
export const groundsWithOwnDays: readonly string[] = ['vkk', 'event']

/** What binds an order's days: the ground's own, as the application states them, and the day of the decision. */
export interface PeriodBounds {
  readonly from: string | null
  readonly to: string | null
  readonly decidedOn: string | null
}

/**
 * Whether an order may give a learner these days: the ground still lasts, and they are not backwards, not over, within the days of the ground
 * – a call-up, a trip and a sentence have an end as a conclusion and an event do – and not before somebody decided.
 */
export function periodFault(days: Pick<StatusDays, 'startsOn' | 'endsOn'>, bounds: PeriodBounds, orderedOn: string): PeriodFault | null {
  if (bounds.to !== null && bounds.to < orderedOn) return 'over'
  if (days.endsOn < days.startsOn) return 'backwards'
  if (days.endsOn < orderedOn) return 'over'
  if (bounds.to !== null && days.endsOn > bounds.to) return 'beyond-ground'
  if (bounds.from !== null && days.startsOn < bounds.from) return 'before-ground'
  if (bounds.decidedOn !== null && days.startsOn < bounds.decidedOn) return 'before-decision'
  return null
}

/** The first day that an order proposes: the ground's own, or the day of the decision where that came later. */
export const firstDayOf = (ground: { from: string; to: string }, decidedOn: string | null): string =>
  decidedOn !== null && ground.from < decidedOn && decidedOn <= ground.to ? decidedOn : ground.from

/** Grounds of paragraph 15 of order 349: subparagraphs 2 to 5 of paragraph 3, at school. */
export const pathwayGrounds: readonly string[] = ['weather', 'vkk', 'event', 'parent']
