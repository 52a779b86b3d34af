import * as api from '@dala/domain/documents'
import { expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { evidence, registerDocument } from './index.ts'

const w = await world()
const clerk = await w.person({ roles: ['registrar'] })
const head = await w.person({ roles: ['head'] })
const at = { orgId: w.university, today: '2026-11-23', soonUntil: '2026-12-23' }
const look = (key: string) => {
  const one = evidence.find((each) => each.key === key)
  if (one === undefined) throw new Error(key)
  return w.db().transaction(async (trx) => ({
    ...(await one.count(trx, at)),
    rows: (await one.rows(trx, { ...at, which: 'broken', after: null, limit: 50 })).items,
  }))
}
const order = () =>
  w.db().transaction((trx) =>
    registerDocument(trx, {
      orgId: w.university,
      register: 'contingent-order',
      kind: 'contingent-order',
      datedOn: '2026-11-23',
      title: { kk: 'бұйрық', ru: 'приказ', en: 'order' },
      subject: ['order', clerk.id],
      template: { kind: 'contingent-order', values: ({ label }) => ({ ...api.sampleValues('contingent-order'), number: label }) },
      createdBy: clerk.id,
      now: w.clock.now(),
    }),
  )

test('A2010-12.a: an order without a signature is found, and no longer when the head has signed it', async () => {
  const made = await order()
  expect(await look('documents.orders-unsigned')).toMatchObject({
    examined: 1,
    broken: 1,
    rows: [{ id: made.id, path: `/documents/${made.id}` }],
  })
  await withClient(w.database.url, (client) =>
    client.query('UPDATE identity.session SET confirmed_at = $2 WHERE account_id = $1', [head.accountId, w.clock.now()]),
  )
  await head.client.ok(api.signDocument, {
    params: { documentId: made.id },
    body: { kind: 'confirmation', hash: made.hash.toString('hex') },
  })
  expect(await look('documents.orders-unsigned')).toMatchObject({ examined: 1, broken: 0 })
})

test('A2010-16.b: a number that has neither a document nor a reason is found', async () => {
  const [first] = [await order(), await order()]
  expect((await look('documents.numbers-lost')).broken).toBe(0)
  const before = (await look('documents.register-entries')).examined
  await withClient(w.database.url, (client) => client.query('DELETE FROM documents.document WHERE id = $1', [first.id]))
  const lost = await look('documents.numbers-lost')
  expect(lost).toMatchObject({ broken: 1, rows: [{ title: expect.stringContaining(`№ ${first.number}`) }] })
  expect((await look('documents.register-entries')).examined).toBe(before - 1)
})

test('every check answers for an organisation where nothing is, names its clauses and where it is mended', async () => {
  for (const one of evidence) {
    expect(one.clauses.length).toBeGreaterThan(0)
    expect(one.mend.path.startsWith('/')).toBe(true)
    const answer = await w.db(w.college).transaction((trx) => one.count(trx, { ...at, orgId: w.college }))
    expect(answer.examined).toBeGreaterThanOrEqual(answer.broken)
    expect(
      (await w.db(w.college).transaction((trx) => one.rows(trx, { ...at, orgId: w.college, which: 'examined', after: null, limit: 10 })))
        .next,
    ).toBeNull()
  }
  expect(new Set(evidence.map((one) => one.key)).size).toBe(evidence.length)
})
