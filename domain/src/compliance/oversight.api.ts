import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { BoardClause } from './compliance.api.ts'
import { clauseStates } from './clause-state.rule.ts'

const Day = z.iso.date()
const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Person = z.strictObject({ id: z.uuid(), name: z.string() })
const Counts = z.record(z.enum(clauseStates), z.int())

export const ComplianceExport = z.strictObject({
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  by: Person,
  asOf: Day,
  clauses: z.int(),
  rows: z.int(),
  size: z.int(),
  sha256: z.string(),
  root: z.string(),
  fingerprint: z.string(),
})

export const makeExport = endpoint('POST /compliance/exports', {
  summary: 'Make a signed export of the board with its evidence rows',
  actor: 'member',
  permission: 'compliance.export',
  tenant: 'org',
  rate: 'heavy',
  body: z.strictObject({}),
  reply: z.strictObject({ jobId: z.uuid() }),
})

export const listExports = endpoint('GET /compliance/exports', {
  summary: 'The signed exports that were made, newest first',
  actor: 'member',
  permission: 'compliance.export',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit }),
  reply: page(ComplianceExport),
})

export const readExport = endpoint('GET /compliance/exports/:exportId/file', {
  summary: 'A signed export as a ZIP file',
  actor: 'member',
  permission: 'compliance.export',
  tenant: 'org',
  rate: 'heavy',
  params: z.strictObject({ exportId: z.uuid() }),
  reply: 'file',
})

export const Inspection = z.strictObject({
  id: z.uuid(),
  inspector: Person,
  authority: z.string(),
  basis: z.string(),
  validFrom: Day,
  validUntil: Day,
  units: z.array(z.strictObject({ id: z.uuid(), name: Words })),
  clauses: z.array(z.string()),
  status: z.enum(['coming', 'running', 'over', 'ended']),
  views: z.int(),
  grantedBy: Person.nullable(),
  grantedAt: z.iso.datetime(),
})

export const listInspections = endpoint('GET /compliance/inspections', {
  summary: 'Inspections: who inspects, what, until when, how much was looked at',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit }),
  reply: page(Inspection),
})

export const grantInspection = endpoint('POST /compliance/inspections', {
  summary: 'Open an inspection: a person, a term, units and clauses',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'write',
  body: z
    .strictObject({
      personId: z.uuid(),
      authority: z.string().trim().min(2).max(200),
      basis: z.string().trim().min(2).max(200),
      validFrom: Day,
      validUntil: Day,
      unitIds: z.array(z.uuid()).max(50).default([]),
      /** IDs of clauses or beginnings of them, `A2023-15`; none means all. */
      clauses: z
        .array(z.string().regex(/^A20(?:10|15|16|21|23)(?:-[0-9A-Za-z.-]*)?$/))
        .max(100)
        .default([]),
    })
    .refine(({ validFrom, validUntil }) => validFrom <= validUntil, { path: ['validUntil'] }),
  reply: z.strictObject({ inspectionId: z.uuid() }),
})

export const endInspection = endpoint('POST /compliance/inspections/:inspectionId/end', {
  summary: 'End an inspection before its term; the inspector’s next request is refused',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ inspectionId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.null(),
})

export const listViews = endpoint('GET /compliance/views', {
  summary: 'Everything that inspectors looked at, newest first',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit, personId: z.uuid().optional() }),
  reply: page(z.strictObject({ id: z.uuid(), at: z.iso.datetime(), inspector: Person, what: z.string(), subject: z.string().nullable() })),
})

export const findInspectors = endpoint('GET /compliance/inspections/people', {
  summary: 'People with an account who may be named inspector, and the units to choose from',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ search: z.string().trim().max(100).default('') }),
  reply: z.strictObject({ people: z.array(Person), units: z.array(z.strictObject({ id: z.uuid(), name: Words })) }),
})

const NetworkOrganisation = z.strictObject({
  id: z.uuid(),
  name: Words,
  kind: z.enum(['school', 'college', 'university', 'additional']),
  /** Whether it opened its clauses, or only its counts. */
  detail: z.enum(['counts', 'clauses']),
  on: Day.nullable(),
  counts: Counts,
})

export const readNetwork = endpoint('GET /compliance/network', {
  summary: 'The organisations that an authority oversees, counts only',
  actor: 'member',
  permission: 'compliance.network',
  tenant: 'none',
  rate: 'read',
  query: z.strictObject({
    search: pageQuery.search,
    state: z.enum(['all', 'broken', 'attention']).default('all'),
    after: pageQuery.after,
    limit: pageQuery.limit,
  }),
  reply: page(NetworkOrganisation).extend({ counts: Counts, organisations: z.int() }),
})

export const readNetworkOrganisation = endpoint('GET /compliance/network/:organisationId', {
  summary: 'The clauses of one organisation, where it opened them: states and numbers, no rows',
  actor: 'member',
  permission: 'compliance.network',
  tenant: 'none',
  rate: 'read',
  params: z.strictObject({ organisationId: z.uuid() }),
  query: z.strictObject({ language: z.enum(['kk', 'ru', 'en']).default('kk') }),
  reply: NetworkOrganisation.extend({ clauses: z.array(BoardClause) }),
})

export const readOversight = endpoint('GET /compliance/oversight', {
  summary: 'Which authorities see this organisation, and which could',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        authorityId: z.uuid(),
        name: Words,
        detail: z.enum(['none', 'counts', 'clauses']),
        since: z.iso.datetime().nullable(),
      }),
    ),
  }),
})

export const setOversight = endpoint('PUT /compliance/oversight/:authorityId', {
  summary: 'Let an authority see nothing, the counts, or the clauses with their numbers',
  actor: 'member',
  permission: 'compliance.inspections',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ authorityId: z.uuid() }),
  body: z.strictObject({ detail: z.enum(['none', 'counts', 'clauses']) }),
  reply: z.null(),
})
