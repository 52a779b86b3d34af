import { z } from 'zod'
import { endpoint } from '#contract'
import { editionOverride } from '../editions/override.schema.ts'
import { levels } from '../level.ts'
import { ruleSetIds } from '../rule-set.ts'

const manage = { actor: 'member', permission: 'regulations.manage', tenant: 'org' } as const
const note = z.string().trim().min(3).max(2000)
const instant = z.iso.datetime()
const ruleSet = z.enum(ruleSetIds)
const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

export const Reach = z.strictObject({
  levels: z.array(z.enum(levels)),
  from: z.string(),
  to: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'uncertain']),
})

/** An edition of an act as it speaks in this organisation. */
export const EditionLine = z.strictObject({
  id: ruleSet,
  act: z.string(),
  name: InThree,
  /** number and day of the order that made the edition, where they are known */
  number: z.string().nullable(),
  signed: z.string().nullable(),
  edition: z.string(),
  status: z.enum(['in-force', 'repealed', 'draft']),
  /** whether the rules were read from the text or from a secondary source */
  read: z.enum(['text', 'secondary']),
  reach: z.array(Reach),
  source: z.string(),
  /** numbers that nobody has verified */
  unverified: z.number().int(),
  overridden: z.boolean(),
})
export type EditionLine = z.infer<typeof EditionLine>

export const EditionParameter = z.strictObject({
  key: z.string(),
  /** what the clause behind the number demands */
  name: InThree,
  value: z.number(),
  /** as the product ships it */
  shipped: z.number(),
  unit: z.string(),
  clause: z.string(),
  origin: z.enum(['act', 'internal']),
  verified: z.boolean(),
})

export const Statement = z.strictObject({
  id: z.uuid(),
  ruleSet,
  override: editionOverride,
  reason: z.string(),
  by: z.string(),
  at: instant,
  withdrawn: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
})
export type Statement = z.infer<typeof Statement>

/** What is wrong with the editions after a change; only `retroactive` does not forbid it. */
export const EditionFault = z.strictObject({
  kind: z.enum(['gap', 'overlap', 'backwards', 'no-reach', 'not-read', 'unverified', 'unknown-parameter', 'unsourced', 'retroactive']),
  ruleSets: z.array(ruleSet),
  level: z.enum(levels).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  parameter: z.string().nullable(),
  /** the clause that gives the number, and what it demands */
  clause: z.string().nullable(),
  name: InThree.nullable(),
  forbids: z.boolean(),
})
export type EditionFault = z.infer<typeof EditionFault>

/** What the acts judge and a change of an edition may judge otherwise. */
const caseKind = z.enum(['application', 'study-plan'])
export type CaseKind = z.infer<typeof caseKind>

const outcome = z.enum(['allowed', 'refused', 'needs', 'not-applicable'])

/** How a case comes out: by which edition, by which clauses that decided, and why in words. */
const side = z.strictObject({ outcome, ruleSet: z.string().nullable(), clauses: z.array(z.string()), why: InThree })

/** What a change of an edition would alter, before it takes effect. */
export const Report = z.strictObject({
  faults: z.array(EditionFault),
  examined: z.number().int(),
  /** cases beyond those examined: the newest are taken */
  left: z.number().int(),
  outcomes: z.array(z.strictObject({ from: outcome, to: outcome, count: z.number().int() })),
  /** decisions that stand and keep their rules */
  kept: z.number().int(),
  changed: z.array(
    z.strictObject({
      id: z.string(),
      kind: caseKind,
      label: z.string(),
      path: z.string().nullable(),
      asOf: z.string(),
      kept: z.boolean(),
      before: side,
      after: side,
    }),
  ),
})
export type Report = z.infer<typeof Report>

/** A text is named so that another finds it again: what it is, where and when it was read. */
const confirmed = z.strictObject({ source: z.string().trim().min(10).max(2000) }).optional()
const body = z.strictObject({ override: editionOverride.omit({ recordedOn: true }).extend({ confirmed }) })

export const listEditions = endpoint('GET /regulations/editions', {
  ...manage,
  rate: 'read',
  summary: 'The editions of the acts as they speak in the organisation',
  reply: z.strictObject({ items: z.array(EditionLine) }),
})

export const readEdition = endpoint('GET /regulations/editions/:ruleSet', {
  ...manage,
  rate: 'read',
  summary: 'An edition with its numbers and what was stated about it',
  params: z.strictObject({ ruleSet }),
  reply: z.strictObject({ edition: EditionLine, parameters: z.array(EditionParameter), statements: z.array(Statement) }),
})

export const tryEdition = endpoint('POST /regulations/editions/trial', {
  ...manage,
  rate: 'heavy',
  summary: 'What a change of an edition would alter: faults, and the cases that would be judged otherwise; nothing is kept',
  body,
  reply: Report,
})

export const stateEdition = endpoint('POST /regulations/editions/statements', {
  ...manage,
  rate: 'heavy',
  summary:
    'Confirm, complete or switch an edition; refused where it brings a gap, an overlap or unverified numbers into force, or changes a number of the act without its source',
  body: body.extend({ reason: note }),
  reply: Statement,
})

export const withdrawStatement = endpoint('POST /regulations/editions/statements/:statementId/withdrawal', {
  ...manage,
  rate: 'write',
  summary: 'Take a statement about an edition back; decisions made under it keep their rules',
  params: z.strictObject({ statementId: z.uuid() }),
  body: z.strictObject({ reason: note }),
  reply: Statement,
})
