import * as api from '@dala/domain/courses'
import { expect, test } from 'vitest'
import { enrolIn } from '#courses'
import { verifyChain } from '#lib/events'
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

test('the chain of the seeded university holds', async () => {
  expect(await verifyChain(w.db(orgId))).toMatchObject({ fault: null })
})
