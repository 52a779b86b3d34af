import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '#lib/http'
import { world } from '#lib/testing'
import { serveWebApp } from './web-app.ts'

const w = await world()
const folder = mkdtempSync(join(tmpdir(), 'dala-web-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Dala</title>')
writeFileSync(join(folder, 'assets', 'main-1.js'), 'plain')
writeFileSync(join(folder, 'assets', 'main-1.js.br'), 'small')
writeFileSync(join(folder, 'sw.js'), 'worker')
const app = await createApp(w.app.parts)
await serveWebApp(app, folder)
const get = (url: string, headers = {}) => app.fastify.inject({ method: 'GET', url, headers })

test('every address of the app gives its first page, with the policy against foreign script', async () => {
  for (const url of ['/', '/applications/1', '/sign-in?next=/x']) {
    const reply = await get(url)
    expect(reply.body).toContain('<title>Dala</title>')
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'")
  }
})

test('files with a hash are kept for a year and come compressed where the browser takes it', async () => {
  const plain = await get('/assets/main-1.js')
  expect(plain.body).toBe('plain')
  expect(plain.headers['cache-control']).toContain('immutable')
  const small = await get('/assets/main-1.js', { 'accept-encoding': 'br' })
  expect(small.headers['content-encoding']).toBe('br')
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache')
})

test('nothing outside the folder is served, and an unknown operation stays a problem', async () => {
  for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets/none.js'])
    expect([400, 403, 404]).toContain((await get(url)).statusCode)
  expect((await get('/api/nothing')).json()).toMatchObject({ status: 404, slug: 'request.no-such-page' })
})
