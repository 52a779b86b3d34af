import { z } from 'zod'
import { levels } from '../level.ts'
import { day, ruleSetId } from '../questions/shapes.ts'

/** What an administrator has confirmed, completed or switched of an edition; the built-in data stay as they are. */
export const editionOverride = z.strictObject({
  ruleSet: ruleSetId,
  /** From this day on the override is known; a ruling of an earlier day is reproduced without it. */
  recordedOn: day,
  status: z.enum(['in-force', 'repealed', 'draft']).optional(),
  reach: z
    .array(
      z.strictObject({
        levels: z.array(z.enum(levels)).min(1),
        from: day,
        to: day.nullable(),
        confidence: z.enum(['high', 'medium', 'uncertain']),
      }),
    )
    .max(20)
    .optional(),
  /** A number that is stated is confirmed with it. */
  parameters: z
    .array(z.strictObject({ key: z.string().min(1).max(80), value: z.number() }))
    .max(200)
    .optional(),
  /** The official text was read: what nobody stated otherwise is confirmed as it stands. */
  confirmed: z.strictObject({ source: z.string().min(1).max(2000) }).optional(),
})
