export { getJob, JobProgress } from './jobs.api.ts'
