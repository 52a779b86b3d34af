import { migrate } from '#lib/migrate'
import { openDatabases } from '#lib/db'
import { createPostgresBus } from '#lib/bus'
import { startJobs } from '#lib/jobs'
import { isCannotStart, openPostgres } from '#lib/postgres'
import { createSealer, masterKey } from '#lib/seal'
import { claimHome, collectWhenIdle, demandPort } from '#lib/startup'
import { createContentServer } from '#files'
import { allJobs, allSchedules } from '#nouns'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { seedOnce } from './seed/seed-once.ts'
import { welcome } from './welcome.ts'

const log = (line: string) => console.log(line)
const now = () => new Date()

/** What was started, the last first: stopped in this order. */
const started: (() => Promise<unknown> | unknown)[] = []
let stopping = false

/** Starts the database where it is ours, the server and its jobs. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const contentPort = config.port === 0 ? 0 : config.port + 1
  const serves = config.role !== 'worker'
  if (serves) {
    await demandPort(config.port, config.host, 'the address of Dala')
    await demandPort(contentPort, config.host, 'the content origin')
    started.unshift(claimHome(config.home, config.port))
  }
  const webBuilt = waitForWeb()
  const postgres = await openPostgres({ home: config.home, databaseUrl: config.databaseUrl, log, supervise: true })
  started.unshift(postgres.stop)
  await migrate(config.databaseUrlDirect ?? postgres.url, log)
  const databases = openDatabases({ url: postgres.appUrl, max: config.databasePool, prepare: process.env['PG_PREPARE'] !== 'off' })
  started.unshift(databases.close)
  const sealer = createSealer(masterKey(config.home, config.masterKey))
  const parts = { databases, config, sealer, now, log }
  await seedOnce({ databases, sealer, config, now: now(), log }, postgres.url)
  if (serves) {
    await webBuilt
    const bus = await createPostgresBus(config.databaseUrlDirect ?? postgres.url, log)
    started.unshift(bus.close)
    const app = await buildApp({ ...parts, bus })
    const content = createContentServer(parts)
    started.unshift(() => Promise.all([app.fastify.close(), content.close()]))
    await app.fastify.listen({ port: config.port, host: config.host })
    await content.listen({ port: contentPort, host: config.host })
  }
  if (config.role !== 'web') {
    const jobs = await startJobs({ url: config.databaseUrlDirect ?? postgres.url, parts, jobs: allJobs(), schedules: allSchedules() })
    started.unshift(jobs.stop)
  }
  if (serves) await welcome(parts)
  process.send?.('ready')
  started.unshift(collectWhenIdle())
}

/** `npm start` builds the web app meanwhile and says when it is ready; started by hand, the server takes what is there. */
const waitForWeb = (): Promise<void> =>
  new Promise((built) => {
    if (process.env['DALA_STARTER'] !== 'waits-for-web' || !process.connected) return built()
    process.on('message', (message) => message === 'web-built' && built())
    process.once('disconnect', () => void stop(0)) // the starter was killed: nobody would stop us with Ctrl-C any more
  })

const stop = async (code: number) => {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 25_000).unref()
  for (const end of started) await Promise.resolve(end()).catch((error: unknown) => console.error(error))
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

main().catch(async (error: unknown) => {
  if (stopping) return
  console.error(isCannotStart(error) ? `\n${error.message}\n` : error)
  await stop(1)
})
