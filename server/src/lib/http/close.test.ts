import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createApp } from '#lib/http'
import { world } from '#lib/testing'

const w = await world()

// It is cut off after five seconds; without that Node itself would wait for a minute.
test('a connection that never asked anything does not hold up the stop', { timeout: 40_000 }, async () => {
  const app = await createApp(w.app.parts)
  const url = new URL(await app.fastify.listen({ port: 0, host: '127.0.0.1' }))
  const silent = connect(Number(url.port), url.hostname)
  await once(silent, 'connect')
  await app.fastify.close()
  expect(app.fastify.server.listening).toBe(false)
})
