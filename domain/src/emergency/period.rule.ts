/** Minutes in which a switch made by mistake can be taken back. */
export const undoMinutes = 15

/** The longest range of one switch; a longer one is extended. */
export const mostDays = 120

export interface SwitchDays {
  startsOn: string
  endsOn: string
}

export type DaysFault = 'backwards' | 'too-long' | 'past' | 'before-order' | 'beyond-order'

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * What stands against the days of a switch.
 * @param order the days that the authority's order gives; `to` is null where it has no end
 * @param today nobody is switched for days that are over, unless an old case is entered (null)
 */
export function daysFault(days: SwitchDays, order: { from: string; to: string | null }, today: string | null): DaysFault | null {
  if (days.endsOn < days.startsOn) return 'backwards'
  if (dayNumber(days.endsOn) - dayNumber(days.startsOn) >= mostDays) return 'too-long'
  if (today !== null && days.endsOn < today) return 'past'
  if (days.startsOn < order.from) return 'before-order'
  if (order.to !== null && days.endsOn > order.to) return 'beyond-order'
  return null
}

/** Whether two switches share a day. */
export const sharesDay = (a: SwitchDays, b: SwitchDays): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

/** Whether a switch may still be taken back. */
export const mayUndo = (madeAt: Date, now: Date): boolean => now.getTime() - madeAt.getTime() <= undoMinutes * 60_000

export type SwitchState = 'coming' | 'now' | 'ended' | 'undone'

/** How a switch stands on a day. */
export function stateOn(row: SwitchDays & { status: 'standing' | 'ended' | 'undone' }, day: string): SwitchState {
  if (row.status === 'undone') return 'undone'
  if (row.status === 'ended' || row.endsOn < day) return 'ended'
  return day < row.startsOn ? 'coming' : 'now'
}
