import { z } from 'zod'

const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const InTwo = z.strictObject({ kk: z.string(), ru: z.string() })

/** Every fact of a certificate, as they stood on the day of issue. Its hash is over exactly this. */
export const CertificateFacts = z.strictObject({
  /** the form: annex to order 137 as added by order 343 (A2016-39.b) */
  form: z.literal('A2016-annex'),
  number: z.string(),
  issuedOn: z.iso.date(),
  organisation: z.strictObject({ name: InThree, address: InTwo, email: z.string(), phone: z.string() }),
  /** name as in the identity document */
  holder: z.string(),
  /** year, semester, faculty; null for a listener from outside */
  study: InTwo.nullable(),
  course: InThree,
  credits: z.number(),
  hours: z.number(),
  weeks: z.number().nullable(),
  signatory: z.strictObject({ name: z.string(), position: InThree }),
  link: z.url(),
  /** level of mastery (A2016-40.3) with the achievements it rests on (A2016-38.2) */
  mastery: z.strictObject({
    percent: z.number(),
    mark: z.string(),
    points: z.number(),
    words: InThree,
    rating: z.number().nullable(),
    exam: z.number(),
    ratingWeight: z.number(),
    controls: z.array(z.strictObject({ name: InThree, percent: z.number() })),
  }),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

export const certificateStatuses = ['valid', 'changed', 'revoked'] as const
export type CertificateStatus = (typeof certificateStatuses)[number]
