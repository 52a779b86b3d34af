import pg from 'pg'
import { codeOf } from '#lib/postgres'

// The database was killed, is restarting, not there yet or out of connections, memory or disk: SQLSTATE classes 08, 53 and 57P,
// and what the system says of a socket.
const away = /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOENT|EAGAIN|EAI_AGAIN|ENETUNREACH)$/

/**
 * The runner tries again what failed with ETIMEDOUT and breaks down at what it does not know: it must not end the server
 * only because the database is being started again.
 */
const retryable = (error: unknown): unknown => {
  const lost = away.test(codeOf(error)) || (error instanceof Error && /Connection terminated|not queryable/.test(error.message))
  return lost ? Object.assign(new Error('The database is away', { cause: error }), { code: 'ETIMEDOUT' }) : error
}

/**
 * Connections of the job runner itself; the jobs work through the tenant database. Once the pool was ended, who asks it for a
 * connection waits for good: the runner tells the queue of a finished job without anybody waiting for that, and when the database
 * was away it does so seconds later, perhaps after the stop. A refusal would be a rejection that nobody hears, which ends the
 * process; unheard, the job is taken up again by the next one, as after a kill.
 */
export const openJobsPool = (url: string, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'dala-jobs', idleTimeoutMillis: 5000 })
  // A lost connection is replaced; what it was doing fails there and is tried again.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const named = (...args: unknown[]) => {
      const running = query(...args)
      return running instanceof Promise
        ? running.catch((error: unknown) => {
            throw retryable(error)
          })
        : running
    }
    client.query = named as typeof client.query // the same calls, with other errors
  })
  const connect = pool.connect.bind(pool) as (callback?: unknown) => unknown
  const reaching = (callback?: unknown) => {
    if (callback !== undefined) return connect(callback)
    if (pool.ending) return new Promise<never>(() => {})
    return (connect() as Promise<pg.PoolClient>).catch((error: unknown) => {
      throw retryable(error)
    })
  }
  pool.connect = reaching as typeof pool.connect // as above
  return pool
}
