import { isClauseId, type ClauseId } from './clause.ts'
import { enforcedElsewhere } from './enforced-elsewhere.ts'
import type { RuleSet } from './rule-set.ts'

/** Every clause that the data of an edition name, wherever they stand in it. */
export function clausesCited(ruleSet: RuleSet): ReadonlySet<ClauseId> {
  const found = new Set<ClauseId>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isClauseId(value)) found.add(value)
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner)
  }
  walk(ruleSet)
  return found
}

/** The noun that carries a clause out where no edition's rules judge it, or null. */
export const enforcerOf = (clause: ClauseId): string | null => enforcedElsewhere[clause] ?? null
