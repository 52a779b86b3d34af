import { describe, expect, test } from 'vitest'
import { ruleSets, schoolLevels, withOverrides } from '#regulations'
import {
  after,
  attachmentStatuses,
  isAllowedBy,
  isRunning,
  periodFault,
  settled,
  type Act,
  type AttachmentStatus,
  type Side,
} from './index.ts'

const allowed: Record<string, AttachmentStatus> = {
  'hub accept asked': 'accepted',
  'hub refuse asked': 'refused',
  'small withdraw asked': 'withdrawn',
  'small end accepted': 'ended',
  'hub end accepted': 'ended',
}

describe('A2021-22.b: who may do what with an attachment', () => {
  for (const side of ['small', 'hub'] satisfies Side[])
    for (const act of ['accept', 'refuse', 'withdraw', 'end'] satisfies Act[])
      for (const status of attachmentStatuses) {
        const becomes = allowed[`${side} ${act} ${status}`] ?? null
        test(`the ${side} school: ${act} of what is ${status}: ${becomes ?? 'impossible'}`, () => {
          expect(after(status, act, side)).toBe(becomes)
        })
      }
})

test('two copies agree whichever news arrives first and however often it does', () => {
  for (const one of attachmentStatuses)
    for (const other of attachmentStatuses) {
      expect(settled(one, other)).toBe(settled(other, one))
      expect(settled(settled(one, other), other)).toBe(settled(one, other))
    }
  expect(settled('withdrawn', 'accepted')).toBe('withdrawn')
  expect(settled('accepted', 'ended')).toBe('ended')
})

test.each([
  ['2026-11-30', false],
  ['2026-12-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s an attachment of December runs: %s', (on, runs) => {
  const december = { startsOn: '2026-12-01', endsOn: '2026-12-31' }
  expect(isRunning({ ...december, status: 'accepted' }, on)).toBe(runs)
  expect(isRunning({ ...december, status: 'asked' }, on)).toBe(false)
})

test.each([
  ['2026-12-01', '2026-12-31', null, null],
  ['2026-12-31', '2026-12-01', null, 'backwards'],
  ['2026-10-31', '2026-12-01', null, 'before-vacancy'],
  ['2026-12-01', '2026-12-31', '2026-11-20', 'vacancy-filled'],
])('A2021-22.a: from %s to %s of a vacancy filled on %s: %s', (startsOn, endsOn, filledOn, fault) => {
  expect(periodFault({ startsOn, endsOn }, { since: '2026-11-01', filledOn })).toBe(fault)
})

test('A2021-6.4: no edition in force knows small schools until the organisation has switched the draft on', () => {
  expect(isAllowedBy(ruleSets, '2026-11-23')).toBe(false)
  const reach = (from: string, to: string | null) => [{ levels: [...schoolLevels], from, to, confidence: 'high' as const }]
  const recordedOn = '2026-01-10'
  const switched = withOverrides(ruleSets, [
    { ruleSet: 'A2023.2024', recordedOn, reach: reach('2024-06-11', '2026-08-31') },
    { ruleSet: 'A2021.draft', recordedOn, status: 'in-force', reach: reach('2026-09-01', null) },
  ])
  expect(isAllowedBy(switched, '2026-08-31')).toBe(false)
  expect(isAllowedBy(switched, '2026-11-23')).toBe(true)
})
