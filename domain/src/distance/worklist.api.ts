import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { Application, Term, Words } from './application.schema.ts'
import { statuses } from './status.rule.ts'

export const tabs = ['decide', 'order', 'acquaint', 'returned', 'all'] as const
export type Tab = (typeof tabs)[number]

export const WorkRow = z.strictObject({
  id: z.uuid(),
  status: z.enum(statuses),
  label: z.string(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable(), studyYear: z.number().int().nullable() }),
  ground: z.strictObject({ code: z.string(), name: Words, clause: z.string() }),
  documents: z.strictObject({ there: z.number().int(), wanted: z.number().int(), missing: z.array(Words) }),
  /** All documents for the decision are there and no clause refuses. */
  ready: z.boolean(),
  term: Term.nullable(),
  opinion: z.enum(['for', 'against']).nullable(),
  order: z.strictObject({ id: z.uuid(), label: z.string() }).nullable(),
})
export type WorkRow = z.infer<typeof WorkRow>

export const listWork = endpoint('GET /distance/work', {
  summary: 'The work list: applications that wait for a decision, an order, an acquaintance',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2015-12.a', 'A2015-12.b', 'A2015-13.6'],
  query: z.strictObject({
    ...pageQuery,
    tab: z.enum(tabs).default('decide'),
    ground: z.string().max(40).optional(),
    unitId: z.uuid().optional(),
    due: z.enum(['overdue', 'today']).optional(),
  }),
  reply: page(WorkRow),
})

export const workSummary = endpoint('GET /distance/work/summary', {
  summary: 'How many applications stand in each tab, how many are due today or overdue, how long decisions take',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    counts: z.strictObject({
      decide: z.number().int(),
      order: z.number().int(),
      acquaint: z.number().int(),
      returned: z.number().int(),
      all: z.number().int(),
    }),
    dueToday: z.number().int(),
    overdue: z.number().int(),
    /** Mean working days from registration to decision over this month, one decimal; null before the first. */
    meanDecisionDays: z.number().nullable(),
    grounds: z.array(z.strictObject({ code: z.string(), name: Words })),
    units: z.array(z.strictObject({ id: z.uuid(), name: Words })),
    can: z.strictObject({ decide: z.boolean(), order: z.boolean(), consider: z.boolean() }),
  }),
})

const applicationId = z.strictObject({ applicationId: z.uuid() })

export const giveOpinion = endpoint('POST /distance/applications/:applicationId/opinion', {
  summary: 'Give the dean’s office’s or adviser’s opinion',
  actor: 'member',
  permission: 'distance.consider',
  tenant: 'org',
  rate: 'write',
  params: applicationId,
  body: z.strictObject({ opinion: z.enum(['for', 'against']), note: z.string().trim().max(2_000).default('') }),
  reply: Application,
})

export const returnApplication = endpoint('POST /distance/applications/:applicationId/return', {
  summary: 'Give an application back to the applicant for what is missing',
  actor: 'member',
  permission: 'distance.consider',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-11.c'],
  params: applicationId,
  body: z.strictObject({ note: z.string().trim().min(3).max(2_000) }),
  reply: Application,
})

export const decideApplication = endpoint('POST /distance/applications/:applicationId/decision', {
  summary: 'Approve or refuse an application',
  actor: 'member',
  permission: 'distance.decide',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-12.a'],
  params: applicationId,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), reason: z.string().trim().max(2_000).default('') }),
    z.strictObject({ decision: z.literal('refuse'), reason: z.string().trim().min(5).max(2_000) }),
  ]),
  reply: Application,
})

export const approveMany = endpoint('POST /distance/approvals', {
  summary: 'Approve the selected applications; each stands or fails by itself',
  actor: 'member',
  permission: 'distance.decide',
  tenant: 'org',
  rate: 'heavy',
  requirements: ['A2015-12.a'],
  body: z.strictObject({ applicationIds: z.array(z.uuid()).min(1).max(100) }),
  reply: z.strictObject({
    results: z.array(z.strictObject({ applicationId: z.uuid(), approved: z.boolean(), problem: z.string().nullable() })),
  }),
})
