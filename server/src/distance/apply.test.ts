import * as api from '@dala/domain/distance'
import * as home from '@dala/domain/home'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { world } from '#lib/testing'
import { exchange, filled, registered, signed, uploaded } from './distance.fixture.ts'
import { event, setBirthday } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))

describe('writing an application', () => {
  test('A2015-11.a: a learner begins once and goes on with the same draft', async () => {
    const learner = await w.learner()
    const first = await learner.client.ok(api.startApplication, { body: { learnerId: learner.id } })
    expect(await learner.client.ok(api.startApplication, { body: { learnerId: learner.id } })).toEqual(first)
    const draft = await learner.client.ok(api.getApplication, { params: { applicationId: first.id } })
    expect(draft).toMatchObject({ status: 'draft', ruleSet: 'A2015.2016', ground: null, can: { edit: true, decide: false } })
    expect(draft.grounds.map((ground) => ground.code)).toEqual([
      'disability',
      'exchange',
      'long-trip',
      'conscript',
      'shortened',
      'joint-programme',
      'convict',
    ])
  })

  test('A2015-11.b, A2015-11.c: what is still missing is told with its clause while one writes', async () => {
    const learner = await w.learner()
    const { id } = await learner.client.ok(api.startApplication, { body: { learnerId: learner.id } })
    const params = { applicationId: id }
    const saved = await learner.client.ok(api.saveApplication, {
      params,
      body: { revision: 1, ground: 'exchange', facts: { country: 'Тэгу', from: '2026-12-01' } },
    })
    expect(saved.verdict?.outcome).toBe('needs')
    expect(saved.verdict?.missing.map((each) => [each.code, each.clause])).toEqual([
      ['to', 'A2015-8.3'],
      ['bolashak', 'A2015-8.3'],
      ['reason', 'A2015-11.b'],
      ['exchange', 'A2015-11.c'],
    ])
    const refused = await learner.client.ok(api.saveApplication, { params, body: { revision: saved.revision, facts: { bolashak: true } } })
    expect(refused.verdict).toMatchObject({ outcome: 'refused', clauses: ['A2015-8.3'] })
  })

  test('facts of another ground are dropped when the ground changes', async () => {
    const learner = await w.learner()
    const draft = await filled(w, learner, learner.id, { documents: [] })
    const changed = await learner.client.ok(api.saveApplication, {
      params: { applicationId: draft.id },
      body: { revision: draft.revision, ground: 'shortened', facts: { base: 'tvet' } },
    })
    expect(changed.facts).toEqual({ base: 'tvet', from: exchange.from, to: exchange.to })
  })

  test('two tabs do not overwrite each other', async () => {
    const learner = await w.learner()
    const { id } = await learner.client.ok(api.startApplication, { body: { learnerId: learner.id } })
    const save = (reason: string) =>
      learner.client.call(api.saveApplication, { params: { applicationId: id }, body: { revision: 1, reason } })
    expect((await save('бір')).status).toBe(200)
    expect(await save('екі')).toBeProblem(409, 'distance.changed-meanwhile')
  })

  test('A2023-3.1: nobody applies on a ground of the authorities', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'basic-secondary' })
    const { id } = await pupil.client.ok(api.startApplication, { body: { learnerId: pupil.id } })
    const reply = await pupil.client.call(api.saveApplication, {
      params: { applicationId: id },
      body: { revision: 1, ground: 'emergency' },
    })
    expect(reply).toBeProblem(400, 'request.invalid')
  })

  test('only a wanted document is taken, only from who brings it, only once uploaded by the same person', async () => {
    const learner = await w.learner()
    const stranger = await w.learner()
    const draft = await filled(w, learner, learner.id, {
      ground: 'joint-programme',
      facts: { country: 'Сеул', from: '2026-12-01', to: '2027-05-29' },
      documents: [],
    })
    const add = async (kind: string, fileId: string) =>
      learner.client.call(api.addAttachment, { params: { applicationId: draft.id }, body: { kind, fileId } })
    expect(await add('pmpk', await uploaded(w, learner))).toBeProblem(422, 'distance.document-not-wanted')
    expect(await add('partner-agreement', await uploaded(w, learner))).toBeProblem(422, 'distance.document-not-wanted')
    const other = await filled(w, stranger, stranger.id, { documents: [] })
    expect(
      await stranger.client.call(api.addAttachment, {
        params: { applicationId: other.id },
        body: { kind: 'exchange', fileId: await uploaded(w, learner) },
      }),
    ).toBeProblem(404, 'missing')
  })
})

describe('handing in', () => {
  test('A2015-11.a, A2015-12.a: a signed application is registered with the next number and its day of decision', async () => {
    const learner = await w.learner({ name: 'Айдана' })
    const one = await registered(w, learner)
    expect(one).toMatchObject({ status: 'registered', registeredOn: '2026-11-23', can: { edit: false, withdraw: true } })
    expect(one.terms[0]).toMatchObject({
      step: 'decision',
      dueOn: '2026-11-30',
      state: 'left',
      count: 5,
      clause: 'A2015-12.a',
      workingDays: 5,
      passed: 0,
    })
    expect(one.terms[1]).toMatchObject({ step: 'order', dueOn: '2026-12-03', state: 'waiting' })
    const two = await registered(w, await w.learner())
    expect(Number(two.label)).toBe(Number(one.label) + 1)
    expect(one.steps).toMatchObject([{ kind: 'registered', by: 'Testova Айдана' }])
  })

  test('A2015-12.a: across Nauryz the decision is due on the day of the official calendar', async () => {
    w.clock.set('2026-03-19T05:00:00Z')
    const made = await registered(w, await w.learner(), { facts: { ...exchange, from: '2026-04-01', to: '2026-06-01' } })
    expect(made.terms.map((term) => term.dueOn)).toEqual(['2026-03-31', '2026-04-03', '2026-04-08'])
  })

  test('what was not seen is not signed', async () => {
    const learner = await w.learner()
    const draft = await filled(w, learner, learner.id)
    await learner.client.ok(api.saveApplication, {
      params: { applicationId: draft.id },
      body: { revision: draft.revision, reason: 'Басқа себеп.' },
    })
    const reply = await learner.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(409, 'distance.changed-meanwhile')
  })

  test('A2015-11.c: an incomplete application is not taken, and the answer names what lacks', async () => {
    const learner = await w.learner()
    const draft = await filled(w, learner, learner.id, { documents: [] })
    const reply = await learner.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(422, 'distance.incomplete')
    expect(JSON.stringify(reply.body)).toContain('Document of the exchange')
  })

  test('A2015-8.3: a lawless application is refused at once with its clause', async () => {
    const learner = await w.learner()
    const draft = await filled(w, learner, learner.id, { facts: { ...exchange, bolashak: true } })
    const reply = await learner.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(422, 'distance.forbidden-by-act')
  })

  test('A2015-11.d: a disabled child needs the PMPK recommendation, and a guardian hands it in for the child', async () => {
    const child = await w.learner({ orgId: w.university })
    const guardian = await w.guardianOf(child)
    const given = { ground: 'disability', facts: { subtype: 'child', from: '2026-12-01', to: '2027-05-25' }, documents: ['disability'] }
    const draft = await filled(w, guardian, child.id, given)
    expect(draft.verdict?.missing).toMatchObject([{ code: 'pmpk', clause: 'A2015-11.d' }])
    const complete = await guardian.client.ok(api.addAttachment, {
      params: { applicationId: draft.id },
      body: { kind: 'pmpk', fileId: await uploaded(w, guardian) },
    })
    const made = await signed(guardian, complete)
    expect(made).toMatchObject({ status: 'registered', byGuardian: true, applicant: { id: guardian.id }, learner: { id: child.id } })
  })

  test('A2023-3.5: on the parents’ ground a pupil cannot apply alone, the guardian can', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'basic-secondary' })
    const guardian = await w.guardianOf(pupil)
    const given = {
      ground: 'parent',
      facts: { from: '2026-12-01', to: '2027-05-25', homeConditions: true, dangerZone: false },
      documents: [],
    }
    const draft = await filled(w, pupil, pupil.id, given)
    const reply = await pupil.client.call(api.signApplication, {
      params: { applicationId: draft.id },
      body: { contentHash: draft.contentHash, confirmed: true },
    })
    expect(reply).toBeProblem(422, 'distance.guardian-applies')
    expect((await signed(guardian, draft)).status).toBe('registered')
  })

  test('a child below the age of signing alone is told so beforehand and cannot hand in; the guardian can', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'primary' })
    const guardian = await w.guardianOf(pupil)
    const given = { ground: 'event', facts: event, documents: ['event-order'] }
    const draft = await filled(w, pupil, pupil.id, given)
    const params = { applicationId: draft.id }
    const sign = { params, body: { contentHash: draft.contentHash, confirmed: true } } as const
    await setBirthday(w, w.school, pupil.id, '2012-11-24')
    expect((await pupil.client.ok(api.getApplication, { params })).cannotSign).toEqual({ because: 'too-young', age: 14 })
    const refused = await pupil.client.call(api.signApplication, sign)
    expect(refused).toBeProblem(422, 'distance.too-young-to-sign')
    expect(JSON.stringify(refused.body)).toContain('Before the age of 14')
    expect((await guardian.client.ok(api.getApplication, { params })).cannotSign).toBeNull()
    expect((await signed(guardian, draft)).byGuardian).toBe(true)
    const older = await w.learner({ orgId: w.school, level: 'basic-secondary' })
    await setBirthday(w, w.school, older.id, '2012-11-23')
    expect((await registered(w, older, given)).byGuardian).toBe(false)
  })

  test('nobody signs for a learner who has come of age', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'general-secondary' })
    const guardian = await w.guardianOf(pupil)
    await setBirthday(w, w.school, pupil.id, '2008-11-23')
    const draft = await filled(w, guardian, pupil.id, { ground: 'event', facts: event, documents: ['event-order'] })
    expect(draft.cannotSign).toEqual({ because: 'of-age', age: 18 })
    const sign = { params: { applicationId: draft.id }, body: { contentHash: draft.contentHash, confirmed: true } } as const
    expect(await guardian.client.call(api.signApplication, sign)).toBeProblem(422, 'distance.learner-of-age')
    expect((await signed(pupil, draft)).byGuardian).toBe(false)
  })

  test('A2023-11.1.e: only the child writes the child’s opinion, the guardian cannot', async () => {
    const pupil = await w.learner({ orgId: w.school, level: 'basic-secondary' })
    const guardian = await w.guardianOf(pupil)
    const draft = await filled(w, guardian, pupil.id, {
      ground: 'parent',
      facts: { from: '2026-12-01', to: '2027-05-25', homeConditions: true, dangerZone: false },
      documents: [],
    })
    const body = { kind: 'child-opinion', words: 'Мен үйде оқығым келеді.' }
    expect(await guardian.client.call(api.addAttachment, { params: { applicationId: draft.id }, body })).toBeProblem(
      422,
      'distance.document-not-wanted',
    )
    const waits = async () =>
      (await pupil.client.ok(home.readHome)).items.filter((item) => item.clause === 'A2023-11.1.e').map((item) => item.link)
    expect(await waits()).toEqual([`/applications/${draft.id}`])
    const said = await pupil.client.ok(api.addAttachment, { params: { applicationId: draft.id }, body })
    expect(said.documents.find((line) => line.kind === 'child-opinion')).toMatchObject({
      there: true,
      clause: 'A2023-11.1.e',
      items: [{ words: body.words }],
    })
    expect(await waits()).toEqual([])
  })

  test('each step is in the chain, the ground and the words of the reason only as commitments', async () => {
    const learner = await w.learner()
    const made = await registered(w, learner, { reason: 'Құпия себеп' })
    expect(made.ground?.code).toBeTruthy()
    expect((await verifyChain(w.db())).fault).toBeNull()
    const rows = await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select(['kind', 'payload'])
          .where('org_id', '=', w.university)
          .where('about_id', '=', learner.id)
          .orderBy('seq')
          .execute(),
      )
    expect(rows.map((row) => row.kind)).toEqual(['distance.document-added', 'distance.application-registered'])
    expect(JSON.stringify(rows)).not.toContain('Құпия')
    // A ground may be an illness: neither it, nor its clause, nor the kind of a paper stands there in clear.
    for (const { payload } of rows) expect(JSON.stringify(payload)).not.toMatch(new RegExp(`A2015-|A2023-|"${made.ground?.code ?? '?'}"`))
  })
})

describe('withdrawing', () => {
  test('an application is withdrawn before its order and then cannot be decided', async () => {
    const learner = await w.learner()
    const head = await w.person({ roles: ['head'] })
    const made = await registered(w, learner)
    const gone = await learner.client.ok(api.withdrawApplication, { params: { applicationId: made.id }, body: { note: 'Ойымнан айныдым' } })
    expect(gone).toMatchObject({ status: 'withdrawn', can: { withdraw: false, sign: false } })
    const late = await head.client.call(api.decideApplication, {
      params: { applicationId: made.id },
      body: { decision: 'approve', reason: '' },
    })
    expect(late).toBeProblem(409, 'distance.already-decided')
  })

  test('after a withdrawal a new application may begin', async () => {
    const learner = await w.learner()
    const first = await filled(w, learner, learner.id)
    await learner.client.ok(api.withdrawApplication, { params: { applicationId: first.id }, body: {} })
    const second = await learner.client.ok(api.startApplication, { body: { learnerId: learner.id } })
    expect(second.id).not.toBe(first.id)
    expect((await learner.client.ok(api.listOwnApplications)).items.map((item) => item.status)).toEqual(['draft', 'withdrawn'])
  })
})
