import pg from 'pg'

/** Connections of the job runner itself; the jobs work through the tenant database. */
export const openJobsPool = (url: string, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'dala-jobs', idleTimeoutMillis: 5000 })
  // A lost connection is replaced; what it was doing fails there and is tried again.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}
