import * as api from '@dala/domain/documents'
import { describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { keepFile } from '#lib/files'
import { withClient } from '#lib/postgres'
import { world, type TestPerson } from '#lib/testing'
import { evidence } from './index.ts'

const w = await world()
const orgId = w.school
const teacher = await w.person({ orgId, roles: ['teacher'], name: 'Мұғалім' })
const methodologist = await w.person({ orgId, roles: ['methodologist'], name: 'Әдіскер' })
const head = await w.person({ orgId, roles: ['head'], name: 'Директор' })
const at = { orgId, today: '2026-11-23', soonUntil: '2026-12-23' }

/** An upload of a person that waits to be attached. */
const upload = async (person: TestPerson) => {
  const now = w.clock.now()
  const file = await w.db(person.orgId).transaction((trx) =>
    keepFile(trx, w.app.parts.config, {
      orgId: person.orgId,
      purpose: 'documents.paper',
      name: 'plan.pdf',
      type: 'application/pdf',
      body: Buffer.from(`%PDF-1.7 ${newId()}`),
      personId: person.id,
      now,
    }),
  )
  await withClient(w.database.url, (client) =>
    client.query("UPDATE files.file SET status = 'pending', attached_at = NULL WHERE id = $1", [file.id]),
  )
  return file.id
}
const period = (from: string, to: string) =>
  withClient(w.database.url, (client) =>
    client.query(
      `INSERT INTO organisations.period (org_id, id, academic_year, kind, name_kk, name_ru, name_en, starts_on, ends_on)
       VALUES ($1, $2, '2026/2027', 'quarter', 'тоқсан', 'четверть', 'quarter', $3, $4)`,
      [orgId, newId(), from, to],
    ),
  )
const begin = async (type: api.PaperType, from: string, to: string, by = teacher) =>
  by.client.ok(api.createPaper, { body: { type, title: `${type} ${from}`, periodFrom: from, periodTo: to, fileId: await upload(by) } })
const submit = (paperId: string, by = teacher) => by.client.call(api.submitPaper, { params: { paperId }, body: { fileId: null } })
const decide = (paperId: string, by: TestPerson, agree = true, note = '') =>
  by.client.call(api.decidePaper, { params: { paperId }, body: { agree, note } })
const approved = async (type: api.PaperType, from: string, to: string, by = teacher) => {
  const paper = await begin(type, from, to, by)
  await submit(paper.id, by)
  for (const role of api.paperType(type).route) await decide(paper.id, role === 'head' ? head : methodologist)
  return paper.id
}
const count = (key: string) => {
  const one = evidence.find((each) => each.key === key)
  if (one === undefined) throw new Error(key)
  return w.db(orgId).transaction((trx) => one.count(trx, at))
}
const rows = (key: string) => {
  const one = evidence.find((each) => each.key === key)
  if (one === undefined) throw new Error(key)
  return w.db(orgId).transaction((trx) => one.rows(trx, { ...at, which: 'broken', after: null, limit: 50 }))
}

describe('approval', () => {
  test('A2023-17.a, A2021-10.b: a teacher’s plan goes to the methodologist and then to the head, and is registered when approved', async () => {
    const paper = await begin('calendar-thematic-plan', '2026-09-01', '2027-05-25')
    expect(paper).toMatchObject({ state: 'draft', can: { submit: true, approve: false } })
    expect((await submit(paper.id)).body).toMatchObject({ state: 'submitted' })
    expect(await submit(paper.id)).toBeProblem(409, 'documents.paper-step')
    expect(await decide(paper.id, head)).toBeProblem(403, 'documents.paper-approver')
    expect((await methodologist.client.ok(api.listPapers, { query: { state: 'waiting' } })).items.map((row) => row.id)).toEqual([paper.id])
    expect((await decide(paper.id, methodologist)).body).toMatchObject({ state: 'submitted' })
    const done = await decide(paper.id, head)
    expect(done.body).toMatchObject({ state: 'approved', documentLabel: '1-ІҚ' })
    expect(done.body.steps.map((step) => step.kind)).toEqual(['submitted', 'agreed', 'approved'])
    const document = await head.client.ok(api.getDocument, { params: { documentId: done.body.documentId ?? '' } })
    expect(JSON.stringify(document.content)).toContain('SHA-256')
    expect(await decide(paper.id, head)).toBeProblem(409, 'documents.paper-step')
  })

  test('it is given back with a reason only, changed and sent again', async () => {
    const paper = await begin('lesson-plan', '2026-11-01', '2026-12-30')
    await submit(paper.id)
    expect(await decide(paper.id, methodologist, false)).toBeProblem(422, 'documents.paper-reason')
    expect((await decide(paper.id, methodologist, false, 'Сағат саны сай емес')).body).toMatchObject({ state: 'returned' })
    expect((await submit(paper.id)).body.state).toBe('submitted')
    expect((await decide(paper.id, methodologist)).body.state).toBe('approved')
  })

  test('nobody sends a paper of somebody else, without a file, or of a kind that the organisation does not keep', async () => {
    const empty = await teacher.client.ok(api.createPaper, {
      body: { type: 'lesson-plan', title: 'бос', periodFrom: '2026-11-01', periodTo: '2026-12-30', fileId: null },
    })
    expect(await submit(empty.id)).toBeProblem(422, 'documents.paper-file')
    expect(await submit(empty.id, methodologist)).toBeProblem(404, 'missing')
    const other = await w.person({ orgId, roles: ['teacher'] })
    expect((await other.client.ok(api.listPapers)).items).toEqual([])
    expect(
      await teacher.client.call(api.createPaper, {
        body: { type: 'working-programme', title: 'x', periodFrom: '2026-11-01', periodTo: '2026-12-30', fileId: null },
      }),
    ).toBeProblem(422, 'documents.paper-type')
    await withClient(w.database.url, (client) =>
      client.query('UPDATE identity.role_grant SET revoked_at = now() WHERE person_id = $1', [other.id]),
    )
  })
})

test('only the head closes a period, and an inspector, who sees the papers, writes none', async () => {
  const body = { from: '2020-09-01', to: '2020-12-31' }
  const dean = await w.person({ orgId, roles: ['dean'] })
  for (const who of [methodologist, dean])
    expect(await who.client.call(api.closePeriod, { body })).toBeProblem(403, 'identity.not-permitted')
  const inspector = await w.person({ orgId, roles: ['inspector'] })
  expect((await inspector.client.call(api.listPapers)).status).toBe(200)
  const paper = { type: 'lesson-plan' as const, title: 'План', periodFrom: '2026-09-01', periodTo: '2026-09-30', fileId: null }
  expect(await inspector.client.call(api.createPaper, { body: paper })).toBeProblem(403, 'identity.not-permitted')
})

describe('what the board sees', () => {
  test('A2023-17.a: a paper whose period is over without approval is found, and no longer when it is approved', async () => {
    const before = (await count('documents.papers-unapproved')).broken
    const paper = await begin('parents-minutes', '2026-09-01', '2026-10-25')
    expect((await count('documents.papers-unapproved')).broken).toBe(before + 1)
    expect((await rows('documents.papers-unapproved')).items).toMatchObject([
      { id: paper.id, since: '2026-10-25', detail: { ru: 'черновик' } },
    ])
    await submit(paper.id)
    await decide(paper.id, head)
    expect((await count('documents.papers-unapproved')).broken).toBe(before)
  })

  test('A2023-R1.4, A2021-10.a: a compulsory paper that a teacher lacks for a period that is over is listed until it is approved', async () => {
    await period('2026-09-01', '2026-10-25')
    const missing = (await rows('documents.papers-missing-school')).items
    expect(missing.map((row) => row.title)).toEqual([expect.stringContaining('lesson-plan'), expect.stringContaining('summative-analysis')])
    await approved('summative-analysis', '2026-09-01', '2026-10-25')
    expect((await count('documents.papers-missing-school')).broken).toBe(1)
    await approved('lesson-plan', '2026-09-01', '2026-10-25')
    expect(await count('documents.papers-missing-school')).toMatchObject({ broken: 0, examined: 2 })
    expect((await count('documents.papers-missing-college')).examined).toBe(0)
  })

  test('A2023-17.b: a closed period without an archived set is found; closing it keeps the approved papers as they are', async () => {
    expect((await count('documents.periods-open')).broken).toBe(1)
    const draft = await begin('mentor-plan', '2026-09-01', '2026-10-20')
    const body = { from: '2026-09-01', to: '2026-10-25' }
    expect(await head.client.call(api.closePeriod, { body })).toBeProblem(409, 'documents.period-open')
    expect(await head.client.call(api.closePeriod, { body: { from: '2026-11-01', to: '2026-11-30' } })).toBeProblem(
      422,
      'documents.period-ahead',
    )
    await submit(draft.id)
    await decide(draft.id, methodologist)
    await decide(draft.id, head)
    const closed = await head.client.ok(api.closePeriod, { body })
    expect(closed).toMatchObject({ papers: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await count('documents.periods-open')).broken).toBe(0)
    expect((await head.client.ok(api.listPaperTypes)).closed).toMatchObject([{ id: closed.id, papers: 4 }])
    expect(await head.client.call(api.closePeriod, { body })).toBeProblem(409, 'documents.period-closed')
    const late = { type: 'lesson-plan' as const, title: 'кеш', periodFrom: '2026-09-01', periodTo: '2026-10-01', fileId: null }
    expect(await teacher.client.call(api.createPaper, { body: late })).toBeProblem(409, 'documents.period-closed')
    expect((await head.client.ok(api.listPapers, { query: { state: 'archived' } })).items).toHaveLength(4)
    for (const text of ['UPDATE documents.archive SET papers = 0', 'DELETE FROM documents.archive', 'DELETE FROM documents.paper'])
      await expect(withClient(w.database.appUrl, (client) => client.query(text))).rejects.toThrow(/permission denied/)
  })

  test('A2010-16.c, A2015-20.c: the plan of training for teachers and tutors must exist for the current year', async () => {
    expect(await count('documents.own-training-plan')).toEqual({ examined: 1, broken: 1, soon: 0 })
    await approved('training-plan', '2026-09-01', '2027-06-30', head)
    expect(await count('documents.own-training-plan')).toEqual({ examined: 1, broken: 0, soon: 0 })
  })
  test('A2010-17.c, A2016-21.c: the method of using information resources must be in the register and approved', async () => {
    expect((await count('documents.own-resource-method')).broken).toBe(1)
    await approved('resource-method', '2026-01-01', '2026-01-01', methodologist)
    expect((await count('documents.own-resource-method')).broken).toBe(0)
  })
})

describe('of a university', () => {
  const own = { ...at, orgId: w.university }
  const broken = async (type: string) => {
    const one = evidence.find((each) => each.key === `documents.own-${type}`)
    return (await w.db().transaction((trx) => one?.count(trx, own) ?? Promise.reject(new Error(type)))).broken
  }
  const prove = async (type: api.PaperType, from: string, to: string) => {
    const rector = await w.person({ roles: ['head'] })
    expect(await broken(type)).toBe(1)
    const paper = await begin(type, from, to, rector)
    await submit(paper.id, rector)
    expect(await broken(type)).toBe(1)
    await decide(paper.id, rector)
    expect(await broken(type)).toBe(0)
  }
  test('A2021-11.5: the academic policy with its section on distance learning, approved and valid today', () =>
    prove('academic-policy', '2026-09-01', '2027-08-31'))
  test('A2021-38.b: the rules by which non-formal education is recognised', () => prove('recognition-rules', '2026-01-01', '2026-01-01'))
  test('A2010-4.b: the agreement of the authorised body', () => prove('authority-agreement', '2026-01-01', '2026-01-01'))
})
