import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { faultOfIin, tidyNumber } from './iin.rule.ts'
import {
  GuardianInList,
  languages,
  LearnerInList,
  learnerStatuses,
  levels,
  PersonCard,
  PersonName,
  Qualification,
  qualificationTopics,
  relations,
  StaffInList,
  studyForms,
} from './shapes.ts'

const read = { actor: 'member', permission: 'people.read', tenant: 'org', rate: 'read' } as const
const change = { actor: 'member', permission: 'people.write', tenant: 'org', rate: 'write' } as const

const learnerFilter = {
  search: pageQuery.search,
  status: z.enum(learnerStatuses).optional(),
  unitId: z.uuid().optional(),
  level: z.enum(levels).optional(),
}
export const listLearners = endpoint('GET /people/learners', {
  ...read,
  summary: 'The registry of learners in the order of the Kazakh alphabet',
  requirements: ['A2015-18.a', 'A2010-9.a'],
  query: z.strictObject({ ...pageQuery, ...learnerFilter }),
  reply: page(LearnerInList),
})

export const listGuardians = endpoint('GET /people/guardians', {
  ...read,
  summary: 'Parents and lawful representatives with their children',
  query: z.strictObject({ ...pageQuery }),
  reply: page(GuardianInList),
})

const staffFilter = {
  search: pageQuery.search,
  unitId: z.uuid().optional(),
  /** `missing`: teachers and tutors without a valid certificate on distance technologies; `valid`: everybody with one */
  training: z.enum(['missing', 'valid']).optional(),
}
export const listStaff = endpoint('GET /people/staff', {
  ...read,
  summary: 'Members of staff with their training in distance technologies',
  requirements: ['A2015-7.1'],
  query: z.strictObject({ ...pageQuery, ...staffFilter }),
  reply: page(StaffInList),
})

const format = z.enum(['csv', 'xlsx']).default('xlsx')
export const exportLearners = endpoint('GET /people/learners/file', {
  ...read,
  rate: 'heavy',
  summary: 'The registry of learners as CSV or XLSX, without identity numbers',
  query: z.strictObject({ format, ...learnerFilter }),
  reply: 'file',
})
export const exportStaff = endpoint('GET /people/staff/file', {
  ...read,
  rate: 'heavy',
  summary: 'Members of staff as CSV or XLSX',
  query: z.strictObject({ format, ...staffFilter }),
  reply: 'file',
})
export const exportGuardians = endpoint('GET /people/guardians/file', {
  ...read,
  rate: 'heavy',
  summary: 'Guardians as CSV or XLSX, a row for each child',
  query: z.strictObject({ format, search: pageQuery.search }),
  reply: 'file',
})

const person = z.strictObject({ personId: z.uuid() })

export const getPerson = endpoint('GET /people/:personId', { ...read, summary: 'The card of a person', params: person, reply: PersonCard })

const Iin = z
  .string()
  .transform(tidyNumber)
  .refine((iin) => faultOfIin(iin) === null, { message: 'iin' })

const personFields = {
  ...PersonName.shape,
  latinName: z.string().trim().max(200),
  birthDate: z.iso.date().nullable(),
  email: z.union([z.literal(''), z.email()]),
  phone: z.string().trim().max(40),
  externalId: z.string().trim().min(1).max(100).nullable(),
}
const learnerFields = {
  number: z.string().trim().max(40),
  level: z.enum(levels),
  studyForm: z.enum(studyForms),
  language: z.enum(languages),
}
const staffFields = {
  position: z.strictObject({ kk: z.string().trim().max(200), ru: z.string().trim().max(200), en: z.string().trim().max(200) }),
  unitId: z.uuid().nullable(),
  hiredOn: z.iso.date().nullable(),
  leftOn: z.iso.date().nullable(),
}

export const PersonBody = z.strictObject({
  ...personFields,
  iin: Iin.nullable(),
  iinAbsentReason: z.string().trim().max(300),
  learner: z.strictObject(learnerFields).nullable(),
  staff: z.strictObject(staffFields).nullable(),
})
export type PersonBody = z.infer<typeof PersonBody>

export const createPerson = endpoint('POST /people', {
  ...change,
  summary: 'Add a person to the registry; a learner begins as an applicant until an order enrols him',
  body: PersonBody,
  reply: PersonCard,
})

export const changePerson = endpoint('PUT /people/:personId', {
  ...change,
  summary: 'Change a person’s card; status and group of a learner change by order only',
  params: person,
  body: z.strictObject({
    ...personFields,
    learner: z.strictObject(learnerFields).nullable(),
    staff: z.strictObject(staffFields).nullable(),
  }),
  reply: PersonCard,
})

export const setIin = endpoint('PUT /people/:personId/iin', {
  ...change,
  summary: 'Set a person’s identity number, or say why there is none',
  params: person,
  body: z.strictObject({ iin: Iin.nullable(), absentReason: z.string().trim().max(300) }),
  reply: PersonCard,
})

export const showIin = endpoint('POST /people/:personId/iin-showing', {
  ...change,
  summary: 'Show the whole identity number; the showing is recorded in the trail of events',
  params: person,
  body: z.strictObject({}),
  reply: z.strictObject({ iin: z.string().nullable() }),
})

const pair = z.strictObject({ guardianId: z.uuid(), childId: z.uuid() })
export const linkGuardian = endpoint('PUT /people/:guardianId/children/:childId', {
  ...change,
  summary: 'Note that a person stands for a child',
  params: pair,
  body: z.strictObject({ relation: z.enum(relations) }),
  reply: z.null(),
})
export const unlinkGuardian = endpoint('DELETE /people/:guardianId/children/:childId', {
  ...change,
  summary: 'Note that a person no longer stands for a child',
  params: pair,
  reply: z.null(),
})

export const QualificationBody = z
  .strictObject({
    topic: z.enum(qualificationTopics),
    title: z.string().trim().min(1).max(300),
    hours: z.number().int().min(1).max(5000).nullable(),
    issuer: z.string().trim().max(300),
    number: z.string().trim().max(100),
    issuedOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    fileId: z.uuid().nullable(),
  })
  .refine((body) => body.validUntil === null || body.validUntil >= body.issuedOn, { path: ['validUntil'], message: 'before-start' })
export type QualificationBody = z.infer<typeof QualificationBody>

export const addQualification = endpoint('POST /people/:personId/qualifications', {
  ...change,
  summary: 'Add a certificate of training to a member of staff',
  requirements: ['A2015-7.1'],
  params: person,
  body: QualificationBody,
  reply: Qualification,
})
export const removeQualification = endpoint('DELETE /people/:personId/qualifications/:qualificationId', {
  ...change,
  summary: 'Remove a certificate entered by mistake',
  params: z.strictObject({ personId: z.uuid(), qualificationId: z.uuid() }),
  reply: z.null(),
})
