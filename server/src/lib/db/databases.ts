import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Databases, Db, Trx } from './index.ts'
import { preparing } from './prepare.ts'

const commit = sql.raw('COMMIT')
const rollback = sql.raw('ROLLBACK')

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
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 16,
    types,
    application_name: options.applicationName ?? 'dala',
    options: '-c role=dala_app -c synchronous_commit=on -c idle_in_transaction_session_timeout=60000',
  })
  // An idle connection that dies (a restart of the database) is replaced by the pool; the next query reports what matters.
  pool.on('error', () => undefined)
  // One that dies while it is lent says so twice: to the query that waits, and as an event that nobody else hears.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: options.prepare === false ? pool : preparing(pool) }) })

  const of = (orgId: string): Db => {
    if (!UUID.test(orgId)) throw new Error('An organisation is named by its UUID')
    return {
      orgId,
      transaction: (work) =>
        kysely.connection().execute(async (connection) => {
          // One message for both: a round trip less in every request. The organisation is a literal, since a distributed
          // database passes on SET LOCAL only; the pattern above makes it safe.
          await sql.raw(`BEGIN; SET LOCAL app.org = '${orgId}'`).execute(connection)
          try {
            // What Kysely would call a transaction: a connection of our own between BEGIN and COMMIT.
            const result = await work(connection as unknown as Trx)
            await commit.execute(connection)
            return result
          } catch (error) {
            // A connection that died rolls back by itself, and what broke first is what matters.
            await rollback.execute(connection).catch(() => undefined)
            throw error
          }
        }),
    }
  }
  return { global: kysely, of, close: () => kysely.destroy() }
}
