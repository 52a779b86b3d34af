import { parseRoute, type AnyEndpoint } from '@dala/domain/contract'
import { isStaffRole, permissionsOf, roleNames, type Role } from '@dala/domain/identity'
import type { InjectOptions } from 'light-my-request'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { clientOf, world, type Client } from '#lib/testing'
import { digestOf, idsOf, sql } from './matrix.queries.ts'
import { sampleOf } from './sample.ts'

/**
 * Every route with every kind of actor and every verb: the answer must be what the declaration says. Nothing here is
 * written for a single route; a new endpoint is driven from the day it is mounted.
 */
const w = await world()
const { endpoints } = w.app
const url = w.database.url

/** Routes that end the very session that asks: each call gets a fresh person. */
const endsSession = new Set(['DELETE /session', 'DELETE /sessions', 'POST /session', 'POST /session/passkey', 'POST /session/step-up'])

interface Caller {
  name: string
  client: Client
  /** Null: nobody is signed in. */
  roles: readonly Role[] | null
  secondFactor: boolean
}

const callers: Caller[] = []
const fresh = async (roles: Role[], secondFactor = true): Promise<Client> => (await w.person({ roles, secondFactor })).client

beforeAll(async () => {
  const signedIn = async (name: string, roles: Role[], secondFactor = true) =>
    callers.push({ name, client: await fresh(roles, secondFactor), roles, secondFactor })
  callers.push({ name: 'anonymous', client: w.anyone, roles: null, secondFactor: false })
  callers.push({ name: 'forged cookie', client: clientOf(w.app, 'A'.repeat(43)), roles: null, secondFactor: false })
  const child = await w.learner()
  callers.push({ name: 'learner', client: child.client, roles: ['learner'], secondFactor: false })
  callers.push({ name: 'other learner', client: (await w.learner()).client, roles: ['learner'], secondFactor: false })
  callers.push({ name: 'guardian', client: (await w.guardianOf(child)).client, roles: ['guardian'], secondFactor: false })
  await signedIn('person without a role', [])
  for (const role of roleNames) if (isStaffRole(role)) await signedIn(role, [role])
  await signedIn('staff without second factor', roleNames.filter(isStaffRole), false)

  const revokedRole = await w.person({ roles: ['administrator', 'head', 'registrar', 'teacher'] })
  await sql(url, 'UPDATE identity.role_grant SET revoked_at = $2 WHERE person_id = $1', [revokedRole.id, w.clock.now()])
  callers.push({ name: 'role revoked a moment ago', client: revokedRole.client, roles: [], secondFactor: true })

  const ended = async (name: string, set: string) => {
    const person = await w.person({ roles: [...roleNames] })
    await sql(url, `UPDATE identity.session SET ${set} WHERE account_id = $1`, [person.accountId, w.clock.now()])
    callers.push({ name, client: person.client, roles: null, secondFactor: true })
  }
  await ended('expired session', "expires_at = $2::timestamptz - interval '1 second'")
  await ended('revoked session', 'revoked_at = $2')
  await ended('silent session', "lifetime = 'by-role', created_at = $2, seen_at = $2::timestamptz - interval '16 minutes'")

  const disabled = await w.person({ roles: [...roleNames] })
  await sql(url, 'UPDATE identity.account SET disabled_at = $2 WHERE id = $1', [disabled.accountId, w.clock.now()])
  callers.push({ name: 'disabled account', client: disabled.client, roles: null, secondFactor: true })
})

const fill = (path: string, id: () => string) => `/api${path.replace(/:(\w+)/g, () => id())}`

async function ask(client: Client, endpoint: AnyEndpoint, verb: string, headers: Record<string, string> = {}) {
  const { path } = parseRoute(endpoint.route)
  const withBody = verb !== 'GET' && verb !== 'HEAD' && verb !== 'OPTIONS'
  return send(client, {
    method: verb as 'GET',
    url: fill(path, newId),
    headers: { ...(withBody && { 'content-type': 'application/json' }), ...headers },
    ...(withBody && { payload: '{}' }),
  })
}

/** An answer that breaks off half-way counts as a fault of the server. */
async function send(client: Client, options: InjectOptions) {
  const reply = await client.inject(options).catch((error: Error) => ({ statusCode: 599, body: error.message, headers: {} }))
  return { status: reply.statusCode, body: reply.body, headers: reply.headers }
}

const slugOf = (body: string): string => /"slug":"([^"]+)"/.exec(body)?.[1] ?? ''

/** What the declaration says of this caller: the refusal, or null where the thing itself decides. */
function refusalFor(endpoint: AnyEndpoint, caller: Caller): { status: number; slug: string } | null {
  if (endpoint.actor === 'anyone') return null
  if (caller.roles === null) return { status: 401, slug: 'identity.signed-out' }
  if (endpoint.actor === 'account') return null
  if (!caller.secondFactor && caller.roles.some(isStaffRole)) return { status: 403, slug: 'identity.second-factor-required' }
  if (endpoint.permission === 'own' || endpoint.permission === null) return null
  return permissionsOf(caller.roles).has(endpoint.permission) ? null : { status: 403, slug: 'identity.not-permitted' }
}

const gates = new Set(['identity.signed-out', 'identity.not-permitted', 'identity.choose-organisation'])

describe('every route answers every actor as declared', () => {
  test('routes × actors', async () => {
    const wrong: string[] = []
    for (const endpoint of endpoints) {
      const { verb } = parseRoute(endpoint.route)
      for (const caller of callers) {
        const client =
          endsSession.has(endpoint.route) && caller.roles !== null ? await fresh([...caller.roles], caller.secondFactor) : caller.client
        const { status, body } = await ask(client, endpoint, verb)
        const refusal = refusalFor(endpoint, caller)
        const slug = slugOf(body)
        const asDeclared = refusal === null ? status < 500 && !gates.has(slug) : status === refusal.status && slug === refusal.slug
        if (!asDeclared) wrong.push(`${caller.name}: ${endpoint.route} → ${status} ${slug}, declared ${refusal?.slug ?? 'open'}`)
      }
    }
    expect(wrong).toEqual([])
    expect(endpoints.length * callers.length).toBeGreaterThan(1000)
  }, 240_000)

  test('routes × verbs: nothing but the declared verb does anything, and no header changes the verb', async () => {
    const wrong: string[] = []
    const declared = new Set(endpoints.map(({ route }) => route.replace(/:\w+/g, ':')))
    const power = await fresh([...roleNames])
    for (const endpoint of endpoints) {
      const { verb: own, path } = parseRoute(endpoint.route)
      for (const verb of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (declared.has(`${verb} ${path.replace(/:\w+/g, ':')}`)) continue
        // A path of ours may also be another's pattern: /role-grants/candidates and /role-grants/:grantId.
        const other = endpoints.some(
          ({ route }) => route !== endpoint.route && route.startsWith(`${verb} `) && matches(parseRoute(route).path, path),
        )
        const { status } = await ask(power, endpoint, verb)
        if (status < 400 && !other) wrong.push(`${verb} ${path} → ${status}`)
        if (status >= 500) wrong.push(`${verb} ${path} → ${status}`)
      }
      if (own === 'GET') {
        const plain = await ask(w.anyone, endpoint, own)
        for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
          const { status } = await ask(w.anyone, endpoint, own, { [header]: 'DELETE' })
          if (status !== plain.status) wrong.push(`${endpoint.route} with ${header} → ${status}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)
})

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path.replace(/:\w+/g, 'x'))

describe('another organisation', () => {
  /** Fills an organisation with one of everything that tests elsewhere also make by hand. */
  const settle = async (orgId: string, name: string) => {
    const learner = await w.learner({ orgId, name: `${name}-Learner` })
    await w.guardianOf(learner)
    const staff = await w.person({ orgId, roles: [...roleNames], name: `${name}-Staff` })
    for (const endpoint of endpoints) {
      // Whatever can be made from a sample is made, so that there is something to find.
      const { verb, path } = parseRoute(endpoint.route)
      if (
        verb === 'POST' &&
        endpoint.body !== undefined &&
        !path.includes(':') &&
        !endsSession.has(endpoint.route) &&
        endpoint.actor === 'member'
      )
        await staff.client.inject({
          method: verb,
          url: `/api${path}`,
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(sampleOf(endpoint.body, learner.id)),
        })
    }
  }

  test('its ids answer like missing ones on every route, its rows never change, and none of its ids is ever sent', async () => {
    await settle(w.school, 'Canary')
    await settle(w.university, 'Ours')
    const { byTable, all } = await idsOf(url, w.school, 1)
    const before = await digestOf(url, w.school)
    const power = await w.person({ roles: [...roleNames] })
    await sql(url, 'UPDATE identity.session SET confirmed_at = $2 WHERE account_id = $1', [power.accountId, w.clock.now()])
    const wrong: string[] = []
    const look = (what: string, status: number, body: string, named: string | null) => {
      for (const [id] of body.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g))
        if (all.has(id) && id !== named) wrong.push(`${what} → ${status} sends ${id}`)
      if (body.includes('Canary-')) wrong.push(`${what} → ${status} sends a name`)
    }
    for (const endpoint of endpoints) {
      const { verb, path } = parseRoute(endpoint.route)
      if (endsSession.has(endpoint.route)) continue
      const ids =
        path.includes(':') || endpoint.body !== undefined
          ? [...byTable].flatMap(([table, some]) => some.map((id) => ({ table, id })))
          : [{ table: '', id: newId() }]
      for (const { table, id } of ids) {
        const reply = await send(power.client, {
          method: verb,
          url: fill(path, () => id),
          ...(endpoint.body !== undefined && {
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(sampleOf(endpoint.body, id)),
          }),
        })
        const what = `${endpoint.route} with ${table}`
        if (path.includes(':') && reply.status < 300 && table !== '' && reply.body !== '' && !isEmptyList(reply.body))
          wrong.push(`${what} → ${reply.status}`)
        if (reply.status >= 500) wrong.push(`${what} → ${reply.status} ${reply.body.slice(0, 200)}`)
        look(what, reply.status, reply.body, id)
      }
    }
    expect(wrong).toEqual([])
    expect(await digestOf(url, w.school)).toEqual(before)
    expect(all.size).toBeGreaterThan(10)
  }, 300_000)

  test('reading changes nothing', async () => {
    const power = await w.person({ roles: [...roleNames] })
    const before = await digestOf(url, w.university)
    const wrong: string[] = []
    for (let round = 0; round < 2; round += 1)
      for (const endpoint of endpoints) if (parseRoute(endpoint.route).verb === 'GET') await ask(power.client, endpoint, 'GET')
    const after = await digestOf(url, w.university)
    for (const [table, digest] of Object.entries(after)) if (before[table] !== digest) wrong.push(table)
    expect(wrong).toEqual([])
  }, 120_000)
})

const isEmptyList = (body: string): boolean => body.startsWith('{"items":[],"next":null') || body === '{"items":[]}' || body === '[]'
