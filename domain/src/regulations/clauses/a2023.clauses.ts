import { a2023ConductClauses } from './a2023-conduct.clauses.ts'
import { a2023GroundsClauses } from './a2023-grounds.clauses.ts'
import { a2023RequirementsClauses } from './a2023-requirements.clauses.ts'

/** Order No. 349, all its clauses. */
export const a2023Clauses = { ...a2023RequirementsClauses, ...a2023GroundsClauses, ...a2023ConductClauses }
