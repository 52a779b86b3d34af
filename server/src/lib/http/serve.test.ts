import { endpoint } from '@dala/domain/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { world } from '#lib/testing'
import { clientOf } from '#lib/testing'
import { createApp, declare, openApi, serve } from './index.ts'

const w = await world()
const parts = w.app.parts

const thing = endpoint('POST /things/:thingId', {
  summary: 'Change a thing',
  actor: 'member',
  permission: 'people.write',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ thingId: z.uuid() }),
  query: z.strictObject({ mode: z.enum(['a', 'b']).optional() }),
  body: z.strictObject({ name: z.string().min(1), weight: z.number().nullable().optional() }),
  reply: z.strictObject({ name: z.string(), at: z.iso.datetime(), weight: z.number().nullable() }),
})

const app = await createApp({ ...parts })
serve(app, thing, ({ body, now }) => ({ name: body.name, at: now, weight: body.weight ?? null, secret: 'canary' }))
app.fastify.get('/fault', { config: declare('test') }, () => {
  throw new Error('SELECT secret FROM /etc/passwd')
})
const registrar = clientOf(app, (await w.as('registrar')).cookie)
const learner = clientOf(app, (await w.as('learner')).cookie)
const good = { params: { thingId: '0192f0a0-0000-7000-8000-000000000001' }, body: { name: 'Қ' } }

test('a member with the permission is served, and what the reply does not declare is left out', async () => {
  const reply = await registrar.call(thing, good)
  expect(reply.status).toBe(200)
  expect(reply.body).toEqual({ name: 'Қ', at: '2026-11-23T05:00:00.000Z', weight: null })
})

test('without a session, the permission or the second factor nothing is served', async () => {
  expect(await clientOf(app, null).call(thing, good)).toBeProblem(401, 'identity.signed-out')
  expect(await clientOf(app, 'x'.repeat(43)).call(thing, good)).toBeProblem(401, 'identity.signed-out')
  expect(await learner.call(thing, good)).toBeProblem(403, 'identity.not-permitted')
  const { client } = await w.person({ roles: ['registrar'], secondFactor: false })
  expect(await clientOf(app, client.cookie).call(thing, good)).toBeProblem(403, 'identity.second-factor-required')
})

test('bad input is answered with every field at fault', async () => {
  const reply = await registrar.inject({
    method: 'POST',
    url: '/api/things/no-uuid?mode=c&more=1',
    headers: { 'content-type': 'application/json' },
    payload: '{"name":"","role":"administrator"}',
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ slug: 'request.invalid', fields: [{ path: 'params.thingId' }] })
  const body = await registrar.call(thing, { ...good, body: { name: '', role: 'administrator' } as never })
  expect(body.body).toMatchObject({
    fields: [
      { path: 'body.name', message: 'too_small:1' },
      { path: 'body', message: 'unrecognized_keys' },
    ],
  })
})

test('the character NUL and half a character are refused where they stand, before any database could choke on them', async () => {
  for (const name of ['Қ\u0000', 'Қ\ud800']) {
    const reply = await registrar.call(thing, { ...good, body: { name } })
    expect(reply).toBeProblem(400, 'request.invalid')
    expect(reply.body).toMatchObject({ fields: [{ path: 'body.name', message: 'invalid_format:text' }] })
  }
  expect((await registrar.inject({ url: '/fault?x=%00' })).statusCode).toBe(404)
  expect((await w.anyone.inject({ url: '/api/public/organisations/%00' })).statusCode).toBe(404)
})

test('another verb is 405, another path 404, another media type 415', async () => {
  expect((await registrar.inject({ method: 'GET', url: '/api/things/x' })).json()).toMatchObject({ status: 405 })
  expect((await registrar.inject({ method: 'GET', url: '/api/nothing' })).json()).toMatchObject({ status: 404 })
  const text = await registrar.inject({ method: 'POST', url: '/api/things/x', headers: { 'content-type': 'text/plain' }, payload: '{}' })
  expect(text.statusCode).toBe(415)
})

test('a fault shows a code and nothing of the inside', async () => {
  const reply = await registrar.inject({ method: 'GET', url: '/fault', headers: { 'accept-language': 'kk' } })
  expect(reply.statusCode).toBe(500)
  expect(reply.body).not.toMatch(/SELECT|passwd|node_modules|\.ts/)
  expect(reply.json().title).toContain('Бізде ақау шықты')
})

test('a change asked for by another site is refused', async () => {
  const send = (headers: Record<string, string>) =>
    app.fastify.inject({
      method: 'POST',
      url: `/api/things/${good.params.thingId}`,
      headers: { 'content-type': 'application/json', cookie: `sid=${registrar.cookie}`, ...headers },
      payload: '{"name":"x"}',
    })
  const others: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ]
  for (const headers of others) expect((await send(headers)).statusCode).toBe(403)
  expect((await send({ origin: 'http://localhost:80' })).statusCode).toBe(200)
})

test('an undeclared route, and an endpoint that lacks anything, stop the start', async () => {
  const fresh = await createApp({ ...parts })
  expect(() => fresh.fastify.get('/loose', () => 'x')).toThrow(/not declared/)
  for (const missing of ['actor', 'permission', 'tenant', 'rate', 'reply', 'params', 'body'] as const) {
    const { [missing]: _, ...rest } = thing
    expect(() => serve(fresh, rest as never, (() => null) as never), missing).toThrow(new RegExp(missing))
  }
  expect(() => serve(fresh, { ...thing, body: z.object({ name: z.string() }) } as never, (() => null) as never)).toThrow(/strict body/)
})

test('the contract is a valid OpenAPI 3.1 document of what is served', () => {
  const document = openApi(app.endpoints, 'https://dala.example')
  expect(document).toMatchObject({ openapi: '3.1.0', paths: { '/api/things/{thingId}': { post: { operationId: 'postThingsThingId' } } } })
})

test('every answer carries the security headers', async () => {
  const reply = await registrar.inject({ method: 'GET', url: '/api/nothing' })
  expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' })
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
})
