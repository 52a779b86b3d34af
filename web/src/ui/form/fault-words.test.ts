import { expect, test } from 'vitest'
import { z } from 'zod'
import { en } from '../words/words.en.ts'
import { codeOf, faultWords, fieldPath } from './fault-words.ts'

test('what a schema complains of becomes a sentence that says what to do', () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    reason: z.string().min(20),
    mail: z.email(),
    day: z.iso.date(),
    kind: z.enum(['a']),
    id: z.uuid(),
  })
  const faults = schema.safeParse({ name: '', reason: 'short', mail: 'x', day: 'x', kind: 'b', id: 'x' }).error?.issues ?? []
  expect(faults.map((issue) => faultWords(codeOf(issue), en))).toEqual([
    en.required,
    en.tooSmall('20'),
    en.emailWrong,
    en.dateWrong,
    en.chooseOne,
    en.chooseOne,
  ])
})

test('a sentence of the server stays, an unknown code becomes a general sentence', () => {
  expect(faultWords('The date lies in a closed period.', en)).toBe('The date lies in a closed period.')
  expect(faultWords('unrecognized_keys', en)).toBe(en.fieldWrong)
})

test('the server names a field with its part of the request, the form without', () => {
  expect(['body.reason', 'body.learner.birthDate', 'query.from'].map(fieldPath)).toEqual(['reason', 'learner.birthDate', 'from'])
})
