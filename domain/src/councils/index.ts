export * from './council.ts'
export * from './in-office.rule.ts'
export * from './quorum.rule.ts'
export * from './councils.problems.ts'
