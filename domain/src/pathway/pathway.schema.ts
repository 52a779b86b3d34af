import { z } from 'zod'
import {
  activityKinds,
  assessmentKinds,
  contactOffices,
  eventKinds,
  materialKinds,
  offices,
  resourceKinds,
  sittingModes,
} from './pathway.rule.ts'

export const Words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })

export const Material = z.strictObject({
  id: z.uuid(),
  kind: z.enum(materialKinds),
  subject: z.string(),
  title: z.string(),
  medium: z.enum(['file', 'link', 'paper']),
  fileName: z.string(),
  link: z.string(),
  academicYear: z.string(),
})
export type Material = z.infer<typeof Material>

export const HandedMaterial = Material.extend({
  handedAt: z.iso.datetime(),
  handedBy: z.string(),
  acknowledgedAt: z.iso.datetime().nullable(),
  acknowledgedBy: z.string().nullable(),
})

export const Assessment = z.strictObject({
  id: z.uuid(),
  groupId: z.uuid(),
  subject: z.string(),
  title: z.string(),
  kind: z.enum(assessmentKinds),
  heldOn: z.iso.date(),
  place: z.string(),
})
export type Assessment = z.infer<typeof Assessment>

export const Sitting = z.strictObject({
  assessment: Assessment,
  /** The learner's own day; null while one is wanted. */
  heldOn: z.iso.date().nullable(),
  place: z.string(),
  mode: z.enum(sittingModes),
  because: z.enum(['class', 'event', 'other']),
  passedOn: z.iso.date().nullable(),
  late: z.boolean(),
})
export type Sitting = z.infer<typeof Sitting>

export const Topic = z.strictObject({
  id: z.uuid(),
  subject: z.string(),
  title: z.string(),
  dueOn: z.iso.date(),
  masteredOn: z.iso.date().nullable(),
  late: z.boolean(),
})

export const Activity = z.strictObject({
  id: z.uuid(),
  kind: z.enum(activityKinds),
  name: z.string(),
  place: z.string(),
  times: z.string(),
})
export const Participation = z.strictObject({
  id: z.uuid(),
  kind: z.enum(eventKinds),
  name: z.string(),
  heldOn: z.iso.date(),
  place: z.string(),
  result: z.string(),
})

export const Contact = z.strictObject({
  office: z.enum(contactOffices),
  person: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  phone: z.string(),
})

export const RequestSummary = z.strictObject({
  id: z.uuid(),
  office: z.enum(offices),
  topic: z.string(),
  course: Words.nullable(),
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable() }),
  assignee: z.string(),
  dueOn: z.iso.date(),
  answeredOn: z.iso.date().nullable(),
  closed: z.boolean(),
  late: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type RequestSummary = z.infer<typeof RequestSummary>

export const Resource = z.strictObject({
  id: z.uuid(),
  kind: z.enum(resourceKinds),
  name: Words,
  seats: z.number().int(),
  opensAt: z.number().int(),
  closesAt: z.number().int(),
})
export type Resource = z.infer<typeof Resource>

export const Booking = z.strictObject({
  id: z.uuid(),
  resource: z.strictObject({ id: z.uuid(), name: Words }),
  day: z.iso.date(),
  hour: z.number().int(),
  seat: z.number().int(),
})

export const PathwayLearner = z.strictObject({
  learnerId: z.uuid(),
  statusId: z.uuid(),
  name: z.string(),
  group: Words.nullable(),
  groupId: z.uuid().nullable(),
  ground: z.strictObject({ code: z.string(), name: Words }),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  missing: z.array(z.enum(materialKinds)),
  unacknowledged: z.number().int(),
  sittingsWanted: z.number().int(),
  topicsLate: z.number().int(),
  activities: z.number().int(),
})
export type PathwayLearner = z.infer<typeof PathwayLearner>

export const Pathway = z.strictObject({
  learner: z.strictObject({ id: z.uuid(), name: z.string(), group: Words.nullable(), groupId: z.uuid().nullable() }),
  status: z
    .strictObject({
      id: z.uuid(),
      ground: z.strictObject({ code: z.string(), name: Words }),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      format: z.enum(['sync', 'async', 'mixed']),
      order: z.string(),
    })
    .nullable(),
  missing: z.array(z.enum(materialKinds)),
  materials: z.array(HandedMaterial),
  sittings: z.array(Sitting),
  topics: z.array(Topic),
  activities: z.array(Activity),
  participations: z.array(Participation),
  requests: z.array(RequestSummary),
  bookings: z.array(Booking),
  contacts: z.array(Contact),
  courses: z.array(z.strictObject({ offeringId: z.uuid(), name: Words, teacher: z.string() })),
  can: z.strictObject({ own: z.boolean(), manage: z.boolean(), work: z.boolean() }),
})
export type Pathway = z.infer<typeof Pathway>
