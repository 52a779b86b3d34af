import * as api from '@dala/domain/documents'
import { describe, expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { registerDocument } from './index.ts'

const w = await world()
const clerk = await w.person({ roles: ['registrar'], name: 'Тіркеуші' })
const other = await w.person({ roles: ['registrar'], orgId: w.college })
const register = 'organisation-order' as const
const params = { register }

const issue = (more: { reservedId?: string; datedOn?: string; orgId?: string; aboutId?: string; name?: string } = {}) =>
  w.db(more.orgId).transaction((trx) =>
    registerDocument(trx, {
      orgId: more.orgId ?? w.university,
      register,
      kind: register,
      datedOn: more.datedOn ?? '2026-11-23',
      title: { kk: more.name ?? 'бұйрық', ru: 'приказ', en: 'order' },
      subject: ['order', clerk.id],
      template: { kind: 'organisation-order', values: ({ label }) => ({ ...api.sampleValues('organisation-order'), number: label }) },
      createdBy: more.orgId === w.college ? other.id : clerk.id,
      now: w.clock.now(),
      ...(more.reservedId && { reservedId: more.reservedId }),
      ...(more.aboutId && { aboutId: more.aboutId }),
    }),
  )
const journal = (query: Record<string, unknown> = {}) => clerk.client.ok(api.listJournal, { params, query: { year: 2026, ...query } })
const own = async () => (await clerk.client.ok(api.listRegisters)).items.find((each) => each.register === register)

describe('the journal of a register', () => {
  test('A2010-16.b, A2015-20.b: every number stands in it once with its document, day and responsible person, and none is lost', async () => {
    const [one, two] = [await issue({ name: 'Бірінші бұйрық' }), await issue({ datedOn: '2026-11-20' })]
    const page = await journal()
    expect(page.items.map(({ label, state, by, datedOn }) => [label, state, by, datedOn])).toEqual([
      [two.label, 'document', 'Testova Тіркеуші', '2026-11-20'],
      [one.label, 'document', 'Testova Тіркеуші', '2026-11-23'],
    ])
    expect((await own())?.years).toMatchObject([{ year: 2026, last: 2, documents: 2, lost: 0 }])
    expect((await journal({ search: 'БІРІНШІ' })).items.map((row) => row.number)).toEqual([1])
    expect((await journal({ from: '2026-11-21', to: '2026-11-30' })).items.map((row) => row.number)).toEqual([1])
    expect((await journal({ limit: 1 })).next).not.toBeNull()
    expect((await journal({ limit: 1, after: (await journal({ limit: 1 })).next })).items.map((row) => row.number)).toEqual([1])
  })

  test('a number kept for later is used by its paper, and an annulled one keeps its reason and is never given again', async () => {
    const kept = await clerk.client.ok(api.reserveNumber, { params, body: { reason: 'Ректордың бұйрығы дайындалуда' } })
    const next = await issue()
    expect([kept.label, next.label]).toEqual(['3-НҚ', '4-НҚ'])
    expect((await journal()).items.find((row) => row.label === '3-НҚ')).toMatchObject({
      state: 'reserved',
      reason: 'Ректордың бұйрығы дайындалуда',
    })
    const late = await issue({ reservedId: kept.id })
    expect(late.number).toBe(3)
    expect((await journal()).items.filter((row) => row.number === 3)).toMatchObject([{ state: 'document', documentId: late.id }])
    await expect(issue({ reservedId: kept.id })).rejects.toThrow()

    const annul = (number: number) => clerk.client.call(api.annulNumber, { params, body: { year: 2026, number, reason: 'Қате тіркелген' } })
    expect((await annul(4)).status).toBe(204)
    expect(await annul(4)).toBeProblem(409, 'documents.already-annulled')
    expect(await annul(99)).toBeProblem(404, 'missing')
    expect((await journal()).items.find((row) => row.number === 4)).toMatchObject({
      state: 'annulled',
      documentId: next.id,
      reason: 'Қате тіркелген',
    })
    const empty = await clerk.client.ok(api.reserveNumber, { params, body: { reason: 'Керек болмай қалды' } })
    expect((await annul(5)).status).toBe(204)
    await expect(issue({ reservedId: empty.id })).rejects.toThrow()
    expect((await own())?.years).toMatchObject([{ last: 5, documents: 4, annulled: 2, reserved: 0, lost: 0 }])
    expect((await issue()).number).toBe(6)
  })

  test('the organisation writes its numbers in its own format; numbers given before stay', async () => {
    const set = (format: string) => clerk.client.call(api.setNumberFormat, { params, body: { format } })
    expect(await set('Д-{year}')).toBeProblem(422, 'documents.number-format')
    expect((await set('{n}-ҚО/{year}')).status).toBe(204)
    expect((await issue()).label).toBe('7-ҚО/2026')
    expect((await journal()).items.map((row) => row.label)).toContain('1-НҚ')
    expect((await issue({ orgId: w.college })).label).toBe('1-НҚ')
    expect((await issue({ datedOn: '2027-01-11' })).label).toBe('1-ҚО/2027')
  })

  test('the journal is taken along as CSV and XLSX, without formulas', async () => {
    await issue({ name: '=HYPERLINK("http://x")' })
    const file = async (format: string) =>
      clerk.client.inject({ method: 'GET', url: `/api/registers/${register}/journal/file?year=2026&format=${format}` })
    const csv = (await file('csv')).body
    expect(csv).toContain('7-ҚО/2026')
    expect(csv).not.toMatch(/(^|[;,])"?=HYPERLINK/m)
    expect((await file('xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('a number that vanished behind the application’s back is counted as lost', async () => {
    await withClient(w.database.url, (client) =>
      client.query('DELETE FROM documents.document WHERE org_id = $1 AND register = $2 AND year = 2026 AND number = 1', [
        w.university,
        register,
      ]),
    )
    expect((await own())?.years.find((each) => each.year === 2026)?.lost).toBe(1)
  })

  test('other organisations’ registers are not seen, and only the offices read one', async () => {
    const school = await w.as('registrar', w.school)
    expect((await school.ok(api.listJournal, { params, query: { year: 2026 } })).items).toEqual([])
    expect(await (await w.as('teacher')).call(api.listRegisters)).toBeProblem(403, 'identity.not-permitted')
    expect(await (await w.as('dean')).call(api.reserveNumber, { params, body: { reason: 'себеп' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  })
})

describe('search', () => {
  test('A2015-20.b: documents are found by number, person, date, register and the state of their signature, with counts', async () => {
    const learner = await w.learner({ name: 'Назерке' })
    const made = await issue({ aboutId: learner.id, datedOn: '2026-11-19' })
    const find = async (query: Record<string, unknown>) => (await clerk.client.ok(api.listDocuments, { query })).items.map((row) => row.id)
    expect(await find({ search: 'назерке' })).toEqual([made.id])
    expect(await find({ personId: learner.id })).toEqual([made.id])
    expect(await find({ from: '2026-11-19', to: '2026-11-19' })).toEqual([made.id])
    expect(await find({ signatures: 'none', search: made.label })).toEqual([made.id])
    expect(await find({ signatures: 'valid' })).toEqual([])
    const facets = await clerk.client.ok(api.countDocuments, { query: {} })
    expect(facets.registers.find((each) => each.register === register)?.count).toBeGreaterThan(5)
    expect(facets.signatures.map((each) => each.state)).toContain('none')
    expect(facets.years.map((each) => each.year)).toEqual([2027, 2026])
  })
})

describe('keeping', () => {
  test('a document is kept for its term and beyond it under a hold; nothing takes it away', async () => {
    const made = await issue({ datedOn: '2026-11-18' })
    const show = () => clerk.client.ok(api.getDocument, { params: { documentId: made.id } })
    expect((await show()).keptUntil).toBe('2036-12-31')
    await clerk.client.call(api.setRetention, { params, body: { years: 15 } })
    expect((await show()).keptUntil).toBe('2041-12-31')
    await clerk.client.call(api.holdDocument, { params: { documentId: made.id }, body: { reason: 'Сот ісі' } })
    const [hold] = (await show()).holds
    expect(hold).toMatchObject({ reason: 'Сот ісі', by: 'Testova Тіркеуші', liftedAt: null })
    const lift = () => clerk.client.call(api.liftHold, { params: { holdId: hold?.id ?? '' }, body: { reason: 'Сот аяқталды' } })
    expect((await lift()).status).toBe(204)
    expect(await lift()).toBeProblem(409, 'documents.hold-ended')
    expect((await show()).holds[0]?.liftedAt).not.toBeNull()
    w.clock.set('2060-01-10T05:00:00Z')
    await w.runJobs()
    expect(
      (await withClient(w.database.url, (client) => client.query('SELECT FROM documents.document WHERE id = $1', [made.id]))).rowCount,
    ).toBe(1)
    w.clock.set('2026-11-23T05:00:00Z')
  })

  test('whoever opens the words of a document is remembered', async () => {
    const made = await issue()
    const dean = await w.person({ roles: ['dean'], name: 'Декан' })
    const head = await w.person({ roles: ['head'], name: 'Басшы' })
    for (const reader of [dean, head, head]) await reader.client.ok(api.getDocument, { params: { documentId: made.id } })
    const { readers } = await clerk.client.ok(api.getDocument, { params: { documentId: made.id } })
    expect(readers.map(({ name, times }) => [name, times])).toEqual(
      expect.arrayContaining([
        ['Testova Декан', 1],
        ['Testova Басшы', 2],
      ]),
    )
  })
})
