import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { freePair } from '../server/src/lib/testing/free-pair.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** the real server under test */
    server: { url: string; home: string; pid: number }
  }
}

const root = new URL('..', import.meta.url).pathname
const patience = 180_000 // ms, seeding the demo included

/** Starts the real server with the demo on a free port and a database of its own; E2E_URL names one that runs already. */
export default async function setup(project: TestProject) {
  const given = process.env['E2E_URL']
  if (given) {
    project.provide('server', { url: given, home: process.env['DALA_HOME'] ?? '', pid: 0 })
    return undefined
  }
  const home = mkdtempSync(join(tmpdir(), 'dala-e2e-'))
  chmodSync(home, 0o755) // as root the database runs as another user
  const port = await freePair()
  const server = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: undefined, NODE_ENV: 'production', DALA_HOME: home, PORT: String(port), LOG_LEVEL: 'warn' },
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const url = `http://localhost:${port}`
  for (const since = Date.now(); ; await sleep(200)) {
    if (server.exitCode !== null) throw new Error(`The server under test did not start:\n${output}`)
    if (Date.now() - since > patience) throw new Error(`The server under test did not answer in ${patience / 1000} s:\n${output}`)
    const reply = await fetch(`${url}/api/health`).catch(() => null)
    if (reply?.ok && output.includes('Dala is ready')) break
  }
  project.provide('server', { url, home, pid: server.pid ?? 0 })
  return async () => {
    server.kill('SIGTERM')
    await Promise.race([once(server, 'exit'), sleep(20_000, undefined, { ref: false })])
    stopDatabase(home)
    rmSync(home, { recursive: true, force: true })
  }
}

/** Only where the server could not: its own stop ends the database. */
const stopDatabase = (home: string) => {
  try {
    process.kill(Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
  } catch {
    // the usual case: no server, no lock file
  }
}
