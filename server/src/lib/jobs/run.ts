import { Logger, parseCronItems, run, runOnce, type CronItem, type JobHelpers, type TaskList } from 'graphile-worker'
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#config'
import type { Databases } from '#lib/db'
import { Problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import type { Jobs, JobHandler, Schedules } from './job.ts'
import { enqueue } from './enqueue.ts'
import { openJobsPool } from './jobs-pool.ts'
import { listOrganisationIds } from './jobs.queries.ts'
import { progressMarks, progressOf } from './progress.ts'
import { watchWorkers } from './rescue.ts'

export interface JobsParts {
  databases: Databases
  config: Config
  sealer: Sealer
  now: () => Date
  log: (line: string) => void
}

interface JobsOptions {
  /** address of the database as the owner of the queue, not through a pooler */
  url: string
  parts: JobsParts
  jobs: Jobs
  schedules?: Schedules
  /** how many jobs at the same time; 2 unless told */
  concurrency?: number
}

/**
 * Runs jobs in this process until `stop`. Jobs that a killed process had begun are taken up again within seconds, and the
 * runner comes back by itself when the database was away.
 */
export async function startJobs({
  url,
  parts,
  jobs,
  schedules = {},
  concurrency = 2,
}: JobsOptions): Promise<{ stop: () => Promise<void> }> {
  const pool = openJobsPool(url, concurrency + 2)
  const events = new EventEmitter()
  const rescue = watchWorkers(url, pool, events)
  const resting = restOf(events)
  const begin = () =>
    run({
      pgPool: pool,
      events,
      taskList: tasksOf(parts, jobs, schedules),
      parsedCronItems: parseCronItems(cronOf(jobs, schedules)),
      concurrency,
      pollInterval: 5000, // new jobs announce themselves; this finds those that became due
      noHandleSignals: true,
      logger: loggerOf(parts.log),
    })
  let runner = await begin()
  let beginning = Promise.resolve()
  let stopping = false
  const watch = () => {
    const ended = (error: unknown) => {
      if (stopping) return
      parts.log(`jobs: the runner ended (${error instanceof Error ? error.message : String(error)}) and is started again`)
      again()
    }
    // a runner whose workers broke down ends without an error
    runner.promise.then(() => ended('its workers ended'), ended)
  }
  const again = () => {
    setTimeout(() => {
      if (stopping) return
      beginning = begin().then((begun) => {
        runner = begun
        watch()
      }, again) // the database is still away
    }, 1000).unref()
  }
  watch()
  await rescue.started()
  return {
    stop: async () => {
      stopping = true
      await beginning // one that began meanwhile is stopped as well
      await Promise.race([runner.stop().catch(() => {}), resting()]) // it may have ended already
      await rescue.stop()
      await pool.end()
    },
  }
}

/**
 * Settles when no job has run for a second. A worker that found the database away pauses for seconds, later for minutes, before
 * it looks again, and nobody who stops need wait for that.
 */
const restOf = (events: EventEmitter) => {
  let atWork = 0
  events.on('job:start', () => atWork++)
  events.on('job:complete', () => atWork--)
  return async () => {
    for (let quiet = 0; quiet < 1000; quiet = atWork > 0 ? 0 : quiet + 50) await sleep(50, undefined, { ref: false })
  }
}

/** Runs every job that is due now, those they enqueue included, and returns when none is left. For tests and commands. */
export async function runDueJobs({ url, parts, jobs, schedules = {} }: JobsOptions): Promise<void> {
  const pool = openJobsPool(url, 3)
  try {
    await runOnce({
      pgPool: pool,
      taskList: tasksOf(parts, jobs, schedules),
      concurrency: 1,
      noHandleSignals: true,
      logger: loggerOf(parts.log),
    })
  } finally {
    await pool.end()
  }
}

const eachOrganisation = 'jobs.for-each-organisation'

const cronOf = (jobs: Jobs, schedules: Schedules): CronItem[] =>
  Object.entries(schedules).map(([kind, match]) => {
    if (!jobs[kind]) throw new Error(`There is a schedule for ${kind} but no such job`)
    return { task: eachOrganisation, match, identifier: kind, payload: { kind }, options: { backfillPeriod: 24 * 3600 * 1000 } }
  })

const tasksOf = (parts: JobsParts, jobs: Jobs, schedules: Schedules): TaskList => ({
  ...Object.fromEntries(Object.entries(jobs).map(([kind, handler]) => [kind, taskOf(parts, kind, handler)])),
  [eachOrganisation]: async (payload) => {
    const kind = String((payload as { kind?: unknown }).kind) // written by cronOf
    if (!schedules[kind]) return // a schedule that this version no longer has
    for (const orgId of await listOrganisationIds(parts.databases.global))
      await parts.databases.of(orgId).transaction((trx) => enqueue(trx, kind, { orgId }, { key: `${kind}/${orgId}` }))
  },
})

const taskOf = (parts: JobsParts, kind: string, handler: JobHandler<never>) => async (payload: unknown, helpers: JobHelpers) => {
  const marks = progressMarks(parts.databases, payload, parts.now)
  await marks.started()
  try {
    // the payload is what the noun itself enqueued under this kind
    await handler(payload as never, {
      ...parts,
      dbFor: (orgId) => parts.databases.of(orgId),
      log: (line) => parts.log(`${kind}: ${line}`),
      attempt: helpers.job.attempts,
      signal: helpers.abortSignal,
      progress: progressOf(parts.databases, payload, parts.now),
    })
  } catch (error) {
    await marks.failed(error instanceof Problem ? error.slug : 'server.fault', helpers.job.attempts >= helpers.job.max_attempts)
    throw error
  }
  await marks.done()
}

const loggerOf = (log: (line: string) => void) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log(`jobs: ${message}`)
  })
