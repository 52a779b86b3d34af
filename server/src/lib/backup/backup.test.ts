import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openDatabases, type Databases } from '#lib/db'
import { emit, personal, verifyChain } from '#lib/events'
import { fileStore, keepFile } from '#lib/files'
import { enqueue } from '#lib/jobs'
import { withClient } from '#lib/postgres'
import { createSealer } from '#lib/seal'
import { testDatabase, world } from '#lib/testing'
import { backup, checkArchive, restore } from './index.ts'

const w = await world()
const folder = mkdtempSync(join(tmpdir(), 'dala-backup-test-'))
const archive = join(folder, 'whole.tar.gz')
const log = () => {}
const { config } = w.app.parts
const key = Buffer.alloc(32, 7)
const sealer = createSealer(key)

const learner = await w.learner({ name: 'Айгүл\tТаб\\кері\nжол' })
const file = await w.db().transaction(async (trx) => {
  await enqueue(trx, 'test.later', { orgId: w.university })
  for (let n = 0; n < 30; n++)
    await emit(trx, { orgId: w.university, system: 'test' }, 'test.happened', {
      subject: ['test', learner.id],
      payload: { n, why: personal(`себеп ${n}`) },
    })
  return keepFile(trx, config, {
    orgId: w.university,
    purpose: 'test.paper',
    name: 'a.pdf',
    type: 'application/pdf',
    body: Buffer.from('%PDF-1.4 whole'),
    now: w.clock.now(),
  })
})
const manifest = await backup({ ownerUrl: w.database.url, config, sealer, now: w.clock.now(), log }, archive)

const contents = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relkind = 'r' AND obj_description(oid) ~ '^(tenant|reference)' ORDER BY 1",
    )
    const all: Record<string, unknown[]> = {}
    for (const { name } of rows) all[name] = (await client.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`)).rows
    return all
  })

const emptyPlace = async () => {
  const database = await testDatabase()
  return { database, config: { ...config, home: mkdtempSync(join(tmpdir(), 'dala-restore-test-')) } }
}

test('A2021-11.8.b: a backup comes back into an empty database: every row, every file, waiting jobs, and an event chain that verifies', async () => {
  const place = await emptyPlace()
  await restore({ ownerUrl: place.database.url, config: place.config, sealer, log }, archive)
  expect(await contents(place.database.url)).toEqual(await contents(w.database.url))
  expect(await (await fileStore(place.config)).read(file.key ?? '')).toEqual(Buffer.from('%PDF-1.4 whole'))
  const databases: Databases = openDatabases({ url: place.database.appUrl, max: 2 })
  expect(await verifyChain(databases.of(w.university))).toMatchObject({
    events: 30,
    fault: null,
    head: { hash: manifest.organisations.find(({ id }) => id === w.university)?.headHash },
  })
  await databases.close()
  const jobs = await withClient(place.database.url, (client) => client.query('SELECT task_identifier FROM graphile_worker.jobs'))
  expect(jobs.rows).toEqual([{ task_identifier: 'test.later' }])
  await place.database.drop()
})

test('the archive opens with the system’s own tar and does not hold the master key', async () => {
  expect(execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })).toContain('manifest.json')
  expect(execFileSync('tar', ['-xzOf', archive], { maxBuffer: 64 * 1024 * 1024 }).includes(key.toString('hex'))).toBe(false)
})

test.each([
  ['one changed byte', (bytes: Buffer) => bytes.with(Math.floor(bytes.length / 2), (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1)],
  ['a cut end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
  ['something else', () => Buffer.from('not an archive')],
])('a damaged archive is refused before anything is changed: %s', async (_, damage) => {
  const bad = join(folder, 'bad.tar.gz')
  writeFileSync(bad, damage(readFileSync(archive)))
  await expect(checkArchive(bad)).rejects.toMatchObject({ name: 'CannotStart' })
})

test('a backup does not overwrite an installation that has organisations', async () => {
  await expect(restore({ ownerUrl: w.database.url, config, sealer, log }, archive)).rejects.toThrow('not empty')
})

test('a backup is not restored where its sealed fields could not be read', async () => {
  const place = await emptyPlace()
  const other = createSealer(Buffer.alloc(32, 8))
  await expect(restore({ ownerUrl: place.database.url, config: place.config, sealer: other, log }, archive)).rejects.toThrow('master.key')
  await place.database.drop()
})
