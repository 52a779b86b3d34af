import { ruleSets, type ClauseId } from '#regulations'
import { describe, expect, test } from 'vitest'
import { judgeClause, type ClauseFacts } from './clause-state.rule.ts'
import { levelsOfKind, reachOfClause } from './reach.rule.ts'

const day = { today: '2026-11-23', soonUntil: '2026-12-23' }
const facts: ClauseFacts = { reach: 'speaks', place: 'here', checks: [], records: [] }
const check = (examined: number | null, broken = 0, soon = 0, failed = false) => ({ examined, broken, soon, failed })

describe('the state of a clause', () => {
  test.each([
    ['no live check', facts, 'built-in', 'place'],
    ['waits for a capability', { ...facts, place: 'waits' }, 'waits', 'capability'],
    ['all in order', { ...facts, checks: [check(5)] }, 'kept', 'rows-in-order'],
    ['one check of two broken', { ...facts, checks: [check(5), check(3, 1)] }, 'broken', 'rows-broken'],
    ['will break soon', { ...facts, checks: [check(5, 0, 2)] }, 'attention', 'rows-soon'],
    ['nothing to look at', { ...facts, checks: [check(0)] }, 'attention', 'nothing-examined'],
    ['never counted', { ...facts, checks: [check(null)] }, 'attention', 'not-counted'],
    ['a look that failed is never green', { ...facts, checks: [check(5), check(0, 0, 0, true)] }, 'attention', 'check-failed'],
    ['organisational without a record', { ...facts, place: 'record' }, 'attention', 'no-record'],
    ['a record', { ...facts, place: 'record', records: [{ validFrom: '2026-01-01', validUntil: null }] }, 'by-hand', 'recorded'],
    [
      'a record of tomorrow is none',
      { ...facts, place: 'record', records: [{ validFrom: '2026-11-24', validUntil: null }] },
      'attention',
      'no-record',
    ],
    [
      'a record expires',
      { ...facts, place: 'record', records: [{ validFrom: '2026-01-01', validUntil: '2026-12-23' }] },
      'attention',
      'record-expiring',
    ],
    [
      'a record expires a day later',
      { ...facts, place: 'record', records: [{ validFrom: '2026-01-01', validUntil: '2026-12-24' }] },
      'by-hand',
      'recorded',
    ],
    [
      'a record is valid on its last day',
      { ...facts, place: 'record', records: [{ validFrom: '2026-01-01', validUntil: '2026-11-23' }] },
      'attention',
      'record-expiring',
    ],
    [
      'a record expired',
      { ...facts, place: 'record', records: [{ validFrom: '2026-01-01', validUntil: '2026-11-22' }] },
      'broken',
      'record-expired',
    ],
    [
      'a newer record stands for the expired',
      {
        ...facts,
        place: 'record',
        records: [
          { validFrom: '2025-01-01', validUntil: '2025-12-31' },
          { validFrom: '2026-01-01', validUntil: '2027-12-31' },
        ],
      },
      'by-hand',
      'recorded',
    ],
    [
      'paper does not hide a broken row',
      { ...facts, checks: [check(5, 1)], records: [{ validFrom: '2026-01-01', validUntil: null }] },
      'broken',
      'rows-broken',
    ],
    ['another level', { ...facts, reach: 'other-level', checks: [check(5, 5)] }, 'not-applicable', 'other-level'],
  ] as const)('%s', (_, given, state, reason) => expect(judgeClause(given, day)).toEqual({ state, reason }))
})

describe('which clauses speak', () => {
  const speaks = (id: ClauseId, kind: keyof typeof levelsOfKind, on = day.today) => {
    const { force, reach } = reachOfClause(id, levelsOfKind[kind], on)
    return force === 'in-force' && reach === 'speaks'
  }
  test.each([
    ['A2015-12.a', 'university', true],
    ['A2015-12.a', 'school', false],
    ['A2016-16.1.a', 'university', true],
    ['A2015-16', 'university', false],
    ['A2023-15.4', 'school', true],
    ['A2023-15.4', 'college', false],
    ['A2023-18.a', 'college', true],
    ['A2023-18.a', 'university', false],
    ['A2023-4', 'additional', true],
    ['A2010-12.a', 'university', false],
    ['A2021-11.1', 'university', false],
  ] as const)('clause %s for a %s: %s', (id, kind, expected) => expect(speaks(id, kind)).toBe(expected))

  test('the act of the day decides: in 2018 a school stood under No. 137', () => {
    expect(speaks('A2015-12.a', 'school', '2018-03-01')).toBe(true)
    expect(speaks('A2023-15.4', 'school', '2018-03-01')).toBe(false)
    expect(speaks('A2023-3-1.a', 'college', '2024-01-15')).toBe(false)
    expect(speaks('A2023-3-1.a', 'college', '2024-07-01')).toBe(true)
  })

  test('the draft of 2021 and the order of 2010 can be looked at but do not speak', () => {
    expect(reachOfClause('A2021-11.1', levelsOfKind.university, day.today)).toEqual({ force: 'draft', reach: 'speaks' })
    expect(reachOfClause('A2010-12.a', levelsOfKind.university, day.today)).toEqual({ force: 'repealed', reach: 'speaks' })
  })

  test('an administrator’s rule sets are asked, not those of the product', () => {
    const off = { ...ruleSets, 'A2015.2016': { ...ruleSets['A2015.2016'], reach: [] } }
    expect(reachOfClause('A2015-12.a', levelsOfKind.university, day.today, off).reach).toBe('other-level')
  })
})
