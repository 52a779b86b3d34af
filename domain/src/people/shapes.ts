import { z } from 'zod'

export const levels = [
  'primary',
  'basic-secondary',
  'general-secondary',
  'tvet',
  'postsecondary',
  'bachelor',
  'master',
  'doctor',
  'additional',
] as const
export type LearnerLevel = (typeof levels)[number]
export const studyForms = ['full-time', 'evening', 'extramural', 'externship'] as const
export type LearnerForm = (typeof studyForms)[number]
export const languages = ['kk', 'ru', 'en'] as const
export const learnerStatuses = ['applicant', 'studying', 'academic-leave', 'expelled', 'graduated', 'transferred-out', 'visiting'] as const
export type LearnerStatus = (typeof learnerStatuses)[number]
export const relations = ['parent', 'guardian', 'trustee', 'other'] as const
export type Relation = (typeof relations)[number]
export const qualificationTopics = ['distance-technologies', 'digital-skills', 'subject', 'pedagogy', 'other'] as const
export type QualificationTopic = (typeof qualificationTopics)[number]

const Three = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export const UnitName = z.strictObject({ id: z.uuid(), code: z.string(), names: Three })

export const PersonName = z.strictObject({
  surname: z.string().trim().max(100),
  givenName: z.string().trim().min(1).max(100),
  patronymic: z.string().trim().max(100),
})

const inList = { id: z.uuid(), ...PersonName.shape }

/** A learner in a list: nothing of special categories, no identity number. */
export const LearnerInList = z.strictObject({
  ...inList,
  number: z.string(),
  level: z.enum(levels),
  studyYear: z.number().int().nullable(),
  group: UnitName.nullable(),
  status: z.enum(learnerStatuses),
  statusSince: z.iso.date().nullable(),
})
export type LearnerInList = z.infer<typeof LearnerInList>

export const GuardianInList = z.strictObject({
  ...inList,
  phone: z.string(),
  email: z.string(),
  children: z.array(z.strictObject({ ...inList, relation: z.enum(relations) })),
})
export type GuardianInList = z.infer<typeof GuardianInList>

export const StaffInList = z.strictObject({
  ...inList,
  position: Three,
  unit: UnitName.nullable(),
  email: z.string(),
  leftOn: z.iso.date().nullable(),
  /** teaches or tutors, and so has to be trained (A2015-7.1) */
  teaches: z.boolean(),
  /** the latest valid certificate on distance technologies (A2015-7.1), or none */
  distanceTraining: z.strictObject({ validUntil: z.iso.date().nullable() }).nullable(),
})
export type StaffInList = z.infer<typeof StaffInList>

export const Qualification = z.strictObject({
  id: z.uuid(),
  topic: z.enum(qualificationTopics),
  title: z.string(),
  hours: z.number().int().nullable(),
  issuer: z.string(),
  number: z.string(),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  fileId: z.uuid().nullable(),
  valid: z.boolean(),
})
export type Qualification = z.infer<typeof Qualification>

export const Relative = z.strictObject({ ...inList, relation: z.enum(relations), phone: z.string() })

export const PersonCard = z.strictObject({
  id: z.uuid(),
  ...PersonName.shape,
  latinName: z.string(),
  birthDate: z.iso.date().nullable(),
  /** last four digits; the whole number is shown on request and the showing is recorded */
  iinEnding: z.string().nullable(),
  iinAbsentReason: z.string(),
  iinWarning: z.enum(['birth-date-differs']).nullable(),
  email: z.string(),
  phone: z.string(),
  externalId: z.string().nullable(),
  hasAccount: z.boolean(),
  learner: z
    .strictObject({
      number: z.string(),
      level: z.enum(levels),
      studyForm: z.enum(studyForms),
      studyYear: z.number().int().nullable(),
      group: UnitName.nullable(),
      language: z.enum(languages),
      status: z.enum(learnerStatuses),
      statusSince: z.iso.date().nullable(),
    })
    .nullable(),
  staff: z
    .strictObject({ position: Three, unit: UnitName.nullable(), hiredOn: z.iso.date().nullable(), leftOn: z.iso.date().nullable() })
    .nullable(),
  guardians: z.array(Relative),
  children: z.array(Relative),
  qualifications: z.array(Qualification),
  can: z.strictObject({ change: z.boolean(), showIin: z.boolean(), order: z.boolean() }),
})
export type PersonCard = z.infer<typeof PersonCard>
