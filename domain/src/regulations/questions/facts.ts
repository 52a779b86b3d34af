import type { z } from 'zod'
import type { factsOf } from './index.ts'

export type Question = keyof typeof factsOf

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T
/** The facts of each question. Types only: whoever asks without checking pulls in no zod. */
export type FactsOf = { readonly [Q in Question]: Frozen<z.output<(typeof factsOf)[Q]>> }
