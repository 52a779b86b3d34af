import type { Day } from '#regulations'
import type { Mode } from './shapes.ts'

/** Days on which a class is at a distance by an authority's order, as they stand now. */
export interface Turn {
  switchId: string
  groupId: string
  ground: 'weather' | 'emergency'
  startsOn: Day
  /** The last day; earlier than planned where the switch was ended early. */
  endsOn: Day
  orderLabel: string
  regime: string
}

/** Days on which the learner whose timetable it is studies at a distance by an order of one's own. */
export interface OwnDays {
  mode: 'full' | 'partial'
  format: 'sync' | 'async' | 'mixed'
  startsOn: Day
  endsOn: Day
  orderLabel: string
}

/** Switches by class, so that each lesson asks about those of its own classes alone. */
export function turnsByGroup(turns: readonly Turn[]): (groupIds: readonly string[]) => Turn[] {
  const byGroup = Map.groupBy(turns, (turn) => turn.groupId)
  return (groupIds) => groupIds.flatMap((id) => byGroup.get(id) ?? [])
}

const covers = (days: { startsOn: Day; endsOn: Day }, day: Day): boolean => days.startsOn <= day && day <= days.endsOn

/**
 * How a lesson is held on a day: as usual, or at a distance because its classes were switched (the learner's own order where they were not).
 * It is asked each time the timetable is read; a switch that ends early turns its lessons back by itself.
 * @param groupIds the classes of the lesson as far as they concern whose timetable it is
 * @param turns the switches around the day, undone ones left out
 * @param own the learner's own days at a distance; empty for anybody else's timetable
 */
export function modeOn(day: Day, groupIds: readonly string[], turns: readonly Turn[], own: readonly OwnDays[] = []): Mode {
  const turned = turns.filter((turn) => groupIds.includes(turn.groupId) && covers(turn, day))
  const [turn] = turned
  const status = own.find((each) => covers(each, day))
  const isWhole = groupIds.every((id) => turned.some((each) => each.groupId === id))
  if (turn !== undefined && (isWhole || status === undefined))
    return {
      kind: 'distance',
      whole: isWhole,
      by: 'switch',
      switchId: turn.switchId,
      ground: turn.ground,
      orderLabel: turn.orderLabel,
      until: turn.endsOn,
      regime: turn.regime,
    }
  if (status !== undefined)
    return {
      kind: 'distance',
      whole: status.mode === 'full',
      by: 'status',
      orderLabel: status.orderLabel,
      until: status.endsOn,
      format: status.format,
    }
  return { kind: 'usual' }
}
