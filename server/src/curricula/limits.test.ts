import * as api from '@dala/domain/curricula'
import type { StudyForm } from '@dala/domain/regulations'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { insertDistance, enterProgramme, insertYear } from './curricula.fixture.queries.ts'
import { item, name, planWorld } from './curricula.fixture.ts'

const { w, university, college, lay } = await planWorld()
const collegeYear = await insertYear(w, college.orgId)
await insertYear(w, university.orgId)
afterEach(async () => {
  await lay.edition(college, null, ['tvet'])
  await lay.edition(university, null, ['bachelor'])
})

const facts = (reply: { body: unknown }) => (reply.body as { facts: Record<string, unknown> }).facts // a Problem's body

/** A college plan of 3,000 hours of theory and 1,320 of practice, saved step by step as a person does. */
async function collegePlan(studyForm: StudyForm, over: Record<string, unknown> = {}) {
  const programme = await lay.programme(college, 'tvet', over)
  const { id } = await lay.plan(college, programme.id, studyForm)
  const theory = item('Theory', { hours: 3000 })
  const practice = item('Practice', { kind: 'practice', hours: 1320 })
  expect((await lay.save(college, id, [theory, practice])).status).toBe(200)
  return {
    id,
    programmeId: programme.id,
    theory,
    practice,
    at: (distance: number, atPractice = 0) =>
      lay.save(college, id, [
        { ...theory, distance },
        { ...practice, distance: atPractice },
      ]),
  }
}

async function bachelorPlan(over: Record<string, unknown> = {}, arrangement?: 'mobility' | 'double-degree') {
  const programme = await lay.programme(university, 'bachelor', over)
  const { id } = await lay.plan(university, programme.id, 'full-time', arrangement === undefined ? {} : { arrangement })
  const whole = item('Whole', { credits: 240 })
  expect((await lay.save(university, id, [whole])).status).toBe(200)
  return {
    id,
    programmeId: programme.id,
    whole,
    at: (given: Partial<api.PlanItemFields>) => lay.save(university, id, [{ ...whole, ...given }]),
  }
}

describe('order 349 in a college', () => {
  test('A2023-18.a: the 601st hour of 3,000 is refused with the clause, the line and the largest lawful volume, and nothing of it is saved', async () => {
    const plan = await collegePlan('full-time')
    expect((await plan.at(600)).status).toBe(200)
    const refused = await plan.at(648)
    expect(refused).toBeProblem(409, 'curricula.forbidden')
    expect(facts(refused)).toMatchObject({ clause: 'A2023-18.a', itemId: plan.theory.id, item: 'Theory', most: 600 })
    const kept = await college.clerk.client.ok(api.getStudyPlan, { params: { planId: plan.id } })
    expect(kept.items[0]?.distance).toBe(600)
    expect(kept.share).toMatchObject({
      unit: 'hours',
      volume: 600,
      base: 3000,
      left: 0,
      limit: { clause: 'A2023-18.a', percent: 20, bounds: 600 },
    })
  })

  test('each saved edit says the share before and after', async () => {
    const plan = await collegePlan('full-time')
    await plan.at(300)
    const { revision } = await college.clerk.client.ok(api.getStudyPlan, { params: { planId: plan.id } })
    const reply = await college.clerk.client.ok(api.saveStudyPlan, {
      params: { planId: plan.id },
      body: { revision, items: [{ ...plan.theory, distance: 450 }, plan.practice] },
    })
    expect([reply.before.percent, reply.plan.share.percent]).toEqual([10, 15])
  })

  test('A2023-18.b, A2023-19.b: practice and production training take no volume at a distance, in whatever form of study', async () => {
    for (const form of ['full-time', 'extramural'] as const) {
      const plan = await collegePlan(form)
      const refused = await plan.at(0, 1)
      expect(refused).toBeProblem(409, 'curricula.forbidden')
      expect(facts(refused)).toMatchObject({ slug: 'item-ban', itemId: plan.practice.id, most: 0 })
      expect(String(facts(refused)['clause'])).toMatch(/^A2023-1[89]\.b$/)
      const training = await lay.save(college, plan.id, [plan.theory, { ...plan.practice, kind: 'production-training', distance: 2 }])
      expect(training).toBeProblem(409, 'curricula.forbidden')
    }
  })

  test.each(['extramural', 'evening', 'externship'] as const)('A2023-19.a: the limit of %s study is twenty per cent too', async (form) => {
    const plan = await collegePlan(form)
    expect((await plan.at(600)).status).toBe(200)
    expect(facts(await plan.at(601))).toMatchObject({ clause: 'A2023-19.a', most: 600 })
  })

  test('A2023-18.a: taking a line away or making it smaller is refused where the rest would break the limit', async () => {
    const plan = await collegePlan('full-time')
    const other = item('Other', { hours: 1000 })
    expect((await lay.save(college, plan.id, [{ ...plan.theory, distance: 700 }, other])).status).toBe(200)
    // the line that left is named, though it has no place on the page any more
    expect(facts(await lay.save(college, plan.id, [{ ...plan.theory, distance: 700 }]))).toMatchObject({
      clause: 'A2023-18.a',
      itemId: null,
      item: 'Other',
      most: null,
    })
    expect(
      facts(
        await lay.save(college, plan.id, [
          { ...plan.theory, distance: 700 },
          { ...other, hours: 400 },
        ]),
      ),
    ).toMatchObject({ itemId: other.id })
  })

  test.each([
    ['A2023-3-1.a: nursing', '09130100'],
    ['A2023-3-1.a: pharmacy', '09160100'],
    ['A2023-3-1.a: teaching', '01140100'],
  ])('%s is not taught at a distance, whatever field somebody chose for it', async (_, specialityCode) => {
    const plan = await collegePlan('full-time', { specialityCode, field: 'construction' })
    expect(facts(await plan.at(1))).toMatchObject({ clause: 'A2023-3-1.a', slug: 'programme-ban', most: 0 })
  })

  test('A2023-3-1.b: the ban is lifted by a case of the Law with its document, by nothing less, and comes back with it', async () => {
    const plan = await collegePlan('full-time', { specialityCode: '09130100' })
    const exemption = {
      kind: 'law-case' as const,
      documentNumber: '17',
      documentDate: '2026-10-01',
      issuedBy: 'Ministry',
      validFrom: '2026-10-01',
      validTo: '2027-06-30',
    }
    const add = (over: Partial<api.ExemptionFields>) =>
      college.clerk.client.call(api.addExemption, { params: { planId: plan.id }, body: { ...exemption, code: '37-2.2', ...over } })
    expect(await add({ code: '' })).toBeProblem(409, 'curricula.exemption-not-lawful')
    expect(await add({ documentNumber: '' })).toBeProblem(400, 'request.invalid')
    expect(await add({ documentDate: '2026-12-01' })).toBeProblem(409, 'curricula.exemption-not-lawful')
    expect((await add({ validTo: '2026-10-31' })).status).toBe(200)
    expect(facts(await plan.at(100))).toMatchObject({ clause: 'A2023-3-1.a' }) // the document ran out
    expect((await add({})).status).toBe(200)
    expect((await plan.at(100)).status).toBe(200)
    expect(facts(await plan.at(601))).toMatchObject({ clause: 'A2023-18.a' }) // the limit still stands
    const { exemptions } = await college.clerk.client.ok(api.getStudyPlan, { params: { planId: plan.id } })
    const inForce = exemptions.find((each) => each.inForce)
    const back = await college.clerk.client.call(api.removeExemption, { params: { planId: plan.id, exemptionId: inForce?.id ?? '' } })
    expect(facts(back)).toMatchObject({ clause: 'A2023-3-1.a' })
  })

  test('a plan in credits and hours mixed is counted in credits', async () => {
    const programme = await lay.programme(college, 'tvet')
    const { id } = await lay.plan(college, programme.id)
    const [credits, hours] = [item('A', { credits: 100 }), item('B', { hours: 480 })]
    await lay.save(college, id, [credits, hours])
    expect(
      (
        await lay.save(college, id, [
          { ...credits, distance: 20 },
          { ...hours, distance: 96 },
        ])
      ).status,
    ).toBe(200)
    const view = await college.clerk.client.ok(api.getStudyPlan, { params: { planId: id } })
    expect(view.share).toMatchObject({ unit: 'credits', volume: 24, base: 120, left: 0 })
    expect(
      facts(
        await lay.save(college, id, [
          { ...credits, distance: 20 },
          { ...hours, distance: 97 },
        ]),
      ),
    ).toMatchObject({ clause: 'A2023-18.a', itemId: hours.id, most: 96 })
  })

  test('the wide base counts practice where the organisation says so', async () => {
    const plan = await collegePlan('full-time')
    await college.administrator.client.ok(api.setCurriculaSettings, {
      body: { practiceBase: 'wide', hoursPerCredit: null, authorityCounts: false },
    })
    expect((await plan.at(864)).status).toBe(200)
    expect(facts(await plan.at(865))).toMatchObject({ most: 864 })
  })
})

describe('the draft of 2021, where an organisation switched it on', () => {
  test.each([
    ['A2021-25: full-time', 'full-time', 600],
    ['A2021-27: evening', 'evening', 900],
    ['A2021-28: externship', 'externship', 1296],
  ] as const)('%s in a college', async (_, form, most) => {
    await lay.edition(college, 'A2021.draft', ['tvet'])
    const plan = await collegePlan(form)
    expect((await plan.at(most)).status).toBe(200)
    const refused = await plan.at(most + 1)
    expect(refused).toBeProblem(409, 'curricula.forbidden')
    expect(facts(refused)).toMatchObject({ itemId: plan.theory.id, most })
  })

  test('a number that the administrator confirmed binds, and the page counts by the same one', async () => {
    await lay.edition(college, 'A2021.draft', ['tvet'], [{ key: 'L21-T-FT', value: 30 }])
    const plan = await collegePlan('full-time')
    expect((await plan.at(900)).status).toBe(200)
    expect(facts(await plan.at(901))).toMatchObject({ clause: 'A2021-25', most: 900 })
    const shown = await college.clerk.client.ok(api.getStudyPlan, { params: { planId: plan.id } })
    expect(shown.limits['L21-T-FT']).toBe(30)
    const [ruleSet, judged] = [api.ruleSetOfPlan(shown), api.judgedPlan(shown, shown.items)]
    if (ruleSet === null) throw new Error('an edition speaks')
    expect(api.mostAllowed(judged, plan.theory.id, ruleSet, shown.settings)).toBe(900)
    expect(api.judgeEdit(judged, judged, ruleSet, shown.settings).verdict.results).toContainEqual(
      expect.objectContaining({ clause: 'A2021-25', percent: 30, bounds: 900 }),
    )
  })

  test('A2021-26: extramural study allows seventy per cent', async () => {
    await lay.edition(college, 'A2021.draft', ['tvet'])
    const programme = await lay.programme(college, 'tvet')
    const { id } = await lay.plan(college, programme.id, 'extramural')
    const [theory, rest] = [item('Theory', { hours: 800 }), item('Rest', { hours: 200 })]
    await lay.save(college, id, [theory, rest])
    expect((await lay.save(college, id, [{ ...theory, distance: 700 }, rest])).status).toBe(200)
    expect(facts(await lay.save(college, id, [{ ...theory, distance: 701 }, rest]))).toMatchObject({ clause: 'A2021-26', most: 700 })
  })

  test.each([
    ['A2021-11.1: law', { field: 'law' }, undefined, 48],
    ['A2021-11.1: teaching by its code', { code: '6B01401' }, undefined, 48],
    ['A2021-11.2: other fields', {}, undefined, 120],
    ['A2021-11.3: mobility', {}, 'mobility', 48],
    ['A2021-11.4: double degree', {}, 'double-degree', 120],
  ] as const)('%s of a bachelor’s 240 credits', async (label, over, arrangement, most) => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const plan = await bachelorPlan(over, arrangement)
    expect((await plan.at({ distance: most })).status).toBe(200)
    expect(facts(await plan.at({ distance: most + 1 }))).toMatchObject({ clause: label.split(':')[0], most })
  })

  test('A2021-38.c: recognised non-formal education is not over twenty per cent', async () => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const plan = await bachelorPlan({ field: 'law' })
    expect((await plan.at({ nonFormal: 48 })).status).toBe(200)
    expect(facts(await plan.at({ nonFormal: 49 }))).toMatchObject({ clause: 'A2021-38.c' })
  })

  test('A2021-12.5.a: ten per cent of MOOC are asked for when the plan is approved, not while it is written', async () => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const plan = await bachelorPlan()
    expect((await plan.at({ mooc: 23 })).status).toBe(200)
    expect(facts(await lay.approve(university, plan.id))).toMatchObject({ clause: 'A2021-12.5.a', slug: 'least' })
    await plan.at({ mooc: 24 })
    expect((await lay.approve(university, plan.id)).status).toBe(200)
  })

  test('A2021-37: an emergency lifts the limit of mobility for its dates only', async () => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const plan = await bachelorPlan({}, 'mobility')
    const act = { kind: 'emergency' as const, code: '', documentNumber: '9', documentDate: '2026-11-01', issuedBy: 'Authority' }
    const add = (validFrom: string | null, validTo: string | null) =>
      university.clerk.client.call(api.addExemption, { params: { planId: plan.id }, body: { ...act, validFrom, validTo } })
    expect(await add(null, null)).toBeProblem(409, 'curricula.exemption-not-lawful')
    await add('2026-11-01', '2026-11-10')
    expect(facts(await plan.at({ distance: 60 }))).toMatchObject({ clause: 'A2021-11.3' })
    expect((await add('2026-11-01', '2026-12-31')).status).toBe(200)
    expect((await plan.at({ distance: 60 })).status).toBe(200)
  })

  test('A2021-35: what cannot be done online takes no volume at a distance', async () => {
    const plan = await bachelorPlan()
    expect(facts(await plan.at({ distance: 5, onlinePossible: false }))).toMatchObject({ clause: 'A2021-35', slug: 'not-online' })
  })
})

describe('postgraduate study by order 137', () => {
  test('A2015-10: research, practice, thesis and attestation take no volume at a distance, disciplines do', async () => {
    const programme = await lay.programme(university, 'master')
    const { id } = await lay.plan(university, programme.id)
    const discipline = item('Discipline', { credits: 60, distance: 60 })
    expect((await lay.save(university, id, [discipline])).status).toBe(200)
    for (const kind of ['research', 'practice', 'thesis', 'attestation'] as const) {
      const line = item(kind, { kind, credits: 20, distance: 1 })
      expect(facts(await lay.save(university, id, [discipline, line]))).toMatchObject({ clause: 'A2015-10', itemId: line.id, most: 0 })
    }
  })
})

describe('a learner’s own plan', () => {
  const learnerWith = async (form: StudyForm, ground: string | null) => {
    const plan = await collegePlan(form)
    if (form !== 'full-time')
      await college.clerk.client.ok(api.saveSpeciality, {
        params: { code: '06130100' },
        body: { name: { kk: 'БҚ', ru: 'ПО', en: 'Software' }, classified: true, extramural: true, source: 'Order 40, read in a test' },
      })
    expect((await lay.approve(college, plan.id)).status).toBe(200)
    const learner = await w.learner({ orgId: college.orgId, level: 'tvet' })
    await enterProgramme(w, college.orgId, learner.id, { programmeId: plan.programmeId, studyYear: 1, studyForm: form })
    if (ground !== null) await insertDistance(w, college.orgId, learner.id, ground, college.head.id)
    const own = await college.adviser.client.ok(api.startIndividualPlan, { body: { learnerId: learner.id } })
    const save = (distance: number, format: 'async' | 'sync' | 'mixed' = 'async') =>
      college.adviser.client.call(api.saveIndividualPlan, {
        params: { individualPlanId: own.id },
        body: {
          revision: own.revision,
          items: own.content.items.map((each) =>
            each.kind === 'discipline' ? { ...each, distance, format: distance > 0 ? format : null } : each,
          ),
          schedule: own.content.schedule,
        },
      })
    return { own: { ...own, programmeId: plan.programmeId }, save }
  }

  test.each([
    ['A2023-20: a medical conclusion', 'vkk', 200],
    ['A2023-20: a competition', 'event', 200],
    ['A2023-20: an application of parents does not', 'parent', 409],
    ['A2023-20: no ground does not', null, 409],
  ] as const)('%s: the limit of the learner’s plan is lifted or not', async (_, ground, status) => {
    const { save } = await learnerWith('full-time', ground)
    const reply = await save(3000)
    expect(reply.status).toBe(status)
    if (status === 409) expect(facts(reply)).toMatchObject({ clause: 'A2023-18.a' })
  })

  test('A2023-16.a, A2023-16.b: a learner’s plan keeps to the approved list too, whatever ground lifts the limit', async () => {
    const { own, save } = await learnerWith('full-time', 'vkk')
    const params = { individualPlanId: own.id }
    const now = () => college.adviser.client.ok(api.getIndividualPlan, { params })
    expect((await save(300)).status).toBe(200) // there is no list yet: it is told, and the approval refuses
    expect((await now()).faults).toMatchObject([{ clause: 'A2023-16.a', slug: 'not-listed' }])
    await college.adviser.client.ok(api.submitIndividualPlan, { params, body: { revision: (await now()).revision } })
    const decide = async (decision: 'approved' | 'returned') =>
      college.adviser.client.call(api.decideIndividualPlan, { params, body: { revision: (await now()).revision, decision, note: 'Note' } })
    expect(await decide('approved')).toBeProblem(409, 'curricula.no-list')
    await lay.list(college, own.programmeId, [{ code: 'THEORY', name: name('Theory'), volume: 200, unit: 'hours' }])
    expect(facts(await decide('approved'))).toMatchObject({ clause: 'A2023-16.a', slug: 'over-list', item: 'Theory' })
    await decide('returned')
    const at = async (distance: number) => {
      const { revision, content } = await now()
      return college.adviser.client.call(api.saveIndividualPlan, {
        params,
        body: { revision, ...content, items: content.items.map((each) => (each.code === 'THEORY' ? { ...each, distance } : each)) },
      })
    }
    expect(facts(await at(301))).toMatchObject({ clause: 'A2023-16.a', slug: 'over-list', item: 'Theory' })
    expect((await at(250)).status).toBe(200) // it was further beyond the list before
    expect((await at(200)).status).toBe(200)
    expect(facts(await at(201))).toMatchObject({ clause: 'A2023-16.a' })
    await college.adviser.client.ok(api.submitIndividualPlan, { params, body: { revision: (await now()).revision } })
    expect((await decide('approved')).status).toBe(200)
  })

  test('A2023-18.a: a refused edit of a learner’s plan names the line that raised the share', async () => {
    const { own, save } = await learnerWith('full-time', null)
    const theory = own.content.items.find((each) => each.kind === 'discipline')
    expect(facts(await save(601))).toMatchObject({ clause: 'A2023-18.a', slug: 'limit', itemId: theory?.id, item: 'Theory' })
  })

  test.each([
    ['A2023-16.a: an elective that the approved list does not name', 'A2023-16.a', 'not-listed', { code: 'AI', hours: 600, distance: 72 }],
    ['A2023-16.a: an elective beyond the approved list', 'A2023-16.a', 'over-list', { code: 'ML', hours: 600, distance: 73 }],
    ['A2023-18.a: an elective that takes the plan over the limit', 'A2023-18.a', 'limit', { code: 'BIG', hours: 600, distance: 600 }],
  ] as const)('%s does not come into a learner’s plan', async (_, clause, slug, fields) => {
    const programme = await lay.programme(college, 'tvet')
    const { id } = await lay.plan(college, programme.id)
    const theory = item('Theory', { hours: 2400, distance: 300 })
    const slot = item('Slot', { hours: 600, component: 'elective', control: 'exam', period: 2 })
    expect((await lay.save(college, id, [theory, slot])).status).toBe(200)
    await lay.list(college, programme.id, [
      { code: 'THEORY', name: name('Theory'), volume: 300, unit: 'hours' },
      { code: 'ML', name: name('ML'), volume: 3, unit: 'credits' },
      { code: 'BIG', name: name('Big'), volume: 600, unit: 'hours' },
    ])
    expect((await lay.approve(college, id)).status).toBe(200)
    const learner = await w.learner({ orgId: college.orgId, level: 'tvet' })
    await enterProgramme(w, college.orgId, learner.id, { programmeId: programme.id, studyYear: 1 })
    const choose = async (given: { code: string; hours: number; distance: number }) => {
      const window = await college.clerk.client.ok(api.createElectiveWindow, {
        body: {
          periodId: collegeYear.spring,
          programmeId: programme.id,
          studyYear: 1,
          opensAt: '2026-11-20T04:00:00.000Z',
          closesAt: '2026-11-30T13:00:00.000Z',
          least: 1,
          most: 1,
        },
      })
      const elective = {
        id: newId(),
        name: name(given.code),
        about: { kk: '', ru: '', en: '' },
        slot: 'SLOT',
        credits: null,
        teacherId: null,
        seats: 2,
        prerequisites: [],
        ...given,
      }
      await college.clerk.client.ok(api.saveElectives, { params: { windowId: window.id }, body: { electives: [elective] } })
      await learner.client.ok(api.chooseElective, { params: { electiveId: elective.id }, body: {} })
      const { items } = await college.adviser.client.ok(api.listChoices, { params: { windowId: window.id } })
      const body = { choiceIds: items.map((each) => each.id), decision: 'approved' as const, note: '' }
      return college.adviser.client.call(api.decideChoices, { body })
    }
    const refused = await choose(fields)
    expect(refused).toBeProblem(409, 'curricula.forbidden')
    expect(facts(refused)).toMatchObject({ clause, slug, item: fields.code })
    expect((await learner.client.ok(api.getMyIndividualPlan)).open).toBeNull() // nothing of it is kept
    expect((await choose({ code: 'ML', hours: 600, distance: 72 })).status).toBe(200)
  })

  test('A2023-20: the learner’s share names the clause that lifts the limit', async () => {
    const { own, save } = await learnerWith('full-time', 'vkk')
    await save(3000)
    const view = await college.adviser.client.ok(api.getIndividualPlan, { params: { individualPlanId: own.id } })
    expect(view).toMatchObject({ over: false, grounds: ['vkk'], share: { percent: 100, limit: { exemptBy: 'A2023-20' } } })
  })

  test.each([
    ['A2021-29: in evening study a conclusion lifts the limit', 'evening', 200],
    ['A2021-29: in externship it does not, since paragraph 28 is not named', 'externship', 409],
  ] as const)('%s', async (_, form, status) => {
    const learner = await learnerWith(form, 'vkk')
    await lay.edition(college, 'A2021.draft', ['tvet'])
    expect((await learner.save(3000)).status).toBe(status)
  })

  test.each([
    ['A2021-20.e', 'event'],
    ['A2021-21.d', 'vkk'],
  ] as const)('%s: on the ground %s classes run asynchronously only', async (clause, ground) => {
    const learner = await learnerWith('full-time', ground)
    await lay.edition(college, 'A2021.draft', ['tvet'])
    expect(facts(await learner.save(300, 'sync'))).toMatchObject({ slug: 'format', clause })
    expect((await learner.save(300, 'async')).status).toBe(200)
  })

  test('A2023-10.a, A2023-2.2: participants of an event have synchronous and asynchronous classes, and each line at a distance says which', async () => {
    const { own, save } = await learnerWith('full-time', 'event')
    expect(own.formats).toEqual({ allowed: ['sync', 'async', 'mixed'], clause: 'A2023-10.a' })
    const reply = await college.adviser.client.call(api.saveIndividualPlan, {
      params: { individualPlanId: own.id },
      body: {
        revision: own.revision,
        items: own.content.items.map((each) => (each.kind === 'discipline' ? { ...each, distance: 30, format: null } : each)),
        schedule: own.content.schedule,
      },
    })
    expect(facts(reply)).toMatchObject({ slug: 'format', clause: 'A2023-10.a' })
    expect((await save(300, 'sync')).status).toBe(200)
  })

  test.each([
    ['A2021-13: a medical conclusion', 'vkk', 200],
    ['A2021-13: stay abroad', 'abroad', 200],
    ['A2021-13: an event', 'event', 200],
    ['A2021-13: parents', 'parent', 409],
  ] as const)('%s and the limit of a bachelor', async (_, ground, status) => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const plan = await bachelorPlan({ field: 'law' })
    expect((await lay.approve(university, plan.id)).status).toBe(200)
    const learner = await w.learner()
    await enterProgramme(w, university.orgId, learner.id, { programmeId: plan.programmeId, studyYear: 1 })
    await insertDistance(w, university.orgId, learner.id, ground, university.head.id)
    const own = await university.adviser.client.ok(api.startIndividualPlan, { body: { learnerId: learner.id } })
    const reply = await university.adviser.client.call(api.saveIndividualPlan, {
      params: { individualPlanId: own.id },
      body: {
        revision: own.revision,
        items: own.content.items.map((each) => ({ ...each, distance: 240, format: 'async' as const })),
        schedule: own.content.schedule,
      },
    })
    expect(reply.status).toBe(status)
  })
})
