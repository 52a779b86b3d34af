import { chmodSync } from 'node:fs'
import { buildApp } from '../server/src/app.ts'
import { readConfig } from '../server/src/config.ts'
import { openDatabases } from '../server/src/lib/db/index.ts'
import { migrate } from '../server/src/lib/migrate/index.ts'
import { startPostgres, withClient } from '../server/src/lib/postgres/index.ts'
import { createSealer, masterKey } from '../server/src/lib/seal/index.ts'
import { seedOnce } from '../server/src/seed/seed-once.ts'
import { layBenchData } from './data.ts'

// The real server with the bench's data and without limits by rate; everything else as in production, fsync on.
const config = readConfig(process.env)
chmodSync(config.home, 0o755)
const postgres = await startPostgres({ home: config.home, log: console.error })
process.once('SIGTERM', () => void end())
await migrate(postgres.url)
const databases = openDatabases({ url: postgres.appUrl, max: config.databasePool })
const sealer = createSealer(masterKey(config.home, undefined))
const now = () => new Date()
if (process.env['BENCH_DEMO'] === 'on') await seedOnce({ databases, sealer, config, now: now(), log: () => {} }, postgres.url)
const data = await layBenchData(databases, now())
await withClient(postgres.url, (client) => client.query('VACUUM ANALYZE'))
const app = await buildApp({ databases, config, sealer, now, rateScale: 1_000_000 })
await app.fastify.listen({ port: config.port, host: '127.0.0.1' })
process.send?.({ ...data, server: process.pid, postgres: postgres.pid() })

async function end() {
  await app.fastify.close()
  await databases.close()
  await postgres.stop()
  process.exit(0)
}
