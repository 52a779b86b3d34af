import * as api from '@dala/domain/documents'
import type { DocumentContent } from '@dala/domain/documents'
import { describe, expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { nextNumber, printContent, registerDocument } from './index.ts'

const w = await world()
const clerk = await w.person({ roles: ['registrar'], name: 'Тіркеуші' })

const content = (label = ''): DocumentContent => ({
  organisation: { kk: 'Ұлытау университеті', ru: 'Улытауский университет' },
  address: { kk: 'Жезқазған қ.', ru: 'г. Жезказган' },
  blocks: [
    { block: 'title', text: { kk: `№ ${label} бұйрық`, ru: `Приказ № ${label}` } },
    { block: 'paragraph', text: { kk: 'Қашықтан оқуға көшірілсін.', ru: 'Перевести на дистанционное обучение.' } },
    {
      block: 'table',
      columns: [
        { title: { kk: 'Аты-жөні', ru: 'Ф. И. О.' }, share: 3 },
        { title: { kk: 'Технология', ru: 'Технология' }, share: 2 },
      ],
      rows: [['Әбдіқали Мөлдір', 'желілік']],
    },
    { block: 'signature', position: { kk: 'Ректор', ru: 'Ректор' }, name: 'Оспан Н. Б.', note: '23.11.2026' },
  ],
})

const register = (orgId = w.university, fails = false, name = 'бұйрық') =>
  w.db(orgId).transaction(async (trx) => {
    const made = await registerDocument(trx, {
      orgId,
      register: 'distance-order',
      kind: 'distance-order',
      datedOn: '2026-11-23',
      title: { kk: name, ru: 'приказ', en: 'order' },
      subject: ['order', clerk.id],
      content: ({ label }) => content(label),
      createdBy: clerk.id,
      now: w.clock.now(),
    })
    if (fails) throw new Error('the change fails')
    return made
  })

describe('numbering', () => {
  test('A2010-12.a: numbers of a register are given without a gap, even when changes fail or race', async () => {
    const before = await w.db().transaction((trx) => nextNumber(trx, w.university, 'contingent-order', 2026))
    expect(before).toBe(1)
    const raced = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => register(w.university, index % 4 === 3)))
    const numbers = raced.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : [])).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  })

  test('each organisation, register and year begins with one', async () => {
    const first = (orgId: string, year: number) => w.db(orgId).transaction((trx) => nextNumber(trx, orgId, 'distance-application', year))
    expect([
      await first(w.university, 2026),
      await first(w.college, 2026),
      await first(w.university, 2027),
      await first(w.university, 2026),
    ]).toEqual([1, 1, 1, 2])
  })
})

describe('the register', () => {
  test('A2015-20.b: documents are kept with number, date and hash, and found by number and title', async () => {
    const made = await register(w.university, false, 'Ерекше бұйрық')
    const found = await clerk.client.ok(api.listDocuments, { query: { search: 'ЕРЕКШЕ' } })
    expect(found.items).toMatchObject([{ id: made.id, label: made.label, datedOn: '2026-11-23', hash: made.hash.toString('hex') }])
    expect((await clerk.client.ok(api.listDocuments, { query: { search: made.label } })).items[0]?.id).toBe(made.id)
    expect((await clerk.client.ok(api.listDocuments, { query: { search: '%' } })).items).toEqual([])
  })

  test('pages go on after the last row', async () => {
    const first = await clerk.client.ok(api.listDocuments, { query: { limit: 4 } })
    const second = await clerk.client.ok(api.listDocuments, { query: { limit: 4, after: first.next ?? '' } })
    const ids = [...first.items, ...second.items].map((each) => each.id)
    expect(new Set(ids).size).toBe(8)
    expect(ids).toEqual(ids.toSorted().toReversed())
  })

  test('words changed behind the application’s back no longer match the hash', async () => {
    const made = await register()
    expect(await clerk.client.ok(api.getDocument, { params: { documentId: made.id } })).toMatchObject({ intact: true })
    await withClient(w.database.url, (client) =>
      client.query(`UPDATE documents.document SET content = jsonb_set(content, '{blocks,0,text,kk}', '"басқа"') WHERE id = $1`, [made.id]),
    )
    expect(await clerk.client.ok(api.getDocument, { params: { documentId: made.id } })).toMatchObject({ intact: false })
  })

  test('the application itself cannot change a registered document', async () => {
    const made = await register()
    await expect(
      withClient(w.database.appUrl, (client) => client.query('UPDATE documents.document SET label = label WHERE id = $1', [made.id])),
    ).rejects.toThrow(/permission denied/)
  })

  test('a document of another organisation is missing, and a learner may not read the register', async () => {
    const made = await register(w.university)
    const other = await w.as('registrar', w.college)
    expect(await other.call(api.getDocument, { params: { documentId: made.id } })).toBeProblem(404, 'missing')
    expect(await (await w.as('learner')).call(api.listDocuments)).toBeProblem(403, 'identity.not-permitted')
  })

  test('a document prints as the same PDF each time', async () => {
    const made = await register()
    const print = async () => (await clerk.client.inject({ method: 'GET', url: `/api/documents/${made.id}/file` })).rawPayload
    // The first print of a process loads the fonts in another order than the later ones.
    await print()
    const [one, two] = [await print(), await print()]
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.equals(two)).toBe(true)
    expect((await printContent(content(), { title: 'x', foot: 'x', createdAt: w.clock.now() })).length).toBeGreaterThan(1000)
  })
})
