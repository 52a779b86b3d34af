import { endpoint } from '#contract'
import { z } from 'zod'
import { Programme } from './curricula.api.ts'
import { FieldOfStudy } from './plan.schema.ts'

const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

/** What an inspector asks of a programme, and whether it is there. */
export const ProgrammeCheck = z.strictObject({
  slug: z.enum(['licence', 'register', 'agreement', 'standard', 'speciality', 'extramural', 'list', 'field-ban']),
  clause: z.string(),
  state: z.enum(['done', 'missing', 'not-needed']),
  detail: z.string(),
})

export const ProgrammeView = Programme.extend({
  /** The group of fields as limits and bans see it, and whether the code gave it. */
  fieldInForce: FieldOfStudy.nullable(),
  licence: z.strictObject({ id: z.uuid(), number: z.string(), state: z.enum(['valid', 'ended', 'withdrawn', 'not-yet']) }).nullable(),
  licences: z.array(z.strictObject({ id: z.uuid(), number: z.string(), state: z.enum(['valid', 'ended', 'withdrawn', 'not-yet']) })),
  checks: z.array(ProgrammeCheck),
  can: z.strictObject({ edit: z.boolean() }),
})
export type ProgrammeView = z.infer<typeof ProgrammeView>

export const getProgramme = endpoint('GET /programmes/:programmeId', {
  summary: 'A programme with its register number, licence, agreement and what is missing',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  requirements: ['A2023-R1.7', 'A2010-4.a', 'A2010-4.b'],
  params: z.strictObject({ programmeId: z.uuid() }),
  reply: ProgrammeView,
})

export const SpecialityView = z.strictObject({
  code: z.string(),
  name: Names,
  classified: z.boolean(),
  extramural: z.boolean(),
  source: z.string(),
  /** Entered by the organisation itself; shipped rows are not confirmed. */
  own: z.boolean(),
})

export const listSpecialities = endpoint('GET /specialities', {
  summary: 'College specialities of the classifier and of the extramural list with the source of each',
  actor: 'member',
  permission: 'curricula.read',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ items: z.array(SpecialityView) }),
})

export const saveSpeciality = endpoint('PUT /specialities/:code', {
  summary: 'Enter or confirm a speciality with the source in which it was read',
  actor: 'member',
  permission: 'curricula.manage',
  tenant: 'org',
  rate: 'write',
  requirements: ['A2023-18.c', 'A2023-19.c'],
  params: z.strictObject({ code: z.string().trim().min(1).max(20) }),
  body: z.strictObject({
    name: z.strictObject({ kk: z.string().trim().max(300), ru: z.string().trim().max(300), en: z.string().trim().max(300) }),
    classified: z.boolean(),
    extramural: z.boolean(),
    source: z.string().trim().min(3).max(500),
  }),
  reply: SpecialityView,
})
