import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePair } from '../server/src/lib/testing/index.ts'

/** The harness's figure and its verdict; the long run is `node bench/kill-takers.ts`. */
const harness = async (...more: string[]) => {
  const port = String(await freePair())
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill-takers.ts'), '--takers', '8', '--think', '120', '--port', port, ...more],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise((done) => child.once('close', done))
  return { code, figure: JSON.parse(output) as { value: number; acknowledged: number; chain: string; attemptsAtFault: number } } // printed by figure.ts
}

// Each starts a server and a database of its own; on a busy machine that takes its time.
const PATIENCE = 240_000

test('no acknowledged answer is lost when server and database are killed under takers', { timeout: PATIENCE }, async () => {
  const { code, figure } = await harness('--kills', '2')
  expect(figure).toMatchObject({ value: 0, attemptsAtFault: 0, chain: 'verified' })
  expect(figure.acknowledged).toBeGreaterThan(16)
  expect(code).toBe(0)
})

test('the harness has teeth: a server that says "saved" too early is found out', { timeout: PATIENCE }, async () => {
  const { code, figure } = await harness('--kills', '1', '--teeth', 'early-ack')
  expect(figure.value).toBeGreaterThan(0)
  expect(code).toBe(0)
})
