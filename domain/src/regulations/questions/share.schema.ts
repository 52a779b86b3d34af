import { z } from 'zod'
import { planItemKinds } from '../limits/limit.ts'
import { code, common, studyForm } from './shapes.ts'

const volume = z.number().min(0).max(100_000)

const item = z.strictObject({
  id: code,
  kind: z.enum(planItemKinds),
  credits: volume.nullable(),
  hours: volume.nullable(),
  distance: volume,
  /** What was taught at a distance so far, in the item's own unit. */
  taught: volume.optional(),
  byAuthority: volume.optional(),
  mooc: volume.optional(),
  nonFormal: volume.optional(),
  recognisedMooc: volume.optional(),
})

/** Does the share of distance learning, of MOOC and of non-formal education keep to the limits? */
export const shareFacts = z.strictObject({
  ...common,
  studyForm,
  field: z
    .enum([
      'pedagogical',
      'law',
      'choreography',
      'performance',
      'aviation',
      'construction',
      'marine',
      'health',
      'military',
      'veterinary',
      'medical',
      'pharmaceutical',
    ])
    .nullable(),
  arrangement: z.enum(['mobility', 'double-degree', 'exchange']).nullable(),
  items: z.array(item).max(1000),
  grounds: z.array(code).max(20).optional(),
  lawCase: code.nullish(),
  /** The order that declared an emergency: more may then be studied at a distance with partners. */
  emergency: code.nullish(),
  /** What is planned, or what was taught. */
  volume: z.enum(['planned', 'actual']),
  settings: z
    .strictObject({
      hoursPerCredit: z.number().positive().max(100),
      practiceBase: z.enum(['narrow', 'wide']),
      authorityCounts: z.boolean(),
      recognisedMoocCounts: z.boolean().optional(),
    })
    .nullish(),
})
