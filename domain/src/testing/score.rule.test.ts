import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isShortAnswer,
  drawPaper,
  orderOf,
  readNumber,
  scoreAnswer,
  seededRandom,
  shuffled,
  splitQuestion,
  totalOf,
  type QuestionKey,
  type Response,
} from './index.ts'
import { joinQuestion, Question, type QuestionInput } from './index.ts'

const say = (text: string) => ({ en: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] })
const ids = () => {
  let last = 0
  return () => `o${++last}`
}
const options = (...shares: number[]) => shares.map((share, place) => ({ text: { en: `option ${place}` }, share }))
const make = (question: QuestionInput) => splitQuestion(Question.parse(question), ids())
const share = (key: QuestionKey, response: Response | null, penalties = false) => {
  const scored = scoreAnswer(key, response, { penalties })
  return scored.status === 'scored' ? scored.share : scored.status
}

describe('choices', () => {
  const single = make({ kind: 'single', name: 'q', prompt: say('?'), options: options(0, 1, 0.5, -0.5) })
  test.each([
    ['o1', 0],
    ['o2', 1],
    ['o3', 0.5],
    ['o4', 0],
    ['zz', 0],
  ])('one option: %s earns %s', (choice, earned) => expect(share(single.key, { kind: 'single', choice })).toBe(earned))
  test('a negative share counts only where penalties are set', () =>
    expect(share(single.key, { kind: 'single', choice: 'o4' }, true)).toBe(-0.5))

  const thirds = make({ kind: 'multiple', name: 'q', prompt: say('?'), options: options(0.33333, 0.33333, 0.33333, -1) })
  test('three thirds are everything, and choosing all is nothing', () => {
    expect(share(thirds.key, { kind: 'multiple', choices: ['o1', 'o2', 'o3'] })).toBe(1)
    expect(share(thirds.key, { kind: 'multiple', choices: ['o1', 'o2', 'o3', 'o4'] })).toBe(0)
    expect(share(thirds.key, { kind: 'multiple', choices: ['o1', 'o1', 'o1'] })).toBeCloseTo(0.3333, 4)
  })
})

describe('numbers', () => {
  test.each([
    ['12,5', 12.5, ''],
    ['12.5 см', 12.5, 'см'],
    ['1 234,5', 1234.5, ''],
    ['1\u00a0234,5 ₸', 1234.5, '₸'],
    ['1,234.5', 1234.5, ''],
    ['−3', -3, ''],
    ['1,2·10^-3', 0.0012, ''],
    ['1.2e3', 1200, ''],
    [',5', 0.5, ''],
  ])('%s is read', (text, value, unit) => {
    const read = readNumber(text)
    expect(read?.value).toBeCloseTo(value, 12)
    expect(read?.unit).toBe(unit)
  })
  test.each(['', 'abc', '--1', 'e5'])('%s is no number', (text) => expect(readNumber(text)).toBeNull())

  const length = make({
    kind: 'numeric',
    name: 'q',
    prompt: say('?'),
    answers: [{ value: 1.5, tolerance: 0.05, share: 1 }],
    units: [
      { unit: 'м', factor: 1 },
      { unit: 'см', factor: 0.01 },
    ],
    unitNeeded: true,
  })
  test.each([
    ['1,5 м', 1],
    ['150 см', 1],
    ['150 cm', 0],
    ['1,55 м', 1],
    ['1,56 м', 0],
    ['1,5', 0],
    ['1,5 кг', 0],
  ])('with a unit: %s earns %s', (text, earned) => expect(share(length.key, { kind: 'numeric', text })).toBe(earned))
})

describe('short answers', () => {
  test.each([
    ['Қазақстан', 'қазақстан', true],
    ['Қазақстан', ' ҚАЗАҚСТАН. ', true],
    ['Қазақстан', 'Казахстан', false],
    ['білім', 'бiлiм', true], // Latin i inside a Cyrillic word
    ['сосна', 'COCHA', true], // a whole word in Latin look-alikes
    ['шаһар', 'шahар', true],
    ['cat', 'cat', true],
    ['cat', 'dog', false],
    ['ёлка', 'елка', true],
    ['«Абай жолы»', '"абай  жолы"', true],
    ['онлайн-оқыту', 'онлайн–оқыту', true],
    ['фото*', 'фотосинтез', true],
    ['*синтез', 'фотосинтез', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['*', '', false],
  ])('%s accepts %s: %s', (accepted, given, yes) => expect(isShortAnswer(accepted, given, false)).toBe(yes))
  test('a pattern of many stars is not slow', () => {
    const started = process.cpuUsage()
    expect(isShortAnswer('*a'.repeat(200), 'a'.repeat(499) + 'b', false)).toBe(false)
    // less than a millisecond of the processor, where trying every way would not end
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(1)
  })
})

describe('matching and essays', () => {
  const matching = make({
    kind: 'matching',
    name: 'q',
    prompt: say('?'),
    pairs: [
      { left: { en: 'frog' }, right: { en: 'amphibian' } },
      { left: { en: 'cat' }, right: { en: 'mammal' } },
      { left: { en: 'newt' }, right: { en: 'amphibian' } },
    ],
    extra: [{ en: 'insect' }],
  })
  test('a right side that belongs to two stands in the list once; each right pair earns its part', () => {
    if (matching.body.kind !== 'matching' || matching.key.kind !== 'matching') throw new Error('it is a matching')
    expect(matching.body.right).toHaveLength(3)
    const [frog = '', cat = '', newt = ''] = matching.body.left.map(({ id }) => id)
    const amphibian = matching.key.pairs[frog] ?? ''
    expect(share(matching.key, { kind: 'matching', pairs: { [frog]: amphibian, [cat]: amphibian, [newt]: amphibian } })).toBeCloseTo(2 / 3)
  })
  test('a free text waits for a person, an empty one earns nothing', () => {
    const essay = make({ kind: 'essay', name: 'q', prompt: say('?') })
    expect(share(essay.key, { kind: 'essay', text: 'words' })).toBe('to-mark')
    expect(share(essay.key, { kind: 'essay', text: '  ' })).toBe(0)
  })
})

const anyKey: fc.Arbitrary<QuestionKey> = fc.oneof(
  fc.record({
    kind: fc.constant('single' as const),
    options: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ share: fc.double({ min: -1, max: 1, noNaN: true }) })),
  }),
  fc.record({
    kind: fc.constant('multiple' as const),
    scoring: fc.constantFrom('shares' as const, 'all-or-nothing' as const),
    options: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ share: fc.double({ min: -1, max: 1, noNaN: true }) })),
  }),
  fc.record({ kind: fc.constant('true-false' as const), answer: fc.boolean() }),
  fc.record({
    kind: fc.constant('short' as const),
    caseMatters: fc.boolean(),
    answers: fc.array(fc.record({ text: fc.string({ maxLength: 8 }), share: fc.double({ min: -1, max: 1, noNaN: true }) })),
  }),
)
const anyResponse: fc.Arbitrary<Response | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('single' as const), choice: fc.constantFrom('a', 'b', 'zz') }),
  fc.record({ kind: fc.constant('multiple' as const), choices: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'zz'), { maxLength: 40 }) }),
  fc.record({ kind: fc.constant('true-false' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('short' as const), text: fc.string({ maxLength: 12 }) }),
)

test('property: an answer earns between 0 and 1, and below 0 only with penalties', () => {
  fc.assert(
    fc.property(anyKey, anyResponse, (key, response) => {
      const without = share(key, response)
      const withPenalties = share(key, response, true)
      return (
        typeof without === 'number' &&
        without >= 0 &&
        without <= 1 &&
        typeof withPenalties === 'number' &&
        withPenalties >= -1 &&
        withPenalties <= 1
      )
    }),
    { numRuns: 2000 },
  )
})

test('property: neither the order of questions nor that of chosen options changes a score, to the last bit', () => {
  const parts = fc.array(
    fc.record({ points: fc.double({ min: 0.1, max: 100, noNaN: true }), share: fc.double({ min: -1, max: 1, noNaN: true }) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(parts, fc.string(), (answers, seed) => {
      const list = answers.map(({ points, share: earned }) => ({ points, scored: { status: 'scored' as const, share: earned } }))
      const total = totalOf(list)
      expect(totalOf(shuffled(list, seededRandom(seed)))).toEqual(total)
      return total.score >= 0 && total.score <= total.max && total.percent >= 0 && total.percent <= 100
    }),
  )
  fc.assert(
    fc.property(anyKey, fc.shuffledSubarray(['a', 'b', 'c', 'd']), fc.string(), (key, choices, seed) => {
      const other = shuffled(choices, seededRandom(seed))
      return share(key, { kind: 'multiple', choices }) === share(key, { kind: 'multiple', choices: other })
    }),
  )
})

test('property: a paper is drawn by its seed, has no question twice, and the order of its options is a permutation', () => {
  const pool = Array.from({ length: 30 }, (_, place) => ({ questionId: `q${place}`, version: 1, points: 1 }))
  const { body } = make({ kind: 'single', name: 'q', prompt: say('?'), options: options(1, 0, 0, 0) })
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (seed, count) => {
      const draws = [
        { candidates: pool.slice(0, 3), count: 'all' as const },
        { candidates: pool, count },
      ]
      const paper = drawPaper(draws, seed, true)
      expect(drawPaper(draws, seed, true)).toEqual(paper)
      expect(new Set(paper.map(({ questionId }) => questionId)).size).toBe(paper.length)
      return orderOf(body, seed, true).toSorted().join() === 'o1,o2,o3,o4' && orderOf(body, seed, false).join() === 'o1,o2,o3,o4'
    }),
    { numRuns: 200 },
  )
})

test('a question is parted and put together again without loss', () => {
  const question = Question.parse({
    kind: 'multiple',
    name: 'q',
    prompt: say('?'),
    options: options(0.5, 0.5, -1),
    explanation: { en: 'since' },
    points: 3,
  })
  expect(joinQuestion(splitQuestion(question, ids()))).toEqual(question)
})
