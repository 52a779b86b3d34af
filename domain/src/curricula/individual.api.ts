import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { planItemKinds } from '#regulations'
import { ProgrammeLevel } from './curricula.api.ts'
import { formats } from './judge-plan.rule.ts'
import { components, controls, PlanTechnology, RefusalView, ShareView, StudyForm, ThreeNames } from './plan.schema.ts'

const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Volume = z.number().min(0).max(20_000)

/** A line of a learner's plan: of the working plan, or an elective in the place of one. */
export const IndividualItem = z.strictObject({
  id: z.uuid(),
  /** The line of the working plan; null for what came beside it. */
  planItemId: z.uuid().nullable(),
  kind: z.enum(planItemKinds),
  component: z.enum(components),
  code: z.string(),
  name: ThreeNames,
  period: z.int().min(1).max(40).nullable(),
  credits: Volume.nullable(),
  hours: Volume.nullable(),
  control: z.enum(controls),
  distance: Volume,
  technologies: z.array(PlanTechnology).max(3),
  onlinePossible: z.boolean(),
  /** How classes at a distance are held; null where nothing is at a distance. */
  format: z.enum(formats).nullable(),
  source: z.enum(['plan', 'elective']),
})
export type IndividualItem = z.infer<typeof IndividualItem>

/** When an item is studied and when it is controlled. */
export const ScheduleEntry = z.strictObject({
  itemId: z.uuid(),
  kind: z.enum(['study', 'control']),
  from: z.iso.date(),
  to: z.iso.date(),
  format: z.enum(formats),
})
export type ScheduleEntry = z.infer<typeof ScheduleEntry>

export const IndividualContent = z.strictObject({
  items: z.array(IndividualItem).max(400),
  schedule: z.array(ScheduleEntry).max(1000),
})
export type IndividualContent = z.infer<typeof IndividualContent>

export const individualStatuses = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const
export const IndividualStatus = z.enum(individualStatuses)

export const IndividualLine = z.strictObject({
  id: z.uuid(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Names.nullable() }),
  programme: Names,
  version: z.int(),
  status: IndividualStatus,
  unit: z.enum(['credits', 'hours']),
  volume: z.number(),
  base: z.number(),
  missing: z.int(),
  scheduled: z.boolean(),
  over: z.boolean(),
  grounds: z.array(z.string()),
  updatedAt: z.iso.datetime(),
})
export type IndividualLine = z.infer<typeof IndividualLine>

const Period = z.strictObject({ id: z.uuid(), number: z.int(), name: Names, startsOn: z.iso.date(), endsOn: z.iso.date() })

export const IndividualView = IndividualLine.omit({ programme: true }).extend({
  revision: z.int(),
  programme: z.strictObject({ code: z.string(), name: Names, level: ProgrammeLevel }),
  studyForm: StudyForm,
  plan: z.strictObject({ id: z.uuid(), version: z.int(), cohort: z.int() }),
  ruleSet: z.string().nullable(),
  share: ShareView,
  faults: z.array(RefusalView),
  formats: z.strictObject({ allowed: z.array(z.enum(formats)), clause: z.string().nullable() }),
  content: IndividualContent,
  /** Periods of the academic year with their numbers in the learner's study. */
  periods: z.array(Period),
  missingItems: z.array(Names),
  note: z.string(),
  decided: z.strictObject({ on: z.iso.date(), by: z.string() }).nullable(),
  document: z.strictObject({ label: z.string() }).nullable(),
  can: z.strictObject({ edit: z.boolean(), submit: z.boolean(), decide: z.boolean(), version: z.boolean(), print: z.boolean() }),
})
export type IndividualView = z.infer<typeof IndividualView>

const params = z.strictObject({ individualPlanId: z.uuid() })

export const listIndividualPlans = endpoint('GET /individual-plans', {
  summary: 'Individual study plans of the learners in reach, those that wait first',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: IndividualStatus.optional(), learnerId: z.uuid().optional() }),
  reply: page(IndividualLine),
})

export const startIndividualPlan = endpoint('POST /individual-plans', {
  summary: 'Begin a learner’s individual plan, or the next version of it, from the working plan in force',
  actor: 'member',
  permission: 'curricula.advise',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2010-20', 'A2015-24', 'A2016-23', 'A2021-30.a'],
  body: z.strictObject({ learnerId: z.uuid() }),
  reply: IndividualView,
})

export const getIndividualPlan = endpoint('GET /individual-plans/:individualPlanId', {
  summary: 'An individual study plan with its schedule; one’s own, one’s child’s, or of a learner in reach',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params,
  reply: IndividualView,
})

export const getMyIndividualPlan = endpoint('GET /my-individual-plan', {
  summary: 'One’s own individual plan in force, and the next one being made',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ approved: IndividualView.nullable(), open: IndividualView.nullable() }),
})

export const saveIndividualPlan = endpoint('PUT /individual-plans/:individualPlanId/content', {
  summary: 'Save periods, volumes at a distance, formats and the schedule; volumes of the items are those of the working plan',
  actor: 'member',
  permission: 'curricula.advise',
  tenant: 'org',
  rate: 'save',
  requirements: ['A2021-34', 'A2010-26', 'A2015-30'],
  bodyLimit: 2 * 1024 * 1024,
  params,
  body: z.strictObject({ revision: z.int(), ...IndividualContent.shape }),
  reply: IndividualView,
})

export const layOutSchedule = endpoint('POST /individual-plans/:individualPlanId/schedule', {
  summary: 'Lay the items of the academic year out over its periods anew',
  actor: 'member',
  permission: 'curricula.advise',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2010-13.3', 'A2021-30.b'],
  params,
  body: z.strictObject({ revision: z.int() }),
  reply: IndividualView,
})

export const submitIndividualPlan = endpoint('POST /individual-plans/:individualPlanId/submission', {
  summary: 'Hand a draft over for approval',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({ revision: z.int() }),
  reply: IndividualView,
})

export const decideIndividualPlan = endpoint('POST /individual-plans/:individualPlanId/decision', {
  summary: 'Approve an individual plan, which is registered as a document, or return it',
  actor: 'member',
  permission: 'curricula.advise',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({ revision: z.int(), decision: z.enum(['approved', 'returned']), note: z.string().trim().max(1000) }),
  reply: IndividualView,
})

export const printIndividualPlan = endpoint('GET /individual-plans/:individualPlanId/file', {
  summary: 'An individual plan with its schedule as PDF in Kazakh and Russian',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'heavy',
  params,
  reply: 'file',
})
