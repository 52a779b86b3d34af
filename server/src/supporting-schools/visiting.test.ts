import { listOfferingLearners } from '@dala/domain/courses'
import { startApplication } from '@dala/domain/distance'
import { chooseOrganisation, invite, readSession } from '@dala/domain/identity'
import { listUnits } from '@dala/domain/organisations'
import { listLearners } from '@dala/domain/people'
import { getContingent } from '@dala/domain/registrar'
import * as api from '@dala/domain/supporting-schools'
import { expect, test } from 'vitest'
import { toIsoDate } from '@dala/locale'
import { complianceChecks } from '#nouns'
import { keepAttachments } from './daily.ts'
import { noteHandOver, receivePupils } from './hand-over.ts'
import { passOn } from './pass-on.ts'
import { giveMail, insertClass, insertCourse, insertStatus, listKinds, moveTo, shareAccount } from './supporting.fixture.queries.ts'
import { supportWorld } from './supporting.fixture.ts'

const s = await supportWorld()
const { w, village, hub, head, hubHead, teacher, pupils, eighth, course } = s

/** What every look of the board counts in an organisation, but for those of this noun. */
const looks = async (orgId: string) => {
  const today = toIsoDate(w.clock.now())
  const at = { orgId, today, soonUntil: today }
  const counted: Record<string, number> = {}
  for (const [key, check] of complianceChecks().byKey)
    if (!key.startsWith('supporting.')) counted[key] = (await w.db(orgId).transaction((trx) => check.count(trx, at))).examined
  return counted
}
const people = async () => (await hubHead.client.ok(listLearners, { query: { limit: 100 } })).items.map((each) => each.givenName)

test('visiting learners count in no look, no contingent, no registry and no structure of the supporting school', async () => {
  const today = toIsoDate(w.clock.now())
  const contingent = () => hubHead.client.ok(getContingent, { query: { on: today } })
  const structure = () => hubHead.client.ok(listUnits)
  const before = { looks: await looks(hub), people: await people(), contingent: await contingent(), structure: await structure() }
  // A month later marks and progress would be missed, so the day is moved for the looks as well.
  const { params } = await s.attached({ endsOn: '2027-05-25' })
  expect((await hubHead.client.ok(api.readAttachment, { params })).pupils).toHaveLength(2)
  const after = { looks: await looks(hub), people: await people(), contingent: await contingent(), structure: await structure() }
  expect(after).toEqual(before)
  expect(after.people).toEqual(['Own'])
  // Who asks for visitors finds them.
  const visiting = await hubHead.client.ok(listLearners, { query: { limit: 100, status: 'visiting' } })
  expect(visiting.items.map((each) => each.givenName)).toEqual(['Aruzhan', 'Beibit'])
})

test('a look that runs a month later misses no mark and no progress of a visitor', async () => {
  const day = '2027-01-11'
  const at = { orgId: hub, today: day, soonUntil: day }
  for (const key of ['courses.delivery', 'gradebook.progress']) {
    const check = [...complianceChecks().byKey.values()].find((each) => each.key.startsWith(key))
    if (check === undefined) throw new Error(`no look ${key}`)
    const { items } = await w.db(hub).transaction((trx) => check.rows(trx, { ...at, which: 'examined', after: null, limit: 50 }))
    expect(items.filter(({ title }) => /Aruzhan|Beibit/.test(title))).toEqual([])
  }
})

test('a visiting learner cannot apply for distance learning at the supporting school', async () => {
  const { items } = await hubHead.client.ok(api.listAttachments, { query: { limit: 5 } })
  const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params: { attachmentId: items[0]?.id ?? '' } })
  await pupils[0].client.ok(chooseOrganisation, { body: { orgId: hub } })
  expect(await pupils[0].client.call(startApplication, { body: { learnerId: visitors[0]?.id ?? '' } })).toBeProblem(
    422,
    'distance.not-studying',
  )
  await pupils[0].client.ok(chooseOrganisation, { body: { orgId: village } })
})

test('a second subject brings the same people again and no second persons; the end of one leaves the other', async () => {
  const second = await insertCourse(w, hub, teacher.id)
  const { id: vacancyId } = await s.vacancy([s.classId], 'Химия')
  const { id } = await head.client.ok(api.ask, {
    body: { vacancyId, school: { kind: 'here', organisationId: hub }, classIds: [s.classId], ...s.terms },
  })
  await w.runJobs()
  const params = { attachmentId: id }
  await hubHead.client.ok(api.accept, { params, body: { kind: 'course', offeringId: second.offeringId } })
  await w.runJobs()
  const visitors = await hubHead.client.ok(listLearners, { query: { limit: 100, status: 'visiting' } })
  expect(visitors.items).toHaveLength(2)
  await hubHead.client.ok(api.end, { params, body: { reason: 'The teacher is ill' } })
  await w.runJobs()
  expect(await head.client.ok(api.readAttachment, { params })).toMatchObject({
    status: 'ended',
    ended: { because: 'hub' },
    reason: 'The teacher is ill',
  })
  const { items } = await teacher.client.ok(listOfferingLearners, { params: { offeringId: course.offeringId }, query: { limit: 50 } })
  expect(items.filter((each) => each.endedAt === null)).toHaveLength(3)
  expect((await pupils[0].client.ok(api.listLessonsElsewhere)).items.map((each) => each.subject)).toEqual(['Физика'])
})

test('a hand-over that was killed between the two schools is made good by the next, and nothing is done twice', async () => {
  const made = await s.asked({}, [s.otherClass], 'Алгебра')
  const target = await insertCourse(w, hub, teacher.id)
  await hubHead.client.ok(api.accept, { params: made.params, body: { kind: 'course', offeringId: target.offeringId } })
  const context = { dbFor: (orgId: string) => w.db(orgId), now: w.clock.now }
  await passOn({ orgId: hub, attachmentId: made.id }, context)
  // The first half alone: the small school has noted its pupil, the supporting school knows nothing yet.
  const noted = await noteHandOver(w.db(village), made.id, w.clock.now())
  expect(noted?.roster.map((each) => each.givenName)).toEqual(['Dias'])
  expect((await hubHead.client.ok(api.readAttachment, { params: made.params })).pupils).toEqual([])
  await w.runJobs()
  const state = async () => ({
    small: await head.client.ok(api.readAttachment, { params: made.params }),
    hub: await hubHead.client.ok(api.readAttachment, { params: made.params }),
    smallEvents: await listKinds(w, village, made.id),
    hubEvents: await listKinds(w, hub, made.id),
    course: await teacher.client.ok(listOfferingLearners, { params: { offeringId: target.offeringId }, query: { limit: 50 } }),
  })
  const once = await state()
  expect(once.hub.pupils).toHaveLength(1)
  expect(once.hubEvents.filter((kind) => kind === 'supporting.visitor-came')).toHaveLength(1)
  expect(once.smallEvents.filter((kind) => kind === 'supporting.pupil-sent')).toHaveLength(1)
  // Everything once more: both halves, the state both ways.
  await passOn({ orgId: hub, attachmentId: made.id }, context)
  await passOn({ orgId: village, attachmentId: made.id }, context)
  const again = await noteHandOver(w.db(village), made.id, w.clock.now())
  await receivePupils(w.db(hub), { smallId: village, attachmentId: made.id, roster: again?.roster ?? [] }, w.clock.now())
  await w.runJobs()
  expect(await state()).toEqual(once)
})

test('a roster from any other school than the partner changes nothing', async () => {
  const { items } = await hubHead.client.ok(api.listAttachments, { query: { limit: 50 } })
  const id = items[0]?.id ?? ''
  const before = await hubHead.client.ok(api.readAttachment, { params: { attachmentId: id } })
  await receivePupils(w.db(hub), { smallId: s.third, attachmentId: id, roster: [] }, w.clock.now())
  expect(await hubHead.client.ok(api.readAttachment, { params: { attachmentId: id } })).toEqual(before)
})

test('a pupil who changes the class leaves the one group and comes in the other', async () => {
  await moveTo(w, village, eighth.id, s.classId)
  await keepAttachments(w.db(village), w.clock.now())
  await w.runJobs()
  const { items } = await teacher.client.ok(listOfferingLearners, { params: { offeringId: course.offeringId }, query: { limit: 50 } })
  expect(items.filter((each) => each.endedAt === null).map((each) => [each.name.givenName, each.groupName?.en ?? null])).toEqual([
    ['Aruzhan', 'Visiting: village (en), 7А'],
    ['Beibit', 'Visiting: village (en), 7А'],
    ['Dias', 'Visiting: village (en), 7А'],
    ['Own', null],
  ])
})

const look = async (key: string, today = toIsoDate(w.clock.now())) => {
  const check = complianceChecks().byKey.get(key)
  if (check === undefined) throw new Error(`no look ${key}`)
  return w.db(village).transaction((trx) => check.count(trx, { orgId: village, today, soonUntil: today }))
}

test('A2021-22.a, A2021-22.b, A2021-22.c: the looks find a pupil without vacancy, without attachment, and a class in no course', async () => {
  // Physics has its class; the only pupil of algebra has moved away.
  expect(await look('supporting.remote-class')).toMatchObject({ examined: 2, broken: 1 })
  await insertStatus(w, village, pupils[0].id, 'физика ')
  expect(await look('supporting.after-vacancy')).toMatchObject({ examined: 1, broken: 0 })
  expect(await look('supporting.without-attachment')).toMatchObject({ examined: 1, broken: 0 })
  await insertStatus(w, village, pupils[1].id, 'Тарих')
  expect(await look('supporting.after-vacancy')).toMatchObject({ examined: 2, broken: 1 })
  expect(await look('supporting.without-attachment')).toMatchObject({ examined: 2, broken: 1 })
  const { items } = await head.client.ok(api.listVacancies, { query: { limit: 50 } })
  const physics = items.find((each) => each.subject === 'Физика')
  await head.client.ok(api.fillVacancy, { params: { vacancyId: physics?.id ?? '' }, body: { on: toIsoDate(w.clock.now()) } })
  await w.runJobs()
  expect(await look('supporting.after-vacancy')).toMatchObject({ examined: 2, broken: 2 })
  expect(await look('supporting.without-attachment')).toMatchObject({ examined: 2, broken: 2 })
})

test('the application on the ground of small schools is offered the supporting school of the class, to the family alone', async () => {
  const made = await s.attached({}, [s.classId], 'Биология')
  const query = { learnerId: pupils[0].id }
  const own = await pupils[0].client.ok(api.listForApplication, { query })
  expect(own.items).toMatchObject([{ subject: 'Биология', school: { en: 'school (en)' } }])
  expect((await pupils[1].client.ok(api.listForApplication, { query })).items).toEqual([])
  expect((await (await w.guardianOf(pupils[0])).client.ok(api.listForApplication, { query })).items).toHaveLength(1)
  const classTeacher = await w.person({ orgId: village, roles: ['teacher'], name: 'Class teacher' })
  await insertCourse(w, village, classTeacher.id, [pupils[0].id])
  const seen = await classTeacher.client.ok(api.readAttachment, { params: made.params })
  expect(seen.pupils.map((each) => each.id)).toEqual([pupils[0].id])
  expect(seen.can).toEqual({ answer: false, withdraw: false, end: false })
})

test('the pupil comes home by default, and the own school’s office alone renews the way in', async () => {
  const made = await s.attached({}, [s.classId], 'География')
  const [aruzhan] = pupils
  const { organisations } = await aruzhan.client.ok(readSession)
  expect(organisations.map(({ id }) => id)).toEqual([village, hub])
  const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params: made.params })
  const registrarOf = async (orgId: string) => (await w.person({ orgId, roles: ['registrar'] })).client
  const renew = async (orgId: string, personId: string) =>
    (await registrarOf(orgId)).ok(invite, { body: { kind: 'code', to: { personIds: [personId] }, forgotten: true } })
  await giveMail(w, village, aruzhan.id)
  expect((await renew(village, aruzhan.id)).made).toMatchObject([{ personId: aruzhan.id }])
  const visitor = visitors.find(({ name }) => name.includes('Aruzhan'))?.id ?? ''
  expect(await renew(hub, visitor)).toMatchObject({ made: [], leftOut: [{ reason: 'visiting' }] })
  await head.client.ok(api.end, { params: made.params, body: { reason: 'the test is over' } })
})

test('a pupil who is somebody at the supporting school already visits as that person, and stays it afterwards', async () => {
  const known = await w.person({ orgId: hub, roles: ['guardian'], name: 'Known', secondFactor: false })
  const classId = await insertClass(w, village, '9А')
  const pupil = await w.learner({ orgId: village, name: 'Ninth', level: 'basic-secondary', groupId: classId })
  await shareAccount(w, village, pupil.id, known.accountId)
  const { params } = await s.attached({}, [classId], 'Физика')
  const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params })
  expect(visitors).toMatchObject([{ id: known.id, name: 'Testova Known' }])
  expect((await known.client.ok(readSession)).roles.map(({ role }) => role).toSorted()).toEqual(['guardian', 'learner'])
  await head.client.ok(api.end, { params, body: { reason: 'the test is over' } })
  await w.runJobs()
  const after = await known.client.ok(readSession)
  expect(after.roles.map(({ role }) => role)).toEqual(['guardian'])
  expect(after.organisations).toHaveLength(2)
})
