import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint, migrate, readMigrations } from '#lib/migrate'
import { openPostgres, withClient } from '#lib/postgres'
import { newId } from '#lib/db'

export interface TestDatabase {
  /** As the owner of the schema. */
  url: string
  /** As the application's role. */
  appUrl: string
  drop: () => Promise<void>
}

/** A database of its own with all migrations, cloned from a template that is made once for a state of the migrations. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await openPostgres({
    home: process.env['DALA_TEST_HOME'] ?? join(tmpdir(), 'dala-test'),
    databaseUrl: process.env['DALA_TEST_DATABASE_URL'],
    log: () => undefined,
    durable: false,
  })
  const template = `dala_template_${fingerprint(readMigrations())}`
  const name = `dala_test_${newId().replaceAll('-', '')}`
  await withClient(server.url, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('${template}'))`)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template])
    if (!rowCount) {
      await client.query(`DROP DATABASE IF EXISTS ${template}`)
      await client.query(`CREATE DATABASE ${template}`)
      await migrate(within(server.url, template))
      await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true`)
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  })
  return {
    url: within(server.url, name),
    appUrl: within(server.appUrl, name),
    drop: async () => {
      await withClient(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

const within = (url: string, database: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
