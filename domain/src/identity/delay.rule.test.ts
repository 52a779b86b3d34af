import { expect, test } from 'vitest'
import { delayByLogin, delayByNetwork, waitAfter } from './delay.rule.ts'

/** How many guesses an attacker who never waits longer than he must gets weighed in this time. */
function guessesWithin(seconds: number, rule: typeof delayByNetwork): number {
  let at = 0
  let guesses = 0
  while (at <= seconds) {
    guesses += 1
    at += waitAfter(guesses, rule)
    if (guesses > 100_000) break
    if (waitAfter(guesses, rule) === 0 && guesses > rule.free) throw new Error('no wait')
  }
  return guesses
}

test('fewer than twenty guesses at one account from one network are weighed in a quarter of an hour', () => {
  expect(guessesWithin(900, delayByNetwork)).toBeLessThan(20)
})

test('the first tries of a forgetful person are free, and no wait is longer than its limit', () => {
  for (let failures = 0; failures < 5; failures += 1) expect(waitAfter(failures, delayByNetwork)).toBe(0)
  for (let failures = 5; failures < 5000; failures += 1) expect(waitAfter(failures, delayByNetwork)).toBeLessThanOrEqual(300)
  expect(waitAfter(1e6, delayByLogin)).toBe(60)
})
