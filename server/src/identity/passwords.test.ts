import * as api from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { resetsOf } from './fixture.queries.ts'
import { account, callerOf, goodPassword } from './identity.fixture.ts'

const w = await world()
const newPhrase = 'сорок рыжих енотов поют'

const mails = (address: string) =>
  w
    .db()
    .transaction((trx) =>
      trx
        .selectFrom('messages.outbox')
        .select(['body', 'subject', 'address'])
        .where('org_id', '=', w.university)
        .where('address', '=', address)
        .orderBy('id')
        .execute(),
    )
const lastToken = async (address: string) => /#([\w-]{43})/.exec((await mails(address)).at(-1)?.body ?? '')?.[1] ?? ''

/** Asks for a reset and waits for the mail, which follows the answer; where none may come, for a moment in which it could. */
async function ask(login: string, { headers = {}, mailed = true }: { headers?: Record<string, string>; mailed?: boolean } = {}) {
  const count = async () => (await mails(login.toLowerCase())).length
  const before = await count()
  const reply = await w.anyone.inject({
    method: 'POST',
    url: '/api/password-resets',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ login }),
  })
  if (mailed) await expect.poll(count).toBe(before + 1)
  else await new Promise((resolve) => setTimeout(resolve, 150))
  return reply
}

test('a reset by mail sets a new password once, ends every session and keeps the second factor', async () => {
  const person = await account(w, { email: 'reset@ulytau.example', roles: ['registrar'], totp: true })
  const before = callerOf(w, await w.anyone.call(api.signIn, { body: { login: 'reset@ulytau.example', password: goodPassword } }))
  await ask('Reset@ulytau.example')
  const token = await lastToken('reset@ulytau.example')
  expect(await w.anyone.call(api.useReset, { body: { token, password: 'aaaaaaaaaaaaaa' } })).toBeProblem(422, 'identity.weak-password')
  expect((await w.anyone.call(api.useReset, { body: { token, password: newPhrase } })).status).toBe(204)
  expect((await before.call(api.readSession)).status).toBe(401)
  expect(await w.anyone.call(api.useReset, { body: { token, password: newPhrase } })).toBeProblem(410, 'identity.link-spent')
  expect((await w.anyone.call(api.signIn, { body: { login: 'reset@ulytau.example', password: goodPassword } })).status).toBe(401)
  const after = await w.anyone.call(api.signIn, { body: { login: 'reset@ulytau.example', password: newPhrase } })
  expect(after.body).toMatchObject({ secondFactor: 'needed', organisation: null })
  expect(JSON.stringify(await resetsOf(w.databases, person.accountId))).not.toContain(token)
})

test('of twenty uses of one link at the same moment one succeeds', async () => {
  await account(w, { email: 'race@ulytau.example' })
  await ask('race@ulytau.example')
  const token = await lastToken('race@ulytau.example')
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) => w.anyone.call(api.useReset, { body: { token, password: `${newPhrase} ${index}` } })),
  )
  expect(replies.filter(({ status }) => status === 204)).toHaveLength(1)
})

test('a link ends after half an hour, and with a newer use', async () => {
  await account(w, { email: 'late@ulytau.example' })
  await ask('late@ulytau.example')
  const old = await lastToken('late@ulytau.example')
  w.clock.forward(31 * 60_000)
  expect(await w.anyone.call(api.useReset, { body: { token: old, password: newPhrase } })).toBeProblem(410, 'identity.link-spent')
  await ask('late@ulytau.example')
  const first = await lastToken('late@ulytau.example')
  await ask('late@ulytau.example')
  const second = await lastToken('late@ulytau.example')
  expect((await w.anyone.call(api.useReset, { body: { token: second, password: newPhrase } })).status).toBe(204)
  expect(await w.anyone.call(api.useReset, { body: { token: first, password: newPhrase } })).toBeProblem(410, 'identity.link-spent')
})

test('the answer is the same for known, unknown and impossible logins, and no mail goes to a login nobody has', async () => {
  await account(w, { email: 'known@ulytau.example' })
  const replies = [await ask('known@ulytau.example')]
  for (const login of ['unknown@ulytau.example', 'nonsense', '900101300007']) replies.push(await ask(login, { mailed: false }))
  for (const reply of replies) expect([reply.statusCode, reply.body]).toEqual([204, ''])
  expect(await mails('known@ulytau.example')).toHaveLength(1)
  expect(await mails('unknown@ulytau.example')).toHaveLength(0)
})

test('at most five mails an hour go to one address', async () => {
  await account(w, { email: 'flood@ulytau.example' })
  for (let round = 0; round < 9; round += 1) await ask('flood@ulytau.example', { mailed: round < 5 })
  expect(await mails('flood@ulytau.example')).toHaveLength(5)
  w.clock.forward(61 * 60_000)
  await ask('flood@ulytau.example')
  expect(await mails('flood@ulytau.example')).toHaveLength(6)
})

test('the link names the configured site, whatever the request says of its host', async () => {
  await account(w, { email: 'poison@ulytau.example' })
  await ask('poison@ulytau.example', {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  })
  const [mail] = await mails('poison@ulytau.example')
  expect(mail?.body).not.toContain('evil')
  expect(mail?.body).toContain('{site}/new-password#')
})

test('changing the password asks for the present one and signs the other devices out', async () => {
  await account(w, { email: 'change@ulytau.example' })
  const signIn = () => w.anyone.call(api.signIn, { body: { login: 'change@ulytau.example', password: goodPassword } })
  const [one, two] = [callerOf(w, await signIn()), callerOf(w, await signIn())]
  expect(await one.call(api.changePassword, { body: { current: 'wrong', password: newPhrase } })).toBeProblem(
    401,
    'identity.wrong-credentials',
  )
  expect(await one.call(api.changePassword, { body: { current: goodPassword, password: 'change@ulytau.example' } })).toBeProblem(
    422,
    'identity.weak-password',
  )
  expect((await one.call(api.changePassword, { body: { current: goodPassword, password: newPhrase } })).status).toBe(204)
  expect((await one.call(api.readSession)).status).toBe(200)
  expect((await two.call(api.readSession)).status).toBe(401)
})
