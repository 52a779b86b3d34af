import type { RuleSet } from '../rule-set.ts'

/** The percents of an edition's limits by their keys: what an administrator may have completed or changed of its shares. */
export const limitPercents = (ruleSet: Pick<RuleSet, 'shares'>): Record<string, number> =>
  Object.fromEntries(ruleSet.shares.limits.map(({ key, percent }) => [key, percent]))

/**
 * An edition whose limits have other percents: so the browser counts by the numbers of the organisation, which the server judges by.
 * @param percents by the key of the limit; a limit that is not named keeps its own
 */
export const withLimitPercents = (ruleSet: RuleSet, percents: Readonly<Record<string, number>>): RuleSet => ({
  ...ruleSet,
  shares: {
    ...ruleSet.shares,
    limits: ruleSet.shares.limits.map((limit) => ({ ...limit, percent: percents[limit.key] ?? limit.percent })),
  },
})
