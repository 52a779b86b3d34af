import * as api from '@dala/domain/timetable'
import type { LessonBody } from '@dala/domain/timetable'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { insertCourse, insertGroup, insertPeriod } from './timetable.fixture.queries.ts'

const w = await world({ now: '2026-11-23T01:30:00Z' })
const org = w.university

test('a dean puts a course of another faculty into no timetable: it would stand in the week of its learners', async () => {
  await insertPeriod(w.databases, org, 'semester', '2026-09-01', '2026-12-31')
  const of = async (code: string) => {
    const parentId = await insertGroup(w.databases, org, code, { kind: 'faculty' })
    return { faculty: parentId, group: await insertGroup(w.databases, org, `${code}-1`, { kind: 'group', parentId }) }
  }
  const [own, far] = [await of('FA'), await of('FB')]
  const dean = await w.person({ roles: ['dean'], unitId: own.faculty })
  const registrar = await w.person({ roles: ['registrar'] })
  const learner = await w.learner({ groupId: far.group })
  const teacher = await w.person({ roles: ['teacher'] })
  const course = { teacherId: teacher.id, learnerIds: [learner.id] }
  const foreign = await insertCourse(w.databases, org, { ...course, name: 'Foreign', groupIds: [far.group] })
  const taught = await insertCourse(w.databases, org, { ...course, name: 'Taught', groupIds: [own.group] })
  const body = (offeringId: string, over: Partial<LessonBody> = {}): LessonBody => ({
    kind: 'exam',
    subject: { offeringId },
    groupIds: [own.group],
    part: 0,
    teacherIds: [],
    room: '',
    weekday: 3,
    weeks: 'every',
    at: { begins: 600, ends: 660 },
    validFrom: '2026-11-01',
    validUntil: '2026-12-20',
    despiteClash: true,
    ...over,
  })
  const seen = async () =>
    (await learner.client.ok(api.readWeek, { query: {} })).days.flatMap((day) => day.lessons.map((each) => each.subject.en))

  expect(await dean.client.call(api.addLesson, { body: body(foreign) })).toBeProblem(404)
  expect(await dean.client.call(api.addLesson, { body: body(foreign, { groupIds: [own.group, far.group] }) })).toBeProblem(404)
  const { id } = await dean.client.ok(api.addLesson, { body: body(taught) })
  const changed = await dean.client.call(api.changeLesson, { params: { lessonId: id }, body: { ...body(foreign), from: '2026-11-01' } })
  expect(changed).toBeProblem(404)
  expect(await seen()).toEqual(['Taught'])
  // Who arranges the whole organisation may.
  expect((await registrar.client.call(api.addLesson, { body: body(foreign) })).status).toBe(200)
  expect(await seen()).toHaveLength(2)
})
