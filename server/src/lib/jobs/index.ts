import './jobs.tables.ts'

export { enqueue, enqueueAll, enqueueWithProgress, type EnqueueOptions } from './enqueue.ts'
export type { JobContext, JobHandler, Jobs, Progress, Schedules } from './job.ts'
export { findProgress } from './jobs.queries.ts'
export { runDueJobs, startJobs, type JobsParts } from './run.ts'
