import * as api from '@dala/domain/curricula'
import * as home from '@dala/domain/home'
import { newId } from '#lib/db'
import { describe, expect, test } from 'vitest'
import { enterProgramme, insertYear, soldSeats } from './curricula.fixture.queries.ts'
import { item, name, planWorld } from './curricula.fixture.ts'

const { w, university, lay } = await planWorld()
const { spring } = await insertYear(w, university.orgId)
const { clerk, adviser, orgId } = university

const programme = await lay.programme(university, 'bachelor')
const plan = await lay.plan(university, programme.id)
await lay.save(university, plan.id, [
  item('Maths', { credits: 5, period: 1 }),
  item('Slot', { code: 'EC1', credits: 5, period: 2, component: 'elective', control: 'exam' }),
])
await lay.approve(university, plan.id)

const elective = (code: string, over: Partial<api.ElectiveFields> = {}): api.ElectiveFields => ({
  id: newId(),
  code,
  name: name(code),
  about: { kk: '', ru: '', en: '' },
  slot: '',
  credits: 5,
  hours: null,
  distance: 0,
  teacherId: null,
  seats: 2,
  prerequisites: [],
  ...over,
})

async function open(electives: api.ElectiveFields[], over: Partial<{ most: number; programmeId: string | null; opensAt: string }> = {}) {
  const window = await clerk.client.ok(api.createElectiveWindow, {
    body: {
      periodId: spring,
      programmeId: programme.id,
      studyYear: 1,
      opensAt: '2026-11-20T04:00:00.000Z',
      closesAt: '2026-11-30T13:00:00.000Z',
      least: 1,
      most: 1,
      ...over,
    },
  })
  await clerk.client.ok(api.saveElectives, { params: { windowId: window.id }, body: { electives } })
  return window
}

async function student(over: Partial<{ programmeId: string; studyYear: number }> = {}) {
  const learner = await w.learner()
  await enterProgramme(w, orgId, learner.id, { programmeId: programme.id, studyYear: 1, ...over })
  return {
    ...learner,
    choose: (electiveId: string) => learner.client.call(api.chooseElective, { params: { electiveId }, body: {} }),
    leave: (electiveId: string) => learner.client.call(api.leaveElective, { params: { electiveId } }),
    mine: async (electiveId: string) =>
      (await learner.client.ok(api.listMyElectives)).windows.flatMap((window) => window.electives).find((each) => each.id === electiveId)
        ?.mine ?? null,
  }
}

describe('choosing electives', () => {
  test('A2021-12.1.g: fifty learners at one moment get exactly the seats there are, the rest wait in order', async () => {
    const one = elective('HOT', { seats: 12 })
    await open([one])
    const learners = await Promise.all(Array.from({ length: 50 }, () => student()))
    const replies = await Promise.all(learners.map((each) => each.choose(one.id)))
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 50 }, () => 200))
    const answers = replies.map((reply) => reply.body as { status: string; place: number | null }) // the contract's reply
    expect(answers.filter((answer) => answer.status === 'seated')).toHaveLength(12)
    expect(answers.flatMap((answer) => answer.place ?? []).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 38 }, (_, index) => index + 1),
    )
    expect(await soldSeats(w, orgId, one.id)).toEqual({ taken: 12, seated: 12, waiting: 38 })
  })

  test('a repeated press takes no second seat, also at one moment', async () => {
    const one = elective('TWICE', { seats: 5 })
    await open([one])
    const aidana = await student()
    await Promise.all([aidana.choose(one.id), aidana.choose(one.id), aidana.choose(one.id)])
    expect(await soldSeats(w, orgId, one.id)).toEqual({ taken: 1, seated: 1, waiting: 0 })
  })

  test('who leaves gives the seat to the first who waits, who is told', async () => {
    const one = elective('FREED', { seats: 1 })
    await open([one])
    const [first, second, third] = [await student(), await student(), await student()]
    await first.choose(one.id)
    await second.choose(one.id)
    await third.choose(one.id)
    expect(await third.mine(one.id)).toMatchObject({ status: 'waiting', place: 2 })
    expect((await first.leave(one.id)).status).toBe(204)
    expect((await first.leave(one.id)).status).toBe(204)
    expect(await second.mine(one.id)).toMatchObject({ status: 'seated' })
    expect(await third.mine(one.id)).toMatchObject({ status: 'waiting', place: 1 })
    expect(await soldSeats(w, orgId, one.id)).toEqual({ taken: 1, seated: 1, waiting: 1 })
    const messages = await import('@dala/domain/messages')
    expect((await second.client.ok(messages.listNotifications)).items[0]?.text).toContain('FREED')
  })

  test('outside the window, for another programme or year, and over the number nothing is chosen', async () => {
    const [one, two] = [elective('A'), elective('B')]
    await open([one, two])
    const aidana = await student()
    expect(await (await student({ studyYear: 2 })).choose(one.id)).toBeProblem(409, 'curricula.not-for-you')
    await aidana.choose(one.id)
    expect(await aidana.choose(two.id)).toBeProblem(409, 'curricula.enough-chosen')
    w.clock.set('2026-11-30T13:00:01Z')
    expect(await (await student()).choose(one.id)).toBeProblem(409, 'curricula.window-closed')
    expect(await aidana.leave(one.id)).toBeProblem(409, 'curricula.window-closed')
    w.clock.set('2026-11-23T05:00:00Z')
    const later = elective('LATER')
    await open([later], { opensAt: '2026-11-25T04:00:00.000Z' })
    expect(await aidana.choose(later.id)).toBeProblem(409, 'curricula.window-closed')
  })

  test('of one slot a learner takes one, and prerequisites are studied before', async () => {
    const [one, two, hard] = [
      elective('S1', { slot: 'EC1' }),
      elective('S2', { slot: 'EC1' }),
      elective('HARD', { prerequisites: ['ALG'] }),
    ]
    await open([one, two, hard], { most: 3 })
    const aidana = await student()
    await aidana.choose(one.id)
    expect(await aidana.choose(two.id)).toBeProblem(409, 'curricula.slot-taken')
    const refused = await aidana.choose(hard.id)
    expect(refused).toBeProblem(409, 'curricula.prerequisite-lacking')
  })

  test('what was chosen stays in the catalogue, and its seats never fall below those taken', async () => {
    const one = elective('KEPT', { seats: 3 })
    const window = await open([one])
    await (await student()).choose(one.id)
    const save = (electives: api.ElectiveFields[]) =>
      clerk.client.call(api.saveElectives, { params: { windowId: window.id }, body: { electives } })
    expect(await save([])).toBeProblem(409, 'curricula.elective-chosen')
    expect((await save([{ ...one, seats: 1 }])).status).toBe(200)
    await (await student()).choose(one.id)
    expect((await save([{ ...one, seats: 2 }])).status).toBe(200)
  })

  test('an approved choice takes the place of its slot in the learner’s individual plan; a refused one frees the seat', async () => {
    const one = elective('AI', { slot: 'EC1', seats: 1 })
    const window = await open([one])
    const [first, second] = [await student(), await student()]
    await first.choose(one.id)
    await second.choose(one.id)
    const list = async () => (await adviser.client.ok(api.listChoices, { params: { windowId: window.id } })).items
    const idOf = async (learnerId: string) => (await list()).find((choice) => choice.learner.id === learnerId)?.id ?? ''
    const decide = async (learnerId: string, decision: 'approved' | 'refused') =>
      adviser.client.call(api.decideChoices, { body: { choiceIds: [await idOf(learnerId)], decision, note: '' } })
    expect((await decide(second.id, 'approved')).status).toBe(409)
    expect((await decide(first.id, 'refused')).status).toBe(200)
    expect(await second.mine(one.id)).toMatchObject({ status: 'seated' })
    expect((await decide(second.id, 'approved')).body).toEqual({ decided: 1, refusedPlans: 0 })
    expect((await decide(second.id, 'approved')).body).toEqual({ decided: 0, refusedPlans: 0 })
    const own = (await second.client.ok(api.getMyIndividualPlan)).open
    expect(own?.content.items.map((each) => [each.code, each.source, each.period])).toEqual([
      ['MATHS', 'plan', 1],
      ['AI', 'elective', 2],
    ])
    expect(own?.missing).toBe(0)
  })

  test('the learner’s day and the adviser’s work say what waits', async () => {
    const one = elective('HOME')
    await open([one])
    const aidana = await student()
    const items = (await aidana.client.ok(home.readHome)).items
    expect(items.some((each) => each.link === '/electives' && each.dueAt === '2026-11-30T13:00:00.000Z')).toBe(true)
    await aidana.choose(one.id)
    const work = (await adviser.client.ok(home.readHome)).work
    expect(work.find((each) => each.kind === 'curricula.choices')?.all).toBeGreaterThan(0)
  })
})
