import { Language } from '#content'
import { z } from 'zod'

export const Names = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export type Names = z.infer<typeof Names>
/** A name as it is being written: any language may still be empty. */
export const NamesToBe = z.strictObject({
  kk: z.string().trim().max(300),
  ru: z.string().trim().max(300),
  en: z.string().trim().max(300),
})
export const FullName = z.strictObject({ surname: z.string(), givenName: z.string(), patronymic: z.string() })
export const PersonRef = z.strictObject({ id: z.uuid(), name: FullName })

/** Delivery of distance learning (A2016-2): network, television, case. */
export const technologies = ['network', 'tv', 'case'] as const
export const Technology = z.enum(technologies)

/** On-line is for everybody at once, off-line in the learner's own time (A2015-5.9, A2015-5.10). */
export const Mode = z.enum(['online', 'offline'])
export const OfferingStatus = z.enum(['draft', 'published', 'closed'])
export type OfferingStatus = z.infer<typeof OfferingStatus>
export const ItemKind = z.enum(['lesson', 'test'])
export const Languages = z.array(Language).min(1).max(3)
export const Day = z.iso.date()
export const Instant = z.iso.datetime()

export const Item = z.strictObject({
  id: z.uuid(),
  kind: ItemKind,
  mode: Mode,
  name: Names,
  testId: z.uuid().nullable(),
  minutes: z.int().nullable(),
  dueOn: Day.nullable(),
  compulsory: z.boolean(),
})

/** How far a learner is with an item. */
export const Progress = z.strictObject({ openedAt: Instant.nullable(), completedAt: Instant.nullable(), seconds: z.int() })
