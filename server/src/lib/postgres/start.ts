import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { cannotStart, explainSystemError } from './cannot-start.ts'
import { environment, identity, prepareCluster } from './cluster.ts'
import { addressOf, answers, withClient } from './connect.ts'
import { withLock } from './lock.ts'
import { preparePlace, type Place } from './place.ts'
import { ensureDatabase } from './roles.ts'
import { findRunning, isAlive } from './running.ts'

export type Postgres = {
  /** as the owner of the schema: migrations, backup, operator's commands */
  url: string
  /** as the application's role, which row-level security binds */
  appUrl: string
  /** the server's process now; 0 for a server that is not ours */
  pid: () => number
  /** true when a server of this data directory was already running */
  adopted: boolean
  /** stops the server (fast: transactions in flight are rolled back) and waits for its end */
  stop: () => Promise<void>
  /** for short commands: stops the server unless it ran before or somebody else uses it meanwhile */
  release: () => Promise<void>
  /** for those who share a server and come and go: the last one stops it */
  stopUnlessUsed: () => Promise<void>
}

export type StartOptions = {
  home: string
  log: (line: string) => void
  database?: string
  /** false: a throw-away database for tests that may lose everything in a power cut */
  durable?: boolean
  /** true: start the server again when it dies */
  supervise?: boolean
}

const patience = 120_000 // ms: recovery after a crash may replay a lot of log

/**
 * Starts the embedded PostgreSQL of a DALA_HOME, or adopts the one that already runs there.
 * Throws a sentence for the console (`isCannotStart`) when the place does not allow it.
 */
export const startPostgres = async ({
  home,
  log,
  database = 'dala',
  durable = true,
  supervise = false,
}: StartOptions): Promise<Postgres> => {
  const place = preparePlace(home, log)
  let adopted = false
  const launched = await withLock(join(place.folder, 'start.lock'), async () => {
    const running = findRunning(place)
    if (running) {
      adopted = true
      await waitUntilReady(place, addressOf(place, running.port, 'dala_owner', 'postgres'), running.pid)
      return running
    }
    await prepareCluster(place, durable)
    return launch(place)
  })
  const { port } = launched
  let pid = launched.pid
  const owner = addressOf(place, port, 'dala_owner', 'postgres')
  await ensureDatabase(owner, database, place.password.app)
  const watch = supervise
    ? keepRunning(
        () => pid,
        async () => {
          log('The database ended unexpectedly: starting it again.')
          pid = (await withLock(join(place.folder, 'start.lock'), async () => findRunning(place) ?? launch(place, port))).pid
          log('The database runs again; nothing that was confirmed is lost.')
        },
      )
    : { end: () => {} }
  const stopNow = async () => {
    watch.end()
    await stop(pid)
  }
  const stopUnlessUsed = async () => {
    watch.end()
    if (!(await othersConnected(owner))) await stop(pid)
  }
  return {
    url: addressOf(place, port, 'dala_owner', database),
    appUrl: addressOf(place, port, 'dala_app', database),
    pid: () => pid,
    adopted,
    stop: stopNow,
    release: async () => (adopted ? watch.end() : stopUnlessUsed()),
    stopUnlessUsed,
  }
}

/** Starts the server again whenever it is gone, until `end`. */
const keepRunning = (pid: () => number, again: () => Promise<void>) => {
  let busy = false
  const timer = setInterval(() => {
    if (busy || isAlive(pid())) return
    busy = true
    again()
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error)) // tried again at the next tick
      .finally(() => (busy = false))
  }, 200)
  timer.unref()
  return { end: () => clearInterval(timer) }
}

/** After a kill the children of the dead server hold its memory for a moment: then the start is repeated. */
const launch = async (place: Place, samePort?: number): Promise<{ pid: number; port: number }> => {
  for (const since = Date.now(); ; await sleep(100)) {
    const from = sizeOf(place.logFile)
    try {
      return await launchOnce(place, samePort)
    } catch (error) {
      const said = readFileSync(place.logFile).subarray(from).toString()
      if (
        !/shared memory block .*still in use|lock file .*already exists|address already in use/i.test(said) ||
        Date.now() - since > 20_000
      )
        throw error
    }
  }
}

const launchOnce = async (place: Place, samePort?: number): Promise<{ pid: number; port: number }> => {
  // a Unix socket needs no free port; its number is only part of the socket's name
  const port = samePort ?? (place.socket ? 5432 : await freePort())
  const output = openLog(place)
  const child = spawn(
    program(place.native, 'postgres'),
    [
      '-D',
      place.data,
      '-p',
      String(port),
      '-c',
      `listen_addresses=${place.socket ? '' : '127.0.0.1'}`,
      '-c',
      `unix_socket_directories=${place.socket ?? ''}`,
    ],
    // its own process group: Ctrl-C reaches us first and we stop it after the last request
    { stdio: ['ignore', output, output], cwd: '/', env: environment(), detached: true, ...identity(place) },
  )
  closeSync(output)
  const failure = new Promise<never>((_, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => failed(whyEnded(place, code)))
  })
  failure.catch(() => {}) // after the start nobody waits for it any more
  const pid = await Promise.race([failure, new Promise<number>((spawned) => child.once('spawn', () => spawned(child.pid ?? 0)))])
  child.unref()
  await Promise.race([failure, waitUntilReady(place, addressOf(place, port, 'dala_owner', 'postgres'), pid)])
  return { pid, port }
}

const waitUntilReady = async (place: Place, url: string, pid: number) => {
  const since = Date.now()
  for (;;) {
    const answer = await answers(url)
    if (answer === true) return
    if (answer) throw answer
    if (!isAlive(pid)) throw whyEnded(place, null)
    if (Date.now() - since > patience) throw cannotStart(`The database did not answer within two minutes: its log is ${place.logFile}.`)
    await sleep(15)
  }
}

const largestLog = 10 * 1024 * 1024

const openLog = (place: Place) => {
  try {
    if (sizeOf(place.logFile) > largestLog) renameSync(place.logFile, `${place.logFile}.1`)
    return openSync(place.logFile, 'a', 0o600)
  } catch (error) {
    throw explainSystemError(error, place.logFile)
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** The end of the log; nothing where the whole home is gone already, which says enough. */
const tailOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').slice(-2000)
  } catch {
    return ''
  }
}

const whyEnded = (place: Place, code: number | null): Error => {
  const tail = tailOf(place.logFile)
  if (/No space left on device|could not (write|extend)/.test(tail)) {
    return cannotStart(`The disk of ${place.data} is full: free some space and start again; nothing that was confirmed is lost.`)
  }
  const last = tail.split('\n').findLast((line) => /FATAL|PANIC|HINT|error while loading/.test(line))
  return cannotStart(
    `The database ended at its start (${last?.replace(/^.*?(FATAL|PANIC|HINT):\s*/, '') ?? `exit code ${code}`}): its log is ${place.logFile}.`,
  )
}

const stop = async (pid: number) => {
  for (const [signal, patienceOfStep] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const since = Date.now(); Date.now() - since < patienceOfStep; await sleep(10)) if (!isAlive(pid)) return
  }
}

const othersConnected = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query(
      "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    )
    return rowCount !== 0
  }).catch(() => false) // gone already

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
