import * as emergency from '@dala/domain/emergency'
import { readHome } from '@dala/domain/home'
import { listNotifications } from '@dala/domain/messages'
import * as api from '@dala/domain/timetable'
import type { DatedLesson, LessonBody } from '@dala/domain/timetable'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { uploadedTable, world, type TestPerson } from '#lib/testing'
import { evidence } from './evidence.ts'
import { countLessons, insertDay, insertGroup, insertPeriod, timetableEvents } from './timetable.fixture.queries.ts'
import { ringBells, weekly } from './timetable.fixture.ts'

// Monday, half past six in the morning in Kazakhstan; no periods of the school but one quarter.
const w = await world({ now: '2026-11-23T01:30:00Z' })
const org = w.school
const monday = '2026-11-23'
let registrar: TestPerson
let head: TestPerson
let teacher: TestPerson
let pupil: TestPerson
let other: TestPerson
let guardian: TestPerson
let seventh = ''
let ninth = ''
let third = ''

beforeAll(async () => {
  seventh = await insertGroup(w.databases, org, '7A')
  ninth = await insertGroup(w.databases, org, '9B')
  third = await insertGroup(w.databases, org, '3A', { shift: 2 })
  await insertPeriod(w.databases, org, 'quarter', '2026-11-02', '2026-12-27')
  registrar = await w.person({ orgId: org, roles: ['registrar'], name: 'Registrar' })
  head = await w.person({ orgId: org, roles: ['head'], name: 'Head' })
  teacher = await w.person({ orgId: org, roles: ['teacher'], name: 'Saule' })
  pupil = await w.learner({ orgId: org, level: 'basic-secondary', groupId: seventh, name: 'Aru' })
  other = await w.learner({ orgId: org, level: 'basic-secondary', groupId: ninth, name: 'Other' })
  guardian = await w.guardianOf(pupil)
  await ringBells(registrar.client, 4)
})

const body = (over: Partial<LessonBody> = {}): LessonBody => weekly(seventh, { teacherIds: [teacher.id], room: '24', ...over })
const plain = (name: string, over: Partial<LessonBody> = {}): LessonBody =>
  body({ subject: { kk: name, ru: name, en: name }, teacherIds: [], room: '', ...over })
const add = (over: Partial<LessonBody> = {}) => registrar.client.call(api.addLesson, { body: body(over) })
const added = async (given: LessonBody): Promise<string> => (await registrar.client.ok(api.addLesson, { body: given })).id
const week = (who: TestPerson, query: { day?: string; groupId?: string; teacherId?: string; learnerId?: string; room?: string } = {}) =>
  who.client.ok(api.readWeek, { query })
const lessonsOf = async (who: TestPerson, query: Parameters<typeof week>[1] = {}): Promise<DatedLesson[]> =>
  (await week(who, query)).days.flatMap((day) => day.lessons)
const short = (lessons: DatedLesson[]) => lessons.map((lesson) => `${lesson.on} ${lesson.subject.en}`)
const remove = (lessonId: string) => registrar.client.ok(api.endLesson, { params: { lessonId }, query: { from: '2026-09-01' } })

describe('who sees which timetable', () => {
  let algebra = ''
  beforeAll(async () => {
    algebra = await added(body())
  })

  test('A2021-18.b: every learner reaches the electronic timetable of the own class, the guardian that of the child', async () => {
    const own = await week(pupil)
    expect(own).toMatchObject({ from: monday, today: monday, whose: { kind: 'learner', id: pupil.id }, can: { write: false, study: true } })
    expect(own.days[0]?.lessons).toMatchObject([
      { lessonId: algebra, subject: { kk: 'Алгебра' }, time: { begins: 480, ends: 525 }, room: '24', mode: { kind: 'usual' } },
    ])
    expect(short(await lessonsOf(guardian))).toEqual([`${monday} Algebra`])
    expect(short(await lessonsOf(guardian, { learnerId: pupil.id }))).toEqual([`${monday} Algebra`])
    expect(await lessonsOf(other)).toEqual([])
  })

  test('a learner and a guardian see nobody else’s: another class, another learner and teachers are missing', async () => {
    for (const who of [other, await w.guardianOf(other)])
      for (const query of [{ groupId: seventh }, { learnerId: pupil.id }, { teacherId: teacher.id }, { room: '24' }])
        expect((await who.client.call(api.readWeek, { query })).status).toBe(404)
    expect((await week(pupil, { groupId: seventh })).whose).toMatchObject({ kind: 'group' })
  })

  test('a teacher sees the own lessons and any class; staff of a unit see the unit', async () => {
    expect(short(await lessonsOf(teacher))).toEqual([`${monday} Algebra`])
    expect(short(await lessonsOf(teacher, { groupId: seventh }))).toEqual([`${monday} Algebra`])
    expect(short(await lessonsOf(teacher, { room: '24' }))).toEqual([`${monday} Algebra`])
    const dean = await w.person({ orgId: org, roles: ['dean'], unitId: ninth })
    expect((await dean.client.call(api.readWeek, { query: { groupId: seventh } })).status).toBe(404)
    expect((await week(dean, { groupId: ninth })).can.write).toBe(true)
    const groups = (await dean.client.ok(api.timetableGroups)).groups.map((group) => group.id)
    expect(groups).toEqual([ninth])
    expect(await dean.client.call(api.addLesson, { body: body({ weekday: 2 }) })).toBeProblem(404)
    expect((await dean.client.call(api.endLesson, { params: { lessonId: algebra } })).status).toBe(404)
  })

  test('another organisation finds nothing of it', async () => {
    const stranger = await w.person({ orgId: w.college, roles: ['registrar'] })
    expect((await stranger.client.call(api.readWeek, { query: { groupId: seventh } })).status).toBe(404)
    expect((await stranger.client.call(api.readWeek, { query: { teacherId: teacher.id } })).status).toBe(404)
    expect(await stranger.client.call(api.addLesson, { body: body() })).toBeProblem(404)
    expect((await stranger.client.call(api.endLesson, { params: { lessonId: algebra } })).status).toBe(404)
    expect(await lessonsOf(stranger, { room: '24' })).toEqual([])
  })

  test('learners, guardians and teachers arrange nothing', async () => {
    for (const who of [pupil, guardian, teacher]) {
      expect(await who.client.call(api.addLesson, { body: body() })).toBeProblem(403, 'identity.not-permitted')
      const day = { lessonId: algebra, on: monday }
      expect((await who.client.call(api.changeLessonDay, { params: day, body: { kind: 'cancelled', note: '' } })).status).toBe(403)
    }
  })

  test('the teachers’ list goes page by page', async () => {
    const first = await registrar.client.ok(api.timetableTeachers, { query: { limit: 1 } })
    expect(first.items).toHaveLength(1)
    const found = await registrar.client.ok(api.timetableTeachers, { query: { search: 'saule' } })
    expect(found).toMatchObject({ items: [{ id: teacher.id }], next: null })
  })

  test('the home tells of today’s lessons and the next one, and no more after the last', async () => {
    const today = async (who: TestPerson) => (await who.client.ok(readHome)).items.filter((item) => item.kind === 'timetable')
    expect(await today(pupil)).toMatchObject([{ title: { en: 'Lessons today: 1' }, note: { en: '08:00 Algebra, 24' }, link: '/timetable' }])
    expect(await today(guardian)).toMatchObject([{ learner: 'Aru', link: `/timetable?learner=${pupil.id}` }])
    expect(await today(other)).toEqual([])
    w.clock.set('2026-11-23T04:00:00Z')
    expect(await today(pupil)).toEqual([])
    // On a Sunday the coming week is shown.
    w.clock.set('2026-11-29T04:00:00Z')
    expect((await week(pupil)).from).toBe('2026-11-30')
    w.clock.set('2026-11-23T01:30:00Z')
    await remove(algebra)
  })
})

describe('the academic calendar', () => {
  test('holidays, days off, breaks and transferred days', async () => {
    const id = await added(body())
    const on = async (day: string) => short(await lessonsOf(pupil, { day }))
    expect(await on('2026-11-02')).toEqual(['2026-11-02 Algebra'])
    expect(await on('2026-10-26')).toEqual([]) // before the quarter
    await insertDay(w.databases, org, '2026-11-30', 'day-off')
    expect(await on('2026-11-30')).toEqual([])
    expect((await week(pupil, { day: '2026-11-30' })).days[0]).toMatchObject({ kind: 'day-off', name: { en: 'By order' } })
    await insertDay(w.databases, org, '2026-12-05', 'working')
    await registrar.client.ok(api.setDayAs, { params: { on: '2026-12-05' }, body: { weekday: 1, note: 'For 30 November' } })
    expect(await on('2026-12-05')).toEqual(['2026-12-05 Algebra'])
    await registrar.client.ok(api.clearDayAs, { params: { on: '2026-12-05' } })
    expect(await on('2026-12-05')).toEqual([])
    expect(await on('2026-12-16')).toEqual(['2026-12-14 Algebra'])
    const holiday = (await week(pupil, { day: '2026-12-16' })).days[2]
    expect(holiday).toMatchObject({ on: '2026-12-16', kind: 'holiday' })
    await remove(id)
  })

  test('A2021-11.11.a: exams and consultations stand beside the lessons, odd and even weeks alternate', async () => {
    const group = await insertGroup(w.databases, w.university, 'IS-24-1', { kind: 'group' })
    await insertPeriod(w.databases, w.university, 'semester', '2026-09-01', '2026-12-12')
    await insertPeriod(w.databases, w.university, 'session', '2026-12-14', '2026-12-31')
    const office = await w.person({ roles: ['registrar'] })
    const student = await w.learner({ groupId: group })
    const lecturer = await w.person({ roles: ['teacher'] })
    const at = { groupIds: [group], teacherIds: [lecturer.id], validUntil: '2026-12-31' }
    await office.client.ok(api.addLesson, { body: body({ ...at, kind: 'laboratory', weeks: 'odd' }) })
    await office.client.ok(api.addLesson, { body: body({ ...at, kind: 'lecture', weeks: 'even' }) })
    const once = { ...at, weeks: 'once' as const, at: { begins: 540, ends: 720 } }
    const exam = { kind: 'exam' as const, weekday: 4, validFrom: '2026-12-17', validUntil: '2026-12-17' }
    await office.client.ok(api.addLesson, { body: body({ ...once, ...exam }) })
    expect(await office.client.call(api.addLesson, { body: body({ ...once, ...exam, weekday: 5 }) })).toBeProblem(
      422,
      'timetable.wrong-weekday',
    )
    const kinds = async (day: string) => (await lessonsOf(student, { day })).map((lesson) => lesson.kind)
    expect(await kinds('2026-11-23')).toEqual(['laboratory'])
    expect(await kinds('2026-11-30')).toEqual(['lecture'])
    expect(await kinds('2026-12-14')).toEqual(['exam'])
    expect(await week(student, { day: '2026-11-30' })).toMatchObject({ week: { number: 14 }, alternates: true })
  })
})

describe('arranging', () => {
  test('a clash of teacher, class or room names both lessons; what is meant may be saved all the same', async () => {
    const id = await added(body())
    const clash = await add({ groupIds: [ninth], room: '' })
    expect(clash).toBeProblem(409, 'timetable.clash')
    expect(JSON.stringify(clash.body)).toContain('Saule')
    expect(JSON.stringify(clash.body)).toContain('Algebra, 7A, Mon slot 1')
    expect(await add({ teacherIds: [], room: '' })).toBeProblem(409, 'timetable.clash')
    expect(await add({ groupIds: [ninth], teacherIds: [] })).toBeProblem(409, 'timetable.clash')
    expect((await add({ groupIds: [ninth], room: '', weekday: 2 })).status).toBe(200)
    expect((await add({ groupIds: [third], room: '' })).status).toBe(200) // the second shift has other hours
    expect((await add({ groupIds: [ninth], room: '', despiteClash: true })).status).toBe(200)
    for (const lesson of await lessonsOf(registrar, { teacherId: teacher.id })) await remove(lesson.lessonId)
    expect(id).not.toBe('')
  })

  test('a change counts from its day on; what was held before stays as it was', async () => {
    const id = await added(body())
    const changed = await registrar.client.ok(api.changeLesson, {
      params: { lessonId: id },
      body: { ...body({ room: '31', subject: { kk: 'Геометрия', ru: 'Геометрия', en: 'Geometry' } }), from: '2026-11-30' },
    })
    expect(changed.id).not.toBe(id)
    expect(short(await lessonsOf(pupil))).toEqual([`${monday} Algebra`])
    expect(short(await lessonsOf(pupil, { day: '2026-12-07' }))).toEqual(['2026-12-07 Geometry'])
    await registrar.client.ok(api.endLesson, { params: { lessonId: changed.id }, query: { from: '2026-12-14' } })
    expect(short(await lessonsOf(pupil, { day: '2026-12-07' }))).toHaveLength(1)
    expect(await lessonsOf(pupil, { day: '2026-12-14' })).toEqual([])
    // A second tap is no fault.
    await registrar.client.ok(api.endLesson, { params: { lessonId: changed.id }, query: { from: '2026-12-14' } })
    await remove(id)
    await remove(changed.id)
    expect(await timetableEvents(w.db(org))).toEqual(expect.arrayContaining(['timetable.lesson-changed', 'timetable.lesson-ended']))
  })

  test('one day is cancelled, moved, taught by somebody else, and planned again', async () => {
    const id = await added(body())
    const params = { lessonId: id, on: monday }
    const change = (given: unknown) => registrar.client.call(api.changeLessonDay, { params, body: given as api.DayChangeBody })
    expect((await change({ kind: 'cancelled', note: 'Ill' })).status).toBe(204)
    expect(await lessonsOf(pupil)).toMatchObject([{ state: { kind: 'cancelled', note: 'Ill' } }])
    expect((await change({ kind: 'moved', toDay: '2026-11-25', at: { slot: 2 }, room: '', note: '' })).status).toBe(204)
    expect((await lessonsOf(pupil)).map((lesson) => [lesson.on, lesson.state.kind])).toEqual([
      [monday, 'moved-away'],
      ['2026-11-25', 'moved-here'],
    ])
    const standIn = await w.person({ orgId: org, roles: ['teacher'], name: 'Arman' })
    expect((await change({ kind: 'substituted', teacherId: standIn.id, room: '', note: '' })).status).toBe(204)
    expect(await lessonsOf(pupil)).toMatchObject([{ teachers: [{ id: standIn.id }], instead: [{ id: teacher.id }] }])
    expect(short(await lessonsOf(standIn))).toEqual([`${monday} Algebra`])
    expect(await lessonsOf(standIn, { day: '2026-11-30' })).toEqual([])
    await registrar.client.ok(api.undoLessonDay, { params })
    expect(await lessonsOf(pupil)).toMatchObject([{ state: { kind: 'planned' }, teachers: [{ id: teacher.id }] }])
    const tuesday = await registrar.client.call(api.changeLessonDay, {
      params: { ...params, on: '2026-11-24' },
      body: { kind: 'cancelled', note: '' },
    })
    expect(tuesday).toBeProblem(422, 'timetable.not-held')
    const taken = await added(plain('Физика', { weekday: 3, at: { slot: 2 } }))
    expect(await change({ kind: 'moved', toDay: '2026-11-25', at: { slot: 2 }, room: '', note: '' })).toBeProblem(409, 'timetable.clash')
    await remove(taken)
    await remove(id)
  })

  test('bells that overlap are refused with their slot', async () => {
    const bells = [
      { slot: 1, begins: 480, ends: 525 },
      { slot: 2, begins: 520, ends: 565 },
    ]
    const refused = await registrar.client.call(api.saveBells, { params: { shift: 3 }, body: { bells } })
    expect(refused).toBeProblem(422, 'timetable.bells-wrong')
    const { shifts } = await registrar.client.ok(api.readBells)
    expect(shifts.map(({ bells: list }) => list.length)).toEqual([4, 4, 0])
  })
})

describe('a change of a day', () => {
  const told = async (person: TestPerson) =>
    (await person.client.ok(listNotifications, { query: { limit: 50 } })).items
      .filter(({ kind }) => kind.startsWith('timetable.'))
      .map(({ text, link }) => [text.replaceAll('\u00a0', ' '), link])

  test('is told to the class, its guardians, the teacher and the stand-in, once, and to nobody else', async () => {
    const child = await w.learner({ orgId: org, level: 'basic-secondary', groupId: seventh, name: 'Told' })
    const mother = await w.guardianOf(child)
    const usual = await w.person({ orgId: org, roles: ['teacher'], name: 'Usual' })
    const standIn = await w.person({ orgId: org, roles: ['teacher'], name: 'Arman' })
    const id = await added(body({ teacherIds: [usual.id], weekday: 4, room: '' }))
    const params = { lessonId: id, on: '2026-11-26' }
    const change = (given: unknown) => registrar.client.ok(api.changeLessonDay, { params, body: given as api.DayChangeBody })
    await change({ kind: 'substituted', teacherId: standIn.id, room: '', note: '' })
    await change({ kind: 'substituted', teacherId: standIn.id, room: '', note: '' })
    const link = '/timetable?day=2026-11-26'
    const taught = 'Algebra: Testova Arman teaches the lesson of 26 November.'
    expect(await told(child)).toEqual([[taught, link]])
    expect(await told(mother)).toEqual([[taught.replace('Algebra', 'Algebra (Told)'), link]])
    expect(await told(usual)).toEqual([[taught, link]])
    await change({ kind: 'moved', toDay: '2026-11-27', at: { slot: 2 }, room: '', note: '' })
    // Whoever stood in need not come any more.
    for (const person of [child, standIn])
      expect((await told(person))[0]).toEqual([
        'Algebra: the lesson of 26 November moves to 27 November, beginning: 09:00.',
        '/timetable?day=2026-11-27',
      ])
    await change({ kind: 'cancelled', note: 'Ill' })
    await registrar.client.ok(api.undoLessonDay, { params })
    await registrar.client.ok(api.undoLessonDay, { params })
    await change({ kind: 'noted', note: 'Bring rulers.' })
    expect((await told(child)).slice(0, 3).map(([text]) => text)).toEqual([
      'Algebra, 26 November: Bring rulers.',
      'Algebra: the lesson of 26 November is held as planned.',
      'Algebra: the lesson of 26 November is cancelled.',
    ])
    expect(await told(other)).toEqual([])
    expect(await told(registrar)).toEqual([])
    await remove(id)
  })

  test('of a day that is past is written down without a word', async () => {
    const child = await w.learner({ orgId: org, level: 'basic-secondary', groupId: seventh, name: 'Past' })
    const id = await added(body({ weekday: 5, room: '', teacherIds: [] }))
    await registrar.client.ok(api.changeLessonDay, { params: { lessonId: id, on: '2026-11-20' }, body: { kind: 'cancelled', note: '' } })
    expect(await told(child)).toEqual([])
    await remove(id)
  })
})

describe('a week from a file', () => {
  const upload = (content: string | Buffer) =>
    uploadedTable(w.db(org), w.app.parts.config, { purpose: 'timetable.import', personId: registrar.id, content })
  const send = async (text: string) => {
    const fileId = await upload(text)
    return registrar.client.ok(api.importWeek, { body: { fileId, validFrom: '2026-09-01', validUntil: '2027-05-25' } })
  }
  const heading = 'Класс;День недели;Урок;Предмет;Учитель;Кабинет;Неделя'

  test('all rows or none: faults are told by row and column, and nothing is added', async () => {
    const before = await countLessons(w.db(org))
    const faults = await send(
      [heading, '7A;пн;1;Алгебра;Testova Saule;24;', '8Z;пн;2;Физика;Nobody;;', '7A;когда-то;3;Химия;;;'].join('\n'),
    )
    expect(faults).toMatchObject({ added: 0, faults: [{ row: 4, column: 'weekday', code: 'unknown', value: 'когда-то' }] })
    const names = await send([heading, '7A;пн;1;Алгебра;Testova Saule;24;', '8Z;пн;2;Физика;Nobody;;'].join('\n'))
    expect(names.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(['3 group unknown', '3 teacher unknown'])
    const clash = await send([heading, '7A;пн;1;Алгебра;;24;', '9B;пн;1;Алгебра;;24;'].join('\n'))
    expect(clash.faults).toEqual([{ row: 3, column: 'room', code: 'clash', value: '2' }])
    expect(await countLessons(w.db(org))).toBe(before)
  })

  test('a whole file becomes the week of its classes', async () => {
    const sent = await send(
      [heading, '7A;дүйсенбі;1;Алгебра;Testova Saule;24;', '7A;вт;2;Физика;;33;нечётная', '9B;Monday;1;Химия;;34;'].join('\n'),
    )
    expect(sent).toEqual({ added: 3, faults: [] })
    expect((await lessonsOf(pupil, { day: '2026-11-02' })).map((lesson) => lesson.subject.ru)).toEqual(['Алгебра', 'Физика'])
    expect((await lessonsOf(pupil, { day: '2026-11-09' })).map((lesson) => lesson.subject.ru)).toEqual(['Алгебра'])
    for (const groupId of [seventh, ninth])
      for (const { lessonId } of await lessonsOf(registrar, { groupId, day: '2026-11-02' })) await remove(lessonId)
  })

  test('a small workbook that unpacks to megabytes is refused as too large', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Week')
    for (let row = 0; row < 130; row += 1) sheet.addRow([`${row} ${'a'.repeat(32_000)}`])
    const fileId = await upload(Buffer.from(await book.xlsx.writeBuffer()))
    const sent = { fileId, validFrom: '2026-09-01', validUntil: '2027-05-25' }
    expect(await registrar.client.call(api.importWeek, { body: sent })).toBeProblem(413, 'files.table-too-large')
  })

  test('a learner may not, and nobody takes a file of somebody else', async () => {
    const fileId = await upload(heading)
    const days = { validFrom: '2026-09-01', validUntil: '2027-05-25' }
    expect((await pupil.client.call(api.importWeek, { body: { fileId, ...days } })).status).toBe(403)
    expect((await head.client.call(api.importWeek, { body: { fileId, ...days } })).status).toBe(404)
  })
})

describe('an authority’s order switches classes, and their timetable with them', () => {
  const order = {
    number: '34',
    signedOn: monday,
    authority: 'department' as const,
    places: ['11'],
    from: '2026-11-01',
    to: '2027-05-31',
    registerEntry: '12',
  }
  const switchOn = async (scope: emergency.Scope, endsOn: string) =>
    (
      await head.client.ok(emergency.switchToDistance, {
        body: {
          requestId: newId(),
          ground: 'weather',
          order,
          scope,
          startsOn: monday,
          endsOn,
          weather: { temperature: -40, wind: 5 },
        },
      })
    ).id
  const modes = async (who: TestPerson, query: Parameters<typeof week>[1] = {}) =>
    (await lessonsOf(who, query)).map((lesson) => `${lesson.on} ${lesson.mode.kind}`)

  beforeAll(async () => {
    await w.learner({ orgId: org, level: 'primary', groupId: third })
    for (const groupId of [seventh, ninth, third])
      for (const weekday of [1, 2, 3]) await added(plain(`L${weekday}`, { groupIds: [groupId], weekday }))
  })

  test('A2021-5.a: the lessons of a switched class are at a distance until its last day, and as usual after it; nothing is rewritten', async () => {
    const before = await countLessons(w.db(org))
    const switchId = await switchOn({ kind: 'groups', groupIds: [seventh] }, '2026-11-24')
    expect(await modes(pupil)).toEqual(['2026-11-23 distance', '2026-11-24 distance', '2026-11-25 usual'])
    const [first] = await lessonsOf(guardian)
    expect(first?.mode).toMatchObject({ by: 'switch', switchId, ground: 'weather', until: '2026-11-24', whole: true })
    expect(await modes(other)).toEqual(['2026-11-23 usual', '2026-11-24 usual', '2026-11-25 usual'])
    expect(await head.client.ok(api.switchLessons, { params: { switchId } })).toMatchObject({
      standing: true,
      lessons: 2,
      groups: [{ id: seventh, lessons: 2 }],
      firstDay: monday,
      first: [{ subject: { en: 'L1' }, mode: { kind: 'distance' } }],
    })
    const [today] = (await pupil.client.ok(readHome)).items.filter((item) => item.kind === 'timetable')
    expect(today?.note?.en).toBe('08:00 L1, at a distance')
    // Ended early: from the next day on the lessons are as usual again.
    await head.client.ok(emergency.endSwitch, { params: { switchId }, body: { lastDay: monday } })
    expect(await modes(pupil)).toEqual(['2026-11-23 distance', '2026-11-24 usual', '2026-11-25 usual'])
    await head.client.ok(emergency.endSwitch, { params: { switchId }, body: { lastDay: '2026-11-22' } })
    expect(await modes(pupil)).toEqual(['2026-11-23 usual', '2026-11-24 usual', '2026-11-25 usual'])
    expect((await head.client.ok(api.switchLessons, { params: { switchId } })).lessons).toBe(0)
    expect(await countLessons(w.db(org))).toBe(before)
  })

  test('a switch of one shift turns its classes alone; taken back, it turns nothing', async () => {
    const switchId = await switchOn({ kind: 'shifts', shifts: [2] }, '2026-11-24')
    expect(await modes(pupil)).toEqual(['2026-11-23 usual', '2026-11-24 usual', '2026-11-25 usual'])
    expect(await modes(registrar, { groupId: third })).toEqual(['2026-11-23 distance', '2026-11-24 distance', '2026-11-25 usual'])
    await head.client.ok(emergency.undoSwitch, { params: { switchId }, body: {} })
    expect(await modes(registrar, { groupId: third })).toEqual(['2026-11-23 usual', '2026-11-24 usual', '2026-11-25 usual'])
    expect(await head.client.ok(api.switchLessons, { params: { switchId } })).toMatchObject({ standing: false, lessons: 0 })
  })

  test('only who reads switches asks which lessons they turn; another organisation’s is missing', async () => {
    const switchId = await switchOn({ kind: 'groups', groupIds: [ninth] }, monday)
    expect((await teacher.client.call(api.switchLessons, { params: { switchId } })).status).toBe(403)
    const stranger = await w.person({ orgId: w.college, roles: ['head'] })
    expect((await stranger.client.call(api.switchLessons, { params: { switchId } })).status).toBe(404)
  })
})

test('A2021-11.11.a: the board names the classes that learn and have no lessons, and counts the others', async () => {
  const [look] = evidence
  const at = { orgId: org, today: monday, soonUntil: '2026-12-23' }
  const count = () => w.db(org).transaction(async (trx) => look?.count(trx, at))
  const before = await count()
  expect(before).toEqual({ examined: 3, broken: 0, soon: 0 })
  const empty = await insertGroup(w.databases, org, '5V')
  await w.learner({ orgId: org, level: 'basic-secondary', groupId: empty })
  expect(await count()).toEqual({ examined: 4, broken: 1, soon: 0 })
  const rows = await w.db(org).transaction(async (trx) => look?.rows(trx, { ...at, which: 'broken', after: null, limit: 10 }))
  expect(rows?.items).toMatchObject([{ title: '5V', path: `/timetable?group=${empty}` }])
  // In the break nothing is planned.
  expect(await w.db(org).transaction(async (trx) => look?.count(trx, { ...at, today: '2027-01-05' }))).toMatchObject({ examined: 0 })
})
