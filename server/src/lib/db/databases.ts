import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Databases, Db, RowsOf } from './index.ts'
import { talkingInTurns } from './line.ts'
import { askOnce, transact } from './transaction.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// Dates stay ISO strings, whole and decimal numbers become numbers: bigint counters here stay far below 2^53.
const types = new pg.TypeOverrides()
types.setTypeParser(1082, (text: string) => text)
types.setTypeParser(20, (text: string) => Number(text))
types.setTypeParser(1700, (text: string) => Number(text))

/**
 * Opens the pool as the application role, which owns nothing and cannot pass row-level security.
 * @param options.url PostgreSQL address; the role of the address must be a member of `dala_app`
 * @param options.max connections at most
 * @param options.prepare false behind a pooler that cannot keep prepared statements
 */
export function openDatabases(options: { url: string; max?: number; prepare?: boolean; applicationName?: string }): Databases {
  const plain = new pg.Pool({
    connectionString: options.url,
    // A question need not wait for the answer of the one before on its connection.
    pipeline: true,
    // A connection that rests keeps its plans for a while.
    idleTimeoutMillis: 60_000,
    max: options.max ?? 16,
    types,
    application_name: options.applicationName ?? 'dala',
    options: '-c role=dala_app -c synchronous_commit=on -c idle_in_transaction_session_timeout=60000',
  })
  // An idle connection that dies (a restart of the database) is replaced by the pool; the next query reports what matters.
  plain.on('error', () => undefined)
  // One that dies while it is lent says so twice: to the query that waits, and as an event that nobody else hears.
  plain.on('connect', (client) => void client.on('error', () => undefined))
  const pool = talkingInTurns(plain, options.prepare !== false)
  const dialect = new PostgresDialect({ pool })
  const kysely = new Kysely<Database>({ dialect })

  const of = (orgId: string): Db => {
    if (!UUID.test(orgId)) throw new Error('An organisation is named by its UUID')
    return {
      orgId,
      transaction: (work) => transact(pool, dialect, orgId, work),
      // the rows are what the query's type says
      ask: async <R>(query: CompiledQuery<R>) => (await askOnce(pool, orgId, [query]))[0] as R[],
      askEach: async <Q extends readonly CompiledQuery<unknown>[]>(...queries: Q) => (await askOnce(pool, orgId, queries)) as RowsOf<Q>,
    }
  }
  return { global: kysely, of, close: () => kysely.destroy() }
}
