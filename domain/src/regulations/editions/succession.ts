import { addDays, type Day } from '../day.ts'
import type { Level } from '../level.ts'
import { ruleSetIds, type Reach, type RuleSetId, type RuleSets } from '../rule-set.ts'
import type { EditionOverride } from './with-overrides.ts'

/** The reach of an edition when another takes these levels over from a day on. */
function shortened(reach: Reach, levels: readonly Level[], from: Day): Reach[] {
  const taken = reach.levels.filter((level) => levels.includes(level))
  if (taken.length === 0 || (reach.to !== null && reach.to < from)) return [reach]
  const rest = reach.levels.filter((level) => !levels.includes(level))
  return [
    ...(rest.length > 0 ? [{ ...reach, levels: rest }] : []),
    ...(reach.from < from ? [{ ...reach, levels: taken, to: addDays(from, -1) }] : []),
  ]
}

/**
 * The overrides that switch an edition on for some levels from a day on, and end the editions that speak for them until then: no gap, no overlap.
 * The numbers of the edition have to be confirmed beside it.
 */
export function succession(
  ruleSets: RuleSets,
  id: RuleSetId,
  levels: readonly Level[],
  from: Day,
  recordedOn: Day,
  confirmed?: EditionOverride['confirmed'],
): EditionOverride[] {
  const copy = (reach: readonly Reach[]) => reach.map((each) => ({ ...each, levels: [...each.levels] }))
  const ended = ruleSetIds
    .map((each) => ruleSets[each])
    .filter((set) => set.id !== id && set.status !== 'draft')
    .flatMap((set): EditionOverride[] => {
      const reach = set.reach.flatMap((each) => shortened(each, levels, from))
      if (JSON.stringify(reach) === JSON.stringify(set.reach)) return []
      return [{ ruleSet: set.id, recordedOn, reach: copy(reach), ...(reach.length === 0 ? { status: 'repealed' as const } : {}) }]
    })
  const own = [...ruleSets[id].reach, { levels, from, to: null, confidence: 'high' as const }]
  return [...ended, { ruleSet: id, recordedOn, status: 'in-force', reach: copy(own), ...(confirmed === undefined ? {} : { confirmed }) }]
}
