import type { WorkerEventMap } from 'graphile-worker'
import type { EventEmitter } from 'node:events'
import pg from 'pg'

const every = 5000 // ms

/**
 * Gives back the jobs of processes that were killed. Each worker holds an advisory lock by its name for as long as its
 * process lives; a name whose lock is free belongs to nobody any more.
 */
export const watchWorkers = (url: string, pool: pg.Pool, events: EventEmitter) => {
  const alive = new Set<string>()
  let presence: pg.Client | null = null
  let ended = false
  let last = Promise.resolve()

  const hold = async (name: string) => {
    alive.add(name)
    await presence?.query("SELECT pg_advisory_lock_shared(hashtext('dala.worker'), hashtext($1))", [name])
  }
  events.on('pool:create', ({ workerPool }: WorkerEventMap['pool:create']) => void hold(workerPool.id).catch(() => {}))
  events.on('worker:create', ({ worker }: WorkerEventMap['worker:create']) => void hold(worker.workerId).catch(() => {}))

  // the connection that holds the names; it comes back by itself when the database was restarted
  const appear = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'dala-jobs-presence' })
    client.on('error', () => {
      presence = null
    })
    await client.connect()
    presence = client
    for (const name of alive) await hold(name)
  }

  const rescue = async () => {
    if (!presence) await appear()
    const { rows } = await pool.query<{ name: string }>(
      `SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs
       WHERE locked_by IS NOT NULL AND locked_by <> ALL ($1::text[]) AND locked_at < now() - interval '2 seconds'`,
      [[...alive]],
    )
    for (const { name } of rows) {
      await pool.query(
        `SELECT graphile_worker.force_unlock_workers(ARRAY[$1]) FROM (
           SELECT pg_try_advisory_xact_lock(hashtext('dala.worker'), hashtext($1)) AS gone OFFSET 0) AS probe WHERE gone`,
        [name],
      )
    }
  }
  const tick = () => {
    // the database may be away for a moment: the next tick tries again
    last = last.then(rescue).catch(() => {})
  }
  const timer = setInterval(tick, every)
  timer.unref()

  return {
    started: async () => {
      await rescue()
      setTimeout(() => !ended && tick(), 2500).unref() // those locked a moment before the kill
    },
    stop: async () => {
      ended = true
      clearInterval(timer)
      await last
      await presence?.end().catch(() => {}) // the database may have gone first
    },
  }
}
