import { acceptInvitation, invite } from '@dala/domain/identity'
import * as api from '@dala/domain/supporting-schools'
import { expect, test } from 'vitest'
import { forgetAccount, giveMail, insertClass, setStatus } from './supporting.fixture.queries.ts'
import { supportWorld } from './supporting.fixture.ts'

const s = await supportWorld()
const { w, village, hub, hubHead } = s
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
