import { endpoint, page, pageQuery } from '#contract'
import { z } from 'zod'
import { studyForms } from '#regulations'
import { fieldGroups } from './programme-field.rule.ts'

/** A name in three languages; at least one of them is written. */
export const NameInThree = z
  .strictObject({ kk: z.string().trim().max(300), ru: z.string().trim().max(300), en: z.string().trim().max(300) })
  .refine((name) => name.kk !== '' || name.ru !== '' || name.en !== '', { message: 'curricula.nameless' })
const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

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
export const ProgrammeLevel = z.enum(levels)

const Credits = z.number().min(0).max(600).nullable()
const Hours = z.int().min(0).max(20_000).nullable()

const programmeFields = {
  code: z.string().trim().min(1).max(40),
  name: NameInThree,
  level: ProgrammeLevel,
  credits: z.int().min(0).max(600).nullable(),
  hours: Hours,
  /** Number in the Register of educational programmes (A2023-R1.7). */
  registerNumber: z.string().trim().max(100),
  registerDate: z.iso.date().nullable().default(null),
  /** Group of fields with a limit or ban of its own; null: by the code. */
  field: z.enum(fieldGroups).nullable().default(null),
  specialityCode: z.string().trim().max(20).default(''),
  studyForms: z.array(z.enum(studyForms)).min(1).max(4).default(['full-time']),
  languages: z
    .array(z.enum(['kk', 'ru', 'en']))
    .min(1)
    .max(3)
    .default(['kk']),
  /** The state standard, model plan or programme that it follows (A2021-14). */
  standard: z.string().trim().max(300).default(''),
  licenceId: z.uuid().nullable().default(null),
  /** The authority's agreement to distance technologies (A2010-4.b). */
  agreement: z
    .strictObject({ number: z.string().trim().min(1).max(60), date: z.iso.date(), with: z.string().trim().min(1).max(300) })
    .nullable()
    .default(null),
}
/** Fields of a programme as they are kept. */
export const ProgrammeFields = z.strictObject(programmeFields)
export type ProgrammeFields = z.infer<typeof ProgrammeFields>

export const Programme = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  name: Names,
  level: ProgrammeLevel,
  credits: z.number().nullable(),
  hours: z.number().nullable(),
  registerNumber: z.string(),
  registerDate: z.iso.date().nullable(),
  field: z.enum(fieldGroups).nullable(),
  specialityCode: z.string(),
  studyForms: z.array(z.enum(studyForms)),
  languages: z.array(z.enum(['kk', 'ru', 'en'])),
  standard: z.string(),
  licenceId: z.uuid().nullable(),
  agreement: z.strictObject({ number: z.string(), date: z.iso.date(), with: z.string() }).nullable(),
  archived: z.boolean(),
  disciplines: z.int(),
})
export type Programme = z.infer<typeof Programme>

export const listProgrammes = endpoint('GET /programmes', {
  summary: 'Educational programmes of the organisation',
  actor: 'member',
  permission: 'courses.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, archived: z.enum(['yes', 'no']).default('no') }),
  reply: page(Programme),
})

export const createProgramme = endpoint('POST /programmes', {
  summary: 'Add an educational programme',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject(programmeFields),
  reply: Programme,
})

const programmeParams = z.strictObject({ programmeId: z.uuid() })

export const changeProgramme = endpoint('PUT /programmes/:programmeId', {
  summary: 'Change an educational programme or put it into the archive',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params: programmeParams,
  body: z.strictObject({ ...programmeFields, archived: z.boolean() }),
  reply: Programme,
})

const disciplineFields = {
  programmeId: z.uuid().nullable(),
  code: z.string().trim().max(40),
  name: NameInThree,
  /** Universities measure in credits, schools and colleges in hours; either may be left out. */
  credits: Credits,
  hours: Hours,
}

export const Discipline = z.strictObject({
  id: z.uuid(),
  programmeId: z.uuid().nullable(),
  programmeName: Names.nullable(),
  code: z.string(),
  name: Names,
  credits: z.number().nullable(),
  hours: z.number().nullable(),
  archived: z.boolean(),
  offerings: z.int(),
})
export type Discipline = z.infer<typeof Discipline>

export const listDisciplines = endpoint('GET /disciplines', {
  summary: 'Disciplines, of one programme or of all',
  actor: 'member',
  permission: 'courses.read',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, programmeId: z.uuid().optional(), archived: z.enum(['yes', 'no']).default('no') }),
  reply: page(Discipline),
})

export const createDiscipline = endpoint('POST /disciplines', {
  summary: 'Add a discipline',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject(disciplineFields),
  reply: Discipline,
})

export const changeDiscipline = endpoint('PUT /disciplines/:disciplineId', {
  summary: 'Change a discipline or put it into the archive',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ disciplineId: z.uuid() }),
  body: z.strictObject({ ...disciplineFields, archived: z.boolean() }),
  reply: Discipline,
})
