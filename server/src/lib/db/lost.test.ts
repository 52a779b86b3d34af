import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { openDatabases, written, type Databases } from './index.ts'

const w = await world()
const person = await w.person({ name: 'Ours' })

const waiting = written((_, __: object) => ({ compile: () => sql`select pg_sleep(60)`.compile(w.databases.global) }))
const people = written((db, _: object) => db.selectFrom('people.person').select('given_name').where('id', '=', person.id))

/** Questions of every kind, several on each connection behind one that takes a minute. */
const askEverything = (databases: Databases): Promise<unknown>[] => {
  const db = databases.of(w.university)
  return [
    db.askEach(waiting({}), people({}), people({})),
    db.ask(waiting({})),
    db.transaction(async (trx) => {
      await Promise.all([
        sql`select pg_sleep(60)`.execute(trx),
        trx.selectFrom('people.person').select('id').execute(),
        trx.selectFrom('people.person').select('surname').execute(),
      ])
    }),
    sql`select pg_sleep(60)`.execute(databases.global),
  ]
}

/** Every question is told of its loss within seconds, and the same pool serves the next ones, without a failure in between. */
const expectRecovery = async (databases: Databases, lose: () => Promise<void>) => {
  const asked = Promise.allSettled(askEverything(databases))
  await allWait()
  await lose()
  const told = await Promise.race([asked, sleep(10_000, 'some wait for good')])
  expect(told).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ status: 'rejected' })))
  const db = databases.of(w.university)
  const again = await Promise.all([
    ...Array.from({ length: 6 }, () => db.ask(people({}))),
    db.transaction((trx) => trx.selectFrom('people.person').select('given_name').where('id', '=', person.id).execute()),
  ])
  expect(again).toEqual(Array.from({ length: 7 }, () => [{ given_name: 'Ours' }]))
  expect(await Promise.race([databases.close(), sleep(10_000, 'the pool does not close')])).toBeUndefined()
}

const name = 'dala-lost'
const inDatabase = (text: string) =>
  withClient(w.database.url, async (client) => (await client.query<{ n: number }>(text, [name])).rows[0]?.n)
const allWait = async (many = 4) => {
  const sleepers = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = $1 AND wait_event = 'PgSleep'`
  for (let i = 0; i < 400 && (await inDatabase(sleepers)) !== many; i++) await sleep(25)
}

test('questions that wait when the database ends their connections are all told so, and the pool recovers', async () => {
  const databases = openDatabases({ url: w.database.appUrl, max: 4, applicationName: name })
  await expectRecovery(databases, async () => {
    await inDatabase('SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE application_name = $1')
  })
})

test('a connection that the database says it ends is not lent to the next', async () => {
  const databases = openDatabases({ url: w.database.appUrl, max: 1, applicationName: name })
  for (let i = 0; i < 10; i++) {
    const asked = sql`select pg_sleep(60)`.execute(databases.global).catch((error: unknown) => error)
    await allWait(1)
    await inDatabase('SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE application_name = $1')
    expect(await asked).toMatchObject({ severity: 'FATAL' })
    expect(await databases.of(w.university).ask(people({}))).toEqual([{ given_name: 'Ours' }])
  }
  await databases.close()
})

test('questions that wait when the connections break without a word, as after a kill, are all told so, and the pool recovers', async () => {
  const { url, cut } = await throughProxy(w.database.appUrl)
  await expectRecovery(openDatabases({ url, max: 4, applicationName: name }), cut)
})

test('what is asked in the turn in which the connection breaks is told so too', async () => {
  const { url, cut } = await throughProxy(w.database.appUrl)
  const databases = openDatabases({ url, max: 1, applicationName: name })
  const db = databases.of(w.university)
  for (const pause of [0, 0, 1, 2, 3, 5]) {
    await db.ask(people({}))
    const cutting = cut()
    if (pause > 0) await sleep(pause)
    const asked = [db.ask(people({})), db.transaction((trx) => trx.selectFrom('people.person').select('id').execute()), db.ask(people({}))]
    // whether a question comes before or after the loss is seen, it is answered: with its rows or with an error
    expect(await Promise.race([Promise.allSettled(asked), sleep(10_000, 'some wait for good')])).toHaveLength(3)
    await cutting
  }
  expect(await db.ask(people({}))).toEqual([{ given_name: 'Ours' }])
  await databases.close()
})

/** The database by an address whose connections can be cut, as the system does it when their process is killed. */
async function throughProxy(address: string): Promise<{ url: string; cut: () => Promise<void> }> {
  const url = new URL(address)
  const folder = url.searchParams.get('host')
  const port = Number(url.port || 5432)
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = folder === null ? connect(port, url.hostname) : connect(`${folder}/.s.PGSQL.${port}`)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined).on('close', () => other.destroy())
      one.pipe(other)
    }
    open.add(near)
    near.on('close', () => open.delete(near))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(typeof bound === 'object' && bound !== null ? bound.port : 0)
  const cut = async () => {
    const closed = [...open].map((near) => once(near, 'close'))
    for (const near of open) near.resetAndDestroy()
    await Promise.all(closed)
  }
  return { url: url.href, cut }
}
