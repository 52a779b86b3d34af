import { endpoint } from '@dala/domain/contract'
import { roleNames } from '@dala/domain/identity'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp, serve } from '#lib/http'
import { clientOf, world } from '#lib/testing'
import { actorResolver } from './resolve-actor.ts'
import { idsOf, readAround } from './matrix.queries.ts'

/**
 * The net of the route matrix has teeth: an endpoint that reads past the tenant (as with row-level security off and a
 * forgotten org_id) is caught by the same look at its answer, and an undeclared route stops the start.
 */
const w = await world()
let app: Awaited<ReturnType<typeof createApp>>

const leaky = endpoint('GET /leaky/:personId', {
  summary: 'Reads a person of any organisation',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ personId: z.uuid() }),
  reply: z.strictObject({ id: z.uuid(), surname: z.string() }),
})

beforeAll(async () => {
  app = await createApp({ ...w.app.parts, resolveActor: actorResolver(w.databases) })
  serve(app, leaky, ({ params }) => readAround(w.database.url, params.personId))
})

test('a leak across organisations is seen', async () => {
  await w.person({ orgId: w.school, roles: ['teacher'] })
  const { all, byTable } = await idsOf(w.database.url, w.school, 1)
  const [id = ''] = byTable.get('people.person') ?? []
  const power = await w.person({ roles: [...roleNames] })
  const reply = await clientOf(app, power.client.cookie).inject({ method: 'GET', url: `/api/leaky/${id}` })
  expect(reply.statusCode).toBe(200) // what whole-demo and route-matrix report as wrong
  expect([...all].some((each) => reply.body.includes(each))).toBe(true)
})

test('a route without a declaration stops the start', async () => {
  const bare = await createApp({ ...w.app.parts, resolveActor: actorResolver(w.databases) })
  expect(() => bare.fastify.get('/open', () => 'x')).toThrow('not declared')
  const { permission: _, ...rest } = leaky
  expect(() => serve(bare, { ...rest, permission: null } as never, () => null as never)).toThrow('does not declare permission')
})
