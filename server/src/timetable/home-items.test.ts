import * as emergency from '@dala/domain/emergency'
import { readHome } from '@dala/domain/home'
import * as api from '@dala/domain/timetable'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world, type TestPerson } from '#lib/testing'
import { insertChild, insertCourse, insertDay, insertGroup, insertOwnDays, insertPeriod } from './timetable.fixture.queries.ts'
import { ringBells, weekly } from './timetable.fixture.ts'

// Monday of the fourth week, half past six in the morning in Kazakhstan.
const w = await world({ now: '2026-11-23T01:30:00Z' })
const org = w.school
const monday = '2026-11-23'
let registrar: TestPerson
let head: TestPerson
let teacher: TestPerson
let pupil: TestPerson
let sibling: TestPerson
let guardian: TestPerson
let seventh = ''
let third = ''

beforeAll(async () => {
  seventh = await insertGroup(w.databases, org, '7A')
  third = await insertGroup(w.databases, org, '3A', { shift: 2 })
  await insertPeriod(w.databases, org, 'quarter', '2026-11-02', '2026-12-27')
  registrar = await w.person({ orgId: org, roles: ['registrar'] })
  head = await w.person({ orgId: org, roles: ['head'] })
  teacher = await w.person({ orgId: org, roles: ['teacher'] })
  pupil = await w.learner({ orgId: org, level: 'basic-secondary', groupId: seventh, name: 'Aru' })
  sibling = await w.learner({ orgId: org, level: 'primary', groupId: third, name: 'Dias' })
  guardian = await w.guardianOf(pupil)
  await insertChild(w.databases, org, guardian.id, sibling.id)
  await ringBells(registrar.client, 3)
})

const add = async (name: string, over: Partial<api.LessonBody> = {}): Promise<string> => {
  const body = weekly(seventh, { subject: { kk: name, ru: name, en: name }, despiteClash: true, ...over })
  return (await registrar.client.ok(api.addLesson, { body })).id
}
const change = (lessonId: string, on: string, body: api.DayChangeBody) =>
  registrar.client.ok(api.changeLessonDay, { params: { lessonId, on }, body })

/** What the home says of today's lessons of somebody; the timetable of the day must say the same. */
const told = async (who: TestPerson, child?: TestPerson): Promise<string | null> => {
  const link = child === undefined ? '/timetable' : `/timetable?learner=${child.id}`
  const item = (await who.client.ok(readHome)).items.find((each) => each.kind === 'timetable' && each.link === link)
  const said = item === undefined ? null : `${item.title.en}; ${item.note?.en}`
  const query = child === undefined ? {} : { learnerId: child.id }
  const { today, now, days } = await who.client.ok(api.readWeek, { query })
  const lessons = days.find(({ on }) => on === today)?.lessons ?? []
  const held = lessons.filter(({ state }) => state.kind !== 'cancelled' && state.kind !== 'moved-away')
  const next = held.find(({ time }) => time !== null && time.ends > now)
  const place = next?.mode.kind === 'distance' ? 'at a distance' : next?.room
  const shown = `Lessons today: ${held.length}; ${emergency.clockOf(next?.time?.begins ?? 0)} ${next?.subject.en}${place ? `, ${place}` : ''}`
  expect(said).toBe(next === undefined ? null : shown)
  return said
}
const at = (moment: string) => w.clock.set(moment)

test('home and timetable tell the same of odd weeks, cancelled, moved and substituted lessons and of the hour', async () => {
  expect(await told(pupil)).toBeNull()
  await add('Odd', { weeks: 'odd' })
  expect(await told(pupil)).toBeNull()
  await add('Even', { weeks: 'even', at: { slot: 3 } })
  expect(await told(pupil)).toBe('Lessons today: 1; 10:00 Even')
  const algebra = await add('Algebra', { room: '24' })
  expect(await told(pupil)).toBe('Lessons today: 2; 08:00 Algebra, 24')
  await change(algebra, monday, { kind: 'cancelled', note: '' })
  expect(await told(pupil)).toBe('Lessons today: 1; 10:00 Even')
  await change(algebra, monday, { kind: 'substituted', teacherId: teacher.id, room: '31', note: '', despiteClash: true })
  expect(await told(pupil)).toBe('Lessons today: 2; 08:00 Algebra, 31')
  await change(algebra, monday, { kind: 'moved', toDay: '2026-11-25', at: { slot: 2 }, room: '', note: '', despiteClash: true })
  expect(await told(pupil)).toBe('Lessons today: 1; 10:00 Even')
  // Moved here from another day, of which the calendar is asked too.
  const physics = await add('Physics', { weekday: 5 })
  await change(physics, '2026-11-27', { kind: 'moved', toDay: monday, at: { slot: 2 }, room: '12', note: '', despiteClash: true })
  expect(await told(pupil)).toBe('Lessons today: 2; 09:00 Physics, 12')
  at('2026-11-23T04:50:00Z')
  expect(await told(pupil)).toBe('Lessons today: 2; 10:00 Even')
  at('2026-11-23T06:00:00Z')
  expect(await told(pupil)).toBeNull()
  at('2026-11-25T01:30:00Z')
  expect(await told(pupil)).toBe('Lessons today: 1; 09:00 Algebra, 24')
  at('2026-11-30T01:30:00Z')
  expect(await told(pupil)).toBe('Lessons today: 2; 08:00 Odd')
})

test('a day with another weekday’s lessons, a day off from which a lesson was moved, and a day of one’s own', async () => {
  at('2026-11-28T01:30:00Z')
  expect(await told(pupil)).toBeNull()
  await registrar.client.ok(api.setDayAs, { params: { on: '2026-11-28' }, body: { weekday: 1, note: '' } })
  expect(await told(pupil)).toBe('Lessons today: 2; 08:00 Algebra, 24')
  await add('Club', { weeks: 'once', weekday: 6, at: { begins: 420, ends: 465 }, validFrom: '2026-11-28', validUntil: '2026-11-28' })
  expect(await told(pupil)).toBe('Lessons today: 3; 07:00 Club')
  at('2026-11-23T01:30:00Z')
  await insertDay(w.databases, org, '2026-11-27', 'day-off')
  expect(await told(pupil)).toBe('Lessons today: 1; 10:00 Even')
})

test('a course whose learner one is alone stands beside the lessons of the class', async () => {
  const offeringId = await insertCourse(w.databases, org, { name: 'Physics', teacherId: teacher.id, learnerIds: [pupil.id] })
  await add('', { subject: { offeringId }, groupIds: [await insertGroup(w.databases, org, '9B')], at: { begins: 430, ends: 475 } })
  expect(await told(pupil)).toBe('Lessons today: 2; 07:10 Physics')
})

test('a switched class is at a distance, a learner by an own order too, brother and sister each by their class', async () => {
  await add('Reading', { groupIds: [third] })
  expect(await told(guardian, sibling)).toBe('Lessons today: 1; 14:00 Reading')
  await insertOwnDays(w.databases, org, pupil.id, '2026-11-20', '2026-12-20')
  expect(await told(pupil)).toBe('Lessons today: 2; 07:10 Physics, at a distance')
  expect(await told(sibling)).not.toContain('at a distance')
  const { id } = await head.client.ok(emergency.switchToDistance, {
    body: {
      requestId: newId(),
      ground: 'weather',
      order: {
        number: '34',
        signedOn: monday,
        authority: 'department',
        places: ['11'],
        from: '2026-11-01',
        to: '2027-05-31',
        registerEntry: '12',
      },
      scope: { kind: 'groups', groupIds: [third] },
      startsOn: monday,
      endsOn: '2026-11-24',
      weather: { temperature: -40, wind: 5 },
    },
  })
  expect(await told(sibling)).toContain('at a distance')
  expect(await told(guardian, sibling)).toContain('at a distance')
  await head.client.ok(emergency.endSwitch, { params: { switchId: id }, body: { lastDay: '2026-11-22' } })
  expect(await told(sibling)).not.toContain('at a distance')
})
