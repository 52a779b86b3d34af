import type { ClauseId } from '@dala/domain/regulations'
import type { Evidence } from './evidence.ts'

/** All looks of the house with what is asked of them again and again. */
export interface Checks {
  readonly all: readonly Evidence[]
  readonly byKey: ReadonlyMap<string, Evidence>
  readonly byClause: ReadonlyMap<ClauseId, readonly Evidence[]>
  /** The keys of the looks that an event of this kind makes stale. */
  readonly touchedBy: ReadonlyMap<string, readonly string[]>
}

/** @throws Error when two looks have one key: their histories would mix */
export function checksOf(all: readonly Evidence[]): Checks {
  const byKey = new Map<string, Evidence>()
  for (const check of all) {
    if (byKey.has(check.key)) throw new Error(`Two looks are called ${check.key}`)
    byKey.set(check.key, check)
  }
  const gather = <K>(keysOf: (check: Evidence) => readonly K[]): Map<K, Evidence[]> => {
    const found = new Map<K, Evidence[]>()
    for (const check of all) for (const key of keysOf(check)) found.set(key, [...(found.get(key) ?? []), check])
    return found
  }
  const touched = gather((check) => check.touchedBy)
  return {
    all,
    byKey,
    byClause: gather((check) => check.clauses),
    touchedBy: new Map([...touched].map(([kind, checks]) => [kind, checks.map(({ key }) => key)])),
  }
}
