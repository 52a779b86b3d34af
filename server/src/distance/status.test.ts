import * as api from '@dala/domain/distance'
import * as messages from '@dala/domain/messages'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { world } from '#lib/testing'
import { keepStatuses } from './daily.ts'
import { approve, registered } from './distance.fixture.ts'
import { distanceStatusesOn } from './index.ts'
import { event, insertSchool, parent, school, vkk } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const on = (day: string, ...ids: string[]) => w.db(w.school).transaction((trx) => distanceStatusesOn(trx, w.school, day, ids))
const dayPasses = (instant: string, orgId = w.school) => {
  w.clock.set(instant)
  return keepStatuses(w.db(orgId), w.clock.now())
}
const statusOf = async (learner: { id: string; client: (typeof s.head)['client'] }) => {
  const [status] = (await learner.client.ok(api.listOwnStatuses)).items
  if (status === undefined) throw new Error('no status')
  return status
}
const begun = async (ground: string, facts: Record<string, string | boolean>) => {
  const pupil = await s.pupil()
  await s.ordered([await s.approved(pupil, ground, facts)])
  return Object.assign(pupil, { status: await statusOf(pupil) })
}
const change = (kind: 'extend' | 'return', statusId: string, lastDay: string) =>
  s.registrar.client.call(api.draftChange, { body: { kind, statusIds: [statusId], lastDay } })
const issue = (orderId: string) => s.head.client.ok(api.issueOrder, { params: { orderId }, body: { confirmed: true } })

describe('a status', () => {
  test('A2015-3, A2023-12, A2021-15: begins with the order: ground, rule set, mode, technologies, format, days; found as of any day', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'vkk', vkk)
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    await s.registrar.client.ok(api.changeOrderLine, {
      params: { orderId: draft.id, applicationId: id },
      body: { technologies: ['network', 'case'], startsOn: '2026-11-26', endsOn: '2027-01-31', mode: 'partial', format: 'async' },
    })
    await issue(draft.id)
    expect(await on('2026-11-26', pupil.id)).toMatchObject([
      { ground: 'vkk', ruleSet: 'A2023.2024', mode: 'partial', format: 'async', technologies: ['network', 'case'], endsOn: '2027-01-31' },
    ])
    expect(await on('2026-11-25', pupil.id)).toEqual([])
    expect(await on('2027-02-01', pupil.id)).toEqual([])
    const found = await s.registrar.client.ok(api.listStatuses, { query: { on: '2027-01-15', ground: 'vkk' } })
    expect(found.items.map((item) => item.learner.id)).toContain(pupil.id)
    expect((await pupil.guardian.client.ok(api.listOwnStatuses)).items).toHaveLength(1)
  })

  test('A2023-7.b, A2021-21.b: nobody studies at a distance beyond the conclusion’s end, and the status ends with it by itself', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'vkk', vkk)
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    const longer = await s.registrar.client.call(api.changeOrderLine, {
      params: { orderId: draft.id, applicationId: id },
      body: { technologies: ['network'], startsOn: '2026-11-25', endsOn: '2027-02-01' },
    })
    expect(longer).toBeProblem(422, 'distance.beyond-ground')
    await issue(draft.id)
    const status = await statusOf(pupil)
    await dayPasses('2027-01-31T19:20:00Z')
    expect(await statusOf(pupil)).toMatchObject({ endedOn: '2027-01-31', endedBecause: 'term' })
    expect(await on('2027-02-01', pupil.id)).toEqual([])
    expect(await change('extend', status.id, '2027-03-01')).toBeProblem(422, 'distance.extension-needs-paper')
  })

  test('A2023-9.c: at an event one studies at a distance on the days of the event and no other', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'event', event)
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    const set = (startsOn: string, endsOn: string) =>
      s.registrar.client.call(api.changeOrderLine, {
        params: { orderId: draft.id, applicationId: id },
        body: { technologies: ['network'], startsOn, endsOn },
      })
    expect(await set('2026-11-30', '2026-12-10')).toBeProblem(422, 'distance.beyond-ground')
    expect(await set('2026-12-01', '2026-12-11')).toBeProblem(422, 'distance.beyond-ground')
    expect((await set('2026-12-02', '2026-12-09')).status).toBe(200)
  })

  test('a ground that ends before the order is refused, and it says so', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'event', { ...event, from: '2026-11-24', to: '2026-11-25' })
    w.clock.set('2026-11-26T05:00:00Z')
    const late = await s.registrar.client.call(api.draftOrder, { body: { applicationIds: [id] } })
    expect(late).toBeProblem(422, 'distance.ground-over')
  })

  test('an early return ends it before its day, and its end is told once in good time', async () => {
    const pupil = await begun('vkk', vkk)
    await dayPasses('2027-01-21T19:20:00Z')
    await dayPasses('2027-01-22T19:20:00Z')
    const told = await pupil.guardian.client.ok(messages.listNotifications, { query: {} })
    expect(told.items.filter((item) => item.kind === 'distance.status-ending')).toHaveLength(1)
    const draft = await change('return', pupil.status.id, '2027-01-25')
    expect(draft.status).toBe(200)
    expect(await change('return', pupil.status.id, '2027-01-24')).toBeProblem(409, 'distance.change-pending')
    const { orderId } = await s.registrar.client.ok(api.getStatus, { params: { statusId: pupil.status.id } }).then((shown) => ({
      orderId: shown.pendingOrderId ?? '',
    }))
    expect(await issue(orderId)).toMatchObject({ kind: 'return', status: 'issued' })
    expect(await on('2027-01-25', pupil.id)).toHaveLength(1)
    expect(await on('2027-01-26', pupil.id)).toEqual([])
    const shown = await pupil.client.ok(api.getStatus, { params: { statusId: pupil.status.id } })
    expect(shown.changes.map((each) => each.kind)).toEqual(['begun', 'ended'])
    expect(await change('return', pupil.status.id, '2027-01-20')).toBeProblem(409, 'distance.status-over')
  })
})

describe('a second order for the same learner', () => {
  test('is refused where the days overlap, unless it replaces the earlier status', async () => {
    const pupil = await begun('vkk', vkk)
    const id = await s.approved(pupil, 'event', event)
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    expect(draft.lines[0]?.overlaps).toMatchObject({ startsOn: vkk.from, endsOn: vkk.to })
    const refused = await s.head.client.call(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    expect(refused).toBeProblem(409, 'distance.status-overlaps')
    await s.registrar.client.ok(api.changeOrderLine, {
      params: { orderId: draft.id, applicationId: id },
      body: { technologies: ['network'], startsOn: event.from, endsOn: event.to, replaces: true },
    })
    await issue(draft.id)
    expect((await on('2026-11-30', pupil.id)).map((each) => each.ground)).toEqual(['vkk'])
    expect((await on('2026-12-01', pupil.id)).map((each) => each.ground)).toEqual(['event'])
    expect(await on('2026-12-11', pupil.id)).toEqual([])
  })

  test('two orders issued at once do not both begin', async () => {
    const pupil = await s.pupil()
    const drafts: string[] = []
    for (const [ground, facts] of [
      ['vkk', vkk],
      ['event', event],
    ] as const) {
      const id = await s.approved(pupil, ground, facts)
      drafts.push((await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })).id)
      if (ground === 'vkk') {
        // The first is ordered before the second may be applied for: one application is open at a time.
        await issue(drafts[0] ?? '')
        await s.registrar.client.call(api.draftChange, {
          body: { kind: 'return', statusIds: [(await statusOf(pupil)).id], lastDay: '2026-12-05' },
        })
      }
    }
    const pending = (await statusOf(pupil)).pendingOrderId ?? ''
    const replies = await Promise.all(
      [drafts[1] ?? '', pending].map((orderId) => s.head.client.call(api.issueOrder, { params: { orderId }, body: { confirmed: true } })),
    )
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    for (const day of ['2026-12-01', '2026-12-05', '2026-12-10']) expect((await on(day, pupil.id)).length).toBeLessThanOrEqual(1)
  })

  test('the same learner in two organisations has a status in each, and neither sees the other’s', async () => {
    const pupil = await begun('vkk', vkk)
    const student = await w.learner()
    const head = await w.person({ roles: ['head'] })
    const registrar = await w.person({ roles: ['registrar'] })
    const made = await approve(head, (await registered(w, student)).id)
    const draft = await registrar.client.ok(api.draftOrder, { body: { applicationIds: [made.id] } })
    await head.client.ok(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    const elsewhere = await w.db().transaction((trx) => distanceStatusesOn(trx, w.university, '2026-12-10'))
    expect(elsewhere.map((each) => each.learnerId)).toEqual([student.id])
    expect(await registrar.client.call(api.getStatus, { params: { statusId: pupil.status.id } })).toBeProblem(404, 'missing')
  })

  test('an application withdrawn after the decision leaves its draft order, and no status begins', async () => {
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'vkk', vkk)
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    await pupil.guardian.client.ok(api.withdrawApplication, { params: { applicationId: id }, body: {} })
    const empty = await s.head.client.call(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    expect(empty).toBeProblem(422, 'distance.order-empty')
    expect(await on('2026-12-10', pupil.id)).toEqual([])
  })
})

describe('the council after an attestation', () => {
  const openReview = async (statusId: string) =>
    (await s.registrar.client.ok(api.listReviews, { query: {} })).items.find((review) => review.statusId === statusId)

  test('A2023-15.4: it extends by its minutes, and only then may the order extend', async () => {
    const pupil = await begun('parent', { ...parent, to: '2027-01-15' })
    expect(await change('extend', pupil.status.id, '2027-03-21')).toBeProblem(422, 'distance.extension-needs-council')
    await dayPasses('2026-12-27T19:20:00Z')
    const review = await openReview(pupil.status.id)
    expect(review).toMatchObject({ attestedOn: '2026-12-27', decision: null })
    const params = { reviewId: review?.id ?? '' }
    const early = { decision: 'extend', untilOn: '2027-03-21', minutesNumber: '4', decidedOn: '2026-12-20' } as const
    expect(await s.registrar.client.call(api.decideReview, { params, body: early })).toBeProblem(422, 'distance.review-too-early')
    const body = { ...early, decidedOn: '2026-12-29' }
    expect((await s.registrar.client.ok(api.decideReview, { params, body })).decision).toBe('extend')
    expect(await s.registrar.client.call(api.decideReview, { params, body })).toBeProblem(409, 'distance.review-closed')
    const { orderId } = await s.registrar.client.ok(api.draftChange, {
      body: { kind: 'extend', statusIds: [pupil.status.id], lastDay: '2027-03-21' },
    })
    expect(await issue(orderId)).toMatchObject({ kind: 'extend' })
    expect(await on('2027-03-21', pupil.id)).toHaveLength(1)
    expect(await on('2027-03-22', pupil.id)).toEqual([])
  })

  test('A2023-15.4: where it does not decide in its term the learner returns by itself, and the order is prepared', async () => {
    const pupil = await begun('parent', parent)
    await dayPasses('2026-12-27T19:20:00Z')
    const review = await openReview(pupil.status.id)
    expect(review?.dueOn).toBe('2027-01-05') // five working days over the new year's holidays
    await dayPasses('2027-01-05T18:00:00Z')
    expect(await statusOf(pupil)).toMatchObject({ endedOn: null })
    await dayPasses('2027-01-05T19:20:00Z')
    expect(await statusOf(pupil)).toMatchObject({ endedOn: '2027-01-05', endedBecause: 'no-decision' })
    expect(await on('2027-01-06', pupil.id)).toEqual([])
    const pending = (await statusOf(pupil)).pendingOrderId
    expect(await issue(pending ?? '')).toMatchObject({ kind: 'return' })
    expect((await verifyChain(w.db(w.school))).fault).toBeNull()
  })

  test('A2023-15.4, A2023-7.b: without a decision a learner with a conclusion is not sent back before its end; the task stays open and late', async () => {
    w.clock.set('2026-11-23T05:00:00Z')
    const pupil = await begun('vkk', vkk)
    await dayPasses('2026-12-27T19:20:00Z')
    await dayPasses('2027-01-10T19:20:00Z')
    expect(await statusOf(pupil)).toMatchObject({ endedOn: null })
    expect(await openReview(pupil.status.id)).toMatchObject({ decision: null, dueOn: '2027-01-05' })
  })

  test('A2023-15.4: a learner of a college has no such task', async () => {
    const before = (await s.registrar.client.ok(api.listReviews, { query: { state: 'closed' } })).items.length
    await dayPasses('2026-12-28T19:20:00Z', w.college)
    expect((await s.registrar.client.ok(api.listReviews, { query: { state: 'closed' } })).items).toHaveLength(before)
  })
})
