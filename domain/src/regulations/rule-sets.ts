import type { Day } from './day.ts'
import { a2010Editions } from './editions/a2010.edition.ts'
import { a2015Editions } from './editions/a2015.edition.ts'
import { a2021Editions } from './editions/a2021.edition.ts'
import { a2023Editions } from './editions/a2023.edition.ts'
import type { Level } from './level.ts'
import { reachOf, ruleSetIds, type RuleSet, type RuleSetId, type RuleSets } from './rule-set.ts'

/** The editions as they come with the product; `withOverrides` makes the value that an administrator has confirmed and completed. */
export const ruleSets: RuleSets = { ...a2010Editions, ...a2015Editions, ...a2021Editions, ...a2023Editions }

/**
 * The rule set that speaks for a level on a day (`2026-11-22`), or null: a gap is a gap, and two editions that both claim the day are none,
 * never silently another. Drafts never speak.
 */
export function ruleSetFor(level: Level, on: string, among: RuleSets = ruleSets): RuleSet | null {
  const speaking = ruleSetIds.map((id) => among[id]).filter((set) => set.status !== 'draft' && reachOf(set, level, on) !== null)
  return speaking.length === 1 ? (speaking[0] ?? null) : null
}

/**
 * The day by which the rule set is chosen: that of the decision, or that of the admission where the organisation's setting says so
 * of learners who study already (decision D-02).
 */
export const dayOfRules = (by: 'decision' | 'admission', days: { readonly decidedOn: Day; readonly admittedOn: Day | null }): Day =>
  by === 'admission' ? (days.admittedOn ?? days.decidedOn) : days.decidedOn

/** The rule set under its stored ID, so that an old decision can be reproduced. */
export const findRuleSet = (id: string, among: RuleSets = ruleSets): RuleSet | null =>
  Object.hasOwn(among, id) ? among[id as RuleSetId] : null // checked by `hasOwn`
