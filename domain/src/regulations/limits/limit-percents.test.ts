import { expect, test } from 'vitest'
import { ruleSets } from '../rule-sets.ts'
import { limitPercents, withLimitPercents } from './limit-percents.ts'

test.each(Object.values(ruleSets))('$id with its own percents is itself', (ruleSet) => {
  expect(Object.keys(limitPercents(ruleSet))).toHaveLength(ruleSet.shares.limits.length)
  expect(withLimitPercents(ruleSet, limitPercents(ruleSet))).toEqual(ruleSet)
})

test('a number that was changed is the only thing that changes', () => {
  const ruleSet = ruleSets['A2021.draft']
  const changed = withLimitPercents(ruleSet, { 'L21-T-FT': 30, unknown: 5 })
  expect(limitPercents(changed)).toEqual({ ...limitPercents(ruleSet), 'L21-T-FT': 30 })
  expect(limitPercents(ruleSet)['L21-T-FT']).toBe(20)
  expect({ ...changed, shares: { ...changed.shares, limits: [] } }).toEqual({ ...ruleSet, shares: { ...ruleSet.shares, limits: [] } })
})
