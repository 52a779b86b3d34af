import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { testDatabase } from '#lib/testing'
import { createPostgresBus } from './index.ts'

const database = await testDatabase()
const one = await createPostgresBus(database.appUrl)
const other = await createPostgresBus(database.appUrl)
afterAll(async () => {
  await Promise.all([one.close(), other.close()])
  await database.drop()
})
const until = async (condition: () => boolean) => {
  for (let i = 0; i < 600 && !condition(); i++) await sleep(25)
}

test('a message reaches the subscribers of its channel in every process, and no others', async () => {
  const seen: string[] = []
  one.subscribe('orders', ({ id }) => void seen.push(`one ${id}`))
  const end = other.subscribe('orders', ({ id }) => void seen.push(`other ${id}`))
  other.subscribe('marks', ({ id }) => void seen.push(`marks ${id}`))
  await one.publish({ channel: 'orders', ids: { id: '7' } })
  await until(() => seen.length >= 2)
  end()
  await one.publish({ channel: 'orders', ids: { id: '8' } })
  await until(() => seen.length >= 3)
  expect(seen.toSorted()).toEqual(['one 7', 'one 8', 'other 7'])
})

test('a receiver that fails does not keep the message from the others', async () => {
  const seen: string[] = []
  one.subscribe('faults', () => {
    throw new Error('mine')
  })
  one.subscribe('faults', () => void seen.push('got it'))
  await other.publish({ channel: 'faults', ids: {} })
  await until(() => seen.length > 0)
  expect(seen).toEqual(['got it'])
})

test('a lost connection comes back by itself', async () => {
  const seen: string[] = []
  one.subscribe('after', ({ n }) => void seen.push(n ?? ''))
  await withClient(database.url, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'dala-bus%' AND datname = current_database()",
    ),
  )
  for (let n = 0; n < 400 && seen.length === 0; n++) {
    await sleep(50)
    await other.publish({ channel: 'after', ids: { n: String(n) } }).catch(() => {})
  }
  expect(seen.length).toBeGreaterThan(0)
})

test('a message is ids, not contents', async () => {
  await expect(one.publish({ channel: 'big', ids: { text: 'x'.repeat(8000) } })).rejects.toThrow('ids only')
})
