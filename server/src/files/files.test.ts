import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import * as api from '@dala/domain/files'
import { allowed, refused } from '@dala/domain/identity'
import { attachFile, findFile, keepFile, type FilePurposes } from '#lib/files'
import { world, type TestPerson } from '#lib/testing'
import { jobs, createContentServer } from './index.ts'

const filePurposes: FilePurposes = {
  'test.paper': {
    kinds: ['pdf', 'image', 'text', 'video'],
    maxBytes: 1024 * 1024,
    mayUpload: (actor) => (actor.roles.some(({ role }) => role === 'learner') ? allowed : refused('identity.not-permitted')),
    mayRead: (actor) => actor.permissions.has('distance.read'),
  },
}
const w = await world({ filePurposes })
const address = await w.app.fastify.listen({ port: 0, host: '127.0.0.1' })
const learner = await w.learner()
const clerk = await w.as('registrar')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

const call = (who: TestPerson | null, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(`${address}${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin', ...(who && { cookie: `sid=${who.client.cookie}` }), ...headers },
    ...(body && { body: new Uint8Array(body) }),
  })
const base64 = (text: string) => Buffer.from(text).toString('base64')
const begin = (who: TestPerson | null, name: string, size: number, purpose = 'test.paper') =>
  call(who, 'POST', '/api/files', { 'upload-length': String(size), 'upload-metadata': `purpose ${base64(purpose)},name ${base64(name)}` })
const piece = (who: TestPerson | null, path: string, offset: number, bytes: Buffer) =>
  call(who, 'PATCH', path, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes)
const upload = async (name: string, bytes: Buffer, who = learner) => {
  const path = (await begin(who, name, bytes.length)).headers.get('location') ?? ''
  const reply = await piece(who, path, 0, bytes)
  return { id: path.split('/').at(-1) ?? '', status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

test('a file comes in pieces and goes on where it broke off', async () => {
  const begun = await begin(learner, 'Өтініш.pdf', pdf.length)
  expect(begun.status).toBe(201)
  const path = begun.headers.get('location') ?? ''
  expect(path).toMatch(/^\/api\/files\/[0-9a-f-]{36}$/)
  expect((await piece(learner, path, 0, pdf.subarray(0, 10))).headers.get('upload-offset')).toBe('10')
  expect((await call(learner, 'HEAD', path)).headers.get('upload-offset')).toBe('10')
  const whole = await piece(learner, path, 10, pdf.subarray(10))
  expect(await whole.json()).toMatchObject({ name: 'Өтініш.pdf', type: 'application/pdf', size: pdf.length, status: 'pending' })
  const download = await call(learner, 'GET', path)
  expect(download.status).toBe(200)
  expect(Buffer.from(await download.arrayBuffer())).toEqual(pdf)
})

test('a download is saved and never run: attachment, no sniffing, sandbox; a Kazakh name survives', async () => {
  const { id } = await upload('Анықтама "Қ".pdf', pdf)
  const { headers } = await call(learner, 'GET', `/api/files/${id}`)
  expect(headers.get('content-disposition')).toContain(`attachment; filename="_`)
  expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('Анықтама "Қ".pdf')}`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('a part of a file is answered for a video that is wound', async () => {
  const { id } = await upload('a.pdf', pdf)
  const part = await call(learner, 'GET', `/api/files/${id}`, { range: 'bytes=1-3' })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 1-3/${pdf.length}`)
  expect(await part.text()).toBe('PDF')
  expect((await call(learner, 'GET', `/api/files/${id}`, { range: 'bytes=9999-' })).status).toBe(416)
})

test.each([
  ['a page under the name of a paper', 'paper.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'files.not-what-it-says'],
  [
    'a picture under the name of a paper',
    'paper.pdf',
    await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    'files.not-what-it-says',
  ],
  ['bytes under the name of a text', 'list.csv', Buffer.from([1, 0, 2, 0, 3]), 'files.not-what-it-says'],
  [
    'a picture that cannot be decoded',
    'face.png',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]),
    'files.not-what-it-says',
  ],
])('%s is refused', async (_, name, bytes, slug) => {
  const reply = await upload(name, bytes)
  expect([reply.status, reply.body['slug']]).toEqual([422, slug])
  expect((await call(learner, 'GET', `/api/files/${reply.id}`)).status).toBe(404)
})

test.each([
  ['page.html', 10, 422, 'files.type-not-allowed'],
  ['drawing.svg', 10, 422, 'files.type-not-allowed'],
  ['paper.pdf', 1024 * 1024 + 1, 413, 'files.too-large'],
])('%s of %i bytes is refused before it is sent', async (name, size, status, slug) => {
  const reply = await begin(learner, name, size)
  expect([reply.status, ((await reply.json()) as { slug: string }).slug]).toEqual([status, slug])
})

test('one byte more than announced does not get in', async () => {
  const path = (await begin(learner, 'a.pdf', 20)).headers.get('location') ?? ''
  const reply = await piece(learner, path, 0, Buffer.alloc(21, 'x'))
  expect(reply.status).toBeGreaterThanOrEqual(400)
})

test('who is not signed in, may not upload for the purpose or names an unknown purpose is refused', async () => {
  expect((await begin(null, 'a.pdf', 10)).status).toBe(401)
  expect((await begin(await w.person({ roles: ['registrar'] }), 'a.pdf', 10)).status).toBe(403)
  expect((await begin(learner, 'a.pdf', 10, 'toString')).status).toBe(400)
})

test('somebody else’s upload and file look like ones that are not there', async () => {
  const other = await w.learner()
  const path = (await begin(learner, 'a.pdf', pdf.length)).headers.get('location') ?? ''
  expect((await piece(other, path, 0, pdf)).status).toBe(404)
  expect((await call(other, 'HEAD', path)).status).toBe(404)
  const { id } = await upload('a.pdf', pdf)
  expect((await call(other, 'GET', `/api/files/${id}`)).status).toBe(404)
  expect(await clerk.call(api.downloadFile, { params: { fileId: id } })).toBeProblem(404)
})

test('a file taken into use may be read by those whom its purpose names, in its own organisation only', async () => {
  const { id } = await upload('a.pdf', pdf)
  await w.db().transaction((trx) => attachFile(trx, { orgId: w.university, personId: learner.id }, id, 'test.paper', w.clock.now()))
  expect((await clerk.call(api.downloadFile, { params: { fileId: id } })).status).toBe(200)
  expect(await (await w.as('registrar', w.college)).call(api.downloadFile, { params: { fileId: id } })).toBeProblem(404)
})

test('a file of another person or purpose cannot be taken into use', async () => {
  const { id } = await upload('a.pdf', pdf)
  const attach = (personId: string, purpose: string) =>
    w.db().transaction((trx) => attachFile(trx, { orgId: w.university, personId }, id, purpose, w.clock.now()))
  await expect(attach((await w.learner()).id, 'test.paper')).rejects.toThrow('missing')
  await expect(attach(learner.id, 'test.other')).rejects.toThrow('missing')
})

test('a picture is drawn anew without where and by what it was taken, and in smaller versions', async () => {
  const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '51/1 10/1 0/1' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('SECRET-CAMERA')).toBe(true)
  const { id, body } = await upload('photo.jpg', photo)
  expect(body).toMatchObject({
    type: 'image/jpeg',
    width: 1000,
    height: 500,
    variants: [{ name: 'w320', width: 320, height: 160 }, { name: 'w640' }],
  })
  const clean = Buffer.from(await (await call(learner, 'GET', `/api/files/${id}`)).arrayBuffer())
  expect(clean.includes('SECRET-CAMERA')).toBe(false)
  expect((await sharp(clean).metadata()).exif).toBeUndefined()
  const small = await call(learner, 'GET', `/api/files/${id}?variant=w320`)
  expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(320)
})

test('a file nobody takes into use is removed after seven days, its bytes too', async () => {
  const { id } = await upload('a.pdf', pdf)
  const kept = await w.db().transaction((trx) =>
    keepFile(trx, w.app.parts.config, {
      orgId: w.university,
      purpose: 'test.paper',
      name: 'b.pdf',
      type: 'application/pdf',
      body: pdf,
      now: w.clock.now(),
    }),
  )
  const before = await w.db().transaction((trx) => findFile(trx, w.university, id))
  const path = join(w.app.parts.config.home, 'files', before?.key ?? '')
  expect(existsSync(path)).toBe(true)
  w.clock.forward(8 * 86_400_000)
  await jobs['files.remove-loose'](
    { orgId: w.university },
    {
      ...w.app.parts,
      dbFor: w.db,
      log: () => {},
      attempt: 1,
      signal: new AbortController().signal,
      progress: { id: null, checkpoint: async () => null, report: async () => {}, finish: async () => {} },
    },
  )
  expect(existsSync(path)).toBe(false)
  expect(await w.db().transaction((trx) => findFile(trx, w.university, id))).toBeUndefined()
  expect(await w.db().transaction((trx) => findFile(trx, w.university, kept.id))).toBeDefined()
  expect(readdirSync(join(w.app.parts.config.home, 'uploads')).filter((name) => name.startsWith(id))).toEqual([])
})

test('the content origin opens a file by its signed path, without a cookie, until the hour is over', async () => {
  const content = createContentServer(w.app.parts)
  const { id } = await upload('a.pdf', pdf)
  const { url } = await learner.client.ok(api.linkToFile, { params: { fileId: id }, body: {} })
  const path = new URL(url).pathname
  const shown = await content.inject({ url: path })
  expect([shown.statusCode, shown.headers['content-disposition']?.toString().slice(0, 6), shown.headers['set-cookie']]).toEqual([
    200,
    'inline',
    undefined,
  ])
  expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
  // the first letter of the signature: the last one carries two bits that mean nothing, so another letter may say the same
  const [signature = ''] = path.split('.').slice(-1)
  const altered = path.replace(signature, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`)
  expect((await content.inject({ url: altered })).statusCode).toBe(404)
  expect((await content.inject({ url: '/api/files' })).statusCode).toBe(404)
  w.clock.forward(61 * 60_000)
  expect((await content.inject({ url: path })).statusCode).toBe(404)
  await content.close()
})
