import * as api from '@dala/domain/courses'
import * as curricula from '@dala/domain/curricula'
import type { Lesson } from '@dala/domain/content'
import { readHome } from '@dala/domain/home'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { verifyChain } from '#lib/events'
import { keepFile } from '#lib/files'
import { world, type TestPerson } from '#lib/testing'

const w = await world()
const manager = await w.person({ roles: ['methodologist'], name: 'Aigul' })
const dana = await w.person({ roles: ['teacher'], name: 'Dana' })
const nurlan = await w.person({ roles: ['teacher'], name: 'Nurlan' })
const arman = await w.person({ roles: ['tutor'], name: 'Arman' })
const aidana = await w.learner({ name: 'Aidana' })
const other = await w.learner({ name: 'Other' })
const stranger = await w.person({ roles: ['methodologist'], orgId: w.college, name: 'Stranger' })

const name = (word: string) => ({ kk: word, ru: word, en: word })
const text = (words: string): Lesson => ({
  blocks: [{ id: 'text-1', kind: 'text', text: { kk: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] } }],
})

const discipline = await manager.client.ok(curricula.createDiscipline, {
  body: { programmeId: null, code: 'LD', name: name('Distance'), credits: 5, hours: null },
})
const fields = {
  name: name('Course'),
  disciplineId: discipline.id,
  periodId: null,
  teacherId: dana.id,
  tutorId: arman.id,
  technologies: ['network' as const],
  languages: ['kk' as const, 'ru' as const],
  startsOn: '2026-09-01',
  endsOn: '2026-12-20',
}
const plainItem = { mode: 'offline' as const, dueOn: null, compulsory: true }

/** A course of Dana's with a module and a lesson that is still a draft. */
async function course() {
  const offering = await manager.client.ok(api.createOffering, { body: fields })
  const at = { offeringId: offering.id }
  const module = await dana.client.ok(api.addModule, { params: at, body: { name: name('Module'), opensOn: null, dueOn: null } })
  const item = await dana.client.ok(api.addItem, {
    params: { ...at, moduleId: module.id },
    body: { kind: 'lesson', name: name('Lesson'), ...plainItem },
  })
  return { offeringId: offering.id, moduleId: module.id, itemId: item.id, place: { offeringId: offering.id, itemId: item.id } }
}

/** The same, published and with Aidana enrolled. */
async function openCourse(words = 'Сәлем') {
  const made = await course()
  const { number } = await dana.client.ok(api.saveDraft, { params: made.place, body: { lesson: text(words), number: 0 } })
  await dana.client.ok(api.publishLesson, { params: made.place, body: { number } })
  await dana.client.ok(api.describeOffering, { params: { offeringId: made.offeringId }, body: { description: name('About') } })
  await dana.client.ok(api.openOffering, { params: { offeringId: made.offeringId }, body: {} })
  await manager.client.ok(api.enrol, { params: { offeringId: made.offeringId }, body: { groupIds: [], learnerIds: [aidana.id] } })
  return made
}

const read = (who: TestPerson, place: { offeringId: string; itemId: string }) =>
  who.client.call(api.readStudyLesson, { params: place, query: { language: 'kk' } })

test('A2016-16.1.d, A2015-6.4, A2015-5.11: a course is opened to learners only with a description, a module and a published lesson', async () => {
  const offering = await manager.client.ok(api.createOffering, { body: fields })
  const at = { params: { offeringId: offering.id }, body: {} }
  expect(await dana.client.call(api.openOffering, at)).toBeProblem(422, 'courses.no-description')
  await dana.client.ok(api.describeOffering, { params: at.params, body: { description: name('About') } })
  expect(await dana.client.call(api.openOffering, at)).toBeProblem(422, 'courses.no-modules')
  const module = await dana.client.ok(api.addModule, { params: at.params, body: { name: name('M'), opensOn: null, dueOn: null } })
  await dana.client.ok(api.addItem, {
    params: { ...at.params, moduleId: module.id },
    body: { kind: 'lesson', name: name('L'), ...plainItem },
  })
  expect(await dana.client.call(api.openOffering, at)).toBeProblem(422, 'courses.no-content')
})

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

test('A2016-2: a course names its delivery: network, television, case, and no other', async () => {
  const made = await manager.client.ok(api.createOffering, { body: { ...fields, technologies: ['network', 'tv', 'case'] } })
  expect(made.technologies).toEqual(['network', 'tv', 'case'])
  const wrong = { ...fields, technologies: ['post'] } as unknown as typeof fields // no such code
  expect(await manager.client.call(api.createOffering, { body: wrong })).toBeProblem(400, 'request.invalid')
  expect(await manager.client.call(api.createOffering, { body: { ...fields, technologies: [] } })).toBeProblem(400, 'request.invalid')
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

test('the home tells a learner what comes next, and a teacher what is not published', async () => {
  const { offeringId, place } = await openCourse('For the home')
  const home = await aidana.client.ok(readHome)
  expect(home.items.map((item) => item.link)).toContain(`/study/${offeringId}/lessons/${place.itemId}`)
  expect(home.courses.find((course) => course.offeringId === offeringId)).toMatchObject({ done: 0, all: 1, percent: 0 })
  await course()
  const work = (await dana.client.ok(readHome)).work.map((item) => item.kind)
  expect(work).toEqual(expect.arrayContaining(['courses.drafts', 'courses.unpublished']))
})

test('a learner hears of a course when it is open and she is in it, and of a new lesson; a teacher of a course entrusted', async () => {
  const { offeringId, moduleId } = await openCourse()
  const item = await dana.client.ok(api.addItem, {
    params: { offeringId, moduleId },
    body: { kind: 'lesson', name: name('New'), ...plainItem },
  })
  const place = { offeringId, itemId: item.id }
  const { number } = await dana.client.ok(api.saveDraft, { params: place, body: { lesson: text('x'), number: 0 } })
  await dana.client.ok(api.publishLesson, { params: place, body: { number } })
  const heard = (personId: string) =>
    w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('messages.notification')
          .select('kind')
          .where('org_id', '=', w.university)
          .where('person_id', '=', personId)
          .where('link', 'like', `%${offeringId}%`)
          .execute(),
      )
  expect((await heard(aidana.id)).map((one) => one.kind).sort()).toEqual(['courses.enrolled', 'courses.lesson-published'])
  expect((await heard(dana.id)).map((one) => one.kind)).toEqual(['courses.entrusted'])
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

test('a course is missing for a learner who is not in it, for another organisation, and for whoever has left', async () => {
  const { place, offeringId } = await openCourse()
  expect(await read(other, place)).toBeProblem(404, 'missing')
  expect(await other.client.call(api.readStudyCourse, { params: { offeringId } })).toBeProblem(404, 'missing')
  expect(await stranger.client.call(api.readOffering, { params: { offeringId } })).toBeProblem(404, 'missing')
  expect(await stranger.client.call(api.saveDraft, { params: place, body: { lesson: text('x'), number: 1 } })).toBeProblem(404, 'missing')
  const foreign = await aidana.client.call(api.reportProgress, {
    body: { entries: [{ id: newId(), offeringId: newId(), itemId: place.itemId, kind: 'completed', at: '2026-11-23T05:00:00Z' }] },
  })
  expect(foreign.body).toMatchObject({ kept: [], items: [] })
  await manager.client.ok(api.endEnrolment, { params: { offeringId, learnerId: aidana.id } })
  expect(await read(aidana, place)).toBeProblem(404, 'missing')
})

test('A2015-5.14: the tutor reads drafts and does not write; another teacher does neither', async () => {
  const { place, offeringId, moduleId } = await course()
  expect((await arman.client.call(api.readDraft, { params: place })).status).toBe(200)
  expect(await arman.client.call(api.saveDraft, { params: place, body: { lesson: text('x'), number: 0 } })).toBeProblem(403)
  expect(await nurlan.client.call(api.readDraft, { params: place })).toBeProblem(403, 'courses.not-your-course')
  expect(await nurlan.client.call(api.saveDraft, { params: place, body: { lesson: text('x'), number: 0 } })).toBeProblem(
    403,
    'courses.not-your-course',
  )
  expect(await nurlan.client.call(api.publishLesson, { params: place, body: { number: 0 } })).toBeProblem(403, 'courses.not-your-course')
  expect(await nurlan.client.call(api.removeItem, { params: place })).toBeProblem(403, 'courses.not-your-course')
  expect(await nurlan.client.call(api.openOffering, { params: { offeringId }, body: {} })).toBeProblem(403, 'courses.not-your-course')
  expect(await nurlan.client.call(api.copyLesson, { params: place, body: { moduleId } })).toBeProblem(403, 'courses.not-your-course')
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

test('progress of two devices merges, an entry sent twice counts once, and the trail shows what was done', async () => {
  const { place } = await openCourse()
  const report = (kind: api.ProgressReport['kind'], at: string, seconds = 0, id = newId()) => ({ id, ...place, kind, at, seconds })
  const done = report('completed', '2026-11-23T04:59:00Z')
  const phone = [report('opened', '2026-11-23T04:00:00Z'), report('time', '2026-11-23T04:10:00Z', 600)]
  await aidana.client.ok(api.reportProgress, { body: { entries: [done] } })
  const second = await aidana.client.ok(api.reportProgress, { body: { entries: [...phone, done] } })
  expect(second.kept.length).toBe(3)
  await aidana.client.ok(api.reportProgress, { body: { entries: [done, ...phone] } })
  const lesson = await aidana.client.ok(api.readStudyLesson, { params: place, query: { language: 'kk' } })
  // nobody was in the course before the enrolment, so an earlier clock of the device is not believed
  expect(lesson.progress).toMatchObject({ completedAt: '2026-11-23T05:00:00.000Z', seconds: 600 })
  const outline = await aidana.client.ok(api.readStudyCourse, { params: { offeringId: place.offeringId } })
  expect(outline).toMatchObject({ done: 1, all: 1, percent: 100 })
  const trail = await w
    .db()
    .transaction((trx) =>
      trx
        .selectFrom('audit.event')
        .select('kind')
        .where('org_id', '=', w.university)
        .where('about_id', '=', aidana.id)
        .where('subject_id', '=', place.offeringId)
        .execute(),
    )
  expect(trail.map((event) => event.kind)).toEqual(['courses.enrolled', 'courses.item-completed'])
})

test('a device cannot declare a test done, nor fill the database with another’s progress', async () => {
  const { offeringId, moduleId } = await openCourse()
  const item = await dana.client.ok(api.addItem, {
    params: { offeringId, moduleId },
    body: { kind: 'test', testId: newId(), name: name('Test'), ...plainItem },
  })
  const entry = { id: newId(), offeringId, itemId: item.id, kind: 'completed' as const, at: '2026-11-23T05:00:00Z' }
  expect((await aidana.client.ok(api.reportProgress, { body: { entries: [entry] } })).refused).toEqual([entry.id])
  expect((await other.client.ok(api.reportProgress, { body: { entries: [entry] } })).refused).toEqual([entry.id])
})

test('A2015-27: every lesson has its mode, in the learner’s own time unless told', async () => {
  const { offeringId } = await openCourse()
  const outline = await aidana.client.ok(api.readStudyCourse, { params: { offeringId } })
  for (const item of outline.modules.flatMap((module) => module.items)) expect(['online', 'offline']).toContain(item.mode)
})

test('whole groups are enrolled once, and only those who study', async () => {
  const group = newId()
  await w
    .db()
    .transaction((trx) =>
      trx
        .insertInto('organisations.unit')
        .values({ org_id: w.university, id: group, kind: 'group', name_kk: 'G', name_ru: 'G', name_en: 'G', created_at: w.clock.now() })
        .execute(),
    )
  const mates = await Promise.all([1, 2, 3].map((n) => w.learner({ name: `Mate ${n}`, groupId: group })))
  const left = mates[0]
  await w.db().transaction((trx) =>
    trx
      .updateTable('people.learner')
      .set({ status: 'expelled' })
      .where('org_id', '=', w.university)
      .where('person_id', '=', left?.id ?? '')
      .execute(),
  )
  const { offeringId } = await openCourse()
  const enrol = () => manager.client.ok(api.enrol, { params: { offeringId }, body: { groupIds: [group], learnerIds: [] } })
  expect(await enrol()).toEqual({ enrolled: 2, already: 0 })
  expect(await enrol()).toEqual({ enrolled: 0, already: 2 })
  const list = await dana.client.ok(api.listOfferingLearners, { params: { offeringId } })
  expect(list.items.length).toBe(3)
  expect(list.total).toBe(3)
})

test('the order of a course names every module and lesson once', async () => {
  const { offeringId, moduleId, itemId } = await course()
  const second = await dana.client.ok(api.addModule, { params: { offeringId }, body: { name: name('Second'), opensOn: null, dueOn: null } })
  const arrange = (modules: { id: string; items: string[] }[]) =>
    dana.client.call(api.arrangeOffering, { params: { offeringId }, body: { modules } })
  expect(await arrange([{ id: moduleId, items: [] }])).toBeProblem(409, 'courses.order-changed')
  expect(
    await arrange([
      { id: second.id, items: [itemId, itemId] },
      { id: moduleId, items: [] },
    ]),
  ).toBeProblem(409, 'courses.order-changed')
  expect(
    (
      await arrange([
        { id: second.id, items: [itemId] },
        { id: moduleId, items: [] },
      ])
    ).status,
  ).toBe(204)
  const view = await dana.client.ok(api.readOffering, { params: { offeringId } })
  expect(view.modules.map((module) => module.items.length)).toEqual([1, 0])
  expect(await dana.client.call(api.removeModule, { params: { offeringId, moduleId: second.id } })).toBeProblem(
    409,
    'courses.module-not-empty',
  )
})

test('A2010-7.j: a lesson is reused in another course', async () => {
  const from = await openCourse('Reused')
  const to = await course()
  const copy = await dana.client.ok(api.copyLesson, { params: from.place, body: { moduleId: to.moduleId } })
  expect(copy.offeringId).toBe(to.offeringId)
  expect((await dana.client.ok(api.readDraft, { params: copy })).lesson).toEqual(text('Reused'))
})

test('a closed course is read and changes no more', async () => {
  const { offeringId, place } = await openCourse()
  await dana.client.ok(api.closeOffering, { params: { offeringId }, body: {} })
  expect((await read(aidana, place)).status).toBe(200)
  expect(await dana.client.call(api.saveDraft, { params: place, body: { lesson: text('x'), number: 1 } })).toBeProblem(
    409,
    'courses.closed',
  )
})

test('only a teacher teaches, and dates run forward', async () => {
  const wrong = await manager.client.call(api.createOffering, { body: { ...fields, teacherId: aidana.id } })
  expect(wrong).toBeProblem(422, 'courses.not-a-teacher')
  expect(await manager.client.call(api.createOffering, { body: { ...fields, endsOn: '2026-08-01' } })).toBeProblem(
    422,
    'courses.dates-wrong',
  )
  expect(await dana.client.call(api.createOffering, { body: fields })).toBeProblem(403)
})

test('programmes keep one code each, and a discipline in use is not archived', async () => {
  const body = { code: '6B06103', name: name('IS'), level: 'bachelor' as const, credits: 240, hours: null, registerNumber: '' }
  await manager.client.ok(curricula.createProgramme, { body })
  expect(await manager.client.call(curricula.createProgramme, { body })).toBeProblem(409, 'curricula.code-taken')
  await course()
  const change = { programmeId: null, code: 'LD', name: name('Distance'), credits: 5, hours: null, archived: true }
  expect(await manager.client.call(curricula.changeDiscipline, { params: { disciplineId: discipline.id }, body: change })).toBeProblem(
    409,
    'curricula.in-use',
  )
  const list = await manager.client.ok(curricula.listDisciplines)
  expect(list.items.map((item) => item.id)).toContain(discipline.id)
})

test('every change of a course stands in the chain of events', async () => {
  expect(await verifyChain(w.db())).toMatchObject({ fault: null })
})
