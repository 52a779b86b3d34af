import { a2016CoursesClauses } from './a2016-courses.clauses.ts'
import { a2016RulesClauses } from './a2016-rules.clauses.ts'

/** Order No. 343, all its clauses. */
export const a2016Clauses = { ...a2016RulesClauses, ...a2016CoursesClauses }
