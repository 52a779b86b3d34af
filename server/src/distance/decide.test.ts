import * as api from '@dala/domain/distance'
import * as messages from '@dala/domain/messages'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { verifyChain } from '#lib/events'
import { approve, filled, registered, signed, uploaded } from './distance.fixture.ts'
import { insertFaculty } from './distance.fixture.queries.ts'
import { jobs } from './index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const head = await w.person({ roles: ['head'], name: 'Басшы' })
const dean = await w.person({ roles: ['dean'], name: 'Декан' })
const registrar = await w.person({ roles: ['registrar'] })
const refuse = { decision: 'refuse', reason: 'Құжат мерзімі өтіп кеткен.' } as const

describe('considering', () => {
  test('A2015-12.a: the head approves within five working days; the order’s term begins', async () => {
    const made = await registered(w, await w.learner())
    w.clock.set('2026-11-27T05:00:00Z')
    const decided = await approve(head, made.id)
    expect(decided.status).toBe('approved')
    expect(decided.terms[0]).toMatchObject({ state: 'done', doneOn: '2026-11-27', passed: 4 })
    expect(decided.terms[1]).toMatchObject({ step: 'order', dueOn: '2026-12-02', state: 'left', clause: 'A2015-12.b' })
  })

  test('A2015-12.a: a decision after the fifth working day is possible and stays marked late', async () => {
    const made = await registered(w, await w.learner())
    w.clock.set('2026-12-02T05:00:00Z')
    const before = await head.client.ok(api.getApplication, { params: { applicationId: made.id } })
    expect(before.terms[0]).toMatchObject({ state: 'overdue', count: 2 })
    expect((await approve(head, made.id)).terms[0]).toMatchObject({ state: 'done-late' })
  })

  test('a refusal needs a reason, and the applicant reads it', async () => {
    const learner = await w.learner()
    const made = await registered(w, learner)
    const params = { applicationId: made.id }
    expect(await head.client.call(api.decideApplication, { params, body: { decision: 'refuse', reason: '' } })).toBeProblem(
      400,
      'request.invalid',
    )
    await head.client.ok(api.decideApplication, { params, body: refuse })
    expect(await learner.client.ok(api.getApplication, { params })).toMatchObject({ status: 'refused', decisionReason: refuse.reason })
    const told = await learner.client.ok(messages.listNotifications, {})
    expect(JSON.stringify(told)).toContain('distance.application-refused')
  })

  test('A2023-11.1.a, A2023-11.1.b: a school head cannot approve before both councils and the other papers are there', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'basic-secondary' })
    const guardian = await w.guardianOf(pupil)
    const schoolHead = await w.person({ orgId: w.school, roles: ['head'] })
    const office = await w.person({ orgId: w.school, roles: ['registrar'] })
    const given = {
      ground: 'parent',
      facts: { from: '2026-12-01', to: '2027-05-25', homeConditions: true, dangerZone: false },
      documents: [],
    }
    const made = await signed(guardian, await filled(w, guardian, pupil.id, given))
    const params = { applicationId: made.id }
    const early = await schoolHead.client.call(api.decideApplication, { params, body: { decision: 'approve', reason: '' } })
    expect(early).toBeProblem(422, 'distance.incomplete')
    await pupil.client.ok(api.addAttachment, { params, body: { kind: 'child-opinion', words: 'Келісемін.' } })
    for (const kind of ['progress-extract', 'psychologist-conclusion', 'housing-act', 'council-decision', 'trustees-decision'])
      await office.client.ok(api.addAttachment, { params, body: { kind, fileId: await uploaded(w, office) } })
    expect((await approve(schoolHead, made.id)).status).toBe('approved')
  })

  test('the dean’s opinion stands beside the case', async () => {
    const made = await registered(w, await w.learner())
    const seen = await dean.client.ok(api.giveOpinion, {
      params: { applicationId: made.id },
      body: { opinion: 'for', note: 'Үлгерімі жақсы' },
    })
    expect(seen.steps.at(-1)).toMatchObject({ kind: 'opinion', opinion: 'for', by: 'Testova Декан' })
    const rows = (await head.client.ok(api.listWork, { query: {} })).items
    expect(rows.find((row) => row.id === made.id)?.opinion).toBe('for')
  })

  test('A2015-11.c: what lacks is asked of the applicant, and the term runs anew from the day it is complete', async () => {
    const learner = await w.learner()
    const made = await registered(w, learner)
    const params = { applicationId: made.id }
    const returned = await dean.client.ok(api.returnApplication, { params, body: { note: 'Алмасу құжатында мөр жоқ' } })
    expect(returned.status).toBe('returned')
    w.clock.set('2026-11-30T05:00:00Z')
    const again = await learner.client.ok(api.addAttachment, { params, body: { kind: 'exchange', fileId: await uploaded(w, learner) } })
    const complete = await signed(learner, again)
    expect(complete).toMatchObject({ status: 'registered', label: made.label, registeredOn: '2026-11-30' })
    expect(complete.terms[0]).toMatchObject({ dueOn: '2026-12-07' })
    expect(complete.steps.map((step) => step.kind)).toEqual(['registered', 'returned', 'completed'])
  })

  test('selected applications are approved together; one that lacks something does not hold up the rest', async () => {
    const good = await registered(w, await w.learner())
    const joint = await registered(w, await w.learner(), {
      ground: 'joint-programme',
      facts: { country: 'Сеул', from: '2026-12-01', to: '2027-05-29' },
      documents: [],
    })
    const { results } = await head.client.ok(api.approveMany, { body: { applicationIds: [good.id, joint.id, newId()] } })
    expect(results.map((each) => [each.approved, each.problem])).toEqual([
      [true, null],
      [false, 'distance.incomplete'],
      [false, 'missing'],
    ])
  })
})

describe('attacks', () => {
  test('of twenty decisions at the same moment one stands', async () => {
    const made = await registered(w, await w.learner())
    const params = { applicationId: made.id }
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        head.client.call(api.decideApplication, { params, body: index % 2 === 0 ? { decision: 'approve', reason: '' } : refuse }),
      ),
    )
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    for (const reply of replies.filter((each) => each.status !== 200)) expect(reply).toBeProblem(409, 'distance.already-decided')
    const after = await head.client.ok(api.getApplication, { params })
    expect(after.steps.filter((step) => step.kind === 'approved' || step.kind === 'refused')).toHaveLength(1)
    expect((await verifyChain(w.db())).fault).toBeNull()
  })

  test('withdrawing and deciding at the same moment: one of them stands', async () => {
    const learner = await w.learner()
    const made = await registered(w, learner)
    const params = { applicationId: made.id }
    const [gone, decided] = await Promise.all([
      learner.client.call(api.withdrawApplication, { params, body: {} }),
      head.client.call(api.decideApplication, { params, body: refuse }),
    ])
    expect([gone.status, decided.status].filter((status) => status === 200)).toHaveLength(1)
  })

  test('another learner, another child’s guardian, a teacher and another organisation’s head find no such application', async () => {
    const made = await registered(w, await w.learner())
    const otherChild = await w.learner()
    const strangers = [
      otherChild,
      await w.guardianOf(otherChild),
      await w.person({ roles: ['teacher'] }),
      await w.person({ orgId: w.college, roles: ['head'] }),
    ]
    for (const stranger of strangers) {
      expect(await stranger.client.call(api.getApplication, { params: { applicationId: made.id } })).toBeProblem(404, 'missing')
      expect((await stranger.client.call(api.printApplication, { params: { applicationId: made.id } })).status).toBe(404)
    }
    const missing = await otherChild.client.call(api.getApplication, { params: { applicationId: newId() } })
    const foreign = await otherChild.client.call(api.getApplication, { params: { applicationId: made.id } })
    const shape = ({ body }: typeof missing) => Object.keys(body ?? {}).toSorted()
    expect(shape(foreign)).toEqual(shape(missing))
  })

  test('a guardian cannot apply for another’s child, nor after the tie has ended', async () => {
    const child = await w.learner()
    const guardian = await w.guardianOf(child)
    const other = await w.learner()
    expect(await guardian.client.call(api.startApplication, { body: { learnerId: other.id } })).toBeProblem(404, 'missing')
    const draft = await filled(w, guardian, child.id)
    await w
      .db()
      .transaction((trx) =>
        trx
          .updateTable('people.guardianship')
          .set({ ended_at: w.clock.now() })
          .where('org_id', '=', w.university)
          .where('guardian_id', '=', guardian.id)
          .execute(),
      )
    const reply = await guardian.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(404, 'missing')
  })

  test('a draft is nobody’s business but the applicant’s', async () => {
    const learner = await w.learner()
    const draft = await filled(w, learner, learner.id)
    expect(await head.client.call(api.getApplication, { params: { applicationId: draft.id } })).toBeProblem(404, 'missing')
    expect((await head.client.ok(api.listWork, { query: { tab: 'all', limit: 200 } })).items.some((row) => row.id === draft.id)).toBe(false)
  })

  test('nobody decides on the own application or the own child’s', async () => {
    const child = await w.learner()
    const both = await w.person({ roles: ['head', 'guardian'] })
    await w
      .db()
      .transaction((trx) =>
        trx
          .insertInto('people.guardianship')
          .values({ org_id: w.university, guardian_id: both.id, child_id: child.id, since: w.clock.now() })
          .execute(),
      )
    const made = await registered(w, child)
    const reply = await both.client.call(api.decideApplication, {
      params: { applicationId: made.id },
      body: { decision: 'approve', reason: '' },
    })
    expect(reply).toBeProblem(403, 'identity.not-permitted')
  })

  test('a dean of one faculty sees and considers only that faculty’s applications', async () => {
    const [ours, theirs] = await insertFaculty(w)
    const bound = await w.person({ roles: ['dean'], unitId: ours.faculty })
    const near = await registered(w, await w.learner({ groupId: ours.group }))
    const far = await registered(w, await w.learner({ groupId: theirs.group }))
    const seen = (await bound.client.ok(api.listWork, { query: { limit: 200 } })).items.map((row) => row.id)
    expect(seen).toEqual([near.id])
    expect(await bound.client.call(api.getApplication, { params: { applicationId: far.id } })).toBeProblem(404, 'missing')
    expect(await bound.client.call(api.returnApplication, { params: { applicationId: far.id }, body: { note: 'жоқ' } })).toBeProblem(
      404,
      'missing',
    )
    expect((await bound.client.ok(api.workSummary)).counts.decide).toBe(1)
  })

  test('a disability paper is hidden from an inspector, shown to the office, and each look of the office leaves a trace', async () => {
    const learner = await w.learner()
    const made = await registered(w, learner, {
      ground: 'disability',
      facts: { subtype: 'group-2', from: '2026-12-01', to: '2027-05-25' },
      documents: ['disability'],
    })
    const inspector = await w.person({ roles: ['inspector'] })
    const params = { applicationId: made.id }
    const line = (await inspector.client.ok(api.getApplication, { params })).documents.find((each) => each.kind === 'disability')
    expect(line?.items).toMatchObject([{ hidden: true, fileName: '' }])
    const attachmentId = line?.items[0]?.id ?? ''
    const file = { params: { applicationId: made.id, attachmentId } }
    expect(await inspector.client.call(api.readAttachment, file)).toBeProblem(404, 'missing')
    expect((await registrar.client.call(api.readAttachment, file)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    const events = await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select('kind')
          .where('org_id', '=', w.university)
          .where('about_id', '=', learner.id)
          .where('kind', '=', 'distance.document-viewed')
          .execute(),
      )
    expect(events).toHaveLength(1)
  })
})

describe('the work list', () => {
  test('A2015-12.a: the most urgent comes first, with days left, missing papers and counts', async () => {
    const other = await world({ now: '2026-11-16T05:00:00Z' })
    const boss = await other.person({ roles: ['head'] })
    const first = await registered(other, await other.learner({ name: 'Бірінші' }))
    other.clock.set('2026-11-23T05:00:00Z')
    const second = await registered(other, await other.learner({ name: 'Екінші' }), {
      ground: 'joint-programme',
      facts: { country: 'Сеул', from: '2026-12-01', to: '2027-05-29' },
      documents: [],
    })
    const list = await boss.client.ok(api.listWork, { query: {} })
    expect(list.items.map((row) => [row.id, row.term?.dueOn, row.term?.count, row.ready])).toEqual([
      [first.id, '2026-11-23', 0, true],
      [second.id, '2026-11-30', 5, false],
    ])
    expect(list.items[1]?.documents).toMatchObject({ there: 1, wanted: 2, missing: [{ en: 'Agreement with the partner' }] })
    other.clock.set('2026-11-24T05:00:00Z')
    expect(await boss.client.ok(api.workSummary)).toMatchObject({ counts: { decide: 2, all: 2 }, overdue: 1, dueToday: 0 })
    expect((await boss.client.ok(api.listWork, { query: { due: 'overdue' } })).items.map((row) => row.id)).toEqual([first.id])
    expect((await boss.client.ok(api.listWork, { query: { search: 'екінші' } })).items.map((row) => row.id)).toEqual([second.id])
    expect((await boss.client.ok(api.listWork, { query: { ground: 'exchange' } })).items.map((row) => row.id)).toEqual([first.id])
    const page = await boss.client.ok(api.listWork, { query: { limit: 1 } })
    expect((await boss.client.ok(api.listWork, { query: { limit: 1, after: page.next ?? '' } })).items.map((row) => row.id)).toEqual([
      second.id,
    ])
  })

  test('A2015-12.a: on the morning before and after the last day those who decide are reminded', async () => {
    const other = await world({ now: '2026-11-23T05:00:00Z' })
    const boss = await other.person({ roles: ['head'] })
    await registered(other, await other.learner())
    const parts = {
      databases: other.databases,
      config: other.app.parts.config,
      sealer: other.sealer,
      now: other.clock.now,
      log: () => undefined,
    }
    const kinds = async () => JSON.stringify(await boss.client.ok(messages.listNotifications, {}))
    const run = async (day: string) => {
      other.clock.set(`${day}T03:00:00Z`)
      await jobs['distance.remind']({ orgId: other.university }, { dbFor: (id) => parts.databases.of(id), now: parts.now })
    }
    await run('2026-11-26')
    expect(await kinds()).not.toContain('distance.term-')
    await run('2026-11-27')
    expect(await kinds()).toContain('distance.term-soon')
    for (const free of ['2026-11-28', '2026-11-29']) await run(free) // a weekend: nobody is reminded
    expect(await kinds()).not.toContain('distance.term-overdue')
    await run('2026-12-17') // Independence Day's holiday is no working morning either
    expect((await kinds()).split('distance.term-soon')).toHaveLength(2)
    await run('2026-12-01')
    expect(await kinds()).toContain('distance.term-overdue')
  })
})
