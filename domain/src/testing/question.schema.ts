import { Rich, type RichNode, type Translated } from '#content'
import { z } from 'zod'
import { PlainText } from './plain-text.ts'

/**
 * A question as its author writes it, key included. It never travels to a learner: `splitQuestion` parts it into the body,
 * which a learner may see, and the key, which stays on the server until release.
 */

export const questionKinds = ['single', 'multiple', 'true-false', 'numeric', 'short', 'matching', 'essay'] as const
export const QuestionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof QuestionKind>

const some = (value: object) => Object.values(value).some((part) => part !== undefined)
const inLanguages = <T extends z.ZodType>(part: T) =>
  z.strictObject({ kk: part.optional(), ru: part.optional(), en: part.optional() }).refine(some, 'testing.no-language')

/** A short text (an option, a feedback) in at least one language. */
export const Words = inLanguages(PlainText(4000).trim().min(1))
export type Words = Translated<string>
/** The rich text of a question in at least one language. */
export const Prompt = inLanguages(Rich)
export type Prompt = Translated<RichNode[]>

/** What part of the question's points an answer earns: 1 is right, 0 is wrong, below 0 takes points away. */
const Share = z.number().min(-1).max(1)

const common = {
  /** How authors find it; learners do not see it. */
  name: PlainText(300).trim().min(1),
  prompt: Prompt,
  points: z.number().positive().max(100).default(1),
  /** Shown after release, whatever was answered. */
  explanation: Words.optional(),
}

const Option = z.strictObject({ text: Words, share: Share, feedback: Words.optional() })
const options = z.array(Option).min(2).max(40)
const hasRight = (question: { options: { share: number }[] }) => question.options.some((option) => option.share > 0)

export const SingleQuestion = z
  .strictObject({ kind: z.literal('single'), ...common, options, shuffle: z.boolean().default(true) })
  .refine((question) => question.options.some((option) => option.share === 1), 'testing.no-right-option')

/**
 * Several options. `shares`: the shares of all chosen options are added and kept between 0 and 1, so that guessing everything
 * earns nothing where wrong options have a negative share; `all-or-nothing`: exactly the options with a positive share.
 */
export const MultipleQuestion = z
  .strictObject({
    kind: z.literal('multiple'),
    ...common,
    options,
    shuffle: z.boolean().default(true),
    scoring: z.enum(['shares', 'all-or-nothing']).default('shares'),
  })
  .refine(hasRight, 'testing.no-right-option')

export const TrueFalseQuestion = z.strictObject({
  kind: z.literal('true-false'),
  ...common,
  answer: z.boolean(),
  feedbackRight: Words.optional(),
  feedbackWrong: Words.optional(),
})

/** A number; the tolerance is absolute and in the answer's own unit. `factor` turns a given unit into the answer's: cm → m is 0.01. */
export const NumericQuestion = z.strictObject({
  kind: z.literal('numeric'),
  ...common,
  answers: z
    .array(z.strictObject({ value: z.number(), tolerance: z.number().min(0), share: Share, feedback: Words.optional() }))
    .min(1)
    .max(20),
  units: z
    .array(z.strictObject({ unit: PlainText(30).trim().min(1), factor: z.number().positive() }))
    .max(20)
    .default([]),
  unitNeeded: z.boolean().default(false),
})

/** A few words; `*` in an accepted text stands for any characters, `\*` for a star. Answers of all languages stand in one list. */
export const ShortQuestion = z.strictObject({
  kind: z.literal('short'),
  ...common,
  answers: z
    .array(z.strictObject({ text: PlainText(500).trim().min(1), share: Share, feedback: Words.optional() }))
    .min(1)
    .max(100),
  caseMatters: z.boolean().default(false),
})

export const MatchingQuestion = z.strictObject({
  kind: z.literal('matching'),
  ...common,
  pairs: z
    .array(z.strictObject({ left: Words, right: Words }))
    .min(2)
    .max(40),
  /** Right sides that belong to nothing. */
  extra: z.array(Words).max(40).default([]),
  shuffle: z.boolean().default(true),
})

/** Free text, marked by a person. */
export const EssayQuestion = z.strictObject({ kind: z.literal('essay'), ...common, guidance: Words.optional() })

export const Question = z.discriminatedUnion('kind', [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  NumericQuestion,
  ShortQuestion,
  MatchingQuestion,
  EssayQuestion,
])
export type Question = z.output<typeof Question>
export type QuestionInput = z.input<typeof Question>
