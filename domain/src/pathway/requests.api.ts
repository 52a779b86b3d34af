import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { offices } from './pathway.rule.ts'
import { RequestSummary } from './pathway.schema.ts'

export const Request = RequestSummary.extend({
  lines: z.array(z.strictObject({ id: z.uuid(), by: z.string(), own: z.boolean(), words: z.string(), at: z.iso.datetime() })),
  can: z.strictObject({ write: z.boolean(), close: z.boolean() }),
})
export type Request = z.infer<typeof Request>

const requestId = z.strictObject({ requestId: z.uuid() })
const words = z.string().trim().min(2).max(5_000)

export const ask = endpoint('POST /pathway/requests', {
  summary: 'Ask the teacher of a subject about a topic, or turn to psychologist, medical worker, juvenile inspector, social pedagogue',
  actor: 'member',
  permission: 'pathway.study',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.5.a', 'A2023-15.5.b'],
  body: z.strictObject({
    learnerId: z.uuid(),
    office: z.enum(offices),
    offeringId: z.uuid().optional(),
    topic: z.string().trim().min(2).max(200),
    words,
  }),
  reply: Request,
})

export const listRequests = endpoint('GET /pathway/requests', {
  summary: 'The requests that are routed to the person, the most urgent first',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-15.5.a', 'A2023-15.5.b'],
  query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'all']).default('open') }),
  reply: page(RequestSummary),
})

export const getRequest = endpoint('GET /pathway/requests/:requestId', {
  summary: 'A request with what was written in it',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: requestId,
  reply: Request,
})

export const writeInRequest = endpoint('POST /pathway/requests/:requestId/lines', {
  summary: 'Write in a request; the first answer of the person asked ends its term',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-15.5.a', 'A2023-15.5.b'],
  params: requestId,
  body: z.strictObject({ words }),
  reply: Request,
})

export const closeRequest = endpoint('POST /pathway/requests/:requestId/closing', {
  summary: 'Say that a request is done',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: requestId,
  body: z.strictObject({}),
  reply: Request,
})
