import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { emit, emitAll, personal, verifyChain, verifyLinks } from './index.ts'

const w = await world()
const by = { orgId: w.university, system: 'test' }

/** Writes events of several shapes and returns their number. */
const write = async (orgId: string, count: number) =>
  w.db(orgId).transaction((trx) =>
    emitAll(
      trx,
      { orgId, system: 'test' },
      Array.from({ length: count }, (_, index) => ({
        kind: 'test.happened' as const,
        subject: ['thing', newId()] as const,
        about: index % 3 === 0 ? newId() : null,
        payload: { index, mark: index / 7, when: '2026-11-22', ...(index % 5 === 0 && { reason: personal(`Себеп ${index}`) }) },
      })),
    ),
  )

test('A2010-28.b, A2021-7.14: a chain of events verifies, and an erased personal text does not break it', async () => {
  await write(w.university, 50)
  expect(await verifyChain(w.db())).toMatchObject({ events: 50, fault: null })
  await withClient(w.database.url, (client) => client.query('DELETE FROM audit.disclosure'))
  expect(await verifyChain(w.db())).toMatchObject({ events: 50, fault: null })
})

test('events written at once by many make one chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => w.db().transaction((trx) => emit(trx, by, 'test.raced', { subject: ['thing', null] }))),
  )
  expect((await verifyChain(w.db())).fault).toBeNull()
})

test('an event of a change that failed is not in the chain', async () => {
  const before = (await verifyChain(w.db())).events
  await expect(
    w.db().transaction(async (trx) => {
      await emit(trx, by, 'test.failed', { subject: ['thing', null] })
      throw new Error('the change fails')
    }),
  ).rejects.toThrow('the change fails')
  expect((await verifyChain(w.db())).events).toBe(before)
})

test('the application cannot alter or delete events', async () => {
  for (const statement of ["UPDATE audit.event SET kind = 'x.y'", 'DELETE FROM audit.event', 'TRUNCATE audit.event'])
    await expect(withClient(w.database.appUrl, (client) => client.query(statement))).rejects.toThrow(/permission denied/)
})

test('A2010-28.b, A2015-32.c: each of 1,000 falsifications by a superuser is found at its row', async () => {
  const org = w.college
  await write(org, 400)
  const columns: [string, string][] = [
    ['kind', "kind || 'x'"],
    ['at', "at + interval '1 millisecond'"],
    ['actor_kind', "'head'"],
    ['actor_id', 'gen_random_uuid()'],
    ['subject_kind', "subject_kind || 's'"],
    ['subject_id', 'gen_random_uuid()'],
    ['about_id', 'gen_random_uuid()'],
    ['payload', "jsonb_set(payload, '{index}', '-1')"],
    ['payload', `payload || '{"extra": true}'`],
    ['payload', "payload - 'when'"],
    ['hash', "sha256('x')"],
    ['previous_hash', "sha256('x')"],
    ['id', 'gen_random_uuid()'],
  ]
  const found = { ok: 0, wrong: [] as string[] }
  await withClient(w.database.url, async (client) => {
    await client.query(`SET app.org = '${org}'`)
    const { rows } = await client.query('SELECT * FROM audit.event WHERE org_id = $1 ORDER BY seq', [org])
    for (let round = 0; round < 1000; round += 1) {
      const seq = 1 + ((round * 37) % 400)
      const [column, expression] = columns[round % columns.length] ?? ['kind', "'x'"]
      // The falsified row as the database itself would give it back.
      const { rows: altered } = await client.query(`SELECT ${expression} AS falsified FROM audit.event e WHERE org_id = $1 AND seq = $2`, [
        org,
        seq,
      ])
      const forged = rows.map((row) => ({
        ...row,
        seq: Number(row.seq),
        ...(Number(row.seq) === seq && { [column]: altered[0].falsified }),
      }))
      const fault = verifyLinks(forged)
      if (fault !== null && fault.seq === seq) found.ok += 1
      else found.wrong.push(`${round} ${column} at ${seq}: ${JSON.stringify(fault)}`)
    }
  })
  expect(found.wrong).toEqual([])
  expect(found.ok).toBe(1000)
})

test('what a superuser does to the stored rows is named by its row: changed, deleted, swapped, cut off, rewritten whole', async () => {
  const org = w.school
  await write(org, 60)
  const clean = await verifyChain(w.db(org))
  const checkpoint = { orgId: org, seq: clean.head.seq, hash: clean.head.hash }
  const forge = async (statements: string[], notes = [] as (typeof checkpoint)[]) =>
    withClient(w.database.url, async (client) => {
      await client.query(`SET app.org = '${org}'`)
      await client.query(
        'CREATE TEMP TABLE kept AS SELECT * FROM audit.event; CREATE TEMP TABLE kept_head AS SELECT * FROM audit.chain_head',
      )
      for (const statement of statements) await client.query(statement)
      const { fault } = await verifyChain(w.db(org), notes)
      await client.query(
        'DELETE FROM audit.event; INSERT INTO audit.event SELECT * FROM kept; DELETE FROM audit.chain_head; INSERT INTO audit.chain_head SELECT * FROM kept_head',
      )
      await client.query('DROP TABLE kept, kept_head')
      return fault
    })
  expect(await forge(["UPDATE audit.event SET payload = jsonb_set(payload, '{mark}', '5') WHERE seq = 17"])).toMatchObject({
    seq: 17,
    reason: 'altered',
  })
  expect(await forge(['DELETE FROM audit.event WHERE seq = 23'])).toMatchObject({ seq: 23, reason: 'missing' })
  expect(
    await forge(['UPDATE audit.event SET seq = -seq WHERE seq IN (8, 9)', 'UPDATE audit.event SET seq = 17 + seq WHERE seq IN (-8, -9)']),
  ).toMatchObject({ seq: 8, reason: 'out-of-place' })
  expect(await forge(['DELETE FROM audit.event WHERE seq > 40'])).toMatchObject({ seq: 41, reason: 'head' })
  expect(
    await forge(
      [
        'DELETE FROM audit.event WHERE seq > 40',
        `UPDATE audit.chain_head SET seq = 40, hash = (SELECT hash FROM audit.event WHERE seq = 40 AND org_id = '${org}')`,
      ],
      [checkpoint],
    ),
  ).toMatchObject({ seq: 41, reason: 'missing' })
  expect((await verifyChain(w.db(org), [checkpoint])).fault).toBeNull()
})
