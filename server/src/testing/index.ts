import './testing.tables.ts'

export { evidence } from './evidence.ts'
export { faultsOfAttempt } from './finish-attempt.ts'
export { homeQuestions, workItems } from './home.ts'
export { jobs, schedules } from './jobs.ts'
export { layBank, layTest } from './lay-test.ts'
export { routes } from './routes.ts'
export { seed } from './seed.ts'
