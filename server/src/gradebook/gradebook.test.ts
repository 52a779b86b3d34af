import { randomUUID } from 'node:crypto'
import * as api from '@dala/domain/gradebook'
import { readHome } from '@dala/domain/home'
import { listNotifications } from '@dala/domain/messages'
import { beforeAll, describe, expect, test } from 'vitest'
import { world } from '#lib/testing'
import { examAdmission, recordControlResult, withdrawControlResult } from './index.ts'
import { insertOffering, insertTest } from './testing.queries.ts'

const w = await world()
type Person = Awaited<ReturnType<typeof w.person>>
let teacher: Person
let registrar: Person
let learners: Person[]

beforeAll(async () => {
  teacher = await w.person({ roles: ['teacher'], name: 'Dana' })
  registrar = await w.person({ roles: ['registrar'], name: 'Rysty' })
  learners = await Promise.all(['Aidana', 'Bekzat', 'Dinmukhamed'].map((name) => w.learner({ name })))
})

const newSheet = async (who = learners) => {
  const { offeringId } = await insertOffering(w.db(), { teacherId: teacher.id, learnerIds: who.map((one) => one.id), now: w.clock.now() })
  const sheet = await teacher.client.ok(api.getSheet, { params: { offeringId } })
  return { offeringId, sheet, params: { offeringId } }
}
type Marks = (number | 'absent' | null)[]
const change = (sheet: api.Sheet, learner: Person, marks: Marks, versions?: number[]) =>
  marks.flatMap((mark, index) =>
    mark === null ? [] : [{ learnerId: learner.id, controlId: sheet.controls[index]?.id ?? '', mark, version: versions?.[index] ?? 0 }],
  )
const save = (who: Person, offeringId: string, changes: api.MarkChange[], reason: api.ChangeReason = 'slip', note = '') =>
  who.client.call(api.saveMarks, { params: { offeringId }, body: { changes, reason, note } })
const row = (sheet: api.Sheet, learner: Person) => sheet.rows.find((one) => one.id === learner.id)
const read = (offeringId: string) => teacher.client.ok(api.getSheet, { params: { offeringId } })
const events = async (offeringId: string) => {
  const rows = await w
    .db()
    .transaction((trx) =>
      trx
        .selectFrom('audit.event')
        .select(['kind', 'payload', 'subject_id', 'about_id', 'actor_id'])
        .where('org_id', '=', w.university)
        .orderBy('seq')
        .execute(),
    )
  return rows.filter((event) => event.payload['offeringId'] === offeringId || event.subject_id === offeringId)
}

describe('a sheet', () => {
  test('begins with a current and a midterm control in two periods and an exam', async () => {
    const { sheet } = await newSheet()
    expect(sheet.controls.map((control) => [control.kind, control.term])).toEqual([
      ['current', 1],
      ['midterm', 1],
      ['current', 2],
      ['midterm', 2],
      ['final', null],
    ])
    expect(sheet).toMatchObject({
      status: 'open',
      rule: { ratingWeight: 60, scale: 'letters-2018' },
      can: { mark: true, amend: false, close: false },
    })
    expect(sheet.rows).toHaveLength(3)
  })

  test('A2015-18.c, A2010-16.f, A2010-3: marks are saved with versions, history and one event each, of the learner and of the teacher', async () => {
    const { offeringId, sheet } = await newSheet()
    const [aidana] = learners
    const reply = await save(teacher, offeringId, change(sheet, aidana!, [84, 89]))
    expect(reply.body).toMatchObject({ saved: [{ version: 1 }, { version: 1 }], conflicts: [], refused: [] })
    expect(row(await read(offeringId), aidana!)).toMatchObject({ marks: [84, 89, null, null, null] })
    expect((await events(offeringId)).filter((event) => event.kind === 'gradebook.marked')).toMatchObject([
      { about_id: aidana!.id, actor_id: teacher.id, payload: { percent: 84, version: 1 } },
      { payload: { percent: 89 } },
    ])
  })

  test('a change says its reason and author; the history keeps every version', async () => {
    const { offeringId, sheet } = await newSheet()
    const [aidana] = learners
    await save(teacher, offeringId, change(sheet, aidana!, [70]))
    await save(teacher, offeringId, change(sheet, aidana!, [78], [1]), 'appeal', 'жұмыс қайта тексерілді')
    const controlId = sheet.controls[0]?.id ?? ''
    const { items } = await teacher.client.ok(api.listEntries, { params: { offeringId }, query: { learnerId: aidana!.id, controlId } })
    expect(items).toMatchObject([
      { version: 2, mark: 78, reason: 'appeal', note: 'жұмыс қайта тексерілді', by: 'Testova\u00a0D.' },
      { version: 1, mark: 70, reason: 'first' },
    ])
    await expect(
      w.db().transaction((trx) => trx.updateTable('gradebook.entry').set({ percent: 100 }).where('org_id', '=', w.university).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  test('the same save sent twice (a lost reply) is saved once', async () => {
    const { offeringId, sheet } = await newSheet()
    const changes = change(sheet, learners[0]!, [84])
    await save(teacher, offeringId, changes)
    const again = await save(teacher, offeringId, changes)
    expect(again.body).toMatchObject({ saved: [{ version: 1 }], conflicts: [] })
    expect((await events(offeringId)).filter((event) => event.kind.startsWith('gradebook.mark'))).toHaveLength(1)
  })

  test('two people change one mark: the second sees both values, both authors and times, and nothing is overwritten', async () => {
    const { offeringId, sheet } = await newSheet()
    const bekzat = learners[1]!
    await save(teacher, offeringId, change(sheet, bekzat, [60]))
    await save(teacher, offeringId, change(sheet, bekzat, [74], [1]))
    const second = await save(teacher, offeringId, change(sheet, bekzat, [78], [1]))
    expect(second.body).toMatchObject({ saved: [], conflicts: [{ mark: 74, version: 2, by: 'Testova\u00a0D.' }] })
    expect(row(await read(offeringId), bekzat)?.marks[0]).toBe(74)
    const settled = await save(teacher, offeringId, change(sheet, bekzat, [78], [2]))
    expect(settled.body).toMatchObject({ saved: [{ version: 3 }] })
  })

  test('twenty savers at once: every saved version stands in the history, none is lost', async () => {
    const { offeringId, sheet } = await newSheet()
    const learner = learners[2]!
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => save(teacher, offeringId, change(sheet, learner, [50 + index]))),
    )
    const saved = replies.filter((reply) => reply.body.saved.length === 1)
    expect(saved).toHaveLength(1)
    expect(replies.filter((reply) => reply.body.conflicts.length === 1)).toHaveLength(19)
  })
})

describe('admission to the exam', () => {
  test('A2015-33, A2010-29: an exam mark is refused until all control events are done and passed', async () => {
    const { offeringId, sheet } = await newSheet()
    const aidana = learners[0]!
    const early = await save(teacher, offeringId, change(sheet, aidana, [80, 80, 80, null, 90]))
    expect(early.body).toMatchObject({ saved: [{}, {}, {}], refused: [{ reason: 'not-admitted' }] })
    const failed = await save(teacher, offeringId, change(sheet, aidana, [null, null, null, 49, 90]))
    expect(failed.body).toMatchObject({ refused: [{ reason: 'not-admitted' }] })
    const passed = await save(teacher, offeringId, change(sheet, aidana, [null, null, null, 60, 90], [1, 1, 1, 1, 0]), 'retake')
    expect(passed.body).toMatchObject({ saved: [{ version: 2 }, { version: 1 }], refused: [] })
  })

  test('A2015-33: the reason names the missing control events, before the attempt begins', async () => {
    const { offeringId, sheet } = await newSheet()
    await save(teacher, offeringId, change(sheet, learners[0]!, [80, 80, 80]))
    const admission = await w.db().transaction((trx) => examAdmission(trx, { orgId: w.university, offeringId, learnerId: learners[0]!.id }))
    expect(admission).toMatchObject({
      admitted: false,
      refusals: [{ reason: 'controls-missing', clause: 'A2015-33', controls: [sheet.controls[3]?.id] }],
    })
  })

  test('A2015-33: after any series of saves no learner has an exam mark without admission', async () => {
    const { offeringId, sheet } = await newSheet()
    for (let round = 0; round < 12; round++)
      await save(
        teacher,
        offeringId,
        learners.flatMap((learner, index) =>
          change(
            sheet,
            learner,
            [0, 1, 2, 3, 4].map((column) => (round * 37 + column * 23 + index * 11) % 101),
          ),
        ),
      )
    const now = await read(offeringId)
    for (const one of now.rows) {
      if (one.marks[4] === null) continue
      const before = one.marks.slice(0, 4)
      expect(before.every((mark) => mark !== null && mark >= 50)).toBe(true)
    }
  })
})

describe('results of tests', () => {
  const linked = async () => {
    const made = await newSheet()
    const testId = await insertTest(w.db(), made.offeringId, teacher.id, w.clock.now())
    const controls = made.sheet.controls.map((control, index) => ({ ...control, closedAt: undefined, testId: index === 0 ? testId : null }))
    await teacher.client.ok(api.planControls, {
      params: made.params,
      body: {
        controls: controls.map(({ id, kind, term, weight, required, name, testId: test }) => ({
          id,
          kind,
          term,
          weight,
          required,
          name,
          testId: test,
        })),
      },
    })
    return { ...made, testId }
  }
  const record = (offeringId: string, testId: string, learnerId: string, percent: number, attemptId: string) =>
    w.db().transaction((trx) =>
      recordControlResult(trx, {
        orgId: w.university,
        learnerId,
        offeringId,
        testId,
        percent,
        attemptId,
        by: { orgId: w.university, system: 'testing' },
        now: w.clock.now(),
      }),
    )

  test('go to the linked control event once, however often they are told', async () => {
    const { offeringId, testId } = await linked()
    const attemptId = randomUUID()
    expect(await record(offeringId, testId, learners[0]!.id, 87.456, attemptId)).toEqual({ recorded: true, version: 1 })
    expect(await record(offeringId, testId, learners[0]!.id, 87.456, attemptId)).toEqual({ recorded: true, version: 1 })
    expect(row(await read(offeringId), learners[0]!)?.marks[0]).toBe(87.46)
    expect(await record(offeringId, testId, learners[0]!.id, 91, randomUUID())).toEqual({ recorded: true, version: 2 })
  })
  test('the mark of an annulled attempt is taken back, unless a person has put another since', async () => {
    const { offeringId, testId } = await linked()
    const withdraw = (learnerId: string, attemptId: string) =>
      w.db().transaction((trx) =>
        withdrawControlResult(trx, {
          orgId: w.university,
          learnerId,
          offeringId,
          testId,
          attemptId,
          by: { orgId: w.university, system: 'testing' },
          now: w.clock.now(),
        }),
      )
    const attempts = [randomUUID(), randomUUID()] as const
    for (const place of [0, 1] as const) await record(offeringId, testId, learners[place]!.id, 80, attempts[place])
    const sheet = await read(offeringId)
    await save(teacher, offeringId, change(sheet, learners[1]!, [70], [1]))
    for (const place of [0, 1] as const) await withdraw(learners[place]!.id, attempts[place])
    await withdraw(learners[0]!.id, attempts[0])
    const after = await read(offeringId)
    expect([0, 1].map((place) => row(after, learners[place]!)?.marks[0])).toEqual([null, 70])
    expect((await learners[0]!.client.ok(listNotifications)).items[0]?.kind).toBe('gradebook.mark-withdrawn')
  })
  test('a test that no control event takes is no mark, nor is one of somebody who does not study here', async () => {
    const { offeringId, testId } = await linked()
    expect(await record(offeringId, randomUUID(), learners[0]!.id, 80, randomUUID())).toEqual({ recorded: false, why: 'no-control' })
    const stranger = await w.learner()
    expect(await record(offeringId, testId, stranger.id, 80, randomUUID())).toEqual({ recorded: false, why: 'not-enrolled' })
  })
  test('a control event takes only a test of its own course, and one test belongs to one control event', async () => {
    const theirs = await linked()
    const other = await newSheet()
    const plan = (made: typeof other, places: number[], testId: string) =>
      teacher.client.call(api.planControls, { params: made.params, body: { controls: planned(made.sheet, places, testId) } })
    expect(await plan(other, [0], theirs.testId)).toBeProblem(404, 'missing')
    expect(await plan(other, [0], randomUUID())).toBeProblem(404, 'missing')
    const fresh = await insertTest(w.db(), other.offeringId, teacher.id, w.clock.now())
    expect(await plan(other, [0, 1], fresh)).toBeProblem(409, 'gradebook.test-taken')
    expect(await plan(other, [4], fresh)).toBeProblem(409, 'gradebook.test-kind')
  })
  test('the plan names the tests of the course, and which control event has each; a test moves to another in one saving', async () => {
    const { sheet, params, offeringId, testId } = await linked()
    const other = await insertTest(w.db(), offeringId, teacher.id, w.clock.now())
    const known = async () => (await read(offeringId)).tests.map(({ id, control, controlId }) => [id, control, controlId])
    const ids = sheet.controls.map(({ id }) => id)
    expect((await known()).toSorted()).toEqual(
      [
        [testId, 'current', ids[0]],
        [other, 'current', null],
      ].toSorted(),
    )
    const swap = async (tests: Record<number, string>) => {
      const controls = planned(sheet, [], '').map((control, index) => ({ ...control, testId: tests[index] ?? null }))
      await teacher.client.ok(api.planControls, { params, body: { controls } })
      return (await read(offeringId)).controls.map((control) => control.testId)
    }
    expect(await swap({ 1: testId, 0: other })).toEqual([other, testId, null, null, null])
    expect(await swap({ 0: testId, 1: other })).toEqual([testId, other, null, null, null])
    expect(await swap({ 2: testId })).toEqual([null, null, testId, null, null])
    const anew = planned(sheet, [1], testId).map((control) => ({ ...control, id: null }))
    const made = await teacher.client.ok(api.planControls, { params, body: { controls: anew } })
    expect(made.controls.map((control) => control.testId)).toEqual([null, testId, null, null, null])
  })
  const planned = (sheet: api.Sheet, places: number[], testId: string) =>
    sheet.controls.map(({ id, kind, term, weight, required, name }, index) => ({
      id,
      kind,
      term,
      weight,
      required,
      name,
      testId: places.includes(index) ? testId : null,
    }))
})

test('a dean of one faculty reads the marks of its learners, and no sheet without any of them', async () => {
  const [mine, theirs, group] = [randomUUID(), randomUUID(), randomUUID()]
  const unit = { org_id: w.university, name_kk: 'Бөлім', name_ru: 'Подразделение', name_en: 'Unit', created_at: w.clock.now() }
  await w.db().transaction((trx) =>
    trx
      .insertInto('organisations.unit')
      .values([
        { ...unit, id: mine, kind: 'faculty' as const, parent_id: null },
        { ...unit, id: theirs, kind: 'faculty' as const, parent_id: null },
        { ...unit, id: group, kind: 'group' as const, parent_id: mine },
      ])
      .execute(),
  )
  const near = await w.learner({ groupId: group })
  const { offeringId, params, sheet } = await newSheet([near, learners[0]!])
  const controlId = sheet.controls[0]?.id ?? ''
  const dean = await w.person({ roles: ['dean'], unitId: mine })
  const stranger = await w.person({ roles: ['dean'], unitId: theirs })
  expect((await dean.client.ok(api.getSheet, { params })).rows.map((one) => one.id)).toEqual([near.id])
  expect((await dean.client.ok(api.listSheets)).items.map((one) => one.offeringId)).toEqual([offeringId])
  const entriesOf = (learnerId: string) => dean.client.call(api.listEntries, { params, query: { learnerId, controlId } })
  expect((await entriesOf(near.id)).status).toBe(200)
  expect(await entriesOf(learners[0]!.id)).toBeProblem(404, 'missing')
  expect(await stranger.client.call(api.getSheet, { params })).toBeProblem(404, 'missing')
  expect((await stranger.client.ok(api.listSheets)).items).toEqual([])
  expect((await (await w.as('dean')).ok(api.getSheet, { params })).rows).toHaveLength(2)

  const all = [80, 80, 80, 80, 80]
  await save(teacher, offeringId, [...change(sheet, near, all), ...change(sheet, learners[0]!, all)])
  await teacher.client.ok(api.publishSheet, { params, body: {} })
  const bound = await w.person({ roles: ['registrar'], unitId: mine })
  const amend = (learner: Person) => save(bound, offeringId, change(sheet, learner, [90], [1]), 'slip', 'a misread digit')
  expect((await amend(near)).status).toBe(200)
  expect(await amend(learners[0]!)).toBeProblem(404, 'missing')
})

describe('publication', () => {
  const complete = async () => {
    const made = await newSheet()
    const [aidana, bekzat, dinmukhamed] = learners
    await save(teacher, made.offeringId, [
      ...change(made.sheet, aidana!, [84, 89, 85, 90, 86]),
      ...change(made.sheet, bekzat!, [60, 60, 60, 60, 30]),
      ...change(made.sheet, dinmukhamed!, [44, 51, 47, 40]),
    ])
    return made
  }

  test('A2010-30, A2021-12.1.h: publishes final marks with their letters; the one who was not admitted stands so', async () => {
    const { params } = await complete()
    const sheet = await teacher.client.ok(api.publishSheet, { params, body: {} })
    expect(sheet.status).toBe('published')
    expect(learners.map((learner) => row(sheet, learner)?.result)).toEqual([
      { percent: 87, mark: 'B+', version: 1 },
      { percent: 30, mark: 'FX', version: 1 },
      { percent: 0, mark: '–', version: 1 },
    ])
    const again = await teacher.client.ok(api.publishSheet, { params, body: {} })
    expect(row(again, learners[0]!)?.result?.version).toBe(1)
    const { items } = await learners[0]!.client
      .ok(api.getMarksOf, { params: { learnerId: learners[0]!.id } })
      .then(() => learners[0]!.client.ok(listNotifications))
    expect(items[0]?.text).toBe('Your final mark in “Databases” is B+, 87%.')
  })

  test('waits until each admitted learner has an exam mark or did not appear', async () => {
    const { offeringId, sheet, params } = await newSheet()
    await save(teacher, offeringId, change(sheet, learners[0]!, [84, 89, 85, 90, 86]))
    await save(teacher, offeringId, change(sheet, learners[1]!, [84, 89, 85, 90]))
    expect(await teacher.client.call(api.publishSheet, { params, body: {} })).toBeProblem(409, 'gradebook.not-all-marked')
    await save(teacher, offeringId, change(sheet, learners[1]!, [null, null, null, null, 'absent']))
    const done = await teacher.client.ok(api.publishSheet, { params, body: {} })
    expect(row(done, learners[1]!)?.result).toMatchObject({ percent: 0, mark: 'F' })
  })

  test('what is published only the registrar changes, with a reason, and the earlier result stays', async () => {
    const { offeringId, sheet, params } = await complete()
    await teacher.client.ok(api.publishSheet, { params, body: {} })
    const better = change(sheet, learners[1]!, [null, null, null, null, 80], [1, 1, 1, 1, 1])
    expect(await save(teacher, offeringId, better, 'retake', 'x')).toBeProblem(409, 'gradebook.sheet-published')
    expect(await save(registrar, offeringId, better, 'retake')).toBeProblem(409, 'gradebook.note-needed')
    expect((await save(registrar, offeringId, better, 'retake', 'қайта тапсыру, 12-хаттама')).body).toMatchObject({
      saved: [{ version: 2 }],
    })
    expect(row(await read(offeringId), learners[1]!)?.result).toEqual({ percent: 68, mark: 'C', version: 2 })
    const kept = await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('gradebook.result')
          .select(['version', 'mark', 'reason', 'note'])
          .where('org_id', '=', w.university)
          .where('offering_id', '=', offeringId)
          .where('learner_id', '=', learners[1]!.id)
          .orderBy('version')
          .execute(),
      )
    expect(kept).toEqual([
      { version: 1, mark: 'FX', reason: 'published', note: '' },
      { version: 2, mark: 'C', reason: 'retake', note: 'қайта тапсыру, 12-хаттама' },
    ])
    expect((await events(offeringId)).map((event) => event.kind)).toContain('gradebook.result-changed')
  })

  test('a closed sheet takes no change from anybody until the registrar opens it and says why', async () => {
    const { offeringId, sheet, params } = await complete()
    expect(await registrar.client.call(api.closeSheet, { params, body: { closed: true, note: '' } })).toBeProblem(
      409,
      'gradebook.not-published',
    )
    await teacher.client.ok(api.publishSheet, { params, body: {} })
    expect(await teacher.client.call(api.closeSheet, { params, body: { closed: true, note: '' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
    await registrar.client.ok(api.closeSheet, { params, body: { closed: true, note: '' } })
    expect(await save(registrar, offeringId, change(sheet, learners[0]!, [90], [1]), 'slip', 'x')).toBeProblem(
      409,
      'gradebook.sheet-closed',
    )
    expect(await registrar.client.call(api.closeSheet, { params, body: { closed: false, note: '' } })).toBeProblem(
      409,
      'gradebook.note-needed',
    )
    expect((await registrar.client.ok(api.closeSheet, { params, body: { closed: false, note: 'апелляция' } })).status).toBe('published')
  })
})

describe('plan of control events', () => {
  const planOf = (sheet: api.Sheet) =>
    sheet.controls.map(({ id, kind, term, weight, required, name, testId }) => ({ id, kind, term, weight, required, name, testId }))
  test('a reweight counts every rating anew without touching a mark', async () => {
    const { offeringId, sheet, params } = await newSheet()
    await save(teacher, offeringId, change(sheet, learners[0]!, [100, 50, 100, 50]))
    const controls = planOf(sheet).map((control) => ({ ...control, weight: control.kind === 'midterm' ? 3 : 1 }))
    const reweighted = await teacher.client.ok(api.planControls, { params, body: { controls } })
    expect(row(reweighted, learners[0]!)).toMatchObject({ marks: [100, 50, 100, 50, null] })
    expect(row(reweighted, learners[0]!)?.versions).toBeUndefined()
    const { courses } = await learners[0]!.client.ok(api.getMarksOf, { params: { learnerId: learners[0]!.id } })
    expect(courses.find((course) => course.offeringId === offeringId)).toMatchObject({ rating: 63, admitted: true })
  })
  test('has exactly one final control, and none with marks can be removed', async () => {
    const { offeringId, sheet, params } = await newSheet()
    const plan = planOf(sheet)
    expect(await teacher.client.call(api.planControls, { params, body: { controls: plan.slice(0, 4) } })).toBeProblem(
      400,
      'gradebook.plan-wrong',
    )
    await save(teacher, offeringId, change(sheet, learners[0]!, [100]))
    expect(await teacher.client.call(api.planControls, { params, body: { controls: plan.slice(1) } })).toBeProblem(
      409,
      'gradebook.control-has-marks',
    )
    const fewer = await teacher.client.ok(api.planControls, { params, body: { controls: [plan[0]!, plan[4]!] } })
    expect(fewer.controls).toHaveLength(2)
  })
  test('a closed control event takes no mark', async () => {
    const { offeringId, sheet, params } = await newSheet()
    const controlId = sheet.controls[1]?.id ?? ''
    await teacher.client.ok(api.closeControl, { params: { ...params, controlId }, body: { closed: true, note: '' } })
    expect((await save(teacher, offeringId, change(sheet, learners[0]!, [80, 80]))).body).toMatchObject({
      saved: [{}],
      refused: [{ reason: 'control-closed' }],
    })
  })
})

describe('rules of the organisation', () => {
  test('weights are set from a day on, by the administrator, with a reason; a rule of tomorrow changes nothing today', async () => {
    const administrator = await w.as('administrator', w.college)
    const rule = {
      disciplineId: null,
      ratingWeight: 50,
      admissionPercent: 40,
      controlPercent: 40,
      examPercent: 40,
      scale: 'letters-2018' as const,
      reason: 'ғылыми кеңес, № 3 хаттама',
    }
    await administrator.ok(api.setRule, { body: { ...rule, validFrom: '2026-11-01' } })
    await administrator.ok(api.setRule, { body: { ...rule, ratingWeight: 70, validFrom: '2026-12-01' } })
    const { inForce, items } = await administrator.ok(api.listRules)
    expect(inForce.ratingWeight).toBe(50)
    expect(items).toHaveLength(2)
    expect(await (await w.as('teacher', w.college)).call(api.setRule, { body: { ...rule, validFrom: '2026-11-01' } })).toBeProblem(
      403,
      'identity.not-permitted',
    )
  })
  test('a school counts in five points', async () => {
    expect((await (await w.as('administrator', w.school)).ok(api.listRules)).inForce.scale).toBe('school-5')
  })
})

describe('the marks at home', () => {
  test('are the latest of each control event, the newest first, with the letter of the course’s scale', async () => {
    const kid = await w.learner({ name: 'Home' })
    const { offeringId, sheet } = await newSheet([kid])
    await save(teacher, offeringId, change(sheet, kid, [70, 80]))
    w.clock.forward(60_000)
    await save(teacher, offeringId, change(sheet, kid, [96], [1]), 'appeal', 'read again')
    const { marks } = await kid.client.ok(readHome)
    expect(marks?.map(({ percent, letter }) => [percent, letter])).toEqual([
      [96, 'A'],
      [80, 'B'],
    ])
  })

  test('are marks of five in a school', async () => {
    const [saule, kid] = [
      await w.person({ orgId: w.school, roles: ['teacher'], name: 'Saule' }),
      await w.learner({ orgId: w.school, name: 'Kid', level: 'basic-secondary' }),
    ]
    const { offeringId } = await insertOffering(w.db(w.school), { teacherId: saule.id, learnerIds: [kid.id], now: w.clock.now() })
    const sheet = await saule.client.ok(api.getSheet, { params: { offeringId } })
    await save(saule, offeringId, change(sheet, kid, [84]))
    expect((await kid.client.ok(readHome)).marks).toMatchObject([{ percent: 84, letter: '4' }])
  })
})

describe('who may what', () => {
  test('a learner cannot write a grade, whatever the body says', async () => {
    const { offeringId, sheet } = await newSheet()
    expect(await save(learners[0]!, offeringId, change(sheet, learners[0]!, [100]))).toBeProblem(404, 'missing')
    expect(row(await read(offeringId), learners[0]!)?.marks[0]).toBeNull()
  })
  test('the teacher of another course neither sees nor marks this one', async () => {
    const { offeringId, sheet, params } = await newSheet()
    const stranger = await w.person({ roles: ['teacher'] })
    expect(await stranger.client.call(api.getSheet, { params })).toBeProblem(404, 'missing')
    expect(await save(stranger, offeringId, change(sheet, learners[0]!, [100]))).toBeProblem(404, 'missing')
    expect(await stranger.client.call(api.publishSheet, { params, body: {} })).toBeProblem(404, 'missing')
    expect(await stranger.client.call(api.exportSheet, { params, query: { format: 'csv' } })).toBeProblem(404, 'missing')
  })
  test('those who read gradebooks read and do not mark', async () => {
    const { offeringId, sheet, params } = await newSheet()
    const dean = await w.person({ roles: ['dean'] })
    expect((await dean.client.ok(api.getSheet, { params })).can).toEqual({
      mark: false,
      amend: false,
      plan: false,
      publish: false,
      close: false,
    })
    expect(await save(dean, offeringId, change(sheet, learners[0]!, [100]))).toBeProblem(403, 'gradebook.not-your-course')
  })
  test('a mark of a foreign offering’s control or of a stranger is refused', async () => {
    const [one, other] = [await newSheet(), await newSheet()]
    const stranger = await w.learner()
    const reply = await save(teacher, one.offeringId, [
      { learnerId: learners[0]!.id, controlId: other.sheet.controls[0]?.id ?? '', mark: 100, version: 0 },
      { learnerId: stranger.id, controlId: one.sheet.controls[0]?.id ?? '', mark: 100, version: 0 },
    ])
    expect(reply.body).toMatchObject({ saved: [], refused: [{ reason: 'not-enrolled' }, { reason: 'not-enrolled' }] })
  })
  test('another organisation’s staff see nothing', async () => {
    const { params } = await newSheet()
    expect(await (await w.as('registrar', w.college)).call(api.getSheet, { params })).toBeProblem(404, 'missing')
  })
  test('a learner reads own marks, a guardian the child’s, nobody else’s', async () => {
    const { offeringId } = await newSheet()
    const [aidana, bekzat] = learners
    const guardian = await w.guardianOf(aidana!)
    const own = await aidana!.client.ok(api.getMarksOf, { params: { learnerId: aidana!.id } })
    expect(own.courses.map((course) => course.offeringId)).toContain(offeringId)
    expect((await guardian.client.ok(api.getMarksOf, { params: { learnerId: aidana!.id } })).learner).toBe(own.learner)
    for (const foreign of [
      await bekzat!.client.call(api.getMarksOf, { params: { learnerId: aidana!.id } }),
      await guardian.client.call(api.getMarksOf, { params: { learnerId: bekzat!.id } }),
    ])
      expect(foreign).toBeProblem(404, 'missing')
  })
  test('marks out of range are refused at the edge', async () => {
    const { offeringId, sheet } = await newSheet()
    for (const mark of [101, -1, 50.123]) expect((await save(teacher, offeringId, change(sheet, learners[0]!, [mark]))).status).toBe(400)
  })
})

describe('export', () => {
  test('A42: a learner’s name cannot become a formula in the sheet’s file', async () => {
    const evil = await w.learner({ name: '=cmd|calc' })
    await w
      .db()
      .transaction((trx) =>
        trx
          .updateTable('people.person')
          .set({ surname: '=HYPERLINK("http://evil")' })
          .where('org_id', '=', w.university)
          .where('id', '=', evil.id)
          .execute(),
      )
    const { params } = await newSheet([evil])
    const csv = (await teacher.client.call(api.exportSheet, { params, query: { format: 'csv' } })).raw.toString('utf8')
    expect(csv).toContain(`"'=HYPERLINK(`)
    expect(csv).toMatch(
      /^\ufeffNo\.;Name;Group;Current 1;Midterm 1;R 1;Current 2;Midterm 2;R 2;AR;Exam;Final, %;Letter;Points;Traditional mark\r\n/,
    )
  })
  test('the workbook and the printed sheet come too', async () => {
    const { offeringId, sheet, params } = await newSheet()
    await save(teacher, offeringId, change(sheet, learners[0]!, [84, 89, 85, 90, 86]))
    const xlsx = await teacher.client.call(api.exportSheet, { params, query: { format: 'xlsx' } })
    expect(xlsx.raw.subarray(0, 2).toString()).toBe('PK')
    const pdf = await teacher.client.call(api.exportSheet, { params, query: { format: 'pdf' } })
    expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
