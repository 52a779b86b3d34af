import { endpoint } from '#contract'
import { z } from 'zod'
import { ControlKind, Names, Section, TestSettings, TestStatus } from './test.schema.ts'

const authored = { actor: 'member', permission: 'testing.author', tenant: 'org' } as const
const testId = z.strictObject({ testId: z.uuid() })
const Instant = z.iso.datetime()

export const TestRow = z.strictObject({
  id: z.uuid(),
  offeringId: z.uuid(),
  course: Names,
  name: Names,
  control: ControlKind,
  status: TestStatus,
  minutes: z.int().nullable(),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  open: z.int(),
  submitted: z.int(),
})
export type TestRow = z.infer<typeof TestRow>

export const listTests = endpoint('GET /tests', {
  summary: 'The tests of the courses that the author works on',
  ...authored,
  rate: 'read',
  query: z.strictObject({ offeringId: z.uuid().optional() }),
  reply: z.strictObject({ items: z.array(TestRow), courses: z.array(z.strictObject({ id: z.uuid(), name: Names })) }),
})

export const createTest = endpoint('POST /tests', {
  summary: 'Create a test in a course for entry, current, midterm or final control',
  ...authored,
  rate: 'write',
  requirements: ['A2015-5.13'],
  body: z.strictObject({ offeringId: z.uuid(), name: Names, control: ControlKind }),
  reply: z.strictObject({ id: z.uuid() }),
})

export const TestDesign = z.strictObject({
  id: z.uuid(),
  offeringId: z.uuid(),
  course: Names,
  status: TestStatus,
  settings: TestSettings,
  sections: z.array(
    z.strictObject({
      section: Section,
      /** How many questions it can give now. */
      available: z.int(),
      /** Category and bank of a draw, for reading. */
      title: z.string(),
      questions: z.array(z.strictObject({ id: z.uuid(), name: z.string(), kind: z.string(), points: z.number() })),
    }),
  ),
  size: z.int(),
  attempts: z.int(),
  /** The test is open and no control event of the gradebook takes its results. */
  unlinked: z.boolean(),
  can: z.strictObject({ change: z.boolean(), publish: z.boolean(), close: z.boolean(), results: z.boolean(), link: z.boolean() }),
})

export const readTest = endpoint('GET /tests/:testId/design', {
  summary: 'A test as its author sees it',
  ...authored,
  rate: 'read',
  params: testId,
  reply: TestDesign,
})

export const saveTest = endpoint('PUT /tests/:testId/design', {
  summary: 'Change settings and sections of a test; sections only before the first attempt',
  ...authored,
  rate: 'write',
  params: testId,
  body: z.strictObject({ settings: TestSettings, sections: z.array(Section).max(50) }),
  reply: z.null(),
})

export const publishTest = endpoint('POST /tests/:testId/publication', {
  summary: 'Open a test to the learners of its course',
  ...authored,
  rate: 'write',
  params: testId,
  body: z.strictObject({}),
  reply: z.null(),
})

export const closeTest = endpoint('POST /tests/:testId/closing', {
  summary: 'Close a test: no new attempts, what is released after the closing is shown',
  ...authored,
  rate: 'write',
  params: testId,
  body: z.strictObject({}),
  reply: z.null(),
})
