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

export type PeriodFault = 'over' | 'beyond-ground' | 'before-ground' | 'backwards'

/** Grounds whose own paper sets the days: nobody studies at a distance before or after them (A2023-7.b, A2023-9.c, A2021-21.b). */
export const groundsWithOwnDays: readonly string[] = ['vkk', 'event']

/**
 * Whether an order may give a learner these days: not backwards, not over before the order, and not outside the days
 * of the conclusion or of the event where the ground has its own.
 */
export function periodFault(
  days: Pick<StatusDays, 'startsOn' | 'endsOn'>,
  ground: { code: string; from: string | null; to: string | null },
  orderedOn: string,
): PeriodFault | null {
  if (days.endsOn < days.startsOn) return 'backwards'
  if (days.endsOn < orderedOn) return 'over'
  if (!groundsWithOwnDays.includes(ground.code)) return null
  if (ground.to !== null && days.endsOn > ground.to) return 'beyond-ground'
  if (ground.from !== null && days.startsOn < ground.from) return 'before-ground'
  return null
}

/** Grounds of paragraph 15 of order 349: subparagraphs 2 to 5 of paragraph 3, at school. */
export const pathwayGrounds: readonly string[] = ['weather', 'vkk', 'event', 'parent']
