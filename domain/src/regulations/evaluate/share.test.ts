import { expect, test } from 'vitest'
import { succession } from '../editions/succession.ts'
import { withOverrides } from '../editions/with-overrides.ts'
import { higherLevels } from '../level.ts'
import type { FactsOf } from '../questions/facts.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'

type Facts = FactsOf['share']
type Item = Facts['items'][number]
const item = (over: Partial<Item>): Item => ({ id: 'all', kind: 'discipline', credits: 240, hours: null, distance: 0, ...over })
const ask = (items: Item[], over: Partial<Facts> = {}) =>
  evaluate(
    'share',
    {
      level: 'bachelor',
      ruleSet: 'A2021.draft',
      studyForm: 'full-time',
      field: 'law',
      arrangement: null,
      items,
      volume: 'planned',
      ...over,
    },
    ruleSets,
    '2026-11-22',
  )
const college = (items: Item[], over: Partial<Facts> = {}) => ask(items, { level: 'tvet', ruleSet: 'A2023.2024', field: null, ...over })
const hours = (over: Partial<Item>) => item({ credits: null, hours: 3000, ...over })
const refusedBy = (ruling: ReturnType<typeof ask>) => ruling.reasons.filter((each) => each.weight === 'refuses').map((each) => each.clause)

test('A2021-11.1: the ruling tells the limit, its number and both volumes', () => {
  expect(ask([item({ distance: 48 })])).toMatchObject({
    outcome: 'allowed',
    details: {
      unit: 'credits',
      results: [{ key: 'L21-HE-A', volume: 48, base: 240, bounds: 48, holds: true, exemptBy: null }, {}],
      banned: [],
    },
    parameters: [{ key: 'L21-HE-A', value: 20, unit: 'percent', clause: 'A2021-11.1', origin: 'act', verified: true }, { key: 'L21-NF' }],
  })
  expect(ask([item({ distance: 49 })])).toMatchObject({
    outcome: 'refused',
    reasons: [{ clause: 'A2021-11.1', text: { en: 'The share is over 20\u00a0%: 49 of 240, the limit is 48.' } }],
  })
})

test('what was taught is measured against the whole period, apart from what is planned', () => {
  const items = [item({ distance: 100, taught: 48 })]
  expect(ask(items).outcome).toBe('refused')
  expect(ask(items, { volume: 'actual' })).toMatchObject({ outcome: 'allowed', details: { results: [{ volume: 48, base: 240 }, {}] } })
  expect(ask([item({ taught: 49 })], { volume: 'actual' }).outcome).toBe('refused')
  expect(ask([item({ distance: 240 })], { volume: 'actual' }).outcome).toBe('allowed')
})

test('A2021-13: a learner whom the limit does not bind is told the clause that frees', () => {
  const freed = ask([item({ distance: 240 })], { grounds: ['vkk'] })
  expect(freed).toMatchObject({ outcome: 'allowed', reasons: [{ weight: 'grants', clause: 'A2021-13' }] })
  expect(freed.explanation.en).toBe('The act allows it: the limit of 20\u00a0% does not bind this learner.')
})

test('A2021-11.3, A2021-13: a learner on mobility who lives abroad is freed, and told that both clauses meet (C-10)', () => {
  const mobile = (grounds: string[]) => ask([item({ distance: 240 })], { arrangement: 'mobility', field: null, grounds })
  expect(mobile(['abroad'])).toMatchObject({
    outcome: 'allowed',
    reasons: [
      { weight: 'grants', clause: 'A2021-13' },
      { weight: 'warns', clause: 'A2021-11.3' },
    ],
  })
  expect(mobile([]).reasons.map((each) => each.weight)).toEqual(['refuses'])
})

test.each(['vkk', 'abroad', 'event'])('A2021-13, A2021-29, A2023-20: the ground %s frees by the edition and the level', (ground) => {
  const frees = (level: Facts['level'], ruleSet: Facts['ruleSet']) =>
    ask([hours({ distance: 3000, mooc: 3000 })], { level, ruleSet, field: null, grounds: [ground] }).outcome === 'allowed'
  expect(frees('bachelor', 'A2021.draft')).toBe(true)
  // Abroad frees in universities, not in colleges (C-03).
  expect(frees('tvet', 'A2021.draft')).toBe(ground !== 'abroad')
  expect(frees('tvet', 'A2023.2024')).toBe(ground !== 'abroad')
})

test('A2021-37: in an emergency more may be studied at a distance with partners, and only with them', () => {
  const emergency = 'order 12 of 01.11.2026'
  for (const [arrangement, over] of [
    ['mobility', 49],
    ['double-degree', 121],
    ['exchange', 121],
  ] as const) {
    const plan = [item({ distance: over, mooc: 24 })]
    expect(ask(plan, { arrangement, field: null }).outcome).toBe('refused')
    const more = ask(plan, { arrangement, field: null, emergency })
    expect(more.outcome).toBe('allowed')
    expect(more.clauses).toContain('A2021-37')
  }
  expect(ask([item({ distance: 49 })], { emergency }).outcome).toBe('refused')
  // The least share of MOOC is not lifted by an emergency.
  expect(refusedBy(ask([item({ distance: 121 })], { arrangement: 'double-degree', field: null, emergency }))).toEqual(['A2021-12.5.a'])
})

test('A2021-12.5.a, A2021-38.c: MOOC of the curriculum and recognised ones are counted apart unless the organisation says otherwise (D-08)', () => {
  const settings = { hoursPerCredit: 30, practiceBase: 'narrow', authorityCounts: false } as const
  const plan = [item({ mooc: 14, nonFormal: 10, recognisedMooc: 10 })]
  expect(refusedBy(ask(plan, { field: null }))).toEqual(['A2021-12.5.a'])
  expect(ask(plan, { field: null, settings: { ...settings, recognisedMoocCounts: true } }).outcome).toBe('allowed')
  expect(ask(plan, { field: null, settings: { ...settings, recognisedMoocCounts: false } }).outcome).toBe('refused')
  expect(refusedBy(ask([item({ mooc: 24, nonFormal: 49 })], { field: null }))).toEqual(['A2021-38.c'])
})

test.each([
  ['A2023-18.b', 'A2023.2024', 'full-time'],
  ['A2023-19.b', 'A2023.2024', 'extramural'],
  ['A2023-19.b', 'A2023.2024', 'evening'],
  ['A2023-19.b', 'A2023.2024', 'externship'],
  ['A2021-25', 'A2021.draft', 'full-time'],
  ['A2021-27', 'A2021.draft', 'evening'],
] as const)('%s: by %s practice and production training are not taught at a distance in the %s form', (clause, ruleSet, studyForm) => {
  for (const kind of ['practice', 'production-training'] as const) {
    const ruling = college([hours({ id: 'theory' }), hours({ id: 'work', kind, hours: 1320, distance: 1 })], { ruleSet, studyForm })
    expect(refusedBy(ruling)).toEqual([clause])
    expect(ruling.details?.banned).toEqual([{ itemId: 'work', clause }])
  }
})

test.each(['extramural', 'externship'] as const)(
  'A2021-26, A2021-28: the draft says nothing on practice in the %s form, so it counts and is not forbidden',
  (studyForm) => {
    const plan = [hours({ id: 'theory' }), hours({ id: 'work', kind: 'practice', hours: 1320, distance: 1 })]
    expect(college(plan, { ruleSet: 'A2021.draft', studyForm })).toMatchObject({
      outcome: 'allowed',
      details: { results: [{ volume: 1, base: 4320 }] },
    })
  },
)

test('A2023-18.b, A2023-19.b: practice leaves the base too, the strictest reading (D-04)', () => {
  const plan = (distance: number) => [hours({ id: 'theory', distance }), hours({ id: 'work', kind: 'practice', hours: 1320 })]
  for (const studyForm of ['full-time', 'evening'] as const) {
    expect(college(plan(600), { studyForm })).toMatchObject({
      outcome: 'allowed',
      details: { unit: 'hours', results: [{ base: 3000, bounds: 600 }] },
    })
    expect(college(plan(601), { studyForm }).outcome).toBe('refused')
  }
})

test('A2023-3-1.a, A2023-3-1.b: in the three fields nothing is taught at a distance but in a case of the Law', () => {
  for (const field of ['medical', 'pharmaceutical', 'pedagogical'] as const) {
    expect(refusedBy(college([hours({ distance: 1 })], { field }))).toEqual(['A2023-3-1.a'])
    expect(college([hours({ distance: 0 })], { field }).outcome).toBe('allowed')
    expect(college([hours({ distance: 1 })], { field, lawCase: '37-2.2' }).outcome).toBe('allowed')
    expect(college([hours({ distance: 1 })], { field, ruleSet: 'A2023.2023' }).outcome).toBe('allowed')
  }
})

test('schools and order 137 have no share; a plan of a university is then not limited', () => {
  expect(college([item({ distance: 240 })], { level: 'primary' })).toMatchObject({ outcome: 'not-applicable', parameters: [] })
  expect(ask([item({ distance: 240 })], { ruleSet: 'A2015.2016' }).outcome).toBe('not-applicable')
  expect(refusedBy(ask([item({ kind: 'thesis', distance: 1 })], { ruleSet: 'A2015.2016', level: 'master' }))).toEqual(['A2015-10'])
})

test('a number that nobody has verified is marked, until an administrator has confirmed it', () => {
  const facts: Facts = {
    level: 'bachelor',
    studyForm: 'full-time',
    field: 'law',
    arrangement: null,
    items: [item({ distance: 45 })],
    volume: 'planned',
  }
  expect(evaluate('share', { ...facts, ruleSet: 'A2015.2024' }, ruleSets, '2026-12-01').parameters[0]).toMatchObject({
    key: 'L21-HE-A',
    verified: false,
  })
  const sets = withOverrides(ruleSets, [
    ...succession(ruleSets, 'A2015.2024', higherLevels, '2026-12-01', '2026-11-22', { source: 'Official text' }),
    { ruleSet: 'A2015.2024', recordedOn: '2026-11-23', parameters: [{ key: 'L21-HE-A', value: 15 }] },
  ])
  expect(evaluate('share', facts, sets, '2026-12-01')).toMatchObject({
    outcome: 'refused',
    ruleSet: { id: 'A2015.2024', inForce: true, confidence: 'high' },
    parameters: [{ key: 'L21-HE-A', value: 15, verified: true }, {}],
  })
})
