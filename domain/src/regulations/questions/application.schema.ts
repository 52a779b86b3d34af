import { z } from 'zod'
import { bodies } from '../ground.ts'
import { calendar, code, common, dangerZone, day, learner, stage, text } from './shapes.ts'

/** May this learner study at a distance on this ground, and what is missing until this step? */
export const applicationFacts = z.strictObject({
  ...common,
  ...learner,
  ground: code,
  /** The facts of the ground by their codes. */
  facts: z.record(code, z.union([text, z.boolean(), z.null()])),
  reason: text,
  /** Kinds of the documents that are there. */
  documents: z.array(code).max(100),
  until: stage,
  registeredOn: day.nullish(),
  decidedOn: day.nullish(),
  orderedOn: day.nullish(),
  acquaintedOn: day.nullish(),
  calendar: calendar.nullish(),
  /** Where the learner goes, by the code of the place, and the maintained list of zones of danger. */
  destination: code.nullish(),
  dangerZones: z.array(dangerZone).max(2000).nullish(),
  /** The first day of the academic year, for grounds whose application has to come before it. */
  yearStartsOn: day.nullish(),
  /** Who signs the application. */
  appliedBy: z.enum(['learner', 'guardian']).nullish(),
  withdrawnOn: day.nullish(),
  /** Decisions of councils: one without quorum or signed minutes is none. */
  decisions: z
    .array(z.strictObject({ body: z.enum(bodies), outcome: z.enum(['adopted', 'rejected']), quorate: z.boolean(), signed: z.boolean() }))
    .max(20)
    .nullish(),
})

/** Which grounds are open to such a learner, with what to bring and who decides? */
export const groundsFacts = z.strictObject({ ...common, ...learner })

/** Until when are the steps of an application due, and were they taken in time? */
export const deadlinesFacts = z.strictObject({
  ...common,
  registeredOn: day,
  decidedOn: day.nullish(),
  orderedOn: day.nullish(),
  acquaintedOn: day.nullish(),
  withdrawnOn: day.nullish(),
  calendar,
})
