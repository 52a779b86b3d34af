import { describe, expect, test } from 'vitest'
import type { FactsOf } from '../questions/facts.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

const topics = [
  { id: 't1', kind: 'lecture', week: 1 },
  { id: 't2', kind: 'practical', week: 2 },
  { id: 't3', kind: 'seminar', week: 3 },
] as const
const components = [
  { kind: 'content' },
  { kind: 'thematic-plan' },
  { kind: 'literature-main' },
  { kind: 'literature-additional' },
  { kind: 'modules' },
  { kind: 'lecture-notes', topic: 't1' },
  { kind: 'video-lecture', topic: 't1' },
  { kind: 'practice', topic: 't2' },
  { kind: 'seminar', topic: 't3' },
  { kind: 'independent-work' },
  { kind: 'guided-work' },
  { kind: 'midterm-items' },
  { kind: 'exam-questions' },
  { kind: 'consultations' },
]
const ask = (over: Partial<FactsOf['complex']> = {}) =>
  evaluate('complex', { level: 'bachelor', topics, components, ...over }, ruleSets, '2026-11-22')
const without = (...kinds: string[]) => ask({ components: components.filter((each) => !kinds.includes(each.kind)) })

test('A2015-16: a complex with all of its compulsory set is complete by the thirteen checks', () => {
  const ruling = ask()
  expect(ruling).toMatchObject({ outcome: 'allowed', missing: [], explanation: { en: 'The act allows it.' } })
  expect(ruling.details?.checks).toHaveLength(13)
  expect(ruling.details?.checks.every((check) => check.there && check.topics.length === 0)).toBe(true)
})

test.each([
  ['A2016-16.1.a', ['content']],
  ['A2016-16.1.b', ['thematic-plan']],
  ['A2016-16.1.c', ['literature-main']],
  ['A2016-16.1.c', ['literature-additional']],
  ['A2016-16.1.d', ['modules']],
  ['A2016-16.2.a', ['lecture-notes']],
  ['A2016-16.2.b', ['video-lecture']],
  ['A2016-16.3.a', ['practice']],
  ['A2016-16.3.b', ['seminar']],
  ['A2016-16.4.a', ['independent-work']],
  ['A2016-16.4.b', ['guided-work']],
  ['A2016-16.5', ['midterm-items']],
  ['A2016-16.6', ['exam-questions']],
  ['A2016-16.7', ['consultations']],
])('%s: without %o the complex is not complete', (clause, kinds) => {
  const ruling = without(...kinds)
  expect(ruling).toMatchObject({ outcome: 'needs', missing: [{ kind: 'item', clause, broughtBy: 'organisation', stage: 'decision' }] })
  expect(ruling.details?.checks.filter((check) => !check.there).map((check) => check.clause)).toEqual([clause])
})

describe('components by topic', () => {
  test('A2016-16.2.a: each lecture topic has its notes, and the one without is named', () => {
    const ruling = ask({ topics: [...topics, { id: 't4', kind: 'lecture', week: 4 }] })
    expect(ruling.missing.map((lack) => lack.clause)).toEqual(['A2016-16.2.a'])
    expect(ruling.details?.checks.find((check) => !check.there)?.topics).toEqual(['t4'])
  })
  test('A2016-16.3.a, A2016-16.3.b: a discipline without practical classes and seminars needs no material for them', () => {
    const [lecture] = topics
    expect(
      ask({ topics: [lecture], components: components.filter((each) => each.kind !== 'practice' && each.kind !== 'seminar') }).outcome,
    ).toBe('allowed')
  })
  test('A2016-16.1.b: a topic without a week is an incomplete plan', () => {
    const ruling = ask({ topics: [topics[0], topics[1], { ...topics[2], week: null }] })
    expect(ruling.missing.map((lack) => lack.clause)).toEqual(['A2016-16.1.b'])
    expect(ruling.details?.checks.find((check) => !check.there)?.topics).toEqual(['t3'])
  })
  test('material of another topic or another kind does not stand for it', () => {
    expect(
      ask({ components: components.map((each) => (each.kind === 'practice' ? { kind: 'practice', topic: 't3' } : each)) }).outcome,
    ).toBe('needs')
    expect(
      ask({ components: components.map((each) => (each.kind === 'practice' ? { kind: 'seminar', topic: 't2' } : each)) }).outcome,
    ).toBe('needs')
  })
})

test.each(['midterm-works', 'midterm-items', 'midterm-tasks'])('A2016-16.5: %s are materials of midterm control', (kind) =>
  expect(ask({ components: [...components.filter((each) => each.kind !== 'midterm-items'), { kind }] }).outcome).toBe('allowed'),
)
test.each(['exam-items', 'exam-questions', 'exam-tickets', 'exam-works'])('A2016-16.6: %s are materials of final control', (kind) =>
  expect(ask({ components: [...components.filter((each) => each.kind !== 'exam-questions'), { kind }] }).outcome).toBe('allowed'),
)

test.each([
  ['A2010.2010', 'bachelor', ['A2010-14.c']],
  ['A2023.2024', 'primary', ['A2023-R1.6']],
  [
    'A2021.draft',
    'bachelor',
    [
      'A2021-11.9',
      'A2021-12.2.a',
      'A2021-12.2.b',
      'A2021-12.2.c',
      'A2021-12.2.d',
      'A2021-12.2.e',
      'A2021-12.2.f',
      'A2021-12.2.g',
      'A2021-12.2.h',
      'A2021-12.2.i',
      'A2021-12.2.j',
      'A2021-12.2.k',
      'A2021-12.2.l',
    ],
  ],
] as const)('what %s asks of a complex', (ruleSet, level, clauses) => {
  const ruling = ask({ ruleSet, level, components: [] })
  expect(ruling.missing.map((lack) => lack.clause)).toEqual(clauses)
  const all = ruleSets[ruleSet].demands.complex.map((check) => ({ kind: check.key }))
  expect(ask({ ruleSet, level, components: all })).toMatchObject({ outcome: 'allowed', clauses })
})

test('the first edition of order 137 is not at hand in this paragraph, so nothing is demanded by it', () => {
  expect(ask({ ruleSet: 'A2015.2015' })).toMatchObject({ outcome: 'not-applicable', details: { checks: [] } })
  expect(ask({ ruleSet: 'A2021.draft', level: 'primary' }).outcome).toBe('not-applicable')
})
