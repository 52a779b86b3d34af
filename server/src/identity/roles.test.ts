import { getMarksOf } from '@dala/domain/gradebook'
import * as api from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { newId } from '#lib/db'
import { world } from '#lib/testing'
import { confirmed } from './identity.fixture.ts'

const w = await world()

const administrator = async (orgId = w.university, unitId: string | null = null) => {
  const person = await w.person({ roles: ['administrator'], orgId, unitId })
  await confirmed(w, person.actor.sessionId)
  return person
}
const grant = (personId: string, role: api.Role, unitId: string | null = null) => ({ body: { personId, role, unitId, validUntil: null } })

test('a granted role counts at the next request, a revoked one no more', async () => {
  const admin = await administrator()
  const dana = await w.person({ roles: ['teacher'] })
  expect((await dana.client.call(api.listRoles)).status).toBe(403)
  const { id } = await admin.client.ok(api.grantRole, grant(dana.id, 'administrator'))
  expect((await dana.client.call(api.listRoles)).status).toBe(200)
  await admin.client.ok(api.revokeRole, { params: { grantId: id } })
  expect(await dana.client.call(api.listRoles)).toBeProblem(403, 'identity.not-permitted')
})

test('granting twice changes nothing and writes one event', async () => {
  const admin = await administrator()
  const dana = await w.person({ roles: [] })
  const first = await admin.client.ok(api.grantRole, grant(dana.id, 'dean'))
  const second = await admin.client.ok(api.grantRole, grant(dana.id, 'dean'))
  expect(second).toEqual(first)
  const events = await w
    .db()
    .transaction((trx) =>
      trx.selectFrom('audit.event').select('kind').where('org_id', '=', w.university).where('about_id', '=', dana.id).execute(),
    )
  expect(events.map(({ kind }) => kind)).toEqual(['identity.role-granted'])
})

test('nobody grants himself more, and a unit’s administrator stays in his unit', async () => {
  const admin = await administrator()
  expect(await admin.client.call(api.grantRole, grant(admin.id, 'head'))).toBeProblem(403, 'identity.grant-beyond-own')
  const [unit, other] = [newId(), newId()]
  await w.db().transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values(
        [unit, other].map((id) => ({
          org_id: w.university,
          id,
          kind: 'faculty' as const,
          name_kk: id,
          name_ru: id,
          name_en: id,
          created_at: w.clock.now(),
        })),
      )
      .execute(),
  )
  const local = await administrator(w.university, unit)
  const dana = await w.person({ roles: [] })
  expect(await local.client.call(api.grantRole, grant(dana.id, 'administrator', null))).toBeProblem(403, 'identity.grant-beyond-own')
  expect(await local.client.call(api.grantRole, grant(dana.id, 'administrator', other))).toBeProblem(403, 'identity.grant-beyond-own')
  expect((await local.client.call(api.grantRole, grant(dana.id, 'administrator', unit))).status).toBe(200)
  expect(await local.client.call(api.grantRole, grant(dana.id, 'head', unit))).toBeProblem(403, 'identity.grant-beyond-own')
})

test('the last administrator stays, even when two revoke each other at the same moment', async () => {
  const one = await administrator(w.college)
  const two = await administrator(w.college)
  const list = await one.client.ok(api.listGrants, { query: { role: 'administrator', limit: 200 } })
  const idOf = (personId: string) => list.items.find((item) => item.personId === personId)?.id ?? ''
  const replies = await Promise.all([
    one.client.call(api.revokeRole, { params: { grantId: idOf(two.id) } }),
    two.client.call(api.revokeRole, { params: { grantId: idOf(one.id) } }),
  ])
  // The slower one is refused: as the last administrator, or because he is none any more.
  expect(replies.filter(({ status }) => status === 204)).toHaveLength(1)
  expect([403, 409]).toContain(replies.find(({ status }) => status !== 204)?.status)
  const left = replies[0]?.status === 204 ? one : two
  expect(await left.client.call(api.revokeRole, { params: { grantId: idOf(left.id) } })).toBeProblem(409, 'identity.last-administrator')
})

test('roles need a confirmation of the last five minutes', async () => {
  const person = await w.person({ roles: ['administrator'] })
  const dana = await w.person({ roles: [] })
  expect(await person.client.call(api.grantRole, grant(dana.id, 'dean'))).toBeProblem(403, 'identity.step-up-required')
  await confirmed(w, person.actor.sessionId)
  expect((await person.client.call(api.grantRole, grant(dana.id, 'dean'))).status).toBe(200)
  w.clock.forward(5 * 60_000 + 1000)
  expect(await person.client.call(api.grantRole, grant(dana.id, 'tutor'))).toBeProblem(403, 'identity.step-up-required')
})

test('people and units of another organisation cannot be given roles, nor their grants be seen or revoked', async () => {
  const admin = await administrator()
  const foreign = await w.person({ roles: ['teacher'], orgId: w.school })
  expect(await admin.client.call(api.grantRole, grant(foreign.id, 'dean'))).toBeProblem(404, 'missing')
  const schoolAdmin = await administrator(w.school)
  const grants = await schoolAdmin.client.ok(api.listGrants, { query: { limit: 200 } })
  const theirs = grants.items.find((item) => item.personId === foreign.id)?.id ?? ''
  expect(theirs).not.toBe('')
  expect(await admin.client.call(api.revokeRole, { params: { grantId: theirs } })).toBeProblem(404, 'missing')
  expect(JSON.stringify(await admin.client.ok(api.listGrants, { query: { limit: 200 } }))).not.toContain(foreign.id)
})

test('a role granted until a day ends by itself', async () => {
  const admin = await administrator()
  const dana = await w.person({ roles: [] })
  const validUntil = new Date(w.clock.now().getTime() + 3_600_000).toISOString()
  await admin.client.ok(api.grantRole, { body: { personId: dana.id, role: 'administrator', unitId: null, validUntil } })
  expect((await dana.client.call(api.listRoles)).status).toBe(200)
  w.clock.forward(3_601_000)
  expect((await dana.client.call(api.listRoles)).status).toBe(403)
})

test('A2015-5.14, A2010-5: a tutor’s role is granted apart from the teacher’s, and does not write the course', async () => {
  const admin = await administrator()
  const person = await w.person({ roles: [] })
  await admin.client.ok(api.grantRole, grant(person.id, 'tutor'))
  const session = await person.client.ok(api.readSession)
  expect(session.roles.map(({ role }) => role)).toEqual(['tutor'])
  expect(session.permissions).toContain('courses.teach')
  for (const permission of ['content.write', 'gradebook.mark', 'testing.author'] as const)
    expect(session.permissions).not.toContain(permission)
})

test('A2021-33.a, A2021-33.b: digital officers and volunteers have roles of their own; a volunteer sees no grades', async () => {
  const admin = await administrator()
  const [officer, volunteer] = [await w.person({ roles: [] }), await w.person({ roles: [] })]
  await admin.client.ok(api.grantRole, grant(officer.id, 'digital-officer'))
  await admin.client.ok(api.grantRole, grant(volunteer.id, 'digital-volunteer'))
  expect((await officer.client.ok(api.readSession)).permissions).toContain('organisations.manage')
  const session = await volunteer.client.ok(api.readSession)
  expect(session.roles.map(({ role }) => role)).toEqual(['digital-volunteer'])
  expect(session.permissions.filter((permission) => /^(gradebook|people|distance|certificates|registrar)\./.test(permission))).toEqual([])
  const learner = await w.learner()
  expect(await volunteer.client.call(getMarksOf, { params: { learnerId: learner.id } })).toBeProblem(404, 'missing')
})

test('every role and permission is explained in three languages', async () => {
  const { items } = await (await administrator()).client.ok(api.listRoles)
  expect(items.length).toBe(api.roleNames.length)
  for (const role of items) {
    for (const text of Object.values(role.name)) expect(text).not.toBe('')
    for (const { words } of role.permissions) for (const text of Object.values(words)) expect(text).not.toBe('')
  }
})

test('candidates are found by the beginning of the surname, Kazakh letters folded', async () => {
  const admin = await administrator()
  await w.person({ roles: [], name: 'Candidate' })
  expect((await admin.client.ok(api.findCandidates, { query: { search: 'Testova cand' } })).people).toMatchObject([
    { name: { givenName: 'Candidate' } },
  ])
})
