import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnerStatuses } from '#people'
import { applyMovement, stateOn } from './movement.rule.ts'
import { movementKinds, movements, reasonsOf, type LearnerState, type Movement } from './movement.ts'

const state = (status: LearnerState['status']): LearnerState => ({
  status,
  groupId: 'g1',
  studyYear: 2,
  studyForm: 'full-time',
  language: 'kk',
})

// Which status follows from which, by movement: everything not listed is impossible.
const possible: Record<string, string> = {
  'enrol applicant': 'studying',
  'enrol visiting': 'studying',
  'transfer studying': 'studying',
  'next-year studying': 'studying',
  'academic-leave studying': 'academic-leave',
  'return academic-leave': 'studying',
  'reinstate expelled': 'studying',
  'reinstate transferred-out': 'studying',
  'transfer-out studying': 'transferred-out',
  'transfer-out academic-leave': 'transferred-out',
  'expel studying': 'expelled',
  'expel academic-leave': 'expelled',
  'graduate studying': 'graduated',
}

describe('A2015-18.b: a learner’s status follows from orders on admission, transfer and reinstatement', () => {
  for (const movement of movementKinds)
    for (const status of learnerStatuses) {
      const expected = possible[`${movement} ${status}`]
      test(`${movement} of a learner who is ${status}: ${expected ?? 'impossible'}`, () => {
        const result = applyMovement(movement, state(status), { groupId: 'g2' }, '2026-09-01', null)
        expect(result.possible ? result.after.status : undefined).toBe(expected)
      })
    }
})

test('history is written forwards', () => {
  expect(applyMovement('expel', state('studying'), {}, '2026-08-31', '2026-09-01')).toEqual({ possible: false, why: 'before-last-event' })
  expect(applyMovement('expel', state('studying'), {}, '2026-09-01', '2026-09-01').possible).toBe(true)
})

test('an enrolment needs a group, a transfer needs a change', () => {
  expect(applyMovement('enrol', { ...state('applicant'), groupId: null }, {}, '2026-09-01', null)).toEqual({
    possible: false,
    why: 'group-missing',
  })
  expect(applyMovement('transfer', state('studying'), { groupId: 'g1' }, '2026-09-01', null)).toEqual({
    possible: false,
    why: 'nothing-changes',
  })
})

test('the next year follows by itself', () => {
  const result = applyMovement('next-year', state('studying'), {}, '2026-09-01', null)
  expect(result.possible && result.after.studyYear).toBe(3)
})

test('a movement changes only what its paragraph may change', () => {
  const result = applyMovement('expel', state('studying'), { groupId: 'g2', studyYear: 4, language: 'ru' }, '2026-09-01', null)
  expect(result).toEqual({ possible: true, after: { ...state('studying'), status: 'expelled' } })
})

test('any chain of possible movements ends in a known status, and the state on a day is that of the last event before it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...movementKinds), { maxLength: 30 }), (chain: Movement[]) => {
      let now = state('applicant')
      const events: { seq: number; effectiveOn: string; after: LearnerState }[] = []
      for (const [index, movement] of chain.entries()) {
        const day = `2026-01-${String(index + 1).padStart(2, '0')}`
        const result = applyMovement(movement, now, { groupId: `g${index}` }, day, events.at(-1)?.effectiveOn ?? null)
        if (!result.possible) continue
        expect(movements[movement].from).toContain(now.status)
        now = result.after
        events.push({ seq: events.length + 1, effectiveOn: day, after: now })
      }
      expect(learnerStatuses).toContain(now.status)
      expect(stateOn(events, '2026-12-31')?.after ?? state('applicant')).toEqual(now)
      expect(stateOn(events, '2025-12-31')).toBeNull()
    }),
  )
})

test('each reason belongs to a movement', () => {
  expect(reasonsOf('expel')).toContain('poor-progress')
  expect(reasonsOf('graduate')).toEqual([])
})
