import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'

const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

/** An event in plain words: what happened, when, who did it. */
export const TrailItem = z.strictObject({
  id: z.uuid(),
  seq: z.int(),
  at: z.iso.datetime(),
  kind: z.string(),
  noun: z.string(),
  words: Words,
  /** The person who did it; null when the system did. */
  by: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  about: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  subject: z.strictObject({ kind: z.string(), id: z.string().nullable() }),
})
export type TrailItem = z.infer<typeof TrailItem>

const { after, limit } = pageQuery
const listQuery = z.strictObject({ after, limit, noun: z.string().max(40).optional() })

export const listTrail = endpoint('GET /people/:personId/trail', {
  summary: 'What happened around a person, newest first: for the person, the guardian of a child, and the offices',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ personId: z.uuid() }),
  query: listQuery,
  reply: page(TrailItem).extend({ person: z.strictObject({ id: z.uuid(), name: z.string() }) }),
  requirements: ['A2015-3', 'A2015-18.c'],
})

export const listEvents = endpoint('GET /events', {
  summary: 'The log of all events of the organisation, newest first',
  actor: 'member',
  permission: 'audit.read',
  tenant: 'org',
  rate: 'read',
  query: listQuery,
  reply: page(TrailItem),
})
