import { z } from 'zod'
import { attestationKinds, attestationModes } from '../attestation.ts'
import { topicKinds } from '../complex.ts'
import { checked, code, common, day, held } from './shapes.ts'

/** Is the teaching complex of a discipline complete? */
export const complexFacts = z.strictObject({
  ...common,
  topics: z.array(z.strictObject({ id: code, kind: z.enum(topicKinds), week: z.int().min(1).max(60).nullable() })).max(500),
  components: z.array(z.strictObject({ kind: code, topic: code.nullish() })).max(5000),
})

/** Is the learner admitted to the interim attestation in a discipline? */
export const admissionFacts = z.strictObject({
  ...common,
  controls: z.array(z.strictObject({ id: code, required: z.boolean(), done: z.boolean(), passed: z.boolean() })).max(500),
})

/** May this attestation be held in this form for a learner of this ground? */
export const attestationFacts = z.strictObject({
  ...common,
  ground: code.nullable(),
  kind: z.enum(attestationKinds),
  mode: z.enum(attestationModes),
  /** Held at the organisation to which the learner belongs. */
  atOwnPlace: z.boolean(),
  present: z.array(held).max(50),
})

/** Were the attestations passed by their days, and do missed works have a new day? */
export const attestationDatesFacts = z.strictObject({
  ...common,
  ground: code.nullable(),
  works: z
    .array(z.strictObject({ id: code, dueOn: day, passedOn: day.nullable(), missed: z.boolean().optional(), scheduledOn: day.nullish() }))
    .max(500),
})

/** Do the events with identification make up enough of the final grade of a MOOC? */
export const identificationFacts = z.strictObject({
  ...common,
  tasks: z.array(z.strictObject({ id: code, weight: z.number().min(0).max(1000), method: code.nullable() })).max(500),
})

/** May the certificate of a MOOC be issued, and does it carry all its fields? */
export const certificateFacts = z.strictObject({
  ...common,
  ...checked,
  tasks: z.array(z.strictObject({ id: code, passed: z.boolean() })).max(500),
  examPassed: z.boolean(),
  linkHost: z.string().max(255).nullish(),
  allowedHosts: z.array(z.string().max(255)).max(100).nullish(),
})

/** May a course from outside be credited? */
export const recognitionFacts = z.strictObject({ ...common, ...checked, period: z.enum(['past', 'current', 'future']) })

/** May this person teach at a distance? */
export const qualificationFacts = z.strictObject({
  ...common,
  conditions: z.array(code).max(50).nullish(),
  certificates: z
    .array(z.strictObject({ topic: code, issuedOn: day, validUntil: day.nullish(), hours: z.number().min(0).max(10_000).nullish() }))
    .max(500),
  /** What the organisation asks beyond the act: the least hours, and after how many years a certificate without an end is too old. */
  settings: z.strictObject({ leastHours: z.number().min(0).nullish(), validYears: z.int().min(1).nullish() }).nullish(),
})
