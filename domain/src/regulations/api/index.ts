import { z } from 'zod'
import { endpoint, page, pageQuery } from '#contract'
import { Asked } from '../questions/index.ts'

export * from './editions.api.ts'
export { regulationsProblems } from './regulations.problems.ts'

const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const clause = z.string()

/** The answer of the acts to a question, as the open API gives it (`Ruling` of the rules). */
export const RulingReply = z.strictObject({
  question: z.string(),
  asOf: z.iso.date(),
  outcome: z.enum(['allowed', 'refused', 'needs', 'not-applicable']),
  ruleSet: z
    .strictObject({
      id: z.string(),
      act: z.string(),
      edition: z.string(),
      status: z.enum(['in-force', 'repealed', 'draft']),
      inForce: z.boolean(),
      confidence: z.enum(['high', 'medium', 'uncertain']).nullable(),
    })
    .nullable(),
  clauses: z.array(clause),
  reasons: z.array(z.strictObject({ weight: z.enum(['grants', 'refuses', 'warns']), clause, text: InThree })),
  missing: z.array(
    z.strictObject({
      kind: z.enum(['fact', 'reason', 'document', 'item']),
      code: z.string(),
      name: InThree,
      clause,
      broughtBy: z.string(),
      stage: z.string(),
    }),
  ),
  parameters: z.array(
    z.strictObject({
      key: z.string(),
      value: z.number(),
      unit: z.string(),
      clause,
      origin: z.enum(['act', 'internal']),
      verified: z.boolean(),
    }),
  ),
  bodies: z.array(z.strictObject({ body: z.string(), name: InThree, clause })),
  due: z.array(
    z.strictObject({
      step: z.string(),
      name: InThree,
      from: z.string().nullable(),
      workingDays: z.number().nullable(),
      on: z.string(),
      doneOn: z.string().nullable(),
      clause,
    }),
  ),
  /** What the question shows besides: documents and period of an application, results of a share. Public rule data only. */
  details: z.record(z.string(), z.unknown()).nullable(),
  explanation: InThree,
})

const open = { actor: 'anyone', permission: null, tenant: 'none', rate: 'public' } as const

export const askTheActs = endpoint('POST /regulations/rulings', {
  ...open,
  summary: 'Ask the acts a question: what is allowed, by which clauses, what is missing, who decides and until when',
  body: Asked,
  reply: RulingReply,
})

export const listClauses = endpoint('GET /regulations/clauses', {
  ...open,
  summary: 'The clauses of the acts with our own summary of each; searched by number and by words',
  query: z.strictObject({
    ...pageQuery,
    act: z.enum(['A2010', 'A2015', 'A2016', 'A2021', 'A2023']).optional(),
    language: z.enum(['kk', 'ru', 'en']).default('en'),
  }),
  reply: page(
    z.strictObject({
      id: clause,
      act: z.string(),
      label: InThree,
      kind: z.string(),
      levels: z.array(z.string()),
      support: z.enum(['software', 'organisational']),
      summary: InThree,
    }),
  ),
})
