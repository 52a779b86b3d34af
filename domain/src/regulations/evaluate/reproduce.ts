import canonicalize from 'canonicalize'
import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import type { RuleSets } from '../rule-set.ts'
import { evaluate } from './evaluate.ts'
import type { DetailsOf } from './judges.ts'
import type { Ruling } from './ruling.ts'

/** A ruling as it is kept with a decision. */
export interface KeptRuling<Q extends Question = Question> {
  readonly question: Q
  readonly facts: FactsOf[Q]
  readonly asOf: Day
  readonly ruling: Ruling<DetailsOf[Q]>
}

/** A ruling with all that is needed to make it again. */
export const keep = <Q extends Question>(question: Q, facts: FactsOf[Q], ruleSets: RuleSets, asOf: Day): KeptRuling<Q> => ({
  question,
  facts,
  asOf,
  ruling: evaluate(question, facts, ruleSets, asOf),
})

/** The parts of a ruling in which two of them differ; the order of keys does not matter, since a database may change it. */
export const differences = (one: Ruling, other: Ruling): (keyof Ruling)[] =>
  // Both have the keys of a ruling.
  (Object.keys(one) as (keyof Ruling)[]).filter((key) => canonicalize(one[key]) !== canonicalize(other[key]))

/**
 * Makes a kept ruling again, by the edition that it names whatever is in force now, and tells where the two differ.
 * @param ruleSets the editions with the overrides known on the day of the ruling (`knownOn`); with later ones the differences show what they change
 */
export function reproduce<Q extends Question>(
  kept: KeptRuling<Q>,
  ruleSets: RuleSets,
): { readonly same: boolean; readonly differs: readonly (keyof Ruling)[]; readonly ruling: Ruling<DetailsOf[Q]> } {
  const facts = kept.ruling.ruleSet === null ? kept.facts : { ...kept.facts, ruleSet: kept.ruling.ruleSet.id }
  const ruling = evaluate(kept.question, facts, ruleSets, kept.asOf)
  const differs = differences(kept.ruling, ruling)
  return { same: differs.length === 0, differs, ruling }
}
