import type { Day } from '@dala/domain/regulations'
import * as api from '@dala/domain/portal'
import { expect, test } from 'vitest'
import { insertDocument } from '#content'
import { newId } from '#lib/db'
import { verifyChain } from '#lib/events'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { evidence } from './index.ts'
import { insertPage } from './portal.queries.ts'

const w = await world()
const administrator = await w.as('administrator')
const learner = (await w.learner()).client
const slug = (await administrator.ok(api.readPortal, {})).facts.slug

const text = (words: string, href?: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: words, ...(href === undefined ? {} : { marks: [{ type: 'link' as const, attrs: { href } }] }) }],
})
const body = (kk: string, more: Record<string, unknown> = {}) => ({
  blocks: [{ id: 'text-1', kind: 'text' as const, text: { kk: [text(kk)], ...more } }],
})
const page = (area: api.PortalArea, title: string, words = `${title} мәтіні`) => ({
  area,
  title: { kk: title, ru: `${title} ru`, en: `${title} en` },
  body: body(words),
})
const add = async (given: ReturnType<typeof page>) => (await administrator.ok(api.addPortalPage, { body: given })).page
const titles = async (area: api.PortalArea) =>
  (await learner.ok(api.readPortal, {})).pages.filter((each) => each.area === area).map((each) => each.title.kk)
const publicly = (path: string) => w.anyone.inject({ url: path })
const look = (key: string, which: 'broken' | 'examined') =>
  w.db().transaction(async (trx) => {
    const one = evidence.find((each) => each.key === key)
    if (one === undefined) throw new Error(`no look ${key}`)
    const at = { orgId: w.university, today: '2026-11-23' as Day, soonUntil: '2026-12-23' as Day }
    return { count: await one.count(trx, at), rows: await one.rows(trx, { ...at, which, after: null, limit: 10 }) }
  })

test('A2010-7.a, A2015-5.1, A2015-6.1: the board names the areas of the portal that are empty until each has a page, and a learner reads all three', async () => {
  expect((await look('portal.areas', 'broken')).rows.items.map(({ id }) => id)).toEqual(['academic', 'administrative', 'methodical'])
  await add(page('administrative', 'Тәртіп'))
  await add(page('academic', 'Бақылау'))
  expect((await look('portal.areas', 'broken')).rows.items.map(({ id }) => id)).toEqual(['methodical'])
  await add(page('methodical', 'Әдістеме'))
  expect((await look('portal.areas', 'examined')).count).toEqual({ examined: 3, broken: 0, soon: 0 })
  const portal = await learner.ok(api.readPortal, {})
  expect(portal.can.write).toBe(false)
  for (const area of api.portalAreas) expect(portal.pages.some((each) => each.area === area)).toBe(true)
  const [first] = portal.pages
  const read = await learner.ok(api.readPortalPage, { params: { pageId: first?.id ?? '' }, query: { language: 'kk' } })
  expect(read.reading.blocks).toHaveLength(1)
})

test('A2015-5.6: anybody reads contacts, calendar and rules of an organisation without an account, in three languages', async () => {
  const rules = await add(page('administrative', 'Ішкі тәртіп', 'Сабақтан қалмау'))
  await withClient(w.database.url, async (client) => {
    await client.query(
      "UPDATE organisations.organisation SET email = 'info@ulytau.example', phone = '+7 7102 00 00 00', address_kk = 'Ұлытау к., 1', address_ru = 'ул. Улытау, 1' WHERE id = $1",
      [w.university],
    )
    await client.query(
      `INSERT INTO organisations.period (org_id, id, academic_year, kind, name_kk, name_ru, name_en, starts_on, ends_on)
       VALUES ($1, gen_random_uuid(), '2026/2027', 'semester', 'Күзгі семестр', 'Осенний семестр', 'Autumn semester', '2026-09-01', '2027-01-15')`,
      [w.university],
    )
  })
  expect((await look('portal.public', 'examined')).count).toEqual({ examined: 3, broken: 0, soon: 0 })
  for (const [lang, words] of [
    ['kk', ['Ұлытау к., 1', 'Күзгі семестр', 'Ішкі тәртіп', '<html lang="kk"']],
    ['ru', ['ул. Улытау, 1', 'Осенний семестр', 'Ішкі тәртіп ru', '<html lang="ru"']],
    ['en', ['info@ulytau.example', 'Autumn semester', 'Ішкі тәртіп en', '<html lang="en"']],
  ] as const) {
    const shown = await publicly(`/o/${slug}?lang=${lang}`)
    expect(shown.statusCode).toBe(200)
    for (const word of words) expect(shown.body).toContain(word)
    expect(shown.body).not.toContain('<script')
  }
  const read = await publicly(`/o/${slug}/${rules.id}?lang=ru`)
  expect(read.body).toContain('lang="kk"') // its words are written in Kazakh only, and say so
  expect(read.body).toContain('Сабақтан қалмау')
})

test('the board says which part of the public page is missing', async () => {
  await withClient(w.database.url, (client) =>
    client.query("UPDATE organisations.organisation SET phone = '' WHERE id = $1", [w.university]),
  )
  expect((await look('portal.public', 'broken')).rows.items).toEqual([
    {
      id: 'contacts',
      title: 'contacts',
      path: '/organisation',
      since: null,
      detail: expect.objectContaining({ ru: 'Контакты: На портале нет' }),
    },
  ])
})

test('a page is changed over what its writer has seen; every version is kept and the public reads the last', async () => {
  const { id } = await add(page('academic', 'Емтихан', 'Бірінші'))
  const source = await administrator.ok(api.editPortalPage, { params: { pageId: id } })
  const change = (words: string, number: number) =>
    administrator.call(api.changePortalPage, { params: { pageId: id }, body: { ...page('academic', 'Емтихан', words), number } })
  expect((await change('Екінші', source.number)).status).toBe(200)
  expect(await change('Үшінші', source.number)).toBeProblem(409, 'content.changed-meanwhile')
  expect((await publicly(`/o/${slug}/${id}`)).body).toContain('Екінші')
  const versions = await withClient(w.database.url, (client) =>
    client.query(
      'SELECT count(*)::int AS n FROM content.version v JOIN portal.page p ON p.org_id = v.org_id AND p.document_id = v.document_id WHERE p.id = $1',
      [id],
    ),
  )
  expect(versions.rows[0]).toEqual({ n: 2 })
})

test('pages are moved within their area and to another, taken off and put back', async () => {
  const [one, two] = [await add(page('methodical', 'Бір')), await add(page('methodical', 'Екі'))]
  const move = (pageId: string, by: -1 | 1) => administrator.ok(api.movePortalPage, { params: { pageId }, body: { by } })
  await move(two.id, -1)
  expect((await titles('methodical')).slice(-2)).toEqual(['Екі', 'Бір'])
  await move(one.id, 1) // the last stays the last
  expect((await titles('methodical')).slice(-2)).toEqual(['Екі', 'Бір'])
  await administrator.ok(api.removePortalPage, { params: { pageId: two.id } })
  await administrator.ok(api.removePortalPage, { params: { pageId: two.id } })
  expect(await titles('methodical')).not.toContain('Екі')
  expect((await publicly(`/o/${slug}/${two.id}`)).statusCode).toBe(404)
  expect(await learner.call(api.readPortalPage, { params: { pageId: two.id }, query: { language: 'kk' } })).toBeProblem(404, 'missing')
  await administrator.ok(api.restorePortalPage, { params: { pageId: two.id }, body: {} })
  expect((await titles('methodical')).at(-1)).toBe('Екі')
  const { number } = await administrator.ok(api.editPortalPage, { params: { pageId: one.id } })
  await administrator.ok(api.changePortalPage, { params: { pageId: one.id }, body: { ...page('academic', 'Бір'), number } })
  expect((await titles('academic')).at(-1)).toBe('Бір')
  expect((await verifyChain(w.db())).fault).toBeNull()
})

test('what is written on a page stays words: no markup, no script, no link but a safe one', async () => {
  const evil = '"><script>alert(1)</script>'
  const { id } = await add({ ...page('methodical', evil), body: body(evil) })
  for (const path of [`/o/${slug}`, `/o/${slug}/${id}`]) {
    const shown = await publicly(path)
    expect(shown.body).not.toContain('<script')
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'")
  }
  const unsafe = {
    ...page('methodical', 'Сілтеме'),
    body: { blocks: [{ id: 'text-1', kind: 'text', text: { kk: [text('бас', 'javascript:alert(1)')] } }] },
  }
  expect(await administrator.call(api.addPortalPage, { body: unsafe as never })).toBeProblem(400, 'request.invalid')
  const film = { id: 'film-1', kind: 'formula', tex: 'x', text: {} }
  expect(await administrator.call(api.addPortalPage, { body: { ...unsafe, body: { blocks: [film] } } as never })).toBeProblem(
    400,
    'request.invalid',
  )
  expect(await administrator.call(api.addPortalPage, { body: page('methodical', 'нөл\u0000') })).toBeProblem(400, 'request.invalid')
  expect(await administrator.call(api.addPortalPage, { body: { ...page('methodical', 'Бос'), body: { blocks: [] } } })).toBeProblem(
    422,
    'content.empty',
  )
})

test('only who may write the portal changes it, and nobody of another organisation reads or changes its pages by their address', async () => {
  const { id } = await add(page('methodical', 'Біздікі'))
  const stranger = await w.as('administrator', w.college)
  const other = (await stranger.ok(api.readPortal, {})).facts.slug
  for (const role of ['teacher', 'learner', 'guardian', 'inspector'] as const)
    expect(await (await w.as(role)).call(api.addPortalPage, { body: page('methodical', 'Бөтен') })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  expect(await stranger.call(api.readPortalPage, { params: { pageId: id }, query: { language: 'kk' } })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.removePortalPage, { params: { pageId: id } })).toBeProblem(404, 'missing')
  expect((await publicly(`/o/${other}/${id}`)).statusCode).toBe(404)
  for (const path of ['/o/nobody', '/o/%00', `/o/${slug}/not-an-id`]) expect((await publicly(path)).statusCode).toBe(404)
})

test('an organisation has so many pages and no more, and a page is of a size that can be read', async () => {
  const head = await w.as('administrator', w.school)
  await w.db(w.school).transaction(async (trx) => {
    const [document] = [await insertDocument(trx, w.school, { blocks: [] }, null, w.clock.now())]
    for (let n = 0; n < api.mostPages; n++)
      await insertPage(trx, w.school, {
        id: newId(),
        area: 'academic',
        place: n,
        title: { kk: 'Бет', ru: 'Страница', en: 'Page' },
        languages: ['kk'],
        documentId: document,
        by: newId(),
        at: w.clock.now(),
      })
  })
  expect(await head.call(api.addPortalPage, { body: page('academic', 'Тағы') })).toBeProblem(409, 'portal.full')
  const large = page('academic', 'Үлкен', 'а'.repeat(19_000))
  const block = large.body.blocks[0]
  if (block === undefined) throw new Error('a block')
  const blocks = Array.from({ length: 20 }, (_, n) => ({ ...block, id: `text-${n}` }))
  expect((await administrator.call(api.addPortalPage, { body: { ...large, body: { blocks } } })).status).toBe(413)
})
