import { z } from 'zod'
import { endpoint } from '#contract'
import { scales, type ScaleId } from './scale.ts'

const instant = z.iso.datetime({ offset: true })
const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const NewName = z.strictObject({
  kk: z.string().trim().min(1).max(60),
  ru: z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(60),
})
const percent = z.number().int().min(0).max(100)
const note = z.string().trim().max(500)
const of = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape)
const offering = of({ offeringId: z.uuid() })

const scaleIds = Object.keys(scales) as [ScaleId, ...ScaleId[]] // the keys of the literal

export const GradeRuleShape = of({
  ratingWeight: percent,
  admissionPercent: percent,
  controlPercent: percent,
  examPercent: percent,
  scale: z.enum(scaleIds),
})

export const ControlShape = of({
  id: z.uuid(),
  kind: z.enum(['current', 'midterm', 'final']),
  term: z.number().int().nullable(),
  weight: z.number().int(),
  required: z.boolean(),
  name: InThree,
  testId: z.uuid().nullable(),
  closedAt: instant.nullable(),
})
export type ControlShape = z.infer<typeof ControlShape>

/** A test of the course that a control event may take its mark from, and the one that takes it already. */
export const LinkableTest = of({
  id: z.uuid(),
  name: InThree,
  control: z.enum(['entry', 'current', 'midterm', 'final']),
  controlId: z.uuid().nullable(),
})

/** One learner of a sheet: marks stand in the order of the sheet's controls. What is usual is left out, for a sheet may have thousands of lines. */
export const SheetRow = of({
  id: z.uuid(),
  name: z.string(),
  group: z.string().optional(),
  /** percent, or null where there is no mark or the learner was absent */
  marks: z.array(z.number().nullable()),
  /** number of changes of each mark; left out where each mark was put once and never changed */
  versions: z.array(z.number().int()).optional(),
  /** positions of the controls at which the learner did not appear */
  absent: z.array(z.number().int()).optional(),
  /** the published final mark, when there is one */
  result: of({ percent: z.number().int(), mark: z.string(), version: z.number().int() }).optional(),
})
export type SheetRow = z.infer<typeof SheetRow>

/** How often the mark at a position was put or changed; 0 where there never was one. */
export const versionAt = (row: SheetRow, position: number): number =>
  row.versions?.[position] ?? (row.marks[position] === null || row.marks[position] === undefined ? 0 : 1)

export const sheetStatuses = ['open', 'published', 'closed'] as const

export const Sheet = of({
  offeringId: z.uuid(),
  name: InThree,
  discipline: InThree,
  credits: z.number().nullable(),
  teacher: z.string(),
  status: z.enum(sheetStatuses),
  publishedAt: instant.nullable(),
  closedAt: instant.nullable(),
  rule: GradeRuleShape,
  controls: z.array(ControlShape),
  tests: z.array(LinkableTest),
  rows: z.array(SheetRow),
  can: of({ mark: z.boolean(), amend: z.boolean(), plan: z.boolean(), publish: z.boolean(), close: z.boolean() }),
})
export type Sheet = z.infer<typeof Sheet>

export const listSheets = endpoint('GET /sheets', {
  summary: 'Mark sheets that the actor teaches or may read',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  query: of({ search: z.string().trim().max(200).optional(), status: z.enum(sheetStatuses).optional() }),
  reply: of({
    items: z.array(
      of({
        offeringId: z.uuid(),
        name: InThree,
        teacher: z.string(),
        status: z.enum(sheetStatuses),
        learners: z.number().int(),
        marked: z.number().int(),
        mine: z.boolean(),
      }),
    ),
  }),
})

export const getSheet = endpoint('GET /sheets/:offeringId', {
  summary: 'The mark sheet of an offering with all learners and marks',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2010-30'],
  params: offering,
  reply: Sheet,
})

/** Why a mark is changed; the first mark needs no reason. */
export const changeReasons = ['slip', 'retake', 'late', 'appeal', 'other'] as const
export type ChangeReason = (typeof changeReasons)[number]

export const MarkChange = of({
  learnerId: z.uuid(),
  controlId: z.uuid(),
  /** percent with two places at most, `absent`, or null to take the mark back */
  mark: z.union([z.number().min(0).max(100).multipleOf(0.01), z.literal('absent'), z.null()]),
  /** the version that the author saw */
  version: z.number().int().min(0),
})
export type MarkChange = z.infer<typeof MarkChange>

export const MarkConflict = of({
  learnerId: z.uuid(),
  controlId: z.uuid(),
  mark: z.union([z.number(), z.literal('absent'), z.null()]),
  version: z.number().int(),
  by: z.string(),
  at: instant,
})
export type MarkConflict = z.infer<typeof MarkConflict>

export const saveMarks = endpoint('PUT /sheets/:offeringId/marks', {
  summary: 'Save marks; a mark that somebody else changed meanwhile comes back as a conflict',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'save',
  bodyLimit: 512 * 1024,
  params: offering,
  body: of({ changes: z.array(MarkChange).min(1).max(2000), reason: z.enum(changeReasons), note: note.default('') }),
  reply: of({
    savedAt: instant,
    saved: z.array(of({ learnerId: z.uuid(), controlId: z.uuid(), version: z.number().int() })),
    conflicts: z.array(MarkConflict),
    refused: z.array(of({ learnerId: z.uuid(), controlId: z.uuid(), reason: z.enum(['not-admitted', 'control-closed', 'not-enrolled']) })),
  }),
})

export const listEntries = endpoint('GET /sheets/:offeringId/entries', {
  summary: 'The history of one mark: every change with its reason and author',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: offering,
  query: of({ learnerId: z.uuid(), controlId: z.uuid() }),
  reply: of({
    items: z.array(
      of({
        version: z.number().int(),
        mark: z.union([z.number(), z.literal('absent'), z.null()]),
        reason: z.enum(['first', ...changeReasons, 'attempt']),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
})

export const PlannedControl = of({
  /** null for a new one */
  id: z.uuid().nullable(),
  kind: z.enum(['current', 'midterm', 'final']),
  term: z.number().int().min(1).max(8).nullable(),
  weight: z.number().int().min(1).max(100),
  required: z.boolean(),
  name: NewName,
  testId: z.uuid().nullable(),
})
export type PlannedControl = z.infer<typeof PlannedControl>

export const planControls = endpoint('PUT /sheets/:offeringId/controls', {
  summary: 'Set the control events of the sheet, their order and weights',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: offering,
  body: of({ controls: z.array(PlannedControl).min(1).max(24) }),
  reply: Sheet,
})

export const closeControl = endpoint('POST /sheets/:offeringId/controls/:controlId/closing', {
  summary: 'Close a control event for marks, or open it again',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: of({ offeringId: z.uuid(), controlId: z.uuid() }),
  body: of({ closed: z.boolean(), note: note.default('') }),
  reply: Sheet,
})

export const publishSheet = endpoint('POST /sheets/:offeringId/publication', {
  summary: 'Publish the final marks of the sheet',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  params: offering,
  body: of({}),
  reply: Sheet,
})

export const closeSheet = endpoint('POST /sheets/:offeringId/closing', {
  summary: 'Close a published sheet, or open it again with a reason',
  actor: 'member',
  permission: 'gradebook.close',
  tenant: 'org',
  rate: 'write',
  params: offering,
  body: of({ closed: z.boolean(), note: note.default('') }),
  reply: Sheet,
})

export const exportSheet = endpoint('GET /sheets/:offeringId/file', {
  summary: 'The mark sheet as CSV, Excel workbook or PDF',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'heavy',
  params: offering,
  query: of({ format: z.enum(['csv', 'xlsx', 'pdf']) }),
  reply: 'file',
})

const RefusalShape = of({
  reason: z.enum(['controls-missing', 'controls-failed', 'rating-low']),
  clause: z.string(),
  controls: z.array(z.uuid()).optional(),
  rating: z.number().int().optional(),
  least: z.number().int().optional(),
})

export const CourseMarks = of({
  offeringId: z.uuid(),
  name: InThree,
  teacher: z.string(),
  credits: z.number().nullable(),
  controls: z.array(
    of({
      id: z.uuid(),
      kind: z.enum(['current', 'midterm', 'final']),
      term: z.number().int().nullable(),
      name: InThree,
      required: z.boolean(),
      mark: z.union([z.number(), z.literal('absent'), z.null()]),
      changes: z.number().int(),
    }),
  ),
  ratingWeight: z.number().int(),
  rating: z.number().int().nullable(),
  admitted: z.boolean(),
  refusals: z.array(RefusalShape),
  result: of({
    status: z.enum(['graded', 'failed', 'not-admitted']),
    percent: z.number().int(),
    mark: z.string(),
    points: z.number(),
    words: InThree,
    at: instant,
  }).nullable(),
})
export type CourseMarks = z.infer<typeof CourseMarks>

export const getMarksOf = endpoint('GET /learners/:learnerId/marks', {
  summary: 'All marks of a learner by course, with the grade point average',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2010-29', 'A2015-33'],
  params: of({ learnerId: z.uuid() }),
  reply: of({ learner: z.string(), gpa: z.number().nullable(), credits: z.number(), courses: z.array(CourseMarks) }),
})

export const RuleShape = of({
  id: z.uuid(),
  disciplineId: z.uuid().nullable(),
  discipline: InThree.nullable(),
  validFrom: z.iso.date(),
  ...GradeRuleShape.shape,
  reason: z.string(),
  by: z.string(),
  at: instant,
})

export const listRules = endpoint('GET /grade-rules', {
  summary: 'Weights, least marks and scales of the organisation and its disciplines, by day',
  actor: 'member',
  permission: 'gradebook.settings',
  tenant: 'org',
  rate: 'read',
  reply: of({ inForce: GradeRuleShape, items: z.array(RuleShape) }),
})

export const setRule = endpoint('POST /grade-rules', {
  summary: 'Set weights, least marks and scale from a day on',
  actor: 'member',
  permission: 'gradebook.settings',
  tenant: 'org',
  rate: 'write',
  body: of({ disciplineId: z.uuid().nullable(), validFrom: z.iso.date(), ...GradeRuleShape.shape, reason: note.min(3) }),
  reply: RuleShape,
})
