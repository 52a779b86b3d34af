import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  admission,
  admissionRating,
  defaultRule,
  gpa,
  outcomeOf,
  ruleInForce,
  scales,
  stepFor,
  termRatings,
  wholePercent,
  type Control,
  type Mark,
} from './index.ts'

const controls: Control[] = [
  { id: 'tk1', kind: 'current', term: 1, weight: 1, required: true },
  { id: 'rk1', kind: 'midterm', term: 1, weight: 1, required: true },
  { id: 'tk2', kind: 'current', term: 2, weight: 1, required: true },
  { id: 'rk2', kind: 'midterm', term: 2, weight: 1, required: true },
  { id: 'exam', kind: 'final', term: null, weight: 1, required: true },
]
const marksOf = (...values: (Mark | null)[]) =>
  new Map(
    controls.flatMap((control, index): [string, Mark][] =>
      values[index] === null || values[index] === undefined ? [] : [[control.id, values[index]]],
    ),
  )

describe('A2010-30: letters match percents by the scale', () => {
  test.each([
    [100, 'A', 4, 'өте жақсы', 'отлично'],
    [95, 'A', 4, 'өте жақсы', 'отлично'],
    [94, 'A-', 3.67, 'өте жақсы', 'отлично'],
    [90, 'A-', 3.67, 'өте жақсы', 'отлично'],
    [89, 'B+', 3.33, 'жақсы', 'хорошо'],
    [84, 'B', 3, 'жақсы', 'хорошо'],
    [79, 'B-', 2.67, 'жақсы', 'хорошо'],
    [74, 'C+', 2.33, 'жақсы', 'хорошо'],
    [69, 'C', 2, 'қанағаттанарлық', 'удовлетворительно'],
    [64, 'C-', 1.67, 'қанағаттанарлық', 'удовлетворительно'],
    [59, 'D+', 1.33, 'қанағаттанарлық', 'удовлетворительно'],
    [54, 'D', 1, 'қанағаттанарлық', 'удовлетворительно'],
    [50, 'D', 1, 'қанағаттанарлық', 'удовлетворительно'],
    [49, 'FX', 0.5, 'қанағаттанарлықсыз', 'неудовлетворительно'],
    [25, 'FX', 0.5, 'қанағаттанарлықсыз', 'неудовлетворительно'],
    [24, 'F', 0, 'қанағаттанарлықсыз', 'неудовлетворительно'],
    [0, 'F', 0, 'қанағаттанарлықсыз', 'неудовлетворительно'],
  ])('%i %% is %s (%d)', (percent, mark, points, kk, ru) => {
    expect(stepFor(scales['letters-2018'], percent)).toMatchObject({ mark, points, kk, ru })
  })
  test('the older scale has no FX and calls C+ satisfactory', () => {
    expect(stepFor(scales['letters-2011'], 49)).toMatchObject({ mark: 'F', points: 0 })
    expect(stepFor(scales['letters-2011'], 72)).toMatchObject({ mark: 'C+', ru: 'удовлетворительно' })
  })
  test.each(Object.values(scales))('the steps of $id fall from 100 to 0 without a gap', (scale) => {
    const from = scale.steps.map((step) => step.from)
    expect(from).toEqual([...from].sort((a, b) => b - a))
    expect(new Set(from).size).toBe(from.length)
    expect(from.at(-1)).toBe(0)
  })
  test('school marks', () => {
    expect([39, 40, 64, 65, 84, 85].map((percent) => stepFor(scales['school-5'], percent).mark)).toEqual(['2', '3', '3', '4', '4', '5'])
  })
})

describe('rating and final mark', () => {
  // the rows of the drawn grade sheet: ТК1 РК1 ТК2 РК2 экзамен → Р1 Р2 РД итог буква
  test.each([
    [[84, 89, 85, 90, 86], [87, 88, 88], 87, 'B+'],
    [[74, 70, 75, 71, 67], [72, 73, 73], 71, 'C+'],
    [[80, 76, 81, 77, 82], [78, 79, 79], 80, 'B'],
    [[59, 64, 60, 65, 61], [62, 63, 63], 62, 'C-'],
    [[100, 96, 100, 97, 93], [98, 99, 99], 97, 'A'],
  ])('%j', (values, ratings, percent, mark) => {
    const marks = marksOf(...values)
    expect([...termRatings(controls, marks).values(), admissionRating(controls, marks)]).toEqual(ratings)
    expect(outcomeOf(controls, marks, defaultRule)).toMatchObject({ status: 'graded', percent, step: { mark } })
  })
  test('weights are a setting: 50/50 and a midterm that counts three times', () => {
    const weighted = controls.map((control) => ({ ...control, weight: control.kind === 'midterm' ? 3 : 1 }))
    expect(outcomeOf(weighted, marksOf(100, 80, 100, 80, 71), { ...defaultRule, ratingWeight: 50 })).toMatchObject({
      admission: { rating: 85 },
      percent: 78,
    })
  })
  test('an exam below the least mark fails whatever the rating: FX lets the exam be retaken, F the discipline', () => {
    expect(outcomeOf(controls, marksOf(100, 100, 100, 100, 49), defaultRule)).toMatchObject({
      status: 'failed',
      percent: 49,
      step: { mark: 'FX' },
    })
    expect(outcomeOf(controls, marksOf(100, 100, 100, 100, 24), defaultRule)).toMatchObject({ status: 'failed', step: { mark: 'F' } })
    expect(outcomeOf(controls, marksOf(100, 100, 100, 100, 'absent'), defaultRule)).toMatchObject({ status: 'failed', exam: 0 })
  })
  test('an offering that has only an exam is marked by the exam', () => {
    const only = controls.filter((control) => control.kind === 'final')
    expect(outcomeOf(only, new Map([['exam', 77]]), defaultRule)).toMatchObject({ status: 'graded', percent: 77 })
  })
  test('halves are rounded up, as people do by hand', () => {
    expect([86.5, 86.49, 94.5, 0.5, 1.005 * 100].map(wholePercent)).toEqual([87, 86, 95, 1, 101])
  })
  test('a better mark never gives a worse final mark', () => {
    const mark = fc.integer({ min: 50, max: 100 })
    fc.assert(
      fc.property(
        fc.tuple(mark, mark, mark, mark, mark),
        fc.nat(4),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        (values, index, more, ratingWeight) => {
          const better = values.map((value, position) => (position === index ? Math.min(100, value + more) : value))
          const rule = { ...defaultRule, ratingWeight }
          const [before, after] = [values, better].map((list) => outcomeOf(controls, marksOf(...list), rule))
          if (before?.status !== 'graded' || after?.status !== 'graded') throw new Error('all marks pass')
          expect(after.percent).toBeGreaterThanOrEqual(before.percent)
          expect(after.percent).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('admission to the exam', () => {
  test('A2015-33, A2010-29: a learner without a control event is not admitted, and the reason names it', () => {
    const refused = admission(controls, marksOf(80, 80, 80), defaultRule)
    expect(refused).toMatchObject({ admitted: false, refusals: [{ reason: 'controls-missing', clause: 'A2015-33', controls: ['rk2'] }] })
  })
  test('A2015-33: a control event that was not passed, or at which the learner did not appear, bars the exam', () => {
    expect(admission(controls, marksOf(80, 49, 80, 'absent'), defaultRule)).toMatchObject({
      admitted: false,
      refusals: [{ reason: 'controls-failed', controls: ['rk1', 'rk2'], least: 50 }],
    })
    expect(admission(controls, marksOf(80, 49.5, 80, 50), defaultRule)).toMatchObject({ admitted: true })
  })
  test('the least admission rating is a setting', () => {
    expect(admission(controls, marksOf(44, 51, 47, 40), { ...defaultRule, controlPercent: 0 })).toMatchObject({
      admitted: false,
      rating: 46,
      refusals: [{ reason: 'rating-low', rating: 46, least: 50 }],
    })
  })
  test('a control event that is not required does not bar, but counts when it has a mark', () => {
    const optional = controls.map((control) => (control.id === 'tk2' ? { ...control, required: false } : control))
    expect(admission(optional, marksOf(80, 80, null, 60), defaultRule)).toEqual({ admitted: true, rating: 70 })
  })
  test('A2015-33: where nothing is required something must be marked, and a period that counts for nothing gives no points', () => {
    const optional = controls.map((control) => ({ ...control, required: false }))
    expect(outcomeOf(optional, marksOf(null, null, null, null, 50), defaultRule)).toMatchObject({
      status: 'open',
      admission: { admitted: false, rating: null, refusals: [{ reason: 'controls-missing', controls: ['tk1', 'rk1', 'tk2', 'rk2'] }] },
    })
    expect(outcomeOf(optional, marksOf(50, 50, null, null, 50), defaultRule)).toMatchObject({ status: 'graded', percent: 50 })
  })
  test('a mark that is missing never raises the final mark', () => {
    const given = fc.option(fc.integer({ min: 50, max: 100 }))
    fc.assert(
      fc.property(fc.tuple(given, given, given, given), fc.integer({ min: 50, max: 100 }), (before, exam) => {
        const optional = controls.map((control) => ({ ...control, required: false }))
        const outcome = outcomeOf(optional, marksOf(...before, exam), defaultRule)
        const marked = [...before.filter((mark) => mark !== null), exam]
        if (outcome.status === 'graded') expect(outcome.percent).toBeLessThanOrEqual(Math.max(...marked))
      }),
    )
  })
  test('A2015-33: an exam mark without admission gives no final mark', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 4, maxLength: 4 }), fc.nat(100), (before, exam) => {
        const marks = marksOf(...before, exam)
        const outcome = outcomeOf(controls, marks, defaultRule)
        if (before.some((mark) => mark === null || mark < 50)) expect(outcome.status).toBe('open')
        else expect(outcome.status).not.toBe('open')
      }),
    )
  })
})

describe('rules by day', () => {
  const rule = (id: string, disciplineId: string | null, validFrom: string) => ({ id, disciplineId, validFrom })
  const rules = [rule('1', null, '2020-09-01'), rule('2', null, '2025-09-01'), rule('3', 'db', '2024-09-01'), rule('4', null, '2025-09-01')]
  test('the newest rule valid on the day, the discipline’s own before the organisation’s', () => {
    expect(ruleInForce(rules, 'math', '2019-01-01')).toBeNull()
    expect(ruleInForce(rules, 'math', '2024-01-01')?.id).toBe('1')
    expect(ruleInForce(rules, 'math', '2026-01-01')?.id).toBe('4')
    expect(ruleInForce(rules, 'db', '2026-01-01')?.id).toBe('3')
    expect(ruleInForce(rules, 'db', '2023-01-01')?.id).toBe('1')
  })
})

describe('GPA', () => {
  const graded = (disciplineId: string, credits: number, points: number, at = '2026-01-20', passed = points >= 1) => ({
    disciplineId,
    credits,
    points,
    at,
    passed,
  })
  test('is the mean of points weighed by credits', () => {
    expect(gpa([graded('a', 5, 4), graded('b', 3, 2.33)])).toBe(3.37)
    expect(gpa([])).toBeNull()
  })
  test('the latest result of a discipline counts; failed ones count unless the setting says no', () => {
    const history = [graded('a', 5, 0.5, '2026-01-20'), graded('a', 5, 3, '2026-06-20'), graded('b', 5, 0, '2026-01-20')]
    expect(gpa(history)).toBe(1.5)
    expect(gpa(history, false)).toBe(3)
  })
})
