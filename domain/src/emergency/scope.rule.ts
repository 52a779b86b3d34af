import type { Scope } from './switch.schema.ts'

interface Class {
  id: string
  shift: number | null
}

/** Classes without a shift are of the first. */
export const shiftOf = (unit: { shift: number | null }): number => unit.shift ?? 1

/** The classes and groups that a choice names: all, those of some shifts, or those picked. */
export function classesIn<C extends Class>(scope: Scope, classes: readonly C[]): C[] {
  if (scope.kind === 'all') return [...classes]
  if (scope.kind === 'shifts') return classes.filter((each) => scope.shifts.includes(shiftOf(each)))
  return classes.filter((each) => scope.groupIds.includes(each.id))
}
