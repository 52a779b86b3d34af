import { faultOfBin } from '#people'
import { z } from 'zod'

/** A name in the three languages; none may be left out. */
export const Names = z.strictObject({
  kk: z.string().trim().min(1).max(300),
  ru: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
})
export type Names = z.infer<typeof Names>

/** A text in the three languages that may be empty. */
export const Texts = z.strictObject({
  kk: z.string().trim().max(500),
  ru: z.string().trim().max(500),
  en: z.string().trim().max(500),
})
export type Texts = z.infer<typeof Texts>

export const organisationKinds = ['school', 'college', 'university', 'additional'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const Bin = z.string().refine((bin) => faultOfBin(bin) === null, { message: 'bin' })

/** The short name that stands in addresses; the table asks for the same form. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/)

/** What must be known of an organisation before it can begin; the rest of the profile its administrator fills in. */
export const NewOrganisation = z.strictObject({
  slug: Slug,
  kind: z.enum(organisationKinds),
  names: Names,
  shortNames: Texts,
  bin: Bin,
  weekDays: z.union([z.literal(5), z.literal(6)]),
})
export type NewOrganisation = z.infer<typeof NewOrganisation>

export const unitKinds = ['faculty', 'department', 'chair', 'office', 'group', 'class'] as const
export type UnitKind = (typeof unitKinds)[number]

export const periodKinds = ['semester', 'trimester', 'quarter', 'summer', 'break', 'session'] as const
export type PeriodKind = (typeof periodKinds)[number]

export const Organisation = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(organisationKinds),
  names: Names,
  shortNames: Texts,
  bin: z.string().nullable(),
  addresses: Texts,
  email: z.string(),
  phone: z.string(),
  weekDays: z.union([z.literal(5), z.literal(6)]),
  can: z.strictObject({ change: z.boolean() }),
})
export type Organisation = z.infer<typeof Organisation>

export const Licence = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  issuedBy: z.string(),
  annex: Texts,
  withdrawnOn: z.iso.date().nullable(),
  /** valid today, ended, or withdrawn */
  state: z.enum(['valid', 'ended', 'withdrawn', 'not-yet']),
})
export type Licence = z.infer<typeof Licence>

/** What everybody may know of an organisation. */
export const PublicOrganisation = Organisation.pick({
  slug: true,
  kind: true,
  names: true,
  addresses: true,
  email: true,
  phone: true,
  bin: true,
}).extend({
  licences: z.array(Licence),
})
export type PublicOrganisation = z.infer<typeof PublicOrganisation>

export const Unit = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(unitKinds),
  code: z.string(),
  names: Names,
  studyYear: z.number().int().nullable(),
  shift: z.number().int().nullable(),
  language: z.enum(['kk', 'ru', 'en']).nullable(),
  archived: z.boolean(),
  /** learners studying in the group or class; 0 for other kinds */
  learners: z.number().int(),
  staff: z.number().int(),
})
export type Unit = z.infer<typeof Unit>

export const Period = z.strictObject({
  id: z.uuid(),
  academicYear: z.string(),
  kind: z.enum(periodKinds),
  names: Names,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
export type Period = z.infer<typeof Period>

export const CalendarDay = z.strictObject({ on: z.iso.date(), kind: z.enum(['working', 'day-off']), reason: z.string() })
export type CalendarDay = z.infer<typeof CalendarDay>
