import { mkdirSync } from 'node:fs'
import { migrate } from '#lib/migrate'
import { openDatabases } from '#lib/db'
import { isCannotStart, openPostgres } from '#lib/postgres'
import { createSealer, masterKey } from '#lib/seal'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { seedOnce } from './seed/seed-once.ts'

/** Starts the database where it is ours, the server and its jobs, and stops them in the reverse order. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = (line: string) => console.log(line)
  mkdirSync(config.home, { recursive: true })
  const postgres = await openPostgres({ home: config.home, databaseUrl: config.databaseUrl, log })
  await migrate(postgres.url, log)
  const databases = openDatabases({ url: postgres.appUrl, max: config.databasePool, prepare: process.env['PG_PREPARE'] !== 'off' })
  const sealer = createSealer(masterKey(config.home, config.masterKey))
  await seedOnce({ databases, sealer, config, now: new Date(), log }, postgres.url)
  const app = await buildApp({ databases, config, sealer, now: () => new Date() })
  await app.fastify.listen({ port: config.port, host: config.host })
  log(`Dala is at ${config.publicUrl}`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await app.fastify.close()
    await databases.close()
    await postgres.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(isCannotStart(error) ? error.message : error)
  process.exit(1)
})
