import { z } from 'zod'
import { applicationFacts, deadlinesFacts, groundsFacts } from './application.schema.ts'
import { shareFacts } from './share.schema.ts'
import { day } from './shapes.ts'

/** The questions that the acts can be asked, each with the shape of its facts. */
export const factsOf = {
  application: applicationFacts,
  grounds: groundsFacts,
  deadlines: deadlinesFacts,
  share: shareFacts,
} as const

const asked = <Q extends string, F extends z.ZodType>(question: Q, facts: F) =>
  z.strictObject({ question: z.literal(question), facts, asOf: day })

/** A question with its facts and the day it is asked for, as an open API takes it. */
export const Asked = z.discriminatedUnion('question', [
  asked('application', factsOf.application),
  asked('grounds', factsOf.grounds),
  asked('deadlines', factsOf.deadlines),
  asked('share', factsOf.share),
])
