import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readHome } from '@dala/domain/home'
import { readSession } from '@dala/domain/identity'
import { createApp } from '#lib/http'
import { world } from '#lib/testing'
import { serveWebApp } from './web-app.ts'

const w = await world()
const folder = mkdtempSync(join(tmpdir(), 'dala-first-'))
mkdirSync(join(folder, '.vite'))
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><head><script src="/early.js" async></script></head><body><div id="root"></div></body>',
)
writeFileSync(
  join(folder, '.vite', 'pages.json'),
  JSON.stringify({
    '/study/:offeringId': { scripts: ['/assets/course-1.js'], styles: ['/assets/course-1.css'] },
    '/people/:personId': { scripts: ['/assets/person-1.js'], styles: [] },
    '/people/import': { scripts: ['/assets/import-1.js'], styles: [] },
  }),
)
const shell = await createApp(w.app.parts)
await serveWebApp(shell, folder, w.app)
const learner = await w.learner({ name: '</script><script>alert(1)</script>' })
const signedIn = { cookie: `sid=${learner.client.cookie}; dala-language=en` }

const get = (url: string, headers: Record<string, string> = {}) => shell.fastify.inject({ method: 'GET', url, headers })
const blockOf = (html: string) => /<script type="application\/json" id="first-replies">(.*?)<\/script>/.exec(html)?.[1]
const repliesOf = (html: string) =>
  JSON.parse(blockOf(html) ?? 'null') as { locale: string; session: unknown; replies: { route: string; input: object; data: unknown }[] } // our own block

test('the first page of who is signed in carries what its calls would answer, and is kept nowhere', async () => {
  const reply = await get('/', signedIn)
  const { locale, session, replies } = repliesOf(reply.body)
  expect(locale).toBe('en')
  expect(session).toEqual(await learner.client.ok(readSession))
  expect(replies.find(({ route }) => route === 'GET /home')?.data).toEqual(await learner.client.ok(readHome))
  expect(replies.map(({ route }) => route).toSorted()).toEqual(['GET /home'])
  expect(reply.headers).toMatchObject({ 'cache-control': 'private, no-store', vary: 'accept-encoding, cookie' })
  expect(reply.body).not.toContain('early.js')
})

test('nobody can end the block with words of his own', async () => {
  const { body } = await get('/', signedIn)
  expect(body).not.toContain('<script>alert')
  expect(JSON.stringify(repliesOf(body).session)).toContain('</script><script>alert(1)</script>')
})

test('a visitor gets a page without anybody, whatever cookie he made up', async () => {
  const cookies: Record<string, string>[] = [
    {},
    { cookie: 'sid=' },
    { cookie: `sid=${'A'.repeat(43)}` },
    { cookie: 'dala-language=ru; sid=x' },
  ]
  for (const headers of cookies) {
    const reply = await get('/', headers)
    expect(repliesOf(reply.body)).toMatchObject({ session: null, replies: [] })
    expect(reply.headers['cache-control']).toBe('no-cache')
  }
})

test('what the person may not read is left out: the calls decide, not the page', async () => {
  const stranger = await w.learner({ orgId: w.college })
  const reply = await get(`/study/${randomUUID()}`, { cookie: `sid=${stranger.client.cookie}` })
  expect(repliesOf(reply.body).replies.map(({ route }) => route)).toEqual(['GET /home/counts'])
})

test('a session that was ended is nobody', async () => {
  const gone = await w.learner()
  await gone.client.inject({ method: 'DELETE', url: '/api/session', payload: '{}', headers: { 'content-type': 'application/json' } })
  expect(repliesOf((await get('/', { cookie: `sid=${gone.client.cookie}` })).body)).toMatchObject({ session: null, replies: [] })
})

test('the files of the page at the address are named at once, the exact one before the one with a parameter', async () => {
  const page = (await get(`/study/${randomUUID()}`)).body
  expect(page).toContain('<link rel="modulepreload" crossorigin href="/assets/course-1.js">')
  expect(page).toContain('<link rel="stylesheet" crossorigin href="/assets/course-1.css">')
  expect((await get('/people/import')).body).toContain('import-1.js')
  expect((await get('/people/import')).body).not.toContain('person-1.js')
  expect((await get('/nowhere')).body).not.toContain('modulepreload')
})

test('the page is sent as small as the browser reads it', async () => {
  const br = await get('/', { ...signedIn, 'accept-encoding': 'gzip, br' })
  expect(br.headers['content-encoding']).toBe('br')
  expect(repliesOf(brotliDecompressSync(br.rawPayload).toString()).replies).toHaveLength(1)
  const gzip = await get('/', { ...signedIn, 'accept-encoding': 'gzip' })
  expect(repliesOf(gunzipSync(gzip.rawPayload).toString()).replies).toHaveLength(1)
})
