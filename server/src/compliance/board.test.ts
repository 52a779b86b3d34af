import * as api from '@dala/domain/compliance'
import { clauseIds, clauseOf, schoolLevels } from '@dala/domain/regulations'
import { addQualification } from '@dala/domain/people'
import { beforeAll, expect, test } from 'vitest'
import { complianceChecks } from '#nouns'
import { newId } from '#lib/db'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { recount } from './index.ts'

const w = await world()
const head = await w.as('head')
const registrar = await w.as('registrar')
const count = (keys: string[] | null = null, orgId = w.university) => recount(w.db(orgId), complianceChecks(), keys, w.clock.now())
const read = (acts: 'in-force' | 'repealed' | 'draft' = 'in-force') => head.ok(api.readBoard, { query: { acts, language: 'ru' } })
const clausesOf = (board: Awaited<ReturnType<typeof read>>) =>
  board.acts.flatMap((act) => act.chapters.flatMap((chapter) => chapter.clauses))
const clause = async (id: string) => (await head.ok(api.readClause, { params: { clauseId: id }, query: { language: 'ru' } })).clause

beforeAll(() => count())

test('every look of the house can be counted and paged in an empty organisation of each kind', async () => {
  for (const orgId of [w.university, w.college, w.school]) {
    if (orgId !== w.university) await count(null, orgId)
    const { rows } = await withClient(w.database.url, (client) =>
      client.query("SELECT check_key, fault FROM compliance.answer WHERE org_id = $1 AND fault <> ''", [orgId]),
    )
    expect(rows).toEqual([])
  }
  for (const { key } of complianceChecks().all)
    for (const which of ['broken', 'soon', 'examined'] as const)
      expect((await head.call(api.listRows, { params: { key }, query: { which } })).status, `${key} ${which}`).toBe(200)
})

test('every look names clauses that exist and is touched by events that have words', async () => {
  const { eventWords } = await import('@dala/domain/footprint')
  for (const check of complianceChecks().all) {
    for (const id of check.clauses) expect(clauseIds).toContain(id)
    for (const kind of check.touchedBy) expect(Object.keys(eventWords), `${check.key} is touched by ${kind}`).toContain(kind)
  }
})

test('the board shows each clause that speaks to the organisation once, by act and chapter, and each of the others in the archive or among drafts', async () => {
  const board = await read()
  expect(board.acts.map(({ id }) => id)).toEqual(['A2015', 'A2016'])
  const shown = clausesOf(board).map(({ id }) => id)
  expect(new Set(shown).size).toBe(shown.length)
  expect(clausesOf(board).every(({ state }) => state !== 'not-applicable')).toBe(true)
  expect(Object.values(board.counts).reduce((sum, each) => sum + each, 0)).toBe(shown.length)
  expect((await read('repealed')).acts.map(({ id }) => id)).toEqual(['A2010'])
  expect((await read('draft')).acts.map(({ id }) => id)).toEqual(['A2021'])
  const school = await (await w.as('head', w.school)).ok(api.readBoard, { query: { language: 'kk' } })
  expect(school.acts.map(({ id }) => id)).toEqual(['A2023'])
})

test('the board asks the editions that the organisation itself has stated', async () => {
  const administrator = await w.person({ orgId: w.school, roles: ['head', 'administrator'] })
  const acts = async (acts: 'in-force' | 'draft') =>
    (await administrator.client.ok(api.readBoard, { query: { acts, language: 'kk' } })).acts.map(({ id }) => id)
  const reach = (from: string, to: string | null) => [{ levels: schoolLevels, from, to, confidence: 'high' }]
  const stated = [
    { ruleSet: 'A2023.2024', recordedOn: '2026-10-20', reach: reach('2024-06-11', '2026-10-31') },
    { ruleSet: 'A2021.draft', recordedOn: '2026-10-20', status: 'in-force', reach: reach('2026-11-01', null) },
  ]
  expect(await acts('in-force')).toEqual(['A2023'])
  await withClient(w.database.url, async (client) => {
    for (const override of stated)
      await client.query(
        `INSERT INTO regulations.edition_override (org_id, id, rule_set, override, recorded_on, reason, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, '2026-10-20', 'test', $5, now())`,
        [w.school, newId(), override.ruleSet, JSON.stringify(override), administrator.id],
      )
  })
  expect(await acts('in-force')).toEqual(['A2021'])
})

test('a clause that waits for a capability says so and is never green', async () => {
  const waiting = clausesOf(await read()).filter(({ place }) => place.is === 'waits')
  expect(waiting.length).toBeGreaterThan(10)
  for (const each of waiting.filter(({ checks }) => checks === 0)) expect(each.state).toBe('waits')
  expect((await clause('A2016-38.1.e')).state).toBe('waits')
})

test('A2015-18.b: a learner without an order of enrolment breaks the clause, and the recorded order mends it', async () => {
  const learner = await w.learner({ name: 'Without Order' })
  await withClient(w.database.url, (client) =>
    client.query("UPDATE people.learner SET status = 'studying', status_since = '2026-09-01' WHERE person_id = $1", [learner.id]),
  )
  await count(['registrar.enrolment-order'])
  expect(await clause('A2015-18.b')).toMatchObject({ state: 'broken', reason: 'rows-broken', broken: 1 })
  const page = await registrar.ok(api.listRows, { params: { key: 'registrar.enrolment-order' }, query: { which: 'broken' } })
  expect(page.items).toMatchObject([{ id: learner.id, path: `/people/${learner.id}`, since: '2026-09-01' }])
  const [orderId, paragraphId] = [newId(), newId()]
  await withClient(w.database.url, async (client) => {
    const org = w.university
    await client.query(
      "INSERT INTO registrar.order (org_id, id, source, number, dated_on, created_by, created_at) VALUES ($1, $2, 'recorded', '7-К', '2026-08-25', $3, now())",
      [org, orderId, learner.id],
    )
    await client.query(
      "INSERT INTO registrar.paragraph (org_id, id, order_id, number, kind, effective_on) VALUES ($1, $2, $3, 1, 'enrol', '2026-09-01')",
      [org, paragraphId, orderId],
    )
    await client.query(
      `INSERT INTO registrar.contingent_event (org_id, id, learner_id, seq, order_id, paragraph_id, kind, effective_on, status_before, status_after,
         study_form_before, study_form_after, language_before, language_after, recorded_at)
       VALUES ($1, $2, $3, 1, $4, $5, 'enrol', '2026-09-01', 'applicant', 'studying', 'full-time', 'full-time', 'kk', 'kk', now())`,
      [org, newId(), learner.id, orderId, paragraphId],
    )
  })
  await count(['registrar.enrolment-order'])
  expect((await clause('A2015-18.b')).broken).toBe(0)
})

test('A2015-7.1: a teacher without a certificate is red, one whose certificate ends in a month is amber with its day in the forecast, a change is counted within seconds', async () => {
  const teacher = await w.person({ roles: ['teacher'], name: 'Dana' })
  await withClient(w.database.url, async (client) => {
    const [discipline, org] = [newId(), w.university]
    await client.query(
      "INSERT INTO curricula.discipline (org_id, id, name_kk, name_ru, name_en, created_at) VALUES ($1, $2, 'А', 'А', 'A', now())",
      [org, discipline],
    )
    await client.query(
      "INSERT INTO courses.offering (org_id, id, discipline_id, name_kk, name_ru, name_en, teacher_id, status, created_at) VALUES ($1, $2, $3, 'А', 'А', 'A', $4, 'published', now())",
      [org, newId(), discipline, teacher.id],
    )
    await client.query('INSERT INTO people.staff (org_id, person_id) VALUES ($1, $2)', [org, teacher.id])
  })
  await count(['people.distance-certificate'])
  expect(await clause('A2015-7.1')).toMatchObject({ state: 'broken', broken: 1 })
  const before = (await head.ok(api.readClause, { params: { clauseId: 'A2015-7.1' }, query: { language: 'en' } })).history.length
  await registrar.ok(addQualification, {
    params: { personId: teacher.id },
    body: {
      topic: 'distance-technologies',
      title: 'ДОТ',
      hours: 72,
      issuer: 'Өрлеу',
      number: '1',
      issuedOn: '2023-12-05',
      validUntil: '2026-12-04',
      fileId: null,
    },
  } as never)
  // what changes together is counted together, after two seconds
  await expect
    .poll(
      async () => {
        await w.runJobs()
        return clause('A2015-7.1')
      },
      { interval: 250 },
    )
    .toMatchObject({ state: 'attention', reason: 'rows-soon', broken: 0, soon: 1 })
  const board = await read()
  expect(board.forecast).toContainEqual(expect.objectContaining({ on: '2026-12-05', count: 1, clauseId: 'A2015-7.1' }))
  const { history } = await head.ok(api.readClause, { params: { clauseId: 'A2015-7.1' }, query: { language: 'en' } })
  expect(history.length).toBe(before + 1)
  expect(history.at(-1)).toMatchObject({ state: 'attention', soon: 1 })
})

test('what is counted twice without a change leaves no row of history, and nobody can alter the history', async () => {
  const rows = async () =>
    (
      await withClient(w.database.url, (client) =>
        client.query('SELECT count(*)::int AS n FROM compliance.history WHERE org_id = $1', [w.university]),
      )
    ).rows[0].n
  await count() // what the tests before changed
  const before = await rows()
  await count()
  await count()
  expect(await rows()).toBe(before)
  await expect(withClient(w.database.appUrl, (client) => client.query("UPDATE compliance.history SET state = 'kept'"))).rejects.toThrow(
    /permission denied/,
  )
})

test('a look that fails makes its clauses amber, not green', async () => {
  const broken = {
    ...complianceChecks(),
    all: complianceChecks().all.map((check) =>
      check.key === 'courses.modules' ? { ...check, count: async () => Promise.reject(new Error('no such table')) } : check,
    ),
  }
  await recount(w.db(), { ...broken, byKey: new Map(broken.all.map((check) => [check.key, check])) }, ['courses.modules'], w.clock.now())
  expect(await clause('A2016-16.1.d')).toMatchObject({ state: 'attention', reason: 'check-failed' })
  await count(['courses.modules'])
})

test('A2015-6.2: a record with document, person and term makes an organisational clause shown by hand; it turns amber, then red, is renewed and withdrawn, and its versions stay', async () => {
  const params = { clauseId: 'A2015-6.2' }
  expect(clauseOf('A2015-6.2').support).toBe('organisational')
  expect(await clause('A2015-6.2')).toMatchObject({ state: 'attention', reason: 'no-record' })
  const body = { title: 'Шарт № 58', note: '', responsibleId: null, validFrom: '2026-01-01', validUntil: '2027-01-31' }
  const { recordId } = await head.ok(api.addRecord, { params, body })
  expect((await clause('A2015-6.2')).state).toBe('by-hand')
  w.clock.set('2027-01-10T05:00:00Z')
  await count([])
  expect(await clause('A2015-6.2')).toMatchObject({ state: 'attention', reason: 'record-expiring' })
  expect((await read()).forecast).toContainEqual(expect.objectContaining({ on: '2027-02-01', title: 'Шарт № 58' }))
  w.clock.set('2027-02-01T05:00:00Z')
  await count([])
  expect(await clause('A2015-6.2')).toMatchObject({ state: 'broken', reason: 'record-expired' })
  await head.ok(api.changeRecord, { params: { recordId }, body: { ...body, validUntil: '2028-01-31' } })
  expect((await clause('A2015-6.2')).state).toBe('by-hand')
  await head.ok(api.withdrawRecord, { params: { recordId }, body: { reason: 'Шарт бұзылды' } })
  expect(await clause('A2015-6.2')).toMatchObject({ state: 'attention', reason: 'no-record' })
  const { records } = await head.ok(api.readClause, { params, query: {} })
  expect(records.map(({ version, status, current }) => [version, status, current])).toEqual([
    [3, 'withdrawn', true],
    [2, 'kept', false],
    [1, 'kept', false],
  ])
  expect(await head.call(api.changeRecord, { params: { recordId }, body })).toBeProblem(409, 'compliance.record-withdrawn')
  w.clock.set('2026-11-23T05:00:00Z')
})

test('A2023-R1.8: the checklist of the minimum requirements to informatisation is asked for until it is recorded with its document and term', async () => {
  const other = await w.as('head', w.college)
  await recount(w.db(w.college), complianceChecks(), [], w.clock.now())
  const params = { clauseId: 'A2023-R1.8' }
  const state = async () => (await other.ok(api.readClause, { params, query: {} })).clause
  expect(await state()).toMatchObject({ state: 'attention' })
  await other.ok(api.addRecord, {
    params,
    body: { title: 'Бақылау парағы, № 456 бұйрық', note: '', responsibleId: null, validFrom: '2026-01-01', validUntil: '2027-12-31' },
  })
  expect((await state()).state).toBe('by-hand')
})

test('a record of another organisation is not there, and who may only read cannot write one', async () => {
  const { recordId } = await head.ok(api.addRecord, {
    params: { clauseId: 'A2015-6.3' },
    body: { title: 'Паспорт', responsibleId: null, validFrom: '2026-01-01', validUntil: null },
  })
  const other = await w.as('head', w.college)
  expect(await other.call(api.withdrawRecord, { params: { recordId }, body: { reason: 'чужая' } })).toBeProblem(404)
  expect((await other.ok(api.readClause, { params: { clauseId: 'A2015-6.3' }, query: {} })).records).toEqual([])
  const inspector = await w.as('inspector')
  expect(
    await inspector.call(api.addRecord, {
      params: { clauseId: 'A2015-6.3' },
      body: { title: 'Нет', responsibleId: null, validFrom: '2026-01-01', validUntil: null },
    }),
  ).toBeProblem(403)
  expect(await (await w.as('teacher')).call(api.readBoard)).toBeProblem(403)
})

test('an organisation that nobody has counted yet, after an upgrade say, is counted soon after its board was opened', async () => {
  const head = await w.as('head', w.school)
  await withClient(w.database.url, (client) => client.query('DELETE FROM compliance.answer WHERE org_id = $1', [w.school]))
  const board = () => head.ok(api.readBoard, { query: { acts: 'in-force', language: 'kk' } })
  expect((await board()).countedAt).toBeNull()
  await board()
  await w.runJobs()
  expect((await board()).countedAt).not.toBeNull()
})
