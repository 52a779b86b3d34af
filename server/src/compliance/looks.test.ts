import type { Day } from '@dala/domain/regulations'
import { expect, test } from 'vitest'
import { complianceChecks } from '#nouns'
import { newId } from '#lib/db'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'

const w = await world()
const org = w.university
const at = { orgId: org, today: '2026-11-23' as Day, soonUntil: '2026-12-23' as Day }
const run = (text: string, values: unknown[] = []) => withClient(w.database.url, (client) => client.query(text, values))
const look = (key: string) => {
  const check = complianceChecks().byKey.get(key)
  if (check === undefined) throw new Error(`no look ${key}`)
  return {
    clauses: check.clauses,
    count: () => w.db().transaction((trx) => check.count(trx, at)),
    broken: () =>
      w
        .db()
        .transaction(async (trx) => (await check.rows(trx, { ...at, which: 'broken', after: null, limit: 10 })).items.map(({ id }) => id)),
  }
}

const [discipline, offering, teacher] = [newId(), newId(), await w.person({ roles: ['teacher'] })]
await run("INSERT INTO curricula.discipline (org_id, id, name_kk, name_ru, name_en, created_at) VALUES ($1, $2, 'А', 'А', 'A', now())", [
  org,
  discipline,
])
await run(
  `INSERT INTO courses.offering (org_id, id, discipline_id, name_kk, name_ru, name_en, teacher_id, technologies, status, starts_on, ends_on, created_at)
   VALUES ($1, $2, $3, 'Курс', 'Курс', 'Course', $4, '{}', 'published', '2026-09-01', '2026-12-20', now())`,
  [org, offering, discipline, teacher.id],
)
const period = newId()
const mends: [key: string, mend: [string, unknown[]][]][] = [
  ['courses.technology', [["UPDATE courses.offering SET technologies = '{network}' WHERE id = $1", [offering]]]],
  [
    'courses.description',
    [
      [
        "INSERT INTO courses.syllabus (org_id, offering_id, description_kk, updated_at) VALUES ($1, $2, 'Сипаттама', now())",
        [org, offering],
      ],
    ],
  ],
  [
    'courses.modules',
    [['INSERT INTO courses.module (org_id, id, offering_id, place, created_at) VALUES ($1, $2, $3, 1, now())', [org, newId(), offering]]],
  ],
  ['courses.calendar-plan', [["UPDATE courses.module SET opens_on = '2026-09-07' WHERE offering_id = $1", [offering]]]],
  [
    'courses.period',
    [
      [
        "INSERT INTO organisations.period (org_id, id, academic_year, kind, name_kk, name_ru, name_en, starts_on, ends_on) VALUES ($1, $2, '2026/2027', 'semester', '1', '1', '1', '2026-09-01', '2026-12-31')",
        [org, period],
      ],
      ['UPDATE courses.offering SET period_id = $1 WHERE id = $2', [period, offering]],
    ],
  ],
  [
    'testing.midterm-material',
    [
      [
        "INSERT INTO testing.test (org_id, id, offering_id, name_kk, name_ru, name_en, control, status, review, by_id, created_at, updated_at) VALUES ($1, $2, $3, 'Т', 'Т', 'T', 'midterm', 'draft', '{}', $4, now(), now())",
        [org, newId(), offering, teacher.id],
      ],
    ],
  ],
]

test.each(mends)(
  'A2016-2, A2016-16.1.a, A2016-16.1.b, A2016-16.1.d, A2015-25.a, A2016-16.5: %s finds the course that lacks it and no longer the one that has it',
  async (key, statements) => {
    expect(await look(key).broken()).toEqual([offering])
    for (const [text, values] of statements) await run(text, values)
    expect(await look(key).broken()).toEqual([])
    expect(await look(key).count()).toMatchObject({ examined: 1, broken: 0 })
  },
)

test('A2010-8.1, A2015-7.2, A2021-9.1: a course that nobody updated this year is amber, and one without a film in what is published is found', async () => {
  const [document, module] = [newId(), newId()]
  await run('INSERT INTO courses.module (org_id, id, offering_id, place, created_at) VALUES ($1, $2, $3, 9, now())', [
    org,
    module,
    offering,
  ])
  const publish = async (number: number, at: string, body: unknown) => {
    await run(
      `INSERT INTO content.document (org_id, id, draft, draft_number, draft_at, published_number, published_at, created_at) VALUES ($1, $2, $3, 0, $4, $5, $4, $4)
       ON CONFLICT (org_id, id) DO UPDATE SET published_number = $5`,
      [org, document, JSON.stringify(body), at, number],
    )
    await run(
      "INSERT INTO content.version (org_id, document_id, number, body, digest, published_by, published_at) VALUES ($1, $2, $3, $4, 'x', $5, $6)",
      [org, document, number, JSON.stringify(body), teacher.id, at],
    )
  }
  await publish(1, '2026-07-20T05:00:00Z', { blocks: [] })
  await run(
    "INSERT INTO courses.item (org_id, id, offering_id, module_id, kind, place, document_id, name_kk, name_ru, name_en, created_at) VALUES ($1, $2, $3, $4, 'lesson', 1, $5, 'С', 'У', 'L', now())",
    [org, newId(), offering, module, document],
  )
  expect(await look('courses.updates').count()).toEqual({ examined: 1, broken: 0, soon: 1 }) // last year's version
  expect(await look('courses.film').broken()).toEqual([offering])
  await publish(2, '2026-11-01T05:00:00Z', { blocks: [{ id: 'film-1', kind: 'video' }] })
  expect(await look('courses.updates').count()).toEqual({ examined: 1, broken: 0, soon: 0 })
  expect(await look('courses.film').broken()).toEqual([])
})

test('A2015-32.a, A2010-28.c: a published midterm or final control whose access nothing limits is found', async () => {
  const id = newId()
  await run(
    "INSERT INTO testing.test (org_id, id, offering_id, name_kk, name_ru, name_en, control, status, review, by_id, created_at, updated_at, published_at) VALUES ($1, $2, $3, 'Е', 'Э', 'E', 'final', 'published', '{}', $4, now(), now(), now())",
    [org, id, offering, teacher.id],
  )
  expect(await look('testing.control-access').broken()).toEqual([id])
  await run("UPDATE testing.test SET opens_at = now(), closes_at = now() + interval '1 hour' WHERE id = $1", [id])
  expect(await look('testing.control-access').broken()).toEqual([])
})

test('A2015-32.b: staff whose sign-in only a password guards are found', async () => {
  const before = await look('identity.staff-factor').broken()
  expect(before).toContain(teacher.id)
  await run("UPDATE identity.account SET totp_secret = 'x' WHERE id = $1", [teacher.accountId])
  expect(await look('identity.staff-factor').broken()).not.toContain(teacher.id)
})

test('A2015-20.a, A2010-16.a: a service that nobody holds is found by its role', async () => {
  expect(await look('identity.services').broken()).toContain('registrar')
  await w.person({ roles: ['registrar'] })
  expect(await look('identity.services').broken()).not.toContain('registrar')
})

test('A2010-4.a: an organisation without a valid licence is found; one that ends within a month is soon', async () => {
  const licence = async (until: string | null) =>
    run(
      "INSERT INTO organisations.licence (org_id, id, number, issued_on, valid_until, created_at) VALUES ($1, $2, 'KZ1', '2020-01-01', $3, now())",
      [org, newId(), until],
    )
  expect(await look('organisations.licence').count()).toEqual({ examined: 1, broken: 1, soon: 0 })
  await licence('2026-12-10')
  expect(await look('organisations.licence').count()).toEqual({ examined: 1, broken: 0, soon: 1 })
  await licence(null)
  expect(await look('organisations.licence').count()).toEqual({ examined: 1, broken: 0, soon: 0 })
})

test('A2010-9.a, A2015-18.a: a learner of the contingent who cannot sign in is found', async () => {
  const learner = await w.learner()
  await run("UPDATE people.learner SET status = 'studying' WHERE person_id = $1", [learner.id])
  expect(await look('people.learner-access').broken()).toEqual([])
  await run('UPDATE people.person SET account_id = NULL WHERE id = $1', [learner.id])
  expect(await look('people.learner-access').broken()).toEqual([learner.id])
})

test('A2015-33, A2010-29: a learner with a mark of the final control and without one of a required control is found', async () => {
  const learner = await w.learner()
  const [midterm, final] = [newId(), newId()]
  await run('INSERT INTO courses.enrolment (org_id, offering_id, learner_id, enrolled_at) VALUES ($1, $2, $3, now())', [
    org,
    offering,
    learner.id,
  ])
  await run('INSERT INTO gradebook.sheet (org_id, offering_id, created_at) VALUES ($1, $2, now())', [org, offering])
  await run(
    "INSERT INTO gradebook.control (org_id, id, offering_id, kind, term, position, slot, name_kk, name_ru, name_en, created_at) VALUES ($1, $2, $4, 'midterm', 1, 0, 0, 'А', 'Р', 'M', now()), ($1, $3, $4, 'final', NULL, 1, 1, 'Е', 'Э', 'E', now())",
    [org, midterm, final, offering],
  )
  await run('INSERT INTO gradebook.mark (org_id, offering_id, learner_id, updated_at) VALUES ($1, $2, $3, now())', [
    org,
    offering,
    learner.id,
  ])
  const entry = (control: string) =>
    run(
      "INSERT INTO gradebook.entry (org_id, id, offering_id, learner_id, control_id, version, percent, source, reason, at) VALUES ($1, $2, $3, $4, $5, 1, 80, 'hand', 'first', now())",
      [org, newId(), offering, learner.id, control],
    )
  await entry(final)
  expect(await look('gradebook.admission').broken()).toEqual([`${learner.id}/${offering}`])
  await entry(midterm)
  expect(await look('gradebook.admission').count()).toEqual({ examined: 1, broken: 0, soon: 0 })
})

test('A2015-7.7: an attempt of which it is not known by which session the learner came is found', async () => {
  const learner = await w.learner()
  const { rows } = await run('SELECT id FROM testing.test LIMIT 1')
  const attempt = newId()
  await run(
    "INSERT INTO testing.attempt (org_id, id, test_id, learner_id, number, status, started_at, accepts_until, epoch, size, paper, identity) VALUES ($1, $2, $3, $4, 1, 'submitted', now(), now(), 1, 1, '[]', '{}')",
    [org, attempt, rows[0].id, learner.id],
  )
  expect(await look('testing.attempt-identity').broken()).toEqual([attempt])
  await run(`UPDATE testing.attempt SET identity = '{"sessionId": "s", "factor": "password"}' WHERE id = $1`, [attempt])
  expect(await look('testing.attempt-identity').broken()).toEqual([])
})

test('A2010-8.2, A2015-7.3: a learner who has opened nothing of a course for two weeks is found, and one to whom material came is not', async () => {
  const [course, module, item, test] = [newId(), newId(), newId(), newId()]
  await run(
    `INSERT INTO courses.offering (org_id, id, discipline_id, name_kk, name_ru, name_en, teacher_id, technologies, status, starts_on, ends_on, created_at)
     VALUES ($1, $2, $3, 'Жеткізу', 'Доставка', 'Delivery', $4, '{network}', 'published', '2026-09-01', '2026-12-20', now())`,
    [org, course, discipline, teacher.id],
  )
  const learner = await w.learner()
  await run("INSERT INTO courses.enrolment (org_id, offering_id, learner_id, enrolled_at) VALUES ($1, $2, $3, '2026-09-01')", [
    org,
    course,
    learner.id,
  ])
  expect((await look('courses.delivery').broken()).some((id) => id.includes(learner.id))).toBe(true)
  await run('INSERT INTO courses.module (org_id, id, offering_id, place, created_at) VALUES ($1, $2, $3, 1, now())', [org, module, course])
  await run(
    "INSERT INTO testing.test (org_id, id, offering_id, name_kk, name_ru, name_en, control, status, review, by_id, created_at, updated_at) VALUES ($1, $2, $3, 'Т', 'Т', 'T', 'current', 'draft', '{}', $4, now(), now())",
    [org, test, course, teacher.id],
  )
  await run(
    "INSERT INTO courses.item (org_id, id, offering_id, module_id, place, kind, test_id, created_at) VALUES ($1, $2, $3, $4, 1, 'test', $5, now())",
    [org, item, course, module, test],
  )
  await run(
    'INSERT INTO courses.progress (org_id, offering_id, learner_id, item_id, opened_at, updated_at) VALUES ($1, $2, $3, $4, now(), now())',
    [org, course, learner.id, item],
  )
  expect((await look('courses.delivery').broken()).some((id) => id.includes(learner.id))).toBe(false)
})
