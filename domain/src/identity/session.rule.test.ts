import { expect, test } from 'vitest'
import { hasEnded, lifetimeOf } from './session.rule.ts'

const now = new Date('2026-11-22T08:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('the most powerful role decides how long a session may be silent', () => {
  expect(lifetimeOf(['learner']).idle).toBe(7200)
  expect(lifetimeOf(['learner', 'teacher']).idle).toBe(1800)
  expect(lifetimeOf(['teacher', 'administrator']).idle).toBe(900)
})

test('a session ends by silence and by age', () => {
  expect(hasEnded({ createdAt: ago(60), seenAt: ago(16) }, ['administrator'], now)).toBe(true)
  expect(hasEnded({ createdAt: ago(60), seenAt: ago(14) }, ['administrator'], now)).toBe(false)
  expect(hasEnded({ createdAt: ago(60), seenAt: ago(29) }, ['registrar'], now)).toBe(false)
  expect(hasEnded({ createdAt: ago(60), seenAt: ago(119) }, ['learner'], now)).toBe(false)
  expect(hasEnded({ createdAt: ago(24 * 60 + 1), seenAt: ago(1) }, ['learner'], now)).toBe(true)
  expect(hasEnded({ createdAt: ago(12 * 60 + 1), seenAt: ago(1) }, ['dean'], now)).toBe(true)
})
