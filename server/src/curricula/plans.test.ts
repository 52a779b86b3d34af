import type { ReplyOf } from '@dala/domain/contract'
import * as councils from '@dala/domain/councils'
import * as api from '@dala/domain/curricula'
import * as documents from '@dala/domain/documents'
import { verifyChain } from '#lib/events'
import { newId } from '#lib/db'
import { uploadedTable } from '#lib/testing'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { insertLicence } from './curricula.fixture.queries.ts'
import { item, name, planWorld } from './curricula.fixture.ts'

const { w, university, college, lay } = await planWorld()
const facts = (reply: { body: unknown }) => (reply.body as { facts: Record<string, unknown> }).facts // a Problem's body
const view = (office: typeof college, planId: string) => office.clerk.client.ok(api.getStudyPlan, { params: { planId } })

async function collegePlan(distance: number, over: Record<string, unknown> = {}) {
  const programme = await lay.programme(college, 'tvet', over)
  const plan = await lay.plan(college, programme.id)
  const theory = item('Theory', { hours: 1000, distance })
  expect((await lay.save(college, plan.id, [theory])).status).toBe(200)
  return { programme, id: plan.id, theory }
}

describe('programmes', () => {
  test('a programme is bound only to a licence in force of its own organisation', async () => {
    const ended = await insertLicence(w, college.orgId, { issuedOn: '2015-01-01', validUntil: '2025-12-31' })
    const body = { code: 'L1', name: name('P'), level: 'tvet' as const, credits: null, hours: null, registerNumber: '' }
    for (const licenceId of [ended, university.licence, newId()])
      expect(await college.clerk.client.call(api.createProgramme, { body: { ...body, licenceId } })).toBeProblem(
        409,
        'curricula.licence-not-valid',
      )
  })

  test('the page of a programme says what the acts ask of it and what is missing', async () => {
    const bare = await lay.programme(college, 'tvet', { registerDate: null, licenceId: null, specialityCode: '09130100' })
    const shown = await college.clerk.client.ok(api.getProgramme, { params: { programmeId: bare.id } })
    expect(shown.fieldInForce).toBe('medical')
    expect(Object.fromEntries(shown.checks.map((check) => [check.slug, check.state]))).toMatchObject({
      licence: 'missing',
      register: 'missing',
      speciality: 'done',
      list: 'missing',
      'field-ban': 'missing',
    })
  })
})

describe('the approval of a working plan', () => {
  test('A2023-16.a, A2023-16.b: lines at a distance stand on a list by the head’s order, with their volume, or the plan is not approved', async () => {
    const plan = await collegePlan(200)
    expect(facts(await lay.approve(college, plan.id))).toMatchObject({ clause: 'A2023-16.b' })
    await lay.list(college, plan.programme.id, [{ code: 'OTHER', name: name('Other'), volume: 100, unit: 'hours' }])
    expect(facts(await lay.approve(college, plan.id))).toMatchObject({ clause: 'A2023-16.a', slug: 'not-listed', item: 'Theory' })
    await lay.list(college, plan.programme.id, [{ code: 'THEORY', name: name('Theory'), volume: 150, unit: 'hours' }])
    expect(facts(await lay.approve(college, plan.id))).toMatchObject({ clause: 'A2023-16.a', slug: 'over-list' })
    const lists = await lay.list(college, plan.programme.id)
    expect(lists.approved).toMatchObject({ version: 3, items: [{ code: 'THEORY', volume: 200 }], order: { orderedOn: '2026-11-23' } })
    expect((await lay.approve(college, plan.id)).status).toBe(200)
    const [paper] = (
      await college.clerk.client.ok(documents.listDocuments, {
        query: { register: 'organisation-order', search: lists.approved?.order?.label ?? '' },
      })
    ).items
    expect(paper).toMatchObject({ kind: 'distance-list-order', signedBy: 'Testova Head' })
  })

  test('A2023-16.a: once a list is approved, an edit beyond it is refused, in credits and hours alike, with the line and the largest lawful volume', async () => {
    const programme = await lay.programme(college, 'tvet')
    const plan = await lay.plan(college, programme.id)
    const whole = item('Whole', { credits: 120 })
    const theory = item('Theory', { credits: 12 })
    const at = (distance: number, over: Partial<api.PlanItemFields> = {}) =>
      lay.save(college, plan.id, [whole, { ...theory, ...over, distance }])
    expect((await at(3)).status).toBe(200) // there is no list yet: it is told, and the approval refuses
    expect((await view(college, plan.id)).faults).toMatchObject([{ clause: 'A2023-16.a', slug: 'not-listed' }])
    await lay.list(college, programme.id, [{ code: 'THEORY', name: name('Theory'), volume: 60, unit: 'hours' }])
    expect((await view(college, plan.id)).faults).toMatchObject([{ clause: 'A2023-16.a', slug: 'over-list', itemIds: [theory.id] }])
    expect(facts(await lay.approve(college, plan.id))).toMatchObject({ clause: 'A2023-16.a', slug: 'over-list', item: 'Theory' })
    const beyond = await at(4)
    expect(beyond).toBeProblem(409, 'curricula.forbidden')
    expect(facts(beyond)).toMatchObject({ clause: 'A2023-16.a', slug: 'over-list', itemId: theory.id, item: 'Theory', most: 2 })
    expect((await at(3, { credits: 13 })).status).toBe(200) // it was beyond the list before: other edits go on
    expect((await at(2.5)).status).toBe(200)
    expect(facts(await at(2.5, { code: 'ELSE' }))).toMatchObject({ clause: 'A2023-16.a', slug: 'not-listed', itemId: theory.id })
  })

  test('the list that is proposed has the largest volume of a discipline, in credits and hours alike', async () => {
    const programme = await lay.programme(college, 'tvet')
    for (const [cohort, volumes] of [
      [2026, { credits: 12, distance: 3 }],
      [2025, { hours: 288, distance: 60 }],
    ] as const) {
      const { id } = await lay.plan(college, programme.id, 'full-time', { cohort })
      expect((await lay.save(college, id, [item('Whole', { credits: 120 }), item('Theory', volumes)])).status).toBe(200)
    }
    const { proposed } = await college.clerk.client.ok(api.getDistanceLists, { params: { programmeId: programme.id } })
    expect(proposed).toMatchObject([{ code: 'THEORY', volume: 3, unit: 'credits' }])
  })

  test('A2021-24.a, A2021-24.b: under the draft of 2021 a university has such a list too', async () => {
    await lay.edition(university, 'A2021.draft', ['bachelor'])
    const programme = await lay.programme(university, 'bachelor', { field: 'law' })
    const plan = await lay.plan(university, programme.id)
    await lay.save(university, plan.id, [item('Law', { credits: 200, distance: 20 })])
    expect(facts(await lay.approve(university, plan.id))).toMatchObject({ clause: 'A2021-24.b' })
    await lay.list(university, programme.id, [{ code: 'LAW', name: name('Law'), volume: 10, unit: 'credits' }])
    expect(facts(await lay.approve(university, plan.id))).toMatchObject({ clause: 'A2021-24.a' })
    await lay.list(university, programme.id)
    expect((await lay.approve(university, plan.id)).status).toBe(200)
    await lay.edition(university, null, [])
  })

  test('A2023-R1.7: a college programme at a distance needs its number and date in the Register', async () => {
    const plan = await collegePlan(100, { registerNumber: 'R', registerDate: null })
    await lay.list(college, plan.programme.id)
    expect(await lay.approve(college, plan.id)).toBeProblem(409, 'curricula.register-number-missing')
  })

  test('A2010-4.a: a programme at a distance needs a licence in force on the day of the decision', async () => {
    const later = await insertLicence(w, college.orgId, { issuedOn: '2026-11-22', validUntil: null })
    const plan = await collegePlan(100, { licenceId: later })
    await lay.list(college, plan.programme.id)
    expect(await lay.approve(college, plan.id, { decidedOn: '2026-11-20' })).toBeProblem(409, 'curricula.no-licence')
    expect((await lay.approve(college, plan.id, { decidedOn: '2026-11-22' })).status).toBe(200)
  })

  test('A2023-18.c, A2023-19.c: the speciality is of the classifier, and for extramural study of the list of order 40, by the organisation’s own word with its source', async () => {
    const unknown = await collegePlan(0, { specialityCode: '99999999' })
    expect(facts(await lay.approve(college, unknown.id))).toMatchObject({ clause: 'A2023-18.c', code: '99999999' })
    const enter = (classified: boolean, extramural: boolean) =>
      college.clerk.client.call(api.saveSpeciality, {
        params: { code: '99999999' },
        body: { name: name('New'), classified, extramural, source: 'Order 500 as amended, page 12' },
      })
    await enter(true, false)
    expect((await lay.approve(college, unknown.id)).status).toBe(200)
    const programme = await lay.programme(college, 'tvet', { specialityCode: '99999999' })
    const evening = await lay.plan(college, programme.id, 'evening')
    await lay.save(college, evening.id, [item('Theory', { hours: 100 })])
    expect(facts(await lay.approve(college, evening.id))).toMatchObject({ clause: 'A2023-19.c' })
    await enter(true, true)
    expect((await lay.approve(college, evening.id)).status).toBe(200)
  })

  test('A2015-9, A2021-36: a plan with partners rests on the document of their agreement', async () => {
    for (const [arrangement, clause] of [
      ['double-degree', 'A2015-9'],
      ['mobility', 'A2021-36'],
    ] as const) {
      const programme = await lay.programme(university, 'bachelor')
      const plan = await lay.plan(university, programme.id, 'full-time', { arrangement })
      await lay.save(university, plan.id, [item('A', { credits: 240 })])
      expect(facts(await lay.approve(university, plan.id))).toMatchObject({ clause })
      await university.clerk.client.ok(api.addExemption, {
        params: { planId: plan.id },
        body: {
          kind: 'partner-agreement',
          code: '',
          documentNumber: '5',
          documentDate: '2026-02-01',
          issuedBy: 'Partner',
          validFrom: null,
          validTo: null,
        },
      })
      expect((await lay.approve(university, plan.id)).status).toBe(200)
    }
  })

  test('the edition of the decision’s day judges, and its verdict is kept with the plan', async () => {
    const programme = await lay.programme(college, 'tvet', { specialityCode: '09130100' })
    const plan = await lay.plan(college, programme.id)
    await lay.edition(college, 'A2023.2023', ['tvet']) // the edition before the ban of paragraph 3-1
    await lay.save(college, plan.id, [item('Theory', { hours: 1000, distance: 100 })])
    await lay.edition(college, null, [])
    await lay.list(college, programme.id)
    expect(facts(await lay.approve(college, plan.id, { decidedOn: '2026-11-20' }))).toMatchObject({ clause: 'A2023-3-1.a' })
    expect((await lay.approve(college, plan.id, { decidedOn: '2024-05-20' })).status).toBe(200)
    expect(await view(college, plan.id)).toMatchObject({ status: 'approved', ruleSet: 'A2023.2023', faults: [], share: { percent: 10 } })
  })

  test('an approved plan is not changed: a new version is begun, and the old one is superseded by it', async () => {
    const plan = await collegePlan(0)
    expect(await lay.approve(college, plan.id, { decidedOn: '2026-12-01' })).toBeProblem(409, 'curricula.decision-ahead')
    await lay.approve(college, plan.id)
    expect(await lay.save(college, plan.id, [plan.theory])).toBeProblem(409, 'curricula.not-a-draft')
    const next = await college.clerk.client.ok(api.versionStudyPlan, { params: { planId: plan.id }, body: {} })
    expect(next).toMatchObject({ version: 2, status: 'draft', basedOn: { version: 1 }, items: [{ code: 'THEORY', hours: 1000 }] })
    expect(await college.clerk.client.call(api.versionStudyPlan, { params: { planId: plan.id }, body: {} })).toBeProblem(
      409,
      'curricula.draft-exists',
    )
    await lay.approve(college, next.id)
    expect(await view(college, plan.id)).toMatchObject({ status: 'superseded' })
  })

  test('two people at one draft do not overwrite each other, and a clerk does not approve', async () => {
    const plan = await collegePlan(0)
    const { revision } = await view(college, plan.id)
    const save = () =>
      college.clerk.client.call(api.saveStudyPlan, { params: { planId: plan.id }, body: { revision, items: [plan.theory] } })
    expect((await save()).status).toBe(200)
    expect(await save()).toBeProblem(409, 'conflict')
    const body = { revision, body: 'head' as const, number: '1', decidedOn: '2026-11-20' }
    expect(await college.clerk.client.call(api.approveStudyPlan, { params: { planId: plan.id }, body })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  })

  test('a line of another plan or another organisation’s discipline is not taken in', async () => {
    const [one, two] = [await collegePlan(0), await collegePlan(0)]
    expect(await lay.save(college, two.id, [one.theory])).toBeProblem(409, 'curricula.repeated-item')
    expect(await lay.save(college, two.id, [{ ...two.theory, disciplineId: newId() }])).toBeProblem(404, 'missing')
  })
})

describe('a council’s decision', () => {
  test('a plan put before a council is approved by its signed minutes, and not when it was changed after them', async () => {
    const secretary = await w.person({ orgId: college.orgId, roles: ['council-secretary'], name: 'Secretary' })
    const { id: councilId } = await secretary.client.ok(councils.foundCouncil, {
      body: { kind: 'pedagogical-council', name: { kk: 'Кеңес', ru: 'Совет', en: 'Council' } },
    })
    const people = await Promise.all(['chair', 'secretary', 'member'].map((role) => w.person({ orgId: college.orgId, name: role })))
    const [chair, clerk, member] = people
    for (const [index, role] of (['chair', 'secretary', 'member'] as const).entries())
      await secretary.client.ok(councils.appointMember, {
        params: { councilId },
        body: { personId: people[index]?.id ?? '', role, since: '2026-09-01', until: null },
      })
    const plan = await collegePlan(0)
    const waiting = await college.clerk.client.ok(api.putPlanOnAgenda, {
      params: { planId: plan.id },
      body: { council: 'pedagogical-council' },
    })
    expect(waiting.councils).toEqual({ adopted: [], waiting: true })
    const approve = (decisionId: string, revision: number) =>
      college.head.client.call(api.approveStudyPlan, {
        params: { planId: plan.id },
        body: { revision, body: 'head', number: 'x', decidedOn: '2026-11-01', decisionId },
      })
    expect(await approve(newId(), waiting.revision)).toBeProblem(409, 'curricula.not-adopted')

    const items = await clerk?.client.ok(councils.getCouncil, { params: { councilId } })
    const itemId = items?.waiting[0]?.id ?? ''
    const { id: meetingId } = (await clerk?.client.ok(councils.planMeeting, {
      params: { councilId },
      body: { startsAt: new Date(w.clock.now().getTime() + 60_000).toISOString(), place: 'Hall', form: 'in-person', itemIds: [itemId] },
    })) ?? { id: '' }
    const params = { meetingId }
    await clerk?.client.ok(councils.openMeeting, { params, body: { chairId: chair?.id ?? '', secretaryId: clerk?.id ?? '' } })
    const meeting = await clerk?.client.ok(councils.noteAttendance, {
      params,
      body: { seats: [{ personId: member?.id ?? '', presence: 'present' }] },
    })
    const voters = meeting?.lines[0]?.voters ?? []
    await clerk?.client.ok(councils.recordVotes, {
      params: { meetingId, itemId },
      body: { votes: voters.map((personId) => ({ personId, choice: 'for' as const })) },
    })
    await clerk?.client.ok(councils.decideItem, {
      params: { meetingId, itemId },
      body: { wording: { kk: 'Бекітілсін.', ru: 'Утвердить.' } },
    })
    await clerk?.client.ok(councils.endMeeting, { params, body: {} })
    const drawn = await clerk?.client.ok(councils.drawUpMinutes, { params, body: {} })
    const hash = drawn?.minutes?.hash ?? ''
    await clerk?.client.ok(councils.signMinutes, { params, body: { hash } })
    await chair?.client.ok(councils.signMinutes, { params, body: { hash } })

    const adopted = await view(college, plan.id)
    expect(adopted.councils).toMatchObject({ waiting: false, adopted: [{ body: 'pedagogical-council', decidedOn: '2026-11-23' }] })
    const decisionId = adopted.councils.adopted[0]?.decisionId ?? ''
    w.clock.set('2026-11-24T05:00:00Z')
    await lay.save(college, plan.id, [{ ...plan.theory, hours: 990 }])
    expect(await approve(decisionId, adopted.revision + 1)).toBeProblem(409, 'curricula.changed-since')
    w.clock.set('2026-11-23T06:00:00Z')
    await lay.save(college, plan.id, [plan.theory])
    const approved = await approve(decisionId, adopted.revision + 2)
    expect(approved.body).toMatchObject({ status: 'approved', decision: { body: 'pedagogical-council', decidedOn: '2026-11-23' } })
  })
})

describe('a plan as a table', async () => {
  const { clerk } = college
  const plan = await lay.plan(college, (await lay.programme(college, 'tvet')).id)
  const params = { planId: plan.id }
  const read = async (content: string | Buffer, reader = clerk) => {
    const file = { purpose: 'curricula.plan', personId: clerk.id, content }
    const fileId = await uploadedTable(w.db(college.orgId), w.app.parts.config, file)
    return reader.client.call(api.readPlanFile, { params, body: { fileId } })
  }

  test.each(['csv', 'xlsx'] as const)('what was exported as %s is read in again line by line', async (format) => {
    const lines = [
      item('Maths', { hours: 100, distance: 12.5, technologies: ['network', 'case'], control: 'exam', period: 2, cycle: 'ООД' }),
      item('Practice', { kind: 'practice', credits: 4, component: 'university' }),
    ]
    await lay.save(college, plan.id, lines)
    const { raw } = await clerk.client.call(api.exportStudyPlan, { params, query: { format } })
    const { items, unread } = (await read(raw)).body as ReplyOf<typeof api.readPlanFile>
    expect(unread).toEqual([])
    expect(items.map(({ id: _, ...line }) => line)).toEqual(lines.map(({ id: _, ...line }) => line))
  })

  test('a file that is broken, too long or unpacks to too much is refused by name, and nobody reads the file of somebody else', async () => {
    expect(await read('PK this is no workbook')).toBeProblem(422, 'files.table-unreadable')
    expect(await read(`Code;Name\n${'A;B\n'.repeat(1001)}`)).toBeProblem(422, 'files.table-too-long')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Plan')
    for (let row = 0; row < 130; row += 1) sheet.addRow([`${row} ${'a'.repeat(32_000)}`])
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toBeProblem(413, 'files.table-too-large')
    expect((await read('Code;Name', await w.person({ orgId: college.orgId, roles: ['registrar'], name: 'Other' }))).status).toBe(404)
  })
})

test('the chain of events holds after all this', async () => {
  expect((await verifyChain(w.db(college.orgId))).fault).toBeNull()
})
