import * as api from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { account, callerOf, goodPassword } from './identity.fixture.ts'
import { trailOf } from './fixture.queries.ts'
import { tidy } from './tidy.ts'

const w = await world()

test('traces of signing in are forgotten after their time, and nobody is signed out by it', async () => {
  const person = await account(w, { email: 'tidy@ulytau.example' })
  const signIn = () => w.anyone.call(api.signIn, { body: { login: 'tidy@ulytau.example', password: goodPassword } })
  await w.anyone.call(api.signIn, { body: { login: 'tidy@ulytau.example', password: 'wrong' } })
  await signIn()
  w.clock.forward(367 * 86_400_000)
  const caller = callerOf(w, await signIn())
  await tidy(w.databases, w.clock.now())
  expect((await caller.call(api.readSession)).status).toBe(200)
  expect(await trailOf(w.databases, person.accountId)).toEqual(['signed-in'])
  expect((await caller.ok(api.listSessions)).items.filter(({ device }) => device === '').length).toBeGreaterThan(0)
})
