import * as api from '@dala/domain/courses'
import type { Lesson } from '@dala/domain/content'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { keepFile } from '#lib/files'
import type { TestPerson } from '#lib/testing'

import { courseWorld } from './courses.fixture.ts'

const { w, dana, aidana, other, stranger, name, text, plainItem, course, openCourse, read } = await courseWorld()

test('A2010-7.j: publishing makes a version that stays retrievable when the lesson is changed and published again', async () => {
  const { place } = await openCourse('First')
  const draft = await dana.client.ok(api.readDraft, { params: place })
  const saved = await dana.client.ok(api.saveDraft, { params: place, body: { lesson: text('Second'), number: draft.number } })
  const now = await read(aidana, place)
  expect(JSON.stringify(now.body)).toContain('First') // a draft is not what learners read
  expect(await dana.client.ok(api.publishLesson, { params: place, body: { number: saved.number } })).toMatchObject({ number: 2 })
  expect(JSON.stringify((await read(aidana, place)).body)).toContain('Second')
  const old = await dana.client.ok(api.readVersion, { params: { ...place, kind: 'version', number: 1 } })
  expect(old.lesson).toEqual(text('First'))
  const { items } = await dana.client.ok(api.listVersions, { params: place })
  expect(items.filter((item) => item.kind === 'version').map((item) => item.number)).toEqual([2, 1])
})

test('A2010-7.j: a published version cannot be changed, not even by the application’s own role', async () => {
  const { place } = await openCourse()
  expect(place.itemId).not.toBe('')
  const change = w
    .db()
    .transaction((trx) => trx.updateTable('content.version').set({ digest: 'x' }).where('org_id', '=', w.university).execute())
  await expect(change).rejects.toThrow(/permission denied/)
})

test('A2015-5.7: a lesson knows when it was created, stored and delivered to learners', async () => {
  const { place } = await openCourse()
  const row = await w.db().transaction((trx) =>
    trx
      .selectFrom('courses.item as i')
      .innerJoin('content.document as d', (join) => join.onRef('d.org_id', '=', 'i.org_id').onRef('d.id', '=', 'i.document_id'))
      .select(['d.created_at', 'd.draft_at', 'd.published_at'])
      .where('i.org_id', '=', w.university)
      .where('i.id', '=', place.itemId)
      .executeTakeFirstOrThrow(),
  )
  expect(Object.values(row).every((moment) => moment instanceof Date)).toBe(true)
})

test('a picture of a draft is missing for learners until its lesson is published, and for strangers after that too', async () => {
  const { place } = await openCourse()
  const body = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
  const file = await w.db().transaction((trx) =>
    keepFile(trx, w.app.parts.config, {
      orgId: w.university,
      purpose: 'courses.media',
      name: 'dot.webp',
      type: 'image/webp',
      body,
      personId: dana.id,
      now: w.clock.now(),
    }),
  )
  const get = async (who: TestPerson) => (await who.client.inject({ method: 'GET', url: `/api/files/${file.id}` })).statusCode
  const lesson: Lesson = {
    blocks: [
      {
        id: 'image',
        kind: 'image',
        file: { fileId: file.id, name: 'dot.webp', bytes: 1 },
        width: 1,
        height: 1,
        text: { kk: { alt: 'нүкте', caption: '' } },
      },
    ],
  }
  const { number } = await dana.client.ok(api.readDraft, { params: place })
  const saved = await dana.client.ok(api.saveDraft, { params: place, body: { lesson, number } })
  expect([await get(dana), await get(aidana)]).toEqual([200, 404])
  await dana.client.ok(api.publishLesson, { params: place, body: { number: saved.number } })
  expect([await get(aidana), await get(other), await get(stranger)]).toEqual([200, 404, 404])
})

test('two writers never overwrite each other unseen, and what is replaced on purpose is kept', async () => {
  const { place } = await course()
  const developer = await w.person({ roles: ['course-developer'], name: 'Roman' })
  await dana.client.ok(api.saveDraft, { params: place, body: { lesson: text('Dana wrote'), number: 0 } })
  const late = { params: place, body: { lesson: text('Roman wrote'), number: 0 } }
  expect(await developer.client.call(api.saveDraft, late)).toBeProblem(409, 'content.changed-meanwhile')
  expect((await dana.client.ok(api.readDraft, { params: place })).lesson).toEqual(text('Dana wrote'))
  await developer.client.ok(api.saveDraft, { ...late, body: { ...late.body, replace: true } })
  const { items } = await dana.client.ok(api.listVersions, { params: place })
  const kept = items.filter((item) => item.kind === 'revision')
  const bodies = await Promise.all(
    kept.map((item) => dana.client.ok(api.readVersion, { params: { ...place, kind: 'revision', number: item.number } })),
  )
  expect(bodies.map((body) => body.lesson)).toContainEqual(text('Dana wrote'))
})

test('saving the same text again changes nothing', async () => {
  const { place } = await course()
  const first = await dana.client.ok(api.saveDraft, { params: place, body: { lesson: text('Same'), number: 0 } })
  const again = await dana.client.ok(api.saveDraft, { params: place, body: { lesson: text('Same'), number: first.number } })
  expect(again.number).toBe(first.number)
})

test('parallel saves over the same number: one is taken, the others hear of it', async () => {
  const { place } = await course()
  const saves = Array.from({ length: 8 }, (_, index) =>
    dana.client.call(api.saveDraft, { params: place, body: { lesson: text(`Save ${index}`), number: 0 } }),
  )
  const statuses = (await Promise.all(saves)).map((reply) => reply.status).sort()
  expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
})

test('a learner reads no draft, no unpublished lesson and no module before its day', async () => {
  const { place, offeringId, moduleId } = await openCourse()
  const draft = await dana.client.ok(api.addItem, {
    params: { offeringId, moduleId },
    body: { kind: 'lesson', name: name('Secret'), ...plainItem },
  })
  await dana.client.ok(api.saveDraft, { params: { offeringId, itemId: draft.id }, body: { lesson: text('CANARY-DRAFT'), number: 0 } })
  expect(await read(aidana, { offeringId, itemId: draft.id })).toBeProblem(404, 'missing')
  const outline = await aidana.client.call(api.readStudyCourse, { params: { offeringId } })
  expect(JSON.stringify(outline.body)).not.toMatch(/Secret|CANARY/)
  for (const endpoint of [api.readDraft, api.listVersions]) expect(await aidana.client.call(endpoint, { params: place })).toBeProblem(403)
  expect(await aidana.client.call(api.previewLesson, { params: place, query: { language: 'kk' } })).toBeProblem(403)
  await dana.client.ok(api.changeModule, {
    params: { offeringId, moduleId },
    body: { name: name('Later'), opensOn: '2027-01-11', dueOn: null },
  })
  expect(await read(aidana, place)).toBeProblem(404, 'missing')
  w.clock.set('2027-01-10T19:30:00Z') // half past midnight of 11 January in Kazakhstan
  expect((await read(aidana, place)).status).toBe(200)
  w.clock.set('2026-11-23T05:00:00Z')
})

const xss = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "';alert(1)//",
  '{{constructor.constructor("alert(1)")()}}',
  '</script><script>alert(1)</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '\u2028alert(1)',
]

test('hostile words in every text of every block stay words, and hostile TeX gives no markup', async () => {
  const { place, offeringId } = await openCourse()
  const rich = (words: string) => [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }]
  const { number } = await dana.client.ok(api.readDraft, { params: place })
  const blocks: Lesson['blocks'] = xss.flatMap((words, index): Lesson['blocks'] => [
    { id: `text-${index}`, kind: 'text', text: { kk: rich(words) } },
    { id: `note-${index}`, kind: 'notice', tone: 'tip', text: { kk: rich(words) } },
    { id: `math-${index}`, kind: 'formula', tex: words, text: { kk: { caption: words } } },
    { id: `check-${index}`, kind: 'check', correct: 0, text: { kk: { question: words, options: [words, words], explanation: words } } },
  ])
  blocks.push(
    { id: 'tex-href', kind: 'formula', tex: '\\href{javascript:alert(1)}{x}', text: {} },
    { id: 'tex-html', kind: 'formula', tex: '\\htmlClass{evil}{x} \\includegraphics{https://evil.example/x.png}', text: {} },
    { id: 'tex-deep', kind: 'formula', tex: '{'.repeat(900) + 'x' + '}'.repeat(900), text: {} },
    {
      id: 'tex-bomb',
      kind: 'formula',
      tex: '\\def\\a{xx}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c}\\d\\d\\d\\d\\d\\d',
      text: {},
    },
    { id: 'tex-good', kind: 'formula', tex: '\\frac{5 \\times 30}{15} = 10', text: {} },
  )
  const saved = await dana.client.ok(api.saveDraft, { params: place, body: { lesson: { blocks }, number } })
  await dana.client.ok(api.publishLesson, { params: place, body: { number: saved.number } })
  const reply = await aidana.client.ok(api.readStudyLesson, { params: { ...place, offeringId }, query: { language: 'kk' } })
  for (const words of xss) expect(JSON.stringify(reply.reading.blocks)).toContain(JSON.stringify(words).slice(1, -1))
  const math = JSON.stringify(reply.reading.math)
  expect(math).toContain('mfrac')
  const names = new Set<string>()
  const walk = (node: api.MathNode): void => {
    if (typeof node === 'string') return
    const [element, attributes, ...children] = node
    names.add(element)
    for (const attribute of Object.keys(attributes)) names.add(`@${attribute}`)
    children.forEach(walk)
  }
  Object.values(reply.reading.math).forEach(walk)
  expect(
    [...names].filter(
      (one) => /script$|iframe|img|svg|^a$|@on|@href|@src|@style|@class|annotation|glyph|semantics/.test(one) && !/^mscript/.test(one),
    ),
  ).toEqual([])
})

test('links that could run code are refused at write, with the place named', async () => {
  const { place } = await course()
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'http://plain.example']) {
    const lesson = {
      blocks: [
        {
          id: 'text-1',
          kind: 'text',
          text: { kk: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }] },
        },
      ],
    } as Lesson // hostile on purpose
    const reply = await dana.client.call(api.saveDraft, { params: place, body: { lesson, number: 0 } })
    expect(reply).toBeProblem(400, 'request.invalid')
    expect(JSON.stringify(reply.body)).toContain('content.unsafe-link')
  }
})

test('a file that was not uploaded for lessons of the organisation cannot be put into one', async () => {
  const { place } = await course()
  const file = { fileId: newId(), name: 'x.webp', bytes: 1 }
  const lesson: Lesson = { blocks: [{ id: 'image', kind: 'image', file, width: 1, height: 1, text: { kk: { alt: 'x', caption: '' } } }] }
  expect(await dana.client.call(api.saveDraft, { params: place, body: { lesson, number: 0 } })).toBeProblem(422, 'content.foreign-file')
})

test('A2010-7.j: a lesson is reused in another course', async () => {
  const from = await openCourse('Reused')
  const to = await course()
  const copy = await dana.client.ok(api.copyLesson, { params: from.place, body: { moduleId: to.moduleId } })
  expect(copy.offeringId).toBe(to.offeringId)
  expect((await dana.client.ok(api.readDraft, { params: copy })).lesson).toEqual(text('Reused'))
})
