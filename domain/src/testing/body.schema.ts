import { z } from 'zod'
import { Prompt, Words } from './question.schema.ts'

/** The name of an option inside its question: drawn by lot, so that neither order nor name gives the key away. */
export const OptionId = z.string().regex(/^[a-z0-9]{1,12}$/)
const Choice = z.strictObject({ id: OptionId, text: Words })

/** What a learner may see of a question during an attempt. Nothing in it tells the right answer. */
export const QuestionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), prompt: Prompt, options: z.array(Choice), shuffle: z.boolean() }),
  z.strictObject({ kind: z.literal('multiple'), prompt: Prompt, options: z.array(Choice), shuffle: z.boolean() }),
  z.strictObject({ kind: z.literal('true-false'), prompt: Prompt }),
  z.strictObject({ kind: z.literal('numeric'), prompt: Prompt, units: z.array(z.string()), unitNeeded: z.boolean() }),
  z.strictObject({ kind: z.literal('short'), prompt: Prompt }),
  z.strictObject({ kind: z.literal('matching'), prompt: Prompt, left: z.array(Choice), right: z.array(Choice), shuffle: z.boolean() }),
  z.strictObject({ kind: z.literal('essay'), prompt: Prompt }),
])
export type QuestionBody = z.infer<typeof QuestionBody>

const OptionKey = z.record(OptionId, z.strictObject({ share: z.number(), feedback: Words.optional() }))
const Answer = { share: z.number(), feedback: Words.optional() }
const explanation = { explanation: Words.optional() }

/** The key of a question: kept in a table of its own, read only for scoring, by authors and after release. */
export const QuestionKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), options: OptionKey, ...explanation }),
  z.strictObject({ kind: z.literal('multiple'), options: OptionKey, scoring: z.enum(['shares', 'all-or-nothing']), ...explanation }),
  z.strictObject({
    kind: z.literal('true-false'),
    answer: z.boolean(),
    feedbackRight: Words.optional(),
    feedbackWrong: Words.optional(),
    ...explanation,
  }),
  z.strictObject({
    kind: z.literal('numeric'),
    answers: z.array(z.strictObject({ value: z.number(), tolerance: z.number(), ...Answer })),
    units: z.array(z.strictObject({ unit: z.string(), factor: z.number() })),
    unitNeeded: z.boolean(),
    ...explanation,
  }),
  z.strictObject({
    kind: z.literal('short'),
    answers: z.array(z.strictObject({ text: z.string(), ...Answer })),
    caseMatters: z.boolean(),
    ...explanation,
  }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.record(OptionId, OptionId), ...explanation }),
  z.strictObject({ kind: z.literal('essay'), guidance: Words.optional(), ...explanation }),
])
export type QuestionKey = z.infer<typeof QuestionKey>

/** What a learner gave to a question. */
export const Response = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), choice: OptionId }),
  z.strictObject({ kind: z.literal('multiple'), choices: z.array(OptionId).max(40) }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('numeric'), text: z.string().max(200) }),
  z.strictObject({ kind: z.literal('short'), text: z.string().max(500) }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.record(OptionId, OptionId) }),
  z.strictObject({ kind: z.literal('essay'), text: z.string().max(60_000) }),
])
export type Response = z.infer<typeof Response>
