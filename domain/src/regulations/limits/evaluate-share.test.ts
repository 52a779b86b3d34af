import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isClauseId } from '../clause.ts'
import type { RuleSet } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluateShare, largestLawful, limitsFor } from './evaluate-share.ts'
import { defaultShareSettings, type PlanItem, type StudyPlan } from './study-plan.ts'

const draft = ruleSets['A2021.draft']
const now = ruleSets['A2023.2024']

const item = (id: string, over: Partial<PlanItem>): PlanItem => ({
  id,
  kind: 'discipline',
  credits: null,
  hours: null,
  distance: 0,
  ...over,
})
const bachelor = (over: Partial<StudyPlan>, items: Partial<PlanItem>): StudyPlan => ({
  level: 'bachelor',
  studyForm: 'full-time',
  field: null,
  arrangement: null,
  items: [item('all', { credits: 240, ...items })],
  ...over,
})
const college = (over: Partial<StudyPlan> & { distance: number; practice?: Partial<PlanItem> }): StudyPlan => ({
  level: 'tvet',
  studyForm: 'full-time',
  field: null,
  arrangement: null,
  items: [item('theory', { hours: 3000, distance: over.distance }), item('practice', { kind: 'practice', hours: 1320, ...over.practice })],
  ...over,
})
const judge = (plan: StudyPlan, set: RuleSet, settings = {}) =>
  evaluateShare(plan, set, { ...defaultShareSettings(plan.level), ...settings })

test.each([
  ['A2021-11.1: group of twenty per cent', bachelor({ field: 'law' }, { distance: 48, mooc: 24 }), 'allowed'],
  ['A2021-11.1: one credit over', bachelor({ field: 'law' }, { distance: 49, mooc: 24 }), 'refused'],
  ['A2021-11.2: other fields fifty per cent', bachelor({}, { distance: 120, mooc: 24 }), 'allowed'],
  ['A2021-11.2: one credit over', bachelor({}, { distance: 121, mooc: 24 }), 'refused'],
  ['A2021-11.3: mobility', bachelor({ arrangement: 'mobility' }, { distance: 48 }), 'allowed'],
  ['A2021-11.3: mobility, one over', bachelor({ arrangement: 'mobility' }, { distance: 49 }), 'refused'],
  ['A2021-11.4: double degree', bachelor({ arrangement: 'double-degree' }, { distance: 120, mooc: 24 }), 'allowed'],
  ['A2021-11.4: double degree, one over', bachelor({ arrangement: 'double-degree' }, { distance: 121, mooc: 24 }), 'refused'],
  ['A2021-12.5.a: ten per cent of MOOC', bachelor({}, { mooc: 24 }), 'allowed'],
  ['A2021-12.5.a: one credit of MOOC short', bachelor({}, { mooc: 23 }), 'refused'],
  ['A2021-38.c: non-formal', bachelor({ field: 'law' }, { nonFormal: 48 }), 'allowed'],
  ['A2021-38.c: non-formal, one over', bachelor({ field: 'law' }, { nonFormal: 49 }), 'refused'],
  ['A2021-13: a medical conclusion lifts the limit', bachelor({ field: 'law', grounds: ['vkk'] }, { distance: 240 }), 'allowed'],
  ['A2021-13: an application of parents does not', bachelor({ field: 'law', grounds: ['parent'] }, { distance: 240 }), 'refused'],
] as const)('%s', (_, plan, outcome) => {
  expect(judge(plan, draft).outcome).toBe(outcome)
})

test.each([
  ['A2023-18.a, A2023-18.b: narrow base', college({ distance: 600 }), {}, 'allowed'],
  ['A2023-18.a: narrow base, one over', college({ distance: 601 }), {}, 'refused'],
  ['A2023-18.a: wide base', college({ distance: 864 }), { practiceBase: 'wide' }, 'allowed'],
  ['A2023-18.a: wide base, one over', college({ distance: 865 }), { practiceBase: 'wide' }, 'refused'],
  ['A2023-18.b: practice at a distance', college({ distance: 0, practice: { distance: 1 } }), {}, 'refused'],
  ['A2023-19.a: extramural', college({ studyForm: 'extramural', distance: 601 }), {}, 'refused'],
  ['A2023-20: a competition lifts the limit', college({ distance: 3000, grounds: ['event'] }), {}, 'allowed'],
  ['A2023-3-1.a: a medical programme', college({ field: 'medical', distance: 1 }), {}, 'refused'],
  ['A2023-3-1.b: a medical programme in a case of the Law', college({ field: 'medical', distance: 1, lawCase: '37-2.2' }), {}, 'allowed'],
] as const)('%s', (_, plan, settings, outcome) => {
  expect(judge(plan, now, settings).outcome).toBe(outcome)
})

test.each([
  ['A2021-25: full-time', 'full-time', 600, 601],
  ['A2021-26: extramural', 'extramural', 3000, 3000],
  ['A2021-27: evening', 'evening', 900, 901],
  ['A2021-28: externship', 'externship', 1296, 1297],
] as const)('%s in the draft of 2021', (_, studyForm, most, over) => {
  expect(judge(college({ studyForm, distance: most }), draft).outcome).toBe('allowed')
  if (over > most) expect(judge(college({ studyForm, distance: over }), draft).outcome).toBe('refused')
})

test('A2021-29: paragraph 28 is not among those that a conclusion lifts', () => {
  expect(judge(college({ studyForm: 'evening', distance: 3000, grounds: ['vkk'] }), draft).outcome).toBe('allowed')
  expect(judge(college({ studyForm: 'externship', distance: 3000, grounds: ['vkk'] }), draft).outcome).toBe('refused')
})

test('A2015-10: postgraduates study only disciplines at a distance', () => {
  const plan = (kind: PlanItem['kind']): StudyPlan => ({
    level: 'master',
    studyForm: 'full-time',
    field: null,
    arrangement: null,
    items: [item('x', { kind, credits: 20, distance: 20 })],
  })
  expect(judge(plan('discipline'), ruleSets['A2015.2016']).outcome).toBe('allowed')
  for (const kind of ['research', 'thesis', 'practice'] as const)
    expect(judge(plan(kind), ruleSets['A2015.2016'])).toMatchObject({ outcome: 'refused', refusals: [{ clause: 'A2015-10' }] })
})

test('what an authority’s order moved counts only where the organisation says so', () => {
  const plan: StudyPlan = { ...college({ distance: 0 }), items: [item('theory', { hours: 3000, distance: 900, byAuthority: 300 })] }
  expect(judge(plan, now).outcome).toBe('allowed')
  expect(judge(plan, now, { authorityCounts: true }).outcome).toBe('refused')
})

test('a plan in credits and hours mixed is weighed in credits at the hours of a credit', () => {
  const plan: StudyPlan = {
    ...college({ distance: 0 }),
    items: [item('a', { credits: 100, distance: 20 }), item('b', { hours: 480, distance: 96 })],
  }
  const verdict = judge(plan, now)
  expect(verdict).toMatchObject({ unit: 'credits', outcome: 'allowed', results: [{ volume: 24, base: 120, bounds: 24 }] })
})

test('a refused edit is offered the largest lawful volume, and that volume is lawful and one more is not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ hours: fc.integer({ min: 1, max: 400 }), share: fc.integer({ min: 0, max: 25 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const items = rows.map(({ hours, share }, index) =>
          item(String(index), { hours, distance: index === 0 ? 0 : Math.floor((hours * share) / 130) }),
        )
        const plan: StudyPlan = { ...college({ distance: 0 }), items }
        fc.pre(judge(plan, now).outcome === 'allowed')
        const largest = largestLawful(plan, '0', now, defaultShareSettings('tvet'))
        const at = (distance: number) =>
          judge({ ...plan, items: items.map((each) => (each.id === '0' ? { ...each, distance } : each)) }, now).outcome
        expect(at(largest)).toBe('allowed')
        if (largest < (items[0]?.hours ?? 0)) expect(at(largest + 1)).toBe('refused')
      },
    ),
  )
})

test('limits are monotone: less at a distance never breaks a limit that more keeps', () => {
  const volume = fc.integer({ min: 0, max: 240 })
  fc.assert(
    fc.property(volume, volume, fc.constantFrom('law', 'medical', null), (a, b, field) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      if (judge(bachelor({ field }, { distance: more, mooc: 24 }), draft).outcome === 'allowed')
        expect(judge(bachelor({ field }, { distance: less, mooc: 24 }), draft).outcome).toBe('allowed')
    }),
  )
})

test('every limit, exemption and ban cites a clause of the catalogue, and each bachelor’s plan has one distance limit', () => {
  for (const { shares: set } of Object.values(ruleSets)) {
    const cited = [
      ...set.limits.flatMap((limit) => [limit.clause, ...limit.exempt.map((each) => each.clause)]),
      ...set.itemBans.map((ban) => ban.clause),
      ...set.programmeBans.flatMap((ban) => [ban.clause, ban.exceptionClause]),
    ]
    for (const clause of cited) expect(isClauseId(clause), clause).toBe(true)
  }
  for (const field of ['law', 'medical', null] as const)
    for (const arrangement of ['mobility', 'exchange', null] as const)
      expect(limitsFor(draft, bachelor({ field, arrangement }, {})).filter((limit) => limit.measure === 'distance')).toHaveLength(1)
})
