import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { Technology, Words } from './application.schema.ts'

export const modes = ['full', 'partial'] as const
export const formats = ['sync', 'async', 'mixed'] as const
export const endings = ['term', 'returned', 'no-decision', 'replaced'] as const

/** One period of a learner at a distance: who, on which ground, by which order, from when until when, how. */
export const LearnerStatus = z.strictObject({
  id: z.uuid(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable(), level: z.string() }),
  applicationId: z.uuid(),
  ground: z.strictObject({ code: z.string(), name: Words, clause: z.string() }),
  ruleSet: z.string(),
  mode: z.enum(modes),
  technologies: z.array(Technology),
  format: z.enum(formats),
  startsOn: z.iso.date(),
  /** The last day as ordered. */
  endsOn: z.iso.date(),
  /** The last day once it is over. */
  endedOn: z.iso.date().nullable(),
  endedBecause: z.enum(endings).nullable(),
  order: z.strictObject({ id: z.uuid(), label: z.string() }),
  /** A draft order that extends or ends it. */
  pendingOrderId: z.uuid().nullable(),
  archive: z.boolean(),
})
export type LearnerStatus = z.infer<typeof LearnerStatus>

export const StatusChange = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['begun', 'extended', 'ended']),
  endsOn: z.iso.date(),
  because: z.string(),
  orderLabel: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})

export const Review = z.strictObject({
  id: z.uuid(),
  statusId: z.uuid(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable() }),
  name: Words,
  attestedOn: z.iso.date(),
  dueOn: z.iso.date(),
  statusEndsOn: z.iso.date(),
  decision: z.enum(['extend', 'return', 'none']).nullable(),
  untilOn: z.iso.date().nullable(),
  minutesNumber: z.string(),
  decidedOn: z.iso.date().nullable(),
  /** It stands on an agenda of the pedagogical council. */
  onAgenda: z.boolean(),
})
export type Review = z.infer<typeof Review>

export const statusStates = ['on-day', 'ending', 'all'] as const

export const listStatuses = endpoint('GET /distance/statuses', {
  summary: 'Who studies at a distance on a day, whose status ends soon, or all statuses',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({
    ...pageQuery,
    /** The day that is asked about; today unless told. */
    on: z.iso.date().optional(),
    state: z.enum(statusStates).default('on-day'),
    ground: z.string().max(40).optional(),
  }),
  reply: page(LearnerStatus),
})

export const statusSummary = endpoint('GET /distance/statuses/summary', {
  summary: 'How many learn at a distance today, by ground; how many statuses end soon; how many reviews wait',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    today: z.number().int(),
    ending: z.number().int(),
    reviews: z.number().int(),
    grounds: z.array(z.strictObject({ code: z.string(), name: Words, learners: z.number().int() })),
    can: z.strictObject({ order: z.boolean(), review: z.boolean(), settings: z.boolean() }),
  }),
})

export const listOwnStatuses = endpoint('GET /distance/statuses/own', {
  summary: 'The distance statuses of the person and of the person’s children',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ items: z.array(LearnerStatus) }),
})

export const getStatus = endpoint('GET /distance/statuses/:statusId', {
  summary: 'A distance status with its changes and the council’s decisions',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ statusId: z.uuid() }),
  reply: LearnerStatus.extend({
    changes: z.array(StatusChange),
    reviews: z.array(Review),
    can: z.strictObject({ extend: z.boolean(), return: z.boolean() }),
  }),
})

export const draftChange = endpoint('POST /distance/changes', {
  summary: 'Prepare an order that extends distance learning or returns learners to the usual format',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.4', 'A2023-7.b', 'A2023-9.c'],
  body: z.strictObject({
    kind: z.enum(['extend', 'return']),
    statusIds: z.array(z.uuid()).min(1).max(200),
    /** The last day at a distance: the new one of an extension, the early one of a return. */
    lastDay: z.iso.date(),
  }),
  reply: z.strictObject({ orderId: z.uuid() }),
})

export const listReviews = endpoint('GET /distance/reviews', {
  summary: 'What the pedagogical council has to decide after an attestation: extend or return',
  actor: 'member',
  permission: 'distance.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-15.4'],
  query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'closed']).default('open') }),
  reply: page(Review),
})

export const decideReview = endpoint('POST /distance/reviews/:reviewId/decision', {
  summary: 'Enter the council’s decision from its minutes: extend until a day, or return',
  actor: 'member',
  permission: 'distance.review',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.4'],
  params: z.strictObject({ reviewId: z.uuid() }),
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('extend'),
      untilOn: z.iso.date(),
      minutesNumber: z.string().trim().min(1).max(60),
      decidedOn: z.iso.date(),
      fileId: z.uuid().optional(),
    }),
    z.strictObject({
      decision: z.literal('return'),
      minutesNumber: z.string().trim().min(1).max(60),
      decidedOn: z.iso.date(),
      fileId: z.uuid().optional(),
    }),
  ]),
  reply: Review,
})

export const putReviewOnAgenda = endpoint('POST /distance/reviews/:reviewId/agenda', {
  summary: 'Put a review on the agenda of the pedagogical council; its signed minutes then decide',
  actor: 'member',
  permission: 'distance.review',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.4'],
  params: z.strictObject({ reviewId: z.uuid() }),
  body: z.strictObject({}),
  reply: Review,
})
