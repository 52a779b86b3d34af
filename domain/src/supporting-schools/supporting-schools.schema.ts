import { z } from 'zod'
import { attachmentStatuses, endings, sides } from './attachment.rule.ts'

const Day = z.iso.date()
const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const Named = z.strictObject({ id: z.uuid(), name: Words })

/** A subject without a teacher. */
export const Vacancy = z.strictObject({
  id: z.uuid(),
  subject: z.string(),
  classes: z.array(Named),
  since: Day,
  /** The first day with a teacher again; null while there is none. */
  filledOn: Day.nullable(),
  /** How many attachments run or wait for an answer. */
  attachments: z.int(),
})
export type Vacancy = z.infer<typeof Vacancy>

/** An attachment in a list, as one of its two schools keeps it. */
export const AttachmentRow = z.strictObject({
  id: z.uuid(),
  side: z.enum(sides),
  /** The other school. */
  school: Words,
  /** Whether the other school works on this Dala; otherwise the attachment is kept by hand. */
  here: z.boolean(),
  subject: z.string(),
  classes: z.array(z.strictObject({ name: z.string(), learners: z.int() })),
  startsOn: Day,
  endsOn: Day,
  status: z.enum(attachmentStatuses),
  teacher: z.string(),
})
export type AttachmentRow = z.infer<typeof AttachmentRow>

/** A pupil of an attachment, with the final mark that came back. */
export const AttachedPupil = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  className: z.string(),
  /** No longer taught there; the history stays. */
  left: z.boolean(),
  mark: z
    .strictObject({ status: z.enum(['graded', 'failed', 'not-admitted']), percent: z.int(), mark: z.string(), at: z.iso.datetime() })
    .nullable(),
})
export type AttachedPupil = z.infer<typeof AttachedPupil>

export const Attachment = AttachmentRow.extend({
  bin: z.string(),
  order: z.strictObject({ number: z.string(), on: Day }),
  responsible: z.string(),
  reason: z.string(),
  course: Words.nullable(),
  /** The supporting school's own course; null on the small school's side. */
  offeringId: z.uuid().nullable(),
  ended: z.strictObject({ on: Day, because: z.enum(endings) }).nullable(),
  pupils: z.array(AttachedPupil),
  steps: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(['asked', 'accepted', 'refused', 'withdrawn', 'ended', 'reminded', 'marks-came']),
      /** Who did it here; null: the other school, or the day itself. */
      by: z.string().nullable(),
      note: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  can: z.strictObject({ answer: z.boolean(), withdraw: z.boolean(), end: z.boolean() }),
})
export type Attachment = z.infer<typeof Attachment>

/** Lessons that a pupil has at another school. */
export const LessonsElsewhere = z.strictObject({
  id: z.uuid(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), self: z.boolean() }),
  subject: z.string(),
  school: Words,
  /** To switch to it; null where the supporting school does not work on this Dala. */
  organisationId: z.uuid().nullable(),
  teacher: z.string(),
  course: Words.nullable(),
  startsOn: Day,
  endsOn: Day,
})
export type LessonsElsewhere = z.infer<typeof LessonsElsewhere>
