import * as api from '@dala/domain/distance'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { approve, filled, registered, signed } from './distance.fixture.ts'
import { insertFaculty } from './distance.fixture.queries.ts'
import { insertSchool, parent, school } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const [ours, theirs] = await insertFaculty(w)
const head = await w.person({ roles: ['head'] })
const registrar = await w.person({ roles: ['registrar'] })
const at = (groupId: string) => w.learner({ groupId }).then((learner) => registered(w, learner))
const approved = async (groupId: string) => approve(head, (await at(groupId)).id)

test('who reads the whole house and considers in one faculty considers, and sees health, in that faculty only', async () => {
  const both = await w.person({ roles: ['dean'], unitId: ours.faculty })
  await withClient(w.database.url, (client) =>
    client.query(
      "INSERT INTO identity.role_grant (org_id, id, person_id, role, granted_at) VALUES ($1, $2, $3, 'council-secretary', now())",
      [w.university, newId(), both.id],
    ),
  )
  const [near, far] = [await at(ours.group), await at(theirs.group)]
  const read = (id: string) => both.client.ok(api.getApplication, { params: { applicationId: id } })
  expect((await read(near.id)).can).toMatchObject({ seeSensitive: true, return: true })
  const seen = await read(far.id)
  expect(seen.can).toMatchObject({ seeSensitive: false, return: false })
  expect([seen.reason, seen.facts]).toEqual(['', {}])
  const params = { applicationId: far.id }
  expect(await both.client.call(api.returnApplication, { params, body: { note: 'Жоқ' } })).toBeProblem(403, 'identity.not-permitted')
  expect(await both.client.call(api.printApplication, { params })).toBeProblem(403, 'identity.not-permitted')
})

describe('an order is prepared and issued for the learners of one’s own units', () => {
  test('a registrar of one faculty puts nobody else’s learner into an order and changes no order of others', async () => {
    const bound = await w.person({ roles: ['registrar'], unitId: ours.faculty })
    const [near, far] = [await approved(ours.group), await approved(theirs.group)]
    const draft = (ids: string[]) => bound.client.call(api.draftOrder, { body: { applicationIds: ids } })
    expect(await draft([near.id, far.id])).toBeProblem(404, 'missing')
    expect((await draft([near.id])).status).toBe(200)
    const other = await registrar.client.ok(api.draftOrder, { body: { applicationIds: [far.id] } })
    const line = { orderId: other.id, applicationId: far.id }
    expect(await bound.client.call(api.removeOrderLine, { params: line })).toBeProblem(404, 'missing')
    expect(await bound.client.call(api.discardOrder, { params: { orderId: other.id } })).toBeProblem(404, 'missing')
    const change = { technologies: ['tv' as const], startsOn: '2026-12-01', endsOn: '2027-01-31' }
    expect(await bound.client.call(api.changeOrderLine, { params: line, body: change })).toBeProblem(404, 'missing')
  })

  test('a head of one faculty issues no order with others in it', async () => {
    const bound = await w.person({ roles: ['head'], unitId: ours.faculty })
    const mixed = await registrar.client.ok(api.draftOrder, {
      body: { applicationIds: [(await approved(ours.group)).id, (await approved(theirs.group)).id] },
    })
    const params = { orderId: mixed.id }
    expect(await bound.client.call(api.issueOrder, { params, body: { confirmed: true } })).toBeProblem(404, 'missing')
    expect((await head.client.ok(api.issueOrder, { params, body: { confirmed: true } })).status).toBe('issued')
  })
})

test('forms of the home and of the child are closed to whoever only oversees, as they are in the register', async () => {
  const { classId } = await insertSchool(w)
  const s = await school(w, classId)
  const pupil = await s.pupil()
  const draft = await filled(w, pupil.guardian, pupil.id, { ground: 'parent', facts: parent, documents: [] })
  const params = { applicationId: draft.id }
  await pupil.guardian.client.ok(api.fillForm, { params, body: { kind: 'home-conditions', device: true, internet: true, place: true } })
  const ready = await pupil.guardian.client.ok(api.getApplication, { params })
  await signed(pupil.guardian, ready)
  const inspector = await w.person({ orgId: w.school, roles: ['inspector'] })
  const line = (await inspector.client.ok(api.getApplication, { params })).documents.find((each) => each.kind === 'home-conditions')
  expect(line?.items).toMatchObject([{ hidden: true, fileName: '' }])
  const file = { params: { ...params, attachmentId: line?.items[0]?.id ?? '' } }
  expect(await inspector.client.call(api.readAttachment, file)).toBeProblem(404, 'missing')
  expect((await s.registrar.client.call(api.readAttachment, file)).status).toBe(200)
})

test('who applied and stands for the child no more is told nothing of the case', async () => {
  const pupil = await w.learner()
  const guardian = await w.guardianOf(pupil)
  const made = await signed(guardian, await filled(w, guardian, pupil.id))
  const heard = async () => {
    const { rows } = await withClient(w.database.url, (client) =>
      client.query("SELECT kind FROM messages.notification WHERE person_id = $1 AND kind = 'distance.application-approved'", [guardian.id]),
    )
    return rows.length
  }
  await withClient(w.database.url, (client) =>
    client.query('UPDATE people.guardianship SET ended_at = now() WHERE guardian_id = $1', [guardian.id]),
  )
  await approve(head, made.id)
  expect(await heard()).toBe(0)
  expect(await guardian.client.call(api.getApplication, { params: { applicationId: made.id } })).toBeProblem(404, 'missing')
})
