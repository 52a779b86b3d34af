import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { councilKinds, memberRoleNames } from './council.ts'
import { Council, CouncilInList, DecisionInList, Rule, Words } from './councils.schema.ts'

// Membership gives a person without any role the right to read and vote, so the service decides: permission own.
const read = { actor: 'member', permission: 'own', tenant: 'org', rate: 'read' } as const
const write = { actor: 'member', permission: 'own', tenant: 'org', rate: 'write' } as const
const manage = { actor: 'member', permission: 'councils.manage', tenant: 'org', rate: 'write' } as const

const one = z.strictObject({ councilId: z.uuid() })
const Name = z.strictObject({
  kk: z.string().trim().min(1).max(200),
  ru: z.string().trim().min(1).max(200),
  en: z.string().trim().max(200),
})

export const listCouncils = endpoint('GET /councils', {
  ...read,
  summary: 'The councils that the reader may see, with members, waiting matters and the next meeting',
  query: z.strictObject({ ...pageQuery, kind: z.enum(councilKinds).optional() }),
  reply: page(CouncilInList).extend({ can: z.strictObject({ found: z.boolean() }) }),
})

export const getCouncil = endpoint('GET /councils/:councilId', {
  ...read,
  summary: 'A council with its members, its rule, what waits and its meetings',
  requirements: ['A2023-11.1.a', 'A2023-11.1.b', 'A2023-11.2', 'A2010-32.c'],
  params: one,
  reply: Council,
})

export const foundCouncil = endpoint('POST /councils', {
  ...manage,
  summary: 'Found a council',
  body: z.strictObject({ kind: z.enum(councilKinds), name: Name }),
  reply: Council,
})

export const changeCouncil = endpoint('PATCH /councils/:councilId', {
  ...manage,
  summary: 'Change a council’s name, its rule of quorum and majority, or close it down',
  params: one,
  body: z.strictObject({
    name: Name.optional(),
    rule: Rule.optional(),
    minutesDays: z.int().min(1).max(60).optional(),
    archived: z.boolean().optional(),
  }),
  reply: Council,
})

export const listCandidates = endpoint('GET /council-candidates', {
  summary: 'People of the organisation who can be appointed, found by name',
  actor: 'member',
  permission: 'councils.manage',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ search: z.string().trim().min(1).max(100) }),
  reply: z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: z.string(), position: Words.nullable() })) }),
})

export const appointMember = endpoint('POST /councils/:councilId/members', {
  ...manage,
  summary: 'Appoint a member for a term',
  params: one,
  body: z
    .strictObject({
      personId: z.uuid(),
      role: z.enum(memberRoleNames),
      votes: z.boolean().default(true),
      since: z.iso.date(),
      until: z.iso.date().nullable(),
    })
    .refine((term) => term.until === null || term.until >= term.since, { path: ['until'], message: 'until' }),
  reply: Council,
})

export const changeMember = endpoint('PATCH /councils/:councilId/members/:memberId', {
  ...manage,
  summary: 'Change a member’s role or the end of the term',
  params: one.extend({ memberId: z.uuid() }),
  body: z.strictObject({
    role: z.enum(memberRoleNames).optional(),
    votes: z.boolean().optional(),
    until: z.iso.date().nullable().optional(),
  }),
  reply: Council,
})

export const putItem = endpoint('POST /councils/:councilId/items', {
  ...write,
  summary: 'Put a matter before a council, or a correction of an earlier decision',
  params: one,
  body: z.strictObject({
    title: Name,
    proposal: z.strictObject({ kk: z.string().trim().max(4000), ru: z.string().trim().max(4000) }),
    personIds: z.array(z.uuid()).max(50).default([]),
    corrects: z.uuid().nullable().default(null),
  }),
  reply: Council,
})

export const withdrawItem = endpoint('DELETE /councils/:councilId/items/:itemId', {
  ...write,
  summary: 'Withdraw a matter that is not decided',
  params: one.extend({ itemId: z.uuid() }),
  reply: Council,
})

export const listDecisions = endpoint('GET /council-decisions', {
  ...read,
  summary: 'Decisions of closed meetings, newest first, searched by words, number of the minutes and council',
  requirements: ['A2021-23.b', 'A2023-11.1.a', 'A2023-11.2'],
  query: z.strictObject({
    ...pageQuery,
    councilId: z.uuid().optional(),
    outcome: z.enum(['adopted', 'rejected']).optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
  }),
  reply: page(DecisionInList),
})
