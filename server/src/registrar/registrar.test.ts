import * as documents from '@dala/domain/documents'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as api from '@dala/domain/registrar'
import * as organisations from '@dala/domain/organisations'
import * as people from '@dala/domain/people'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { insertResult } from './registrar.fixture.queries.ts'
import { world, type Client, type TestPerson, type World } from '#lib/testing'

let w: World
let registrar: Client
let groupA: string
let groupB: string

const group = async (code: string, orgId?: string) => {
  const administrator = await w.as('administrator', orgId)
  const unit = await administrator.ok(organisations.createUnit, {
    body: { kind: 'group', parentId: null, code, names: { kk: code, ru: code, en: code }, studyYear: 1, shift: null, language: 'kk' },
  })
  return unit.id
}

const applicant = async (name: string, client = registrar) => {
  const card = await client.ok(people.createPerson, {
    body: {
      surname: 'Сынақ',
      givenName: name,
      patronymic: '',
      latinName: '',
      birthDate: null,
      email: '',
      phone: '',
      externalId: null,
      iin: null,
      iinAbsentReason: 'шетел азаматы',
      learner: { number: '', level: 'bachelor', studyForm: 'full-time', language: 'kk' },
      staff: null,
    },
  })
  return card.id
}

const paragraph = (kind: api.Movement, personIds: string[], rest: Partial<api.ParagraphBody> = {}): api.ParagraphBody => ({
  kind,
  reason: null,
  effectiveOn: '2026-11-23',
  until: null,
  personIds,
  ...rest,
})
const order = (paragraphs: api.ParagraphBody[], rest: Partial<api.OrderBody> = {}): api.OrderBody => ({
  source: 'issued',
  number: '',
  datedOn: '2026-11-23',
  basis: '',
  paragraphs,
  ...rest,
})
const status = async (id: string) => (await registrar.ok(people.getPerson, { params: { personId: id } })).learner?.status

beforeAll(async () => {
  w = await world()
  registrar = await w.as('registrar')
  groupA = await group('А-1')
  groupB = await group('А-2')
})

describe('an order', () => {
  test('A2015-18.b: admission, transfer and reinstatement are kept as orders with number, date and people', async () => {
    const id = await applicant('Бірінші')
    const enrolled = await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA, studyYear: 1 })]) })
    expect(enrolled.number).toMatch(/^\d+-К$/)
    expect(await status(id)).toBe('studying')
    await registrar.ok(api.issueOrder, { body: order([paragraph('transfer', [id], { groupId: groupB })]) })
    await registrar.ok(api.issueOrder, { body: order([paragraph('expel', [id], { reason: 'own-wish' })]) })
    expect(await status(id)).toBe('expelled')
    await registrar.ok(api.issueOrder, { body: order([paragraph('reinstate', [id], { groupId: groupA })]) })
    const { entries, state } = await registrar.ok(api.getHistory, { params: { personId: id } })
    expect(entries.map((entry) => entry.kind)).toEqual(['enrol', 'transfer', 'expel', 'reinstate'])
    expect(entries.map((entry) => entry.after.group?.code)).toEqual(['А-1', 'А-2', 'А-2', 'А-1'])
    expect(state?.status).toBe('studying')
  })

  test('A2010-9.b: the enrolment order of a learner has number, date and a printable paper', async () => {
    const id = await applicant('Қағаз')
    const made = await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })], { basis: 'өтініш' }) })
    expect(made.documentId).not.toBeNull()
    const file = await registrar.inject({ method: 'GET', url: `/api/documents/${made.documentId}/file` })
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('numbers run without a gap, also when orders are refused or issued at the same time', async () => {
    const ids = await Promise.all(['а', 'ә', 'б', 'в', 'г'].map((name) => applicant(name)))
    const before = await registrar.ok(api.listOrders, { query: { limit: 200 } })
    const highest = Math.max(0, ...before.items.filter((each) => each.source === 'issued').map((each) => Number.parseInt(each.number)))
    const replies = await Promise.all([
      ...ids.map((id) => registrar.call(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })]) })),
      ...ids.map((id) =>
        registrar.call(api.issueOrder, { body: order([paragraph('graduate', [id]), paragraph('enrol', [id], { groupId: groupA })]) }),
      ),
    ])
    const numbers = replies.filter((reply) => reply.status === 200).map((reply) => Number.parseInt(reply.body.number))
    expect(numbers.sort((a, b) => a - b)).toEqual(ids.map((_, at) => highest + 1 + at))
  })

  test('what the status does not allow is refused by name, and nothing is written', async () => {
    const id = await applicant('Ертерек')
    const events = async () => (await registrar.ok(api.getHistory, { params: { personId: id } })).entries.length
    expect(await registrar.call(api.issueOrder, { body: order([paragraph('expel', [id])]) })).toBeProblem(409, 'registrar.status')
    expect(await registrar.call(api.issueOrder, { body: order([paragraph('enrol', [id])]) })).toBeProblem(422, 'registrar.group-missing')
    expect(
      await registrar.call(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })], { datedOn: '2026-11-24' }) }),
    ).toBeProblem(422, 'registrar.dated-ahead')
    expect(await registrar.call(api.issueOrder, { body: order([paragraph('enrol', [id, id], { groupId: groupA })]) })).toBeProblem(
      422,
      'registrar.person-twice',
    )
    expect(await events()).toBe(0)
  })

  test('an order from a later day leaves the learner as he is until that day', async () => {
    const id = await applicant('Кейін')
    await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })]) })
    await registrar.ok(api.issueOrder, { body: order([paragraph('expel', [id], { effectiveOn: '2026-12-01', reason: 'other' })]) })
    expect(await status(id)).toBe('studying')
    const { jobs } = await import('./index.ts')
    const run = (now: string) =>
      jobs['registrar.take-effect']({ orgId: w.university }, { dbFor: (orgId: string) => w.db(orgId), now: () => new Date(now) } as never)
    await run('2026-11-30T06:00:00Z')
    expect(await status(id)).toBe('studying')
    await run('2026-12-01T06:00:00Z')
    await run('2026-12-01T06:00:00Z')
    expect(await status(id)).toBe('expelled')
    const at = (on: string) => registrar.ok(api.getHistory, { params: { personId: id }, query: { on } })
    expect((await at('2026-11-30')).state?.status).toBe('studying')
    expect((await at('2026-12-01')).state?.status).toBe('expelled')
    expect((await at('2026-11-22')).state).toBeNull()
  })

  test('an order is undone only by another order, once, and not under a later one', async () => {
    const id = await applicant('Қайтару')
    await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA, studyYear: 1 })]) })
    const expelled = await registrar.ok(api.issueOrder, { body: order([paragraph('expel', [id], { reason: 'other' })]) })
    const reversal = { params: { orderId: expelled.id }, body: { datedOn: '2026-11-23', basis: 'сот шешімі' } }
    const reversed = await registrar.ok(api.reverseOrder, reversal)
    expect(reversed.reverses?.id).toBe(expelled.id)
    expect(await status(id)).toBe('studying')
    expect(await registrar.call(api.reverseOrder, reversal)).toBeProblem(409, 'registrar.already-reversed')
    const { entries } = await registrar.ok(api.getHistory, { params: { personId: id } })
    expect(entries.map((entry) => [entry.kind, entry.reversed])).toEqual([
      ['enrol', false],
      ['expel', true],
      ['reverse', false],
    ])
    const first = entries[0]!.order.id
    expect(
      await registrar.call(api.reverseOrder, { params: { orderId: first }, body: { datedOn: '2026-11-23', basis: 'қате' } }),
    ).toBeProblem(409, 'registrar.last-event-only')
  })

  test('a paper order is recorded once with its own number', async () => {
    const [one, two] = [await applicant('Қ1'), await applicant('Қ2')]
    const body = (id: string) =>
      order([paragraph('enrol', [id], { groupId: groupA })], { source: 'recorded', number: '77-ж', datedOn: '2026-09-01' })
    const made = await registrar.ok(api.issueOrder, { body: body(one) })
    expect([made.number, made.documentId]).toEqual(['77-ж', null])
    expect(await registrar.call(api.issueOrder, { body: body(two) })).toBeProblem(409, 'registrar.number-taken')
  })

  test('the contingent of a day is counted by status and group', async () => {
    const { byStatus, byGroup } = await registrar.ok(api.getContingent, { query: { on: '2026-12-01' } })
    const listed = await registrar.ok(people.listLearners, { query: { status: 'studying' } })
    expect(byStatus.find((row) => row.status === 'studying')?.count).toBe(listed.total)
    expect(byGroup.reduce((sum, row) => sum + row.count, 0)).toBe(listed.total)
    expect((await registrar.ok(api.getContingent, { query: { on: '2020-01-01' } })).byStatus).toEqual([])
  })

  test('each movement is in the learner’s trail and the chain holds', async () => {
    const id = await applicant('Із')
    await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })]) })
    const kinds = await w
      .db()
      .transaction((trx) =>
        trx.selectFrom('audit.event').select('kind').where('org_id', '=', w.university).where('about_id', '=', id).orderBy('seq').execute(),
      )
    expect(kinds.map((row) => row.kind)).toEqual(['people.person-added', 'registrar.enrolled'])
    expect((await verifyChain(w.db())).fault).toBeNull()
  })
})

describe('who may', () => {
  let learner: TestPerson
  beforeAll(async () => {
    learner = await w.learner()
  })

  test('a teacher and a learner cannot issue orders; a learner reads his own history', async () => {
    const body = order([paragraph('expel', [learner.id])])
    expect(await (await w.as('teacher')).call(api.issueOrder, { body })).toBeProblem(403, 'identity.not-permitted')
    expect(await learner.client.call(api.issueOrder, { body })).toBeProblem(403, 'identity.not-permitted')
    expect(await learner.client.call(api.getHistory, { params: { personId: learner.id } })).toBeProblem(403, 'identity.not-permitted')
    expect((await learner.client.ok(api.getMyHistory)).entries).toEqual([])
  })

  test('a medical reason is seen by those who work with the orders, not by everybody who reads the registry', async () => {
    const id = await applicant('Денсаулық')
    await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })]) })
    const made = await registrar.ok(api.issueOrder, {
      body: order([paragraph('academic-leave', [id], { reason: 'medical', until: '2027-08-31' })]),
    })
    const seen = async (client: Client) => [
      (await client.ok(api.getHistory, { params: { personId: id } })).entries.at(-1)?.reason,
      (await client.ok(api.getOrder, { params: { orderId: made.id } })).paragraphs[0]?.reason,
    ]
    expect(await seen(registrar)).toEqual(['medical', 'medical'])
    expect(await seen(await w.as('adviser'))).toEqual([null, null])
    const paper = { params: { documentId: made.documentId ?? '' } }
    expect((await registrar.call(documents.getDocument, paper)).status).toBe(200)
    for (const role of ['dean', 'council-secretary'] as const) {
      expect((await (await w.as(role)).ok(api.getOrder, { params: { orderId: made.id } })).can.print).toBe(false)
      expect(await (await w.as(role)).call(documents.getDocument, paper)).toBeProblem(403, 'identity.not-permitted')
      expect(await (await w.as(role)).call(documents.printDocument, paper)).toBeProblem(403, 'identity.not-permitted')
    }
    const back = await registrar.ok(api.reverseOrder, {
      params: { orderId: made.id },
      body: { datedOn: order([]).datedOn, basis: 'Ауруы туралы анықтама қате' },
    })
    const dean = await w.as('dean')
    expect((await dean.ok(api.getOrder, { params: { orderId: back.id } })).basis).toBe('')
    expect(await dean.call(documents.getDocument, { params: { documentId: back.documentId ?? '' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  })

  test('another organisation’s learners, groups and orders are not there', async () => {
    const stranger = await w.as('registrar', w.college)
    const id = await applicant('Бөтен')
    const made = await registrar.ok(api.issueOrder, { body: order([paragraph('enrol', [id], { groupId: groupA })]) })
    expect(await stranger.call(api.getOrder, { params: { orderId: made.id } })).toBeProblem(404, 'missing')
    expect(await stranger.call(api.getHistory, { params: { personId: id } })).toBeProblem(404, 'missing')
    expect(await stranger.call(api.issueOrder, { body: order([paragraph('expel', [id])]) })).toBeProblem(422, 'registrar.unknown-learner')
    const own = await applicant('Өз', stranger)
    expect(await stranger.call(api.issueOrder, { body: order([paragraph('enrol', [own], { groupId: groupA })]) })).toBeProblem(
      422,
      'registrar.unknown-group',
    )
    expect((await stranger.ok(api.listOrders)).items).toEqual([])
  })
})

describe('the contingent on a day', () => {
  test('A2010-9.a: shows who stood where on any date, by the order behind it', async () => {
    const [id, other] = [await applicant('Күнделік'), await applicant('Күнделікті')]
    w.clock.set('2026-12-20T06:00:00Z')
    const made = await registrar.ok(api.issueOrder, {
      body: order([paragraph('enrol', [id, other], { groupId: groupA, effectiveOn: '2026-12-01' })], { datedOn: '2026-12-01' }),
    })
    await registrar.ok(api.issueOrder, {
      body: order([paragraph('expel', [id], { reason: 'own-wish', effectiveOn: '2026-12-15' })], { datedOn: '2026-12-15' }),
    })
    const on = async (day: string, rest: Record<string, string> = {}) =>
      (await registrar.ok(api.listContingent, { query: { on: day, search: 'Күнделік', ...rest } })).items
    expect(await on('2026-11-30')).toEqual([])
    expect((await on('2026-12-14')).map((row) => row.status)).toEqual(['studying', 'studying'])
    expect((await on('2026-12-14'))[0]).toMatchObject({ id, since: '2026-12-01', order: { id: made.id }, group: { code: 'А-1' } })
    expect((await on('2026-12-15')).map((row) => row.status)).toEqual(['expelled', 'studying'])
    expect((await on('2026-12-20', { status: 'studying' })).map((row) => row.id)).toEqual([other])
    expect(await on('2026-12-20', { groupId: groupB })).toEqual([])
    const first = await registrar.ok(api.listContingent, { query: { on: '2026-12-14', search: 'Күнделік', limit: 1 } })
    const second = await registrar.ok(api.listContingent, {
      query: { on: '2026-12-14', search: 'Күнделік', limit: 1, after: first.next ?? '' },
    })
    expect([...first.items, ...second.items].map((row) => row.id)).toEqual([id, other])
    expect(second.next).toBeNull()
  })

  test('a registrar of one unit orders and lists its groups only', async () => {
    const administrator = await w.as('administrator')
    const faculty = await administrator.ok(organisations.createUnit, {
      body: {
        kind: 'faculty',
        parentId: null,
        code: 'Ф',
        names: { kk: 'Ф', ru: 'Ф', en: 'F' },
        studyYear: null,
        shift: null,
        language: null,
      },
    })
    const near = await administrator.ok(organisations.createUnit, {
      body: {
        kind: 'group',
        parentId: faculty.id,
        code: 'Ф-1',
        names: { kk: 'Ф-1', ru: 'Ф-1', en: 'F-1' },
        studyYear: 1,
        shift: null,
        language: 'kk',
      },
    })
    const bound = await w.person({ roles: ['registrar'], unitId: faculty.id })
    const [mine, theirs] = [await applicant('Жақын'), await applicant('Алыс')]
    const enrol = (who: Client, personId: string, groupId: string) =>
      who.call(api.issueOrder, {
        body: order([paragraph('enrol', [personId], { groupId, effectiveOn: '2026-12-20' })], { datedOn: '2026-12-20' }),
      })
    expect(await enrol(bound.client, theirs, groupA)).toBeProblem(404, 'missing')
    expect((await enrol(registrar, theirs, groupA)).status).toBe(200)
    expect((await enrol(bound.client, mine, near.id)).status).toBe(200)
    const expel = order([paragraph('expel', [theirs], { reason: 'own-wish', effectiveOn: '2026-12-20' })], { datedOn: '2026-12-20' })
    expect(await bound.client.call(api.issueOrder, { body: expel })).toBeProblem(404, 'missing')
    expect((await bound.client.ok(api.listContingent)).items.map((row) => row.id)).toEqual([mine])
    const close = (await registrar.ok(api.getHistory, { params: { personId: mine } })).entries[0]?.order.id ?? ''
    const far = (await registrar.ok(api.getHistory, { params: { personId: theirs } })).entries[0]?.order.id ?? ''
    expect((await bound.client.ok(api.listOrders)).items.map((row) => row.id)).toEqual([close])
    expect((await bound.client.call(api.getOrder, { params: { orderId: close } })).status).toBe(200)
    expect(await bound.client.call(api.getOrder, { params: { orderId: far } })).toBeProblem(404, 'missing')
    expect(await bound.client.call(api.getHistory, { params: { personId: theirs } })).toBeProblem(404, 'missing')
    const body = { datedOn: '2026-12-20', basis: 'Қате' }
    expect(await bound.client.call(api.reverseOrder, { params: { orderId: far }, body })).toBeProblem(404, 'missing')
    expect((await registrar.ok(api.getHistory, { params: { personId: theirs } })).entries).toHaveLength(1)
    expect(await bound.client.call(api.issuePaper, { params: { personId: theirs }, body: { kind: 'transcript' } })).toBeProblem(
      404,
      'missing',
    )
  })
})

describe('papers of the office', () => {
  const words = async (documentId: string) =>
    JSON.stringify((await registrar.ok(documents.getDocument, { params: { documentId } })).content.blocks)

  test('A2010-9.c, A2010-9.d, A2021-11.11.e: a study card carries the orders of the learner and his published results, a transcript the results', async () => {
    const id = await applicant('Транскрипт')
    await registrar.ok(api.issueOrder, {
      body: order([paragraph('enrol', [id], { groupId: groupA, effectiveOn: '2026-12-20' })], { datedOn: '2026-12-20' }),
    })
    const teacher = await w.person({ roles: ['teacher'] })
    await insertResult(w.db(), { learnerId: id, teacherId: teacher.id, percent: 87, mark: 'B+', points: 3.33, now: w.clock.now() })
    const issue = (kind: api.PaperKind) => registrar.ok(api.issuePaper, { params: { personId: id }, body: { kind } })
    const card = await issue('study-card')
    const text = await words(card.id)
    for (const part of ['Сынақ Транскрипт', 'Қабылдау / Зачисление', '20.12.2026', 'B+', '3,33', '87', 'GPA']) expect(text).toContain(part)
    const transcript = await issue('transcript')
    expect(await words(transcript.id)).not.toContain('Зачисление')
    const certificate = await issue('study-certificate')
    expect(await words(certificate.id)).toContain('Оқып жүр')
    const list = await registrar.ok(api.listPapers, { params: { personId: id } })
    expect(list.items.map((row) => row.kind)).toEqual(['study-certificate', 'transcript', 'study-card'])
    expect(list.items[1]?.number).toMatch(/^\d+-ТР$/)
  })

  test('a teacher and another organisation issue none', async () => {
    const id = await applicant('Басқа')
    const call = { params: { personId: id }, body: { kind: 'transcript' as const } }
    expect(await (await w.as('teacher')).call(api.issuePaper, call)).toBeProblem(403)
    expect(await (await w.as('registrar', w.college)).call(api.issuePaper, call)).toBeProblem(404, 'missing')
  })
})

test('A2015-18.b: no other code changes a learner’s status', () => {
  const root = join(import.meta.dirname, '../../..')
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'server/src', 'server/migrations'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => /\.(ts|sql)$/.test(path) && !path.includes('/registrar/') && !/\.test\.ts$|fixture|\/lib\/testing\//.test(path))
  const offenders = files.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    // An update of the table, or a row born with a status other than the default, within one statement.
    const updates =
      /updateTable\(\s*'people\.learner[^)]*\)[\s\S]{0,400}?\bstatus\b\s*:/.test(text) ||
      /UPDATE\s+people\.learner\b[\s\S]{0,400}?\bstatus\s*=/i.test(text)
    const births = /insertInto\(\s*'people\.learner'\s*\)[\s\S]{0,400}?\bstatus\b\s*:/.test(text)
    return updates || births
  })
  expect(offenders).toEqual([])
})
