import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import {
  Day,
  FullName,
  Instant,
  Item,
  ItemKind,
  Languages,
  Mode,
  Names,
  NamesToBe,
  OfferingStatus,
  PersonRef,
  Technology,
} from './shapes.ts'

const staff = { actor: 'member', tenant: 'org' } as const
const offeringParams = z.strictObject({ offeringId: z.uuid() })

export const OfferingRow = z.strictObject({
  id: z.uuid(),
  name: Names,
  disciplineName: Names,
  teacher: PersonRef,
  tutor: PersonRef.nullable(),
  status: OfferingStatus,
  languages: Languages,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  learners: z.int(),
  lessons: z.int(),
})
export type OfferingRow = z.infer<typeof OfferingRow>

export const listOfferings = endpoint('GET /offerings', {
  summary: 'Courses of the organisation, or those that the actor teaches',
  ...staff,
  permission: 'courses.read',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, mine: z.enum(['yes', 'no']).default('no'), status: OfferingStatus.optional() }),
  reply: page(OfferingRow),
})

const offeringFields = {
  name: NamesToBe,
  disciplineId: z.uuid(),
  periodId: z.uuid().nullable(),
  teacherId: z.uuid(),
  tutorId: z.uuid().nullable(),
  technologies: z.array(Technology).min(1).max(3),
  languages: Languages,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
}

export const ModuleOutline = z.strictObject({
  id: z.uuid(),
  name: Names,
  opensOn: Day.nullable(),
  dueOn: Day.nullable(),
  items: z.array(
    Item.extend({
      /** Of a lesson: the published version, whether the draft is newer, the languages begun. */
      publishedNumber: z.int().nullable(),
      changed: z.boolean(),
    }),
  ),
})
export type ModuleOutline = z.infer<typeof ModuleOutline>

export const Offering = z.strictObject({
  id: z.uuid(),
  name: Names,
  description: Names,
  disciplineId: z.uuid(),
  disciplineName: Names,
  credits: z.number().nullable(),
  hours: z.number().nullable(),
  periodId: z.uuid().nullable(),
  teacher: PersonRef,
  tutor: PersonRef.nullable(),
  technologies: z.array(Technology),
  languages: Languages,
  status: OfferingStatus,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  groups: z.array(z.strictObject({ id: z.uuid(), name: Names, learners: z.int() })),
  learners: z.int(),
  modules: z.array(ModuleOutline),
  can: z.strictObject({ write: z.boolean(), readDraft: z.boolean(), open: z.boolean(), manage: z.boolean() }),
})
export type Offering = z.infer<typeof Offering>

export const createOffering = endpoint('POST /offerings', {
  summary: 'Open a new course of a discipline, as a draft',
  ...staff,
  permission: 'courses.manage',
  rate: 'write',
  body: z.strictObject(offeringFields),
  reply: Offering,
})

export const readOffering = endpoint('GET /offerings/:offeringId', {
  summary: 'A course with its modules, lessons and groups, for those who make and lead it',
  ...staff,
  permission: 'courses.read',
  rate: 'read',
  params: offeringParams,
  reply: Offering,
  requirements: ['A2016-16.1.d'],
})

export const changeOffering = endpoint('PUT /offerings/:offeringId', {
  summary: 'Change a course’s name, teacher, tutor, languages, technologies or dates',
  ...staff,
  permission: 'courses.manage',
  rate: 'write',
  params: offeringParams,
  body: z.strictObject(offeringFields),
  reply: Offering,
})

export const describeOffering = endpoint('PUT /offerings/:offeringId/description', {
  summary: 'Write the short description of the discipline that learners read',
  ...staff,
  permission: 'content.write',
  rate: 'save',
  params: offeringParams,
  body: z.strictObject({ description: z.strictObject({ kk: z.string().max(4000), ru: z.string().max(4000), en: z.string().max(4000) }) }),
  reply: z.null(),
  requirements: ['A2015-5.11'],
})

export const openOffering = endpoint('POST /offerings/:offeringId/publication', {
  summary: 'Open the course to its learners',
  ...staff,
  permission: 'courses.read',
  rate: 'write',
  params: offeringParams,
  body: z.strictObject({}),
  reply: Offering,
  requirements: ['A2015-6.4', 'A2016-16.1.d'],
})

export const closeOffering = endpoint('POST /offerings/:offeringId/closing', {
  summary: 'Close the course: learners read it, nothing changes any more',
  ...staff,
  permission: 'courses.read',
  rate: 'write',
  params: offeringParams,
  body: z.strictObject({}),
  reply: Offering,
})

const moduleFields = { name: NamesToBe, opensOn: Day.nullable(), dueOn: Day.nullable() }
const moduleParams = z.strictObject({ offeringId: z.uuid(), moduleId: z.uuid() })
const writing = { ...staff, permission: 'content.write', rate: 'write' } as const

export const addModule = endpoint('POST /offerings/:offeringId/modules', {
  summary: 'Add a module at the end of the course',
  ...writing,
  params: offeringParams,
  body: z.strictObject(moduleFields),
  reply: z.strictObject({ id: z.uuid() }),
})

export const changeModule = endpoint('PUT /offerings/:offeringId/modules/:moduleId', {
  summary: 'Change a module’s name and dates',
  ...writing,
  params: moduleParams,
  body: z.strictObject(moduleFields),
  reply: z.null(),
})

export const removeModule = endpoint('DELETE /offerings/:offeringId/modules/:moduleId', {
  summary: 'Remove an empty module',
  ...writing,
  params: moduleParams,
  reply: z.null(),
})

export const arrangeOffering = endpoint('PUT /offerings/:offeringId/arrangement', {
  summary: 'Put modules and their items into an order; every module and item is named once',
  ...writing,
  params: offeringParams,
  body: z.strictObject({ modules: z.array(z.strictObject({ id: z.uuid(), items: z.array(z.uuid()).max(300) })).max(100) }),
  reply: z.null(),
})

const itemFields = { name: NamesToBe, mode: Mode, dueOn: Day.nullable(), compulsory: z.boolean() }
const itemParams = z.strictObject({ offeringId: z.uuid(), itemId: z.uuid() })

export const addItem = endpoint('POST /offerings/:offeringId/modules/:moduleId/items', {
  summary: 'Add an empty lesson or a test to a module',
  ...writing,
  params: moduleParams,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lesson'), ...itemFields }),
    z.strictObject({ kind: z.literal('test'), ...itemFields, testId: z.uuid() }),
  ]),
  reply: z.strictObject({ id: z.uuid(), kind: ItemKind }),
})

export const changeItem = endpoint('PUT /offerings/:offeringId/items/:itemId', {
  summary: 'Change the name, mode and dates of a lesson or test',
  ...writing,
  params: itemParams,
  body: z.strictObject(itemFields),
  reply: z.null(),
})

export const removeItem = endpoint('DELETE /offerings/:offeringId/items/:itemId', {
  summary: 'Take a lesson or test out of the course; its versions and the learners’ progress are kept',
  ...writing,
  params: itemParams,
  reply: z.null(),
})

export const OfferingLearner = z.strictObject({
  personId: z.uuid(),
  name: FullName,
  groupName: Names.nullable(),
  enrolledAt: Instant,
  endedAt: Instant.nullable(),
  done: z.int(),
  all: z.int(),
  percent: z.int(),
  lastSeenAt: Instant.nullable(),
})
export type OfferingLearner = z.infer<typeof OfferingLearner>

export const listOfferingLearners = endpoint('GET /offerings/:offeringId/learners', {
  summary: 'Learners of a course with how far each has come',
  ...staff,
  permission: 'courses.read',
  rate: 'read',
  params: offeringParams,
  query: z.strictObject({ ...pageQuery, groupId: z.uuid().optional() }),
  reply: page(OfferingLearner),
})

export const enrol = endpoint('POST /offerings/:offeringId/enrolments', {
  summary: 'Enrol whole groups or single learners; those enrolled already stay as they are',
  ...staff,
  permission: 'courses.manage',
  rate: 'heavy',
  params: offeringParams,
  body: z.strictObject({ groupIds: z.array(z.uuid()).max(50), learnerIds: z.array(z.uuid()).max(1000) }),
  reply: z.strictObject({ enrolled: z.int(), already: z.int() }),
})

export const endEnrolment = endpoint('DELETE /offerings/:offeringId/enrolments/:learnerId', {
  summary: 'End a learner’s enrolment; the progress is kept',
  ...staff,
  permission: 'courses.manage',
  rate: 'write',
  params: z.strictObject({ offeringId: z.uuid(), learnerId: z.uuid() }),
  reply: z.null(),
})

const Choice = z.strictObject({ id: z.uuid(), name: Names })
export const readOfferingChoices = endpoint('GET /offerings/choices', {
  summary: 'What can be chosen in the form of a course: teachers, tutors, groups, periods',
  ...staff,
  permission: 'courses.manage',
  rate: 'read',
  reply: z.strictObject({
    teachers: z.array(PersonRef),
    tutors: z.array(PersonRef),
    groups: z.array(Choice.extend({ learners: z.int() })),
    periods: z.array(Choice.extend({ startsOn: Day, endsOn: Day })),
  }),
})
