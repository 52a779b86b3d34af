import { a2021ConditionsClauses } from './a2021-conditions.clauses.ts'
import { a2021PlatformClauses } from './a2021-platform.clauses.ts'
import { a2021RulesClauses } from './a2021-rules.clauses.ts'
import { a2021ScopeClauses } from './a2021-scope.clauses.ts'

/** The draft of 2021, all its clauses. */
export const a2021Clauses = { ...a2021ScopeClauses, ...a2021ConditionsClauses, ...a2021PlatformClauses, ...a2021RulesClauses }
