import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { Technology, Words } from './application.schema.ts'

export const OrderLine = z.strictObject({
  applicationId: z.uuid(),
  applicationLabel: z.string(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable() }),
  ground: z.strictObject({ name: Words, clause: z.string() }),
  technologies: z.array(Technology),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  mode: z.enum(['full', 'partial']),
  format: z.enum(['sync', 'async', 'mixed']),
  /** Ends an earlier status of the learner that overlaps. */
  replaces: z.boolean(),
  /** An earlier status that overlaps these days: it must be replaced, or the days changed. */
  overlaps: z.strictObject({ label: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
  /** Last day on which the order may lawfully be issued for this learner. */
  orderDue: z.iso.date(),
  /** Issued, or would be issued today, after that day. */
  late: z.boolean(),
  attachments: z.array(z.strictObject({ kind: z.string(), name: Words, clause: z.string(), there: z.boolean() })),
  acknowledgedAt: z.iso.datetime().nullable(),
  acquaintDue: z.iso.date().nullable(),
})
export type OrderLine = z.infer<typeof OrderLine>

export const Order = z.strictObject({
  id: z.uuid(),
  /** Begins distance learning, extends it, or returns learners to the usual format. */
  kind: z.enum(['begin', 'extend', 'return']),
  archive: z.boolean(),
  status: z.enum(['draft', 'issued']),
  label: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  issuedBy: z.string().nullable(),
  documentId: z.uuid().nullable(),
  hash: z.string().nullable(),
  lines: z.array(OrderLine),
  can: z.strictObject({ edit: z.boolean(), issue: z.boolean(), discard: z.boolean(), print: z.boolean() }),
})
export type Order = z.infer<typeof Order>

export const OrderSummary = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['begin', 'extend', 'return']),
  status: z.enum(['draft', 'issued']),
  label: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  learners: z.number().int(),
  late: z.number().int(),
  acknowledged: z.number().int(),
  earliestDue: z.iso.date().nullable(),
})
export type OrderSummary = z.infer<typeof OrderSummary>

const orderId = z.strictObject({ orderId: z.uuid() })

export const listOrders = endpoint('GET /distance/orders', {
  summary: 'The orders on distance learning, newest first',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: z.enum(['draft', 'issued']).optional() }),
  reply: page(OrderSummary),
})

export const getOrder = endpoint('GET /distance/orders/:orderId', {
  summary: 'An order with its learners, technologies and attachments',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  params: orderId,
  reply: Order,
})

export const draftOrder = endpoint('POST /distance/orders', {
  summary: 'Prepare an order for approved applications',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-12.b', 'A2015-12.c'],
  body: z.strictObject({ applicationIds: z.array(z.uuid()).min(1).max(200) }),
  reply: Order,
})

export const changeOrderLine = endpoint('PATCH /distance/orders/:orderId/lines/:applicationId', {
  summary: 'Set the technologies and the period of a learner of a draft order',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-12.c', 'A2016-2'],
  params: z.strictObject({ orderId: z.uuid(), applicationId: z.uuid() }),
  body: z.strictObject({
    technologies: z.array(Technology).min(1).max(3),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    mode: z.enum(['full', 'partial']).optional(),
    format: z.enum(['sync', 'async', 'mixed']).optional(),
    replaces: z.boolean().optional(),
  }),
  reply: Order,
})

export const removeOrderLine = endpoint('DELETE /distance/orders/:orderId/lines/:applicationId', {
  summary: 'Take a learner out of a draft order',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ orderId: z.uuid(), applicationId: z.uuid() }),
  reply: Order,
})

export const discardOrder = endpoint('DELETE /distance/orders/:orderId', {
  summary: 'Discard a draft order; its applications wait for another',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  params: orderId,
  reply: z.null(),
})

export const issueOrder = endpoint('POST /distance/orders/:orderId/issue', {
  summary: 'Issue an order: the head signs it, it gets its number, plans and schedules are fixed and the learners are told',
  actor: 'member',
  permission: 'distance.decide',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2015-12.b', 'A2015-13.1', 'A2015-13.2', 'A2015-13.3', 'A2015-13.4', 'A2015-13.5'],
  params: orderId,
  body: z.strictObject({ confirmed: z.literal(true) }),
  reply: Order,
})

export const printOrder = endpoint('GET /distance/orders/:orderId/package', {
  summary: 'The order with all its attachments as one PDF',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'heavy',
  requirements: ['A2015-13.1', 'A2015-13.2', 'A2015-13.3', 'A2015-13.4', 'A2015-13.5'],
  params: orderId,
  reply: 'file',
})
