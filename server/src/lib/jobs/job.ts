import type { Config } from '#config'
import type { Databases, Db, Trx } from '#lib/db'
import type { Sealer } from '#lib/seal'

/** What a job is given beside its payload. */
export interface JobContext {
  databases: Databases
  /** The database of an organisation. */
  dbFor: (orgId: string) => Db
  config: Config
  sealer: Sealer
  now: () => Date
  log: (line: string) => void
  /** 1 for the first attempt; a job must bear being run again after it was killed half-way. */
  attempt: number
  /** Aborts when the server is stopping: end at the next good place and throw; the job goes on after the restart. */
  signal: AbortSignal
  /** Present when the job was enqueued with `enqueueWithProgress`. */
  progress: Progress
}

/** How far a long job has come; harmless where nobody watches. */
export interface Progress {
  id: string | null
  /** What the last attempt had saved, for going on from there; null at the first. */
  checkpoint: <T>() => Promise<T | null>
  /**
   * Says how far the work has come.
   * @param at.checkpoint where a new attempt should go on; give `trx` to save it together with the work it describes
   */
  report: (at: { done: number; total?: number; checkpoint?: unknown }, trx?: Trx) => Promise<void>
  /** What came out of it, for the page that waits: ids, numbers, codes. */
  finish: (result: unknown, trx?: Trx) => Promise<void>
}

/** Does a job. Throwing makes it run again later, at growing intervals. */
export type JobHandler<Payload = Record<string, unknown>> = (payload: Payload, context: JobContext) => Promise<void>

/** A noun's jobs by kind (`noun.verb`): `export const jobs = { … } satisfies Jobs`. */
export type Jobs = Record<string, JobHandler<never>>

/** When jobs run by themselves: a cron pattern in UTC (Kazakhstan is UTC+5). Each runs once for every organisation, with `{ orgId }`. */
export type Schedules = Record<string, string>
