import * as api from '@dala/domain/documents'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { enqueue } from '#lib/jobs'
import { withClient } from '#lib/postgres'
import { world, type TestPerson } from '#lib/testing'
import { iinColumns } from '#people'
import { registerDocument, signaturesOf } from './index.ts'
import { makeParty, personOf, revoke, signAs } from './signing/test-ca.fixture.ts'

const w = await world()
const folder = w.app.parts.config.signatureTrust
const ca = makeParty({ name: [['2.5.4.3', 'TEST ROOT']], ca: true })
mkdirSync(folder, { recursive: true })
const trustCa = () => writeFileSync(join(folder, 'root.crt'), ca.certificate)
trustCa()

const iin = '990101300123'
const withIin = async (person: TestPerson, number: string) =>
  withClient(w.database.url, (client) => {
    const columns = iinColumns(w.sealer, person.orgId, person.id, number)
    return client.query('UPDATE people.person SET iin_sealed = $2, iin_index = $3 WHERE id = $1', [
      person.id,
      columns.iin_sealed,
      columns.iin_index,
    ])
  })
const head = await w.person({ roles: ['head'], name: 'Басшы' })
await withIin(head, iin)
const clerk = await w.person({ roles: ['registrar'], name: 'Тіркеуші' })
const key = personOf(ca, iin)

const order = (more: { readPermission?: 'distance.consider'; aboutId?: string } = {}) =>
  w.db().transaction((trx) =>
    registerDocument(trx, {
      orgId: w.university,
      register: 'distance-order',
      kind: 'distance-order',
      datedOn: '2026-11-23',
      title: { kk: 'бұйрық', ru: 'приказ', en: 'order' },
      subject: ['order', clerk.id],
      template: {
        kind: 'distance-order',
        values: ({ label }) => ({ ...api.sampleValues('distance-order'), number: label }),
      },
      createdBy: clerk.id,
      now: w.clock.now(),
      ...more,
    }),
  )

const show = (documentId: string, by = head) => by.client.ok(api.getSigning, { params: { documentId } })
const sign = (documentId: string, body: Record<string, unknown>, by = head) =>
  by.client.call(api.signDocument, { params: { documentId }, body: body as never }) // wrong bodies are tried as well
const signed = async (documentId: string, by = head, party = key) => {
  const { bytes, hash } = await show(documentId, by)
  return sign(documentId, { kind: 'cms', hash, cms: signAs(party, Buffer.from(bytes, 'base64')).toString('base64') }, by)
}
const why = (reply: { body: unknown }) => (reply.body as { facts?: { reason?: string } }).facts?.reason // a problem's facts

describe('an electronic signature', () => {
  test('two at the same moment by the same person are one', async () => {
    const made = await order()
    const replies = await Promise.all([1, 2, 3].map(() => signed(made.id)))
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409, 409])
    expect((await show(made.id)).signatures).toHaveLength(1)
  })

  test('A2010-12.a: the head signs the order’s exact bytes; the register, the paper’s page and the chain show it', async () => {
    const made = await order()
    const before = await show(made.id)
    expect(before).toMatchObject({ signatures: [], can: { sign: true }, checks: { authorities: true, national: false } })
    const reply = await signed(made.id)
    expect(reply.status).toBe(200)
    expect(reply.body.signatures).toMatchObject([
      { kind: 'cms', verdict: 'valid', signer: { id: head.id }, certificate: { iinEnd: '0123' } },
    ])
    expect(JSON.stringify(reply.body)).not.toContain(iin)
    const [listed] = (await clerk.client.ok(api.listDocuments, { query: { signatures: 'valid' } })).items
    expect(listed).toMatchObject({ id: made.id, signatures: 'valid' })
    const rows = await w.db().transaction((trx) => signaturesOf(trx, w.university, [made.id]))
    expect(rows).toMatchObject([{ documentId: made.id, verdict: 'valid' }])
    expect((await verifyChain(w.db())).fault).toBeNull()
  })

  test('the detached file and the signed bytes are given out as they came', async () => {
    const made = await order()
    const { bytes, hash } = await show(made.id)
    const cms = signAs(key, Buffer.from(bytes, 'base64'))
    const { body } = await sign(made.id, { kind: 'cms', hash, cms: cms.toString('base64') })
    const [signature] = body.signatures
    const file = await clerk.client.inject({ method: 'GET', url: `/api/signatures/${signature?.id}/file` })
    expect(file.rawPayload.equals(cms)).toBe(true)
    const content = await clerk.client.inject({ method: 'GET', url: `/api/documents/${made.id}/bytes` })
    expect(content.rawPayload.toString('base64')).toBe(bytes)
    const pack = await clerk.client.inject({ method: 'GET', url: `/api/documents/${made.id}/package` })
    expect(pack.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('somebody else’s certificate is refused in plain words, and nothing is kept', async () => {
    const made = await order()
    const reply = await signed(made.id, head, personOf(ca, '880202400456'))
    expect(reply).toBeProblem(422, 'documents.signature-refused')
    expect(why(reply)).toBe('other-person')
    expect(JSON.stringify(reply.body)).toContain('somebody else')
    expect((await show(made.id)).signatures).toEqual([])
  })

  test('expired, of an unknown authority, over another document, garbage, huge: each is refused', async () => {
    const made = await order()
    const other = await order()
    const stranger = makeParty({ name: [['2.5.4.3', 'X']], ca: true })
    const expired = personOf(ca, iin, { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2021-01-01T00:00:00Z') })
    expect(why(await signed(made.id, head, expired))).toBe('expired')
    expect(why(await signed(made.id, head, personOf(stranger, iin)))).toBe('untrusted')
    const { hash } = await show(made.id)
    const foreign = await show(other.id)
    const overOther = signAs(key, Buffer.from(foreign.bytes, 'base64')).toString('base64')
    expect(why(await sign(made.id, { kind: 'cms', hash, cms: overOther }))).toBe('content-differs')
    expect(why(await sign(made.id, { kind: 'cms', hash, cms: 'сәлем' }))).toBe('not-cms')
    expect(why(await sign(made.id, { kind: 'cms', hash, cms: Buffer.alloc(132_000).toString('base64') }))).toBe('too-large')
    expect(await sign(made.id, { kind: 'cms', hash: foreign.hash, cms: overOther })).toBeProblem(409, 'documents.other-content')
    expect((await sign(made.id, { kind: 'cms', hash, cms: 'A'.repeat(190_000) })).status).toBe(400)
  })

  test('a person whose identity number is not in the registry cannot sign electronically', async () => {
    const dean = await w.person({ roles: ['dean'] })
    expect(why(await signed((await order({ aboutId: dean.id })).id, dean))).toBe('person-without-iin')
  })

  test('nobody signs twice, and an annulled number is not signed', async () => {
    const made = await order()
    await signed(made.id)
    expect(await signed(made.id)).toBeProblem(409, 'documents.already-signed')
    const annulled = await order()
    await clerk.client.call(api.annulNumber, {
      params: { register: 'distance-order' },
      body: { year: 2026, number: annulled.number, reason: 'Қате тіркелген' },
    })
    expect(await signed(annulled.id)).toBeProblem(409, 'documents.annulled')
  })

  test('without trusted authorities, and with a national algorithm, it is kept as not verified and never as valid', async () => {
    rmSync(join(folder, 'root.crt'))
    const made = await order()
    expect((await signed(made.id)).body.signatures).toMatchObject([{ verdict: 'not-verified' }])
    trustCa()
    const gost = personOf(ca, iin, { keyAlgorithm: '1.2.398.3.10.1.1.2.3.2' })
    const second = await order()
    const { bytes, hash } = await show(second.id)
    const cms = signAs(gost, Buffer.from(bytes, 'base64'), { signatureOid: '1.2.398.3.10.1.1.2.3.2', digestOid: '1.2.398.3.10.1.3.3' })
    const reply = await sign(second.id, { kind: 'cms', hash, cms: cms.toString('base64') })
    expect(reply.body.signatures).toMatchObject([{ verdict: 'not-verified', certificate: { isNational: true } }])
    expect(reply.body.signatures[0]?.reasons.map((each) => each.code)).toContain('national-algorithm')
    // Every night what could not be checked is asked about again: with the authorities there the first one becomes valid.
    await w.db().transaction((trx) => enqueue(trx, 'documents.check-signatures', { orgId: w.university }))
    await w.runJobs()
    expect((await show(made.id)).signatures).toMatchObject([{ verdict: 'valid' }])
    expect((await show(second.id)).signatures).toMatchObject([{ verdict: 'not-verified' }])
    const again = await clerk.client.ok(api.checkSignature, {
      params: { signatureId: (await show(made.id)).signatures[0]?.id ?? '' },
      body: {},
    })
    expect(again.verdict).toBe('valid')
  })
})

describe('checking again', () => {
  test('words changed behind the application’s back make the signature invalid; the history of checks stays', async () => {
    const made = await order()
    const signatureId = (await signed(made.id)).body.signatures[0]?.id ?? ''
    await withClient(w.database.url, (client) =>
      client.query(`UPDATE documents.document SET content = jsonb_set(content, '{blocks,0,text,kk}', '"басқа"') WHERE id = $1`, [made.id]),
    )
    const checked = await clerk.client.ok(api.checkSignature, { params: { signatureId }, body: {} })
    expect(checked).toMatchObject({ verdict: 'invalid', reasons: [{ code: 'document-changed' }] })
    const { rows } = await withClient(w.database.url, (client) =>
      client.query('SELECT verdict FROM documents.signature_check WHERE signature_id = $1 ORDER BY number', [signatureId]),
    )
    expect(rows.map((row: { verdict: string }) => row.verdict)).toEqual(['valid', 'invalid'])
  })

  test('a certificate revoked before the signature is found when the list arrives', async () => {
    const made = await order()
    const signatureId = (await signed(made.id)).body.signatures[0]?.id ?? ''
    writeFileSync(join(folder, 'root.crl'), revoke(ca, [{ party: key, at: new Date('2026-11-01T00:00:00Z') }]))
    const checked = await clerk.client.ok(api.checkSignature, { params: { signatureId }, body: {} })
    rmSync(join(folder, 'root.crl'))
    expect(checked).toMatchObject({ verdict: 'invalid', reasons: [{ code: 'revoked' }] })
  })
})

describe('the weaker kind', () => {
  const confirm = (person: TestPerson) =>
    withClient(w.database.url, (client) =>
      client.query('UPDATE identity.session SET confirmed_at = $2 WHERE account_id = $1', [person.accountId, w.clock.now()]),
    )
  test('a confirmation needs the password or second factor of a moment ago and this very hash, and is called what it is', async () => {
    const dean = await w.person({ roles: ['dean'] })
    const made = await order()
    const { hash } = await show(made.id)
    const another = await w.learner()
    expect(await sign(made.id, { kind: 'confirmation', hash }, another)).toBeProblem(404, 'missing')
    const own = await order({ aboutId: dean.id })
    const ownHash = (await show(own.id, dean)).hash
    expect(await sign(own.id, { kind: 'confirmation', hash: ownHash }, dean)).toBeProblem(403, 'identity.step-up-required')
    await confirm(dean)
    expect(await sign(own.id, { kind: 'confirmation', hash }, dean)).toBeProblem(409, 'documents.other-content')
    const reply = await sign(own.id, { kind: 'confirmation', hash: ownHash }, dean)
    expect(reply.body.signatures).toMatchObject([{ kind: 'confirmation', verdict: 'confirmed', certificate: null }])
    expect((await clerk.client.ok(api.listDocuments, { query: { signatures: 'confirmed' } })).items.map((row) => row.id)).toContain(own.id)
  })
})

describe('who may', () => {
  test('a learner opens and signs only what is about the learner; a paper of a case stays closed to readers of the register', async () => {
    const learner = await w.learner()
    const own = await order({ aboutId: learner.id, readPermission: 'distance.consider' })
    expect((await show(own.id, learner)).can.sign).toBe(true)
    expect(await learner.client.call(api.getSigning, { params: { documentId: (await order()).id } })).toBeProblem(404, 'missing')
    const secretary = await w.person({ roles: ['council-secretary'] })
    expect(await secretary.client.call(api.getSigning, { params: { documentId: own.id } })).toBeProblem(404, 'missing')
    const teacher = await w.person({ roles: ['teacher'] })
    expect(await teacher.client.call(api.getSigning, { params: { documentId: own.id } })).toBeProblem(404, 'missing')
  })
  test('signatures of another organisation are missing', async () => {
    const made = await order()
    const signatureId = (await signed(made.id)).body.signatures[0]?.id ?? ''
    const other = await w.as('head', w.college)
    expect(await other.call(api.checkSignature, { params: { signatureId }, body: {} })).toBeProblem(404, 'missing')
    expect(await other.call(api.getSigning, { params: { documentId: made.id } })).toBeProblem(404, 'missing')
  })
  test('the application itself can neither change a signature nor take one away', async () => {
    for (const text of [
      'UPDATE documents.signature SET attempt = 1',
      'DELETE FROM documents.signature',
      'DELETE FROM documents.signature_check',
      'DELETE FROM documents.document',
      'DELETE FROM documents.hold',
    ])
      await expect(withClient(w.database.appUrl, (client) => client.query(text))).rejects.toThrow(/permission denied/)
  })
})

describe('the public page', () => {
  test('whoever holds the paper sees by its checksum that it is genuine, not its words', async () => {
    const made = await order()
    await signed(made.id)
    const { verifyPath } = await clerk.client.ok(api.getDocument, { params: { documentId: made.id } })
    const page = await w.anyone.inject({ method: 'GET', url: `${verifyPath}?lang=ru` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Документ есть в реестре, содержание не изменено')
    expect(page.body).toContain('электронная подпись действительна')
    expect(page.body).not.toContain('Сейітқазы')
    expect((await w.anyone.inject({ method: 'GET', url: verifyPath.replace(/.{4}$/, '0000') })).statusCode).toBe(404)
    expect((await w.anyone.inject({ method: 'GET', url: '/document/nobody/zz' })).statusCode).toBe(404)
  })
})
