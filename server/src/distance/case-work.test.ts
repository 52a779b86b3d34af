import * as councils from '@dala/domain/councils'
import * as api from '@dala/domain/distance'
import { beforeEach, describe, expect, test } from 'vitest'
import { world } from '#lib/testing'
import { filled, signed } from './distance.fixture.ts'
import { event, insertSchool, parent, school, setBirthday, vkk } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const handedIn = async (ground: string, facts: Record<string, string | boolean>, documents: string[] = []) => {
  const pupil = await s.pupil()
  const made = await signed(pupil.guardian, await filled(w, pupil.guardian, pupil.id, { ground, facts, documents }))
  return { pupil, id: made.id, params: { applicationId: made.id } }
}
const lineOf = (application: api.Application, kind: string) => application.documents.find((line) => line.kind === kind)

describe('forms of the case', () => {
  test('A2023-11.1.d: the conditions at home are ticked one by one, and one that lacks closes the way', async () => {
    const pupil = await s.pupil()
    const draft = await filled(w, pupil.guardian, pupil.id, {
      ground: 'parent',
      facts: { ...parent, homeConditions: false },
      documents: [],
    })
    const params = { applicationId: draft.id }
    const fill = (internet: boolean) =>
      pupil.guardian.client.ok(api.fillForm, { params, body: { kind: 'home-conditions', device: true, internet, place: true } })
    expect(await fill(false)).toMatchObject({
      facts: { homeConditions: false },
      verdict: { outcome: 'refused', clauses: ['A2023-11.1.d'] },
    })
    const good = await fill(true)
    expect(good).toMatchObject({ facts: { homeConditions: true } })
    expect(lineOf(good, 'home-conditions')?.items).toHaveLength(1)
  })

  test('A2023-11.1.e, A2023-11.1.f, A2023-11.1.g: the child’s opinion, the psychologist’s conclusion and the housing act are filled here, each by its own hand', async () => {
    const { pupil, params } = await handedIn('parent', parent)
    const opinion = { kind: 'child-opinion', agrees: true, words: 'Үйде оқығым келеді.' } as const
    const conclusion = { kind: 'psychologist-conclusion', ready: true, examinedOn: '2026-11-20', words: 'Дайын.' } as const
    expect(await pupil.guardian.client.call(api.fillForm, { params, body: opinion })).toBeProblem(422, 'distance.form-not-wanted')
    expect(await pupil.client.call(api.fillForm, { params, body: conclusion })).toBeProblem(422, 'distance.form-not-wanted')
    await pupil.client.ok(api.fillForm, { params, body: opinion })
    await s.registrar.client.ok(api.fillForm, { params, body: conclusion })
    const shown = await s.registrar.client.ok(api.fillForm, {
      params,
      body: { kind: 'housing-act', visitedOn: '2026-11-21', commission: 'Әлеуметтік педагог, сынып жетекшісі', words: 'Жағдай жақсы.' },
    })
    for (const kind of ['child-opinion', 'psychologist-conclusion', 'housing-act']) expect(lineOf(shown, kind)?.there).toBe(true)
    const item = lineOf(shown, 'housing-act')?.items[0]
    const file = await s.registrar.client.inject({
      method: 'GET',
      url: `/api/distance/applications/${params.applicationId}/documents/${item?.id ?? ''}/file`,
    })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('A2023-11.1.e: from which age a child is asked is the organisation’s setting', async () => {
    const { pupil, params } = await handedIn('parent', parent)
    await setBirthday(w, w.school, pupil.id, '2017-10-01') // nine years old
    const waits = async () => lineOf(await s.registrar.client.ok(api.getApplication, { params }), 'child-opinion')?.there
    expect(await waits()).toBe(false)
    const settings = await s.head.client.ok(api.getSettings)
    await s.head.client.ok(api.saveSettings, { body: { ...settings, opinionFromAge: 10 } })
    expect(await waits()).toBe(true)
    await s.head.client.ok(api.saveSettings, { body: settings })
  })

  test('A2023-3.5: a learner of 18 applies himself, of nine only through the guardian', async () => {
    const pupil = await s.pupil()
    const draft = await filled(w, pupil, pupil.id, { ground: 'parent', facts: parent, documents: [] })
    const body = { contentHash: draft.contentHash, confirmed: true } as const
    await setBirthday(w, w.school, pupil.id, '2017-10-01')
    expect(await pupil.client.call(api.signApplication, { params: { applicationId: draft.id }, body })).toBeProblem(
      422,
      'distance.guardian-applies',
    )
    await setBirthday(w, w.school, pupil.id, '2008-11-23') // eighteen today
    expect((await pupil.client.call(api.signApplication, { params: { applicationId: draft.id }, body })).status).toBe(200)
  })

  test('A2023-11.1.c: the system makes the extract of progress from the gradebook', async () => {
    const { params } = await handedIn('parent', parent)
    const made = await s.registrar.client.ok(api.makeExtract, { params, body: {} })
    expect(lineOf(made, 'progress-extract')).toMatchObject({ there: true, extract: true })
    const again = await s.registrar.client.ok(api.makeExtract, { params, body: {} })
    expect(lineOf(again, 'progress-extract')?.items).toHaveLength(1)
    const { params: other } = await handedIn('vkk', vkk, ['vkk-conclusion'])
    expect(await s.registrar.client.call(api.makeExtract, { params: other, body: {} })).toBeProblem(422, 'distance.document-not-wanted')
  })
})

describe('zones of danger', () => {
  test('A2023-9.d, A2023-11.1.h: a destination on the administrator’s list is refused, whatever was answered', async () => {
    const administrator = await w.person({ orgId: w.school, roles: ['administrator'] })
    const zone = await administrator.client.ok(api.addZone, {
      body: {
        name: { kk: 'Қырат аймағы', ru: 'Область Кырат', en: 'Kyrat region' },
        aliases: ['Кыратград'],
        kind: 'hostilities',
        source: 'Сыртқы істер министрлігінің ескертуі',
        sourceOn: '2026-11-01',
        validFrom: '2026-11-01',
      },
    })
    const pupil = await s.pupil()
    const draft = await filled(w, pupil.guardian, pupil.id, { ground: 'event', facts: event, documents: ['event-order'] })
    expect(draft.asksDestination).toBe(true)
    const params = { applicationId: draft.id }
    const going = (destination: string, revision: number) =>
      pupil.guardian.client.ok(api.saveApplication, { params, body: { revision, destination } })
    const refused = await going('г. Кыратград', draft.revision)
    expect(refused.verdict).toMatchObject({ outcome: 'refused', clauses: ['A2023-9.d'] })
    const reply = await pupil.guardian.client.call(api.signApplication, {
      params,
      body: { contentHash: refused.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(422, 'distance.forbidden-by-act')
    expect((await going('Шымкент', refused.revision)).verdict?.outcome).toBe('allowed')
    await administrator.client.ok(api.closeZone, { params: { zoneId: zone.id }, body: { validTo: '2026-11-22' } })
    expect((await going('г. Кыратград', refused.revision + 1)).verdict?.outcome).toBe('allowed')
    expect(await s.registrar.client.call(api.listZones)).toBeProblem(403, 'identity.not-permitted')
  })

  test('A2023-9.d, A2023-11.1.h: nothing is handed in before the place is told, and it says that this is what is missing', async () => {
    const pupil = await s.pupil()
    const given = { ground: 'event', facts: event, documents: ['event-order'], destination: ' ' }
    const draft = await filled(w, pupil.guardian, pupil.id, given)
    expect(draft.verdict).toMatchObject({ outcome: 'needs', missing: [{ code: 'destination', clause: 'A2023-9.d' }] })
    const reply = await pupil.guardian.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(422, 'distance.incomplete')
    expect(JSON.stringify(reply.body)).toContain('Где будет обучающийся')
  })

  test('A2023-9.d: the name of the event is compared too, with the zones of the days of the event, and again at the order', async () => {
    const administrator = await w.person({ orgId: w.school, roles: ['administrator'] })
    const zone = (name: string, validFrom: string) =>
      administrator.client.ok(api.addZone, {
        body: {
          name: { kk: name, ru: name, en: name },
          aliases: [],
          kind: 'hostilities',
          source: 'Ескерту',
          sourceOn: '2026-11-01',
          validFrom,
        },
      })
    await zone('Харьков', '2026-12-05')
    const going = async (eventName: string, from: string, to: string, destination = 'Шымкент') => {
      const pupil = await s.pupil()
      const facts = { ...event, eventName, from, to }
      return filled(w, pupil.guardian, pupil.id, { ground: 'event', facts, documents: ['event-order'], destination })
    }
    const refused = { outcome: 'refused', clauses: ['A2023-9.d'] }
    expect((await going('Олимпиада, г. Харьков', '2026-12-01', '2026-12-10')).verdict).toMatchObject(refused)
    expect((await going('Олимпиада', '2026-12-05', '2026-12-10', 'Харьков')).verdict).toMatchObject(refused)
    expect((await going('Олимпиада, г. Харьков', '2026-12-01', '2026-12-04')).verdict?.outcome).toBe('allowed')
    const pupil = await s.pupil()
    const id = await s.approved(pupil, 'event', { ...event, eventName: 'Олимпиада, Полтава' })
    const draft = await s.registrar.client.ok(api.draftOrder, { body: { applicationIds: [id] } })
    await zone('Полтава', '2026-12-10')
    const order = await s.head.client.call(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    expect(order).toBeProblem(422, 'distance.journey-to-danger')
  })
})

describe('terms where the act has none', () => {
  test('A2015-12.a: the organisation’s own term counts under order 349 and never under order 137', async () => {
    const settings = await s.head.client.ok(api.getSettings)
    await s.head.client.ok(api.saveSettings, { body: { ...settings, considerDays: 2 } })
    const { pupil, params } = await handedIn('vkk', vkk, ['vkk-conclusion'])
    expect((await pupil.client.ok(api.getApplication, { params })).terms[0]).toMatchObject({ workingDays: 2, dueOn: '2026-11-25' })
    await s.head.client.ok(api.saveSettings, { body: settings })
    const head = await w.person({ roles: ['head'] })
    await head.client.ok(api.saveSettings, { body: { ...settings, considerDays: 2 } })
    const student = await w.learner()
    const made = await signed(student, await filled(w, student, student.id))
    expect(made.terms[0]).toMatchObject({ workingDays: 5, dueOn: '2026-11-30' })
  })
})

describe('archive cases on paper', () => {
  const past = {
    ground: 'disability',
    facts: { subtype: 'group-2', from: '2018-02-01', to: '2018-06-30' },
    reason: 'Денсаулығына байланысты',
    technologies: ['case' as const],
    paperNumber: '17',
    registeredOn: '2018-01-15',
    decidedOn: '2018-01-19',
    decision: 'approved' as const,
    orderNumber: '9-Д',
    orderedOn: '2018-01-24',
    startsOn: '2018-02-01',
    endsOn: '2018-06-30',
    acquaintedOn: '2018-01-26',
    papers: ['application', 'disability'],
  }

  test('A2015-8.2, A2015-12.b: a past case is judged by the rules of its day and marked as archive', async () => {
    const registrar = await w.person({ roles: ['registrar'] })
    const learner = await w.learner()
    const rules = await registrar.client.ok(api.archiveRules, { query: { learnerId: learner.id, on: past.decidedOn } })
    expect(rules.grounds.map((ground) => ground.code)).toContain('disability')
    const made = await registrar.client.ok(api.enterArchive, { body: { ...past, learnerId: learner.id } })
    expect(made).toMatchObject({ archive: true, status: 'acquainted', ruleSet: 'A2015.2016', label: '17', verdict: { outcome: 'allowed' } })
    expect(made.order).toMatchObject({ label: '9-Д', issuedOn: '2018-01-24' })
    const then = await registrar.client.ok(api.listStatuses, { query: { on: '2018-03-01' } })
    expect(then.items).toMatchObject([{ archive: true, learner: { id: learner.id }, endedBecause: 'term' }])
    const order = await registrar.client.ok(api.getOrder, { params: { orderId: made.order?.id ?? '' } })
    expect(order.lines[0]).toMatchObject({ late: false, orderDue: '2018-01-24' })
  })

  test('an approval against the rules of its day is kept with its verdict, and days out of order are refused', async () => {
    const registrar = await w.person({ roles: ['registrar'] })
    const learner = await w.learner()
    const enter = (change: Partial<typeof past>) =>
      registrar.client.call(api.enterArchive, { body: { ...past, ...change, learnerId: learner.id } })
    expect(await enter({ orderedOn: '2018-01-18' })).toBeProblem(422, 'distance.archive-order')
    expect(await enter({ decidedOn: '2027-01-19', orderedOn: '2027-01-20', acquaintedOn: '2027-01-21' })).toBeProblem(
      422,
      'distance.archive-order',
    )
    expect(await enter({ ground: 'vkk' })).toBeProblem(422, 'distance.archive-ground')
    const lawless = await registrar.client.ok(api.enterArchive, {
      body: {
        ...past,
        learnerId: learner.id,
        ground: 'exchange',
        facts: { country: 'Корея', bolashak: true, from: past.startsOn, to: past.endsOn },
      },
    })
    expect(lawless).toMatchObject({ archive: true, verdict: { outcome: 'refused', clauses: ['A2015-8.3'] } })
  })
})

test('A2023-11.1.a, A2023-11.1.b: a case is put before the councils that decide on it, once each', async () => {
  const { params } = await handedIn('parent', parent)
  const put = (council: 'pedagogical-council' | 'methodical-council') =>
    s.registrar.client.call(api.putCaseOnAgenda, { params, body: { council } })
  expect(await put('methodical-council')).toBeProblem(422, 'distance.document-not-wanted')
  expect(await put('pedagogical-council')).toBeProblem(409, 'councils.no-such-council')
  expect(councils.councilKinds).toContain('pedagogical-council')
})
