import * as api from '@dala/domain/footprint'
import { getMarksOf } from '@dala/domain/gradebook'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { emitAll } from '#lib/events'
import { world } from '#lib/testing'

const w = await world()
const learner = await w.learner({ name: 'Aidana' })
const other = await w.learner({ name: 'Other' })
const guardian = await w.guardianOf(learner)
const by = { orgId: w.university, personId: learner.id }
await w.db().transaction((trx) =>
  emitAll(
    trx,
    by,
    Array.from({ length: 5 }, (_, index) => ({
      kind: index === 0 ? ('testing.attempt-started' as const) : ('courses.lesson-completed' as const),
      subject: ['item', null] as const,
      about: learner.id,
      payload: { index },
    })),
  ),
)
const params = { personId: learner.id }

test('the learner, the guardian, the registrar and the inspector read the trail; nobody else learns that it exists', async () => {
  const readers = [learner.client, guardian.client, await w.as('registrar'), await w.as('inspector'), await w.as('dean')]
  for (const reader of readers) expect((await reader.ok(api.listTrail, { params })).items).toHaveLength(5)
  const strangers = [
    other.client,
    await w.guardianOf(other).then((one) => one.client),
    await w.as('teacher'),
    await w.as('registrar', w.college),
  ]
  for (const stranger of strangers) expect(await stranger.call(api.listTrail, { params })).toBeProblem(404, 'missing')
})

test('a dean or an adviser of one faculty does not read the trail of a learner of another', async () => {
  const [mine, theirs] = [newId(), newId()]
  const group = newId()
  const unit = { org_id: w.university, name_kk: 'Бөлім', name_ru: 'Подразделение', name_en: 'Unit', created_at: w.clock.now() }
  await w.db().transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values([
        { ...unit, id: mine, kind: 'faculty' as const, parent_id: null },
        { ...unit, id: theirs, kind: 'faculty' as const, parent_id: null },
        { ...unit, id: group, kind: 'group' as const, parent_id: mine },
      ])
      .execute(),
  )
  const studies = { params: { personId: (await w.learner({ groupId: group })).id } }
  for (const role of ['dean', 'adviser'] as const) {
    const near = await w.person({ roles: [role], unitId: mine })
    const far = await w.person({ roles: [role], unitId: theirs })
    expect((await near.client.call(api.listTrail, studies)).status).toBe(200)
    expect(await far.client.call(api.listTrail, studies)).toBeProblem(404, 'missing')
    const marksOf = { params: { learnerId: studies.params.personId } }
    expect((await near.client.call(getMarksOf, marksOf)).status).toBe(200)
    expect(await far.client.call(getMarksOf, marksOf)).toBeProblem(404, 'missing')
  }
})

test('it is read page by page, newest first, and by noun', async () => {
  const first = await learner.client.ok(api.listTrail, { params, query: { limit: 2 } })
  expect(first.items).toHaveLength(2)
  const second = await learner.client.ok(api.listTrail, { params, query: { limit: 3, after: first.next ?? '' } })
  expect([...first.items, ...second.items].map((item) => item.seq)).toEqual([5, 4, 3, 2, 1])
  expect(second.next).toBeNull()
  const tests = await learner.client.ok(api.listTrail, { params, query: { noun: 'testing' } })
  expect(tests.items).toMatchObject([{ kind: 'testing.attempt-started', by: { name: 'Testova Aidana' } }])
  expect(await learner.client.call(api.listTrail, { params, query: { after: 'forged' } })).toBeProblem(400)
})

test('A2021-12.1.f: the log of the whole organisation is for those who may read it', async () => {
  expect((await (await w.as('inspector')).ok(api.listEvents)).items.length).toBeGreaterThanOrEqual(5)
  expect(await learner.client.call(api.listEvents)).toBeProblem(403)
  expect((await (await w.as('inspector', w.college)).ok(api.listEvents)).items).toEqual([])
})
