import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  type Driver,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import type { Database, Trx } from './index.ts'

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const driver: Driver = new DummyDriver()

/** The organisation is a literal, since a distributed database passes on SET LOCAL only; `of` has made sure that it is a UUID. */
const begin = (orgId: string) => `BEGIN; SET LOCAL app.org = '${orgId}'`

/**
 * Does work in a transaction of an organisation. It begins with the first question, in the same message: the database answers in
 * order, so nobody waits for the beginning. Should that fail, the connection has no organisation, and tenant tables show and take
 * nothing. Work that asks nothing costs nothing.
 */
export async function transact<T>(pool: pg.Pool, dialect: Dialect, orgId: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const line = lineOf(pool, orgId)
  let isSound = true
  try {
    const result = await work(trxOver(line, dialect))
    await line.end('COMMIT')
    return result
  } catch (error) {
    // A connection that died rolls back by itself, and what broke first is what matters.
    await line.end('ROLLBACK').catch(() => (isSound = false))
    throw error
  } finally {
    line.release(isSound)
  }
}

/**
 * Questions in a transaction of their own: beginning, questions and end are one message. Such questions are written for any values,
 * so they are planned once for each connection; by itself PostgreSQL would plan each one six times before it believes that.
 */
export async function askOnce(pool: pg.Pool, orgId: string, queries: readonly CompiledQuery<unknown>[]): Promise<unknown[][]> {
  const client = await pool.connect()
  let isSound = false
  try {
    const begun = client.query(`${begin(orgId)}; SET LOCAL plan_cache_mode = force_generic_plan`)
    const answers = queries.map(({ sql, parameters }) => client.query<Record<string, unknown>>(sql, [...parameters]))
    // Of a transaction that failed it is a ROLLBACK. The connection is given back when all are answered.
    const ended = client.query('COMMIT')
    const last = (await Promise.allSettled([begun, ...answers, ended])).at(-1)
    isSound = last?.status === 'fulfilled'
    await begun
    return (await Promise.all(answers)).map(({ rows }) => rows)
  } finally {
    client.release(!isSound)
  }
}

interface Line extends DatabaseConnection {
  end(how: 'COMMIT' | 'ROLLBACK'): Promise<void>
  /** Gives the connection back; one whose end was not heard is given up, since the next to use it would find it dead. */
  release(isSound: boolean): void
}

/** The connection as Kysely asks it: questions go out as they come, none waits for the answer of the one before. */
function lineOf(pool: pg.Pool, orgId: string): Line {
  let client: Promise<pg.PoolClient> | null = null
  let begun: Promise<unknown> = Promise.resolve()
  let taken: pg.PoolClient | null = null
  let ended = false
  const open = async (): Promise<pg.PoolClient> => {
    taken = await pool.connect()
    begun = taken.query(begin(orgId))
    begun.catch(() => undefined) // told at the end, or by what was asked after it
    return taken
  }
  return {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
      // The connection may already serve another organisation.
      const demandOpen = () => {
        if (ended) throw new Error('The transaction has ended: this question came too late')
      }
      demandOpen()
      const held = await (client ??= open())
      demandOpen()
      const { command, rowCount, rows } = await held.query(sql, [...parameters])
      const changes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
      return { rows: rows ?? [], ...(changes && { numAffectedRows: BigInt(rowCount ?? 0) }) }
    },
    streamQuery: () => {
      throw new Error('A transaction gives lists, no streams')
    },
    end: async (how) => {
      if (client === null) return void (ended = true)
      const held = await client
      // what was asked and not waited for went out before
      ended = true
      if (how === 'COMMIT') await begun
      const { command } = await held.query(how)
      // PostgreSQL answers the COMMIT of a transaction in which a question failed with ROLLBACK, and no error.
      if (command !== how) throw new Error('A question of the transaction failed and was passed over: nothing of it was kept')
    },
    release: (isSound) => taken?.release(!isSound),
  }
}

function trxOver(line: DatabaseConnection, dialect: Dialect): Trx {
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(line) }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return new Transaction<Database>({ config: { dialect }, dialect, driver, executor })
}
