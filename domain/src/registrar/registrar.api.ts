import { endpoint, page, pageQuery } from '#contract'
import { languages, learnerStatuses, PersonName, studyForms, UnitName } from '#people'
import { z } from 'zod'
import { movementKinds, reasonCodes } from './movement.ts'
import { paperKinds } from './paper.ts'

const read = { actor: 'member', permission: 'people.read', tenant: 'org', rate: 'read' } as const
const order = { actor: 'member', permission: 'registrar.order', tenant: 'org', rate: 'write' } as const

const eventKinds = [...movementKinds, 'reverse'] as const

export const OrderInList = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  datedOn: z.iso.date(),
  source: z.enum(['issued', 'recorded']),
  kinds: z.array(z.enum(eventKinds)),
  people: z.number().int(),
  firstPerson: z.strictObject(PersonName.shape).nullable(),
  reversedBy: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
})
export type OrderInList = z.infer<typeof OrderInList>

const State = z.strictObject({
  status: z.enum(learnerStatuses),
  group: UnitName.nullable(),
  studyYear: z.number().int().nullable(),
  studyForm: z.enum(studyForms),
  language: z.enum(languages),
})

export const OrderPerson = z.strictObject({
  eventId: z.uuid(),
  personId: z.uuid(),
  ...PersonName.shape,
  before: State,
  after: State,
})

export const Order = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  datedOn: z.iso.date(),
  source: z.enum(['issued', 'recorded']),
  basis: z.string(),
  documentId: z.uuid().nullable(),
  reverses: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
  reversedBy: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
  signedBy: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  paragraphs: z.array(
    z.strictObject({
      number: z.number().int(),
      kind: z.enum(eventKinds),
      reason: z.enum(reasonCodes).nullable(),
      effectiveOn: z.iso.date(),
      until: z.iso.date().nullable(),
      people: z.array(OrderPerson),
    }),
  ),
  can: z.strictObject({ reverse: z.boolean(), print: z.boolean() }),
})
export type Order = z.infer<typeof Order>

export const ParagraphBody = z
  .strictObject({
    kind: z.enum(movementKinds),
    reason: z.enum(reasonCodes).nullable(),
    effectiveOn: z.iso.date(),
    until: z.iso.date().nullable(),
    groupId: z.uuid().optional(),
    studyYear: z.number().int().min(0).max(12).optional(),
    studyForm: z.enum(studyForms).optional(),
    language: z.enum(languages).optional(),
    personIds: z.array(z.uuid()).min(1).max(2000),
  })
  .refine((paragraph) => paragraph.kind !== 'academic-leave' || (paragraph.until !== null && paragraph.until > paragraph.effectiveOn), {
    path: ['until'],
    message: 'until',
  })
export type ParagraphBody = z.infer<typeof ParagraphBody>

export const OrderBody = z.strictObject({
  /** `issued`: numbered here; `recorded`: a paper issued elsewhere, with its own number */
  source: z.enum(['issued', 'recorded']),
  number: z.string().trim().max(60),
  datedOn: z.iso.date(),
  basis: z.string().trim().max(1000),
  paragraphs: z.array(ParagraphBody).min(1).max(50),
})
export type OrderBody = z.infer<typeof OrderBody>

const one = z.strictObject({ orderId: z.uuid() })

export const listOrders = endpoint('GET /registrar/orders', {
  ...read,
  summary: 'Orders on the contingent, newest first',
  requirements: ['A2015-18.b', 'A2010-9.b', 'A2010-9.c'],
  query: z.strictObject({
    ...pageQuery,
    kind: z.enum(eventKinds).optional(),
    year: z.coerce.number().int().min(1990).max(2100).optional(),
  }),
  reply: page(OrderInList),
})
export const getOrder = endpoint('GET /registrar/orders/:orderId', {
  ...read,
  summary: 'An order with its paragraphs and people',
  params: one,
  reply: Order,
})

export const issueOrder = endpoint('POST /registrar/orders', {
  ...order,
  summary: 'Issue an order on the contingent, or record one from paper; it changes the learners at once or from its day',
  requirements: ['A2015-18.b', 'A2010-9.b', 'A2010-9.c'],
  body: OrderBody,
  reply: Order,
})
export const reverseOrder = endpoint('POST /registrar/orders/:orderId/reversal', {
  ...order,
  summary: 'Take an order back by another order; possible while nothing later stands on it',
  params: one,
  body: z.strictObject({ datedOn: z.iso.date(), basis: z.string().trim().min(1).max(1000) }),
  reply: Order,
})

export const HistoryEntry = z.strictObject({
  id: z.uuid(),
  kind: z.enum(eventKinds),
  effectiveOn: z.iso.date(),
  until: z.iso.date().nullable(),
  reason: z.enum(reasonCodes).nullable(),
  order: z.strictObject({ id: z.uuid(), number: z.string(), datedOn: z.iso.date(), source: z.enum(['issued', 'recorded']) }),
  before: State,
  after: State,
  reversed: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const learner = z.strictObject({ personId: z.uuid() })
export const getHistory = endpoint('GET /registrar/learners/:personId/history', {
  ...read,
  summary: 'A learner’s movements with their orders, oldest first, and the state on a day',
  params: learner,
  query: z.strictObject({ on: z.iso.date().optional() }),
  reply: z.strictObject({ entries: z.array(HistoryEntry), on: z.iso.date(), state: State.nullable() }),
})
export const getMyHistory = endpoint('GET /registrar/my-history', {
  summary: 'One’s own movements with their orders',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ entries: z.array(HistoryEntry) }),
})

export const getContingent = endpoint('GET /registrar/contingent', {
  ...read,
  summary: 'How many learners there were on a day, by status and group',
  query: z.strictObject({ on: z.iso.date().optional() }),
  reply: z.strictObject({
    on: z.iso.date(),
    byStatus: z.array(z.strictObject({ status: z.enum(learnerStatuses), count: z.number().int() })),
    byGroup: z.array(z.strictObject({ group: UnitName, count: z.number().int() })),
  }),
})

export const ContingentLearner = z.strictObject({
  id: z.uuid(),
  ...PersonName.shape,
  number: z.string(),
  /** the day since which the learner has stood so, and the order that says it */
  since: z.iso.date(),
  order: z.strictObject({ id: z.uuid(), number: z.string() }),
  ...State.shape,
})
export type ContingentLearner = z.infer<typeof ContingentLearner>

export const listContingent = endpoint('GET /registrar/contingent/learners', {
  ...read,
  summary: 'Who stood in the contingent on a day, with status, group and the order behind it; searched by name or number',
  requirements: ['A2015-18.b', 'A2010-9.a'],
  query: z.strictObject({
    ...pageQuery,
    on: z.iso.date().optional(),
    status: z.enum(learnerStatuses).optional(),
    groupId: z.uuid().optional(),
  }),
  reply: page(ContingentLearner),
})

export const LearnerPaper = z.strictObject({
  id: z.uuid(),
  kind: z.enum(paperKinds),
  number: z.string(),
  datedOn: z.iso.date(),
})
export type LearnerPaper = z.infer<typeof LearnerPaper>

export const listPapers = endpoint('GET /registrar/learners/:personId/papers', {
  ...read,
  summary: 'The transcripts, study cards and certificates of study issued to a learner, newest first',
  params: learner,
  reply: z.strictObject({ items: z.array(LearnerPaper) }),
})
export const issuePaper = endpoint('POST /registrar/learners/:personId/papers', {
  ...order,
  summary: 'Issue a transcript, a study card or a certificate of study: numbered, with what the registry says today',
  requirements: ['A2010-9.d', 'A2015-18.a'],
  params: learner,
  body: z.strictObject({ kind: z.enum(paperKinds), purpose: z.string().trim().max(200).default('') }),
  reply: LearnerPaper,
})
