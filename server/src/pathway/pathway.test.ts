import * as distance from '@dala/domain/distance'
import * as home from '@dala/domain/home'
import * as api from '@dala/domain/pathway'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { world } from '#lib/testing'
import { event, insertSchool, parent, school, vkk } from '#distance/school-fixture'
import { keepSittings } from './attestation.ts'
import { insertCourse } from './pathway.fixture.queries.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-30T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const teacher = await w.person({ orgId: w.school, roles: ['teacher'], name: 'Мұғалім' })
const group = { groupId: classId }

async function atDistance(ground: 'vkk' | 'event' | 'parent') {
  const pupil = await s.pupil()
  w.clock.set('2026-11-23T05:00:00Z')
  await s.ordered([await s.approved(pupil, ground, { vkk, event, parent }[ground])])
  w.clock.set('2026-12-02T05:00:00Z')
  return pupil
}
const pathOf = (who: { client: typeof s.head.client }, learnerId: string) => who.client.ok(api.getPathway, { params: { learnerId } })
const material = (kind: api.MaterialKind, title: string) =>
  s.registrar.client.ok(api.addMaterial, { params: group, body: { kind, subject: 'Алгебра', title, link: 'https://dala.example/kitap' } })

describe('what is handed over', () => {
  test('A2023-15.1.a, A2023-15.1.b, A2023-15.1.c, A2023-15.1.d, A2023-15.1.e: a class’s materials go to each learner at a distance once, and each confirms them', async () => {
    const [one, two] = [await atDistance('vkk'), await atDistance('vkk')]
    expect((await pathOf(one, one.id)).missing).toEqual([...api.materialKinds])
    for (const kind of api.materialKinds) await material(kind, `Материал ${kind}`)
    const done = await s.registrar.client.ok(api.handOver, { params: group, body: {} })
    expect(done.learners).toBeGreaterThanOrEqual(2)
    expect(await s.registrar.client.ok(api.handOver, { params: group, body: {} })).toEqual({ handed: 0, learners: 0 })
    const path = await pathOf(one.guardian, one.id)
    expect(path).toMatchObject({ missing: [], status: { ground: { code: 'vkk' } } })
    expect(path.materials).toHaveLength(5)
    const waits = async () => (await one.client.ok(home.readHome)).items.filter((item) => item.clause === 'A2023-15.1.a').length
    expect(await waits()).toBe(1)
    const ids = path.materials.map((each) => each.id)
    const read = await one.guardian.client.ok(api.acknowledgeMaterials, { params: { learnerId: one.id }, body: { materialIds: ids } })
    expect(read.materials[0]).toMatchObject({ acknowledgedBy: 'Testova Guardian' })
    expect(await waits()).toBe(0)
    expect((await pathOf(two, two.id)).materials.every((each) => each.acknowledgedAt === null)).toBe(true)
    const list = await s.registrar.client.ok(api.listPathwayLearners, { query: {} })
    expect(list.items.find((item) => item.learnerId === two.id)).toMatchObject({ missing: [], unacknowledged: 5 })
  })

  test('another family sees nothing of it, nor does a teacher of other learners', async () => {
    const [one, other] = [await atDistance('vkk'), await atDistance('vkk')]
    for (const client of [other.client, other.guardian.client, teacher.client])
      expect(await client.call(api.getPathway, { params: { learnerId: one.id } })).toBeProblem(404, 'missing')
    expect((await teacher.client.ok(api.listPathwayLearners, { query: {} })).items).toEqual([])
  })
})

describe('attestation', () => {
  const plan = (kind: 'sor' | 'soch', heldOn: string) =>
    s.registrar.client.ok(api.addAssessment, {
      params: group,
      body: { subject: `Алгебра ${heldOn}`, kind, heldOn, place: '12-кабинет' },
    })
  const sittingOn = async (learner: { id: string; client: typeof s.head.client }, classDay: string) =>
    (await pathOf(learner, learner.id)).sittings.find((each) => each.assessment.heldOn === classDay)

  test('A2023-15.3.c: the class’s schedule becomes the learner’s, in person at the school; remote is refused', async () => {
    const pupil = await atDistance('vkk')
    await plan('soch', '2026-12-18')
    const sitting = await sittingOn(pupil, '2026-12-18')
    expect(sitting).toMatchObject({ heldOn: '2026-12-18', mode: 'in-person', place: '12-кабинет', because: 'class' })
    const params = { learnerId: pupil.id, assessmentId: sitting?.assessment.id ?? '' }
    const remote = await s.registrar.client.call(api.setSitting, { params, body: { heldOn: '2026-12-19', place: 'Үй', mode: 'remote' } })
    expect(remote).toBeProblem(422, 'pathway.in-person')
  })

  test('A2023-9.e, A2023-9.f, A2021-20.d: what falls into the event waits for a day of its own, which lies after the event', async () => {
    const pupil = await atDistance('event')
    await plan('sor', '2026-12-04')
    const sitting = await sittingOn(pupil, '2026-12-04')
    expect(sitting).toMatchObject({ heldOn: null, because: 'event' })
    const listed = await s.registrar.client.ok(api.listPathwayLearners, { query: {} })
    expect(listed.items.find((item) => item.learnerId === pupil.id)?.sittingsWanted).toBe(1)
    const params = { learnerId: pupil.id, assessmentId: sitting?.assessment.id ?? '' }
    const set = (heldOn: string) => s.registrar.client.call(api.setSitting, { params, body: { heldOn, place: '12-кабинет' } })
    expect(await set('2026-12-10')).toBeProblem(422, 'pathway.inside-event')
    expect((await set('2026-12-14')).status).toBe(200)
    expect(await sittingOn(pupil, '2026-12-04')).toMatchObject({ heldOn: '2026-12-14', because: 'event' })
  })

  test('A2023-15.3.b: what comes is told some days before, what is not passed by its day is late, what is passed stays', async () => {
    const pupil = await atDistance('vkk')
    await insertCourse(w, teacher.id, pupil.id)
    await plan('soch', '2026-12-21')
    await keepSittings(w.db(w.school), new Date('2026-12-18T05:00:00Z'))
    await keepSittings(w.db(w.school), new Date('2026-12-19T05:00:00Z'))
    const items = (await pupil.client.ok(home.readHome)).items.filter((item) => item.clause === 'A2023-15.3.c')
    expect(items.length).toBeGreaterThan(0)
    const sitting = await sittingOn(pupil, '2026-12-21')
    const params = { learnerId: pupil.id, assessmentId: sitting?.assessment.id ?? '' }
    const pass = (passedOn: string) => teacher.client.call(api.passSitting, { params, body: { passedOn } })
    w.clock.set('2026-12-22T05:00:00Z')
    expect(await sittingOn(pupil, '2026-12-21')).toMatchObject({ late: true })
    expect(await pass('2026-12-23')).toBeProblem(422, 'pathway.in-future')
    expect((await pass('2026-12-22')).status).toBe(200)
    expect(await pass('2026-12-22')).toBeProblem(409, 'pathway.already-sat')
    expect(await sittingOn(pupil, '2026-12-21')).toMatchObject({ late: false, passedOn: '2026-12-22' })
  })

  test('A2021-20.c, A2021-23.d: whoever studies alone at an event or with the parents has a plan and the days of assessments', async () => {
    const [camper, atHome] = [await atDistance('event'), await atDistance('parent')]
    for (const pupil of [camper, atHome]) {
      const [status] = (await pupil.client.ok(distance.listOwnStatuses)).items
      const { plan } = await pupil.client.ok(distance.getApplication, { params: { applicationId: status?.applicationId ?? '' } })
      expect(plan?.content.periods.map((period) => period.name.kk)).toContain('2-тоқсан')
    }
    await plan('sor', '2026-12-07')
    expect(await sittingOn(camper, '2026-12-07')).toMatchObject({ heldOn: null, because: 'event' })
    expect(await sittingOn(atHome, '2026-12-07')).toMatchObject({ heldOn: '2026-12-07', mode: 'in-person' })
  })

  test('A2023-15.3.a: topics of the thematic plan are mastered, as the teacher says, or late', async () => {
    const pupil = await atDistance('parent')
    await insertCourse(w, teacher.id, pupil.id)
    await s.registrar.client.ok(api.addTopics, {
      params: group,
      body: {
        subject: 'Алгебра',
        topics: [
          { title: 'Көпмүшелер', dueOn: '2026-12-08' },
          { title: 'Теңдеулер', dueOn: '2026-12-20' },
        ],
      },
    })
    w.clock.set('2026-12-10T05:00:00Z')
    const [first, second] = (await pathOf(teacher, pupil.id)).topics
    expect([first?.late, second?.late]).toEqual([true, false])
    const params = { learnerId: pupil.id }
    const shown = await teacher.client.ok(api.markMastered, { params, body: { topicId: first?.id ?? '', masteredOn: '2026-12-09' } })
    expect(shown.topics[0]).toMatchObject({ late: false, masteredOn: '2026-12-09' })
  })
})

describe('life beside lessons', () => {
  test('A2023-15.2: the parents declare what they organise, a child does not', async () => {
    const pupil = await atDistance('parent')
    const call = { params: { learnerId: pupil.id }, body: { kind: 'sport', name: 'Дзюдо', place: '', times: 'Сс, бс 17:00' } } as const
    expect(await pupil.client.call(api.addActivity, call)).toBeProblem(422, 'pathway.guardian-declares')
    const path = await pupil.guardian.client.ok(api.addActivity, call)
    expect(path.activities).toMatchObject([{ kind: 'sport', name: 'Дзюдо' }])
    const activityId = path.activities[0]?.id ?? ''
    const after = await pupil.guardian.client.ok(api.removeActivity, { params: { learnerId: pupil.id, activityId } })
    expect(after.activities).toEqual([])
  })

  test('A2023-15.6: events in which the learner took part are logged by who teaches or manages', async () => {
    const pupil = await atDistance('parent')
    const call = { params: { learnerId: pupil.id }, body: { kind: 'school', name: 'Наурыз думан', heldOn: '2026-12-01' } } as const
    expect(await pupil.client.call(api.addParticipation, call)).toBeProblem(403, 'identity.not-permitted')
    expect((await s.registrar.client.ok(api.addParticipation, call)).participations).toHaveLength(1)
    const ahead = { ...call, body: { ...call.body, heldOn: '2027-03-22' } }
    expect(await s.registrar.client.call(api.addParticipation, ahead)).toBeProblem(422, 'pathway.in-future')
  })

  test('A2023-15.5.a: a question about a topic goes to the teacher of the subject with a term, and the answer ends it', async () => {
    const pupil = await atDistance('vkk')
    const offeringId = await insertCourse(w, teacher.id, pupil.id)
    const made = await pupil.client.ok(api.ask, {
      body: { learnerId: pupil.id, office: 'teacher', offeringId, topic: 'Көпмүшелер', words: 'Қалай көбейтеміз?' },
    })
    expect(made).toMatchObject({ assignee: 'Testova Мұғалім', dueOn: '2026-12-07', answeredOn: null })
    const params = { requestId: made.id }
    expect((await teacher.client.ok(api.listRequests, { query: {} })).items.map((item) => item.id)).toContain(made.id)
    expect((await teacher.client.ok(home.readHome)).work.find((item) => item.kind === 'pathway.requests')?.all).toBeGreaterThan(0)
    const outsider = await w.person({ orgId: w.school, roles: ['teacher'] })
    expect(await outsider.client.call(api.getRequest, { params })).toBeProblem(404, 'missing')
    const answered = await teacher.client.ok(api.writeInRequest, { params, body: { words: 'Жақшаны ашамыз.' } })
    expect(answered).toMatchObject({ answeredOn: '2026-12-02', late: false })
    expect((await pupil.client.ok(api.closeRequest, { params, body: {} })).closed).toBe(true)
    expect(await teacher.client.call(api.writeInRequest, { params, body: { words: 'Тағы' } })).toBeProblem(409, 'pathway.request-closed')
  })

  test('A2023-15.5.b: the four specialists have a contact each, and what is asked reaches nobody else', async () => {
    const pupil = await atDistance('vkk')
    const body = { learnerId: pupil.id, office: 'psychologist', topic: 'Кеңес', words: 'Кездескім келеді.' } as const
    expect(await pupil.guardian.client.call(api.ask, { body })).toBeProblem(422, 'pathway.no-contact')
    const specialist = await w.person({ orgId: w.school, roles: ['adviser'], name: 'Психолог' })
    await insertCourse(w, specialist.id, null)
    for (const office of api.contactOffices)
      await s.registrar.client.ok(api.setContact, { params: { office }, body: { personId: specialist.id, phone: '+77010000000' } })
    const { items } = await pupil.client.ok(api.listContacts)
    expect(items.map((item) => item.person?.name)).toEqual(Array(4).fill('Testova Психолог'))
    const made = await pupil.guardian.client.ok(api.ask, { body })
    expect(made.assignee).toBe('Testova Психолог')
    expect((await pathOf(s.registrar, pupil.id)).requests.map((each) => each.id)).not.toContain(made.id)
  })

  test('A2023-15.7: halls and the library are booked free of charge, and of many who want the last place one gets it', async () => {
    const pupils = [await atDistance('vkk'), await atDistance('vkk'), await atDistance('vkk')]
    const resource = await s.registrar.client.ok(api.addResource, {
      body: { kind: 'library', name: { kk: 'Кітапхана', ru: 'Библиотека', en: 'Library' }, seats: 2, opensAt: 9, closesAt: 18 },
    })
    const want = (pupil: (typeof pupils)[number], day = '2026-12-03', hour = 10) =>
      pupil.client.call(api.book, { body: { learnerId: pupil.id, resourceId: resource.id, day, hour } })
    const replies = await Promise.all(pupils.map((pupil) => want(pupil)))
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 200, 409])
    const shown = await s.registrar.client.ok(api.listResources, { query: { day: '2026-12-03' } })
    expect(shown.items[0]?.free.find((slot) => slot.hour === 10)?.seats).toBe(0)
    const lucky = pupils[replies.findIndex((reply) => reply.status === 200)]
    const unlucky = pupils[replies.findIndex((reply) => reply.status === 409)]
    if (lucky === undefined || unlucky === undefined) throw new Error('two places for three')
    expect(await want(lucky)).toBeProblem(409, 'pathway.booked-already')
    const [booking] = (await pathOf(lucky, lucky.id)).bookings
    await lucky.client.ok(api.cancelBooking, { params: { bookingId: booking?.id ?? '' } })
    expect((await want(unlucky)).status).toBe(200)
    expect(await want(lucky, '2026-12-03', 20)).toBeProblem(422, 'pathway.closed-hours')
    expect(await want(lucky, '2027-03-03')).toBeProblem(422, 'pathway.not-at-a-distance')
    expect((await verifyChain(w.db(w.school))).fault).toBeNull()
  })
})

test('the distance status of the guardian’s child leads to the pathway', async () => {
  const pupil = await atDistance('parent')
  expect((await pupil.guardian.client.ok(distance.listOwnStatuses)).items[0]).toMatchObject({ ground: { code: 'parent' } })
  expect((await pupil.guardian.client.ok(api.listOwnPathways)).items.map((item) => item.learnerId)).toContain(pupil.id)
})
