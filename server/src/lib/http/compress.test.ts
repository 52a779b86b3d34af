import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'

const w = await world()
const openapi = (encoding: string) => w.anyone.inject({ url: '/openapi.json', headers: { 'accept-encoding': encoding } })

test('a large answer comes shrunk to those who can read it so, and is the same', async () => {
  const plain = await openapi('identity')
  const shrunk = await openapi('gzip, br')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(shrunk.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(gunzipSync(shrunk.rawPayload).toString()).toBe(plain.body)
  expect(shrunk.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
})

test('a small answer comes as it is', async () => {
  const { headers } = await w.anyone.inject({ url: '/api/health', headers: { 'accept-encoding': 'gzip' } })
  expect(headers['content-encoding']).toBeUndefined()
})
