import * as api from '@dala/domain/courses'
import { expect, test } from 'vitest'
import { enrolIn } from '#courses'
import { verifyChain } from '#lib/events'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { nouns } from '#nouns'
import { demo } from '#seed'
import { offeringId } from './plan.ts'

const w = await world({ now: '2026-11-22T05:00:00Z' })
// The demo's organisations bear other ids than those of the test world.
const parts = { databases: w.databases, sealer: w.sealer, config: w.app.parts.config, now: w.clock.now(), log: () => {} }
for (const noun of Object.values(nouns)) await noun.seed?.(parts)
const orgId = demo.university.id
const learner = await w.learner({ orgId })
await w.db(orgId).transaction((trx) => enrolIn(trx, learner.actor, offeringId, { groupIds: [], learnerIds: [learner.id] }, w.clock.now()))
const aidana = learner.client

test('A2015-6.4: the demo university teaches «Learning at a distance», complete in three languages', async () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    const outline = await aidana.ok(api.readStudyCourse, { params: { offeringId } })
    const lessons = outline.modules.flatMap((module) => module.items).filter((item) => item.kind === 'lesson')
    expect(lessons.length).toBe(13)
    for (const { id } of lessons) {
      const lesson = await aidana.ok(api.readStudyLesson, { params: { offeringId, itemId: id }, query: { language } })
      expect(lesson.reading.blocks.every((block) => block.language === null)).toBe(true)
    }
  }
})

test('a learner of the course fetches its pictures, film and captions; another learner does not', async () => {
  const outline = await aidana.ok(api.readStudyCourse, { params: { offeringId } })
  const memory = outline.modules[1]?.items[2]
  const lesson = await aidana.ok(api.readStudyLesson, { params: { offeringId, itemId: memory?.id ?? '' }, query: { language: 'kk' } })
  const stranger = await w.learner({ orgId })
  const files = lesson.reading.blocks.flatMap((block) =>
    block.kind === 'image'
      ? [block.file.fileId]
      : block.kind === 'video' && block.source.kind === 'file'
        ? [block.source.file.fileId, block.captions.kk?.fileId ?? '']
        : [],
  )
  expect(files.length).toBe(3)
  for (const id of files) {
    expect((await aidana.inject({ method: 'GET', url: `/api/files/${id}` })).statusCode).toBe(200)
    expect((await stranger.client.inject({ method: 'GET', url: `/api/files/${id}` })).statusCode).toBe(404)
    expect((await w.anyone.inject({ method: 'GET', url: `/api/files/${id}` })).statusCode).toBe(401)
  }
})

test('A2021-11.10.a: a learner opens each course in which he is enrolled, and the study material in it', async () => {
  const offerings = await withClient(w.database.url, (client) =>
    client.query<{ id: string }>("SELECT id FROM courses.offering WHERE org_id = $1 AND status = 'published'", [orgId]),
  )
  const ids = offerings.rows.map(({ id }) => id)
  const other = await w.learner({ orgId })
  await w.db(orgId).transaction(async (trx) => {
    for (const id of ids) await enrolIn(trx, other.actor, id, { groupIds: [], learnerIds: [other.id] }, w.clock.now())
  })
  const { items } = await other.client.ok(api.listStudyCourses, {})
  expect(items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) {
    const outline = await other.client.ok(api.readStudyCourse, { params: { offeringId: id } })
    const [lesson] = outline.modules.flatMap((module) => module.items).filter((item) => item.kind === 'lesson')
    const read = await other.client.ok(api.readStudyLesson, {
      params: { offeringId: id, itemId: lesson?.id ?? '' },
      query: { language: 'kk' },
    })
    expect(read.reading.blocks.length).toBeGreaterThan(0)
  }
})

test('A2021-11.7: learner, discipline and mark agree between the registry, the courses and the mark sheets', async () => {
  const { rows } = await withClient(w.database.url, (client) =>
    client.query(
      `SELECT count(*)::int AS results,
              count(*) FILTER (WHERE l.status IS NULL OR NOT EXISTS (
                SELECT FROM registrar.contingent_event c WHERE c.org_id = r.org_id AND c.learner_id = r.learner_id))::int AS without_registry,
              count(*) FILTER (WHERE e.learner_id IS NULL)::int AS without_enrolment,
              count(*) FILTER (WHERE d.id IS NULL)::int AS without_discipline
         FROM gradebook.result r
         LEFT JOIN people.learner l ON l.org_id = r.org_id AND l.person_id = r.learner_id
         LEFT JOIN courses.enrolment e ON e.org_id = r.org_id AND e.offering_id = r.offering_id AND e.learner_id = r.learner_id
         LEFT JOIN courses.offering o ON o.org_id = r.org_id AND o.id = r.offering_id
         LEFT JOIN curricula.discipline d ON d.org_id = r.org_id AND d.id = o.discipline_id
        WHERE r.org_id = $1`,
      [orgId],
    ),
  )
  expect(rows[0]).toMatchObject({ without_registry: 0, without_enrolment: 0, without_discipline: 0 })
  expect(rows[0].results).toBeGreaterThan(5)
})

test('the chain of the seeded university holds', async () => {
  expect(await verifyChain(w.db(orgId))).toMatchObject({ fault: null })
})
