import { hash } from '@node-rs/argon2'
import * as api from '@dala/domain/identity'
import { describe, expect, test } from 'vitest'
import { clientOf, world } from '#lib/testing'
import { argon2Cost, isOutdated } from './hash-queue.ts'
import { disable, passwordHashOf, setPasswordHashTo, trailOf } from './fixture.queries.ts'
import { account, callerOf, goodPassword, tokenOf, totpSecret } from './identity.fixture.ts'
import { currentCode } from './totp.ts'

const w = await world()
const signIn = (login: string, password = goodPassword, client = w.anyone) => client.call(api.signIn, { body: { login, password } })

describe('signing in', () => {
  test('A2015-7.7, A2010-8.6, A2021-11.6.f: a learner signs in as himself, however the e-mail is typed, and is told who he is', async () => {
    const person = await account(w, { email: 'asel@ulytau.example' })
    const reply = await signIn('  ASEL@Ulytau.example ')
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      personId: person.id,
      secondFactor: 'not-needed',
      organisation: { id: w.university },
      roles: [{ role: 'learner' }],
    })
    expect(await callerOf(w, reply).ok(api.readSession)).toMatchObject({ accountId: person.accountId })
    expect(await trailOf(w.databases, person.accountId)).toContain('signed-in')
  })

  test('the cookie is out of reach of scripts and other sites', async () => {
    await account(w, { email: 'cookie@ulytau.example' })
    const cookies = [(await signIn('cookie@ulytau.example')).headers['set-cookie'] ?? []].flat().map(String)
    expect(cookies.some((cookie) => cookie.startsWith('sid='))).toBe(true)
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/)
  })

  test('wrong password, unknown login, disabled account and nonsense get the very same answer', async () => {
    await account(w, { email: 'same@ulytau.example' })
    const gone = await account(w, { email: 'gone@ulytau.example' })
    await disable(w.databases, gone.accountId, w.clock.now())
    const replies = [
      await signIn('same@ulytau.example', 'not this password'),
      await signIn('nobody@ulytau.example'),
      await signIn('gone@ulytau.example'),
      await signIn('900101300007'),
      await signIn('+7 701 123 45 67'),
      await signIn('what?'),
    ]
    const bare = replies.map(({ status, body, headers }) => [status, { ...(body as object), requestId: '' }, headers['set-cookie']])
    for (const one of bare) expect(one).toEqual(bare[0])
    expect(replies[0]).toBeProblem(401, 'identity.wrong-credentials')
  })

  test('an unknown login takes as long as a wrong password', async () => {
    await account(w, { email: 'time@ulytau.example' })
    // In turns and by the quickest of each, so that the machine's other work falls on both alike.
    const quickest = { 'time@ulytau.example': Infinity, 'notime@ulytau.example': Infinity }
    for (let round = 0; round < 10; round += 1)
      for (const login of ['time@ulytau.example', 'notime@ulytau.example'] as const) {
        const started = performance.now()
        await signIn(login, `wrong password ${round}`)
        quickest[login] = Math.min(quickest[login], performance.now() - started)
        w.clock.forward(400_000)
      }
    const [known, unknown] = Object.values(quickest) as [number, number]
    // A password hash costs tens of milliseconds; without it the answer would come in a tenth of the time.
    expect(unknown).toBeGreaterThan(known / 4)
    expect(known).toBeGreaterThan(unknown / 4)
  })

  test('a hash made at a lower cost is made anew at the next sign-in', async () => {
    const person = await account(w, { email: 'old@ulytau.example' })
    await setPasswordHashTo(w.databases, person.accountId, await hash(goodPassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 }))
    expect((await signIn('old@ulytau.example')).status).toBe(200)
    const stored = (await passwordHashOf(w.databases, person.accountId)) ?? ''
    expect(isOutdated(stored)).toBe(false)
    expect(stored).toContain(`m=${argon2Cost.memoryCost},t=2,p=1`)
    expect((await signIn('old@ulytau.example')).status).toBe(200)
  })
})

describe('guessing', () => {
  test('A2015-32.b: of a thousand guesses within a quarter of an hour fewer than twenty are weighed, the answer names the wait, each is noted', async () => {
    const victim = await account(w, { email: 'victim@ulytau.example' })
    let weighed = 0
    for (let guess = 0; guess < 1000; guess += 1) {
      const reply = await signIn('victim@ulytau.example', `guess ${guess}`)
      if (reply.status === 401) weighed += 1
      else {
        expect(reply).toBeProblem(429, 'identity.wait')
        expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
      }
      w.clock.forward(900)
    }
    expect(weighed).toBeLessThan(20)
    expect(weighed).toBeGreaterThan(5)
    expect((await trailOf(w.databases, victim.accountId)).filter((kind) => kind === 'refused')).toHaveLength(weighed)
  }, 60_000)

  test('fifty guesses at the same moment do not slip past each other', async () => {
    await account(w, { email: 'parallel@ulytau.example' })
    const replies = await Promise.all(Array.from({ length: 50 }, (_, guess) => signIn('parallel@ulytau.example', `guess ${guess}`)))
    expect(replies.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  test('nobody is locked out: on the own device the owner signs in while guessers wait', async () => {
    await account(w, { email: 'owner@ulytau.example' })
    const first = await signIn('owner@ulytau.example')
    const device = [first.headers['set-cookie'] ?? []]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith('device='))
      ?.split(';')[0]
    for (let guess = 0; guess < 40; guess += 1) await signIn('owner@ulytau.example', `guess ${guess}`)
    expect((await signIn('owner@ulytau.example')).status).toBe(429)
    const own = await w.anyone.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json', cookie: device ?? '' },
      payload: JSON.stringify({ login: 'owner@ulytau.example', password: goodPassword }),
    })
    expect(own.statusCode).toBe(200)
  })

  test('the wait ends, and the right password is let in', async () => {
    await account(w, { email: 'patient@ulytau.example' })
    for (let guess = 0; guess < 8; guess += 1) await signIn('patient@ulytau.example', `guess ${guess}`)
    w.clock.forward(301_000)
    expect((await signIn('patient@ulytau.example')).status).toBe(200)
  })
})

describe('sessions', () => {
  test('a session prepared by somebody else does not become the person’s: the token is always new, and the old one ends', async () => {
    await account(w, { email: 'fixation@ulytau.example' })
    const attacker = await signIn('fixation@ulytau.example')
    const planted = tokenOf(attacker)
    const victim = await signIn('fixation@ulytau.example', goodPassword, clientOf(w.app, planted))
    expect(tokenOf(victim)).not.toBe(planted)
    expect(await clientOf(w.app, planted).call(api.readSession)).toBeProblem(401, 'identity.signed-out')
    const made = await w.anyone.inject({ method: 'GET', url: '/api/session', headers: { cookie: `sid=${'A'.repeat(43)}` } })
    expect(made.statusCode).toBe(401)
    expect(made.headers['set-cookie']).toBeUndefined()
  })

  test('tokens are never alike', async () => {
    await account(w, { email: 'many@ulytau.example' })
    const tokens = new Set<string | null>()
    for (let round = 0; round < 12; round += 1) tokens.add(tokenOf(await signIn('many@ulytau.example')))
    expect(tokens.size).toBe(12)
  })

  test('one device, or all others, are signed out with the next request', async () => {
    await account(w, { email: 'devices@ulytau.example' })
    const callers = [] as ReturnType<typeof callerOf>[]
    for (let round = 0; round < 4; round += 1) callers.push(callerOf(w, await signIn('devices@ulytau.example')))
    const [one, two, three, four] = callers as [
      ReturnType<typeof callerOf>,
      ReturnType<typeof callerOf>,
      ReturnType<typeof callerOf>,
      ReturnType<typeof callerOf>,
    ]
    const twoId = (await two.ok(api.readSession)).sessionId
    const { items } = await one.ok(api.listSessions)
    expect(items.filter(({ current }) => current)).toHaveLength(1)
    expect(items.length).toBeGreaterThanOrEqual(4)
    await one.ok(api.endSession, { params: { sessionId: twoId } })
    expect((await two.call(api.readSession)).status).toBe(401)
    expect((await one.ok(api.endOtherSessions)).ended).toBeGreaterThanOrEqual(2)
    expect((await three.call(api.readSession)).status).toBe(401)
    expect((await four.call(api.readSession)).status).toBe(401)
    expect((await one.call(api.readSession)).status).toBe(200)
  })

  test('nobody ends the session of another account', async () => {
    await account(w, { email: 'mine@ulytau.example' })
    const theirs = await account(w, { email: 'theirs@ulytau.example' })
    const me = callerOf(w, await signIn('mine@ulytau.example'))
    expect(await me.call(api.endSession, { params: { sessionId: theirs.actor.sessionId } })).toBeProblem(404, 'missing')
    expect((await theirs.client.call(api.readSession)).status).toBe(200)
  })

  test('signing out ends the session and clears the browser', async () => {
    await account(w, { email: 'out@ulytau.example' })
    const caller = callerOf(w, await signIn('out@ulytau.example'))
    const reply = await caller.call(api.signOut)
    expect(reply.status).toBe(204)
    expect(reply.headers['clear-site-data']).toContain('storage')
    expect(String(reply.headers['set-cookie'])).toContain('sid=;')
    expect((await caller.call(api.readSession)).status).toBe(401)
  })

  test('a session ends by silence and by age, sooner for who may do more', async () => {
    await account(w, { email: 'idle@ulytau.example' })
    await account(w, { email: 'admin@ulytau.example', roles: ['administrator'] })
    const learner = callerOf(w, await signIn('idle@ulytau.example'))
    const admin = callerOf(w, await signIn('admin@ulytau.example'))
    w.clock.forward(16 * 60_000)
    expect((await admin.call(api.readSession)).status).toBe(401)
    expect((await learner.call(api.readSession)).status).toBe(200)
    for (let hour = 0; hour < 23; hour += 1) {
      w.clock.forward(3_600_000)
      expect((await learner.call(api.readSession)).status).toBe(200)
    }
    w.clock.forward(3_600_000)
    expect((await learner.call(api.readSession)).status).toBe(401)
  })

  test('a person of two organisations works in one at a time and switches', async () => {
    const here = await account(w, { email: 'both@ulytau.example' })
    const there = await w.person({ orgId: w.school, roles: ['guardian'], secondFactor: false })
    await w.databases.global
      .insertInto('identity.membership')
      .values({ account_id: here.accountId, org_id: w.school, person_id: there.id })
      .execute()
    const caller = callerOf(w, await signIn('both@ulytau.example'))
    const before = await caller.ok(api.readSession)
    expect(before.organisations).toHaveLength(2)
    const other = before.organisation?.id === w.school ? w.university : w.school
    expect(await caller.ok(api.chooseOrganisation, { body: { orgId: other } })).toMatchObject({ organisation: { id: other } })
    expect(await caller.call(api.chooseOrganisation, { body: { orgId: w.college } })).toBeProblem(404, 'identity.no-such-organisation')
  })
})

describe('the second factor', () => {
  test('a password alone opens nothing where the account has a factor', async () => {
    await account(w, { email: 'half@ulytau.example', roles: ['registrar'], totp: true })
    const half = callerOf(w, await signIn('half@ulytau.example'))
    expect(await half.ok(api.readSession)).toMatchObject({ secondFactor: 'needed', organisation: null, factors: { totp: true } })
    for (const reply of [
      await half.call(api.listSessions),
      await half.call(api.readFactors),
      await half.call(api.removeTotp),
      await half.call(api.beginTotp, { body: {} }),
      await half.call(api.renewRecoveryCodes, { body: {} }),
      await half.call(api.changePassword, { body: { current: goodPassword, password: 'another long and odd phrase' } }),
      await half.call(api.chooseOrganisation, { body: { orgId: w.university } }),
      await half.call(api.stepUp, { body: { password: goodPassword } }),
    ])
      expect(reply).toBeProblem(403, 'identity.second-factor-required')
    expect((await half.call(api.listRoles)).status).toBe(403)
  })

  test('the code completes the session under a new token, and counts once', async () => {
    await account(w, { email: 'totp@ulytau.example', roles: ['registrar'], totp: true })
    const reply = await signIn('totp@ulytau.example')
    const half = callerOf(w, reply)
    const code = currentCode(totpSecret, w.clock.now())
    const done = await half.call(api.confirmSecondFactor, { body: { code } })
    expect(done.body).toMatchObject({ secondFactor: 'confirmed', organisation: { id: w.university } })
    expect(tokenOf(done)).not.toBe(tokenOf(reply))
    expect((await half.call(api.readSession)).status).toBe(401)
    const again = callerOf(w, await signIn('totp@ulytau.example'))
    expect(await again.call(api.confirmSecondFactor, { body: { code } })).toBeProblem(422, 'identity.wrong-code')
    w.clock.forward(30_000)
    expect((await again.call(api.confirmSecondFactor, { body: { code: currentCode(totpSecret, w.clock.now()) } })).status).toBe(200)
  })

  test('of one code sent twenty times at once, one is taken', async () => {
    await account(w, { email: 'race@ulytau.example', roles: ['registrar'], totp: true })
    w.clock.forward(60_000)
    const callers = [] as ReturnType<typeof callerOf>[]
    for (let round = 0; round < 4; round += 1) callers.push(callerOf(w, await signIn('race@ulytau.example')))
    const code = currentCode(totpSecret, w.clock.now())
    const replies = await Promise.all(callers.map((caller) => caller.call(api.confirmSecondFactor, { body: { code } })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('codes cannot be guessed in a row', async () => {
    await account(w, { email: 'codes@ulytau.example', roles: ['registrar'], totp: true })
    const half = callerOf(w, await signIn('codes@ulytau.example'))
    const statuses: number[] = []
    for (let guess = 0; guess < 12; guess += 1)
      statuses.push((await half.call(api.confirmSecondFactor, { body: { code: String(100_000 + guess) } })).status)
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5)
    expect(statuses.at(-1)).toBe(429)
  })

  test('staff without a factor reach only the setting up of one, and recovery codes work once', async () => {
    const person = await account(w, { email: 'setup@ulytau.example', roles: ['dean'] })
    const bare = callerOf(w, await signIn('setup@ulytau.example'))
    expect(await bare.ok(api.readSession)).toMatchObject({ secondFactor: 'needed', factors: { totp: false, passkeys: 0 } })
    const { secret, uri, qr } = await bare.ok(api.beginTotp, { body: {} })
    expect(uri).toContain('otpauth://totp/Dala:setup%40ulytau.example')
    expect(qr).toContain('<svg')
    expect(await bare.call(api.confirmTotp, { body: { code: '000000' } })).toBeProblem(422, 'identity.wrong-code')
    const made = await bare.call(api.confirmTotp, { body: { code: currentCode(secret, w.clock.now()) } })
    const { recoveryCodes } = made.body
    expect(recoveryCodes).toHaveLength(10)
    const whole = callerOf(w, made)
    expect(await whole.ok(api.readSession)).toMatchObject({ secondFactor: 'confirmed' })
    expect(await whole.ok(api.readFactors)).toMatchObject({ recoveryCodesLeft: 10, compulsory: true })
    const code = (recoveryCodes[0] ?? '').toLowerCase()
    const next = callerOf(w, await signIn('setup@ulytau.example'))
    expect((await next.call(api.confirmSecondFactor, { body: { code } })).status).toBe(200)
    const third = callerOf(w, await signIn('setup@ulytau.example'))
    expect(await third.call(api.confirmSecondFactor, { body: { code } })).toBeProblem(422, 'identity.wrong-code')
    expect(await trailOf(w.databases, person.accountId)).toEqual(expect.arrayContaining(['totp-added', 'recovery-code-used']))
  })

  test('staff keep their last factor, and removing one needs a fresh confirmation', async () => {
    await account(w, { email: 'keep@ulytau.example', roles: ['dean'], totp: true })
    w.clock.forward(60_000)
    const half = callerOf(w, await signIn('keep@ulytau.example'))
    const whole = callerOf(w, await half.call(api.confirmSecondFactor, { body: { code: currentCode(totpSecret, w.clock.now()) } }))
    expect(await whole.call(api.removeTotp)).toBeProblem(409, 'identity.last-factor')
    w.clock.forward(6 * 60_000)
    expect(await whole.call(api.removeTotp)).toBeProblem(403, 'identity.step-up-required')
    const confirmed = await whole.call(api.stepUp, { body: { password: goodPassword } })
    expect(confirmed.status).toBe(200)
    expect((await whole.call(api.readSession)).status).toBe(401)
    expect(await callerOf(w, confirmed).call(api.removeTotp)).toBeProblem(409, 'identity.last-factor')
  })
})
