import type { At, Bell, ShiftBells } from './shapes.ts'

export type BellFault = 'ends-before' | 'overlaps' | 'same-slot'

/** What is wrong with the bells of a shift: a slot that ends before it begins, two that overlap or bear one number; null when nothing is. */
export function faultOfBells(bells: readonly Bell[]): BellFault | null {
  if (bells.some((bell) => bell.ends <= bell.begins)) return 'ends-before'
  if (new Set(bells.map((bell) => bell.slot)).size < bells.length) return 'same-slot'
  const ordered = bells.toSorted((a, b) => a.slot - b.slot)
  return ordered.some((bell, index) => bell.begins < (ordered[index - 1]?.ends ?? 0)) ? 'overlaps' : null
}

/** When a lesson begins and ends, in minutes since midnight, for classes of a shift; null where the shift has no bells for its slot. */
export function bellAt(at: At, shift: number, all: readonly ShiftBells[]): { begins: number; ends: number } | null {
  if (!('slot' in at)) return at
  const bell = all.find((each) => each.shift === shift)?.bells.find((each) => each.slot === at.slot)
  return bell === undefined ? null : { begins: bell.begins, ends: bell.ends }
}

/** The shifts of classes, ascending; classes without a shift are of the first. */
export const shiftsOf = (groups: readonly { shift: number }[]): number[] =>
  [...new Set(groups.map((group) => group.shift))].toSorted((a, b) => a - b)
