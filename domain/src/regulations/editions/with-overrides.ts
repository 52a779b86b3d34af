import type { z } from 'zod'
import type { Day } from '../day.ts'
import type { Parameter, Parameters } from '../parameter.ts'
import type { RuleSet, RuleSets } from '../rule-set.ts'
import type { editionOverride } from './override.schema.ts'

export type EditionOverride = z.output<typeof editionOverride>

function withValues(ruleSet: RuleSet, values: ReadonlyMap<string, number>, isConfirmed: boolean): Pick<RuleSet, 'parameters' | 'shares'> {
  const settle = <T extends { readonly unverified?: true }>(one: T, own: boolean): T => {
    if (!own && !isConfirmed) return one
    const { unverified: _, ...rest } = one
    return rest as T // without an optional mark it is still a T
  }
  const parameters = Object.entries(ruleSet.parameters).map(([key, parameter]: [string, Parameter]) => [
    key,
    settle({ ...parameter, value: values.get(key) ?? parameter.value }, values.has(key)),
  ])
  return {
    parameters: Object.fromEntries(parameters) as Parameters, // every key keeps its parameter
    shares: {
      ...ruleSet.shares,
      limits: ruleSet.shares.limits.map((limit) =>
        settle({ ...limit, percent: values.get(limit.key) ?? limit.percent }, values.has(limit.key)),
      ),
    },
  }
}

function overridden(ruleSet: RuleSet, { status, reach, parameters = [], confirmed }: EditionOverride): RuleSet {
  return {
    ...ruleSet,
    ...withValues(ruleSet, new Map(parameters.map(({ key, value }) => [key, value])), confirmed !== undefined),
    ...(status === undefined ? {} : { status }),
    ...(reach === undefined ? {} : { reach }),
    ...(confirmed === undefined ? {} : { read: 'text', order: { ...ruleSet.order, source: confirmed.source } }),
  }
}

/** Overrides in the order in which they were recorded. */
export const inOrder = (overrides: readonly EditionOverride[]): EditionOverride[] =>
  overrides.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))

/** The editions as an administrator has confirmed and completed them: another value, made in the order in which the overrides were recorded. */
export function withOverrides(ruleSets: RuleSets, overrides: readonly EditionOverride[]): RuleSets {
  return inOrder(overrides).reduce<RuleSets>((sets, each) => ({ ...sets, [each.ruleSet]: overridden(sets[each.ruleSet], each) }), ruleSets)
}

/** The overrides that were known on a day, so that a ruling of that day can be reproduced. */
export const knownOn = (overrides: readonly EditionOverride[], on: Day): EditionOverride[] =>
  overrides.filter((each) => each.recordedOn <= on)
