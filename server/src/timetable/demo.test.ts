import { findClashes, readWeek, type PlannedLesson } from '@dala/domain/timetable'
import { nationalCalendar } from '@dala/domain/regulations'
import { expect, test } from 'vitest'
import { distanceStatusesOn } from '#distance'
import { nouns } from '#nouns'
import { demo, demoOrganisations } from '#seed'
import { world } from '#lib/testing'
import { demoLessons } from './seed/index.ts'
import { demoBells } from './seed/weeks.ts'

const w = await world({ now: '2026-11-23T02:00:00Z' })
const parts = { databases: w.databases, sealer: w.sealer, config: w.app.parts.config, now: w.clock.now(), log: () => {} }
for (const noun of Object.values(nouns)) await noun.seed?.(parts)

test.each(['university', 'college', 'school'] as const)('the demo’s week of the %s has no clash', (key) => {
  const shifts = new Map(demoOrganisations.flatMap((org) => org.units.map((unit) => [unit.id, unit.shift ?? 1] as const)))
  const lessons = demoLessons[key]().map(({ id, body }): PlannedLesson => ({
    ...body,
    id,
    groups: body.groupIds.map((group) => ({ id: group, shift: shifts.get(group) ?? 1 })),
  }))
  const bells = Object.entries(demoBells[key]).map(([shift, list]) => ({ shift: Number(shift), bells: list }))
  const { weekDays, periods } = demo[key]
  const named = periods.map(({ names: [kk, ru, en], ...period }) => ({ ...period, names: { kk, ru, en } }))
  const calendar = { working: nationalCalendar(weekDays), periods: named, keepsPeriods: true, asWeekday: [] }
  const clashes = lessons.flatMap((lesson) => findClashes(lesson, lessons, { bells, calendar }))
  expect(clashes.map(({ kind, what, other }) => `${kind} ${what} ${other.weekday} ${JSON.stringify(other.at)}`)).toEqual([])
})

test('a learner with an order of one’s own sees every lesson at a distance in its days, and nobody else does', async () => {
  const found = await Promise.all(
    demoOrganisations.map(async ({ id }) => ({
      id,
      statuses: await w.db(id).transaction((trx) => distanceStatusesOn(trx, id, '2026-11-23')),
    })),
  )
  const one = found.flatMap(({ id, statuses }) => statuses.map((status) => ({ orgId: id, ...status }))).find(({ mode }) => mode === 'full')
  if (one === undefined || one.groupId === null) throw new Error('somebody of the demo studies at a distance')
  const registrar = await w.person({ orgId: one.orgId, roles: ['registrar'] })
  const guardian = await w.person({ orgId: one.orgId, roles: ['guardian'] })
  await w
    .db(one.orgId)
    .transaction((trx) =>
      trx
        .insertInto('people.guardianship')
        .values({ org_id: one.orgId, guardian_id: guardian.id, child_id: one.learnerId, since: w.clock.now() })
        .execute(),
    )
  const own = (await guardian.client.ok(readWeek)).days.flatMap((day) => day.lessons)
  expect(own.length).toBeGreaterThan(3)
  const inDays = own.filter(({ on }) => one.startsOn <= on && on <= one.endsOn)
  expect(inDays.every(({ mode }) => mode.kind === 'distance' && mode.by === 'status' && mode.orderLabel === one.order.label)).toBe(true)
  const whole = (await registrar.client.ok(readWeek, { query: { groupId: one.groupId } })).days.flatMap((day) => day.lessons)
  expect(whole.map(({ mode }) => mode.kind)).not.toContain('distance')
})

test('the demo’s learners and teachers have lessons in the week', async () => {
  const registrar = await w.person({ orgId: demo.school.id, roles: ['registrar'] })
  for (const query of [{ groupId: demo.school.unit('class.7a') }, { teacherId: demo.person('teacher.saule').id }])
    expect((await registrar.client.ok(readWeek, { query })).days.flatMap((day) => day.lessons).length).toBeGreaterThan(3)
})
