import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import {
  Arrangement,
  decisionBodies,
  ExemptionFields,
  PlanItemFields,
  PlanStatus,
  Settings,
  StudyForm,
  StudyPlanLine,
  StudyPlanView,
  ShareView,
} from './plan.schema.ts'

const params = z.strictObject({ planId: z.uuid() })

export const listStudyPlans = endpoint('GET /study-plans', {
  summary: 'Working study plans with their share at a distance',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: PlanStatus.optional(), programmeId: z.uuid().optional() }),
  reply: page(StudyPlanLine),
})

export const createStudyPlan = endpoint('POST /study-plans', {
  summary: 'Begin a working study plan of a programme for a year of admission and a form of study',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({
    programmeId: z.uuid(),
    cohort: z.int().min(2000).max(2100),
    studyForm: StudyForm,
    arrangement: Arrangement.default('none'),
  }),
  reply: StudyPlanView,
})

export const getStudyPlan = endpoint('GET /study-plans/:planId', {
  summary: 'A working study plan with its lines, its share and what stands against it',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  params,
  reply: StudyPlanView,
})

export const saveStudyPlan = endpoint('PUT /study-plans/:planId/items', {
  summary: 'Save the lines of a draft; refused where the rule set forbids what the edit brings',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'save',
  requirements: ['A2023-18.a', 'A2023-19.a', 'A2015-10'],
  bodyLimit: 2 * 1024 * 1024,
  params,
  body: z.strictObject({ revision: z.int(), items: z.array(PlanItemFields).max(400) }),
  reply: z.strictObject({ plan: StudyPlanView, before: ShareView }),
})

export const approveStudyPlan = endpoint('POST /study-plans/:planId/approval', {
  summary: 'Approve a draft by the decision of a council or an order; the version before it is superseded',
  actor: 'member',
  permission: 'curricula.approve',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({
    revision: z.int(),
    body: z.enum(decisionBodies),
    number: z.string().trim().min(1).max(60),
    decidedOn: z.iso.date(),
    /** A decision kept in the councils' minutes. */
    decisionId: z.uuid().nullable().default(null),
  }),
  reply: StudyPlanView,
})

export const putPlanOnAgenda = endpoint('POST /study-plans/:planId/agenda', {
  summary: 'Put a draft before a council',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({ council: z.enum(['academic-council', 'pedagogical-council', 'methodical-council']) }),
  reply: StudyPlanView,
})

export const versionStudyPlan = endpoint('POST /study-plans/:planId/versions', {
  summary: 'Begin a new draft version from an approved plan',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params,
  body: z.strictObject({}),
  reply: StudyPlanView,
})

export const discardStudyPlan = endpoint('DELETE /study-plans/:planId', {
  summary: 'Throw a draft away',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params,
  reply: z.null(),
})

export const addExemption = endpoint('POST /study-plans/:planId/exemptions', {
  summary: 'Enter the document that lawfully lifts a limit or a ban of a draft, or that a plan with partners rests on',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-3-1.b', 'A2021-37', 'A2015-9'],
  params,
  body: ExemptionFields,
  reply: StudyPlanView,
})

export const removeExemption = endpoint('DELETE /study-plans/:planId/exemptions/:exemptionId', {
  summary: 'Take such a document back, where the plan is lawful without it',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ planId: z.uuid(), exemptionId: z.uuid() }),
  reply: StudyPlanView,
})

export const exportStudyPlan = endpoint('GET /study-plans/:planId/file', {
  summary: 'A working study plan as a workbook that can be read in again',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'heavy',
  params,
  query: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  reply: 'file',
})

export const readPlanFile = endpoint('POST /study-plans/:planId/file', {
  summary: 'Read the lines of a workbook; nothing is saved yet',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'heavy',
  params,
  body: z.strictObject({ fileId: z.uuid() }),
  reply: z.strictObject({
    items: z.array(PlanItemFields),
    unread: z.array(z.strictObject({ row: z.int(), column: z.string(), value: z.string() })),
  }),
})

const CurriculaSettings = z.strictObject({
  practiceBase: Settings.shape.practiceBase,
  hoursPerCredit: z.number().min(1).max(60).nullable(),
  authorityCounts: z.boolean(),
})
export type CurriculaSettings = z.infer<typeof CurriculaSettings>

export const getCurriculaSettings = endpoint('GET /curricula/settings', {
  summary: 'How shares are counted where the acts are silent',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  reply: CurriculaSettings,
})

export const setCurriculaSettings = endpoint('PUT /curricula/settings', {
  summary: 'Change how shares are counted where the acts are silent',
  actor: 'member',
  permission: 'organisations.manage',
  tenant: 'org',
  rate: 'write',
  body: CurriculaSettings,
  reply: CurriculaSettings,
})
