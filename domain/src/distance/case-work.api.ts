import { endpoint } from '#contract'
import { z } from 'zod'
import { Application, FactValues, Technology } from './application.schema.ts'
import { formats, modes } from './learner-status.api.ts'

const applicationId = z.strictObject({ applicationId: z.uuid() })
const words = z.string().trim().min(3).max(5_000)

/** Forms that are filled here; each becomes a document of the case. */
export const CaseForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('child-opinion'), agrees: z.boolean(), words }),
  z.strictObject({
    kind: z.literal('home-conditions'),
    device: z.boolean(),
    internet: z.boolean(),
    place: z.boolean(),
    words: z.string().trim().max(5_000).default(''),
  }),
  z.strictObject({ kind: z.literal('psychologist-conclusion'), ready: z.boolean(), examinedOn: z.iso.date(), words }),
  z.strictObject({ kind: z.literal('housing-act'), visitedOn: z.iso.date(), commission: z.string().trim().min(3).max(500), words }),
])
export type CaseForm = z.infer<typeof CaseForm>
export const formKinds = ['child-opinion', 'home-conditions', 'psychologist-conclusion', 'housing-act'] as const

export const fillForm = endpoint('POST /distance/applications/:applicationId/forms', {
  summary: 'Fill a form of the case: the child’s opinion, the conditions at home, the psychologist’s conclusion, the housing act',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-11.1.d', 'A2023-11.1.e', 'A2023-11.1.f', 'A2023-11.1.g'],
  params: applicationId,
  body: CaseForm,
  reply: Application,
})

export const makeExtract = endpoint('POST /distance/applications/:applicationId/extract', {
  summary: 'Make the extract of the learner’s progress from the gradebook and put it into the case',
  actor: 'member',
  permission: 'distance.consider',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-11.1.c'],
  params: applicationId,
  body: z.strictObject({}),
  reply: Application,
})

export const putCaseOnAgenda = endpoint('POST /distance/applications/:applicationId/agenda', {
  summary: 'Put the case on the agenda of the next meeting of a council that has to decide on it',
  actor: 'member',
  permission: 'distance.consider',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-11.1.a', 'A2023-11.1.b', 'A2023-11.2'],
  params: applicationId,
  body: z.strictObject({ council: z.enum(['pedagogical-council', 'board-of-trustees', 'methodical-council']) }),
  reply: Application,
})

export const enterArchive = endpoint('POST /distance/archive', {
  summary: 'Enter a past case that was kept on paper, with its own days; the rule set of those days judges it',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2010-11.a', 'A2010-12.a', 'A2015-12.a', 'A2015-12.b'],
  body: z.strictObject({
    learnerId: z.uuid(),
    ground: z.string().max(40),
    facts: FactValues,
    reason: z.string().trim().min(3).max(10_000),
    technologies: z.array(Technology).min(1).max(3),
    mode: z.enum(modes).default('full'),
    format: z.enum(formats).default('mixed'),
    /** Number of the application in the paper register. */
    paperNumber: z.string().trim().min(1).max(40),
    registeredOn: z.iso.date(),
    decidedOn: z.iso.date(),
    decision: z.enum(['approved', 'refused']),
    decisionReason: z.string().trim().max(2_000).default(''),
    /** Number and day of the paper order; wanted where it was approved. */
    orderNumber: z.string().trim().max(40).default(''),
    orderedOn: z.iso.date().nullable().default(null),
    startsOn: z.iso.date().nullable().default(null),
    endsOn: z.iso.date().nullable().default(null),
    acquaintedOn: z.iso.date().nullable().default(null),
    /** Kinds of the documents that lie in the paper file. */
    papers: z.array(z.string().max(40)).max(20).default([]),
  }),
  reply: Application,
})

/** For which grounds, facts and papers a past day asks: the rule set of that day. */
export const archiveRules = endpoint('GET /distance/archive/rules', {
  summary: 'The grounds that were in force for a learner’s level on a past day, with what each asks',
  actor: 'member',
  permission: 'distance.order',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ learnerId: z.uuid(), on: z.iso.date() }),
  reply: z.strictObject({
    ruleSet: z.string().nullable(),
    grounds: z.array(
      z.strictObject({
        code: z.string(),
        clause: z.string(),
        name: Application.shape.organisation,
        fields: Application.shape.fields,
        papers: z.array(z.strictObject({ kind: z.string(), name: Application.shape.organisation, clause: z.string() })),
      }),
    ),
  }),
})
