import { endpoint } from '#contract'
import { z } from 'zod'
import {
  Bin,
  CalendarDay,
  Licence,
  Names,
  Organisation,
  Period,
  periodKinds,
  PublicOrganisation,
  Texts,
  Unit,
  unitKinds,
} from './shapes.ts'

const read = { actor: 'member', permission: 'organisations.read', tenant: 'org', rate: 'read' } as const
const change = { actor: 'member', permission: 'organisations.manage', tenant: 'org', rate: 'write' } as const

export const OrganisationChange = z.strictObject({
  names: Names,
  shortNames: Texts,
  bin: Bin.nullable(),
  addresses: Texts,
  email: z.union([z.literal(''), z.email()]),
  phone: z.string().trim().max(40),
  weekDays: z.union([z.literal(5), z.literal(6)]),
})
export type OrganisationChange = z.infer<typeof OrganisationChange>

export const getOrganisation = endpoint('GET /organisation', { ...read, summary: 'The profile of one’s organisation', reply: Organisation })

export const changeOrganisation = endpoint('PUT /organisation', {
  ...change,
  summary: 'Change the profile of the organisation',
  body: OrganisationChange,
  reply: Organisation,
})

export const getPublicOrganisation = endpoint('GET /public/organisations/:slug', {
  summary: 'What everybody may know of an organisation: names, address, contacts, licences',
  actor: 'anyone',
  permission: null,
  tenant: 'none',
  rate: 'public',
  params: z.strictObject({ slug: z.string().max(60) }),
  reply: PublicOrganisation,
})

export const LicenceBody = z
  .strictObject({
    number: z.string().trim().min(1).max(60),
    issuedOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    issuedBy: z.string().trim().max(300),
    annex: Texts,
    withdrawnOn: z.iso.date().nullable(),
  })
  .refine((licence) => licence.validUntil === null || licence.validUntil >= licence.issuedOn, {
    path: ['validUntil'],
    message: 'before-start',
  })
export type LicenceBody = z.infer<typeof LicenceBody>

const licence = z.strictObject({ licenceId: z.uuid() })

export const listLicences = endpoint('GET /organisation/licences', {
  ...read,
  summary: 'Licences of the organisation',
  reply: z.array(Licence),
})
export const addLicence = endpoint('POST /organisation/licences', {
  ...change,
  summary: 'Add a licence',
  body: LicenceBody,
  reply: Licence,
})
export const changeLicence = endpoint('PUT /organisation/licences/:licenceId', {
  ...change,
  summary: 'Change a licence, or note that it was withdrawn',
  params: licence,
  body: LicenceBody,
  reply: Licence,
})

export const UnitBody = z.strictObject({
  kind: z.enum(unitKinds),
  parentId: z.uuid().nullable(),
  code: z.string().trim().max(40),
  names: Names,
  studyYear: z.number().int().min(0).max(12).nullable(),
  shift: z.number().int().min(1).max(3).nullable(),
  language: z.enum(['kk', 'ru', 'en']).nullable(),
})
export type UnitBody = z.infer<typeof UnitBody>

const unit = z.strictObject({ unitId: z.uuid() })

export const listUnits = endpoint('GET /units', {
  ...read,
  summary: 'The structure: faculties, departments, groups and classes, parents before their parts',
  query: z.strictObject({ archived: z.enum(['true', 'false']).default('false') }),
  reply: z.strictObject({ units: z.array(Unit), can: z.strictObject({ change: z.boolean() }) }),
})
export const createUnit = endpoint('POST /units', { ...change, summary: 'Add a unit to the structure', body: UnitBody, reply: Unit })
export const changeUnit = endpoint('PUT /units/:unitId', {
  ...change,
  summary: 'Rename a unit, change its code, year, shift, language',
  params: unit,
  body: UnitBody.omit({ kind: true, parentId: true }),
  reply: Unit,
})
export const moveUnit = endpoint('POST /units/:unitId/move', {
  ...change,
  summary: 'Move a unit with all its parts under another one',
  params: unit,
  body: z.strictObject({ parentId: z.uuid().nullable() }),
  reply: Unit,
})
export const archiveUnit = endpoint('POST /units/:unitId/archive', {
  ...change,
  summary: 'Archive a unit with all its parts; refused while somebody studies in it',
  params: unit,
  body: z.strictObject({}),
  reply: z.strictObject({ archived: z.array(z.uuid()) }),
})
export const restoreUnits = endpoint('POST /units/restore', {
  ...change,
  summary: 'Take units back from the archive',
  body: z.strictObject({ unitIds: z.array(z.uuid()).min(1).max(500) }),
  reply: z.strictObject({ restored: z.array(z.uuid()) }),
})

export const getCalendar = endpoint('GET /calendar', {
  ...read,
  summary: 'The calendar: working week, own working days and days off, periods of the academic year',
  query: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  reply: z.strictObject({
    weekDays: z.union([z.literal(5), z.literal(6)]),
    days: z.array(CalendarDay),
    periods: z.array(Period),
    can: z.strictObject({ change: z.boolean() }),
  }),
})
const onDay = z.strictObject({ on: z.iso.date() })
export const setCalendarDay = endpoint('PUT /calendar/days/:on', {
  ...change,
  summary: 'Make a day working or free, whatever the national calendar says',
  params: onDay,
  body: CalendarDay.omit({ on: true }).extend({ reason: z.string().trim().min(1).max(300) }),
  reply: CalendarDay,
})
export const clearCalendarDay = endpoint('DELETE /calendar/days/:on', {
  ...change,
  summary: 'Let the national calendar rule a day again',
  params: onDay,
  reply: z.null(),
})

export const PeriodBody = z
  .strictObject({
    academicYear: z.string().regex(/^\d{4}\/\d{4}$/),
    kind: z.enum(periodKinds),
    names: Names,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
  })
  .refine((period) => period.startsOn <= period.endsOn, { path: ['endsOn'], message: 'before-start' })
export type PeriodBody = z.infer<typeof PeriodBody>

const period = z.strictObject({ periodId: z.uuid() })
export const addPeriod = endpoint('POST /periods', {
  ...change,
  summary: 'Add a period of the academic year',
  body: PeriodBody,
  reply: Period,
})
export const changePeriod = endpoint('PUT /periods/:periodId', {
  ...change,
  summary: 'Change a period',
  params: period,
  body: PeriodBody,
  reply: Period,
})
export const removePeriod = endpoint('DELETE /periods/:periodId', {
  ...change,
  summary: 'Remove a period in which nothing is taught',
  params: period,
  reply: z.null(),
})
