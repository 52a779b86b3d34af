// npm test [-- <filter>]: installs what is missing, then checks, unit and service tests, the web build and the browser tests.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensureInstalled, fail } from './lib/install.mjs'
import { findNode } from './lib/node24.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { buildWebIfStale } from './lib/web.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const whole = filters.length === 0

demandNode()
await ensureInstalled(root)
const node = findNode(root)
const home = mkdtempSync(join(tmpdir(), 'dala-npm-test-'))
chmodSync(home, 0o755) // as root the database runs as another user
const tool = (name) => join(root, 'node_modules', name)
const environment = {
  ...process.env,
  DALA_TEST_HOME: join(home, 'postgres'),
  NODE_ENV: 'test',
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
}

let running = null
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    const end = () => {
      stopDatabase()
      rmSync(home, { recursive: true, force: true })
      process.exit(130)
    }
    if (!running) end()
    running.once('close', end)
    running.kill('SIGINT')
  })

const totals = { passed: 0, failed: 0, skipped: 0 }
const summary = []
const failures = []

/** Runs a command and shows what it says. */
const run = (args) =>
  new Promise((done) => {
    const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
    running = child
    child.once('error', () => done(1))
    child.once('close', (code) => {
      running = null
      done(code ?? 1)
    })
  })

/** A step that passes or fails as one. */
const check = async (name, work) => {
  const since = Date.now()
  console.log(`\n▸ ${name}`)
  const good = (await work()) === 0
  totals[good ? 'passed' : 'failed']++
  summary.push([name, good ? 'ok' : 'FAILED', since, Date.now()])
}

/** The tests that failed and the files that could not be loaded, with the first lines of why: the end of a long log must say it. */
const failed = (files) =>
  files.flatMap(({ name, status, message, assertionResults }) => {
    const where = relative(root, name)
    const broken = assertionResults.filter((one) => one.status === 'failed')
    if (broken.length === 0) return status === 'failed' ? [[where, message]] : []
    return broken.map(({ fullName, failureMessages }) => [`${where}: ${fullName}`, failureMessages.join('\n')])
  })

/** A run of vitest: each of its tests counts. */
const tests = async (name, args, report) => {
  const since = Date.now()
  console.log(`\n▸ ${name}`)
  const code = await run([
    join(tool('vitest'), 'vitest.mjs'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    numFailedTestSuites = 0,
    testResults = [],
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  // a file that cannot be loaded, or a runner that broke down, has no test to count and has failed all the same
  const broken = code !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0
  totals.passed += numPassedTests
  totals.failed += numFailedTests + broken
  totals.skipped += numPendingTests + numTodoTests
  failures.push(...failed(testResults))
  summary.push([
    name,
    `${numPassedTests} passed, ${numFailedTests + broken} failed, ${numPendingTests + numTodoTests} skipped`,
    since,
    Date.now(),
  ])
}

try {
  if (whole) {
    await check('lint (oxlint)', () => run([tool('oxlint/bin/oxlint')]))
    await check('format (oxfmt)', () => run([tool('oxfmt/bin/oxfmt'), '--check']))
    await check('types of the server and the domain (tsc)', () => run([tool('typescript/bin/tsc'), '-p', 'tsconfig.json']))
    await check('types of the web (tsc)', () => run([tool('typescript/bin/tsc'), '-p', 'web']))
  }
  const browserOnly = filters.length > 0 && filters.every((filter) => filter.startsWith('e2e'))
  if (!browserOnly) await tests('unit and service tests', [...filters, '--passWithNoTests'], join(home, 'unit.json'))
  if (whole || filters.some((filter) => filter.startsWith('e2e'))) {
    await check('build of the web app', async () => {
      const complaint = await buildWebIfStale(root, node)
      if (complaint !== null) console.error(complaint)
      return complaint === null ? 0 : 1
    })
    const chromium = ensureChromium()
    if (typeof chromium !== 'string') {
      console.error(chromium.missing)
      totals.failed++
      summary.push(['browser tests', 'FAILED: no Chromium', Date.now(), Date.now()])
    } else {
      environment.CHROMIUM = chromium
      await tests('browser tests', ['--config', 'e2e/vitest.config.ts', ...(whole ? [] : filters)], join(home, 'e2e.json'))
    }
  }
} finally {
  stopDatabase()
  rmSync(home, { recursive: true, force: true })
}

for (const [what, why] of failures) {
  console.log(`\nFAILED ${what}`)
  for (const line of why.split('\n').slice(0, 12)) console.log(`    ${line.slice(0, 300)}`)
}
console.log('\nSummary')
for (const [name, outcome, since, until] of summary) console.log(`  ${name}: ${outcome} (${Math.round((until - since) / 1000)} s)`)
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
if (totals.passed + totals.failed === 0) fail('No test was run: does the filter name one?')
process.exitCode = totals.failed === 0 ? 0 : 1

/** The run stops its server itself; one that a broken run left behind is ended here. */
function stopDatabase() {
  const file = join(home, 'postgres', 'postgres', 'data', 'postmaster.pid')
  if (!existsSync(file)) return
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT')
  } catch {
    // it had ended already
  }
  spawnSync('sleep', ['1'])
}
