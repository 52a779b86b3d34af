import { withClient } from '#lib/postgres'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

test('a test database is migrated, empty and the application works in it as a role that row-level security binds', async () => {
  const database = await testDatabase()
  const asApp = await withClient(database.appUrl, async (client) => {
    const { rows } = await client.query<{ role: string; bypass: boolean; organisations: number }>(
      `SELECT current_user AS role, rolbypassrls OR rolsuper AS bypass, (SELECT count(*)::int FROM organisations.organisation) AS organisations
       FROM pg_roles WHERE rolname = current_user`,
    )
    return rows[0]
  })
  expect(asApp).toEqual({ role: 'dala_app', bypass: false, organisations: 0 })
  await database.drop()
})

test('two test databases do not see each other', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  await withClient(one.url, (client) => client.query('CREATE TABLE public.only_here ()'))
  const seen = await withClient(other.url, (client) => client.query("SELECT to_regclass('public.only_here') AS name"))
  expect(seen.rows).toEqual([{ name: null }])
  await Promise.all([one.drop(), other.drop()])
})
