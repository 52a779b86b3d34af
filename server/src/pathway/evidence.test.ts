import * as api from '@dala/domain/pathway'
import { addDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { beforeEach, expect, test } from 'vitest'
import { insertSchool, school, vkk } from '#distance/school-fixture'
import { world } from '#lib/testing'
import { evidence } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const group = { groupId: classId }

const look = (slug: string) =>
  w.db(w.school).transaction(async (trx) => {
    const found = evidence.find((each) => each.key === `pathway.${slug}`)
    if (found === undefined) throw new Error(`no evidence ${slug}`)
    const today = toIsoDate(w.clock.now())
    const at = { orgId: w.school, today, soonUntil: addDays(today, 30) }
    const count = await found.count(trx, at)
    for (const which of ['broken', 'soon', 'examined'] as const) {
      const rows = await found.rows(trx, { ...at, which, after: null, limit: 50 })
      expect(rows.items).toHaveLength(count[which])
    }
    return count
  })

test('A2023-15.1.a, A2023-15.1.c, A2023-15.2, A2023-15.5.b: what was not handed over, declared or named in the first days is found, and mended it is not', async () => {
  const pupil = await s.pupil()
  await s.ordered([await s.approved(pupil, 'vkk', vkk)])
  w.clock.set('2026-11-26T05:00:00Z')
  expect(await look('programme')).toMatchObject({ examined: 1, broken: 0, soon: 1 })
  w.clock.set('2026-12-04T05:00:00Z')
  for (const slug of ['programme', 'textbook', 'activities']) expect((await look(slug)).broken, slug).toBe(1)
  expect(await look('contacts')).toMatchObject({ examined: 4, broken: 4 })
  await s.registrar.client.ok(api.addMaterial, { params: group, body: { kind: 'programme', title: 'Үлгілік бағдарлама' } })
  await s.registrar.client.ok(api.handOver, { params: group, body: {} })
  await pupil.guardian.client.ok(api.addActivity, { params: { learnerId: pupil.id }, body: { kind: 'creative', name: 'Домбыра' } })
  expect((await look('programme')).broken).toBe(0)
  expect((await look('textbook')).broken).toBe(1)
  expect((await look('activities')).broken).toBe(0)
})

test('A2023-15.3.b: attestation that was not passed by its day is found until it is', async () => {
  const pupil = await s.pupil()
  await s.ordered([await s.approved(pupil, 'vkk', vkk)])
  await s.registrar.client.ok(api.addAssessment, {
    params: group,
    body: { subject: 'Физика', kind: 'soch', heldOn: '2026-12-16', place: '3-кабинет' },
  })
  const [sitting] = (await pupil.client.ok(api.getPathway, { params: { learnerId: pupil.id } })).sittings
  const before = await look('sittings-late')
  w.clock.set('2026-12-17T05:00:00Z')
  expect((await look('sittings-late')).broken).toBeGreaterThan(before.broken)
  const late = (await look('sittings-late')).broken
  await s.registrar.client.ok(api.passSitting, {
    params: { learnerId: pupil.id, assessmentId: sitting?.assessment.id ?? '' },
    body: { passedOn: '2026-12-17' },
  })
  expect((await look('sittings-late')).broken).toBe(late - 1)
  expect((await look('in-person')).broken).toBe(0)
})

test('every look runs where there is nothing', async () => {
  for (const each of evidence) await look(each.key.slice('pathway.'.length))
})
