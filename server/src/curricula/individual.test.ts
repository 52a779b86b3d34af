import * as api from '@dala/domain/curricula'
import * as documents from '@dala/domain/documents'
import { textOf } from '#lib/pdf'
import { newId } from '#lib/db'
import { describe, expect, test } from 'vitest'
import { enterProgramme, insertDistance, insertYear } from './curricula.fixture.queries.ts'
import { item, planWorld } from './curricula.fixture.ts'
import { individualPlanOf } from './index.ts'

const { w, university, lay } = await planWorld()
const { autumn } = await insertYear(w, university.orgId)
const facts = (reply: { body: unknown }) => (reply.body as { facts: Record<string, unknown> }).facts // a Problem's body
const { adviser, clerk, orgId } = university

const programme = await lay.programme(university, 'bachelor')
const plan = await lay.plan(university, programme.id)
const lines = [
  item('Maths', { credits: 5, period: 1, control: 'exam' }),
  item('History', { credits: 5, period: 1, control: 'pass', distance: 2, technologies: ['network'] }),
  item('Slot', { credits: 5, period: 2, component: 'elective', control: 'exam' }),
  item('Lab', { credits: 3, period: 2, onlinePossible: false }),
]
await lay.save(university, plan.id, lines)
await lay.approve(university, plan.id)

async function learnerWithPlan(studyYear = 1) {
  const learner = await w.learner({ name: 'Aidana' })
  await enterProgramme(w, orgId, learner.id, { programmeId: programme.id, studyYear })
  const own = await adviser.client.ok(api.startIndividualPlan, { body: { learnerId: learner.id } })
  const at = { individualPlanId: own.id }
  const now = () => adviser.client.ok(api.getIndividualPlan, { params: at })
  return {
    learner,
    own,
    at,
    now,
    save: async (change: (content: api.IndividualContent) => api.IndividualContent) => {
      const { content, revision } = await now()
      return adviser.client.call(api.saveIndividualPlan, { params: at, body: { revision, ...change(content) } })
    },
    submit: async () => adviser.client.call(api.submitIndividualPlan, { params: at, body: { revision: (await now()).revision } }),
    decide: async (decision: 'approved' | 'returned' = 'approved', by = adviser) =>
      by.client.call(api.decideIndividualPlan, { params: at, body: { revision: (await now()).revision, decision, note: 'Note' } }),
  }
}

describe('an individual plan', () => {
  test('A2010-20, A2015-24, A2016-23: it begins with every line of the working plan, and is not approved without a compulsory one', async () => {
    const { own, save, submit, decide } = await learnerWithPlan()
    expect(own.content.items.map((each) => each.code)).toEqual(lines.map((line) => line.code))
    await save((content) => ({
      items: content.items.filter((each) => each.code !== 'MATHS'),
      schedule: content.schedule.filter((entry) => entry.itemId !== content.items[0]?.id),
    }))
    await submit()
    const refused = await decide()
    expect(refused).toBeProblem(409, 'curricula.compulsory-missing')
    expect(facts(refused)).toMatchObject({ items: 'Maths', clause: 'A2016-23' })
  })

  test('A2021-34: the workload of a line stays as the working plan has it', async () => {
    const { save } = await learnerWithPlan()
    const refused = await save((content) => ({
      ...content,
      items: content.items.map((each) => (each.code === 'MATHS' ? { ...each, credits: 4 } : each)),
    }))
    expect(refused).toBeProblem(409, 'curricula.workload-changed')
    expect(facts(refused)).toMatchObject({ item: 'Maths', clause: 'A2021-34' })
  })

  test('A2021-35: a line that cannot be done online takes no volume at a distance and may move to a later period', async () => {
    const { save } = await learnerWithPlan()
    const withLab = (over: Partial<api.IndividualItem>) => (content: api.IndividualContent) => ({
      items: content.items.map((each) => (each.code === 'LAB' ? { ...each, ...over } : each)),
      schedule: content.schedule.filter((entry) => entry.itemId !== content.items.find((each) => each.code === 'LAB')?.id),
    })
    expect(facts(await save(withLab({ distance: 1, format: 'async' })))).toMatchObject({ clause: 'A2021-35' })
    expect((await save(withLab({ period: 4 }))).status).toBe(200)
  })

  test('A2010-13.3, A2015-13.3, A2021-30.b: the schedule lays each line over the weeks of its period with its control', async () => {
    const { own } = await learnerWithPlan()
    const maths = own.content.items.find((each) => each.code === 'MATHS')
    expect(own.content.schedule.filter((entry) => entry.itemId === maths?.id)).toEqual([
      { itemId: maths?.id, kind: 'study', from: '2026-09-01', to: '2026-12-19', format: 'mixed' },
      { itemId: maths?.id, kind: 'control', from: '2026-12-19', to: '2026-12-19', format: 'mixed' },
    ])
    expect(own.scheduled).toBe(true)
  })

  test('A2010-21.a, A2015-25.a: the periods of the academic year are numbered from the beginning of study', async () => {
    const { own } = await learnerWithPlan(2)
    expect(own.periods.map((period) => period.number)).toEqual([3, 4])
  })

  test.each([
    ['A2010-21.b, A2015-25.b: after the academic year', '2027-05-10', '2027-06-20'],
    ['A2010-26, A2015-30: outside the period of its line', '2026-08-20', '2026-12-19'],
    ['the wrong way round', '2026-12-01', '2026-09-01'],
  ])('%s nothing is scheduled', async (_, from, to) => {
    const { save } = await learnerWithPlan()
    const refused = await save((content) => ({
      ...content,
      schedule: content.schedule.map((entry, index) => (index === 0 ? { ...entry, from, to } : entry)),
    }))
    expect(refused).toBeProblem(409, 'curricula.outside-calendar')
  })

  test('it is not approved without a schedule of every line of the year', async () => {
    const { save, submit, decide } = await learnerWithPlan()
    await save((content) => ({ ...content, schedule: content.schedule.slice(2) }))
    await submit()
    expect(await decide()).toBeProblem(409, 'curricula.not-scheduled')
  })

  test('A2010-13.2, A2015-13.2, A2021-30.a: approved by the adviser it is a registered document in Kazakh and Russian, which an order attaches', async () => {
    const { learner, submit, decide, at } = await learnerWithPlan()
    await submit()
    const approved = await decide()
    expect(approved.body).toMatchObject({ status: 'approved', decided: { on: '2026-11-23', by: 'Testova Adviser' } })
    const reply = await learner.client.call(api.printIndividualPlan, { params: at })
    const text = (await textOf(reply.raw)).replaceAll('\n', ' ')
    for (const words of ['жеке оқу жоспары', 'Индивидуальный учебный план', 'Maths', 'Жеке кесте', '01.09.2026'])
      expect(text).toContain(words)
    const papers = await clerk.client.ok(documents.listDocuments, { query: { register: 'individual-plan' } })
    expect(papers.items.some((paper) => paper.about?.id === learner.id)).toBe(true)
    await w.db(orgId).transaction(async (trx) => {
      const whole = await individualPlanOf(trx, orgId, learner.id)
      expect(whole?.content.items).toHaveLength(4)
      const ofAutumn = await individualPlanOf(trx, orgId, learner.id, autumn)
      expect(ofAutumn?.content.items.map((each) => each.code)).toEqual(['MATHS', 'HISTORY'])
      expect(await individualPlanOf(trx, orgId, newId())).toBeNull()
    })
  })

  test('a returned plan is corrected; a new version takes over what the old one had and supersedes it', async () => {
    const { learner, save, submit, decide, now } = await learnerWithPlan()
    await submit()
    expect((await decide('returned')).body).toMatchObject({ status: 'returned', note: 'Note' })
    await save((content) => ({
      ...content,
      items: content.items.map((each) => (each.code === 'HISTORY' ? { ...each, distance: 3, format: 'async' as const } : each)),
    }))
    await submit()
    await decide()
    const next = await adviser.client.ok(api.startIndividualPlan, { body: { learnerId: learner.id } })
    expect(next).toMatchObject({ version: 2, status: 'draft' })
    expect(next.content.items.find((each) => each.code === 'HISTORY')).toMatchObject({ distance: 3, format: 'async' })
    const params = { individualPlanId: next.id }
    await adviser.client.ok(api.submitIndividualPlan, { params, body: { revision: next.revision } })
    const submitted = await adviser.client.ok(api.getIndividualPlan, { params })
    await adviser.client.ok(api.decideIndividualPlan, { params, body: { revision: submitted.revision, decision: 'approved', note: '' } })
    expect(await now()).toMatchObject({ status: 'superseded' })
  })

  test('the learner sees the own plan, others find nothing, an adviser of another faculty neither', async () => {
    const { own, at, learner } = await learnerWithPlan()
    expect((await learner.client.ok(api.getMyIndividualPlan)).open).toMatchObject({ id: own.id, can: { edit: false } })
    const guardian = await w.guardianOf(learner)
    expect((await guardian.client.call(api.getIndividualPlan, { params: at })).status).toBe(200)
    const stranger = await w.learner()
    expect(await stranger.client.call(api.getIndividualPlan, { params: at })).toBeProblem(404, 'missing')
    const elsewhere = await w.person({ roles: ['adviser'], unitId: newId() }).catch(() => null)
    if (elsewhere !== null) expect(await elsewhere.client.call(api.getIndividualPlan, { params: at })).toBeProblem(404, 'missing')
  })

  test('a learner whose programme has no plan in force gets none', async () => {
    const learner = await w.learner()
    expect(await adviser.client.call(api.startIndividualPlan, { body: { learnerId: learner.id } })).toBeProblem(
      409,
      'curricula.no-plan-in-force',
    )
  })
})

test('evidence: a distance learner without a plan is found, and not once the plan is approved', async () => {
  const { evidence } = await import('./evidence.ts')
  const learner = await w.learner({ name: 'Found' })
  await enterProgramme(w, orgId, learner.id, { programmeId: programme.id, studyYear: 1 })
  await insertDistance(w, orgId, learner.id, 'vkk', university.head.id)
  const at = { orgId, today: '2026-11-23', soonUntil: '2026-12-23' }
  const broken = async (slug: string) => {
    const check = evidence.find((each) => each.key === `curricula.${slug}`)
    const rows = await w.db(orgId).transaction(async (trx) => ({
      count: await check?.count(trx, at),
      rows: await check?.rows(trx, { ...at, which: 'broken', after: null, limit: 50 }),
    }))
    expect(rows.count?.broken).toBe(rows.rows?.items.length)
    return rows.rows?.items.some((row) => row.id === learner.id)
  }
  const slugs = ['learners-without-plan', 'learners-without-schedule', 'learners-part-of-plan']
  for (const slug of slugs) expect(await broken(slug), slug).toBe(true)
  const own = await adviser.client.ok(api.startIndividualPlan, { body: { learnerId: learner.id } })
  const params = { individualPlanId: own.id }
  const submitted = await adviser.client.ok(api.submitIndividualPlan, { params, body: { revision: own.revision } })
  await adviser.client.ok(api.decideIndividualPlan, { params, body: { revision: submitted.revision, decision: 'approved', note: '' } })
  for (const slug of slugs) expect(await broken(slug), slug).toBe(false)
})
