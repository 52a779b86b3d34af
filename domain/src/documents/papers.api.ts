import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { paperStates, paperTypeNames } from './paper-types.ts'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const paperParam = z.strictObject({ paperId: z.uuid() })
const Person = z.strictObject({ id: z.uuid(), name: z.string() })

export const Paper = z.strictObject({
  id: z.uuid(),
  type: z.enum(paperTypeNames),
  typeName: Words,
  title: z.string(),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  responsible: Person,
  state: z.enum(paperStates),
  archived: z.boolean(),
  fileId: z.uuid().nullable(),
  documentId: z.uuid().nullable(),
  documentLabel: z.string().nullable(),
  /** Roles that say yes in turn, with what has happened. */
  route: z.array(z.strictObject({ role: Words, done: z.boolean() })),
  steps: z.array(
    z.strictObject({
      kind: z.enum(['submitted', 'agreed', 'approved', 'returned']),
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string(),
    }),
  ),
  can: z.strictObject({ submit: z.boolean(), approve: z.boolean() }),
})
export type Paper = z.infer<typeof Paper>

export const listPaperTypes = endpoint('GET /paper-types', {
  summary: 'The papers that an organisation of this kind keeps, with route of approval and term of keeping',
  actor: 'member',
  permission: 'documents.papers',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-17.a', 'A2023-R1.4'],
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        type: z.enum(paperTypeNames),
        name: Words,
        of: z.enum(['teacher', 'organisation']),
        every: z.enum(['year', 'quarter', 'month', 'once']),
        route: z.array(Words),
        years: z.number().int(),
      }),
    ),
    closed: z.array(
      z.strictObject({
        id: z.uuid(),
        from: z.iso.date(),
        to: z.iso.date(),
        papers: z.number().int(),
        hash: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    can: z.strictObject({ close: z.boolean(), all: z.boolean() }),
  }),
})

export const listPapers = endpoint('GET /papers', {
  summary: 'Papers by type, state and person, newest period first: one’s own, or all for those who approve',
  actor: 'member',
  permission: 'documents.papers',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-17.a'],
  query: z.strictObject({
    ...pageQuery,
    type: z.enum(paperTypeNames).optional(),
    state: z.enum([...paperStates, 'archived', 'waiting']).optional(),
  }),
  reply: page(Paper),
})

export const createPaper = endpoint('POST /papers', {
  summary: 'Begin a paper of a period',
  actor: 'member',
  permission: 'documents.papers',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({
    type: z.enum(paperTypeNames),
    title: z.string().trim().min(1).max(300),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
    fileId: z.uuid().nullable(),
  }),
  reply: Paper,
})

export const submitPaper = endpoint('POST /papers/:paperId/submission', {
  summary: 'Send a paper to those who approve it, with its file',
  actor: 'member',
  permission: 'documents.papers',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-17.a'],
  params: paperParam,
  body: z.strictObject({ fileId: z.uuid().nullable() }),
  reply: Paper,
})

export const decidePaper = endpoint('POST /papers/:paperId/decision', {
  summary: 'Agree to a paper or approve it, or give it back with a reason',
  actor: 'member',
  permission: 'documents.approve',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-17.a'],
  params: paperParam,
  body: z.strictObject({ agree: z.boolean(), note: z.string().trim().max(1000) }),
  reply: Paper,
})

export const closePeriod = endpoint('POST /paper-archives', {
  summary: 'Close a period: its approved papers become an archived set that changes no more',
  actor: 'member',
  permission: 'documents.approve',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-17.b'],
  body: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  reply: z.strictObject({ id: z.uuid(), papers: z.number().int(), hash: z.string() }),
})
