import * as api from '@dala/domain/distance'
import { addDays } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Evidence } from '#compliance'
import { emit } from '#lib/events'
import { world } from '#lib/testing'
import { keepStatuses } from './daily.ts'
import { approve, registered } from './distance.fixture.ts'
import { breakStatus, setRuleSet } from './distance.fixture.queries.ts'
import { evidence } from './index.ts'
import { event, insertSchool, parent, school, setBirthday, vkk } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)

const find = (slug: string): Evidence => {
  const found = evidence.find((each) => each.key === `distance.${slug}`)
  if (found === undefined) throw new Error(`no evidence ${slug}`)
  return found
}
const at = (orgId: string) => {
  const today = toIsoDate(w.clock.now())
  return { orgId, today, soonUntil: addDays(today, 30) }
}
const look = (slug: string, orgId = w.school) =>
  w.db(orgId).transaction(async (trx) => {
    const count = await find(slug).count(trx, at(orgId))
    const rows = await find(slug).rows(trx, { ...at(orgId), which: 'broken', after: null, limit: 50 })
    expect(rows.items).toHaveLength(count.broken)
    return { ...count, paths: rows.items.map((row) => row.path), titles: rows.items.map((row) => row.title) }
  })

test('every look runs in every organisation, counted and listed by pages, and none repeats a key', async () => {
  expect(new Set(evidence.map((each) => each.key)).size).toBe(evidence.length)
  for (const orgId of [w.university, w.college, w.school])
    await w.db(orgId).transaction(async (trx) => {
      for (const each of evidence) {
        await each.count(trx, at(orgId))
        for (const which of ['broken', 'soon', 'examined'] as const) await each.rows(trx, { ...at(orgId), which, after: null, limit: 2 })
      }
    })
})

describe('terms', () => {
  test('A2010-12.a, A2015-12.b: an approved case whose days began without an order is found, and the order mends it', async () => {
    const head = await w.person({ roles: ['head'] })
    const registrar = await w.person({ roles: ['registrar'] })
    const made = await approve(head, (await registered(w, await w.learner())).id)
    expect(await look('order-missing', w.university)).toMatchObject({ broken: 0, soon: 1 })
    w.clock.set('2026-12-02T05:00:00Z')
    expect(await look('order-missing', w.university)).toMatchObject({ broken: 1, paths: [`/applications/${made.id}`] })
    expect((await look('order-late', w.university)).broken).toBe(1)
    const draft = await registrar.client.ok(api.draftOrder, { body: { applicationIds: [made.id] } })
    await head.client.ok(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    expect((await look('order-missing', w.university)).broken).toBe(0)
    // late for ever: the order came after its third working day
    expect((await look('order-late', w.university)).broken).toBe(1)
  })

  test('A2015-12.a: an application decided after its fifth working day is found', async () => {
    const before = await look('decision-late', w.university)
    await registered(w, await w.learner())
    expect((await look('decision-late', w.university)).soon).toBe(before.soon + 1)
    w.clock.set('2026-12-08T05:00:00Z')
    expect((await look('decision-late', w.university)).broken).toBe(before.broken + 1)
  })

  test('A2010-11.a, A2010-11.b, A2010-11.c, A2010-12.b, A2010-13.1, A2010-13.2, A2010-13.3: a case made here has its application, reason, papers, technology, plan and schedule', async () => {
    const pupil = await s.pupil()
    await s.ordered([await s.approved(pupil, 'vkk', vkk)])
    for (const slug of ['reason-missing', 'papers-missing', 'technology-missing', 'application-attached', 'plan-attached'])
      expect(await look(slug), slug).toMatchObject({ broken: 0, examined: expect.toSatisfy((count: number) => count > 0) })
  })
})

describe('days and papers', () => {
  test('A2023-7.b, A2021-21.b: a status beyond the conclusion’s end is found; one that ends soon is told', async () => {
    const pupil = await s.pupil()
    await s.ordered([await s.approved(pupil, 'vkk', { ...vkk, to: '2026-12-15' })])
    const before = await look('beyond-conclusion')
    expect(before.soon).toBeGreaterThan(0)
    await breakStatus(w, w.school, pupil.id, { ends_on: '2027-03-01' })
    expect((await look('beyond-conclusion')).broken).toBe(before.broken + 1)
    await breakStatus(w, w.school, pupil.id, { ends_on: '2026-12-15' })
    expect((await look('beyond-conclusion')).broken).toBe(before.broken)
  })

  test('A2021-31: a learner at a distance who has left no trace for a week is found, and one action is a trace', async () => {
    const name = 'Ізсіз'
    const pupil = await s.pupil(name)
    await s.ordered([await s.approved(pupil, 'vkk', { ...vkk, to: '2027-01-15' })])
    const mine = async () => (await look('trace')).titles.filter((title) => title.includes(name)).length
    w.clock.set('2026-12-20T05:00:00Z')
    expect(await mine()).toBe(1)
    await w.db(w.school).transaction((trx) =>
      emit(trx, { orgId: w.school, personId: pupil.id }, 'courses.item-completed', {
        subject: ['item', pupil.id],
        about: pupil.id,
        at: w.clock.now(),
      }),
    )
    expect(await mine()).toBe(0)
  })

  test('A2023-9.c: a status outside the event’s dates is found', async () => {
    const pupil = await s.pupil()
    await s.ordered([await s.approved(pupil, 'event', event)])
    expect((await look('outside-event')).broken).toBe(0)
    await breakStatus(w, w.school, pupil.id, { starts_on: '2026-11-28' })
    expect((await look('outside-event')).broken).toBe(1)
    await breakStatus(w, w.school, pupil.id, { starts_on: '2026-12-01' })
  })

  test('A2023-11.1.a, A2023-11.1.b, A2023-11.1.c, A2023-11.1.e, A2023-11.1.f, A2023-11.1.g: each paper of the parents’ ground is looked for', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'parent', parent)
    await s.ordered([id])
    const papers = ['council', 'trustees', 'progress', 'child-opinion', 'psychologist', 'housing']
    for (const slug of papers) expect((await look(`paper-${slug}`)).broken, slug).toBe(0)
    await breakStatus(w, w.school, pupil.id, {}, 'housing-act')
    expect((await look('paper-housing')).broken).toBe(1)
    expect((await look('paper-psychologist')).broken).toBe(0)
  })

  test('A2023-11.1.e: a child younger than the edition, or the organisation, asks for needs no opinion', async () => {
    const pupil = await s.pupil()
    await s.ordered([await s.approved(pupil, 'parent', parent)])
    await setBirthday(w, w.school, pupil.id, '2017-10-01') // nine years old
    await breakStatus(w, w.school, pupil.id, {}, 'child-opinion')
    const broken = async () => (await look('paper-child-opinion')).broken
    expect(await broken()).toBe(1) // the edition of 2024 asks every child
    const settings = await s.head.client.ok(api.getSettings)
    await s.head.client.ok(api.saveSettings, { body: { ...settings, opinionFromAge: 10 } })
    expect(await broken()).toBe(0)
    await s.head.client.ok(api.saveSettings, { body: settings })
    await setRuleSet(w, w.school, pupil.id, 'A2023.2026') // from ten years on
    expect(await broken()).toBe(0)
    await setBirthday(w, w.school, pupil.id, '2016-10-01')
    expect(await broken()).toBe(1)
  })

  test('A2023-15.4: an attestation without a council’s decision is found, and the decision mends it', async () => {
    const pupil = await s.pupil()
    await s.ordered([await s.approved(pupil, 'vkk', vkk)])
    w.clock.set('2026-12-28T05:00:00Z')
    await keepStatuses(w.db(w.school), w.clock.now())
    const waiting = await look('review')
    expect(waiting.broken).toBe(0)
    w.clock.set('2027-01-12T05:00:00Z')
    const late = await look('review')
    expect(late.broken).toBeGreaterThan(0)
    const reviews = (await s.registrar.client.ok(api.listReviews, { query: {} })).items.filter((each) => each.learner.id === pupil.id)
    await s.registrar.client.ok(api.decideReview, {
      params: { reviewId: reviews[0]?.id ?? '' },
      body: { decision: 'extend', untilOn: '2027-01-31', minutesNumber: '5', decidedOn: '2026-12-29' },
    })
    expect((await look('review')).broken).toBe(late.broken - 1)
  })
})
