import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { isAlive, startPostgres, withClient } from '#lib/postgres'
import { freePair } from '#lib/testing'

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'dala-start-test-'))
chmodSync(folder, 0o755) // as root the database runs as another user
const home = join(folder, 'home')
const asRoot = process.getuid?.() === 0

interface Started {
  child: ChildProcess
  output: () => string
  exit: Promise<number | null>
}

/** Starts the server as `npm start` does, without the part that builds the pages. */
const start = (environment: Record<string, string | undefined>): Started => {
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: undefined, DALA_HOME: home, LOG_LEVEL: 'error', NODE_ENV: 'production', ...environment },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exit = new Promise<number | null>((ended) => child.once('close', ended)) // then all that it said was read too
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, output: () => output, exit }
}

const port = await freePair()
const address = `http://127.0.0.1:${port}`
const ready = async ({ child, output }: Started) => {
  for (let i = 0; i < 4800; i++) {
    if (output().includes('Dala is ready')) return
    if (child.exitCode !== null) throw new Error(`The server ended: ${output()}`)
    await sleep(50)
  }
  throw new Error(`The server is not ready after four minutes: ${output()}`)
}
const databasePid = () => Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const answersHealth = () =>
  fetch(`${address}/api/health`).then(
    (reply) => reply.ok,
    () => false,
  )

afterAll(async () => {
  const database = await startPostgres({ home, log: () => {} }).catch(() => null)
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test(
  'the first start fills the demo, says where Dala is and how each role signs in; the end stops the database too',
  { timeout: 300_000 },
  async () => {
    const server = start({ PORT: String(port) })
    await ready(server)
    expect(await answersHealth()).toBe(true)
    expect(server.output()).toContain(`http://localhost:${port}`)
    expect(server.output()).toMatch(/Learner +aidana@ulytau\.example/)
    const database = databasePid()
    server.child.kill('SIGINT')
    expect(await server.exit, server.output()).toBe(0)
    // Ended, whether or not the system has taken its number away yet.
    expect(isAlive(database)).toBe(false)
  },
)

test(
  'with DALA_DEMO=off an empty database stays empty, and the start says how the first organisation is made',
  { timeout: 300_000 },
  async () => {
    const bare = join(folder, 'bare')
    onTestFinished(async () => (await startPostgres({ home: bare, log: () => {} })).stop())
    const begin = async () => {
      const server = start({ PORT: String(port), DALA_HOME: bare, DALA_DEMO: 'off' })
      await ready(server)
      const health = await answersHealth()
      server.child.kill('SIGTERM')
      expect(await server.exit, server.output()).toBe(0)
      expect(health).toBe(true)
      expect(server.output()).toMatch(/no organisation yet[^]*organisation create[^]*user create-administrator/)
      expect(server.output()).not.toMatch(/Filling|aidana|password/)
    }
    await begin()
    // a demo whose filling was cut off before is removed, not kept with its public passwords
    const database = await startPostgres({ home: bare, log: () => {} })
    await withClient(database.url, (client) =>
      client.query(`INSERT INTO dala.installation (key, value) VALUES ('seed', 'begun');
      INSERT INTO organisations.organisation (id, slug, kind, name_kk, name_ru, name_en, created_at)
      VALUES (gen_random_uuid(), 'half', 'school', 'Ж', 'Ж', 'H', now())`),
    )
    await database.stop()
    await begin()
  },
)

// bench/ measures the five seconds on a quiet machine; here nothing may be done twice
test('the second start does nothing of the first again', { timeout: 300_000 }, async () => {
  const server = start({ PORT: String(port) })
  await ready(server)
  expect(server.output()).not.toMatch(/Migrated|Filling/)
  server.child.kill('SIGTERM')
  await server.exit
})

test('after a kill of the server the next start takes over the database that still runs', { timeout: 300_000 }, async () => {
  const first = start({ PORT: String(port) })
  await ready(first)
  const database = databasePid()
  first.child.kill('SIGKILL')
  await first.exit
  process.kill(database, 0) // still there
  const second = start({ PORT: String(port) })
  await ready(second)
  expect(databasePid()).toBe(database)
  second.child.kill('SIGTERM')
  await second.exit
})

test('a killed database is started again while the server runs, and requests succeed again', { timeout: 300_000 }, async () => {
  const server = start({ PORT: String(port) })
  await ready(server)
  const database = databasePid()
  process.kill(database, 'SIGKILL')
  let status = 0
  for (let i = 0; i < 1200 && status !== 401; i++) {
    await sleep(100)
    status = await fetch(`${address}/api/session`, { headers: { cookie: `sid=${'n'.repeat(43)}` } }).then(
      (reply) => reply.status,
      () => 0,
    )
  }
  expect(status).toBe(401) // the session was looked up
  expect(databasePid()).not.toBe(database)
  server.child.kill('SIGTERM')
  expect(await server.exit, server.output()).toBe(0)
})

const sentence = async (environment: Record<string, string>) => {
  const server = start({ PORT: String(port), ...environment })
  expect(await server.exit).toBe(1)
  expect(server.output()).not.toMatch(/\bat .*\.ts:\d+/) // no stack
  return server.output().trim()
}

test('a taken port is told in one sentence, and nothing else was started', { timeout: 300_000 }, async () => {
  const taken = await listenOn(port)
  onTestFinished(() => void taken.close())
  const told = await sentence({})
  expect(told).toBe(
    `Port ${port} (the address of Dala) is taken by another program: stop that, or start with another one, for example PORT=${port + 10} npm start.`,
  )
})

test('a second server on the same folder is told who runs there', { timeout: 300_000 }, async () => {
  const first = start({ PORT: String(port) })
  await ready(first)
  expect(await sentence({ PORT: String(await freePair()) })).toContain(
    `Dala already runs from ${home} (process ${first.child.pid}, port ${port})`,
  )
  expect(await answersHealth()).toBe(true)
  first.child.kill('SIGTERM')
  await first.exit
})

test('a folder that cannot be written to is told in one sentence', { timeout: 300_000 }, async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await sentence({ DALA_HOME: join(file, 'home') })).toContain('is not a folder')
  if (asRoot) return // root may write everywhere
  const closed = join(folder, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  expect(await sentence({ DALA_HOME: join(closed, 'home') })).toContain('Dala may not write to')
})

test('a database of another major version is told in one sentence, and is not touched', { timeout: 300_000 }, async () => {
  const old = join(folder, 'old')
  cpSync(home, old, { recursive: true })
  writeFileSync(join(old, 'postgres', 'data', 'PG_VERSION'), '14\n')
  expect(await sentence({ DALA_HOME: old })).toContain('is of PostgreSQL 14 but this Dala runs PostgreSQL 18')
})

test('a database that cannot be reached, or refuses, is told in one sentence', { timeout: 300_000 }, async () => {
  const nobody = await freePair()
  expect(await sentence({ DATABASE_URL: `postgres://dala:secret@127.0.0.1:${nobody}/dala` })).toBe(
    `No database answers at 127.0.0.1:${nobody}: is the server of DATABASE_URL running and reachable?`,
  )
  expect(await sentence({ DATABASE_URL: 'not an address' })).toContain('DATABASE_URL is not an address')
})

test('the same code runs on an external database, as a role that row-level security binds', { timeout: 300_000 }, async () => {
  const external = await startPostgres({ home: join(folder, 'external'), database: 'elsewhere', log: () => {}, durable: false })
  onTestFinished(() => external.stop())
  await withClient(external.url, (client) => client.query('ALTER ROLE dala_app NOLOGIN'))
  const server = start({ PORT: String(port), DATABASE_URL: external.url, DALA_HOME: join(folder, 'elsewhere') })
  await ready(server)
  expect(server.output()).toMatch(/passwords and codes are public.*DALA_DEMO=off/)
  const roles = await withClient(external.url, (client) =>
    client.query("SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'dala' AND datname = 'elsewhere'"),
  )
  expect(roles.rows[0]).not.toEqual({ count: 0 })
  server.child.kill('SIGTERM')
  expect(await server.exit, server.output()).toBe(0)
  // somebody else's server goes on
  await withClient(external.url, (client) => client.query('SELECT 1'))
})

function listenOn(number: number): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(number, '127.0.0.1', () => done(server))
  })
}
