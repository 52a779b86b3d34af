import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'
import { argon2Cost, hashPassword, isOutdated, verifyPassword } from './hash-queue.ts'

test('passwords are hashed as OWASP asks first: Argon2id, 19 MiB, two passes, one lane', async () => {
  expect(argon2Cost).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const stored = await hashPassword('тұлпар жүзіп өтті көлден')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(isOutdated(stored)).toBe(false)
  expect(await verifyPassword(stored, 'тұлпар жүзіп өтті көлден')).toBe(true)
  expect(await verifyPassword(stored, 'тұлпар')).toBe(false)
  expect(await verifyPassword(null, 'тұлпар')).toBe(false)
})

test('the same password typed in another form of Unicode is the same', async () => {
  expect(await verifyPassword(await hashPassword('Ёлка йодом пахнет'.normalize('NFD')), 'Ёлка йодом пахнет'.normalize('NFC'))).toBe(true)
})

test('a storm of sign-ins leaves the event loop free for others', async () => {
  const stored = await hashPassword('тұлпар жүзіп өтті көлден')
  const storm = { isOver: false }
  const checks = Promise.all(Array.from({ length: 30 }, () => verifyPassword(stored, 'wrong'))).finally(() => (storm.isOver = true))
  let turns = 0
  for (; !storm.isOver; turns += 1) await nextTurn()
  await checks
  // The hashes run beside: the loop turns thousands of times. Would they run in it, it would turn once or twice for each of them.
  expect(turns).toBeGreaterThan(300)
})

test('two are at work at once, the queue has an end, and a failed one gives its place on', async () => {
  const turn = inTurn(2, 5)
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    throw new Error('failed')
  }
  const ends = await Promise.allSettled(Array.from({ length: 10 }, () => turn(work)))
  const reasons = ends.map((end) => (end.status === 'rejected' ? String((end.reason as Error).message) : ''))
  expect(most).toBe(2)
  expect(reasons.filter((reason) => reason === 'server.busy')).toHaveLength(3)
  expect(await turn(async () => 'free')).toBe('free')
})
