export * from './portal.api.ts'
export { portalProblems } from './portal.problems.ts'
export * from './portal.schema.ts'
