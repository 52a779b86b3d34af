export * from './curricula.api.ts'
export { curriculaProblems } from './curricula.problems.ts'
