import { withClient } from '#lib/postgres'
import { inject } from 'vitest'

/** A database of its own for a test file, with all migrations applied and no row in it. */
export type TestDatabase = {
  /** as the owner (a superuser): to look behind row-level security */
  url: string
  /** as the application's role */
  appUrl: string
  drop: () => Promise<void>
}

let count = 0

/** Clones the migrated template. Whoever forgets to drop it leaves that to the end of the run. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { url, appUrl, template, run } = inject('postgres')
  // begins with the process of the test run: when that has ended nobody needs the database any more
  const name = `dala_test_${run}_${process.pid}_${Date.now().toString(36)}_${count++}`
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`))
  return {
    url: addressOf(url, name),
    appUrl: addressOf(appUrl, name),
    drop: async () => {
      await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

const addressOf = (url: string, database: string) => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
