import pg from 'pg'
import type { Place } from './place.ts'

/** The address of a database of the embedded server, as a role. `port` also names the Unix socket. */
export const addressOf = (place: Place, port: number, role: 'dala_owner' | 'dala_app', database: string): string => {
  const password = encodeURIComponent(role === 'dala_owner' ? place.password.owner : place.password.app)
  return place.socket
    ? `postgres://${role}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(place.socket)}`
    : `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

/** Runs `work` with one connection to the address. */
export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // a connection lost while idle shows at the next query
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {}) // the server may be gone already: nothing to close then
  }
}

/** Whether the server answers; null when nobody listens there (yet), the error when it answers with a refusal for good. */
export const answers = async (url: string): Promise<true | null | Error> => {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // 57P03: starting up or recovering; ECONNREFUSED, ENOENT: not listening yet
    if (['57P03', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(code)) return null
    return error instanceof Error ? error : new Error(String(error))
  }
}
