import { endpoint, page, pageQuery } from '#contract'
import { Language } from '#content'
import { z } from 'zod'
import { ImportFormat, ImportNote, LeftOut } from './import.schema.ts'
import { stored } from './stored.ts'
import { Question, QuestionKind } from './question.schema.ts'
import { Names } from './test.schema.ts'

const authored = { actor: 'member', permission: 'testing.author', tenant: 'org' } as const
const bankId = z.strictObject({ bankId: z.uuid() })
const questionId = z.strictObject({ questionId: z.uuid() })
const Instant = z.iso.datetime()

export const Category = z.strictObject({ id: z.uuid(), path: z.array(z.string()), questions: z.int() })
export const Bank = z.strictObject({
  id: z.uuid(),
  name: Names,
  discipline: z.strictObject({ id: z.uuid(), name: Names }).nullable(),
  owner: z.string(),
  questions: z.int(),
})
export const QuestionRow = z.strictObject({
  id: z.uuid(),
  kind: QuestionKind,
  name: z.string(),
  languages: z.array(Language),
  points: z.number(),
  version: z.int(),
  category: z.array(z.string()),
  updatedAt: Instant,
})
export const AuthoredQuestion = z.strictObject({
  id: z.uuid(),
  bankId: z.uuid(),
  categoryId: z.uuid(),
  version: z.int(),
  archived: z.boolean(),
  question: stored<Question>('question with its key'),
})

export const listBanks = endpoint('GET /banks', {
  summary: 'The banks of questions that the author may work with',
  ...authored,
  rate: 'read',
  requirements: ['A2015-6.5'],
  reply: z.strictObject({ items: z.array(Bank), disciplines: z.array(z.strictObject({ id: z.uuid(), name: Names })) }),
})

export const createBank = endpoint('POST /banks', {
  summary: 'Create a bank of questions for a discipline',
  ...authored,
  rate: 'write',
  body: z.strictObject({ name: Names, disciplineId: z.uuid().nullable() }),
  reply: z.strictObject({ id: z.uuid() }),
})

export const readBank = endpoint('GET /banks/:bankId', {
  summary: 'A bank with its categories',
  ...authored,
  rate: 'read',
  params: bankId,
  reply: z.strictObject({ ...Bank.shape, categories: z.array(Category) }),
})

export const listQuestions = endpoint('GET /banks/:bankId/questions', {
  summary: 'Questions of a bank by words, category and kind',
  ...authored,
  rate: 'read',
  params: bankId,
  query: z.strictObject({ ...pageQuery, categoryId: z.uuid().optional(), kind: QuestionKind.optional() }),
  reply: page(QuestionRow),
})

export const readQuestion = endpoint('GET /questions/:questionId', {
  summary: 'A question with its key, for its author',
  ...authored,
  rate: 'read',
  params: questionId,
  reply: AuthoredQuestion,
})

export const createQuestion = endpoint('POST /banks/:bankId/questions', {
  summary: 'Write a question',
  ...authored,
  rate: 'write',
  params: bankId,
  body: z.strictObject({ category: z.array(z.string().trim().min(1).max(200)).min(1).max(10), question: Question }),
  reply: z.strictObject({ id: z.uuid(), version: z.int() }),
})

export const saveQuestion = endpoint('PUT /questions/:questionId', {
  summary: 'Write a new version of a question; papers already drawn keep theirs',
  ...authored,
  rate: 'write',
  params: questionId,
  body: z.strictObject({ version: z.int(), question: Question }),
  reply: z.strictObject({ id: z.uuid(), version: z.int() }),
})

export const archiveQuestion = endpoint('POST /questions/:questionId/archive', {
  summary: 'Take a question out of use, or back',
  ...authored,
  rate: 'write',
  params: questionId,
  body: z.strictObject({ archived: z.boolean() }),
  reply: z.null(),
})

export const importQuestions = endpoint('POST /banks/:bankId/import', {
  summary: 'Read a GIFT or Moodle XML file into a bank, or only look what is in it; importing twice changes nothing',
  ...authored,
  rate: 'heavy',
  bodyLimit: 22 * 1024 * 1024,
  params: bankId,
  body: z.strictObject({
    format: ImportFormat,
    language: Language,
    /** For questions without a category of their own. */
    category: z.string().trim().min(1).max(200),
    source: z.string().max(20 * 1024 * 1024),
    lookOnly: z.boolean(),
  }),
  reply: z.strictObject({
    found: z.int(),
    added: z.int(),
    alreadyThere: z.int(),
    categories: z.array(z.array(z.string())),
    questions: z.array(
      z.strictObject({ line: z.int(), name: z.string(), kind: QuestionKind, category: z.array(z.string()), notes: z.array(ImportNote) }),
    ),
    leftOut: z.array(LeftOut),
  }),
})
