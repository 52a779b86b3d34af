import type pg from 'pg'
import { cannotStart } from './cannot-start.ts'
import { withClient } from './connect.ts'

const oldest = 150_000 // our SQL needs PostgreSQL 15

/** Makes the database and the application's role of the embedded server and proves that it sorts and searches as we rely on. */
export const ensureDatabase = async (ownerUrl: string, database: string, appPassword: string) => {
  const fresh = await withClient(ownerUrl, async (client) => {
    // two starters may come at once
    await client.query("SELECT pg_advisory_lock(hashtext('dala.roles'))")
    await ensureAppRole(client, appPassword)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount) return false
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
    return true
  })
  if (!fresh) return
  const url = new URL(ownerUrl)
  url.pathname = `/${database}`
  await withClient(url.href, proveKazakhSearch)
}

const ensureAppRole = async (client: pg.Client, password: string | null) => {
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'dala_app'",
  )
  const role = rows[0]
  if (!role) {
    const login = password === null ? 'NOLOGIN' : `LOGIN PASSWORD ${client.escapeLiteral(password)}`
    await client.query(`CREATE ROLE dala_app ${login} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`)
    return
  }
  if (role.rolsuper || role.rolbypassrls) {
    throw cannotStart(
      'The database role dala_app may pass by row-level security: run ALTER ROLE dala_app NOSUPERUSER NOBYPASSRLS as the administrator of the database.',
    )
  }
}

/** Trigram search must see Cyrillic letters; with a wrong character type it silently sees none. */
const proveKazakhSearch = async (client: pg.Client) => {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  const { rows } = await client.query<{ likeness: number }>("SELECT word_similarity('мектеп', 'Мектептердегі оқушылар') AS likeness")
  if ((rows[0]?.likeness ?? 0) < 0.5) {
    throw cannotStart(
      'The database does not know Cyrillic letters (its lc_ctype is not UTF-8): install a UTF-8 locale such as C.UTF-8, remove the new database folder and start again.',
    )
  }
}

/**
 * Prepares a PostgreSQL that we did not start: checks its version and makes the role dala_app.
 * The application connects with the same address and takes on that role when it connects.
 */
export const prepareExternal = async (url: string): Promise<{ url: string; appUrl: string }> => {
  const shown = (() => {
    try {
      return new URL(url).host || 'DATABASE_URL'
    } catch {
      throw cannotStart('DATABASE_URL is not an address like postgres://user:password@host:5432/dala.')
    }
  })()
  try {
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ number: number; name: string }>(
        "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
      )
      if ((rows[0]?.number ?? 0) < oldest) {
        throw cannotStart(`The database at ${shown} is PostgreSQL ${rows[0]?.name}, and Dala needs PostgreSQL 15 or newer.`)
      }
      await ensureAppRole(client, null)
      await client.query("DO $$ BEGIN EXECUTE format('GRANT dala_app TO %I', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$")
      const { rows: member } = await client.query<{ may: boolean }>("SELECT pg_has_role(current_user, 'dala_app', 'MEMBER') AS may")
      if (!member[0]?.may)
        throw cannotStart(
          `The user of DATABASE_URL may not act as dala_app: run GRANT dala_app TO that user as the administrator of the database.`,
        )
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOENT'].includes(code) || /timeout/.test(String(error))) {
      throw cannotStart(`No database answers at ${shown}: is the server of DATABASE_URL running and reachable?`, error)
    }
    if (code === '28P01' || code === '28000')
      throw cannotStart(`The database at ${shown} refuses the user or password of DATABASE_URL.`, error)
    if (code === '3D000') throw cannotStart(`The database named in DATABASE_URL does not exist at ${shown}: create it first.`, error)
    if (code === '42501') {
      throw cannotStart(
        'The user of DATABASE_URL may not create roles: run CREATE ROLE dala_app NOLOGIN, GRANT dala_app TO that user, as the administrator of the database.',
        error,
      )
    }
    throw error
  }
  return { url, appUrl: url }
}
