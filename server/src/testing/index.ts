import './testing.tables.ts'

export { faultsOfAttempt } from './finish-attempt.ts'
export { homeItems, workItems } from './home.ts'
export { jobs, schedules } from './jobs.ts'
export { routes } from './routes.ts'
