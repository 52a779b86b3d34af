import * as api from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { insertUnaccounted } from './fixture.queries.ts'
import { account, callerOf, goodPassword } from './identity.fixture.ts'

const w = await world()
const registrar = await w.as('registrar')

/** A person of the registry without an account. */
const registered = (options: { email?: string; phone?: string; orgId?: string; groupId?: string; iin?: string } = {}) => {
  const id = newId()
  const orgId = options.orgId ?? w.university
  const sealed = options.iin === undefined ? null : w.sealer.seal(orgId, `people.person.iin/${id}`, options.iin)
  return insertUnaccounted(w.databases, {
    id,
    orgId,
    email: options.email ?? '',
    phone: options.phone ?? '',
    iinSealed: sealed,
    groupId: options.groupId ?? null,
    now: w.clock.now(),
  })
}

const codeFor = async (personId: string): Promise<string> => {
  const { made } = await registrar.ok(api.invite, { body: { kind: 'code', to: { personIds: [personId] } } })
  return made[0]?.code ?? ''
}

test('a printed code opens the first sign-in once, however it is typed', async () => {
  const person = await registered({ email: 'aru@ulytau.example', phone: '8 701 555 12 34' })
  const code = await codeFor(person)
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  const shown = await w.anyone.ok(api.lookUpInvitation, { body: { code: typed } })
  expect(shown).toMatchObject({ organisation: { en: 'university (en)' }, logins: ['a•••@ulytau.example', '+7•••1234'] })
  expect(await w.anyone.call(api.acceptInvitation, { body: { code, password: 'short' } })).toBeProblem(422, 'identity.weak-password')
  const accepted = await w.anyone.call(api.acceptInvitation, { body: { code: typed, password: goodPassword } })
  expect(accepted.body).toMatchObject({ personId: person, organisation: { id: w.university } })
  expect(await callerOf(w, accepted).ok(api.readSession)).toMatchObject({ personId: person })
  for (const login of ['ARU@ulytau.example', '+7 (701) 555-12-34', '87015551234'])
    expect((await w.anyone.call(api.signIn, { body: { login, password: goodPassword } })).status).toBe(200)
  expect(await w.anyone.call(api.acceptInvitation, { body: { code, password: goodPassword } })).toBeProblem(410, 'identity.code-spent')
})

test('a code typed with Cyrillic letters that look the same is understood', async () => {
  const { plainCode } = await import('./one-time-code.ts')
  expect(plainCode('К7ХТ-Р2МС-9АЕН')).toBe('K7XTP2MC9AEH')
})

test('of twenty uses at the same moment one makes an account', async () => {
  const person = await registered({ email: 'race@ulytau.example' })
  const code = await codeFor(person)
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => w.anyone.call(api.acceptInvitation, { body: { code, password: goodPassword } })),
  )
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('an IIN is a login too, and stands nowhere but as a keyed hash', async () => {
  const person = await registered({ iin: '900101300007' })
  const code = await codeFor(person)
  expect((await w.anyone.ok(api.lookUpInvitation, { body: { code } })).logins).toEqual(['90•••07'])
  await w.anyone.ok(api.acceptInvitation, { body: { code, password: goodPassword } })
  expect((await w.anyone.call(api.signIn, { body: { login: '900101 300007', password: goodPassword } })).status).toBe(200)
  const logins = await w.databases.global.selectFrom('identity.login').selectAll().where('kind', '=', 'iin').execute()
  expect(JSON.stringify(logins)).not.toContain('900101300007')
})

test('a group gets its list of codes; who has an account or no login is left out with the reason', async () => {
  const groupId = newId()
  await w.db().transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values({
        org_id: w.university,
        id: groupId,
        kind: 'group',
        name_kk: 'ИС-24-1',
        name_ru: 'ИС-24-1',
        name_en: 'IS-24-1',
        created_at: w.clock.now(),
      })
      .execute(),
  )
  const one = await registered({ email: 'one@ulytau.example', groupId })
  const two = await registered({ groupId })
  const three = await w.learner({ groupId })
  const groups = await registrar.ok(api.listInvitableGroups)
  expect(groups.items).toMatchObject([{ id: groupId, people: 3, withoutAccount: 2 }])
  const outcome = await registrar.ok(api.invite, { body: { kind: 'code', to: { groupId } } })
  expect(outcome.made.map(({ personId }) => personId)).toEqual([one])
  const accepted = await w.anyone.ok(api.acceptInvitation, { body: { code: outcome.made[0]?.code ?? '', password: goodPassword } })
  expect(accepted.roles).toMatchObject([{ role: 'learner' }])
  expect(outcome.leftOut.map(({ personId, reason }) => [personId, reason]).sort()).toEqual(
    [
      [three.id, 'has-account'],
      [two, 'no-login'],
    ].sort(),
  )
})

test('a new code ends the one before, and a withdrawn or old one opens nothing', async () => {
  const person = await registered({ email: 'newer@ulytau.example' })
  const first = await codeFor(person)
  const second = await codeFor(person)
  expect(await w.anyone.call(api.lookUpInvitation, { body: { code: first } })).toBeProblem(410, 'identity.code-spent')
  expect((await w.anyone.call(api.lookUpInvitation, { body: { code: second } })).status).toBe(200)
  const open = (await registrar.ok(api.listInvitations, { query: { status: 'open', limit: 200 } })).items.find(
    ({ personId }) => personId === person,
  )
  await registrar.ok(api.withdrawInvitation, { params: { invitationId: open?.id ?? '' } })
  expect(await w.anyone.call(api.lookUpInvitation, { body: { code: second } })).toBeProblem(410, 'identity.code-spent')
  const third = await codeFor(person)
  w.clock.forward(31 * 86_400_000)
  expect(await w.anyone.call(api.lookUpInvitation, { body: { code: third } })).toBeProblem(410, 'identity.code-spent')
})

test('an invitation by mail holds the link to the configured site and works', async () => {
  const person = await registered({ email: 'mailed@ulytau.example' })
  await registrar.ok(api.invite, { body: { kind: 'mail', to: { personIds: [person] } } })
  const stored = await mailedToken('mailed@ulytau.example')
  expect((await w.anyone.call(api.acceptInvitation, { body: { code: stored, password: goodPassword } })).status).toBe(200)
})

const mailedToken = async (address: string): Promise<string> => {
  const rows = await w
    .db()
    .transaction((trx) =>
      trx.selectFrom('messages.outbox').select('body').where('org_id', '=', w.university).where('address', '=', address).execute(),
    )
  const body = rows.at(-1)?.body ?? ''
  expect(body).toContain('/invitation#')
  return /#([\w-]{43})/.exec(body)?.[1] ?? ''
}

test('another organisation cannot invite our people, nor withdraw our invitations', async () => {
  const person = await registered({ email: 'ours@ulytau.example' })
  const foreign = await w.as('registrar', w.school)
  expect(await foreign.call(api.invite, { body: { kind: 'code', to: { personIds: [person] } } })).toBeProblem(404, 'missing')
  await codeFor(person)
  const open = (await registrar.ok(api.listInvitations, { query: { status: 'open', limit: 200 } })).items.find(
    ({ personId }) => personId === person,
  )
  expect(await foreign.call(api.withdrawInvitation, { params: { invitationId: open?.id ?? '' } })).toBeProblem(404, 'missing')
})

test('a person whose logins are taken joins with the account that has them', async () => {
  await account(w, { email: 'twice@ulytau.example' })
  const child = await registered({ email: 'twice@ulytau.example', orgId: w.school })
  const { made } = await (await w.as('registrar', w.school)).ok(api.invite, { body: { kind: 'code', to: { personIds: [child] } } })
  const code = made[0]?.code ?? ''
  expect(await w.anyone.call(api.acceptInvitation, { body: { code, password: goodPassword } })).toBeProblem(409, 'identity.login-taken')
  const caller = callerOf(w, await w.anyone.call(api.signIn, { body: { login: 'twice@ulytau.example', password: goodPassword } }))
  const joined = await caller.ok(api.joinOrganisation, { body: { code } })
  expect(joined).toMatchObject({ organisation: { id: w.school }, personId: child })
  expect(joined.organisations).toHaveLength(2)
})

test('guessing codes gets slower for the guesser’s network', async () => {
  const statuses: number[] = []
  for (let guess = 0; guess < 40; guess += 1)
    statuses.push((await w.anyone.call(api.lookUpInvitation, { body: { code: `AAAA-BBBB-${String(guess).padStart(4, '2')}` } })).status)
  expect(statuses.filter((status) => status === 410).length).toBeLessThanOrEqual(20)
  expect(statuses.at(-1)).toBe(429)
})

test('a learner who forgot the password and has no mail gets a code of the office; staff and people of two organisations do not', async () => {
  w.clock.forward(3_700_000) // past the waits of the guesser above
  const learner = await account(w, { email: 'forgot@ulytau.example' })
  const before = callerOf(w, await w.anyone.call(api.signIn, { body: { login: 'forgot@ulytau.example', password: goodPassword } }))
  const renewal = (personId: string) => registrar.ok(api.invite, { body: { kind: 'code', to: { personIds: [personId] }, forgotten: true } })
  const { made } = await renewal(learner.id)
  const phrase = 'сорок рыжих енотов поют'
  expect((await w.anyone.call(api.acceptInvitation, { body: { code: made[0]?.code ?? '', password: phrase } })).body).toMatchObject({
    personId: learner.id,
  })
  expect((await before.call(api.readSession)).status).toBe(401)
  expect((await w.anyone.call(api.signIn, { body: { login: 'forgot@ulytau.example', password: goodPassword } })).status).toBe(401)
  expect((await w.anyone.call(api.signIn, { body: { login: 'forgot@ulytau.example', password: phrase } })).status).toBe(200)

  const dean = await account(w, { email: 'forgot.dean@ulytau.example', roles: ['dean'] })
  expect((await renewal(dean.id)).leftOut).toMatchObject([{ personId: dean.id, reason: 'not-renewable' }])
  const both = await account(w, { email: 'forgot.both@ulytau.example' })
  const there = await w.person({ orgId: w.school, roles: ['guardian'], secondFactor: false })
  await w.databases.global
    .insertInto('identity.membership')
    .values({ account_id: both.accountId, org_id: w.school, person_id: there.id })
    .execute()
  expect((await renewal(both.id)).leftOut).toMatchObject([{ personId: both.id, reason: 'not-renewable' }])
})
