import { z } from 'zod'
import { checked, code, common, day, studyForm } from './shapes.ts'

/** May a programme be opened for distance learning? */
export const openingFacts = z.strictObject({
  ...common,
  ...checked,
  studyForm: studyForm.nullish(),
  /** The group of fields, where a ban speaks of it, and the case of the Law that lifts the ban. */
  field: code.nullish(),
  lawCase: code.nullish(),
})

/** Is the order on distance learning complete, with everything that is attached to it? */
export const orderFacts = z.strictObject({ ...common, ...checked })

/** Has the pupil at a distance got everything? */
export const pathwayFacts = z.strictObject({ ...common, ...checked, ground: code })

const threshold = z.strictObject({
  place: code,
  gradeFrom: z.int().min(0).max(13),
  gradeTo: z.int().min(0).max(13),
  /** Metres a second. */
  windFrom: z.number().min(0),
  windTo: z.number().min(0),
  /** Degrees Celsius: at this temperature or below. */
  temperature: z.number(),
})

/** May classes be switched by this order of an authority? */
export const authorityOrderFacts = z.strictObject({
  ...common,
  ground: z.enum(['emergency', 'weather']),
  /** Code of the place of the classes; a longer code lies within a shorter one. */
  place: code,
  order: z
    .strictObject({
      number: code,
      signedOn: day,
      byAuthority: z.boolean(),
      from: day,
      to: day.nullable(),
      scope: z.array(code).min(1).max(500),
    })
    .nullable(),
  weather: z.strictObject({ grade: z.int().min(0).max(13), wind: z.number().min(0), temperature: z.number() }).nullish(),
  /** The thresholds of the regions, as they are maintained. */
  thresholds: z.array(threshold).max(2000).nullish(),
  /** How many learners the order concerns and how many are switched. */
  learners: z.strictObject({ inScope: z.int().min(0), switched: z.int().min(0) }).nullish(),
  /** To what the learners have access: `lms`, `portal`, `timetable`, `journal`, `resources`. */
  access: z.array(code).max(20).nullish(),
})

const minute = z.int().min(0).max(1439)

/** Were the school's weather order and the alert of the families in their windows? */
export const alertFacts = z.strictObject({
  ...common,
  shift: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Minutes of the day; null while it has not happened. */
  orderSentAt: minute.nullable(),
  alertedAt: minute.nullable(),
})

/** May this be deleted already? */
export const retentionFacts = z.strictObject({
  ...common,
  key: code,
  madeOn: day,
  appealTermEndsOn: day.nullish(),
  periodClosedOn: day.nullish(),
  /** The organisation's term in days, where it has set one. */
  days: z.int().min(0).max(40_000).nullish(),
})

/** Does the workload stay when disciplines move to distance learning? */
export const workloadFacts = z.strictObject({
  ...common,
  items: z
    .array(
      z.strictObject({
        id: code,
        before: z.number().min(0),
        after: z.number().min(0),
        onlinePossible: z.boolean(),
        inEmergencyPeriod: z.boolean(),
      }),
    )
    .max(1000),
})

/** Does a learner's time at a distance keep to its ground, its order and the council's decision? */
export const periodFacts = z.strictObject({
  ...common,
  ground: code,
  from: day,
  to: day,
  /** The days that the paper of the ground states. */
  groundFrom: day.nullish(),
  groundTo: day.nullish(),
  orderedOn: day.nullish(),
  /** Whether the learner is at a distance on the day asked about. */
  active: z.boolean(),
  attestedOn: day.nullish(),
  council: z.enum(['extended', 'returned']).nullish(),
  /** Other times at a distance of the same learner, here or elsewhere. */
  others: z.array(z.strictObject({ id: code, ground: code, from: day, to: day })).max(100),
})
