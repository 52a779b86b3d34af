import { a2010ConditionsClauses } from './a2010-conditions.clauses.ts'
import { a2010ConductClauses } from './a2010-conduct.clauses.ts'
import { a2010GroundsClauses } from './a2010-grounds.clauses.ts'

/** Order No. 169, all its clauses. */
export const a2010Clauses = { ...a2010ConditionsClauses, ...a2010GroundsClauses, ...a2010ConductClauses }
