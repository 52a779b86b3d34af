import { parseRoute } from '@dala/domain/contract'
import { roleNames, type Role } from '@dala/domain/identity'
import { beforeAll, expect, test } from 'vitest'
import { world, type Client } from '#lib/testing'
import { nouns } from '#nouns'
import { demo } from '#seed'
import { digestOf, idsOf } from './matrix.queries.ts'
import { sampleOf } from './sample.ts'

/**
 * Over the whole demo: a newcomer with a role but nothing of his own asks for everybody else's things, and somebody who
 * may do everything in another organisation asks for this one's. Ids of others answer like missing ones.
 */
const w = await world()
const orgId = demo.university.id
let byTable: Map<string, string[]>
let everyId: Set<string>

beforeAll(async () => {
  const { databases, config } = w.app.parts
  const parts = { databases, sealer: w.sealer, config, now: w.clock.now(), log: () => undefined }
  for (const noun of Object.values(nouns)) await noun.seed?.(parts)
  const ids = await idsOf(w.database.url, orgId, 1)
  byTable = ids.byTable
  everyId = ids.all
}, 300_000)

const newcomer = async (roles: Role[]): Promise<Client> => (await w.person({ orgId, roles })).client

async function each(client: Client, verbs: readonly string[], found: (route: string, status: number, body: string) => void): Promise<void> {
  for (const endpoint of w.app.endpoints) {
    const { verb, path } = parseRoute(endpoint.route)
    if (!verbs.includes(verb) || !path.includes(':')) continue
    for (const ids of byTable.values())
      for (const id of ids) {
        const reply = await client.inject({
          method: verb,
          url: `/api${path.replace(/:\w+/g, id)}`,
          ...(endpoint.body !== undefined && {
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(sampleOf(endpoint.body, id)),
          }),
        })
        found(endpoint.route, reply.statusCode, reply.body)
      }
  }
}

/** The routes that answer this caller with somebody else's thing. */
async function readable(role: Role): Promise<string[]> {
  const routes = new Set<string>()
  await each(await newcomer([role]), ['GET'], (route, status) => {
    if (status < 300) routes.add(route)
  })
  return [...routes].sort()
}

test('a learner and a guardian read nothing of anybody else', async () => {
  expect(await readable('learner')).toEqual([])
  expect(await readable('guardian')).toEqual([])
}, 300_000)

test('a teacher reads by id only what his permissions open to every teacher', async () => {
  // people.read, organisations.read, courses.read: the registry without secrets, orders, courses and their published files.
  const open = /^GET \/(people|registrar|offerings|files|organisation|units|curricula|programmes|disciplines|periods)\b/
  expect((await readable('teacher')).filter((route) => !open.test(route))).toEqual([])
}, 300_000)

test('A2010-28.a: a learner changes nothing of anybody else, no mark of his own either', async () => {
  const client = await newcomer(['learner'])
  const before = await digestOf(w.database.url, orgId)
  const done: string[] = []
  await each(client, ['POST', 'PUT', 'PATCH', 'DELETE'], (route, status) => {
    if (status < 300 && status !== 204) done.push(`${route} → ${status}`)
    if (status >= 500) done.push(`${route} → ${status}`)
  })
  const after = await digestOf(w.database.url, orgId)
  expect(done).toEqual([])
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([])
}, 300_000)

test('who may do everything elsewhere reads and changes nothing here, and is sent none of our ids', async () => {
  const { client } = await w.person({ orgId: demo.college.id, roles: [...roleNames] })
  const before = await digestOf(w.database.url, orgId)
  const wrong: string[] = []
  await each(client, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], (route, status, body) => {
    if ((route.startsWith('GET') && status < 300 && !body.startsWith('{"items":[]')) || status >= 500) wrong.push(`${route} → ${status}`)
    const sent = [...body.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].filter(([id]) => everyId.has(id)).length
    if (sent > 1 || (sent > 0 && status < 300)) wrong.push(`${route} → ${status} sends our ids`)
  })
  const lists = w.app.endpoints.filter(({ route }) => route.startsWith('GET ') && !route.includes(':'))
  for (const { route } of lists) {
    const { body } = await client.inject({ method: 'GET', url: `/api${parseRoute(route).path}` })
    if ([...body.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].some(([id]) => everyId.has(id)))
      wrong.push(`${route} lists our ids`)
  }
  const after = await digestOf(w.database.url, orgId)
  expect(wrong).toEqual([])
  expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([])
}, 300_000)
