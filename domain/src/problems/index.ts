import type { coreProblems } from './core.problems.ts'

// The nouns' own catalogues are listed in server/src/lib/problems/catalogue.ts.
export { coreProblems } from './core.problems.ts'
export { problems, translate, type Facts, type ProblemEntry } from './problem.ts'

/** The shape of a problem on the wire (RFC 9457), with the fields at fault. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail?: string
  slug: string
  requestId?: string
  facts?: Record<string, unknown>
  fields?: { path: string; message: string }[]
}

export type CoreProblem = keyof typeof coreProblems
