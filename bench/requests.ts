import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BenchData } from './data.ts'
import { shape } from './data.ts'
import { print } from './figure.ts'
import { client, measure, type Answer, type Call } from './load.ts'

export type Running = BenchData & { server: number; postgres: number; url: string; stop: () => Promise<void> }

/** The server in a process of its own, with the bench's data. */
export const startBenchServer = async (port = Number(process.env['BENCH_PORT'] ?? 4186)): Promise<Running> => {
  const home = mkdtempSync(join(tmpdir(), 'dala-bench-'))
  const child = spawn(process.execPath, ['--disable-proto=delete', '--max-semi-space-size=4', join(import.meta.dirname, 'server.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', DALA_HOME: home, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: undefined },
  })
  const data = await new Promise<BenchData & { server: number; postgres: number }>((ready, failed) => {
    child.once('message', (message) => ready(message as BenchData & { server: number; postgres: number })) // sent by server.ts
    child.once('exit', (code) => failed(new Error(`The bench's server ended with ${code}`)))
  })
  return {
    ...data,
    url: `http://localhost:${port}`,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Requests a second and CPU for each of the operations that the incumbent was measured with. */
export const benchRequests = async (running: Running, only: (name: string) => boolean) => {
  const { send, close } = client(running.url)
  const learner = (index: number) => running.learners[index % running.learners.length] ?? { token: '', login: '' }
  const all = (calls: Call[]) => Promise.all(calls.map(send))
  const cases: { name: string; times: number; moodle: number; about: string; work: (index: number) => Promise<Answer[]> }[] = [
    {
      name: 'sign-in',
      times: 300,
      moodle: 75,
      about: 'password checked by Argon2id (19 MiB, 2 rounds), session made',
      work: (index) => all([{ method: 'POST', path: '/session', body: { login: learner(index).login, password: running.password } }]),
    },
    {
      name: 'learner home',
      times: 1500,
      moodle: 87,
      about: 'all its calls: session, home',
      work: (index) => all(['/session', '/home'].map((path) => ({ path, token: learner(index).token }))),
    },
    {
      name: 'course page',
      times: 1500,
      moodle: 114,
      about: `${shape.sections} sections, ${shape.pages} pages, ${shape.tests} tests; all its calls: session, course, counts`,
      work: (index) =>
        all(['/session', `/study/courses/${running.offeringId}`, '/home/counts'].map((path) => ({ path, token: learner(index).token }))),
    },
    {
      name: 'gradebook page',
      times: 200,
      moodle: 181,
      about: `all ${shape.learners} learners, ${shape.controls} columns (the incumbent shows 20 rows a page)`,
      work: () => all([{ path: `/sheets/${running.offeringId}`, token: running.teacher }]),
    },
  ]
  for (const { name, times, moodle, about, work } of cases) {
    if (!only(name)) continue
    const { cpuMs, ...rest } = await measure(running, work, { times })
    print({
      figure: name,
      value: cpuMs,
      unit: 'CPU-ms per operation (server and database)',
      moodle,
      ratio: Number((moodle / cpuMs).toFixed(1)),
      about,
      concurrency: 8,
      times,
      ...rest,
    })
  }
  if (only('attempt')) await benchAttempt(running, send)
  close()
}

interface Attempt {
  id: string
  epoch: number
  questions: { place: number; body: { options?: { id: string }[] } }[]
}

/** One whole attempt: lobby, start, 20 answers each saved as it is given, submission. */
const benchAttempt = async (running: Running, send: (call: Call) => Promise<Answer>) => {
  const attempt = async (index: number): Promise<Answer[]> => {
    const token = running.learners[index % running.learners.length]?.token ?? ''
    const testId = running.testIds[Math.floor(index / running.learners.length) % running.testIds.length]
    const lobby = await send({ path: `/tests/${testId}`, token })
    const start = await send({ method: 'POST', path: `/tests/${testId}/attempts`, token, body: {} })
    if (start.status >= 300) throw new Error(start.body.toString())
    // The paper is large enough to come compressed; 1f 8b begins a gzip stream.
    const plain = start.body.readUInt16BE() === 0x1f8b ? gunzipSync(start.body) : start.body
    const { id, epoch, questions } = JSON.parse(plain.toString()) as Attempt
    const replies = [lobby, start]
    for (const [at, { place, body }] of questions.entries()) {
      const value = { kind: 'single', choice: body.options?.[0]?.id }
      replies.push(await save(send, token, id, { epoch, seq: at + 1, place, kind: 'answer', value, deviceMs: at * 1000 }))
    }
    replies.push(await send({ method: 'POST', path: `/attempts/${id}/submission`, token, body: { epoch, lastSeq: questions.length } }))
    return replies
  }
  const times = 100
  const { cpuMs, perSecond, ...rest } = await measure(running, attempt, { times })
  print({
    figure: 'attempt of 20 questions',
    value: cpuMs,
    unit: 'CPU-ms per attempt (server and database)',
    moodle: 960,
    ratio: Number((960 / cpuMs).toFixed(1)),
    about: '23 requests: lobby, start, 20 answers saved one by one, submission with marking',
    attemptsPerMinute: Math.round(perSecond * 60),
    concurrency: 8,
    times,
    ...rest,
  })
}

const save = async (send: (call: Call) => Promise<Answer>, token: string, attemptId: string, op: object) => {
  const reply = await send({ method: 'POST', path: `/attempts/${attemptId}/answers`, token, body: { ops: [op] } })
  if (reply.status >= 300) throw new Error(reply.body.toString())
  return reply
}
