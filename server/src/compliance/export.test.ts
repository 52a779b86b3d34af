import * as api from '@dala/domain/compliance'
import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { complianceChecks } from '#nouns'
import { world } from '#lib/testing'
import { canonical, merkleRoot, sha256, signatureOf } from './export/seal.ts'
import { fingerprintOf, signingKey } from './export/signing-key.ts'
import { unzip, zipOf } from './export/zip.ts'
import { recount, verifyExport } from './index.ts'

const w = await world()
const head = await w.as('head')
let archive: Buffer
let files: Map<string, Buffer>

beforeAll(async () => {
  await w.learner({ name: 'One' })
  await w.learner({ name: 'Two' })
  await recount(w.db(), complianceChecks(), null, w.clock.now())
  const { jobId } = await head.ok(api.makeExport, { body: {} })
  await w.runJobs()
  expect(jobId).toBeTruthy()
  const { items } = await head.ok(api.listExports)
  expect(items).toHaveLength(1)
  const reply = await head.call(api.readExport, { params: { exportId: items[0]?.id ?? '' } })
  archive = reply.raw
  files = unzip(archive)
  expect(items[0]).toMatchObject({ sha256: sha256(archive), size: archive.length })
})

/** The archive with some entries replaced, added or left out. */
const altered = (change: Record<string, Buffer | null>): Buffer =>
  zipOf([...new Map([...files, ...Object.entries(change)])].flatMap(([name, body]) => (body === null ? [] : [{ name, body }])))

const edited = (name: string, from: string | RegExp, to: string): Buffer => {
  const before = files.get(name)?.toString('utf8') ?? ''
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return altered({ [name]: Buffer.from(after, 'utf8') })
}

test('an export is whole: board and evidence as JSON, the report in three languages, and the head of the chain of that moment', async () => {
  const verdict = verifyExport(archive)
  expect(verdict).toMatchObject({ whole: true })
  if (!verdict.whole) return
  expect([...files.keys()]).toEqual([
    'manifest.json',
    'signature.json',
    'board.json',
    'evidence.json',
    'report.kk.pdf',
    'report.ru.pdf',
    'report.en.pdf',
  ])
  expect(verdict.manifest).toMatchObject({ asOf: '2026-11-23', organisation: { id: w.university } })
  expect(verdict.manifest.rows).toBeGreaterThan(0)
  for (const language of ['kk', 'ru', 'en']) expect(files.get(`report.${language}.pdf`)?.toString('latin1', 0, 5)).toBe('%PDF-')
})

test('the public key stands at its address, and the export is checked against its fingerprint', async () => {
  const published = (await w.anyone.inject({ method: 'GET', url: '/.well-known/dala-signing-key.json' })).json()
  expect(published.fingerprint).toBe(fingerprintOf(published.publicKey))
  expect(verifyExport(archive, published.fingerprint)).toMatchObject({ whole: true })
  expect(verifyExport(archive, published.fingerprint.replaceAll(':', '').toUpperCase())).toMatchObject({ whole: true })
  expect(verifyExport(archive, 'ab:cd')).toMatchObject({ whole: false, at: 'signature.json' })
})

describe('each part that was tampered with is named', () => {
  test('a row of evidence, by its number, look and title', () => {
    const verdict = verifyExport(edited('evidence.json', /"title": "Testova One"/, '"title": "Testova Eve"'))
    expect(verdict).toMatchObject({ whole: false, fault: 'was altered' })
    expect(verdict.whole === false && verdict.at).toMatch(/^evidence\.json, row \d+ \([a-z]+\.[a-z-]+, Testova Eve\)$/)
  })

  test('a row with a hash made anew, by the root of its look', () => {
    const evidence = JSON.parse(files.get('evidence.json')?.toString('utf8') ?? '')
    const row = evidence.rows[0]
    row.row.title = 'Testova Eve'
    row.sha256 = sha256(canonical({ check: row.check, which: row.which, row: row.row }))
    expect(verifyExport(altered({ 'evidence.json': Buffer.from(JSON.stringify(evidence)) }))).toMatchObject({
      at: `evidence.json, ${row.check}`,
    })
  })

  test('a row left out, and a row and all roots made anew', () => {
    const evidence = JSON.parse(files.get('evidence.json')?.toString('utf8') ?? '')
    const [gone] = evidence.rows.splice(0, 1)
    expect(verifyExport(altered({ 'evidence.json': Buffer.from(JSON.stringify(evidence)) }))).toMatchObject({
      at: `evidence.json, ${gone.check}`,
      fault: 'rows are missing',
    })
    const look = evidence.checks.find(({ key }: { key: string }) => key === gone.check)
    const left = evidence.rows.filter(({ check }: { check: string }) => check === gone.check)
    look.rows = left.length
    look.root = merkleRoot(left.map(({ sha256: hash }: { sha256: string }) => hash))
    expect(verifyExport(altered({ 'evidence.json': Buffer.from(JSON.stringify(evidence)) }))).toMatchObject({
      at: 'evidence.json',
      fault: 'was altered',
    })
  })

  test('the board, a report, the manifest, the signature, an added file, a missing file, a cut archive', () => {
    expect(verifyExport(edited('board.json', /"state": "broken"/, '"state": "kept"'))).toMatchObject({
      at: 'board.json',
      fault: 'was altered',
    })
    const report = Buffer.from(files.get('report.ru.pdf') ?? '')
    report[200] = (report[200] ?? 0) ^ 1
    expect(verifyExport(altered({ 'report.ru.pdf': report }))).toMatchObject({ at: 'report.ru.pdf', fault: 'was altered' })
    expect(verifyExport(edited('manifest.json', '"asOf":"2026-11-23"', '"asOf":"2026-11-22"'))).toMatchObject({ at: 'manifest.json' })
    expect(verifyExport(edited('signature.json', /"value": "../, '"value": "AA'))).toMatchObject({
      at: 'manifest.json',
      fault: 'does not agree with its signature',
    })
    expect(verifyExport(altered({ 'note.txt': Buffer.from('x') }))).toMatchObject({ at: 'note.txt', fault: 'was added' })
    expect(verifyExport(altered({ 'report.kk.pdf': null }))).toMatchObject({ at: 'report.kk.pdf', fault: 'is missing' })
    expect(verifyExport(archive.subarray(0, archive.length - 30))).toMatchObject({ at: 'archive' })
  })

  test('somebody else’s key: the whole made anew is one piece, but not by the trusted signer', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const forged = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '')
    forged.key.fingerprint = fingerprintOf(publicPem)
    forged.madeBy = 'Eve'
    const bytes = Buffer.from(canonical(forged))
    const key = { privateKey, publicPem, fingerprint: fingerprintOf(publicPem) }
    const whole = altered({ 'manifest.json': bytes, 'signature.json': Buffer.from(JSON.stringify(signatureOf(bytes, key))) })
    expect(verifyExport(whole)).toMatchObject({ whole: true })
    const trusted = signingKey(w.app.parts.config.home).fingerprint
    expect(verifyExport(whole, trusted)).toMatchObject({ whole: false, at: 'signature.json' })
    // with the old fingerprint written over the new key
    const lying = { ...signatureOf(bytes, key), fingerprint: trusted }
    expect(verifyExport(altered({ 'manifest.json': bytes, 'signature.json': Buffer.from(JSON.stringify(lying)) }))).toMatchObject({
      at: 'signature.json',
    })
    expect(sign(null, bytes, privateKey)).toHaveLength(64)
  })
})

test('every byte of the archive that is changed is noticed', () => {
  for (let at = 7; at < archive.length; at += Math.ceil(archive.length / 300)) {
    const broken = Buffer.from(archive)
    broken[at] = (broken[at] ?? 0) ^ 0x20
    const verdict = verifyExport(broken)
    if (verdict.whole)
      expect(Buffer.concat([...unzip(broken).values()]).equals(Buffer.concat([...files.values()])), `byte ${at}`).toBe(true)
  }
})

test('the Merkle root follows RFC 6962 and the order of the rows', () => {
  const hashes = ['a', 'b', 'c'].map((text) => sha256(text))
  expect(merkleRoot([])).toBe(sha256(''))
  expect(merkleRoot(hashes)).not.toBe(merkleRoot(hashes.toReversed()))
  expect(merkleRoot(hashes)).not.toBe(merkleRoot([...hashes, hashes[2] ?? '']))
})
