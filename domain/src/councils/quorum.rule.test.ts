import { describe, expect, test } from 'vitest'
import { defaultRule, isInOffice, leastOf, outcomeOf, overlap, quorumOf, votersOf, type Seat } from './index.ts'

const seats = (present: number, all: number): Seat[] =>
  Array.from({ length: all }, (_, at) => ({ personId: `p${at}`, votes: true, presence: at < present ? 'present' : 'absent' }))

describe('the quorum', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [7, 5],
    [9, 6],
    [10, 7],
    [15, 10],
    [100, 67],
    [300, 200],
  ])('two thirds of %i members are %i', (members, needed) => {
    expect(leastOf(members, defaultRule.quorum)).toBe(needed)
    expect(quorumOf(defaultRule, seats(needed, members)).reached).toBe(true)
    expect(quorumOf(defaultRule, seats(needed - 1, members)).reached).toBe(false)
  })

  test('exactly two thirds are enough', () => {
    expect(quorumOf(defaultRule, seats(6, 9))).toEqual({ members: 9, present: 6, needed: 6, reached: true })
  })

  test('a council without members has none', () => {
    expect(quorumOf(defaultRule, []).reached).toBe(false)
  })

  test('who takes part from afar counts, who has no vote does not', () => {
    const some: Seat[] = [
      { personId: 'a', votes: true, presence: 'remote' },
      { personId: 'b', votes: true, presence: 'present' },
      { personId: 'c', votes: true, presence: 'excused' },
      { personId: 'd', votes: false, presence: 'present' },
    ]
    expect(quorumOf(defaultRule, some)).toEqual({ members: 3, present: 2, needed: 2, reached: true })
    expect(votersOf(some, new Set())).toEqual(['a', 'b'])
  })

  test('who steps aside is not counted for the item, the number of members stays', () => {
    expect(quorumOf(defaultRule, seats(6, 9), new Set(['p0']))).toEqual({ members: 9, present: 5, needed: 6, reached: false })
    expect(quorumOf(defaultRule, seats(7, 9), new Set(['p0']))).toMatchObject({ present: 6, reached: true })
  })

  test('a share of the organisation’s own: more than half as 51 of 100', () => {
    expect(leastOf(7, { numerator: 1, denominator: 2 })).toBe(4)
    expect(leastOf(10, { numerator: 51, denominator: 100 })).toBe(6)
    expect(leastOf(4, { numerator: 1, denominator: 1 })).toBe(4)
  })
})

describe('the outcome', () => {
  const of = (f: number, against: number, abstain: number, present = f + against + abstain, chair: 'for' | 'against' | null = null) =>
    outcomeOf(defaultRule, { for: f, against, abstain }, present, chair).outcome

  test('more than half of those present', () => {
    expect(of(4, 3, 0)).toBe('adopted')
    expect(of(3, 3, 1)).toBe('rejected')
    expect(of(3, 0, 3)).toBe('rejected')
    expect(of(0, 0, 5)).toBe('rejected')
  })

  test('exactly half: the chair decides, but not in a secret vote', () => {
    expect(of(3, 3, 0, 6, 'for')).toBe('adopted')
    expect(of(3, 3, 0, 6, 'against')).toBe('rejected')
    expect(of(3, 3, 0, 6, null)).toBe('rejected')
    expect(outcomeOf({ ...defaultRule, castingVote: false }, { for: 3, against: 3, abstain: 0 }, 6, 'for').outcome).toBe('rejected')
    expect(outcomeOf(defaultRule, { for: 3, against: 3, abstain: 0 }, 6, 'for').byChair).toBe(true)
  })

  test('a majority of the votes given, and a qualified one', () => {
    const voted = { ...defaultRule, majority: { numerator: 1, denominator: 2, of: 'voted' as const } }
    expect(outcomeOf(voted, { for: 3, against: 2, abstain: 5 }, 10, null)).toEqual({ outcome: 'adopted', base: 5, byChair: false })
    const twoThirds = { ...defaultRule, majority: { numerator: 2, denominator: 3, of: 'present' as const } }
    expect(outcomeOf(twoThirds, { for: 6, against: 3, abstain: 0 }, 9, 'for').outcome).toBe('rejected')
    expect(outcomeOf(twoThirds, { for: 7, against: 2, abstain: 0 }, 9, 'for').outcome).toBe('adopted')
  })

  test('one more vote for never turns an adopted decision into a rejected one', () => {
    for (let present = 1; present <= 12; present += 1)
      for (let f = 0; f < present; f += 1)
        for (let against = 0; f + 1 + against <= present; against += 1)
          if (of(f, against, 0, present, 'for') === 'adopted') expect(of(f + 1, against, 0, present, 'for')).toBe('adopted')
  })
})

describe('terms of office', () => {
  test('both days belong to the term', () => {
    const term = { since: '2026-09-01', until: '2026-11-23' }
    expect([
      isInOffice(term, '2026-08-31'),
      isInOffice(term, '2026-09-01'),
      isInOffice(term, '2026-11-23'),
      isInOffice(term, '2026-11-24'),
    ]).toEqual([false, true, true, false])
    expect(isInOffice({ since: '2026-09-01', until: null }, '2099-01-01')).toBe(true)
  })

  test('terms that touch on one day overlap, neighbours do not', () => {
    const one = { since: '2026-01-01', until: '2026-06-30' }
    expect(overlap(one, { since: '2026-06-30', until: null })).toBe(true)
    expect(overlap(one, { since: '2026-07-01', until: null })).toBe(false)
  })
})
