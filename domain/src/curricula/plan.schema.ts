import { z } from 'zod'
import { planItemKinds, studyForms, technologies } from '#regulations'
import { ProgrammeLevel } from './curricula.api.ts'
import { fieldGroups } from './programme-field.rule.ts'

export const ThreeNames = z.strictObject({ kk: z.string().trim().max(300), ru: z.string().trim().max(300), en: z.string().trim().max(300) })
const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

export const StudyForm = z.enum(studyForms)
export const FieldOfStudy = z.enum(fieldGroups)
export const arrangements = ['none', 'mobility', 'double-degree', 'exchange'] as const
export const Arrangement = z.enum(arrangements)
export const PlanTechnology = z.enum(technologies)
export const components = ['compulsory', 'university', 'elective'] as const
export const controls = ['none', 'exam', 'pass', 'graded-pass', 'course-work', 'defence'] as const
export const planStatuses = ['draft', 'approved', 'superseded', 'discarded'] as const
export const PlanStatus = z.enum(planStatuses)
export const decisionBodies = ['academic-council', 'pedagogical-council', 'methodical-council', 'head'] as const

/** At most two decimals, so that shares are counted without rounding. */
const Volume = z
  .number()
  .min(0)
  .max(20_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, { message: 'curricula.two-decimals' })

/** When a practice takes place, by which programme, and the protocol of the council that approved it (A2010-32.a…c). */
export const Practice = z.strictObject({
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  programme: z.string().trim().max(300),
  protocol: z.string().trim().max(100),
  protocolOn: z.iso.date().nullable(),
})
export type Practice = z.infer<typeof Practice>

/** A line of a working study plan. Volumes stand in credits where the line has credits, else in hours. */
export const PlanItemFields = z.strictObject({
  id: z.uuid(),
  kind: z.enum(planItemKinds),
  /** General, basic, profile… as the organisation names its cycles and modules. */
  cycle: z.string().trim().max(60),
  component: z.enum(components),
  code: z.string().trim().max(40),
  name: ThreeNames,
  disciplineId: z.uuid().nullable(),
  period: z.int().min(1).max(40).nullable(),
  credits: Volume.nullable(),
  hours: Volume.nullable(),
  control: z.enum(controls),
  distance: Volume,
  byAuthority: Volume,
  mooc: Volume,
  nonFormal: Volume,
  technologies: z.array(PlanTechnology).max(3),
  onlinePossible: z.boolean(),
  practice: Practice.nullable(),
})
export type PlanItemFields = z.infer<typeof PlanItemFields>

export const ShareView = z.strictObject({
  unit: z.enum(['credits', 'hours']),
  volume: z.number(),
  base: z.number(),
  percent: z.number(),
  limit: z.strictObject({ clause: z.string(), percent: z.number(), bounds: z.number(), exemptBy: z.string().nullable() }).nullable(),
  left: z.number().nullable(),
})
export type ShareView = z.infer<typeof ShareView>

export const RefusalView = z.strictObject({
  clause: z.string(),
  slug: z.string(),
  text: Names,
  itemIds: z.array(z.string()),
})
export type RefusalView = z.infer<typeof RefusalView>

export const Settings = z.strictObject({
  hoursPerCredit: z.number(),
  practiceBase: z.enum(['narrow', 'wide']),
  authorityCounts: z.boolean(),
  recognisedMoocCounts: z.boolean().optional(),
})

export const exemptionKinds = ['law-case', 'emergency', 'partner-agreement'] as const
export const ExemptionFields = z.strictObject({
  kind: z.enum(exemptionKinds),
  code: z.string().trim().max(60),
  documentNumber: z.string().trim().min(1).max(60),
  documentDate: z.iso.date(),
  issuedBy: z.string().trim().min(1).max(300),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
})
export type ExemptionFields = z.infer<typeof ExemptionFields>

/** The list of disciplines allowed at a distance as a plan needs it. */
export const ListInForce = z.strictObject({
  label: z.string(),
  orderedOn: z.iso.date(),
  items: z.array(z.strictObject({ code: z.string(), volume: z.number(), unit: z.enum(['credits', 'hours']) })),
})

export const StudyPlanLine = z.strictObject({
  id: z.uuid(),
  programme: z.strictObject({ id: z.uuid(), code: z.string(), name: Names, level: ProgrammeLevel }),
  cohort: z.int(),
  studyForm: StudyForm,
  arrangement: Arrangement,
  version: z.int(),
  status: PlanStatus,
  items: z.int(),
  share: ShareView,
  faults: z.int(),
  decidedOn: z.iso.date().nullable(),
  decisionNumber: z.string().nullable(),
  updatedAt: z.iso.datetime(),
})
export type StudyPlanLine = z.infer<typeof StudyPlanLine>

export const StudyPlanView = StudyPlanLine.omit({ items: true, faults: true }).extend({
  revision: z.int(),
  /** The edition that judges the plan: of the decision's day, or of today for a draft. Null: none speaks for the level. */
  ruleSet: z.string().nullable(),
  /** The percents of that edition's limits by their keys, as the organisation's administrator has confirmed or completed them. */
  limits: z.record(z.string(), z.number()),
  settings: Settings,
  field: FieldOfStudy.nullable(),
  lawCase: z.string().nullable(),
  emergency: z.boolean(),
  list: ListInForce.nullable(),
  listClause: z.string().nullable(),
  items: z.array(PlanItemFields),
  faults: z.array(RefusalView),
  exemptions: z.array(ExemptionFields.extend({ id: z.uuid(), inForce: z.boolean() })),
  decision: z.strictObject({ body: z.enum(decisionBodies), number: z.string(), decidedOn: z.iso.date(), by: z.string() }).nullable(),
  basedOn: z.strictObject({ id: z.uuid(), version: z.int() }).nullable(),
  /** Decisions of councils that adopted the plan, with signed minutes; and where it waits for one. */
  councils: z.strictObject({
    adopted: z.array(z.strictObject({ decisionId: z.uuid(), body: z.enum(decisionBodies), number: z.string(), decidedOn: z.iso.date() })),
    waiting: z.boolean(),
  }),
  can: z.strictObject({ edit: z.boolean(), approve: z.boolean(), version: z.boolean(), discard: z.boolean() }),
})
export type StudyPlanView = z.infer<typeof StudyPlanView>
