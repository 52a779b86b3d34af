import { a2015ConditionsClauses } from './a2015-conditions.clauses.ts'
import { a2015ConductClauses } from './a2015-conduct.clauses.ts'
import { a2015GroundsClauses } from './a2015-grounds.clauses.ts'

/** Order No. 137, all its clauses. */
export const a2015Clauses = { ...a2015ConditionsClauses, ...a2015GroundsClauses, ...a2015ConductClauses }
