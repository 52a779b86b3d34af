import type { Parameter } from '../parameter.ts'
import type { RuleSet } from '../rule-set.ts'

export interface KeyedParameter extends Parameter {
  readonly key: string
}

/** All numbers of an edition with their clauses, those of its shares by the keys of the limits. */
export const parametersOf = (ruleSet: RuleSet): readonly KeyedParameter[] => [
  ...Object.entries(ruleSet.parameters).map(([key, parameter]) => ({ key, ...parameter })),
  ...ruleSet.shares.limits.map(({ key, percent, clause, unverified }): KeyedParameter => ({
    key,
    value: percent,
    unit: 'percent',
    clause,
    origin: 'act',
    ...(unverified ? { unverified } : {}),
  })),
  ...ruleSet.retention.flatMap(({ key, days, clause, origin }): KeyedParameter[] =>
    days === null ? [] : [{ key: `keep.${key}`, value: days, unit: 'day', clause, origin }],
  ),
]
