import * as api from '@dala/domain/distance'
import { reproduce, ruleSets } from '@dala/domain/regulations'
import { expect, test } from 'vitest'
import { world } from '#lib/testing'
import { approve, filled, registered, signed, uploaded } from './distance.fixture.ts'
import { rulingOfRow } from './distance.fixture.queries.ts'

const w = await world()
const registrar = await w.person({ roles: ['registrar'] })
const past = {
  reason: 'Негіздеме қағаз істе',
  technologies: ['tv' as const, 'case' as const],
  paperNumber: '5',
  registeredOn: '2011-09-05',
  decidedOn: '2011-09-09',
  decision: 'approved' as const,
  orderNumber: '44',
  orderedOn: '2011-09-12',
  startsOn: '2011-10-03',
  endsOn: '2012-02-29',
  acquaintedOn: '2011-09-14',
}
const days = { from: past.startsOn, to: past.endsOn }

test.each([
  ['A2010-10.b', 'disability', { subtype: 'group-1', ...days }, ['application', 'disability']],
  ['A2010-10.c', 'exchange', { country: 'Польша', bolashak: false, ...days }, ['application', 'exchange']],
  ['A2010-10.e', 'long-trip', { country: 'Түркия', ...days }, ['application', 'trip-order']],
  ['A2010-10.a', 'shortened', { base: 'tvet', ...days }, ['application', 'previous-education']],
])(
  '%s: a case of 2011 on the ground %s is judged by order 169 and kept with its order and papers',
  async (clause, ground, facts, papers) => {
    const learner = await w.learner()
    const rules = await registrar.client.ok(api.archiveRules, { query: { learnerId: learner.id, on: past.decidedOn } })
    expect(rules.ruleSet).toBe('A2010.2010')
    const asked = rules.grounds.find((each) => each.code === ground)
    expect(asked?.clause).toBe(clause)
    const known = Object.fromEntries(
      (asked?.fields ?? []).map((field) => [
        field.code,
        (facts as Record<string, string | boolean>)[field.code] ?? field.options[0]?.code ?? 'бар',
      ]),
    )
    const made = await registrar.client.ok(api.enterArchive, {
      body: { ...past, ground, facts: known, papers, learnerId: learner.id },
    })
    expect(made).toMatchObject({ archive: true, ruleSet: 'A2010.2010', status: 'acquainted', verdict: { outcome: 'allowed' } })
    const order = await registrar.client.ok(api.getOrder, { params: { orderId: made.order?.id ?? '' } })
    expect(order).toMatchObject({ archive: true, label: '44', lines: [{ technologies: ['tv', 'case'] }] })
    const then = await registrar.client.ok(api.listStatuses, { query: { on: '2011-12-01', ground } })
    expect(then.items.map((item) => item.learner.id)).toContain(learner.id)
  },
)

test('A2010-11.b, A2010-11.c: a past approval without its paper is kept with what was missing', async () => {
  const learner = await w.learner()
  const made = await registrar.client.ok(api.enterArchive, {
    body: { ...past, ground: 'disability', facts: { subtype: 'group-1', ...days }, papers: ['application'], learnerId: learner.id },
  })
  expect(made.verdict?.outcome).toBe('needs')
  expect(made.verdict?.missing.map((each) => each.code)).toContain('disability')
})

test('before the first act there is no rule set, and nothing is entered', async () => {
  const learner = await w.learner()
  expect(await registrar.client.ok(api.archiveRules, { query: { learnerId: learner.id, on: '2009-01-01' } })).toEqual({
    ruleSet: null,
    grounds: [],
  })
  const early = { ...past, registeredOn: '2009-01-01', decidedOn: '2009-01-05', orderedOn: '2009-01-06', acquaintedOn: '2009-01-07' }
  const reply = await registrar.client.call(api.enterArchive, {
    body: { ...early, ground: 'disability', facts: days, papers: [], learnerId: learner.id },
  })
  expect(reply).toBeProblem(422, 'distance.archive-ground')
})

test('the ruling of a decision is kept with its facts and can be made again word for word', async () => {
  const head = await w.person({ roles: ['head'] })
  const made = await approve(head, (await registered(w, await w.learner())).id)
  const kept = await rulingOfRow(w, made.id)
  expect(kept.ruling).toMatchObject({ outcome: 'allowed', ruleSet: { id: 'A2015.2016' } })
  expect(reproduce(kept, ruleSets)).toMatchObject({ same: true, differs: [] })
})

test('A2023-8, A2023-10.a, A2021-20.e: a college learner studies in the format that the order names, by the organisation’s decision', async () => {
  const head = await w.person({ orgId: w.college, roles: ['head'] })
  const clerk = await w.person({ orgId: w.college, roles: ['registrar'] })
  const learner = await w.learner({ orgId: w.college, level: 'tvet' })
  const draft = await filled(w, learner, learner.id, {
    ground: 'health-temporary',
    facts: { from: '2026-12-01', to: '2027-01-31' },
    documents: [],
  })
  const params = { applicationId: draft.id }
  const chosen = await learner.client.ok(api.saveApplication, {
    params,
    body: { revision: draft.revision, format: 'async', mode: 'partial' },
  })
  const made = await signed(learner, chosen)
  const early = await head.client.call(api.decideApplication, { params, body: { decision: 'approve', reason: '' } })
  expect(early).toBeProblem(422, 'distance.incomplete')
  await clerk.client.ok(api.addAttachment, { params, body: { kind: 'organisation-decision', fileId: await uploaded(w, clerk) } })
  await approve(head, made.id)
  const order = await clerk.client.ok(api.draftOrder, { body: { applicationIds: [made.id] } })
  expect(order.lines).toMatchObject([{ format: 'async', mode: 'partial' }])
  await head.client.ok(api.issueOrder, { params: { orderId: order.id }, body: { confirmed: true } })
  expect((await learner.client.ok(api.listOwnStatuses)).items).toMatchObject([
    { format: 'async', mode: 'partial', ground: { clause: 'A2023-8' } },
  ])
})
