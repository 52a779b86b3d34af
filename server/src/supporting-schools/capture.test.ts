import { acceptInvitation, chooseOrganisation, findCandidates, grantRole, invite, readSession } from '@dala/domain/identity'
import { getPerson } from '@dala/domain/people'
import { issueOrder, issuePaper, reverseOrder } from '@dala/domain/registrar'
import * as api from '@dala/domain/supporting-schools'
import { expect, test } from 'vitest'
import { encodeCursor } from '#lib/db'
import type { Client } from '#lib/testing'
import {
  confirmSession,
  forgetAccount,
  giveMail,
  insertClass,
  leaveOrganisation,
  readPerson,
  setStatus,
  shareAccount,
  statusOf,
  wayIn,
} from './supporting.fixture.queries.ts'
import { keepAttachments } from './daily.ts'
import { supportWorld } from './supporting.fixture.ts'

const s = await supportWorld()
const { w, village, hub, head, hubHead, pupils } = s
const registrarOf = async (orgId: string) => (await w.person({ orgId, roles: ['registrar'] })).client
const password = 'Басқа-құпия-сөз-ұзақ-88'

test('the supporting school makes no account of a visiting child; the own school still does, afterwards', async () => {
  const classId = await insertClass(w, village, '5В')
  const kid = await w.learner({ orgId: village, name: 'Zhanel', level: 'basic-secondary', groupId: classId })
  await forgetAccount(w, village, kid)
  const { params } = await s.attached({}, [classId], 'Биология')
  const visitor = (await hubHead.client.ok(api.readAttachment, { params })).pupils[0]?.id ?? ''
  await giveMail(w, hub, visitor)
  const to = { personIds: [visitor] }
  const office = await registrarOf(hub)
  for (const kind of ['code', 'mail'] as const)
    expect(await office.ok(invite, { body: { kind, to } })).toMatchObject({ made: [], leftOut: [{ reason: 'visiting' }] })
  // A code that was printed before the person came to visit opens nothing either.
  await setStatus(w, hub, visitor, 'applicant')
  const code = (await office.ok(invite, { body: { kind: 'code', to } })).made[0]?.code ?? ''
  await setStatus(w, hub, visitor, 'visiting')
  expect(await w.anyone.call(acceptInvitation, { body: { code, password } })).toBeProblem(409, 'identity.visiting')
  await giveMail(w, village, kid.id)
  const { made } = await (await registrarOf(village)).ok(invite, { body: { kind: 'code', to: { personIds: [kid.id] } } })
  expect((await w.anyone.call(acceptInvitation, { body: { code: made[0]?.code ?? '', password } })).status).toBe(200)
})

test('no role of the supporting school captures a visiting child, and nobody finds the child to give one to', async () => {
  const { params } = await s.attached({}, [s.classId], 'Химия')
  const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params })
  const visitor = visitors.find(({ name }) => name.includes('Aruzhan'))?.id ?? ''
  const administrator = await w.person({ orgId: hub, roles: ['administrator'] })
  await confirmSession(w, administrator.actor.sessionId)
  const body = { personId: visitor, role: 'digital-volunteer' as const, unitId: null, validUntil: null }
  expect(await administrator.client.call(grantRole, { body })).toBeProblem(409, 'identity.visiting')
  const { people } = await administrator.client.ok(findCandidates, { query: { search: 'Testova' } })
  expect(people.map(({ id }) => id)).not.toContain(visitor)
  const { accountId, client } = pupils[0]
  expect(await wayIn(w, hub, accountId)).toBe('visiting')
  await head.client.ok(api.end, { params, body: { reason: 'over' } })
  await w.runJobs()
  expect(await wayIn(w, hub, accountId)).toBe('none')
  expect((await client.ok(readSession)).organisations.map(({ id }) => id)).toEqual([village])
  expect(await client.call(chooseOrganisation, { body: { orgId: hub } })).toBeProblem(404, 'identity.no-such-organisation')
})

test('a former learner of the supporting school loses the role and the way in with the end of the visit', async () => {
  const former = await w.learner({ orgId: hub, name: 'Former', level: 'basic-secondary' })
  await setStatus(w, hub, former.id, 'expelled')
  await leaveOrganisation(w, hub, former)
  const classId = await insertClass(w, village, '9Б')
  const pupil = await w.learner({ orgId: village, name: 'Former', level: 'basic-secondary', groupId: classId })
  await shareAccount(w, village, pupil.id, former.accountId)
  const { params } = await s.attached({}, [classId], 'История')
  expect(await wayIn(w, hub, former.accountId)).toBe('visiting')
  await head.client.ok(api.end, { params, body: { reason: 'over' } })
  await w.runJobs()
  expect(await wayIn(w, hub, former.accountId)).toBe('none')
  expect(await statusOf(w, hub, former.id)).toBe('expelled')
  const choice = await former.client.call(chooseOrganisation, { body: { orgId: hub } })
  expect(choice).toBeProblem(404, 'identity.no-such-organisation')
})

test('the small school renames nobody whom the visit did not bring, and leaves no member of staff a visiting learner', async () => {
  const known = await w.person({ orgId: hub, roles: ['teacher'], name: 'HubTeacher' })
  const classId = await insertClass(w, village, '9А')
  const pupil = await w.learner({ orgId: village, name: 'Forged', level: 'basic-secondary', groupId: classId })
  await shareAccount(w, village, pupil.id, known.accountId)
  const before = await readPerson(w, hub, known.id)
  const { params } = await s.attached({}, [classId], 'Физика')
  await keepAttachments(w.db(village), w.clock.now())
  await w.runJobs()
  expect(await readPerson(w, hub, known.id)).toEqual(before)
  expect(await statusOf(w, hub, known.id)).toBe('visiting')
  await head.client.ok(api.end, { params, body: { reason: 'over' } })
  await w.runJobs()
  expect(await statusOf(w, hub, known.id)).toBe('transferred-out')
  expect(await readPerson(w, hub, known.id)).toEqual(before)
  expect(await wayIn(w, hub, known.accountId)).toBe('own')
  // Who comes again visits again.
  await s.attached({}, [classId], 'Астрономия')
  expect(await statusOf(w, hub, known.id)).toBe('visiting')
})

test('the registrar of the supporting school issues no paper for a visiting child, and a clerk of one unit ends no attachment', async () => {
  const { params, vacancyId } = await s.attached({}, [s.otherClass], 'География')
  const { pupils: visitors } = await hubHead.client.ok(api.readAttachment, { params })
  const office = await registrarOf(hub)
  for (const kind of ['study-certificate', 'transcript', 'study-card'] as const)
    expect(await office.call(issuePaper, { params: { personId: visitors[0]?.id ?? '' }, body: { kind, purpose: '' } })).toBeProblem(
      409,
      'registrar.visiting',
    )
  const unitId = await insertClass(w, village, '1V')
  const clerk = await w.person({ orgId: village, roles: ['registrar'], unitId })
  const filled = await clerk.client.call(api.fillVacancy, { params: { vacancyId }, body: { on: '2026-11-23' } })
  expect(filled).toBeProblem(403, 'supporting.whole-school')
  expect(await clerk.client.call(api.end, { params, body: { reason: 'x y z' } })).toBeProblem(403, 'supporting.whole-school')
  expect((await clerk.client.ok(api.readSupport)).can.manage).toBe(false) // so the page offers none of it
  expect(await head.client.ok(api.readAttachment, { params })).toMatchObject({ status: 'accepted' })
})

/** Enrols a visitor of the supporting school by its order; answers the order's id. */
async function enrolHere(office: Client, visitor: string, number: string, on = '2026-11-20'): Promise<string> {
  const paragraph = {
    kind: 'enrol' as const,
    reason: null,
    until: null,
    effectiveOn: on,
    personIds: [visitor],
    groupId: await insertClass(w, hub, `7${number}`),
    studyYear: 7,
  }
  const order = { source: 'recorded' as const, number, datedOn: on, basis: '', paragraphs: [paragraph] }
  return (await office.ok(issueOrder, { body: order })).id
}

const visitorNamed = async (params: { attachmentId: string }, name: string) =>
  (await hubHead.client.ok(api.readAttachment, { params })).pupils.find((pupil) => pupil.name.includes(name))?.id ?? ''

test('a visitor whom the supporting school enrols by its order becomes its own pupil and stays after the visit', async () => {
  const { params } = await s.attached({}, [s.classId], 'Сызу')
  const visitor = await visitorNamed(params, 'Beibit')
  await enrolHere(await registrarOf(hub), visitor, 'Z')
  expect(await wayIn(w, hub, pupils[1].accountId)).toBe('own')
  await head.client.ok(api.end, { params, body: { reason: 'over' } })
  await w.runJobs()
  expect(await statusOf(w, hub, visitor)).toBe('studying')
  expect(await wayIn(w, hub, pupils[1].accountId)).toBe('own')
})

test('an enrolment of a visitor that is taken back leaves a mere visitor, who goes when the visit is over', async () => {
  const office = await registrarOf(hub)
  const { params: attachment } = await s.attached({}, [s.classId], 'Музыка')
  const visitor = await visitorNamed(attachment, 'Aruzhan')
  const { accountId } = pupils[0]
  const first = await enrolHere(office, visitor, 'Y')
  expect(await wayIn(w, hub, accountId)).toBe('own')
  const body = { datedOn: '2026-11-22', basis: 'by mistake' }
  await office.ok(reverseOrder, { params: { orderId: first }, body })
  expect(await statusOf(w, hub, visitor)).toBe('visiting')
  expect(await wayIn(w, hub, accountId)).toBe('visiting')
  // Taken back only after the visit, the enrolment leaves nobody who could be let go with it: the day does it.
  const second = await enrolHere(office, visitor, 'X', '2026-11-22')
  await head.client.ok(api.end, { params: attachment, body: { reason: 'over' } })
  await w.runJobs()
  expect(await wayIn(w, hub, accountId)).toBe('own')
  await office.ok(reverseOrder, { params: { orderId: second }, body })
  await keepAttachments(w.db(hub), w.clock.now())
  expect(await wayIn(w, hub, accountId)).toBe('none')
})

test('the enrolment of somebody who was here before makes no visitor of the person when it is taken back', async () => {
  const office = await registrarOf(hub)
  const known = await w.person({ orgId: hub, roles: ['teacher'], name: 'Known' })
  const classId = await insertClass(w, village, '8Г')
  const pupil = await w.learner({ orgId: village, name: 'Known', level: 'basic-secondary', groupId: classId })
  await shareAccount(w, village, pupil.id, known.accountId)
  await s.attached({}, [classId], 'Информатика')
  const orderId = await enrolHere(office, known.id, 'W')
  await office.ok(reverseOrder, { params: { orderId }, body: { datedOn: '2026-11-21', basis: 'by mistake' } })
  expect(await statusOf(w, hub, known.id)).toBe('visiting')
  expect(await wayIn(w, hub, known.accountId)).toBe('own')
})

test('a clerk of one unit of the supporting school does not read the card of a visiting child', async () => {
  const { params } = await s.attached({}, [s.classId], 'Еңбек')
  const guest = await visitorNamed(params, 'Aruzhan')
  const clerk = await w.person({ orgId: hub, roles: ['registrar'], unitId: await insertClass(w, hub, '1V') })
  expect(await clerk.client.call(getPerson, { params: { personId: guest } })).toBeProblem(404, 'missing')
  expect((await (await registrarOf(hub)).call(getPerson, { params: { personId: guest } })).status).toBe(200)
})

test('the lists refuse a cursor that is not theirs', async () => {
  for (const keys of [['no-id'], ['open', 'no-id'], [null, '\0']])
    for (const list of [api.listAttachments, api.listVacancies])
      expect(await head.client.call(list, { query: { after: encodeCursor(keys) } })).toBeProblem(400, 'request.invalid')
})
