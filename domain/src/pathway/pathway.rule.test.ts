import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSeat, materialKinds, missingKinds, sittingFault } from './pathway.rule.ts'

test('A2023-15.1.a, A2023-15.1.b, A2023-15.1.c, A2023-15.1.d, A2023-15.1.e: all five kinds are handed over, or the missing ones are named', () => {
  expect(missingKinds([])).toEqual(['programme', 'thematic-plan', 'textbook', 'assessment-schedule', 'attestation-schedule'])
  expect(missingKinds(['textbook', 'programme'])).toEqual(['thematic-plan', 'assessment-schedule', 'attestation-schedule'])
  expect(missingKinds(materialKinds)).toEqual([])
})

test('A2023-15.3.c: attestation is never remote', () => {
  const status = { ground: 'vkk', lastDay: '2026-12-31' }
  expect(sittingFault({ mode: 'remote', heldOn: '2026-12-20' }, status)).toBe('in-person-only')
  expect(sittingFault({ mode: 'in-person', heldOn: '2026-12-20' }, status)).toBeNull()
})

test('A2023-9.e, A2023-9.f: what fell into the event is sat after it', () => {
  const status = { ground: 'event', lastDay: '2026-12-10' }
  expect(sittingFault({ mode: 'in-person', heldOn: '2026-12-10' }, status)).toBe('inside-event')
  expect(sittingFault({ mode: 'in-person', heldOn: '2026-12-11' }, status)).toBeNull()
})

test('A2023-15.7: a free seat is one that nobody has, as long as there is one', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.uniqueArray(fc.integer({ min: 1, max: 20 })), (seats, taken) => {
      const seat = freeSeat(seats, taken)
      if (seat === null) expect(taken.filter((each) => each <= seats)).toHaveLength(seats)
      else {
        expect(taken).not.toContain(seat)
        expect(seat).toBeLessThanOrEqual(seats)
      }
    }),
  ))
