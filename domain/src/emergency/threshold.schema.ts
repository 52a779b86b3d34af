import { z } from 'zod'

/** A code of the classifier of administrative territories, or its beginning. */
export const Place = z.string().regex(/^\d{2,9}$/)

/** At this temperature or below, in this wind, classes of these grades are not held in the building (A2023-6.b). */
export const ThresholdBody = z
  .strictObject({
    place: Place,
    gradeFrom: z.int().min(0).max(13),
    gradeTo: z.int().min(0).max(13),
    /** Metres a second. */
    windFrom: z.number().min(0).max(60),
    windTo: z.number().min(0).max(99),
    /** Degrees Celsius. */
    temperature: z.number().min(-60).max(10),
    /** Order or message that gives the number. */
    source: z.string().trim().min(3).max(300),
    sourceOn: z.iso.date(),
    /** Somebody here has compared it with the authority's own paper. */
    confirmed: z.boolean(),
  })
  .refine((row) => row.gradeFrom <= row.gradeTo, { path: ['gradeTo'], message: 'smaller than the first' })
  .refine((row) => row.windFrom <= row.windTo, { path: ['windTo'], message: 'smaller than the first' })
export type ThresholdBody = z.infer<typeof ThresholdBody>

export const Threshold = z.strictObject({
  /** Null for one that comes with the product and was not taken over yet. */
  id: z.uuid().nullable(),
  place: z.string(),
  gradeFrom: z.int(),
  gradeTo: z.int(),
  windFrom: z.number(),
  windTo: z.number(),
  temperature: z.number(),
  source: z.string(),
  sourceOn: z.iso.date(),
  confirmed: z.boolean(),
})
export type Threshold = z.infer<typeof Threshold>
