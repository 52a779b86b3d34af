import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { Attachment, AttachmentRow, LessonsElsewhere, Vacancy } from './supporting-schools.schema.ts'

const Day = z.iso.date()
const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Named = z.strictObject({ id: z.uuid(), name: Words })
const subject = z.string().trim().min(2).max(120)
const short = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(3).max(1_000)
const attachmentId = z.strictObject({ attachmentId: z.uuid() })

const reading = { actor: 'member', permission: 'supporting.read', tenant: 'org', rate: 'read' } as const
const choosing = { ...reading, permission: 'supporting.manage' } as const
const changing = { ...choosing, rate: 'write' } as const

export const readSupport = endpoint('GET /supporting-schools', {
  summary: 'Whether the editions in force here know small schools, and which edition would',
  ...reading,
  requirements: ['A2021-6.4'],
  reply: z.strictObject({
    allowed: z.boolean(),
    /** The edition that would allow it. */
    edition: z.string(),
    can: z.strictObject({ manage: z.boolean() }),
  }),
})

export const listVacancies = endpoint('GET /supporting-schools/vacancies', {
  summary: 'Subjects without a teacher, open ones first',
  ...reading,
  requirements: ['A2021-22.a'],
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit }),
  reply: page(Vacancy),
})

export const recordVacancy = endpoint('POST /supporting-schools/vacancies', {
  summary: 'Record that a subject has no teacher: for which classes, since when',
  ...changing,
  requirements: ['A2021-22.a', 'A2021-6.4'],
  body: z.strictObject({ subject, since: Day, classIds: z.array(z.uuid()).min(1).max(60) }),
  reply: Vacancy,
})

export const fillVacancy = endpoint('POST /supporting-schools/vacancies/:vacancyId/filling', {
  summary: 'Record that the subject has a teacher again; its attachments end',
  ...changing,
  requirements: ['A2021-22.a'],
  params: z.strictObject({ vacancyId: z.uuid() }),
  body: z.strictObject({ on: Day }),
  reply: Vacancy,
})

export const listClasses = endpoint('GET /supporting-schools/classes', {
  summary: 'The classes of the small school to choose from, with the number of those who study in them',
  ...choosing,
  reply: z.strictObject({ items: z.array(Named.extend({ learners: z.int() })) }),
})

export const findSchools = endpoint('GET /supporting-schools/schools', {
  summary: 'Schools on this Dala by name or BIN, to be asked for support',
  ...choosing,
  query: z.strictObject({ search: z.string().trim().min(2).max(200) }),
  reply: z.strictObject({ items: z.array(Named.extend({ bin: z.string() })) }),
})

export const listCourses = endpoint('GET /supporting-schools/courses', {
  summary: 'The supporting school’s courses, disciplines and teachers, to take the classes into',
  ...choosing,
  reply: z.strictObject({
    courses: z.array(Named.extend({ teacher: z.string() })),
    disciplines: z.array(Named),
    teachers: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  }),
})

export const listAttachments = endpoint('GET /supporting-schools/attachments', {
  summary: 'Attachments of the organisation, as the small school and as the supporting school',
  ...reading,
  requirements: ['A2021-22.b'],
  query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'all']).default('open') }),
  reply: page(AttachmentRow),
})

export const ask = endpoint('POST /supporting-schools/attachments', {
  summary: 'Ask a supporting school to take classes for a subject, or record one that is not on this Dala',
  ...changing,
  requirements: ['A2021-22.a', 'A2021-22.b'],
  body: z.strictObject({
    vacancyId: z.uuid(),
    school: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('here'), organisationId: z.uuid() }),
      z.strictObject({ kind: z.literal('outside'), name: short, teacher: short }),
    ]),
    classIds: z.array(z.uuid()).min(1).max(60),
    startsOn: Day,
    endsOn: Day,
    orderNumber: z.string().trim().min(1).max(60),
    orderOn: Day,
    responsible: short,
  }),
  reply: Attachment,
})

export const readAttachment = endpoint('GET /supporting-schools/attachments/:attachmentId', {
  summary: 'An attachment with its history, its pupils and the marks that came back',
  ...reading,
  requirements: ['A2021-22.b', 'A2021-22.c'],
  params: attachmentId,
  reply: Attachment,
})

export const accept = endpoint('POST /supporting-schools/attachments/:attachmentId/acceptance', {
  summary: 'Take the classes: into a course there is, or into a new one of a teacher',
  ...changing,
  requirements: ['A2021-22.b', 'A2021-22.c'],
  params: attachmentId,
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('course'), offeringId: z.uuid() }),
    z.strictObject({ kind: z.literal('new'), disciplineId: z.uuid(), teacherId: z.uuid() }),
  ]),
  reply: Attachment,
})

export const refuse = endpoint('POST /supporting-schools/attachments/:attachmentId/refusal', {
  summary: 'Refuse to take the classes, with a reason',
  ...changing,
  params: attachmentId,
  body: z.strictObject({ reason }),
  reply: Attachment,
})

export const withdraw = endpoint('POST /supporting-schools/attachments/:attachmentId/withdrawal', {
  summary: 'Take a request back that was not answered yet',
  ...changing,
  params: attachmentId,
  body: z.strictObject({}),
  reply: Attachment,
})

export const end = endpoint('POST /supporting-schools/attachments/:attachmentId/end', {
  summary: 'End an attachment before its last day, with a reason',
  ...changing,
  requirements: ['A2021-22.a'],
  params: attachmentId,
  body: z.strictObject({ reason }),
  reply: Attachment,
})

export const listLessonsElsewhere = endpoint('GET /supporting-schools/lessons', {
  summary: 'The lessons that the person, or the person’s children, have at a supporting school',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2021-22.c'],
  reply: z.strictObject({ items: z.array(LessonsElsewhere) }),
})

export const listForApplication = endpoint('GET /supporting-schools/for-application', {
  summary: 'The supporting schools of a learner’s class, for the application on the ground of small schools',
  actor: 'member',
  permission: 'distance.apply',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2021-22.b'],
  query: z.strictObject({ learnerId: z.uuid() }),
  reply: z.strictObject({ items: z.array(z.strictObject({ subject: z.string(), school: Words, startsOn: Day, endsOn: Day })) }),
})
