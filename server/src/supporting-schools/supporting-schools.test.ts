import { listOfferingLearners } from '@dala/domain/courses'
import { getSheet, publishSheet, saveMarks } from '@dala/domain/gradebook'
import { chooseOrganisation, readSession } from '@dala/domain/identity'
import { readHome } from '@dala/domain/home'
import { listNotifications } from '@dala/domain/messages'
import * as api from '@dala/domain/supporting-schools'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, toIsoDate } from '@dala/locale'
import { keepAttachments } from './daily.ts'
import { countRows, insertClass, insertCourse, listKinds, readPerson, setStatus } from './supporting.fixture.queries.ts'
import { supportWorld } from './supporting.fixture.ts'

const s = await supportWorld()
const { w, village, hub, head, hubHead, teacher, other, stranger, pupils, course, classId, terms } = s
const day = () => w.clock.forward(24 * 3_600_000)

/** Every attachment that a test left is ended, so that the next may ask for the same class. */
const endAll = async () => {
  const { items } = await head.client.ok(api.listAttachments, { query: { limit: 50 } })
  for (const { id, status } of items) {
    const params = { attachmentId: id }
    await (status === 'asked'
      ? head.client.ok(api.withdraw, { params, body: {} })
      : head.client.ok(api.end, { params, body: { reason: 'the test is over' } }))
  }
  await w.runJobs()
}
afterEach(endAll)
const names = async (who = teacher) =>
  (await who.client.ok(listOfferingLearners, { params: { offeringId: course.offeringId }, query: { limit: 50 } })).items
    .filter((each) => each.endedAt === null)
    .map((each) => [each.name.givenName, each.groupName?.en ?? null])

describe('a request', () => {
  test('A2021-22.b: arrives at the supporting school with its terms and is kept by both in their own chains; a third school sees nothing', async () => {
    const { id, params } = await s.asked()
    const mine = await head.client.ok(api.readAttachment, { params })
    const theirs = await hubHead.client.ok(api.readAttachment, { params })
    const same = {
      subject: 'Физика',
      startsOn: '2026-11-20',
      endsOn: '2026-12-31',
      order: { number: '17-Н', on: '2026-11-18' },
      status: 'asked',
    }
    expect(mine).toMatchObject({
      ...same,
      side: 'small',
      school: { en: 'school (en)' },
      can: { answer: false, withdraw: true, end: false },
    })
    expect(theirs).toMatchObject({
      ...same,
      side: 'hub',
      school: { en: 'village (en)' },
      bin: '990140000017',
      classes: [{ name: '7А', learners: 2 }],
    })
    expect(theirs.can).toEqual({ answer: true, withdraw: false, end: false })
    expect(await listKinds(w, village, id)).toEqual(['supporting.asked'])
    expect(await listKinds(w, hub, id)).toEqual(['supporting.request-came'])
    // No pupil has crossed before somebody took the classes.
    expect(theirs.pupils).toEqual([])
    expect(await countRows(w, village, 'supporting.pupil')).toBe(0)
    expect(await stranger.client.call(api.readAttachment, { params })).toBeProblem(404, 'missing')
    expect((await stranger.client.ok(api.listAttachments, { query: { state: 'all' } })).items).toEqual([])
    expect(await stranger.client.call(api.accept, { params, body: { kind: 'course', offeringId: course.offeringId } })).toBeProblem(
      404,
      'missing',
    )
    const { work } = await hubHead.client.ok(readHome)
    expect(work.find(({ kind }) => kind === 'supporting.asked')).toMatchObject({ all: 1, clause: 'A2021-22.b' })
  })

  test('is refused with a reason that the small school reads; accepting afterwards is refused', async () => {
    const { params } = await s.asked()
    await hubHead.client.ok(api.refuse, { params, body: { reason: 'No hours left' } })
    await w.runJobs()
    expect(await head.client.ok(api.readAttachment, { params })).toMatchObject({ status: 'refused', reason: 'No hours left' })
    expect(await hubHead.client.call(api.accept, { params, body: { kind: 'course', offeringId: course.offeringId } })).toBeProblem(
      409,
      'supporting.answered',
    )
    expect((await head.client.ok(listNotifications, { query: { limit: 5 } })).items[0]).toMatchObject({
      link: `/supporting-schools/${params.attachmentId}`,
    })
  })

  test('accepted twice at the same moment is accepted once', async () => {
    const { id, params } = await s.asked()
    const accept = () => hubHead.client.call(api.accept, { params, body: { kind: 'course', offeringId: course.offeringId } })
    const replies = await Promise.all([accept(), accept()])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    await w.runJobs()
    expect((await listKinds(w, hub, id)).filter((kind) => kind === 'supporting.accepted')).toHaveLength(1)
    expect((await listKinds(w, village, id)).filter((kind) => kind === 'supporting.accepted')).toHaveLength(1)
    expect((await head.client.ok(api.readAttachment, { params })).pupils).toHaveLength(2)
  })

  test('is taken into a new course of a discipline, with its teacher, as a draft', async () => {
    const { params } = await s.asked()
    const fresh = await w.person({ orgId: hub, roles: ['teacher'], name: 'Fresh' })
    const choices = await hubHead.client.ok(api.listCourses)
    expect(choices.teachers.map((each) => each.id)).toContain(fresh.id)
    const { disciplineId } = course
    const refused = await hubHead.client.call(api.accept, { params, body: { kind: 'new', disciplineId, teacherId: hubHead.id } })
    expect(refused).toBeProblem(422, 'courses.not-a-teacher')
    const taken = await hubHead.client.ok(api.accept, { params, body: { kind: 'new', disciplineId, teacherId: fresh.id } })
    expect(taken).toMatchObject({ status: 'accepted', teacher: 'Testova Fresh', course: { en: 'Physics' } })
    await w.runJobs()
    // The course's own teacher sees the class now.
    expect((await fresh.client.ok(api.readAttachment, { params })).pupils).toHaveLength(2)
    expect(await teacher.client.call(api.readAttachment, { params })).toBeProblem(404, 'missing')
  })

  test('taken back while the other school accepts it ends as taken back in both, and nobody visits', async () => {
    const { params } = await s.asked()
    await hubHead.client.ok(api.accept, { params, body: { kind: 'course', offeringId: course.offeringId } })
    await head.client.ok(api.withdraw, { params, body: {} })
    await w.runJobs()
    expect((await head.client.ok(api.readAttachment, { params })).status).toBe('withdrawn')
    expect((await hubHead.client.ok(api.readAttachment, { params })).status).toBe('withdrawn')
    expect(await names()).toEqual([['Own', null]])
  })

  test('is refused outside the vacancy’s days and classes, for a class that is attached, to itself and to what is no school', async () => {
    const { id: vacancyId } = await s.vacancy()
    const ask = (over: object) =>
      head.client.call(api.ask, {
        body: { vacancyId, school: { kind: 'here', organisationId: hub }, classIds: [classId], ...terms, ...over } as never,
      })
    expect(await ask({ startsOn: '2026-10-01' })).toBeProblem(422, 'supporting.before-vacancy')
    expect(await ask({ endsOn: '2026-11-01' })).toBeProblem(422, 'supporting.backwards')
    expect(await ask({ classIds: [s.otherClass] })).toBeProblem(422, 'supporting.other-class')
    expect(await ask({ school: { kind: 'here', organisationId: village } })).toBeProblem(422, 'supporting.not-itself')
    expect(await ask({ school: { kind: 'here', organisationId: w.college } })).toBeProblem(404, 'missing')
    expect((await ask({})).status).toBe(200)
    expect(await ask({})).toBeProblem(409, 'supporting.overlaps')
  })

  test('is refused for two classes of one name, which the supporting school could not tell apart', async () => {
    const classIds = [await insertClass(w, village, '5Ж'), await insertClass(w, village, '5Ж', 'group')]
    const { id: vacancyId } = await s.vacancy(classIds, 'Химия')
    const ask = (chosen: string[]) =>
      head.client.call(api.ask, { body: { vacancyId, school: { kind: 'here', organisationId: hub }, classIds: chosen, ...terms } })
    expect(await ask(classIds)).toBeProblem(409, 'supporting.same-name')
    for (const one of classIds) expect((await ask([one])).status).toBe(200)
  })

  test('A2021-6.4: an organisation without the draft is told which edition would allow it, and can record nothing', async () => {
    expect(await hubHead.client.ok(api.readSupport)).toEqual({ allowed: false, edition: 'A2021.draft', can: { manage: true } })
    expect((await head.client.ok(api.readSupport)).allowed).toBe(true)
    const body = { subject: 'Физика', since: '2026-11-02', classIds: [classId] }
    expect(await hubHead.client.call(api.recordVacancy, { body })).toBeProblem(422, 'supporting.not-in-force')
    expect(await (await w.as('head')).call(api.recordVacancy, { body })).toBeProblem(422, 'supporting.schools-only')
  })

  test('of a school outside Dala is recorded by hand and runs at once, and hands nobody over', async () => {
    const { id: vacancyId } = await s.vacancy()
    const made = await head.client.ok(api.ask, {
      body: { vacancyId, school: { kind: 'outside', name: '№ 5 мектеп', teacher: 'Ерлан Сапаров' }, classIds: [classId], ...terms },
    })
    await w.runJobs()
    expect(made).toMatchObject({ status: 'accepted', here: false, teacher: 'Ерлан Сапаров', school: { kk: '№ 5 мектеп' }, pupils: [] })
  })

  test('finds schools by name and BIN, never itself', async () => {
    const find = async (search: string) => (await hubHead.client.ok(api.findSchools, { query: { search } })).items.map((each) => each.id)
    expect(await find('990140000017')).toEqual([village])
    expect(await find('VILL')).toEqual([village])
    expect(await find('school (')).toEqual([])
  })
})

describe('visiting learners', () => {
  test('A2021-22.c: the supporting school’s teacher sees the remote class in course and gradebook, the pupil finds the course there', async () => {
    const { params } = await s.attached()
    const remote = 'Visiting: village (en), 7А'
    expect(await names()).toEqual([
      ['Aruzhan', remote],
      ['Beibit', remote],
      ['Own', null],
    ])
    const sheet = await teacher.client.ok(getSheet, { params: { offeringId: course.offeringId } })
    expect(sheet.rows.map((row) => row.group)).toContain('7А · village')
    expect((await teacher.client.ok(api.readAttachment, { params })).pupils).toHaveLength(2)
    // Another teacher of the same school sees none of it.
    expect(await other.client.call(api.readAttachment, { params })).toBeProblem(404, 'missing')
    expect((await other.client.ok(api.listAttachments, { query: { state: 'all' } })).items).toEqual([])
    expect((await other.client.call(listOfferingLearners, { params: { offeringId: course.offeringId } })).status).toBe(403)

    const [aruzhan] = pupils
    const { items } = await aruzhan.client.ok(readHome)
    expect(items.find(({ clause }) => clause === 'A2021-22.c')).toMatchObject({ link: '/lessons-elsewhere' })
    const lessons = await aruzhan.client.ok(api.listLessonsElsewhere)
    expect(lessons.items).toMatchObject([{ subject: 'Физика', organisationId: hub, teacher: 'Testova Physicist', learner: { self: true } }])
    const session = await aruzhan.client.ok(chooseOrganisation, { body: { orgId: hub } })
    expect(session.organisations).toHaveLength(2)
    expect((await aruzhan.client.ok(readHome)).courses.map((each) => each.title.en)).toEqual(['Physics'])
    await aruzhan.client.ok(chooseOrganisation, { body: { orgId: village } })
    expect((await teacher.client.ok(listNotifications, { query: { limit: 5 } })).items[0]).toMatchObject({
      link: `/courses/${course.offeringId}`,
    })
  })

  test('only the name, class, level and language of the pupils of the named class cross; nobody of another class does', async () => {
    const { params } = await s.attached()
    const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params })
    expect(visitors.map((each) => [each.name, each.className])).toEqual([
      ['Testova Aruzhan', '7А'],
      ['Testova Beibit', '7А'],
    ])
    const person = await readPerson(w, hub, visitors[0]?.id ?? '')
    expect(person).toMatchObject({
      email: '',
      phone: '',
      birth_date: null,
      iin_sealed: null,
      iin_index: null,
      patronymic: '',
      external_id: null,
    })
    // The ids of the small school's registry stay there.
    expect(visitors.map(({ id }) => id)).not.toContain(pupils[0].id)
    expect((await w.db(hub).transaction((trx) => trx.selectFrom('supporting.pupil').selectAll().execute())).length).toBe(0)
  })

  test('A2021-22.c: published marks come back beside the pupil, once, and a changed one as the newer', async () => {
    const { params } = await s.attached()
    const { offeringId } = course
    const sheet = await teacher.client.ok(getSheet, { params: { offeringId } })
    const changes = sheet.rows.flatMap((row, at) =>
      sheet.controls.map((control) => ({ learnerId: row.id, controlId: control.id, mark: 70 + at * 5, version: 0 })),
    )
    await teacher.client.ok(saveMarks, { params: { offeringId }, body: { changes, reason: 'slip', note: '' } })
    expect((await head.client.ok(api.readAttachment, { params })).pupils.map((each) => each.mark)).toEqual([null, null])
    await teacher.client.ok(publishSheet, { params: { offeringId }, body: {} })
    await w.runJobs()
    await w.runJobs()
    const read = await head.client.ok(api.readAttachment, { params })
    expect(read.pupils.map((each) => [each.id, each.mark?.status])).toEqual([
      [pupils[0].id, 'graded'],
      [pupils[1].id, 'graded'],
    ])
    expect(read.steps.filter(({ kind }) => kind === 'marks-came')).toHaveLength(1)
    // A mark that is put right comes back as the newer one.
    const published = await teacher.client.ok(getSheet, { params: { offeringId } })
    const [row, control] = [published.rows.find((each) => each.name.includes('Aruzhan')), published.controls.at(-1)]
    const amended = [{ learnerId: row?.id ?? '', controlId: control?.id ?? '', mark: 99, version: 1 }]
    const registrar = await w.person({ orgId: hub, roles: ['registrar'] })
    await registrar.client.ok(saveMarks, { params: { offeringId }, body: { changes: amended, reason: 'slip', note: 'a wrong line' } })
    await w.runJobs()
    const again = await head.client.ok(api.readAttachment, { params })
    expect(again.pupils[0]?.mark?.percent).toBeGreaterThan(read.pupils[0]?.mark?.percent ?? 100)
    expect(again.pupils[1]?.mark).toEqual(read.pupils[1]?.mark)
    expect(await stranger.client.call(api.readAttachment, { params })).toBeProblem(404, 'missing')
    const unconnected = await w.person({ orgId: village, roles: ['teacher'], name: 'Unconnected' })
    expect(await unconnected.client.call(api.readAttachment, { params })).toBeProblem(404, 'missing')
  })

  test('a mark that is published while a child leaves the class still comes back', async () => {
    const eighth = await insertClass(w, village, '8Б')
    const leaver = await w.learner({ orgId: village, name: 'Leaver', level: 'basic-secondary', groupId: eighth })
    const { offeringId } = await insertCourse(w, hub, teacher.id)
    const { params } = await s.asked({}, [eighth], 'Химия')
    await hubHead.client.ok(api.accept, { params, body: { kind: 'course', offeringId } })
    await w.runJobs()
    const { rows, controls } = await teacher.client.ok(getSheet, { params: { offeringId } })
    const changes = controls.map((control) => ({ learnerId: rows[0]?.id ?? '', controlId: control.id, mark: 80, version: 0 }))
    await teacher.client.ok(saveMarks, { params: { offeringId }, body: { changes, reason: 'slip', note: '' } })
    await setStatus(w, village, leaver.id, 'transferred-out')
    await keepAttachments(w.db(village), w.clock.now()) // the visit ends with this hand-over, before the mark is fetched
    await teacher.client.ok(publishSheet, { params: { offeringId }, body: {} })
    await w.runJobs()
    await w.runJobs()
    expect((await hubHead.client.ok(api.readAttachment, { params })).pupils).toMatchObject([{ left: true }])
    const [gone] = (await head.client.ok(api.readAttachment, { params })).pupils
    expect(gone).toMatchObject({ id: leaver.id, left: true, mark: { status: 'graded' } })
  })
})

describe('the end', () => {
  test('A2021-22.a: a filled vacancy ends the attachment in both schools; visits end, the pupil is let in no longer, the history stays', async () => {
    const { id, params, vacancyId } = await s.attached()
    const on = toIsoDate(w.clock.now())
    expect(await head.client.call(api.fillVacancy, { params: { vacancyId }, body: { on: addDays(on, 3) } })).toBeProblem(
      422,
      'supporting.filled-ahead',
    )
    const filled = await head.client.ok(api.fillVacancy, { params: { vacancyId }, body: { on } })
    expect(filled).toMatchObject({ filledOn: on, attachments: 0 })
    await w.runJobs()
    const theirs = await hubHead.client.ok(api.readAttachment, { params })
    expect(theirs).toMatchObject({ status: 'ended', ended: { on, because: 'filled' }, pupils: [{ left: true }, { left: true }] })
    expect(await names()).toEqual([['Own', null]])
    expect((await pupils[0].client.ok(readSession)).organisations).toHaveLength(1)
    expect((await pupils[0].client.ok(api.listLessonsElsewhere)).items).toEqual([])
    expect(await listKinds(w, hub, id)).toContain('supporting.visitor-left')
    expect(
      await head.client.call(api.ask, {
        body: { vacancyId, school: { kind: 'here', organisationId: hub }, classIds: [classId], ...terms },
      }),
    ).toBeProblem(409, 'supporting.vacancy-filled')
  })

  test('A2021-22.a: the last day ends it by itself after a reminder to both schools, once each', async () => {
    const endsOn = addDays(toIsoDate(w.clock.now()), 5)
    const { params } = await s.attached({ endsOn })
    const keep = async () => {
      for (const orgId of [village, hub, village, hub]) await keepAttachments(w.db(orgId), w.clock.now())
      await w.runJobs()
    }
    await keep()
    for (const who of [head, hubHead]) {
      const { steps } = await who.client.ok(api.readAttachment, { params })
      expect(steps.filter(({ kind }) => kind === 'reminded')).toHaveLength(1)
    }
    for (let passed = 0; passed < 6; passed++) day()
    await keep()
    for (const who of [await w.person({ orgId: village, roles: ['head'] }), await w.person({ orgId: hub, roles: ['head'] })]) {
      const read = await who.client.ok(api.readAttachment, { params })
      expect(read).toMatchObject({ status: 'ended', ended: { on: endsOn, because: 'term' } })
      expect(read.steps.filter(({ kind }) => kind === 'ended')).toHaveLength(1)
    }
  })
})
