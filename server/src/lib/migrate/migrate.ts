import { runMigrations as migrateQueue } from 'graphile-worker'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cannotStart, codeOf, withClient } from '#lib/postgres'
import type pg from 'pg'

export type Migration = { name: string; sql: string; checksum: string }

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** The migrations of a folder in the order of their names. */
export const readMigrations = (folder = migrationsFolder): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
    })

/** A name for the state that these migrations lead to; changes when any of them does. */
export const fingerprint = (migrations: Migration[]): string =>
  createHash('sha256')
    .update(migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n'))
    .digest('hex')
    .slice(0, 16)

/**
 * Brings the database to the newest migration, each in its own transaction, one migrating process at a time.
 * Returns the names of those applied now. Throws a sentence naming the file when one fails or was changed afterwards.
 */
export const migrate = async (url: string, log: (line: string) => void = () => {}, migrations = readMigrations()): Promise<string[]> =>
  withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('dala.migrate'))")
    const applied = await appliedMigrations(client)
    refuseUnknown(applied, migrations)
    const pending = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of pending) {
      await apply(client, migration)
      log(`Migrated the database: ${migration.name}`)
    }
    await migrateQueue({ connectionString: url })
    await grantSchemas(client)
    return pending.map(({ name }) => name)
  })

const appliedMigrations = async (client: pg.Client) => {
  await client.query(
    `CREATE TABLE IF NOT EXISTS public.dala_migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL)`,
  )
  await client.query(`COMMENT ON TABLE public.dala_migration IS 'local: the migrations that were applied'`)
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM public.dala_migration')
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

const refuseUnknown = (applied: Map<string, string>, migrations: Migration[]) => {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    const here = known.get(name)
    if (here === undefined)
      throw cannotStart(`The database was migrated by a newer Dala (${name} is not in this version): install that version or a newer one.`)
    if (here !== checksum) {
      throw cannotStart(
        `The migration ${name} was changed after this database had applied it: write a new migration instead, or start with an empty DALA_HOME.`,
      )
    }
  }
}

const apply = async (client: pg.Client, { name, sql, checksum }: Migration) => {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO public.dala_migration (name, checksum, applied_at) VALUES ($1, $2, now())', [name, checksum])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}) // the connection may be lost; the transaction is gone with it
    if (codeOf(error) === '53100')
      throw cannotStart('The disk of the database is full: free some space and start again; nothing that was confirmed is lost.', error)
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
    const line = position > 0 ? `:${sql.slice(0, position).split('\n').length}` : ''
    throw cannotStart(
      `The migration ${name}${line} failed and was undone: ${error instanceof Error ? error.message : String(error)}`,
      error,
    )
  }
}

/** The application's role may enter every schema of ours; each table says by itself what it may do there. */
const grantSchemas = (client: pg.Client) =>
  client.query(`DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'graphile_worker', 'citus', 'citus_internal', 'columnar', 'columnar_internal')
    LOOP EXECUTE format('GRANT USAGE ON SCHEMA %I TO dala_app', name); END LOOP;
  END $$`)
