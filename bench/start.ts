import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { family, memoryOf } from './cpu.ts'
import { print, round } from './figure.ts'

const root = new URL('..', import.meta.url).pathname

/** ms: jobs that the first start left behind are done, and connections that nobody uses are closed. */
const rest = 75_000

/** A fresh clone to the first page, the second start, and memory when nobody works. */
export const benchStart = async (port = Number(process.env['BENCH_PORT'] ?? 4186)) => {
  const clone = mkdtempSync(join(tmpdir(), 'dala-bench-clone-'))
  execFileSync('chmod', ['755', clone])
  execFileSync('git', ['clone', '--quiet', root, join(clone, 'dala')])
  const folder = join(clone, 'dala')
  const first = await start(folder, port)
  print({
    figure: 'fresh clone to first page',
    value: round(first.seconds, 1),
    unit: 's',
    moodle: 148,
    about: 'npm start: packages from the registry’s cache or network, web build, database, migrations, demo',
  })
  await first.stop()
  const second = await start(folder, port)
  print({ figure: 'second start', value: round(second.seconds, 1), unit: 's', about: 'npm start to the first page' })
  await sleep(rest)
  const postgres = Number(readFileSync(join(folder, '.dala/postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
  const server = Number(readFileSync(join(folder, '.dala/server.lock'), 'utf8').split(' ')[0])
  const app = memoryOf([server])
  const database = memoryOf(family(postgres))
  const starters = memoryOf(family(second.pid).filter((pid) => pid !== server))
  print({
    figure: 'idle memory of app and database',
    value: app.rss + database.rss,
    unit: 'MB RSS',
    moodle: 458,
    pss: app.pss + database.pss,
    moodlePss: 222,
    app,
    database,
    starters,
    about: `${rest / 1000} s after the second start, jobs left by the first one done; starters: npm and the script that keeps the server running, not in the sum`,
  })
  await second.stop()
  rmSync(clone, { recursive: true, force: true })
}

const start = async (folder: string, port: number) => {
  const since = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...cleanEnvironment(), PORT: String(port) },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  for (;;) {
    if (child.exitCode !== null) throw new Error(output)
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (reply?.ok) break
    await sleep(50)
  }
  const seconds = (performance.now() - since) / 1000
  while (!output.includes('Dala is ready')) await sleep(50)
  return {
    seconds,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      process.kill(-(child.pid ?? 0), 'SIGINT') // as Ctrl-C does
      await ended
      for (let tries = 0; existsSync(join(folder, '.dala/postgres/data/postmaster.pid')) && tries < 200; tries++) await sleep(50)
    },
  }
}

/** Without what this npm has set for us. */
const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|DALA_|DATABASE_URL|NODE_)/i.test(name)))
