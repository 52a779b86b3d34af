import type { UnitKind } from './shapes.ts'

/** Kinds of units that may stand under a kind; null is the organisation itself. */
const mayHold: Record<UnitKind | 'organisation', readonly UnitKind[]> = {
  organisation: ['faculty', 'department', 'chair', 'office', 'group', 'class'],
  faculty: ['department', 'chair', 'office', 'group'],
  department: ['chair', 'office', 'group', 'class'],
  chair: ['group'],
  office: ['office'],
  group: [],
  class: [],
}

/** Whether a unit of one kind may stand under a unit of another, or directly under the organisation (null). */
export const mayStandUnder = (kind: UnitKind, parent: UnitKind | null): boolean => mayHold[parent ?? 'organisation'].includes(kind)

export interface Placed {
  id: string
  parentId: string | null
}

/** Whether `id` is `above` or lies below it; a move there would close a circle. */
export function liesUnder(units: readonly Placed[], id: string | null, above: string): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

/** A unit and everything below it. */
export const withUnitsBelow = (units: readonly Placed[], above: string): string[] =>
  units.filter((unit) => liesUnder(units, unit.id, above)).map((unit) => unit.id)
