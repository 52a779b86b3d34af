import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { newId, openDatabases } from './index.ts'

const w = await world()
await w.person({ orgId: w.university, name: 'Ours' })
await w.person({ orgId: w.college, name: 'Theirs' })

test('without an organisation a tenant table shows no row', async () => {
  expect(await w.databases.global.selectFrom('people.person').selectAll().execute()).toEqual([])
})

test('a query that forgets org_id still sees one organisation only, and cannot write into another', async () => {
  const names = await w.db().transaction((trx) => trx.selectFrom('people.person').select('given_name').execute())
  expect(names).toEqual([{ given_name: 'Ours' }])
  const write = w.db().transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({
        org_id: w.college,
        id: '0192f0a0-0000-7000-8000-000000000009',
        kind: 'group',
        name_kk: 'x',
        name_ru: 'x',
        name_en: 'x',
        created_at: new Date(),
      })
      .execute(),
  )
  await expect(write).rejects.toThrow(/row-level security/)
})

test('the organisation of one transaction is gone in the next on the same connection', async () => {
  await w.db().transaction((trx) => trx.selectFrom('people.person').select('id').execute())
  const { rows } = await sql<{ org: string | null }>`select nullif(current_setting('app.org', true), '') as org`.execute(w.databases.global)
  expect(rows).toEqual([{ org: null }])
})

test('a transaction that fails leaves nothing, and its connection serves the next one of another organisation', async () => {
  const one = openDatabases({ url: w.database.appUrl, max: 1 })
  const write = one.of(w.university).transaction(async (trx) => {
    await trx
      .insertInto('organisations.unit')
      .values({
        org_id: w.university,
        id: newId(),
        kind: 'group',
        name_kk: 'x',
        name_ru: 'x',
        name_en: 'x',
        created_at: new Date(),
      })
      .execute()
    await sql`select 1 / 0`.execute(trx)
  })
  await expect(write).rejects.toThrow(/division by zero/)
  const seen = await one.of(w.college).transaction(async (trx) => ({
    units: await trx.selectFrom('organisations.unit').select('id').execute(),
    people: await trx.selectFrom('people.person').select('given_name').execute(),
  }))
  expect(seen).toEqual({ units: [], people: [{ given_name: 'Theirs' }] })
  expect(await one.of(w.university).transaction((trx) => trx.selectFrom('organisations.unit').select('id').execute())).toEqual([])
  await one.close()
})

test('a transaction in which a failure was passed over is not told as done', async () => {
  const work = w.db().transaction(async (trx) => {
    await trx.updateTable('people.person').set({ given_name: 'Changed' }).where('org_id', '=', w.university).execute()
    await sql`SELECT 1 / 0`.execute(trx).catch(() => undefined)
    return 'done'
  })
  await expect(work).rejects.toThrow('nothing of it was kept')
  const names = await w.db().transaction((trx) => trx.selectFrom('people.person').select('given_name').execute())
  expect(names.map((row) => row.given_name)).not.toContain('Changed')
})

test('the second lock is what holds: with row-level security off the same query leaks', async () => {
  await withClient(w.database.url, async (client) => {
    await client.query('ALTER TABLE people.person NO FORCE ROW LEVEL SECURITY')
    await client.query('ALTER TABLE people.person DISABLE ROW LEVEL SECURITY')
  })
  const names = await w.db().transaction((trx) => trx.selectFrom('people.person').select('given_name').execute())
  expect(names.length).toBe(2)
})
