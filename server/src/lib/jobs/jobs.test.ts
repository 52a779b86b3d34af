import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { withClient } from '#lib/postgres'
import { world, type World } from '#lib/testing'
import * as api from '@dala/domain/jobs'
import { enqueue, enqueueWithProgress, runDueJobs, startJobs, type Jobs, type JobsParts } from './index.ts'

const w: World = await world()
const parts: JobsParts = { databases: w.databases, config: w.app.parts.config, sealer: w.sealer, now: w.clock.now, log: () => {} }
const inside = <T>(work: Parameters<ReturnType<World['db']>['transaction']>[0]) => w.db().transaction(work) as Promise<T>
const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 1200 && !(await condition()); i++) await sleep(25)
}

test('a job runs after the commit of the change that wants it, with what it was given', async () => {
  const seen: unknown[] = []
  const jobs = { 'test.note': async (payload: { orgId: string; word: string }) => void seen.push(payload.word) } satisfies Jobs
  await inside((trx) => enqueue(trx, 'test.note', { orgId: w.university, word: 'сәлем' }))
  await runDueJobs({ url: w.database.url, parts, jobs })
  expect(seen).toEqual(['сәлем'])
})

test('a change that is rolled back leaves no job', async () => {
  const seen: unknown[] = []
  const jobs = { 'test.undone': async () => void seen.push(1) } satisfies Jobs
  await inside(async (trx) => {
    await enqueue(trx, 'test.undone', { orgId: w.university })
    throw new Error('changed my mind')
  }).catch(() => {})
  await runDueJobs({ url: w.database.url, parts, jobs })
  expect(seen).toEqual([])
})

test('a waiting job with the same key is replaced', async () => {
  const seen: unknown[] = []
  const jobs = { 'test.once': async ({ n }: { n: number }) => void seen.push(n) } satisfies Jobs
  for (const n of [1, 2, 3]) await inside((trx) => enqueue(trx, 'test.once', { n }, { key: 'the one' }))
  await runDueJobs({ url: w.database.url, parts, jobs })
  expect(seen).toEqual([3])
})

test('the person who asked for a long job sees how far it has come, and nobody else does', async () => {
  const clerk = await w.person({ roles: ['registrar'] })
  const jobs = {
    'test.long': async (_: unknown, { progress }) => {
      await progress.report({ done: 3, total: 10 })
      await progress.finish({ added: 3 })
    },
  } satisfies Jobs
  const id = await inside<string>((trx) =>
    enqueueWithProgress(trx, { orgId: w.university, personId: clerk.id }, 'test.long', {}, w.clock.now()),
  )
  const before = await clerk.client.ok(api.getJob, { params: { jobId: id } })
  expect(before).toMatchObject({ status: 'waiting', done: 0 })
  await runDueJobs({ url: w.database.url, parts, jobs })
  const after = await clerk.client.ok(api.getJob, { params: { jobId: id } })
  expect(after).toMatchObject({ status: 'done', done: 3, total: 10, result: { added: 3 } })
  const other = await (await w.as('registrar')).call(api.getJob, { params: { jobId: id } })
  expect(other).toBeProblem(404, 'missing')
})

test('a job that fails is tried again, and its progress says so', async () => {
  const clerk = await w.person({ roles: ['registrar'] })
  const cause = { isMended: false } // not a count of attempts: on a slow machine the second may already be due
  const jobs = {
    'test.fragile': async () => {
      if (!cause.isMended) throw new Error('not yet')
    },
  } satisfies Jobs
  const id = await inside<string>((trx) =>
    enqueueWithProgress(trx, { orgId: w.university, personId: clerk.id }, 'test.fragile', {}, w.clock.now()),
  )
  await runDueJobs({ url: w.database.url, parts, jobs })
  expect(await clerk.client.ok(api.getJob, { params: { jobId: id } })).toMatchObject({ status: 'waiting', failure: 'server.fault' })
  cause.isMended = true
  await withClient(w.database.url, (client) => client.query('UPDATE graphile_worker._private_jobs SET run_at = now()'))
  await runDueJobs({ url: w.database.url, parts, jobs })
  expect(await clerk.client.ok(api.getJob, { params: { jobId: id } })).toMatchObject({ status: 'done' })
})

test('the application’s role cannot read or change the queue itself', async () => {
  const answer = await withClient(w.database.appUrl, (client) =>
    client.query('SELECT * FROM graphile_worker._private_jobs').catch((error: Error) => error.message),
  )
  expect(answer).toMatch(/permission denied/)
})

test('a schedule runs its job once for every organisation', async () => {
  const seen: string[] = []
  const jobs = { 'test.daily': async ({ orgId }: { orgId: string }) => void seen.push(orgId) } satisfies Jobs
  const schedules = { 'test.daily': '0 1 * * *' }
  await withClient(w.database.url, (client) =>
    client.query(`SELECT graphile_worker.add_job('jobs.for-each-organisation', '{"kind":"test.daily"}')`),
  )
  await runDueJobs({ url: w.database.url, parts, jobs, schedules })
  await runDueJobs({ url: w.database.url, parts, jobs, schedules })
  expect(seen.toSorted()).toEqual([w.university, w.college, w.school].toSorted())
})

test('a job whose process is killed half-way is taken up again and goes on from its checkpoint', async () => {
  const clerk = await w.person({ roles: ['registrar'] })
  const id = await inside<string>((trx) =>
    enqueueWithProgress(trx, { orgId: w.university, personId: clerk.id }, 'test.count', {}, w.clock.now()),
  )
  const child = fork(new URL('./killed-worker.fixture.ts', import.meta.url).pathname, [w.database.url, w.database.appUrl], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message') // it has counted to five of ten and waits
  child.kill('SIGKILL')
  await once(child, 'exit')

  const counted: number[] = []
  const jobs = {
    'test.count': async (_: unknown, { progress }) => {
      const from = (await progress.checkpoint<number>()) ?? 0
      for (let n = from + 1; n <= 10; n++) {
        counted.push(n)
        await progress.report({ done: n, total: 10, checkpoint: n })
      }
    },
  } satisfies Jobs
  const running = await startJobs({ url: w.database.url, parts, jobs })
  await until(() => counted.includes(10))
  await running.stop()
  expect(counted).toEqual([6, 7, 8, 9, 10])
  expect(await clerk.client.ok(api.getJob, { params: { jobId: id } })).toMatchObject({ status: 'done', done: 10 })
})

test('a job whose end cannot be told to the queue keeps no stop waiting, and ends no process by a rejection that nobody hears', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0) // the runner pauses 1.5 s before it tells the queue again
  onTestFinished(() => void vi.restoreAllMocks())
  await withClient(w.database.url, async (client) => {
    let isDone = false
    const jobs = {
      'test.cut': async () => {
        await client.query('BEGIN; LOCK TABLE graphile_worker._private_jobs')
        isDone = true
      },
    } satisfies Jobs
    const running = await startJobs({ url: w.database.url, parts, jobs, concurrency: 1 })
    await inside((trx) => enqueue(trx, 'test.cut', { orgId: w.university }))
    await until(() => isDone)
    // told while the table is locked, and cut off
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dala-jobs'
      AND datname = current_database() AND query ~ '^delete' AND wait_event_type = 'Lock'`
    await until(async () => (await client.query(cut)).rowCount === 1)
    await client.query('ROLLBACK')
    await running.stop()
    await sleep(2000) // after the pause the pool is closed: a rejection now would fail this run
    const { rows } = await client.query(`SELECT attempts FROM graphile_worker.jobs WHERE task_identifier = 'test.cut'`)
    expect(rows).toEqual([{ attempts: 1 }]) // the next process takes it up again
  })
})
