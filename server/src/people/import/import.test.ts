import { Readable } from 'node:stream'
import { readSession } from '@dala/domain/identity'
import * as organisations from '@dala/domain/organisations'
import * as api from '@dala/domain/people'
import * as registrar from '@dala/domain/registrar'
import { checkDigit } from '@dala/domain/people'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { runDueJobs } from '#lib/jobs'
import { world, type TestPerson, type World } from '#lib/testing'
import { allJobs } from '#nouns'
import { readList } from './create-import.ts'
import { commitJob } from './commit-import.ts'

let w: World
let clerk: TestPerson

const iinOf = (n: number): string => {
  for (let at = n * 3; ; at += 1) {
    const eleven = `0${String(50101 + (at % 20)).padStart(5, '0')}5${String(Math.floor(at / 20)).padStart(4, '0')}`.slice(0, 11)
    const digit = checkDigit(eleven)
    if (digit !== null) return `${eleven}${digit}`
  }
}

const runJobs = () =>
  runDueJobs({
    url: w.database.url,
    parts: { databases: w.databases, config: w.app.parts.config, sealer: w.sealer, now: w.clock.now, log: () => {} },
    jobs: allJobs(),
  })

const csv = (rows: string[][]) => rows.map((row) => row.join(';')).join('\r\n')

const read = (kind: api.ImportKind, text: string, who = clerk) =>
  readList({ db: w.db(who.orgId), actor: who.actor, sealer: w.sealer, now: w.clock.now() }, kind, 'list.csv', {
    open: async () => Readable.from([Buffer.from(text)]),
  })

const check = async (id: string, mapping: api.Import['mapping'], defaults: api.ImportDefaults = { level: 'bachelor' }, who = clerk) => {
  await who.client.ok(api.checkImport, { params: { importId: id }, body: { mapping, defaults } })
  await runJobs()
  return who.client.ok(api.getImport, { params: { importId: id } })
}
const commit = async (id: string) => {
  await clerk.client.ok(api.commitImport, { params: { importId: id }, body: {} })
  await runJobs()
  return clerk.client.ok(api.getImport, { params: { importId: id } })
}
const snapshot = () =>
  w.db().transaction(async (trx) => ({
    people: await trx
      .selectFrom('people.person')
      .select(['id', 'lower_name', 'email', 'phone', 'external_id', 'birth_date', 'iin_index', 'updated_at'])
      .where('org_id', '=', w.university)
      .orderBy('id')
      .execute(),
    learners: await trx.selectFrom('people.learner').selectAll().where('org_id', '=', w.university).orderBy('person_id').execute(),
    pairs: await trx
      .selectFrom('people.guardianship')
      .selectAll()
      .where('org_id', '=', w.university)
      .orderBy('guardian_id')
      .orderBy('child_id')
      .execute(),
    staff: await trx.selectFrom('people.staff').selectAll().where('org_id', '=', w.university).orderBy('person_id').execute(),
    events: await trx.selectFrom('registrar.contingent_event').selectAll().where('org_id', '=', w.university).orderBy('id').execute(),
  }))

beforeAll(async () => {
  w = await world()
  clerk = await w.person({ roles: ['registrar'] })
  const administrator = await w.as('administrator')
  for (const code of ['ИС-26-1', 'ИС-26-2'])
    await administrator.ok(organisations.createUnit, {
      body: { kind: 'group', parentId: null, code, names: { kk: code, ru: code, en: code }, studyYear: 1, shift: null, language: 'kk' },
    })
})

const heading = [
  'ЖСН',
  'Тегі',
  'Аты',
  'Әкесінің аты',
  'Туған күні',
  'Топ',
  'Бұйрық нөмірі',
  'Бұйрық күні',
  'Ата-анасының аты-жөні',
  'Ата-анасының ЖСН',
  'Ата-анасының телефоны',
]
const learnerRow = (n: number, rest: Partial<Record<number, string>> = {}) => {
  const row = [
    iinOf(n),
    `Тектілер${n}`,
    'Аты',
    'Әкеқызы',
    '05.11.2005',
    'ис 26 1',
    '17-ж',
    '25.08.2026',
    `Анасы Бір${n} Екі`,
    iinOf(n + 3000),
    '+77010000000',
  ]
  for (const [at, text] of Object.entries(rest)) row[Number(at)] = text ?? ''
  return row
}

describe('a list of learners', () => {
  test('is read, guessed, tried and taken over with guardians, order and status', async () => {
    const made = await read('learners', csv([heading, learnerRow(1), learnerRow(2)]))
    expect(made.mapping).toEqual([
      'iin',
      'surname',
      'givenName',
      'patronymic',
      'birthDate',
      'group',
      'orderNumber',
      'orderDate',
      'guardianFullName',
      'guardianIin',
      'guardianPhone',
    ])
    const before = await snapshot()
    const tried = await check(made.id, made.mapping)
    expect(tried).toMatchObject({ status: 'checked', counts: { new: 2, changed: 0, same: 0, fault: 0 } })
    expect(await snapshot()).toEqual(before)
    expect(await commit(made.id)).toMatchObject({ status: 'done', counts: { new: 2, changed: 0, same: 0, fault: 0 } })
    const found = await clerk.client.ok(api.listLearners, { query: { search: iinOf(1) } })
    expect(found.items).toMatchObject([{ surname: 'Тектілер1', status: 'studying', statusSince: '2026-08-25', group: { code: 'ИС-26-1' } }])
    const card = await clerk.client.ok(api.getPerson, { params: { personId: found.items[0]!.id } })
    expect(card.guardians).toMatchObject([{ surname: 'Анасы', givenName: 'Бір1', relation: 'parent', phone: '+77010000000' }])
    const orders = await clerk.client.ok(registrar.listOrders)
    expect(orders.items).toMatchObject([{ number: '17-ж', source: 'recorded', people: 2, kinds: ['enrol'] }])
  })

  test('who has an account already gets the roles of a learner and of a guardian with the list', async () => {
    const [teacher, mother] = [await w.person({ roles: ['teacher'] }), await w.person({ roles: ['teacher'] })]
    for (const [person, n] of [
      [teacher, 901],
      [mother, 3901],
    ] as const)
      await clerk.client.ok(api.setIin, { params: { personId: person.id }, body: { iin: iinOf(n), absentReason: '' } })
    const made = await read('learners', csv([heading, learnerRow(901)]))
    await check(made.id, made.mapping)
    await commit(made.id)
    const rolesOf = async (person: TestPerson) => (await person.client.ok(readSession)).roles.map((grant) => grant.role).toSorted()
    expect(await rolesOf(teacher)).toEqual(['learner', 'teacher'])
    expect(await rolesOf(mother)).toEqual(['guardian', 'teacher'])
  })

  test('taken over twice changes nothing', async () => {
    const text = csv([heading, learnerRow(1), learnerRow(2)])
    const before = await snapshot()
    const made = await read('learners', text)
    expect((await check(made.id, made.mapping)).counts).toEqual({ new: 0, changed: 0, same: 2, fault: 0 })
    await commit(made.id)
    expect(await snapshot()).toEqual(before)
  })

  test('what is wrong stays out and comes back in a file with the reason', async () => {
    const wrong = learnerRow(10, { 0: `${iinOf(10).slice(0, 11)}${(Number(iinOf(10)[11]) + 1) % 10}` })
    const rows = [
      heading,
      wrong,
      learnerRow(11, { 4: '31.02.2005' }),
      learnerRow(12, { 5: 'ЖОҚ-1' }),
      learnerRow(13),
      learnerRow(13),
      learnerRow(14, { 2: '' }),
      learnerRow(1, { 5: 'ИС-26-2' }),
      learnerRow(15, { 1: '=cmd|calc' }),
    ]
    const made = await read('learners', csv(rows))
    const tried = await check(made.id, made.mapping)
    expect(tried.counts).toEqual({ new: 2, changed: 0, same: 0, fault: 6 })
    const { items } = await clerk.client.ok(api.listImportRows, { params: { importId: made.id }, query: { outcome: 'fault' } })
    expect(items.map((row) => [row.number, ...row.faults.map((fault) => fault.code)])).toEqual([
      [2, 'iin-check-digit'],
      [3, 'bad-date'],
      [4, 'unknown-group'],
      [6, 'twice-in-file'],
      [7, 'name-missing'],
      [8, 'group-differs'],
    ])
    const file = await clerk.client.inject({ method: 'GET', url: `/api/people/imports/${made.id}/faults?format=csv` })
    const lines = file.body.split('\r\n')
    expect(lines[0]).toContain('ЖСН;Тегі;Аты')
    expect(lines).toHaveLength(8)
    expect(lines[1]).toContain('check digit')
  })

  test('what an organisation chose for a heading is remembered', async () => {
    const text = csv([
      ['Шифр', 'Тегі', 'Аты'],
      ['k-1', 'Ыбырай', 'Іңкәр'],
    ])
    const first = await read('learners', text)
    expect(first.mapping).toEqual([null, 'surname', 'givenName'])
    expect(
      await clerk.client.call(api.checkImport, { params: { importId: first.id }, body: { mapping: first.mapping, defaults: {} } }),
    ).toBeProblem(422, 'people.mapping-incomplete')
    await check(first.id, ['externalId', 'surname', 'givenName'])
    expect((await read('learners', text)).mapping).toEqual(['externalId', 'surname', 'givenName'])
    expect((await commit(first.id)).counts).toMatchObject({ new: 1 })
    const listed = await clerk.client.ok(api.listLearners, { query: { search: 'инкар' } })
    expect(listed.items).toMatchObject([{ givenName: 'Іңкәр', status: 'applicant' }])
  })
})

test('guardians and staff come in the same way', async () => {
  const guardians = await read(
    'guardians',
    csv([
      ['ИИН', 'ФИО', 'ИИН ребёнка', 'Кем приходится', 'Телефон'],
      [iinOf(200), 'Опекун Пётр', iinOf(1), 'опекун', '8 701 000 00 00'],
      [iinOf(201), 'Чужой Иван', iinOf(999), '', ''],
    ]),
  )
  expect((await check(guardians.id, guardians.mapping, {})).counts).toEqual({ new: 1, changed: 0, same: 0, fault: 1 })
  await commit(guardians.id)
  const listed = await clerk.client.ok(api.listGuardians, { query: { search: 'Опекун' } })
  expect(listed.items).toMatchObject([{ givenName: 'Пётр', children: [{ surname: 'Тектілер1', relation: 'guardian' }] }])

  const staff = await read(
    'staff',
    csv([
      ['Табельный номер', 'Фамилия', 'Имя', 'Должность'],
      ['т-7', 'Учителева', 'Анна', 'Преподаватель'],
    ]),
  )
  expect((await check(staff.id, staff.mapping, {})).counts).toEqual({ new: 1, changed: 0, same: 0, fault: 0 })
  await commit(staff.id)
  const again = await read(
    'staff',
    csv([
      ['Табельный номер', 'Фамилия', 'Имя', 'Должность'],
      ['т-7', 'Учителева', 'Анна', 'Доцент'],
    ]),
  )
  expect((await check(again.id, again.mapping, {})).counts).toEqual({ new: 0, changed: 1, same: 0, fault: 0 })
})

test('an import belongs to its organisation and to those who may import', async () => {
  const made = await read('learners', csv([heading, learnerRow(40)]))
  const stranger = await w.as('registrar', w.college)
  for (const call of [api.getImport, api.listImportRows])
    expect(await stranger.call(call, { params: { importId: made.id } })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.discardImport, { params: { importId: made.id } })).toBeProblem(404, 'missing')
  expect(await (await w.as('teacher')).call(api.getImport, { params: { importId: made.id } })).toBeProblem(403, 'identity.not-permitted')
  await clerk.client.ok(api.discardImport, { params: { importId: made.id } })
  expect(await clerk.client.call(api.getImport, { params: { importId: made.id } })).toBeProblem(404, 'missing')
})

test('no identity number lies open in the database, not even in the rows of an import', async () => {
  await read('learners', csv([heading, learnerRow(60)]))
  const rows = await w.db().transaction(async (trx) => ({
    staged: await trx.selectFrom('people.import_row').selectAll().where('org_id', '=', w.university).execute(),
    people: await trx.selectFrom('people.person').selectAll().where('org_id', '=', w.university).execute(),
    events: await trx.selectFrom('audit.event').selectAll().where('org_id', '=', w.university).execute(),
  }))
  const bytes = Buffer.concat([
    ...rows.staged.map((row) => row.cells),
    ...rows.people.map((row) => row.iin_sealed ?? Buffer.alloc(0)),
    Buffer.from(JSON.stringify(rows.events)),
  ])
  for (const n of [1, 2, 60]) expect(bytes.includes(iinOf(n))).toBe(false)
})

test(
  'a long list (IMPORT_ROWS=20000 for the full size) is tried and taken over; killed half-way the job goes on and nothing is there twice',
  { timeout: 400_000 },
  async () => {
    const count = Number(process.env['IMPORT_ROWS'] ?? 3000)
    // Wide enough that no two of these are alike.
    const wide = (n: number, first: string) => {
      for (let at = n; ; at += count) {
        const eleven = `${first}${String(at).padStart(10, '0')}`.slice(0, 11)
        const digit = checkDigit(eleven)
        if (digit !== null) return `${eleven}${digit}`
      }
    }
    const rows = Array.from({ length: count }, (_, n) => learnerRow(n, { 0: wide(n, '7'), 1: `Көп${n}`, 9: wide(n, '8'), 8: `Ана ${n}` }))
    const started = performance.now()
    const cpu = process.cpuUsage()
    const made = await read('learners', csv([heading, ...rows]))
    const readIn = performance.now()
    const tried = await check(made.id, made.mapping)
    const checked = performance.now()
    expect(tried.counts).toEqual({ new: count, changed: 0, same: 0, fault: 0 })

    await clerk.client.ok(api.commitImport, { params: { importId: made.id }, body: {} })
    // The first attempt dies after some batches.
    let checkpoint: unknown = null
    let batches = 0
    const context = {
      dbFor: (orgId: string) => w.db(orgId),
      sealer: w.sealer,
      now: w.clock.now,
      signal: {
        throwIfAborted: () => {
          if (batches === 5) throw new Error('killed')
        },
      },
      progress: {
        checkpoint: async () => checkpoint,
        report: async (at: { checkpoint?: unknown }) => {
          checkpoint = at.checkpoint
          batches += 1
        },
        finish: async () => {},
      },
    }
    const payload = { orgId: w.university, importId: made.id, personId: clerk.id }
    await expect(commitJob(payload, context as never)).rejects.toThrow('killed')
    const half = await clerk.client.ok(api.listLearners, { query: { search: 'көп', limit: 1 } })
    expect(half.total).toBe(2500)
    batches = 100
    await commitJob(payload, context as never)
    const committed = performance.now()
    const whole = await clerk.client.ok(api.listLearners, { query: { search: 'көп', limit: 1 } })
    expect(whole.total).toBe(count)
    const { order, events } = await w.db().transaction(async (trx) => ({
      order: await trx.selectFrom('registrar.order').select('id').where('org_id', '=', w.university).where('number', '=', '17-ж').execute(),
      events: await trx.selectFrom('registrar.contingent_event').select('id').where('org_id', '=', w.university).execute(),
    }))
    expect(order).toHaveLength(1)
    expect(events.length).toBeGreaterThanOrEqual(count)

    const again = await read('learners', csv([heading, ...rows]))
    const same = await check(again.id, again.mapping)
    expect(same.counts).toEqual({ new: 0, changed: 0, same: count, fault: 0 })
    expect((await verifyChain(w.db())).fault).toBeNull()
    const s = (ms: number) => (ms / 1000).toFixed(1)
    console.log(
      `${count} learners and guardians: read ${s(readIn - started)} s, tried ${s(checked - readIn)} s, taken over ${s(committed - checked)} s; CPU of the server ${s(process.cpuUsage(cpu).user / 1000)} s with the second reading`,
    )
  },
)
