import * as documents from '@dala/domain/documents'
import * as api from '@dala/domain/distance'
import * as home from '@dala/domain/home'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { textOf } from '#lib/pdf'
import { world } from '#lib/testing'
import { approve, registered, type TestPerson, uploaded } from './distance.fixture.ts'
import { insertFaculty, insertStudies, viewsOf } from './distance.fixture.queries.ts'
import { distanceStatus } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const head = await w.person({ roles: ['head'], name: 'Басшы' })
const registrar = await w.person({ roles: ['registrar'] })

async function approved(learner: TestPerson, given: Parameters<typeof registered>[2] = {}) {
  const made = await registered(w, learner, given)
  return approve(head, made.id)
}
const draft = (ids: string[]) => registrar.client.ok(api.draftOrder, { body: { applicationIds: ids } })
const issue = (orderId: string) => head.client.ok(api.issueOrder, { params: { orderId }, body: { confirmed: true } })

describe('the order', () => {
  test('A2015-12.b, A2015-12.c: issued in time with a number, naming each learner’s technologies', async () => {
    const [one, two] = [await approved(await w.learner({ name: 'Айдана' })), await approved(await w.learner({ name: 'Бекзат' }))]
    const order = await draft([one.id, two.id])
    expect(order).toMatchObject({ status: 'draft', can: { edit: true, issue: false } })
    await registrar.client.ok(api.changeOrderLine, {
      params: { orderId: order.id, applicationId: two.id },
      body: { technologies: ['tv', 'case'], startsOn: '2026-12-01', endsOn: '2027-01-31' },
    })
    w.clock.set('2026-11-26T05:00:00Z')
    const issued = await issue(order.id)
    expect(issued).toMatchObject({ status: 'issued', issuedOn: '2026-11-26', issuedBy: 'Testova Басшы' })
    expect(issued.label).toMatch(/^\d+-Д$/)
    expect(issued.lines.map((line) => [line.technologies, line.late])).toEqual([
      [['network'], false],
      [['tv', 'case'], false],
    ])
    const register = await registrar.client.ok(documents.listDocuments, {
      query: { register: 'distance-order', search: issued.label ?? '' },
    })
    expect(register.items).toMatchObject([{ hash: issued.hash, signedBy: 'Testova Басшы' }])
  })

  test('A2015-12.b: an order on the fourth working day is possible and marked late', async () => {
    const one = await approved(await w.learner())
    const order = await draft([one.id])
    w.clock.set('2026-11-27T05:00:00Z')
    expect((await issue(order.id)).lines[0]).toMatchObject({ orderDue: '2026-11-26', late: true })
  })

  test('A2015-12.c: an order line without a technology, or with a foreign one, is not taken', async () => {
    const one = await approved(await w.learner())
    const order = await draft([one.id])
    const change = (technologies: never[]) =>
      registrar.client.call(api.changeOrderLine, {
        params: { orderId: order.id, applicationId: one.id },
        body: { technologies, startsOn: '2026-12-01', endsOn: '2027-01-31' },
      })
    expect(await change([])).toBeProblem(400, 'request.invalid')
    expect(await change(['telepathy'] as never[])).toBeProblem(400, 'request.invalid')
  })

  test('the days lie within those of the ground, whichever it is, and not before the decision', async () => {
    const early = { country: 'Корея, Тэгу', from: '2026-11-01', to: '2026-11-30', bolashak: false }
    const [one, two] = [await approved(await w.learner()), await approved(await w.learner(), { facts: early })]
    const order = await draft([one.id, two.id])
    expect(order.lines.find((line) => line.applicationId === two.id)).toMatchObject({ startsOn: '2026-11-23', endsOn: '2026-11-30' })
    const set = (applicationId: string, startsOn: string, endsOn: string) =>
      registrar.client.call(api.changeOrderLine, {
        params: { orderId: order.id, applicationId },
        body: { technologies: ['network'], startsOn, endsOn },
      })
    const beyond = await set(one.id, '2026-12-01', '2031-06-30')
    expect(beyond).toBeProblem(422, 'distance.beyond-ground')
    expect(JSON.stringify(beyond.body)).toMatch(/01\.12\.2026.*29\.05\.2027/)
    expect(await set(one.id, '2026-11-30', '2027-05-29')).toBeProblem(422, 'distance.beyond-ground')
    expect(await set(two.id, '2026-11-22', '2026-11-30')).toBeProblem(422, 'distance.before-decision')
    expect((await set(one.id, '2026-12-02', '2027-05-28')).status).toBe(200)
    w.clock.set('2026-12-01T05:00:00Z')
    const late = await head.client.call(api.issueOrder, { params: { orderId: order.id }, body: { confirmed: true } })
    expect(late).toBeProblem(422, 'distance.ground-over')
  })

  test('A2015-13.1, A2015-13.2, A2015-13.3, A2015-13.4: one PDF carries application, plan, schedule and the PMPK recommendation', async () => {
    const child = await w.learner({ name: 'Алихан' })
    await insertStudies(w, child.id)
    const given = {
      ground: 'disability',
      facts: { subtype: 'child', from: '2026-12-01', to: '2027-05-25' },
      documents: ['disability', 'pmpk'],
      reason: 'Ауруханада емделемін.',
    }
    const one = await approved(child, given)
    const order = await draft([one.id])
    expect(order.lines[0]?.attachments.map((each) => [each.clause, each.there])).toEqual([
      ['A2015-13.1', true],
      ['A2015-13.4', true],
      ['A2015-13.2', true],
      ['A2015-13.3', true],
    ])
    const issued = await issue(order.id)
    const reply = await head.client.call(api.printOrder, { params: { orderId: order.id } })
    const text = (await textOf(reply.raw)).replaceAll('\n', ' ')
    for (const words of [
      `№ ${issued.label} бұйрық`,
      'Алихан',
      'Ауруханада емделемін.',
      'Жеке оқу жоспары',
      'Деректер қоры',
      'Жеке кесте',
      'Күзгі семестр',
      'Скан: pmpk.pdf',
      'Скан: disability.pdf',
    ])
      expect(text).toContain(words)
  })

  test('disability papers are in the package for those who work on the case, closed for others, and each look leaves a trace', async () => {
    const learner = await w.learner()
    const given = {
      ground: 'disability',
      facts: { subtype: 'group-1', from: '2026-12-01', to: '2027-05-25' },
      documents: ['disability'],
      reason: 'Құпия себеп.',
    }
    const one = await approved(learner, given)
    const issued = await issue((await draft([one.id])).id)
    const inspector = await w.person({ roles: ['inspector'] })
    const textFor = async (reader: TestPerson) =>
      (await textOf((await reader.client.call(api.printOrder, { params: { orderId: issued.id } })).raw)).replaceAll('\n', ' ')
    expect(await textFor(registrar)).toContain('Скан: disability.pdf')
    const closed = await textFor(inspector)
    expect(closed).not.toContain('Скан: disability.pdf')
    expect(closed).not.toContain('Құпия себеп.')
    expect(closed).toContain('тек істі қарайтын қызметкерлерге ашық')
    const paper = (await inspector.client.ok(documents.listDocuments, { query: { register: 'distance-application' } })).items.find(
      (item) => item.about?.id === learner.id,
    )
    expect(paper?.open).toBe(false)
    expect(await inspector.client.call(documents.getDocument, { params: { documentId: paper?.id ?? '' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
    expect(await inspector.client.call(documents.printDocument, { params: { documentId: paper?.id ?? '' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
    const at = { params: { applicationId: one.id } }
    for (const overseer of [inspector.client, await w.as('council-secretary')]) {
      expect(await overseer.call(api.printApplication, at)).toBeProblem(403, 'identity.not-permitted')
      expect(await overseer.ok(api.getApplication, at)).toMatchObject({ reason: '', facts: {}, can: { seeSensitive: false } })
    }
    expect((await registrar.client.ok(api.getApplication, at)).reason).toBe('Құпия себеп.')
    expect((await registrar.client.call(api.printApplication, at)).status).toBe(200)
    expect((await learner.client.call(api.printApplication, at)).status).toBe(200)
    expect((await registrar.client.ok(documents.getDocument, { params: { documentId: paper?.id ?? '' } })).intact).toBe(true)
    const looks = await viewsOf(w, learner.id)
    expect(looks).toBe(1)
  })

  test('a dean of one faculty sees its learners in an order, not the others, and no package with theirs', async () => {
    const [ours, theirs] = await insertFaculty(w)
    const bound = await w.person({ roles: ['dean'], unitId: ours.faculty })
    const [near, far, alone] = [
      await w.learner({ groupId: ours.group }),
      await w.learner({ groupId: theirs.group }),
      await w.learner({ groupId: theirs.group }),
    ]
    const mixed = await issue((await draft([(await approved(near)).id, (await approved(far)).id])).id)
    const foreign = await issue((await draft([(await approved(alone)).id])).id)
    const seen = await bound.client.ok(api.getOrder, { params: { orderId: mixed.id } })
    expect(seen.lines.map((line) => line.learner.id)).toEqual([near.id])
    expect(seen.can.print).toBe(false)
    expect(await bound.client.call(api.printOrder, { params: { orderId: mixed.id } })).toBeProblem(403, 'identity.not-permitted')
    expect(await bound.client.call(api.getOrder, { params: { orderId: foreign.id } })).toBeProblem(404, 'missing')
    const listed = (await bound.client.ok(api.listOrders, { query: { limit: 200 } })).items.map((order) => order.id)
    expect(listed).toEqual([mixed.id])
    const about = (await bound.client.ok(documents.listDocuments, { query: { limit: 200 } })).items.flatMap((item) =>
      item.about ? [item.about.id] : [],
    )
    expect(new Set(about)).toEqual(new Set([near.id]))
    for (const documentId of [mixed.documentId ?? '', foreign.documentId ?? '']) {
      expect(await bound.client.call(documents.getDocument, { params: { documentId } })).toBeProblem(403, 'identity.not-permitted')
      expect(await bound.client.call(documents.printDocument, { params: { documentId } })).toBeProblem(403, 'identity.not-permitted')
    }
  })

  test('A2015-13.5: a convict’s order carries the consent of the penal institution', async () => {
    const learner = await w.learner()
    const facts = { regime: 'minimum', technicalConditions: true, from: '2026-12-01', to: '2027-05-25' }
    const made = await registered(w, learner, { ground: 'convict', facts, documents: ['technical-conditions'] })
    const params = { applicationId: made.id }
    expect(await head.client.call(api.decideApplication, { params, body: { decision: 'approve', reason: '' } })).toBeProblem(
      422,
      'distance.incomplete',
    )
    await registrar.client.ok(api.addAttachment, { params, body: { kind: 'penal-consent', fileId: await uploaded(w, registrar) } })
    await approve(head, made.id)
    expect((await draft([made.id])).lines[0]?.attachments).toContainEqual(
      expect.objectContaining({ kind: 'penal-consent', clause: 'A2015-13.5', there: true }),
    )
  })

  test('an application stands in one draft only; a discarded draft sets it free', async () => {
    const one = await approved(await w.learner())
    const first = await draft([one.id])
    expect(await registrar.client.call(api.draftOrder, { body: { applicationIds: [one.id] } })).toBeProblem(
      409,
      'distance.step-not-possible',
    )
    await registrar.client.ok(api.discardOrder, { params: { orderId: first.id } })
    expect(await registrar.client.call(api.getOrder, { params: { orderId: first.id } })).toBeProblem(404, 'missing')
    expect((await draft([one.id])).lines).toHaveLength(1)
  })

  test('an application withdrawn after the decision leaves the draft order', async () => {
    const learner = await w.learner()
    const one = await approved(learner)
    const order = await draft([one.id])
    await learner.client.ok(api.withdrawApplication, { params: { applicationId: one.id }, body: {} })
    expect((await registrar.client.ok(api.getOrder, { params: { orderId: order.id } })).lines).toEqual([])
    expect(await head.client.call(api.issueOrder, { params: { orderId: order.id }, body: { confirmed: true } })).toBeProblem(
      422,
      'distance.order-empty',
    )
  })

  test('issued twenty times at once it gets one number, and only the head issues', async () => {
    const one = await approved(await w.learner())
    const order = await draft([one.id])
    expect(await registrar.client.call(api.issueOrder, { params: { orderId: order.id }, body: { confirmed: true } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => head.client.call(api.issueOrder, { params: { orderId: order.id }, body: { confirmed: true } })),
    )
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    for (const reply of replies.filter((each) => each.status !== 200)) expect(reply).toBeProblem(409, 'distance.order-not-draft')
    expect((await verifyChain(w.db())).fault).toBeNull()
  })

  test('an application that is not approved cannot be ordered', async () => {
    const made = await registered(w, await w.learner())
    expect(await registrar.client.call(api.draftOrder, { body: { applicationIds: [made.id] } })).toBeProblem(
      409,
      'distance.step-not-possible',
    )
  })
})

describe('acquaintance', () => {
  test('A2015-13.6: the learner reads plan and timetable and acknowledges within three working days', async () => {
    const learner = await w.learner()
    await insertStudies(w, learner.id)
    const one = await approved(learner)
    await issue((await draft([one.id])).id)
    const params = { applicationId: one.id }
    const waiting = await learner.client.ok(api.getApplication, { params })
    expect(waiting).toMatchObject({ status: 'ordered', can: { acknowledge: true, withdraw: false } })
    expect(waiting.terms[2]).toMatchObject({ step: 'acquaintance', dueOn: '2026-11-26', state: 'left', count: 3 })
    expect(waiting.plan?.content.items).toMatchObject([{ name: { kk: 'Деректер қоры' }, credits: 5 }])
    const items = (await learner.client.ok(home.readHome)).items
    expect(items).toContainEqual(expect.objectContaining({ kind: 'order', clause: 'A2015-13.6', link: `/applications/${one.id}` }))
    expect(await learner.client.call(api.acknowledgePlan, { params, body: { planHash: '0'.repeat(64), confirmed: true } })).toBeProblem(
      409,
      'distance.plan-changed',
    )
    const done = await learner.client.ok(api.acknowledgePlan, { params, body: { planHash: waiting.plan?.hash ?? '', confirmed: true } })
    expect(done).toMatchObject({ status: 'acquainted' })
    expect(done.terms[2]).toMatchObject({ state: 'done', doneOn: '2026-11-23' })
    const sheets = await registrar.client.ok(documents.listDocuments, { query: { register: 'distance-acknowledgement' } })
    expect(sheets.items[0]).toMatchObject({ about: { id: learner.id } })
  })

  test('A2015-13.6: nobody else acknowledges for the learner, and nobody twice', async () => {
    const learner = await w.learner()
    const one = await approved(learner)
    await issue((await draft([one.id])).id)
    const params = { applicationId: one.id }
    const { plan } = await learner.client.ok(api.getApplication, { params })
    const body = { planHash: plan?.hash ?? '', confirmed: true } as const
    expect(await (await w.learner()).client.call(api.acknowledgePlan, { params, body })).toBeProblem(404, 'missing')
    const replies = await Promise.all(Array.from({ length: 10 }, () => learner.client.call(api.acknowledgePlan, { params, body })))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  })

  test('the distance status of a learner follows from the issued order, for its days only', async () => {
    const learner = await w.learner()
    const one = await approved(learner)
    const on = (day: string) => w.db().transaction((trx) => distanceStatus(trx, w.university, learner.id, day))
    const order = await draft([one.id])
    expect(await on('2026-12-10')).toBeNull()
    const issued = await issue(order.id)
    expect(await on('2026-12-10')).toMatchObject({
      orderLabel: issued.label,
      ground: 'exchange',
      technologies: ['network'],
      startsOn: '2026-12-01',
      endsOn: '2027-05-29',
    })
    expect(await on('2026-11-30')).toBeNull()
    expect(await on('2027-05-30')).toBeNull()
  })
})

describe('the offices’ counters', () => {
  test('A2015-12.a, A2015-12.b: the head’s and the registrar’s home count what waits and what is late', async () => {
    await registered(w, await w.learner())
    w.clock.set('2026-12-15T05:00:00Z')
    const { work } = await head.client.ok(home.readHome)
    const waiting = work.find((item) => item.kind === 'distance.decide')
    expect(waiting?.all).toBeGreaterThan(0)
    expect(waiting?.late).toBe(waiting?.all)
    expect((await registrar.client.ok(home.readCounts)).counts['distance.order']).toBeDefined()
  })
})
