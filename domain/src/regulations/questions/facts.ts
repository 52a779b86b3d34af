import type { z } from 'zod'
import type { factsOf } from './index.ts'

export type Question = keyof typeof factsOf
/** The facts of each question. Types only: whoever asks without checking pulls in no zod. */
export type FactsOf = { [Q in Question]: z.output<(typeof factsOf)[Q]> }
