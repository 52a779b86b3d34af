import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { createPostgresBus } from '#lib/bus'
import { newId } from '#lib/db'
import { createApp } from '#lib/http'
import { clientOf, world, type TestPerson } from '#lib/testing'
import { notify } from '#messages'
import { createLines } from './lines.ts'
import { liveRoutes } from './routes.ts'

const BEAT = 200
const w = await world()
const bus = await createPostgresBus(w.database.appUrl)
const start = async () => {
  const app = await createApp({ ...w.app.parts, bus })
  liveRoutes(app, BEAT)
  const url = await app.fastify.listen({ port: 0, host: '127.0.0.1' })
  return { app, url }
}
const { app, url } = await start()
afterAll(async () => {
  app.fastify.server.closeAllConnections()
  await app.fastify.close()
  await bus.close()
})

interface Heard {
  status: number
  text: () => string
  ended: () => boolean
  hangUp: () => void
}

/** Opens a line as a browser does and writes down what is heard. */
const listen = async (cookie: string | null, { at = url, path = '/api/live', headers = {} } = {}): Promise<Heard> => {
  const leave = new AbortController()
  const reply = await fetch(at + path, {
    signal: leave.signal,
    headers: { accept: 'text/event-stream', ...(cookie !== null && { cookie: `sid=${cookie}` }), ...headers },
  })
  let text = ''
  let ended = false
  const read = async () => {
    for await (const part of reply.body ?? []) text += Buffer.from(part).toString()
  }
  void read()
    .catch(() => {})
    .finally(() => (ended = true))
  return { status: reply.status, text: () => text, ended: () => ended, hangUp: () => leave.abort() }
}

const tell = (person: TestPerson, { breaks = false } = {}) =>
  w.db(person.orgId).transaction(async (trx) => {
    await notify(trx, {
      orgId: person.orgId,
      personIds: [person.id],
      kind: 'people.import-finished',
      facts: { ready: 1, wrong: 0 },
      link: null,
    })
    if (breaks) throw new Error('taken back')
  })

const until = (condition: () => boolean) => expect.poll(condition, { interval: 20 }).toBe(true)

test('who listens is told at once that there is something new, and nothing of what it is', async () => {
  const dana = await w.learner()
  const line = await listen(dana.client.cookie)
  expect(line.status).toBe(200)
  await until(() => line.text().startsWith('retry: '))
  await tell(dana)
  await until(() => line.text().includes('event: notifications'))
  expect(
    line
      .text()
      .replace(/retry: \d+|:/g, '')
      .trim(),
  ).toBe('event notifications\ndata new')
  line.hangUp()
})

test('nobody hears of another person, of another organisation, or of what was taken back', async () => {
  const dana = await w.learner()
  const neighbour = await w.learner()
  const elsewhere = await w.learner({ orgId: w.college })
  const line = await listen(dana.client.cookie)
  const asOther = await listen(dana.client.cookie, { headers: { 'x-person-id': neighbour.id, 'x-org-id': w.college } })
  await tell(neighbour)
  await tell(elsewhere)
  await expect(tell(dana, { breaks: true })).rejects.toThrow('taken back')
  // The same person's id in another organisation is another person.
  await bus.publish({ channel: 'notifications', ids: { orgId: w.college, personIds: dana.id } })
  await bus.publish({ channel: 'notifications', ids: { orgId: w.university, personIds: newId() } })
  await bus.publish({ channel: 'notifications', ids: {} })
  await sleep(3 * BEAT)
  expect(line.text()).not.toContain('event')
  expect(asOther.text()).not.toContain('event')
  await tell(dana)
  await until(() => line.text().includes('event'))
  line.hangUp()
  asOther.hangUp()
})

test('a line is opened for a session only, never for what an address says', async () => {
  const dana = await w.learner()
  expect((await listen(null)).status).toBe(401)
  expect((await listen('A'.repeat(43))).status).toBe(401)
  const staff = await w.person({ roles: ['registrar'], secondFactor: false })
  expect((await listen(staff.client.cookie)).status).toBe(403)
  for (const path of [`/api/live?personId=${dana.id}`, `/api/live?orgId=${w.college}`]) {
    const line = await listen(dana.client.cookie, { path })
    expect([200, 400]).toContain(line.status)
    line.hangUp()
  }
  const page = await fetch(`${url}/api/live`, { headers: { cookie: `sid=${dana.client.cookie}` } })
  expect([page.status, ((await page.json()) as { slug: string }).slug]).toEqual([406, 'live.events-only'])
  const foreign = await listen(dana.client.cookie, { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })
  expect(foreign.text()).not.toContain('event')
  foreign.hangUp()
})

test('a line ends with its session: signed out or too old', async () => {
  const dana = await w.learner()
  const line = await listen(dana.client.cookie)
  await until(() => line.text().includes(':\n\n')) // it lives
  await dana.client.inject({ method: 'DELETE', url: '/api/session', payload: '{}', headers: { 'content-type': 'application/json' } })
  await until(line.ended)
  expect((await listen(dana.client.cookie)).status).toBe(401)

  const old = await w.person({ roles: ['registrar'] })
  const staffLine = await listen(old.client.cookie)
  await until(() => staffLine.text().includes(':\n\n'))
  w.clock.forward(3_700 * 24 * 3_600_000)
  await until(staffLine.ended)
})

test('an account holds so many lines and no more; one that is closed gives its place back', async () => {
  const dana = await w.learner()
  const lines: Heard[] = []
  for (let n = 0; n < 8; n++) lines.push(await listen(dana.client.cookie))
  expect(lines.every(({ status }) => status === 200)).toBe(true)
  expect((await listen(dana.client.cookie)).status).toBe(429)
  expect((await listen((await w.learner()).client.cookie)).status).toBe(200)
  lines[0]?.hangUp()
  await expect
    .poll(async () => {
      const next = await listen(dana.client.cookie)
      if (next.status === 200) lines.push(next)
      return next.status
    })
    .toBe(200)
  for (const line of lines) line.hangUp()
})

test('open lines keep no server from stopping', async () => {
  const other = await start()
  const dana = await w.learner()
  const line = await listen(dana.client.cookie, { at: other.url })
  // what would not end by itself is cut off after its time
  const cutOff = vi.spyOn(other.app.fastify.server, 'closeAllConnections')
  await other.app.fastify.close()
  expect(cutOff).not.toHaveBeenCalled()
  await until(line.ended)
})

test('without a bus the page is told to ask from time to time', async () => {
  const dana = await w.learner()
  const reply = await clientOf(w.app, dana.client.cookie).inject({
    method: 'GET',
    url: '/api/live',
    headers: { accept: 'text/event-stream' },
  })
  expect([reply.statusCode, reply.json().slug]).toEqual([409, 'live.off'])
})

test('a reader who takes nothing is let go', () => {
  const lines = createLines({ check: async () => new Map() })
  const stream = lines.open({ accountId: 'a', orgId: 'o', personId: 'p', token: 't' })
  for (let n = 0; n < 2000 && lines.size > 0; n++) lines.tell('notifications', 'o', ['p'])
  expect([lines.size, stream.destroyed]).toEqual([0, true])
})
