import * as api from '@dala/domain/distance'
import { beforeEach, expect, test } from 'vitest'
import { textOf } from '#lib/pdf'
import { world } from '#lib/testing'
import { keepStatuses } from './daily.ts'
import { approve, filled, signed, uploaded } from './distance.fixture.ts'
import { decideBySignedMinutes, insertCouncil } from './school-fixture/council.fixture.queries.ts'
import { insertSchool, parent, school, vkk } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const pedagogical = await insertCouncil(w, 'pedagogical-council', s.head.id)
const trustees = await insertCouncil(w, 'board-of-trustees', s.head.id)

async function readyButCouncils() {
  const pupil = await s.pupil()
  const made = await signed(pupil.guardian, await filled(w, pupil.guardian, pupil.id, { ground: 'parent', facts: parent, documents: [] }))
  for (const kind of ['child-opinion', 'progress-extract', 'psychologist-conclusion', 'housing-act'])
    await s.registrar.client.ok(api.addAttachment, {
      params: { applicationId: made.id },
      body: { kind, fileId: await uploaded(w, s.registrar) },
    })
  return { pupil, id: made.id, params: { applicationId: made.id } }
}
const put = (applicationId: string, council: 'pedagogical-council' | 'board-of-trustees') =>
  s.registrar.client.ok(api.putCaseOnAgenda, { params: { applicationId }, body: { council } })
const councilOf = (application: api.Application, kind: string) => application.documents.find((line) => line.kind === kind)?.council?.state

test('A2023-11.1.a, A2023-11.1.b: decisions by signed minutes of both councils are the papers of the case and go into the order’s package', async () => {
  const { id, params } = await readyButCouncils()
  expect(councilOf(await put(id, 'pedagogical-council'), 'council-decision')).toBe('on-agenda')
  await put(id, 'board-of-trustees')
  await decideBySignedMinutes(w, pedagogical, s.head.id, id, 'adopted')
  const half = await s.head.client.call(api.decideApplication, { params, body: { decision: 'approve', reason: '' } })
  expect(half).toBeProblem(422, 'distance.incomplete')
  await decideBySignedMinutes(w, trustees, s.head.id, id, 'adopted')
  const ready = await s.registrar.client.ok(api.getApplication, { params })
  expect([councilOf(ready, 'council-decision'), councilOf(ready, 'trustees-decision')]).toEqual(['adopted', 'adopted'])
  await approve(s.head, id)
  const order = await s.ordered([id])
  const attached = order.lines[0]?.attachments.filter((each) => each.kind.endsWith('-decision')).map((each) => [each.kind, each.there])
  expect(attached).toEqual([
    ['council-decision', true],
    ['trustees-decision', true],
  ])
  const printed = await s.registrar.client.inject({ method: 'GET', url: `/api/distance/orders/${order.id}/package` })
  const text = await textOf(printed.rawPayload)
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Попечительский совет, протокол')
})

test('A2023-11.1.b: a council that did not support the application stops the approval, and says which', async () => {
  const { id, params } = await readyButCouncils()
  await put(id, 'pedagogical-council')
  await put(id, 'board-of-trustees')
  await decideBySignedMinutes(w, pedagogical, s.head.id, id, 'adopted')
  await decideBySignedMinutes(w, trustees, s.head.id, id, 'rejected')
  const reply = await s.head.client.call(api.decideApplication, { params, body: { decision: 'approve', reason: '' } })
  expect(reply).toBeProblem(422, 'distance.council-against')
  expect(JSON.stringify(reply.body)).toContain('Board of trustees')
})

test.each([
  ['adopted', 'extend'],
  ['rejected', 'return'],
] as const)('A2023-15.4: a review that the council %s by signed minutes is taken over as «%s»', async (outcome, decision) => {
  const pupil = await s.pupil()
  await s.ordered([await s.approved(pupil, 'vkk', vkk)])
  w.clock.set('2026-12-27T19:20:00Z')
  await keepStatuses(w.db(w.school), w.clock.now())
  const find = async (state: 'open' | 'closed') =>
    (await s.registrar.client.ok(api.listReviews, { query: { state } })).items.find((each) => each.learner.id === pupil.id)
  const review = await find('open')
  const shown = await s.registrar.client.ok(api.putReviewOnAgenda, { params: { reviewId: review?.id ?? '' }, body: {} })
  expect(shown.onAgenda).toBe(true)
  w.clock.set('2026-12-29T05:00:00Z')
  await decideBySignedMinutes(w, pedagogical, s.head.id, review?.id ?? '', outcome)
  await keepStatuses(w.db(w.school), w.clock.now())
  expect(await find('closed')).toMatchObject({ decision, decidedOn: '2026-12-29' })
})

test('what is withdrawn or refused leaves the agenda of a council that has not begun on it', async () => {
  const waits = (application: api.Application) => councilOf(application, 'council-decision')
  const withdrawn = await readyButCouncils()
  expect(waits(await put(withdrawn.id, 'pedagogical-council'))).toBe('on-agenda')
  const back = { params: withdrawn.params, body: { note: '' } }
  expect(waits(await withdrawn.pupil.guardian.client.ok(api.withdrawApplication, back))).toBe('none')
  const refused = await readyButCouncils()
  expect(waits(await put(refused.id, 'pedagogical-council'))).toBe('on-agenda')
  const decision = { params: refused.params, body: { decision: 'refuse' as const, reason: 'Негіз жоқ' } }
  expect(waits(await s.head.client.ok(api.decideApplication, decision))).toBe('none')
})
