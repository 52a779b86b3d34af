import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fingerprint, migrate, readMigrations } from '#lib/migrate'
import { startPostgres, withClient } from '#lib/postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** addresses of the test server (database `postgres`), the migrated database that tests clone, the process of this run */
    postgres: { url: string; appUrl: string; template: string; run: number }
  }
}

/** The folder of the test server: one for each work tree and user, shared by test runs at the same time. */
const testHome = () =>
  process.env['DALA_TEST_HOME'] ??
  join(
    tmpdir(),
    `dala-test-${createHash('sha256')
      .update(`${import.meta.dirname} ${userInfo().uid}`)
      .digest('hex')
      .slice(0, 8)}`,
  )

/** Starts or adopts the test server, makes the migrated template once for each state of the migrations; the last run stops it. */
export default async function setup(project: TestProject) {
  const server = await startPostgres({ home: testHome(), database: 'dala', durable: false, supervise: true, log: () => {} })
  const admin = addressOf(server.url, 'postgres')
  // held open during the run: it tells other runs that the server is in use
  const presence = new pg.Client({ connectionString: admin, application_name: `dala-test ${process.pid}` })
  presence.on('error', () => {})
  await presence.connect()
  const migrations = readMigrations()
  const template = `dala_template_${fingerprint(migrations)}`
  await presence.query("SELECT pg_advisory_lock(hashtext('dala.template'))")
  await dropLeftovers(presence, template)
  const { rowCount } = await presence.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (!rowCount) await makeTemplate(presence, server.url, template, migrations)
  await presence.query("SELECT pg_advisory_unlock(hashtext('dala.template'))")
  project.provide('postgres', { url: admin, appUrl: addressOf(server.appUrl, 'postgres'), template, run: process.pid })
  return async () => {
    await dropLeftovers(presence, template, process.pid)
    await presence.end()
    await server.stopUnlessUsed()
  }
}

const addressOf = (url: string, database: string) => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

const makeTemplate = async (client: pg.Client, url: string, template: string, migrations: ReturnType<typeof readMigrations>) => {
  const draft = `${template}_draft`
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${draft} TEMPLATE dala`)
  await migrate(addressOf(url, draft), () => {}, migrations)
  await withClient(addressOf(url, draft), (draftClient) => draftClient.query('VACUUM ANALYZE'))
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
}

/** Databases of test processes that are gone, and of templates nobody needs any more; those of `ended` in any case. */
const dropLeftovers = async (client: pg.Client, template: string, ended?: number) => {
  const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'dala\\_test\\_%'")
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[2])
    if (pid !== ended && isAlive(pid)) continue
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  }
  const { rows: templates } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'dala\\_template\\_%' ORDER BY oid DESC OFFSET 12",
  )
  for (const { datname } of templates) if (!datname.startsWith(template)) await client.query(`DROP DATABASE IF EXISTS ${datname}`)
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
