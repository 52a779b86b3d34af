import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { requirements } from '#requirements'
import { clausesCited, enforcerOf } from '../cited-clauses.ts'
import { clauseIds, isClauseId } from '../clause.ts'
import { fromNumber, toNumber } from '../day.ts'
import { enforcedElsewhere } from '../enforced-elsewhere.ts'
import { holdsTest } from '../evaluate-application.ts'
import { levels, studyForms } from '../level.ts'
import { Asked, factsOf } from '../questions/index.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import { ruleSetIds } from '../rule-set.ts'
import { ruleSets } from '../rule-sets.ts'
import { evaluate } from './evaluate.ts'
import { questions } from './judges.ts'
import { keep, reproduce } from './reproduce.ts'

const text = fc.constantFrom(
  'a',
  'b',
  'content',
  'licence',
  'link',
  'ict',
  'proctoring',
  'application',
  'vkk',
  'event',
  'parent',
  'medical',
  'lms',
  '71',
)
const day = fc.integer({ min: toNumber('2010-06-01'), max: toNumber('2028-01-01') }).map(fromNumber)

/** Arbitrary facts out of the schema itself, so that a question added later is tried too. */
function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, arbitraryOf(inner)])))
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element), { minLength: 1, maxLength: 4 })
  if (schema instanceof z.ZodOptional) return fc.option(arbitraryOf(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodNullable) return fc.option(arbitraryOf(schema.unwrap()))
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(arbitraryOf))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 1, max: 13 })
  if (schema instanceof z.ZodNull) return fc.constant(null)
  if (schema instanceof z.ZodRecord) return fc.dictionary(fc.constantFrom('from', 'to', 'dangerZone'), fc.oneof(day, fc.boolean()))
  if (schema instanceof z.ZodString) return schema.safeParse('a').success ? text : day
  throw new Error('facts of this type are not made yet')
}

const asked = fc
  .constantFrom(...questions)
  .chain((question) =>
    fc.record({ question: fc.constant(question), facts: arbitraryOf(factsOf[question]) as fc.Arbitrary<FactsOf[Question]>, asOf: day }),
  )

describe('any question with any facts', () => {
  test('comes through the open schema, is answered the same twice, in JSON, in three languages without a place left open', () => {
    fc.assert(
      fc.property(asked, ({ question, facts, asOf }) => {
        expect(Asked.safeParse({ question, facts, asOf }).error).toBeUndefined()
        const before = JSON.stringify(facts)
        const ruling = evaluate(question, facts, ruleSets, asOf)
        expect(JSON.stringify(facts)).toBe(before)
        expect(canonicalize(evaluate(question, facts, ruleSets, asOf))).toBe(canonicalize(ruling))
        expect(JSON.parse(JSON.stringify(ruling))).toEqual(ruling)
        expect(ruling).toMatchObject({ question, asOf })
        const sentences = [
          ruling.explanation,
          ...[...ruling.reasons].map((each) => each.text),
          ...ruling.missing.map((each) => each.name),
          ...ruling.due.map((each) => each.name),
        ]
        for (const sentence of sentences)
          for (const language of ['kk', 'ru', 'en'] as const) expect(sentence[language]).toMatch(/^[^{}]*[^{}\s][^{}]*$/)
      }),
      { numRuns: 600 },
    )
  })

  test('an outcome follows from reasons and what is missing, and every clause it cites is one', () => {
    fc.assert(
      fc.property(asked, ({ question, facts, asOf }) => {
        const ruling = evaluate(question, facts, ruleSets, asOf)
        const refused = ruling.reasons.some((reason) => reason.weight === 'refuses')
        if (ruling.outcome === 'refused') expect(refused).toBe(true)
        if (ruling.outcome === 'needs') expect(!refused && ruling.missing.length > 0).toBe(true)
        if (ruling.outcome === 'allowed') expect(refused || ruling.missing.length > 0).toBe(false)
        if (ruling.ruleSet === null) expect(ruling).toMatchObject({ outcome: 'not-applicable', clauses: [], details: null })
        const cited = [...ruling.reasons, ...ruling.missing, ...ruling.parameters].map((each) => each.clause)
        expect(ruling.clauses).toEqual(expect.arrayContaining(cited))
        expect(new Set(ruling.clauses).size).toBe(ruling.clauses.length)
        expect(ruling.clauses.every(isClauseId)).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('is reproduced from what was kept', () => {
    fc.assert(
      fc.property(asked, ({ question, facts, asOf }) => {
        const kept = JSON.parse(JSON.stringify(keep(question, facts, ruleSets, asOf)))
        expect(reproduce(kept, ruleSets)).toMatchObject({ same: true, differs: [] })
      }),
      { numRuns: 300 },
    )
  })
})

test('more documents never make an application worse', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ruleSetIds),
      fc.constantFrom(...levels),
      fc.constantFrom(...studyForms),
      fc.nat(20),
      fc.subarray([
        'disability',
        'pmpk',
        'vkk-conclusion',
        'event-order',
        'departure',
        'council-decision',
        'trustees-decision',
        'child-opinion',
      ]),
      fc.constantFrom('disability', 'pmpk', 'vkk-conclusion', 'event-order', 'departure', 'council-decision'),
      (ruleSet, level, studyForm, index, documents, more) => {
        const { grounds } = ruleSets[ruleSet]
        const ground = grounds[index % grounds.length]?.code ?? 'vkk'
        const judge = (list: string[]) =>
          evaluate(
            'application',
            { level, studyForm, ruleSet, ground, facts: {}, reason: 'stated', documents: list, until: 'order' },
            ruleSets,
            '2026-11-22',
          )
        const fewer = judge(documents)
        const many = judge([...documents, more])
        expect(many.missing.length).toBeLessThanOrEqual(fewer.missing.length)
        if (fewer.outcome !== 'refused') expect(many.outcome).not.toBe('refused')
      },
    ),
  )
})

describe('clauses', () => {
  const cited = new Set(ruleSetIds.flatMap((id) => [...clausesCited(ruleSets[id])]))
  const judged = ['limit', 'eligibility', 'deadline', 'document']

  test('every clause of the kinds limit, eligibility, deadline and document is judged by an edition’s rules or has its place elsewhere', () => {
    const lost = requirements.filter(({ id, kind }) => judged.includes(kind) && isClauseId(id) && !cited.has(id) && enforcerOf(id) === null)
    expect(lost.map((each) => each.id)).toEqual([])
  })
  test('what has its place elsewhere is not judged here as well', () => {
    for (const id of clauseIds.filter((each) => enforcedElsewhere[each] !== undefined)) expect(cited.has(id), id).toBe(false)
    expect(enforcerOf('A2015-12.a')).toBeNull()
    expect(enforcerOf('A2023-R1.4')).toBe('documents')
  })
  test('an edition cites its own act, and order 137 where it borrows from it', () => {
    const acts: Record<string, RegExp> = {
      A2010: /^A20(10|15)-/,
      A2015: /^A20(15|16|21)-/,
      A2021: /^A20(15|16|21)-/,
      A2023: /^A20(15|16|23)-/,
    }
    for (const id of ruleSetIds)
      for (const clause of clausesCited(ruleSets[id])) expect(clause, `${id} cites ${clause}`).toMatch(acts[ruleSets[id].act] ?? /never/)
  })
})

test('a condition of the data holds or not, whatever is unknown', () => {
  const input = { learner: { level: 'tvet', studyForm: 'full-time' } as const, facts: {} }
  const ruleSet = ruleSets['A2023.2024']
  expect(holdsTest({ fact: 'x', is: true }, input, ruleSet)).toBe(false)
  expect(holdsTest({ fact: 'x', isNot: true }, input, ruleSet)).toBe(false)
  expect(holdsTest({ fact: 'x', isNot: true }, { ...input, facts: { x: '' } }, ruleSet)).toBe(false)
  expect(holdsTest({ fact: 'x', isNot: true }, { ...input, facts: { x: false } }, ruleSet)).toBe(true)
  expect(holdsTest({ programmeField: ['medical'] }, input, ruleSet)).toBe(false)
  expect(holdsTest({ from: 'a', to: 'b', backwards: true }, { ...input, facts: { a: '2026-01-02' } }, ruleSet)).toBe(false)
  expect(holdsTest({ from: 'a', to: 'b', backwards: true }, { ...input, facts: { a: '2026-01-02', b: '2026-01-02' } }, ruleSet)).toBe(false)
  expect(holdsTest({ all: [] }, input, ruleSet)).toBe(true)
  expect(holdsTest({ all: [{ levels: ['tvet'] }, { studyFormNot: 'full-time' }] }, input, ruleSet)).toBe(false)
  expect(holdsTest({ ageFrom: 'childOpinionFromAge' }, { ...input, learner: { ...input.learner, age: 1 } }, ruleSet)).toBe(true)
})
