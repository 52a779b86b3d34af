import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDatabases } from '../server/src/lib/db/index.ts'
import { verifyChain } from '../server/src/lib/events/index.ts'
import { migrate } from '../server/src/lib/migrate/index.ts'
import { startPostgres } from '../server/src/lib/postgres/index.ts'
import { faultsOfAttempt } from '../server/src/testing/index.ts'
import { print } from './figure.ts'
import { layTakers, listSaved, savedIn } from './takers-data.ts'
import { startTaker, type Taker } from './takers.ts'

/**
 * Takers answer a test while the server and the database are killed in turn with SIGKILL. At the end every answer that was
 * acknowledged must be in the database, each attempt must be what its log says, and the chain of events must verify.
 *   node bench/kill-takers.ts [--kills 20] [--takers 50] [--think 250] [--port 4160] [--seed 1] [--teeth early-ack|async-commit]
 * With --teeth a deliberately weakened server runs, and the harness fails unless it finds lost answers.
 */
const { values: asked } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    takers: { type: 'string', default: '50' },
    think: { type: 'string', default: '250' },
    port: { type: 'string', default: '4160' },
    seed: { type: 'string', default: '1' },
    teeth: { type: 'string' },
  },
})
const [kills, count, think, port, seed] = [asked.kills, asked.takers, asked.think, asked.port, asked.seed].map(Number) as [
  number,
  number,
  number,
  number,
  number,
] // five options, five numbers

/** Numbers that the same seed gives again, so that a run can be repeated. */
const randomOf = (start: number) => {
  let state = start >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const home = mkdtempSync(join(tmpdir(), 'dala-kill-'))
chmodSync(home, 0o755) // the database may run as another user
const postgres = await startPostgres({ home, log: () => {} })
await migrate(postgres.url)
const databases = openDatabases({ url: postgres.appUrl, max: 4 })
const laid = await layTakers(databases, count, new Date())

const program = asked.teeth === undefined ? '../server/src/main.ts' : './weak-server.ts'
const startServer = (): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, program)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DALA_HOME: home,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      DATABASE_URL: undefined,
      ...(asked.teeth !== undefined && { WEAK: asked.teeth }),
    },
  })
/** The postmaster now: after a kill the server has started another one. */
const postmaster = () => Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

let server = startServer()
const base = `http://127.0.0.1:${port}`
const takers: Taker[] = laid.tokens.map((token, index) => startTaker(base, token, laid.testId, think, randomOf(seed * 1000 + index)))
const random = randomOf(seed)
const outages: Record<'server' | 'database', number[]> = { server: [], database: [] }

const acks = () => takers.reduce((sum, taker) => sum + taker.acknowledged.length, 0)
const untilMore = async (more: number, patience: number) => {
  const from = acks()
  for (const since = performance.now(); acks() < from + more; await sleep(10))
    if (performance.now() - since > patience) throw new Error(`No ${more} answers within ${patience} ms`)
}

try {
  await untilMore(count * 2, 60_000)
  for (let kill = 1; kill <= kills; kill++) {
    await sleep(300 + random() * 1200)
    const victim = kill % 2 === 1 ? 'server' : 'database'
    const at = performance.now()
    if (victim === 'server') {
      const gone = new Promise((done) => server.once('exit', done))
      server.kill('SIGKILL')
      await gone
      server = startServer()
    } else process.kill(-postmaster(), 'SIGKILL') // with all its children, which share its process group
    // The first acknowledgement after the kill, not of a request that was answered just before it.
    await sleep(50)
    const before = acks()
    while (acks() <= before) {
      if (performance.now() - at > 60_000) throw new Error(`After kill ${kill} (${victim}) nobody could save for a minute`)
      await sleep(5)
    }
    const outage = Math.round(Math.max(...takers.map((taker) => taker.lastAt())) - at)
    outages[victim].push(outage)
    await untilMore(count, 60_000)
  }
  await Promise.all(takers.map((taker) => taker.stop()))
  const verdict = await judge()
  print({
    figure: asked.teeth === undefined ? 'acknowledged answers lost' : `acknowledged answers lost (weakened: ${asked.teeth})`,
    value: verdict.lost,
    unit: 'answers',
    acknowledged: acks(),
    kills,
    takers: count,
    resumptions: takers.reduce((sum, taker) => sum + taker.resumptions(), 0),
    outageMs: { server: outages.server, database: outages.database },
    attemptsAtFault: verdict.faults.length,
    faults: verdict.faults.slice(0, 5),
    chain: verdict.chain,
    seed,
  })
  const found = verdict.lost > 0
  const sound = !found && verdict.faults.length === 0 && verdict.chain === 'verified'
  process.exitCode = (asked.teeth === undefined ? sound : found) ? 0 : 1
} finally {
  server.kill('SIGKILL')
  await databases.close()
  await (await startPostgres({ home, log: () => {} })).stop()
  rmSync(home, { recursive: true, force: true })
}

async function judge() {
  const db = databases.of(laid.orgId)
  const [ops, current, late] = await Promise.all((['answer_op', 'answer', 'late_answer'] as const).map((table) => listSaved(db, table)))
  let lost = 0
  for (const one of takers.flatMap((taker) => taker.acknowledged)) {
    const inLog = savedIn(one.late ? late : ops, one)
    const stands = one.late || (current?.get(`${one.attemptId}/${one.place}`)?.rank ?? -1) >= one.epoch * 1e7 + one.seq
    if (!inLog || !stands) lost++
  }
  const faults: string[] = []
  if (asked.teeth === undefined)
    for (const taker of takers) {
      const id = taker.attemptId()
      if (id === null) continue
      const receipt = await taker.submit()
      const found = await db.transaction((trx) => faultsOfAttempt(trx, laid.orgId, id))
      if (receipt.answers !== taker.acknowledged.length) found.push(`${taker.acknowledged.length} acknowledged, ${receipt.answers} counted`)
      if (found.length > 0) faults.push(`${id}: ${found.join('; ')}`)
    }
  const { fault } = await verifyChain(db)
  return { lost, faults, chain: fault === null ? 'verified' : `broken at ${fault.seq}` }
}
