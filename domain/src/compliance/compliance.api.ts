import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { clauseStates, stateReasons } from './clause-state.rule.ts'

const Day = z.iso.date()
const State = z.enum(clauseStates)
const Reason = z.enum(stateReasons)
const Force = z.enum(['in-force', 'repealed', 'draft'])
const language = z.enum(['kk', 'ru', 'en']).default('kk')
const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Person = z.strictObject({ id: z.uuid(), name: z.string() })

const Place = z.strictObject({
  is: z.enum(['here', 'waits', 'record']),
  path: z.string().nullable(),
  title: z.string(),
  words: z.string(),
})

/** One clause as it stands on the board, in the language asked for. */
export const BoardClause = z.strictObject({
  id: z.string(),
  label: z.string(),
  summary: z.string(),
  kind: z.string(),
  support: z.enum(['software', 'organisational']),
  state: State,
  reason: Reason,
  examined: z.int(),
  broken: z.int(),
  soon: z.int(),
  /** How many looks into rows prove it; 0 where none does. */
  checks: z.int(),
  place: Place,
})
export type BoardClause = z.infer<typeof BoardClause>

const Counts = z.record(State, z.int())
const ForecastLine = z.strictObject({ on: Day, title: z.string(), count: z.int(), clauses: z.array(z.string()), clauseId: z.string() })

export const readBoard = endpoint('GET /compliance/board', {
  summary: 'Every clause that applies to the organisation today, by act and chapter, with its state',
  actor: 'member',
  permission: 'compliance.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ acts: z.enum(['in-force', 'repealed', 'draft']).default('in-force'), language }),
  reply: z.strictObject({
    today: Day,
    countedAt: z.iso.datetime().nullable(),
    counts: Counts,
    acts: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        subtitle: z.string(),
        force: Force,
        counts: Counts,
        chapters: z.array(z.strictObject({ key: z.string(), title: z.string(), clauses: z.array(BoardClause) })),
      }),
    ),
    /** The share kept, a point for each day on which it was counted. */
    line: z.array(z.strictObject({ on: Day, kept: z.int(), attention: z.int(), broken: z.int() })),
    forecast: z.array(ForecastLine),
    /** Null for everybody but an inspector with a term. */
    inspection: z.strictObject({ validUntil: Day, clauses: z.array(z.string()) }).nullable(),
    can: z.strictObject({ record: z.boolean(), export: z.boolean(), recount: z.boolean(), inspections: z.boolean() }),
  }),
  requirements: ['A2010-28.b', 'A2015-20.b'],
})

const clauseParams = z.strictObject({ clauseId: z.string().max(80) })

export const RecordVersion = z.strictObject({
  id: z.uuid(),
  recordId: z.uuid(),
  version: z.int(),
  status: z.enum(['kept', 'withdrawn']),
  title: z.string(),
  note: z.string(),
  responsible: Person.nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
  file: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  reason: z.string(),
  by: Person.nullable(),
  at: z.iso.datetime(),
  /** Whether it is the newest version of its record. */
  current: z.boolean(),
})

export const readClause = endpoint('GET /compliance/clauses/:clauseId', {
  summary: 'One clause: its place in Dala, the looks that prove it, its records and its history',
  actor: 'member',
  permission: 'compliance.read',
  tenant: 'org',
  rate: 'read',
  params: clauseParams,
  query: z.strictObject({ language }),
  reply: z.strictObject({
    clause: BoardClause,
    act: z.strictObject({ id: z.string(), title: z.string(), force: Force, path: z.string() }),
    checks: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        examined: z.int().nullable(),
        broken: z.int(),
        soon: z.int(),
        countedAt: z.iso.datetime().nullable(),
        failed: z.boolean(),
        /** Whether this reader may open its rows: as far as the noun itself would show them. */
        rows: z.boolean(),
        mend: z.strictObject({ path: z.string(), label: z.string() }),
      }),
    ),
    records: z.array(RecordVersion),
    history: z.array(z.strictObject({ at: z.iso.datetime(), state: State, examined: z.int(), broken: z.int(), soon: z.int() })),
    can: z.strictObject({ record: z.boolean() }),
  }),
})

export const EvidenceItem = z.strictObject({
  id: z.string(),
  title: z.string(),
  detail: Words,
  path: z.string().nullable(),
  since: Day.nullable(),
})

export const listRows = endpoint('GET /compliance/checks/:key/rows', {
  summary: 'The rows that prove or break a clause',
  actor: 'member',
  permission: 'compliance.read',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ key: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/) }),
  query: z.strictObject({
    which: z.enum(['broken', 'soon', 'examined']).default('broken'),
    after: pageQuery.after,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: page(EvidenceItem),
})

export const recount = endpoint('POST /compliance/recount', {
  summary: 'Count every clause anew now',
  actor: 'member',
  permission: 'compliance.record',
  tenant: 'org',
  rate: 'heavy',
  body: z.strictObject({}),
  reply: z.strictObject({ jobId: z.uuid() }),
})

const term = { validFrom: Day, validUntil: Day.nullable() }
const recordBody = z
  .strictObject({
    title: z.string().trim().min(3).max(200),
    note: z.string().trim().max(2000).default(''),
    responsibleId: z.uuid().nullable(),
    fileId: z.uuid().nullable().default(null),
    ...term,
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, { path: ['validUntil'] })

export const addRecord = endpoint('POST /compliance/clauses/:clauseId/records', {
  summary: 'Record by hand how the organisation keeps a clause: document, person responsible, term',
  actor: 'member',
  permission: 'compliance.record',
  tenant: 'org',
  rate: 'write',
  params: clauseParams,
  body: recordBody,
  reply: z.strictObject({ recordId: z.uuid() }),
})

export const changeRecord = endpoint('POST /compliance/records/:recordId/versions', {
  summary: 'Renew or correct an evidence record; the earlier version stays in its history',
  actor: 'member',
  permission: 'compliance.record',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ recordId: z.uuid() }),
  body: recordBody,
  reply: z.null(),
})

export const withdrawRecord = endpoint('POST /compliance/records/:recordId/withdrawal', {
  summary: 'Withdraw an evidence record with its reason',
  actor: 'member',
  permission: 'compliance.record',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ recordId: z.uuid() }),
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  reply: z.null(),
})

export const findResponsible = endpoint('GET /compliance/responsible', {
  summary: 'Members of staff who may be named responsible',
  actor: 'member',
  permission: 'compliance.record',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ search: z.string().trim().max(100).default('') }),
  reply: z.strictObject({ items: z.array(Person) }),
})
