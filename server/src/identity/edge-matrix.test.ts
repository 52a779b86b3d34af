import { parseRoute, type AnyEndpoint } from '@dala/domain/contract'
import { describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { createApp, setSessionCookie } from '#lib/http'
import { world } from '#lib/testing'

/** Headers, cookies and cross-site refusal over every route, signed in and not. */
const w = await world()
const { endpoints } = w.app
const learner = await w.learner()

const address = (endpoint: AnyEndpoint) => `/api${parseRoute(endpoint.route).path.replace(/:\w+/g, () => newId())}`
const verbOf = (endpoint: AnyEndpoint) => parseRoute(endpoint.route).verb
const unsafe = endpoints.filter((endpoint) => verbOf(endpoint) !== 'GET')
const slugOf = (body: string): string => /"slug":"([^"]+)"/.exec(body)?.[1] ?? ''

/** A request without what the test client adds for convenience. */
const bare = (method: string, url: string, headers: Record<string, string>, payload?: string) =>
  w.app.fastify.inject({ method: method as 'GET', url, headers, ...(payload !== undefined && { payload }) })

test('every answer carries the headers that guard a browser, and none opens the API to other sites', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints) {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const { headers } = await bare(verbOf(endpoint), address(endpoint), { ...(origin && { origin }), 'sec-fetch-site': 'same-origin' })
      const policy = String(headers['content-security-policy'])
      const missing = [
        !policy.includes("default-src 'none'") && 'default-src',
        !policy.includes("frame-ancestors 'none'") && !policy.includes('sandbox') && 'frame-ancestors',
        policy.includes('unsafe-eval') && 'unsafe-eval',
        /script-src[^;]*unsafe-inline/.test(policy) && 'inline script',
        headers['x-content-type-options'] !== 'nosniff' && 'nosniff',
        headers['referrer-policy'] !== 'same-origin' && 'referrer',
        headers['x-frame-options'] !== 'DENY' && 'x-frame-options',
        headers['cross-origin-opener-policy'] !== 'same-origin' && 'coop',
        headers['access-control-allow-origin'] !== undefined && 'cors',
        headers['access-control-allow-credentials'] !== undefined && 'cors credentials',
        headers['x-powered-by'] !== undefined && 'x-powered-by',
      ].filter(Boolean)
      if (missing.length > 0) wrong.push(`${endpoint.route} (${origin ?? 'no origin'}): ${missing.join(', ')}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

test('what is answered to a person is kept in no cache', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints.filter((one) => verbOf(one) === 'GET')) {
    const { headers, statusCode } = await learner.client.inject({ method: 'GET', url: address(endpoint) })
    if (
      statusCode === 200 &&
      !String(headers['cache-control']).includes('no-store') &&
      !String(headers['cache-control']).includes('private')
    )
      wrong.push(endpoint.route)
  }
  expect(wrong).toEqual([])
}, 60_000)

describe('a change that another site asks for is refused before anything else', () => {
  const json = { 'content-type': 'application/json' }
  const cases: [string, Record<string, string>][] = [
    ['from another origin', { ...json, origin: 'https://evil.example' }],
    ['from no origin (null)', { ...json, origin: 'null' }],
    ['that the browser calls cross-site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['from a sibling host', { ...json, 'sec-fetch-site': 'same-site' }],
    ['with a cookie and no word of where it comes from', json],
  ]
  test.each(cases)('%s', async (_, headers) => {
    const wrong: string[] = []
    for (const endpoint of unsafe) {
      const reply = await bare(verbOf(endpoint), address(endpoint), { ...headers, cookie: `sid=${learner.client.cookie ?? ''}` }, '{}')
      if (reply.statusCode !== 403 || slugOf(reply.body) !== 'request.cross-site')
        wrong.push(`${endpoint.route} → ${reply.statusCode} ${slugOf(reply.body)}`)
    }
    expect(wrong).toEqual([])
  })
})

test('only JSON is read: forms and plain text, which a page of another site can send, are not', async () => {
  const wrong: string[] = []
  const power = await w.person({ roles: ['administrator', 'registrar', 'head', 'teacher', 'methodologist', 'learner'] })
  for (const endpoint of unsafe.filter(({ body }) => body !== undefined)) {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'text/plain; charset=application/json',
    ]) {
      const reply = await power.client.inject({
        method: verbOf(endpoint),
        url: address(endpoint),
        headers: { 'content-type': type },
        payload: 'a=b',
      })
      if (![415, 400, 401, 403].includes(reply.statusCode) || (reply.statusCode === 400 && slugOf(reply.body) === ''))
        wrong.push(`${endpoint.route} as ${type} → ${reply.statusCode}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

test('A2021-11.8.b: over https the cookie is bound to the host and the browser is told to stay on https', async () => {
  const { parts } = w.app
  const secure = await createApp({ ...parts, config: { ...parts.config, publicUrl: 'https://dala.example' } })
  const { headers } = await secure.fastify.inject({ method: 'GET', url: '/' })
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  const cookies: unknown[][] = []
  const reply = { setCookie: (...given: unknown[]) => cookies.push(given) }
  setSessionCookie(reply as never, 'token', true, 60) // the only method that the function calls
  expect(cookies[0]).toEqual(['__Host-sid', 'token', { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 60 }])
})

test('a forwarded address is believed from nobody', async () => {
  const reply = await bare(
    'POST',
    '/api/session',
    { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.9' },
    JSON.stringify({ login: 'x@y.kz', password: 'x' }),
  )
  expect(reply.statusCode).toBe(401)
  const trail = await w.databases.global.selectFrom('identity.trail').select('address').orderBy('id', 'desc').limit(1).executeTakeFirst()
  expect(trail?.address).toBe('127.0.0.1')
})

test('hostile shapes of JSON end as a refusal, never as a fault', async () => {
  const wrong: string[] = []
  const power = await w.person({ roles: ['administrator', 'registrar', 'head', 'teacher', 'methodologist', 'learner'] })
  const shapes = [
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '[]',
    'null',
    '"x"',
    '1e999',
    '{',
    '{"a":'.repeat(3000),
    `[${'[],'.repeat(20_000)}[]]`,
    '{"orgId":"x","role":"administrator","isCorrect":true,"score":100}',
  ]
  for (const endpoint of unsafe) {
    if (endpoint.route === 'DELETE /session' || endpoint.route === 'DELETE /sessions') continue
    for (const payload of shapes) {
      const reply = await power.client.inject({
        method: verbOf(endpoint),
        url: address(endpoint),
        headers: { 'content-type': 'application/json' },
        payload,
      })
      if (reply.statusCode >= 500 || (endpoint.body !== undefined && reply.statusCode < 300))
        wrong.push(`${endpoint.route} ${payload.slice(0, 30)} → ${reply.statusCode}`)
      if (/\bat \S+ \(|node_modules|SELECT |server\/src/.test(reply.body))
        wrong.push(`${endpoint.route} tells of the inside: ${reply.body.slice(0, 120)}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)
