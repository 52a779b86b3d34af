import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createApp } from '#lib/http'
import { world } from '#lib/testing'

const w = await world()

test('a connection that never asked anything does not hold up the stop', async () => {
  const app = await createApp(w.app.parts)
  const url = new URL(await app.fastify.listen({ port: 0, host: '127.0.0.1' }))
  const silent = connect(Number(url.port), url.hostname)
  await once(silent, 'connect')
  const since = Date.now()
  await app.fastify.close()
  expect(Date.now() - since).toBeLessThan(8_000)
})
