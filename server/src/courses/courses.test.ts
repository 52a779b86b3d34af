import * as api from '@dala/domain/courses'
import * as curricula from '@dala/domain/curricula'
import { readHome } from '@dala/domain/home'
import * as testing from '@dala/domain/testing'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { verifyChain } from '#lib/events'

import { courseWorld } from './courses.fixture.ts'

const { w, manager, dana, nurlan, arman, aidana, other, stranger, name, text, discipline, fields, plainItem, course, openCourse, read } =
  await courseWorld()

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

test('A2016-2, A2010-2, A2015-2: a course names its delivery: network, television, case, and no other', async () => {
  const made = await manager.client.ok(api.createOffering, { body: { ...fields, technologies: ['network', 'tv', 'case'] } })
  expect(made.technologies).toEqual(['network', 'tv', 'case'])
  const wrong = { ...fields, technologies: ['post'] } as unknown as typeof fields // no such code
  expect(await manager.client.call(api.createOffering, { body: wrong })).toBeProblem(400, 'request.invalid')
  expect(await manager.client.call(api.createOffering, { body: { ...fields, technologies: [] } })).toBeProblem(400, 'request.invalid')
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

test('A2021-12.1.n: progress of two devices merges, an entry sent twice counts once, and the trail shows what was done', async () => {
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

const testOf = async (offeringId: string) =>
  (await dana.client.ok(testing.createTest, { body: { offeringId, name: name('Test'), control: 'current' } })).id

test('a course takes only tests of its own', async () => {
  const [here, there] = [await course(), await course()]
  const add = (testId: string) =>
    dana.client.call(api.addItem, {
      params: { offeringId: here.offeringId, moduleId: here.moduleId },
      body: { kind: 'test', testId, name: name('Test'), ...plainItem },
    })
  expect(await add(await testOf(there.offeringId))).toBeProblem(404, 'missing')
  expect(await add(newId())).toBeProblem(404, 'missing')
  expect((await add(await testOf(here.offeringId))).status).toBe(200)
})

test('a device cannot declare a test done, nor fill the database with another’s progress', async () => {
  const { offeringId, moduleId } = await openCourse()
  const item = await dana.client.ok(api.addItem, {
    params: { offeringId, moduleId },
    body: { kind: 'test', testId: await testOf(offeringId), name: name('Test'), ...plainItem },
  })
  const entry = { id: newId(), offeringId, itemId: item.id, kind: 'completed' as const, at: '2026-11-23T05:00:00Z' }
  expect((await aidana.client.ok(api.reportProgress, { body: { entries: [entry] } })).refused).toEqual([entry.id])
  expect((await other.client.ok(api.reportProgress, { body: { entries: [entry] } })).refused).toEqual([entry.id])
})

test('A2015-27, A2010-23, A2015-5.9, A2015-5.10: every lesson is on-line or off-line, in the learner’s own time unless told', async () => {
  const { offeringId, place } = await openCourse()
  const outline = await aidana.client.ok(api.readStudyCourse, { params: { offeringId } })
  for (const item of outline.modules.flatMap((module) => module.items)) expect(item.mode).toBe('offline')
  const change = (mode: 'online' | 'offline' | 'sometimes') =>
    dana.client.call(api.changeItem, {
      params: { offeringId, itemId: place.itemId },
      body: { name: name('Lesson'), mode: mode as 'online', dueOn: null, compulsory: true },
    })
  expect((await change('online')).status).toBe(204)
  const after = await aidana.client.ok(api.readStudyCourse, { params: { offeringId } })
  expect(after.modules.flatMap((module) => module.items).map((item) => item.mode)).toContain('online')
  expect(await change('sometimes')).toBeProblem(400, 'request.invalid')
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

test('the learners of a course and their progress are for those who lead, manage or oversee it, not for everybody who sees courses', async () => {
  const { offeringId } = await openCourse()
  const at = { params: { offeringId } }
  for (const reader of [dana.client, arman.client, manager.client, await w.as('registrar'), await w.as('dean'), await w.as('inspector')])
    expect((await reader.ok(api.listOfferingLearners, at)).items).toMatchObject([{ personId: aidana.id }])
  for (const reader of [nurlan.client, await w.as('tutor'), await w.as('course-developer'), await w.as('test-admin')]) {
    expect((await reader.call(api.readOffering, at)).status).toBe(200)
    expect(await reader.call(api.listOfferingLearners, at)).toBeProblem(403, 'courses.not-your-course')
  }
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
