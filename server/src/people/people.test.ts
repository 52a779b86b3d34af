import * as organisations from '@dala/domain/organisations'
import * as api from '@dala/domain/people'
import { beforeAll, describe, expect, test } from 'vitest'
import { world, type Client, type World } from '#lib/testing'

let w: World
let registrar: Client

const person = (rest: Partial<api.PersonBody> = {}): api.PersonBody => ({
  surname: 'Сынақова',
  givenName: 'Аружан',
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
  ...rest,
})
const add = (rest: Partial<api.PersonBody> = {}, client = registrar) => client.ok(api.createPerson, { body: person(rest) })
const staff = { position: { kk: 'Оқытушы', ru: 'Преподаватель', en: 'Lecturer' }, unitId: null, hiredOn: null, leftOn: null }

beforeAll(async () => {
  w = await world()
  registrar = await w.as('registrar')
})

describe('A2015-18.a: the registry of learners', () => {
  test('A2015-18.a: is in the order of the Kazakh alphabet, page by page, each once', async () => {
    const surnames = ['Ыбыраев', 'Әлиев', 'Абаев', 'Қуанышев', 'Ким', 'Үсенов', 'Іскаков', 'Яковлев', 'Өтегенов']
    for (const surname of surnames) await add({ surname, givenName: 'Реттік' })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await registrar.ok(api.listLearners, { query: { search: 'реттік', limit: 2, ...(after && { after }) } })
      seen.push(...page.items.map((row) => row.surname))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(['Абаев', 'Әлиев', 'Ким', 'Қуанышев', 'Өтегенов', 'Үсенов', 'Ыбыраев', 'Іскаков', 'Яковлев'])
  })

  test('is searched by a Russian keyboard, exact letters first, by IIN and by number', async () => {
    await add({ surname: 'Көпбаев', givenName: 'Іздеу', iin: '900101300007' })
    await add({
      surname: 'Копбаев',
      givenName: 'Іздеу',
      learner: { number: '77-45', level: 'master', studyForm: 'full-time', language: 'ru' },
    })
    const found = async (search: string) => (await registrar.ok(api.listLearners, { query: { search } })).items.map((row) => row.surname)
    expect(await found('көпбаев')).toEqual(['Көпбаев', 'Копбаев'])
    expect(await found('копбаев издеу')).toEqual(['Копбаев', 'Көпбаев'])
    expect(await found('900101 300007')).toEqual(['Көпбаев'])
    expect(await found('77-45')).toEqual(['Копбаев'])
    expect(await found('%')).toEqual([])
    expect((await registrar.ok(api.listLearners, { query: { level: 'master' } })).total).toBe(1)
  })

  test('goes out as a file without identity numbers', async () => {
    const file = await registrar.inject({ method: 'GET', url: '/api/people/learners/file?format=csv' })
    expect(file.statusCode).toBe(200)
    expect(file.body).toContain('Көпбаев')
    expect(file.body).not.toContain('900101300007')
    const book = await registrar.inject({ method: 'GET', url: '/api/people/learners/file?format=xlsx' })
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('a card', () => {
  test('hides the identity number; showing it whole is recorded', async () => {
    const card = await add({ iin: '971124300008', birthDate: '1997-11-25' })
    expect(card).toMatchObject({ iinEnding: '0008', iinWarning: 'birth-date-differs' })
    expect(JSON.stringify(card)).not.toContain('971124300008')
    expect(await registrar.ok(api.showIin, { params: { personId: card.id }, body: {} })).toEqual({ iin: '971124300008' })
    const kinds = await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select('kind')
          .where('org_id', '=', w.university)
          .where('about_id', '=', card.id)
          .orderBy('seq')
          .execute(),
      )
    expect(kinds.map((row) => row.kind)).toEqual(['people.person-added', 'people.iin-shown'])
    expect(await (await w.as('teacher')).call(api.showIin, { params: { personId: card.id }, body: {} })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  })

  test('a wrong check digit, a taken IIN, no IIN without a reason are refused', async () => {
    expect((await registrar.call(api.createPerson, { body: person({ iin: '900101300008' }) })).status).toBe(400)
    expect(await registrar.call(api.createPerson, { body: person({ iin: '900101300007' }) })).toBeProblem(409, 'people.iin-taken')
    expect(await registrar.call(api.createPerson, { body: person({ iinAbsentReason: '' }) })).toBeProblem(422, 'people.reason-missing')
    // The same number in another organisation is another matter.
    expect((await add({ iin: '900101300007' }, await w.as('registrar', w.college))).iinEnding).toBe('0007')
  })

  test('changes, but not the status: a learner begins as an applicant and only an order moves him', async () => {
    const card = await add()
    expect(card.learner?.status).toBe('applicant')
    const { iin: _iin, iinAbsentReason: _reason, ...body } = person({ surname: 'Жаңасынова', phone: '+77010000000' })
    const changed = await registrar.ok(api.changePerson, { params: { personId: card.id }, body })
    expect(changed).toMatchObject({ surname: 'Жаңасынова', phone: '+77010000000', learner: { status: 'applicant' } })
    const sneaky = await registrar.call(api.changePerson, { params: { personId: card.id }, body: { ...body, status: 'studying' } as never })
    expect(sneaky.status).toBe(400)
  })

  test('guardians are linked and unlinked; nobody stands for himself', async () => {
    const child = await add()
    const mother = await add({ learner: null, givenName: 'Гүлмира' })
    const params = { guardianId: mother.id, childId: child.id }
    await registrar.ok(api.linkGuardian, { params, body: { relation: 'parent' } })
    await registrar.ok(api.linkGuardian, { params, body: { relation: 'trustee' } })
    const seen = await registrar.ok(api.getPerson, { params: { personId: child.id } })
    expect(seen.guardians).toMatchObject([{ id: mother.id, relation: 'trustee' }])
    await registrar.ok(api.unlinkGuardian, { params })
    expect((await registrar.ok(api.getPerson, { params: { personId: child.id } })).guardians).toEqual([])
    expect(
      await registrar.call(api.linkGuardian, { params: { guardianId: child.id, childId: child.id }, body: { relation: 'parent' } }),
    ).toBeProblem(422, 'people.own-guardian')
    expect(
      await registrar.call(api.linkGuardian, { params: { guardianId: child.id, childId: mother.id }, body: { relation: 'parent' } }),
    ).toBeProblem(404, 'missing')
  })
})

describe('A2015-7.1: teachers and tutors are trained in distance technologies', () => {
  const certificate = (rest: Partial<api.QualificationBody> = {}): api.QualificationBody => ({
    topic: 'distance-technologies',
    title: 'ҚБТ',
    hours: 72,
    issuer: '',
    number: '',
    issuedOn: '2024-01-10',
    validUntil: '2027-01-10',
    fileId: null,
    ...rest,
  })
  const missing = async () => (await registrar.ok(api.listStaff, { query: { training: 'missing' } })).items.map((row) => row.id)

  test('who teaches without a valid certificate stands in the list of what is missing', async () => {
    const teacher = await w.person({ roles: ['teacher'], name: 'Оқытушы' })
    const librarian = await w.person({ roles: ['librarian'], name: 'Кітапханашы' })
    await w.db().transaction((trx) =>
      trx
        .insertInto('people.staff')
        .values([
          { org_id: w.university, person_id: teacher.id },
          { org_id: w.university, person_id: librarian.id },
        ])
        .execute(),
    )
    expect(await missing()).toEqual([teacher.id])
    const params = { personId: teacher.id }
    const old = await registrar.ok(api.addQualification, { params, body: certificate({ validUntil: '2026-11-22' }) })
    expect(old.valid).toBe(false)
    expect(await missing()).toEqual([teacher.id])
    await registrar.ok(api.addQualification, { params, body: certificate({ topic: 'subject' }) })
    expect(await missing()).toEqual([teacher.id])
    const made = await registrar.ok(api.addQualification, { params, body: certificate() })
    expect(made).toMatchObject({ valid: true, hours: 72 })
    expect(await missing()).toEqual([])
    await registrar.ok(api.removeQualification, { params: { personId: teacher.id, qualificationId: made.id } })
    expect(await missing()).toEqual([teacher.id])
  })

  test('a certificate belongs to staff, and its end is not before its beginning', async () => {
    const learner = await add()
    const member = await add({ learner: null, staff })
    expect(await registrar.call(api.addQualification, { params: { personId: learner.id }, body: certificate() })).toBeProblem(
      409,
      'people.not-staff',
    )
    expect(
      (await registrar.call(api.addQualification, { params: { personId: member.id }, body: certificate({ validUntil: '2023-01-01' }) }))
        .status,
    ).toBe(400)
  })
})

test('another organisation’s people are not there', async () => {
  const card = await add()
  const stranger = await w.as('registrar', w.college)
  const params = { personId: card.id }
  expect(await stranger.call(api.getPerson, { params })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.showIin, { params, body: {} })).toBeProblem(404, 'missing')
  expect(await stranger.call(api.setIin, { params, body: { iin: null, absentReason: 'жоқ' } })).toBeProblem(404, 'missing')
  expect((await stranger.ok(api.listLearners, { query: { search: card.surname } })).items.map((row) => row.id)).not.toContain(card.id)
  expect(await (await w.as('learner')).call(api.listLearners)).toBeProblem(403, 'identity.not-permitted')
})

test('a registrar of one faculty reaches its people only, and those who belong nowhere yet', async () => {
  const w = await world()
  const administrator = await w.as('administrator')
  let units = 0
  const unit = (kind: 'faculty' | 'group', parentId: string | null) => {
    const code = `${kind}-${(units += 1)}`
    const names = { kk: code, ru: code, en: code }
    return administrator.ok(organisations.createUnit, {
      body: { kind, parentId, code, names, studyYear: null, shift: null, language: null },
    })
  }
  const [mine, theirs] = [await unit('faculty', null), await unit('faculty', null)]
  const [near, far, nowhere] = [
    await w.learner({ groupId: (await unit('group', mine.id)).id }),
    await w.learner({ groupId: (await unit('group', theirs.id)).id }),
    await w.learner(),
  ]
  const bound = await w.person({ roles: ['registrar'], unitId: mine.id })
  const dean = await w.person({ roles: ['dean'], unitId: mine.id })
  const card = (who: typeof bound, personId: string) => who.client.call(api.getPerson, { params: { personId } })
  expect((await bound.client.ok(api.listLearners)).items.map(({ id }) => id)).toEqual([near.id])
  expect((await bound.client.ok(api.listLearners, { query: { unitId: theirs.id } })).items).toEqual([])
  expect((await bound.client.ok(api.listStaff)).items).toEqual([])
  expect((await bound.client.ok(api.listGuardians)).items).toEqual([])
  expect((await card(bound, near.id)).status).toBe(200)
  expect((await card(bound, nowhere.id)).status).toBe(200)
  expect(await card(bound, far.id)).toBeProblem(404, 'missing')
  expect(await card(dean, nowhere.id)).toBeProblem(404, 'missing')
  for (const call of [
    bound.client.call(api.showIin, { params: { personId: far.id }, body: {} }),
    bound.client.call(api.setIin, { params: { personId: far.id }, body: { iin: null, absentReason: 'x' } }),
    bound.client.call(api.linkGuardian, { params: { guardianId: bound.id, childId: far.id }, body: { relation: 'parent' } }),
  ])
    expect(await call).toBeProblem(404, 'missing')
})
