import * as api from '@dala/domain/timetable'
import type { LessonBody } from '@dala/domain/timetable'
import { expect, test } from 'vitest'
import { encodeCursor } from '#lib/db'
import { world } from '#lib/testing'
import { insertGroup } from './timetable.fixture.queries.ts'
import { weekly } from './timetable.fixture.ts'

const w = await world({ now: '2026-11-23T01:30:00Z' })
const org = w.school
const group = await insertGroup(w.databases, org, '7A')
const registrar = await w.person({ orgId: org, roles: ['registrar'] })

const body = (over: Partial<LessonBody> = {}): LessonBody => weekly(group, over)

test.each(['0000-01-01', '0001-01-01', '1989-12-31', '2101-01-01', '9999-12-27', '9999-12-31'])(
  'the day %s is refused wherever a timetable takes a day',
  async (day) => {
    const { client } = registrar
    const { id } = await client.ok(api.addLesson, { body: body({ despiteClash: true }) })
    const params = { lessonId: id, on: day }
    for (const asked of [
      await client.call(api.readWeek, { query: { day } }),
      await client.call(api.setDayAs, { params: { on: day }, body: { weekday: 1, note: '' } }),
      await client.call(api.clearDayAs, { params: { on: day } }),
      await client.call(api.addLesson, { body: body({ validFrom: day, validUntil: day }) }),
      await client.call(api.changeLesson, { params: { lessonId: id }, body: { ...body(), from: day } }),
      await client.call(api.endLesson, { params: { lessonId: id }, query: { from: day } }),
      await client.call(api.changeLessonDay, { params, body: { kind: 'noted', note: 'x' } }),
      await client.call(api.undoLessonDay, { params }),
      await client.call(api.changeLessonDay, {
        params: { lessonId: id, on: '2026-11-23' },
        body: { kind: 'moved', toDay: day, at: { slot: 2 }, room: '', note: '', despiteClash: true },
      }),
      await client.call(api.importWeek, { body: { fileId: id, validFrom: day, validUntil: day } }),
    ])
      expect(asked).toBeProblem(400, 'request.invalid')
  },
)

test('the first and the last day are read', async () => {
  for (const day of ['1990-01-01', '2100-12-31']) expect((await registrar.client.call(api.readWeek, { query: { day } })).status).toBe(200)
})

test('the teachers’ list goes on after a cursor of its own and refuses any other', async () => {
  for (const name of ['Aru', 'Saule']) await w.person({ orgId: org, roles: ['teacher'], name })
  const first = await registrar.client.ok(api.timetableTeachers, { query: { limit: 1 } })
  const second = await registrar.client.ok(api.timetableTeachers, { query: { limit: 1, after: first.next ?? '' } })
  expect([first.items.length, second.items.length]).toEqual([1, 1])
  expect(second.items).not.toEqual(first.items)
  for (const keys of [
    ['a', 'no-id'],
    ['a', null],
    [null, group],
    ['a\0', group],
  ]) {
    const asked = await registrar.client.call(api.timetableTeachers, { query: { after: encodeCursor(keys) } })
    expect(asked).toBeProblem(400, 'request.invalid')
  }
})
