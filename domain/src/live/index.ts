export * from './live.api.ts'
export * from './live.problems.ts'
