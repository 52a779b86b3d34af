import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultShareSettings, ruleSets } from '#regulations'
import { judgeEdit, judgeWhole, mostAllowed, offList, summarise, type JudgedItem, type JudgedPlan } from './judge-plan.rule.ts'

const now = ruleSets['A2023.2024']
const settings = defaultShareSettings('tvet')
const line = (id: string, over: Partial<JudgedItem>): JudgedItem => ({
  id,
  code: id.toUpperCase(),
  kind: 'discipline',
  credits: null,
  hours: 100,
  distance: 0,
  onlinePossible: true,
  ...over,
})
const plan = (items: readonly JudgedItem[]): JudgedPlan => ({
  level: 'tvet',
  studyForm: 'full-time',
  field: null,
  arrangement: null,
  items,
})

test('A2023-18.a: a refused edit names the line that raised the share, or the one that shrank the base', () => {
  const before = plan([line('a', { hours: 800 }), line('b', { hours: 200, distance: 150 })])
  const raised = plan([line('a', { hours: 800, distance: 60 }), line('b', { hours: 200, distance: 150 })])
  expect(judgeEdit(before, raised, now, settings).refusals).toMatchObject([{ clause: 'A2023-18.a', itemIds: ['a'] }])
  const shrunk = plan([line('a', { hours: 400 }), line('b', { hours: 200, distance: 150 })])
  expect(judgeEdit(before, shrunk, now, settings).refusals).toMatchObject([{ clause: 'A2023-18.a', itemIds: ['a'] }])
})

test('A2023-18.a: a refused edit names the line that left, and of several the one that took the most', () => {
  const theory = line('a', { hours: 200, distance: 150 })
  const before = plan([theory, line('b', { hours: 300 }), line('c', { hours: 500 }), line('p', { kind: 'practice', hours: 900 })])
  const named = (items: readonly JudgedItem[]) => judgeEdit(before, plan(items), now, settings).refusals.map((each) => each.itemIds)
  expect(named([theory, line('b', { hours: 300 })])).toEqual([['c']])
  expect(named([theory, line('b', { hours: 200 })])).toEqual([['c', 'b']])
  expect(named([theory, line('b', { hours: 300 }), line('c', { hours: 500, kind: 'practice' })])).toEqual([['c']])
})

test('a plan that is over the limit already may be mended step by step, and not made worse', () => {
  const over = plan([line('a', { hours: 500, distance: 300 }), line('b', { hours: 500, distance: 100 })])
  const better = plan([line('a', { hours: 500, distance: 250 }), line('b', { hours: 500, distance: 100 })])
  const worse = plan([line('a', { hours: 500, distance: 301 }), line('b', { hours: 500, distance: 100 })])
  expect(judgeEdit(over, better, now, settings).refusals).toEqual([])
  expect(judgeEdit(over, better, now, settings).faults).toHaveLength(1)
  expect(judgeEdit(over, worse, now, settings).refusals).toHaveLength(1)
})

test('no more at a distance than the line has', () => {
  const one = plan([line('a', { hours: 40, distance: 41 }), line('b', { hours: 1000 })])
  expect(judgeEdit(plan([]), one, now, settings).refusals).toMatchObject([{ slug: 'too-much', itemIds: ['a'] }])
})

test('the largest lawful volume is lawful, and one more is refused or more than the line has', () => {
  const volumes = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 400 }), share: fc.integer({ min: 0, max: 20 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(volumes, (rows) => {
      const items = rows.map(({ hours, share }, index) =>
        line(String(index), { hours, distance: index === 0 ? 0 : Math.floor((hours * share) / 100) }),
      )
      const start = plan(items)
      fc.pre(judgeWhole(start, now, settings).refusals.length === 0)
      const most = mostAllowed(start, '0', now, settings)
      const at = (distance: number) =>
        judgeEdit(start, plan(items.map((item) => (item.id === '0' ? { ...item, distance } : item))), now, settings).refusals
      expect(at(most)).toEqual([])
      expect(at(most + 1).length).toBeGreaterThan(0)
    }),
  )
})

test('the bar shows the share by the limit that binds, and of the whole where no limit speaks', () => {
  const one = plan([line('a', { hours: 3000, distance: 552 }), line('p', { kind: 'practice', hours: 1320 })])
  const { verdict } = judgeWhole(one, now, settings)
  const shown = summarise(one, verdict, settings)
  expect(shown).toMatchObject({ unit: 'hours', volume: 552, base: 3000, left: 48 })
  expect(shown.percent).toBeCloseTo(18.4)
  const free: JudgedPlan = { ...one, level: 'bachelor', items: [line('a', { credits: 200, hours: null, distance: 50 })] }
  expect(summarise(free, judgeWhole(free, ruleSets['A2015.2016'], settings).verdict, settings)).toEqual({
    unit: 'credits',
    volume: 50,
    base: 200,
    percent: 25,
    limit: null,
    left: null,
  })
})

test('A2023-16.a: what is at a distance stands on the list under its code with its volume', () => {
  const items = [line('a', { distance: 20 }), line('b', { distance: 20 }), line('c', {})]
  const list = [
    { code: 'A', volume: 20, unit: 'hours' as const },
    { code: 'B', volume: 19, unit: 'hours' as const },
  ]
  expect(offList(items, { clause: 'A2023-16.a', items: list }, settings).map((refusal) => [refusal.slug, refusal.itemIds])).toEqual([
    ['over-list', ['b']],
  ])
  expect(offList(items, { clause: 'A2023-16.a', items: [] }, settings)).toHaveLength(2)
})

test.each([
  ['credits against listed hours', { credits: 12, hours: null }, 60, 'hours', 2.5, 2.51],
  ['hours against listed credits', { credits: null, hours: 288 }, 2.5, 'credits', 60, 60.01],
  ['a line with both is stated in credits', { credits: 12, hours: 288 }, 60, 'hours', 2.5, 3],
] as const)('A2023-16.a: %s are compared by the hours of a credit', (_, volumes, volume, unit, lawful, beyond) => {
  const list = { clause: 'A2023-16.a', items: [{ code: 'A', volume, unit }] }
  const at = (distance: number) => offList([line('a', { ...volumes, distance })], list, settings).map((refusal) => refusal.slug)
  expect(at(lawful)).toEqual([])
  expect(at(beyond)).toEqual(['over-list'])
})

test('A2023-16.a: an edit is refused where it takes a line beyond the approved list, and for no line that was beyond it before', () => {
  const list = { clause: 'A2023-16.a', items: [{ code: 'A', volume: 20, unit: 'hours' as const }] }
  const big = line('big', { hours: 5000 })
  const edit = (before: Partial<JudgedItem>, after: Partial<JudgedItem>) =>
    judgeEdit(plan([big, line('a', before)]), plan([big, line('a', after)]), now, settings, list)
  const slugs = (before: Partial<JudgedItem>, after: Partial<JudgedItem>) =>
    edit(before, after).refusals.map((each) => [each.clause, each.slug, each.itemIds])
  expect(slugs({}, { distance: 20 })).toEqual([])
  expect(slugs({}, { distance: 21 })).toEqual([['A2023-16.a', 'over-list', ['a']]])
  expect(slugs({ distance: 20 }, { distance: 20, code: 'X' })).toEqual([['A2023-16.a', 'not-listed', ['a']]])
  expect(slugs({ distance: 30 }, { distance: 25, onlinePossible: true })).toEqual([])
  expect(slugs({ distance: 30 }, { distance: 31 })).toEqual([['A2023-16.a', 'over-list', ['a']]])
  expect(edit({ distance: 30 }, { distance: 25 }).faults.map((each) => each.slug)).toEqual(['over-list'])
  expect(mostAllowed(plan([big, line('a', {})]), 'a', now, settings, list)).toBe(20)
  expect(mostAllowed(plan([big, line('x', {})]), 'x', now, settings, list)).toBe(0)
})
