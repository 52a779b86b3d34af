import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOfCms, largestCms } from './parse-cms.ts'
import { makeParty, personOf, revoke, signAs } from './test-ca.fixture.ts'
import { noTrust, trustOf } from './trust.ts'
import { type Question, verifySignature } from './verify-signature.ts'

const iin = '990101300123'
const bin = '123456789021'
const content = Buffer.from('{"blocks":[]}')
const ca = makeParty({ name: [['2.5.4.3', 'TEST ROOT']], ca: true })
const between = makeParty({ name: [['2.5.4.3', 'TEST ISSUING']], ca: true, issuer: ca })
const other = makeParty({ name: [['2.5.4.3', 'OTHER ROOT']], ca: true })
const person = personOf(ca, iin, { bin })
const trust = trustOf([{ name: 'root.crt', bytes: ca.certificate }])

const ask = (cms: Buffer, more: Partial<Question> = {}) =>
  verifySignature({
    cms,
    content,
    at: new Date('2026-11-23T05:00:00Z'),
    now: new Date('2026-11-23T05:00:00Z'),
    isSigner: (each) => each === iin,
    bin,
    trust,
    verifierUrl: undefined,
    ...more,
  })
const invalid = (reason: string) => ({ verdict: 'invalid', reasons: [reason] })

describe('a signature that is in order', () => {
  test('is valid, with the facts of its certificate and only the end of the identity number', async () => {
    const outcome = await ask(signAs(person, content))
    expect(outcome).toMatchObject({ verdict: 'valid', reasons: ['revocation-not-checked'] })
    expect(outcome.certificate).toMatchObject({ subject: 'ТЕСТОВ ТЕСТ', iinEnd: '0123', bin, issuer: 'TEST ROOT', isNational: false })
    expect(JSON.stringify(outcome)).not.toContain(iin)
  })
  test('by RSA-PSS and by ECDSA', async () => {
    expect(await ask(signAs(person, content, { algorithm: 'pss' }))).toMatchObject({ verdict: 'valid' })
    const elliptic = personOf(ca, iin, { bin, curve: 'prime256v1' })
    expect(await ask(signAs(elliptic, content, { algorithm: 'ecdsa' }))).toMatchObject({ verdict: 'valid' })
  })
  test('through an authority in between, carried in the file or known to the installation', async () => {
    const below = personOf(between, iin, { bin })
    expect(await ask(signAs(below, content, { others: [between] }))).toMatchObject({ verdict: 'valid' })
    expect(await ask(signAs(below, content))).toMatchObject(invalid('untrusted'))
    const known = trustOf([
      { name: 'root.crt', bytes: ca.certificate },
      { name: 'issuing.cer', bytes: between.certificate },
    ])
    expect(await ask(signAs(below, content), { trust: known })).toMatchObject({ verdict: 'valid' })
  })
  test('a personal certificate is told as such', async () => {
    expect((await ask(signAs(personOf(ca, iin), content))).reasons).toContain('personal-certificate')
  })
  test('content that came along must be the same content', async () => {
    expect(await ask(signAs(person, content, { attach: content }))).toMatchObject({ verdict: 'valid' })
    expect(await ask(signAs(person, content, { attach: Buffer.from('x') }))).toMatchObject(invalid('content-differs'))
  })
})

describe('a signature that is not', () => {
  test('over another text', async () => expect(await ask(signAs(person, Buffer.from('other')))).toMatchObject(invalid('content-differs')))
  test('with a hash that is right and a seal over a wrong one', async () => {
    const cms = signAs(person, content, { digest: createHash('sha256').update('other').digest() })
    const wrong = createHash('sha256').update('other').digest()
    const at = cms.indexOf(wrong)
    createHash('sha256').update(content).digest().copy(cms, at)
    expect(await ask(cms)).toMatchObject(invalid('signature-wrong'))
  })
  test('by somebody else’s certificate', async () => {
    expect(await ask(signAs(personOf(ca, '880202400456', { bin }), content))).toMatchObject(invalid('other-person'))
  })
  test('by a certificate of another organisation', async () => {
    expect(await ask(signAs(personOf(ca, iin, { bin: '999999999999' }), content))).toMatchObject(invalid('other-organisation'))
  })
  test('by a certificate without an identity number, or for a person whose number is not known', async () => {
    expect(await ask(signAs(makeParty({ name: [['2.5.4.3', 'X']], issuer: ca }), content))).toMatchObject(invalid('no-iin'))
    expect(await ask(signAs(person, content), { isSigner: null })).toMatchObject(invalid('person-without-iin'))
  })
  test('expired, or not valid yet, on the day of signing', async () => {
    const past = personOf(ca, iin, { from: new Date('2024-01-01T00:00:00Z'), to: new Date('2025-01-01T00:00:00Z') })
    expect(await ask(signAs(past, content))).toMatchObject(invalid('expired'))
    const future = personOf(ca, iin, { from: new Date('2027-01-01T00:00:00Z') })
    expect(await ask(signAs(future, content))).toMatchObject(invalid('not-valid-yet'))
  })
  test('a certificate that expires later leaves yesterday’s signature valid', async () => {
    const short = personOf(ca, iin, { bin, to: new Date('2026-12-01T00:00:00Z') })
    expect(await ask(signAs(short, content), { now: new Date('2030-01-01T00:00:00Z') })).toMatchObject({ verdict: 'valid' })
  })
  test('by the key for signing in, or one for encryption', async () => {
    expect(await ask(signAs(personOf(ca, iin, { usage: 'auth' }), content))).toMatchObject(invalid('not-for-signing'))
    expect(await ask(signAs(personOf(ca, iin, { usage: 'encipher' }), content))).toMatchObject(invalid('not-for-signing'))
  })
  test('from an authority that nobody here trusts, even when it names itself alike', async () => {
    expect(await ask(signAs(personOf(other, iin, { bin }), content, { others: [other] }))).toMatchObject(invalid('untrusted'))
    const twin = makeParty({ name: [['2.5.4.3', 'TEST ROOT']], ca: true })
    expect(await ask(signAs(personOf(twin, iin, { bin }), content, { others: [twin] }))).toMatchObject(invalid('untrusted'))
  })
  test('from a person who plays an authority', async () => {
    expect(await ask(signAs(personOf(person, iin, { bin }), content, { others: [person] }))).toMatchObject(invalid('untrusted'))
  })
  test('with an outdated hash', async () => {
    expect(await ask(signAs(person, content, { digestOid: '1.3.14.3.2.26' }))).toMatchObject(invalid('weak-digest'))
    expect(await ask(signAs(person, content, { signatureOid: '1.2.840.113549.1.1.5' }))).toMatchObject(invalid('weak-digest'))
    expect(await ask(signAs(person, content, { signatureOid: '1.2.3.4' }))).toMatchObject(invalid('unsupported-algorithm'))
  })
  test('with another certificate bound into it', async () => {
    expect(await ask(signAs(person, content, { bound: ca.certificate }))).toMatchObject(invalid('certificate-swapped'))
  })
  test('without signed attributes, without certificate, with two signers', async () => {
    expect(await ask(signAs(person, content, { without: 'attributes' }))).toMatchObject(invalid('no-signed-attributes'))
    expect(await ask(signAs(person, content, { without: 'certificate' }))).toMatchObject(invalid('certificate-missing'))
    expect(await ask(signAs(person, content, { twice: true }))).toMatchObject(invalid('several-signers'))
  })
})

describe('what cannot be checked is never valid', () => {
  test('without trusted authorities', async () => {
    expect(await ask(signAs(person, content), { trust: noTrust })).toMatchObject({
      verdict: 'not-verified',
      reasons: ['no-anchors', 'revocation-not-checked'],
    })
  })
  const gost = () => personOf(ca, iin, { bin, keyAlgorithm: '1.2.398.3.10.1.1.2.3.2' })
  const national = { signatureOid: '1.2.398.3.10.1.1.2.3.2', digestOid: '1.2.398.3.10.1.3.3' }
  test('a national algorithm without a verifier', async () => {
    expect(await ask(signAs(gost(), content, national))).toMatchObject({
      verdict: 'not-verified',
      reasons: ['national-algorithm', 'revocation-not-checked'],
    })
  })
  test('somebody else’s national certificate is refused all the same', async () => {
    const cms = signAs(personOf(ca, '880202400456', { keyAlgorithm: '1.2.398.3.10.1.1.2.3.2' }), content, national)
    expect(await ask(cms)).toMatchObject(invalid('other-person'))
  })

  describe('with a verifier', () => {
    let server: Server
    let answer: (body: { cms: string; data: string }) => { status: number; text: string }
    beforeAll(async () => {
      server = createServer((request, reply): void => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer): void => void chunks.push(chunk))
        request.on('end', (): void => {
          const { status, text } = answer(JSON.parse(Buffer.concat(chunks).toString()) as { cms: string; data: string }) // what we sent
          reply.writeHead(request.url === '/cms/verify' ? status : 404).end(text)
        })
      })
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    })
    afterAll(() => void server.close())
    const verify = async (say: (serial: string) => object | string, status = 200) => {
      const party = gost()
      const cms = signAs(party, content, national)
      let sent = { cms: '', data: '' }
      const { certificate } = await ask(cms)
      answer = (body) => {
        sent = body
        const said = say(certificate?.serial ?? '')
        return { status, text: typeof said === 'string' ? said : JSON.stringify(said) }
      }
      // An address of a server that listens has a port.
      const outcome = await ask(cms, { verifierUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
      expect(Buffer.from(sent.data, 'base64').equals(content)).toBe(true)
      return outcome
    }
    const signers = (serialNumber: string, more = {}) => [{ certificates: [{ valid: true, serialNumber, revocations: [], ...more }] }]

    test('its clear yes about this very certificate counts', async () => {
      expect(await verify((serial) => ({ status: 200, valid: true, signers: signers(serial.toLowerCase()) }))).toMatchObject({
        verdict: 'valid',
        reasons: ['checked-externally', 'revocation-good'],
      })
    })
    test.each([
      ['no', (serial: string): object => ({ valid: false, signers: signers(serial) })],
      ['a yes about another certificate', (): object => ({ valid: true, signers: signers('ABCD') })],
      ['a yes about nobody', (): object => ({ valid: true })],
      [
        'a revoked certificate',
        (serial: string): object => ({ valid: true, signers: signers(serial, { revocations: [{ revoked: true }] }) }),
      ],
    ])('%s is a refusal', async (_, say) => expect(await verify(say)).toMatchObject(invalid('verifier-refuses')))
    test.each([
      ['an error', (): object | string => ({ message: 'broken' }), 500],
      ['no JSON', (): object | string => '<html>', 200],
      ['another form', (): object | string => ({ ok: true }), 200],
    ] as const)('%s leaves it unverified', async (_, say, status) =>
      expect(await verify(say, status)).toMatchObject({
        verdict: 'not-verified',
        reasons: ['verifier-unreachable', 'revocation-not-checked'],
      }),
    )
    test('silence leaves it unverified', async () => {
      expect(await ask(signAs(gost(), content, national), { verifierUrl: 'http://127.0.0.1:1' })).toMatchObject({ verdict: 'not-verified' })
    })
  })
})

describe('revocation', () => {
  const withList = (list: Buffer) =>
    trustOf([
      { name: 'root.crt', bytes: ca.certificate },
      { name: 'root.crl', bytes: list },
    ])
  test('a certificate taken back before the signature refuses it, one taken back afterwards does not', async () => {
    const before = withList(revoke(ca, [{ party: person, at: new Date('2026-10-01T00:00:00Z') }]))
    expect(await ask(signAs(person, content), { trust: before })).toMatchObject(invalid('revoked'))
    const after = withList(revoke(ca, [{ party: person, at: new Date('2026-12-01T00:00:00Z') }]))
    expect(await ask(signAs(person, content), { trust: after })).toMatchObject({ verdict: 'valid', reasons: ['revocation-good'] })
  })
  test('a list that names somebody else, is out of date, or is signed by another authority', async () => {
    const nobody = withList(revoke(ca, []))
    expect((await ask(signAs(person, content), { trust: nobody })).reasons).toEqual(['revocation-good'])
    const old = withList(revoke(ca, [], new Date('2026-11-01T00:00:00Z')))
    expect((await ask(signAs(person, content), { trust: old })).reasons).toEqual(['revocation-stale'])
    const foreign = withList(revoke({ ...other, name: ca.name }, [{ party: person, at: new Date('2026-10-01T00:00:00Z') }]))
    expect((await ask(signAs(person, content), { trust: foreign })).reasons).toEqual(['revocation-not-checked'])
  })
})

describe('time', () => {
  test('a timestamp of this signature is kept, one of another is told', async () => {
    const at = new Date('2026-11-23T04:59:00Z')
    expect(await ask(signAs(person, content, { timestamp: { at } }))).toMatchObject({ timestampAt: at, verdict: 'valid' })
    const foreign = await ask(signAs(person, content, { timestamp: { at, over: Buffer.from('x') } }))
    expect(foreign).toMatchObject({ timestampAt: null, verdict: 'valid' })
    expect(foreign.reasons).toContain('timestamp-other')
  })
  test('the signer’s own clock is believed in nothing, only remarked', async () => {
    const past = personOf(ca, iin, { bin, to: new Date('2025-06-01T00:00:00Z') })
    expect(await ask(signAs(past, content, { claimedAt: new Date('2025-05-01T00:00:00Z') }))).toMatchObject(invalid('expired'))
    expect((await ask(signAs(person, content, { claimedAt: new Date('2026-11-20T00:00:00Z') }))).reasons).toContain('clock-differs')
  })
})

describe('what is no signature', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(500)],
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['a certificate', person.certificate],
    ['half a signature', signAs(person, content).subarray(0, 700)],
    ['ten thousand brackets', Buffer.alloc(20_000, Buffer.from([0x30, 0x80]))],
    ['a length without end', Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x06])],
  ])('%s', async (_, bytes) => expect(await ask(bytes)).toMatchObject(invalid('not-cms')))
  test('something huge is not even read', async () => expect(await ask(Buffer.alloc(largestCms + 1))).toMatchObject(invalid('too-large')))
  test('any single byte changed never gives a valid signature over another text, nor a fault of the server', async () => {
    const cms = signAs(person, content)
    for (let at = 0; at < cms.length; at += 7) {
      const bent = Buffer.from(cms)
      bent[at] = (bent[at] ?? 0) ^ 0x21
      const { verdict, reasons } = await ask(bent, { content: Buffer.from('other') })
      expect([at, verdict]).toEqual([at, 'invalid'])
      expect(reasons).toHaveLength(1)
    }
  })
  test('texts: PEM and base64 are read, other letters are not', () => {
    const cms = signAs(person, content)
    const base64 = cms.toString('base64')
    expect(bytesOfCms(base64)?.equals(cms)).toBe(true)
    expect(bytesOfCms(`-----BEGIN CMS-----\r\n${base64.replace(/(.{64})/g, '$1\r\n')}\r\n-----END CMS-----\r\n`)?.equals(cms)).toBe(true)
    expect(bytesOfCms('сәлем')).toBeNull()
    expect(bytesOfCms('')).toBeNull()
  })
})

describe('signatures made by OpenSSL', () => {
  // A file of our own, made by the commands it names.
  const made = JSON.parse(readFileSync(join(import.meta.dirname, 'openssl.fixture.json'), 'utf8')) as Record<string, string>
  const theirs = (name: string, text = made['content'] ?? '') =>
    ask(Buffer.from(made[name] ?? '', 'base64'), {
      content: Buffer.from(text),
      trust: trustOf([{ name: 'anchor.pem', bytes: Buffer.from(made['anchor'] ?? '') }]),
      at: new Date('2027-01-01T00:00:00Z'),
    })
  test.each(['cades', 'pss', 'ecdsa', 'keyid', 'sha512', 'stream'])('%s is valid, and not over another text', async (name) => {
    expect(await theirs(name)).toMatchObject({ verdict: 'valid' })
    expect(await theirs(name, 'басқа мәтін')).toMatchObject(invalid('content-differs'))
  })
  test('in PEM', async () => {
    const outcome = await verifySignature({
      cms: bytesOfCms(made['pem'] ?? '') ?? Buffer.alloc(0),
      content: Buffer.from(made['content'] ?? ''),
      at: new Date('2027-01-01T00:00:00Z'),
      now: new Date('2027-01-01T00:00:00Z'),
      isSigner: () => true,
      bin: null,
      trust: trustOf([{ name: 'anchor.pem', bytes: Buffer.from(made['anchor'] ?? '') }]),
      verifierUrl: undefined,
    })
    expect(outcome.verdict).toBe('valid')
  })
  test('without attributes or with SHA-1 they are refused', async () => {
    expect(await theirs('noattr')).toMatchObject(invalid('no-signed-attributes'))
    expect(await theirs('sha1')).toMatchObject(invalid('weak-digest'))
  })
})
