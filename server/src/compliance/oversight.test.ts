import * as api from '@dala/domain/compliance'
import { listEvents } from '@dala/domain/footprint'
import { grantRole, readSession } from '@dala/domain/identity'
import { listLearners } from '@dala/domain/people'
import { beforeAll, expect, test } from 'vitest'
import { complianceChecks } from '#nouns'
import { withClient } from '#lib/postgres'
import { world, type TestPerson } from '#lib/testing'
import { insertAuthority, recount } from './index.ts'
import { isWithin, scopeOf } from './scope.ts'

const w = await world()
const head = await w.as('head')
/** Confirms the person of a client a moment ago, as a step-up does. */
const confirm = (person: TestPerson) =>
  withClient(w.database.url, (client) =>
    client.query('UPDATE identity.session SET confirmed_at = $2 WHERE account_id = $1', [person.accountId, w.clock.now()]),
  )
const chief = await w.person({ roles: ['administrator'] })
const day = { validFrom: '2026-11-23', validUntil: '2026-12-04' }
const body = (personId: string, more: Record<string, unknown> = {}) => ({
  personId,
  authority: 'КОКСНВО',
  basis: '№ 12, 20.11.2026',
  unitIds: [],
  clauses: [],
  ...day,
  ...more,
})

beforeAll(async () => {
  await confirm(chief)
  await recount(w.db(), complianceChecks(), null, w.clock.now())
})

test('an inspector reads the board and the rows and changes nothing', async () => {
  const inspector = await w.as('inspector')
  expect((await inspector.ok(api.readBoard)).can).toEqual({ record: false, export: true, recount: false, inspections: false })
  const person = await w.person({ roles: ['inspector'] })
  for (const permission of person.actor.permissions) expect(permission).toMatch(/\.(read|papers|export|network)$/)
  const writes = w.app.endpoints.filter(
    ({ route, permission }) => !route.startsWith('GET ') && permission?.startsWith('compliance.') === true,
  )
  expect(writes.length).toBeGreaterThan(6)
  for (const { permission } of writes)
    if (permission !== 'compliance.export') expect(person.actor.permissions.has(permission as never)).toBe(false)
})

test('A2010-28.b: an inspection gives the role for its term and its clauses; after the last day nothing is open any more', async () => {
  const person = await w.person({ roles: [], name: 'Inspector' })
  expect(await person.client.call(api.readBoard)).toBeProblem(403)
  const { inspectionId } = await chief.client.ok(api.grantInspection, { body: body(person.id, { clauses: ['A2015-12', 'A2015-13'] }) })
  const board = await person.client.ok(api.readBoard, { query: { language: 'ru' } })
  const seen = board.acts.flatMap((act) => act.chapters.flatMap((chapter) => chapter.clauses.map(({ id }) => id)))
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.every((id) => /^A2015-1[23]\./.test(id))).toBe(true)
  expect(board.inspection).toEqual({ validUntil: '2026-12-04', clauses: ['A2015-12', 'A2015-13'] })
  expect(await person.client.call(api.readClause, { params: { clauseId: 'A2015-18.b' } })).toBeProblem(
    403,
    'compliance.outside-the-inspection',
  )
  expect(await person.client.call(api.listRows, { params: { key: 'registrar.enrolment-order' } })).toBeProblem(
    403,
    'compliance.outside-the-inspection',
  )
  w.clock.set('2026-12-04T18:00:00Z') // eleven in the evening of the last day
  expect((await person.client.call(api.readBoard)).status).toBe(200)
  w.clock.set('2026-12-04T19:00:01Z')
  expect((await person.client.call(api.readBoard)).status).toBe(403)
  expect((await person.client.call(listLearners)).status).toBe(403)
  expect((await head.ok(api.listInspections)).items.find(({ id }) => id === inspectionId)).toMatchObject({ status: 'over' })
  w.clock.set('2026-11-23T05:00:00Z')
})

test('the role of an inspector without an inspection opens nothing, neither the board nor any other noun, and is not granted by hand', async () => {
  const person = await w.person({ roles: ['inspector'], name: 'Bare' })
  const teacher = await w.person({ roles: ['inspector', 'teacher'], name: 'Teaches too' })
  expect((await person.client.call(api.readBoard)).status).toBe(200)
  await withClient(w.database.url, (client) =>
    client.query('DELETE FROM compliance.inspection WHERE person_id = ANY($1)', [[person.id, teacher.id]]),
  )
  for (const reader of [person, teacher]) {
    expect(await reader.client.call(api.readBoard)).toBeProblem(403, 'identity.not-permitted')
    expect(await reader.client.call(api.listExports)).toBeProblem(403, 'identity.not-permitted')
    expect(await reader.client.call(listEvents)).toBeProblem(403, 'identity.not-permitted')
    await expect(w.db().transaction((trx) => scopeOf(trx, reader.actor, '2026-11-23'))).rejects.toThrow('compliance.inspection-over')
  }
  expect(await person.client.call(listLearners)).toBeProblem(403, 'identity.not-permitted')
  expect((await teacher.client.ok(readSession)).roles.map(({ role }) => role)).toEqual(['teacher'])
  expect(
    await chief.client.call(grantRole, { body: { personId: person.id, role: 'inspector', unitId: null, validUntil: null } }),
  ).toBeProblem(409, 'identity.only-by-inspection')
  await chief.client.ok(api.grantInspection, { body: body(person.id, { clauses: ['A2015-12'] }) })
  expect((await person.client.ok(api.readBoard)).inspection).toEqual({ validUntil: '2026-12-04', clauses: ['A2015-12'] })
})

test('an inspection that has not begun opens nothing, one that is ended is over at the next request', async () => {
  const person = await w.person({ roles: [], name: 'Early' })
  await chief.client.ok(api.grantInspection, { body: body(person.id, { validFrom: '2026-11-25' }) })
  expect(await person.client.call(api.readBoard)).toBeProblem(403, 'identity.not-permitted')
  expect(await person.client.call(listLearners)).toBeProblem(403, 'identity.not-permitted')
  w.clock.set('2026-11-25T05:00:00Z')
  expect((await person.client.call(api.readBoard)).status).toBe(200)
  w.clock.set('2026-11-23T05:00:00Z')
  const now = await w.person({ roles: [], name: 'Now' })
  const { inspectionId } = await chief.client.ok(api.grantInspection, { body: body(now.id) })
  expect((await now.client.call(api.readBoard)).status).toBe(200)
  await chief.client.ok(api.endInspection, { params: { inspectionId }, body: {} })
  expect(await now.client.call(api.readBoard)).toBeProblem(403)
})

test('an inspector of a unit sees the numbers and not the rows of the whole', async () => {
  const unit = (
    await withClient(w.database.url, (client) =>
      client.query(
        "INSERT INTO organisations.unit (org_id, id, kind, name_kk, name_ru, name_en, created_at) VALUES ($1, gen_random_uuid(), 'faculty', 'Ф', 'Ф', 'F', now()) RETURNING id",
        [w.university],
      ),
    )
  ).rows[0].id
  const person = await w.person({ roles: [], name: 'Unit' })
  await chief.client.ok(api.grantInspection, { body: body(person.id, { unitIds: [unit] }) })
  expect((await person.client.call(api.readBoard)).status).toBe(200)
  expect(await person.client.call(api.listRows, { params: { key: 'registrar.enrolment-order' } })).toBeProblem(
    403,
    'compliance.rows-of-whole',
  )
  expect(
    await chief.client.call(api.grantInspection, { body: body(person.id, { unitIds: ['00000000-0000-4000-8000-000000000000'] }) }),
  ).toBeProblem(404)
})

test('an inspection needs a moment’s confirmation, an account, and a term that is not past', async () => {
  const person = await w.person({ roles: [] })
  const unconfirmed = await w.person({ roles: ['administrator'] })
  expect(await unconfirmed.client.call(api.grantInspection, { body: body(person.id) })).toBeProblem(403, 'identity.step-up-required')
  expect(
    await chief.client.call(api.grantInspection, { body: body(person.id, { validFrom: '2026-11-01', validUntil: '2026-11-22' }) }),
  ).toBeProblem(409, 'compliance.term-past')
  expect(await chief.client.call(api.grantInspection, { body: body((await w.person({ orgId: w.college })).id) })).toBeProblem(
    409,
    'compliance.no-account',
  )
})

test('everything an inspector looks at, in whatever noun, is an event that the organisation sees', async () => {
  const person = await w.person({ roles: ['inspector'], name: 'Seen' })
  await person.client.ok(api.readBoard)
  await person.client.ok(api.readClause, { params: { clauseId: 'A2015-12.a' } })
  await person.client.ok(listLearners)
  const { items } = await head.ok(api.listViews, { query: { personId: person.id } })
  expect(items.map(({ what, subject }) => [what, subject])).toEqual([
    ['GET /people/learners', null],
    ['GET /compliance/clauses/:clauseId', 'A2015-12.a'],
    ['GET /compliance/board', null],
  ])
  const administrator = await w.as('administrator')
  expect((await administrator.ok(listEvents, { query: { noun: 'compliance', limit: 5 } })).items[0]?.kind).toBe('compliance.viewed')
  expect(await (await w.as('head', w.college)).ok(api.listViews)).toMatchObject({ items: [] })
})

test('an authority sees the counts of those who opened them, the clauses where they were opened, and never a row or a person', async () => {
  const authority = await w.person({ orgId: w.school, roles: ['head'] })
  expect(await authority.client.call(api.readNetwork)).toBeProblem(403, 'compliance.not-an-authority')
  await insertAuthority(w.databases.global, w.school, w.clock.now())
  expect(await authority.client.ok(api.readNetwork)).toMatchObject({ items: [], organisations: 0 })
  const params = { authorityId: w.school }
  const drill = () => authority.client.call(api.readNetworkOrganisation, { params: { organisationId: w.university } })
  expect(await drill()).toBeProblem(404)
  await head.ok(api.setOversight, { params, body: { detail: 'counts' } })
  const board = await head.ok(api.readBoard)
  expect(await authority.client.ok(api.readNetwork)).toMatchObject({
    items: [{ id: w.university, detail: 'counts', counts: board.counts }],
    organisations: 1,
  })
  expect(await drill()).toBeProblem(403, 'compliance.clauses-not-opened')
  await head.ok(api.setOversight, { params, body: { detail: 'clauses' } })
  const opened = await drill()
  expect(opened.status).toBe(200)
  expect(JSON.stringify(opened.body)).not.toMatch(/Testova/)
  await head.ok(api.setOversight, { params, body: { detail: 'none' } })
  expect(await drill()).toBeProblem(404)
  const { rows } = await withClient(w.database.url, (client) =>
    client.query('SELECT clauses FROM compliance.summary WHERE organisation_id = $1', [w.university]),
  )
  expect(rows).toEqual([{ clauses: null }])
  expect(await (await w.as('teacher')).call(api.setOversight, { params, body: { detail: 'clauses' } })).toBeProblem(403)
  expect(await head.call(api.setOversight, { params: { authorityId: w.college }, body: { detail: 'clauses' } })).toBeProblem(404)
})

test.each([
  ['A2023-15.4', 'A2023-15', true],
  ['A2023-15.4', 'A2023-15.4', true],
  ['A2023-15.4', 'A2023-', true],
  ['A2023-15.4', 'A2023', true],
  ['A2015-12.a', 'A2015-1', false],
  ['A2021-11.12.a', 'A2021-11.1', false],
])('clause %s lies within %s: %s', (id, scope, expected) => expect(isWithin(id, scope)).toBe(expected))
