import * as gradebook from '@dala/domain/gradebook'
import * as organisations from '@dala/domain/organisations'
import * as api from '@dala/domain/testing'
import { describe, expect, test } from 'vitest'
import { runDueJobs } from '#lib/jobs'
import { world } from '#lib/testing'
import { findDurability } from './attempts.queries.ts'
import { faultsOfAttempt } from './finish-attempt.ts'
import { jobs } from './jobs.ts'
import { CANARY, op, rightAnswer, sampleQuestions, stage } from './staged.ts'
import { listEvents, listRows } from './staged.queries.ts'

const w = await world({ now: '2026-11-23T05:00:00Z' })
const minutes = (count: number) => count * 60_000
const yes = { kind: 'true-false' as const, value: true }
const truths = (count: number) => Array.from({ length: count }, () => sampleQuestions[2]).flatMap((question) => question ?? [])
const start = (s: Awaited<ReturnType<typeof stage>>, at = s.learner) =>
  at.client.ok(api.startAttempt, { params: { testId: s.testId }, body: {} })
const save = (s: Awaited<ReturnType<typeof stage>>, attemptId: string, ...ops: ReturnType<typeof op>[]) =>
  s.learner.client.call(api.saveAnswers, { params: { attemptId }, body: { ops } })
const faults = (attemptId: string) => w.db().transaction((trx) => faultsOfAttempt(trx, w.university, attemptId))

describe('an attempt', () => {
  test('A2015-5.13, A2010-7.h, A2010-17.b, A2010-27.b, A2015-31.2, A2021-11.10.b: every answer is saved as it is given, the result is counted, written into one event and given to the gradebook', async () => {
    const s = await stage(w, { settings: { minutes: 20 } })
    const attempt = await start(s)
    expect(attempt).toMatchObject({ epoch: 1, number: 1, status: 'open', deadlineAt: '2026-11-23T05:20:00.000Z' })
    for (const question of attempt.questions) {
      const saved = await save(s, attempt.id, op(1, question.place + 1, question.place, rightAnswer(question)))
      expect(saved.body).toMatchObject({ status: 'open', late: 0, savedAt: w.clock.now().toISOString() })
    }
    const receipt = await s.learner.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 6 } })
    expect(receipt).toMatchObject({ number: 1, answers: 6 })
    const events = await listEvents(w.db(), 'testing.attempt-submitted')
    expect(events.filter((event) => event.subject_id === attempt.id)).toMatchObject([
      { about_id: s.learner.id, payload: { digest: receipt.digest, answers: 6, percent: 100, by: 'learner' } },
    ])
    expect(await faults(attempt.id)).toEqual([])
    const result = await s.learner.client.ok(api.readResult, { params: { attemptId: attempt.id } })
    expect(result).toMatchObject({ score: { percent: 100, passed: true, toMark: 0 }, endedBy: 'learner', receipt })
    const again = await s.learner.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 6 } })
    expect(again).toEqual(receipt)
    expect((await listEvents(w.db(), 'testing.attempt-submitted')).filter((event) => event.subject_id === attempt.id)).toHaveLength(1)
  })

  test('it goes on after a crash on another device with all answers and flags; the old device is told', async () => {
    const s = await stage(w)
    const phone = await start(s)
    await save(s, phone.id, op(1, 1, 2, yes), op(1, 2, 4, { kind: 'short', text: 'first' }))
    await s.learner.client.ok(api.saveAnswers, {
      params: { attemptId: phone.id },
      body: { ops: [{ epoch: 1, seq: 3, place: 5, kind: 'flag', value: true, deviceMs: 5 }] },
    })
    const laptop = await s.learner.client.ok(api.resumeAttempt, { params: { attemptId: phone.id }, body: {} })
    expect(laptop.epoch).toBe(2)
    expect(laptop.answers.map(({ place, value }) => [place, value])).toEqual([
      [2, yes],
      [4, { kind: 'short', text: 'first' }],
    ])
    expect(laptop.flags).toEqual([5])
    await save(s, phone.id, op(2, 1, 4, { kind: 'short', text: 'second' }))
    // Answers that the phone could not send before are not lost, but what the laptop answered stands.
    const told = await save(
      s,
      phone.id,
      op(1, 4, 4, { kind: 'short', text: 'from the phone' }),
      op(1, 5, 3, { kind: 'numeric', text: '1' }),
    )
    expect(told.body).toMatchObject({ epoch: 2 })
    const now = await s.learner.client.ok(api.resumeAttempt, { params: { attemptId: phone.id }, body: {} })
    expect(now.answers.map(({ place, value }) => [place, value])).toEqual([
      [2, yes],
      [3, { kind: 'numeric', text: '1' }],
      [4, { kind: 'short', text: 'second' }],
    ])
    expect(await faults(phone.id)).toEqual([])
  })

  test('sending the same again changes nothing; another answer under the same number is refused', async () => {
    const s = await stage(w)
    const attempt = await start(s)
    for (let times = 0; times < 3; times++) expect((await save(s, attempt.id, op(1, 1, 2, yes))).status).toBe(200)
    expect(await save(s, attempt.id, op(1, 1, 2, { kind: 'true-false', value: false }))).toBeProblem(409, 'testing.sequence-reused')
    expect(await save(s, attempt.id, op(1, 2, 99, yes))).toBeProblem(422, 'testing.no-such-place')
    expect(await save(s, attempt.id, op(7, 1, 2, yes))).toBeProblem(422, 'testing.no-such-place')
    const rows = (await listRows(w.db(), 'testing.answer_op')).filter((row) => row['attempt_id'] === attempt.id)
    expect(rows).toHaveLength(1)
  })

  test('submitting waits for answers that the server lacks', async () => {
    const s = await stage(w)
    const attempt = await start(s)
    await save(s, attempt.id, op(1, 1, 0, yes), op(1, 4, 1, yes))
    const refused = await s.learner.client.call(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 5 } })
    expect(refused).toBeProblem(409, 'testing.answers-missing')
    expect((refused.body as unknown as { facts: unknown }).facts).toEqual({ missing: ['2', '3', '5'] })
  })

  test('answers that come after the end are kept for the teacher, who counts them with a reason', async () => {
    const s = await stage(w, { questions: truths(2), settings: { minutes: 10 } })
    const attempt = await start(s)
    await save(s, attempt.id, op(1, 1, 0, yes))
    w.clock.forward(minutes(11))
    const late = await save(s, attempt.id, op(1, 1, 0, yes), op(1, 2, 1, yes))
    expect(late.body).toMatchObject({ status: 'submitted', late: 1 })
    expect((await save(s, attempt.id, op(1, 2, 1, yes))).body).toMatchObject({ late: 0 })
    const before = await s.teacher.client.ok(api.readAttempt, { params: { attemptId: attempt.id } })
    expect(before).toMatchObject({ percent: 50, endedBy: 'deadline', late: 1, can: { decideLate: true } })
    expect(before.lateAnswers).toMatchObject([{ place: 1, response: yes }])
    await s.teacher.client.ok(api.decideLate, { params: { attemptId: attempt.id }, body: { accept: true, reason: 'the line was cut' } })
    const after = await s.teacher.client.ok(api.readAttempt, { params: { attemptId: attempt.id } })
    expect(after).toMatchObject({ percent: 100, can: { decideLate: false } })
    expect(after.timeline.map(({ kind }) => kind)).toEqual(['device', 'answer', 'late', 'late-accepted'])
  })

  test('the deadline ends an attempt by job and, without any job, at the next reading', async () => {
    const s = await stage(w, { questions: truths(1), learners: 2, settings: { minutes: 10 } })
    const [one, other] = s.learners
    if (one === undefined || other === undefined) throw new Error('two learners')
    const first = await start(s, one)
    const second = await start(s, other)
    w.clock.forward(minutes(10) + 31_000)
    const job = { dbFor: w.databases.of, now: w.clock.now, signal: new AbortController().signal }
    expect(await one.client.ok(api.readLobby, { params: { testId: s.testId } })).toMatchObject({
      openAttemptId: null,
      attempts: [{ id: first.id, status: 'submitted', percent: 0 }],
    })
    await jobs['testing.finish-due']({ orgId: w.university }, job as never)
    const rows = (await listRows(w.db(), 'testing.attempt')).filter((row) => [first.id, second.id].includes(String(row['id'])))
    expect(rows.map((row) => [row['status'], row['ended_by'], row['ended_at']])).toEqual(
      Array(2).fill(['submitted', 'deadline', new Date(first.deadlineAt ?? '')]),
    )
    expect(runDueJobs).toBeDefined()
  })

  test('A2021-11.13: time is added to one learner or to all, with reason, and the ledger says so', async () => {
    const s = await stage(w, { questions: truths(1), learners: 3, settings: { minutes: 10 } })
    const attempts = await Promise.all(s.learners.map((learner) => start(s, learner)))
    const all = await s.teacher.client.ok(api.extendTest, { params: { testId: s.testId }, body: { minutes: 5, reason: 'power cut' } })
    expect(all).toEqual({ attempts: 3 })
    const [first] = attempts
    if (first === undefined) throw new Error('an attempt')
    await s.teacher.client.ok(api.extendAttempt, { params: { attemptId: first.id }, body: { minutes: 7, reason: 'a slow line' } })
    const list = await s.teacher.client.ok(api.listResults, { params: { testId: s.testId } })
    const left = list.items.map((row) => (Date.parse(row.deadlineAt ?? '') - Date.parse(row.startedAt)) / 60_000)
    expect(left.toSorted()).toEqual([15, 15, 22])
    w.clock.forward(minutes(12))
    expect((await save(s, first.id, op(1, 1, 0, yes))).body).toMatchObject({ status: 'open' })
  })

  test('closing a test lets a timed attempt have its time and ends an untimed one in a quarter of an hour', async () => {
    const timed = await stage(w, { questions: truths(1), settings: { minutes: 40 } })
    const untimed = await stage(w, { questions: truths(1), settings: { minutes: null } })
    const [long, open] = [await start(timed), await start(untimed)]
    expect(open.deadlineAt).toBeNull()
    for (const s of [timed, untimed]) await s.teacher.client.ok(api.closeTest, { params: { testId: s.testId }, body: {} })
    expect((await save(untimed, open.id, op(1, 1, 0, yes))).body).toMatchObject({
      status: 'open',
      deadlineAt: new Date(w.clock.now().getTime() + minutes(15)).toISOString(),
    })
    w.clock.forward(minutes(15) + 31_000)
    expect((await save(timed, long.id, op(1, 1, 0, yes))).body).toMatchObject({ status: 'open', deadlineAt: long.deadlineAt })
    expect((await save(untimed, open.id, op(1, 2, 0, yes))).body).toMatchObject({ status: 'submitted', late: 1 })
  })

  test('an annulled attempt keeps its answers, counts no more and frees an attempt', async () => {
    const s = await stage(w, { questions: truths(1), settings: { attempts: 1 } })
    const attempt = await start(s)
    await save(s, attempt.id, op(1, 1, 0, yes))
    await s.teacher.client.ok(api.annulAttempt, { params: { attemptId: attempt.id }, body: { reason: 'wrong room' } })
    expect(await s.learner.client.ok(api.readResult, { params: { attemptId: attempt.id } })).toMatchObject({
      status: 'annulled',
      annulledReason: 'wrong room',
      score: null,
    })
    expect((await start(s)).number).toBe(2)
    expect((await save(s, attempt.id, op(1, 2, 0, yes))).body).toMatchObject({ status: 'annulled', late: 1 })
  })

  test('a free text is marked by the teacher; until then the result is a preliminary one', async () => {
    const s = await stage(w, { questions: sampleQuestions.filter(({ kind }) => kind === 'essay' || kind === 'true-false') })
    const attempt = await start(s)
    await save(s, attempt.id, op(1, 1, 0, yes), op(1, 2, 1, { kind: 'essay', text: 'because' }))
    await s.learner.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 2 } })
    const result = () => s.learner.client.ok(api.readResult, { params: { attemptId: attempt.id } })
    expect((await result()).score).toMatchObject({ percent: 50, toMark: 1 })
    await s.teacher.client.ok(api.markAnswer, { params: { attemptId: attempt.id }, body: { place: 1, share: 0.8, reason: '' } })
    expect((await result()).score).toMatchObject({ percent: 90, toMark: 0 })
  })

  test('an opened exam is taken by the one control event that waits for it, and its result comes to the gradebook', async () => {
    const s = await stage(w, {
      questions: truths(1),
      settings: { control: 'final', review: { score: 'never', answers: 'never', key: 'never' } },
    })
    const params = { offeringId: s.offeringId }
    const sheet = await s.teacher.client.ok(gradebook.getSheet, { params })
    expect(sheet.controls.map(({ kind, testId }) => [kind, testId]).at(-1)).toEqual(['final', s.testId])
    const changes = sheet.controls.slice(0, 4).map(({ id }) => ({ learnerId: s.learner.id, controlId: id, mark: 80, version: 0 }))
    await s.teacher.client.ok(gradebook.saveMarks, { params, body: { changes, reason: 'slip', note: '' } })
    const attempt = await start(s)
    await save(s, attempt.id, op(1, 1, 0, yes))
    await s.learner.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 1 } })
    expect((await s.teacher.client.ok(gradebook.getSheet, { params })).rows[0]?.marks).toEqual([80, 80, 80, 80, 100])
    expect(await s.teacher.client.ok(api.readTest, { params: { testId: s.testId } })).toMatchObject({ unlinked: false })
  })

  test('where several control events wait for a test, it says that it counts nowhere until the teacher links it', async () => {
    const s = await stage(w, { questions: truths(1), settings: { control: 'midterm' } })
    const params = { offeringId: s.offeringId }
    const design = () => s.teacher.client.ok(api.readTest, { params: { testId: s.testId } })
    expect(await design()).toMatchObject({ unlinked: true, can: { link: true } })
    const sheet = await s.teacher.client.ok(gradebook.getSheet, { params })
    const controls = sheet.controls.map(({ closedAt: _, ...control }, at) => ({ ...control, testId: at === 1 ? s.testId : null }))
    await s.teacher.client.ok(gradebook.planControls, { params, body: { controls } })
    expect(await design()).toMatchObject({ unlinked: false })
    const second = await s.teacher.client.ok(api.createTest, {
      body: { offeringId: s.offeringId, name: { kk: 't', ru: 't', en: 't' }, control: 'midterm' },
    })
    const { settings } = await s.teacher.client.ok(api.readTest, { params: { testId: second.id } })
    const sections = [{ kind: 'fixed' as const, questionIds: s.questionIds }]
    await s.teacher.client.ok(api.saveTest, { params: { testId: second.id }, body: { settings, sections } })
    await s.teacher.client.ok(api.publishTest, { params: { testId: second.id }, body: {} })
    const linked = await s.teacher.client.ok(gradebook.getSheet, { params })
    expect(linked.controls.map(({ testId }) => testId)).toEqual([null, s.testId, null, second.id, null])
  })

  test('A2015-33: an exam begins after admission only, whether or not a control event takes its result', async () => {
    const s = await stage(w, { questions: truths(1), learners: 2, settings: { control: 'final' } })
    const params = { offeringId: s.offeringId }
    const sheet = await s.teacher.client.ok(gradebook.getSheet, { params })
    const controls = sheet.controls.map(({ closedAt: _, ...control }) => ({ ...control, testId: null }))
    await s.teacher.client.ok(gradebook.planControls, { params, body: { controls } })
    const begin = (at: typeof s.learner) => at.client.call(api.startAttempt, { params: { testId: s.testId }, body: {} })
    expect(await begin(s.learner)).toBeProblem(409, 'testing.not-admitted')
    expect(await s.learner.client.ok(api.readLobby, { params: { testId: s.testId } })).toMatchObject({ cannotStart: 'not-admitted' })
    const changes = sheet.controls
      .filter(({ kind }) => kind !== 'final')
      .map(({ id }) => ({ learnerId: s.learner.id, controlId: id, mark: 80, version: 0 }))
    await s.teacher.client.ok(gradebook.saveMarks, { params, body: { changes, reason: 'slip', note: '' } })
    expect((await begin(s.learner)).status).toBe(200)
    expect(await begin(s.learners[1] ?? s.learner)).toBeProblem(409, 'testing.not-admitted')
  })
})

describe('attacks', () => {
  test('1: the right answers are in nothing that a learner is sent before release, and come after it', async () => {
    const s = await stage(w, {
      questions: sampleQuestions,
      settings: { review: { score: 'after-attempt', answers: 'after-attempt', key: 'after-close' } },
    })
    const { client } = s.learner
    const sent: string[] = []
    const crawl = async () => {
      for (const endpoint of w.app.endpoints.filter((one) => one.actor === 'member')) {
        const params = { testId: s.testId, attemptId: attempt.id, bankId: s.bankId, questionId: s.questionIds[0], offeringId: s.offeringId }
        const reply = await client.call(endpoint, { params, body: {} } as never)
        sent.push(reply.raw.toString())
      }
    }
    const attempt = await start(s)
    sent.push(JSON.stringify(attempt))
    await crawl()
    sent.push(JSON.stringify(await client.ok(api.resumeAttempt, { params: { attemptId: attempt.id }, body: {} })))
    sent.push(JSON.stringify((await save(s, attempt.id, op(1, 1, 0, rightAnswer(attempt.questions[0] as never)))).body))
    const { epoch } = await client.ok(api.resumeAttempt, { params: { attemptId: attempt.id }, body: {} })
    await client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch, lastSeq: 0 } })
    const result = await client.ok(api.readResult, { params: { attemptId: attempt.id } })
    expect(result.questions).toHaveLength(7)
    sent.push(JSON.stringify(result))
    await crawl()
    expect(sent.length).toBeGreaterThan(50)
    expect(
      sent.filter((text) => text.includes(CANARY) || text.includes('739100') || text.includes('"share"') || text.includes('"key"')),
    ).toEqual([])
    await s.teacher.client.ok(api.closeTest, { params: { testId: s.testId }, body: {} })
    w.clock.forward(minutes(21)) // the crawl has begun another attempt, which has its time
    expect(JSON.stringify(await client.ok(api.readResult, { params: { attemptId: attempt.id } }))).toContain(CANARY)
  })

  test('1: the key that is shown after the close waits for those who still have time', async () => {
    const s = await stage(w, { learners: 2, settings: { minutes: 20 } })
    const [first, second] = s.learners
    if (first === undefined || second === undefined) throw new Error('two learners were made')
    const attempt = await start(s, first)
    await first.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 0 } })
    await start(s, second)
    await s.teacher.client.ok(api.closeTest, { params: { testId: s.testId }, body: {} })
    const shown = async () => JSON.stringify(await first.client.ok(api.readResult, { params: { attemptId: attempt.id } }))
    expect(await shown()).not.toContain('"key"')
    w.clock.forward(minutes(21))
    expect(await shown()).toContain('"key"')
  })

  test('2 and 3: nobody else’s attempt, test or bank is found: another learner and organisation 404, another teacher 403', async () => {
    const s = await stage(w)
    const attempt = await start(s)
    const params = { attemptId: attempt.id, testId: s.testId, bankId: s.bankId, questionId: s.questionIds[0] ?? '' }
    const other = await w.learner()
    const foreign = await w.learner({ orgId: w.college })
    for (const { client } of [other, foreign]) {
      const missing = await client.call(api.readResult, { params: { attemptId: '0192f0a0-0000-7000-8000-000000000009' } })
      for (const reply of [
        await client.call(api.readResult, { params }),
        await client.call(api.resumeAttempt, { params, body: {} }),
        await client.call(api.saveAnswers, { params, body: { ops: [op(1, 1, 0, yes)] } }),
        await client.call(api.submitAttempt, { params, body: { epoch: 1, lastSeq: 0 } }),
        await client.call(api.readLobby, { params }),
        await client.call(api.startAttempt, { params, body: {} }),
      ]) {
        expect(reply).toBeProblem(404, 'missing')
        expect({ ...reply.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' })
      }
      expect(await client.call(api.readAttempt, { params })).toBeProblem(403)
    }
    const colleague = await w.person({ roles: ['teacher'] })
    expect(await colleague.client.call(api.readBank, { params })).toBeProblem(403, 'testing.not-your-bank')
    expect(await colleague.client.call(api.readQuestion, { params })).toBeProblem(403, 'testing.not-your-bank')
    for (const endpoint of [api.readTest, api.listResults, api.readAttempt])
      expect(await colleague.client.call(endpoint, { params })).toBeProblem(403, 'testing.not-your-course')
    const abroad = await w.person({ roles: ['teacher', 'test-admin'], orgId: w.college })
    for (const endpoint of [api.readTest, api.listResults, api.readAttempt, api.readBank, api.readQuestion])
      expect(await abroad.client.call(endpoint, { params })).toBeProblem(404, 'missing')
    expect((await colleague.client.ok(api.listBanks)).items).toEqual([])
    expect((await colleague.client.ok(api.listTests)).items).toEqual([])
  })

  test('4 and 5: another verb answers 405, a visitor 401, and nothing changes', async () => {
    const s = await stage(w)
    const attempt = await start(s)
    const before = JSON.stringify(await listRows(w.db(), 'testing.attempt'))
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const)
      expect((await s.learner.client.inject({ method, url: `/api/attempts/${attempt.id}/answers` })).statusCode).toBe(405)
    for (const endpoint of w.app.endpoints.filter(
      (one) => one.route.includes('/attempts') || one.route.includes('/banks') || one.route.includes('/questions'),
    ))
      expect(
        (
          await w.anyone.call(endpoint, {
            params: { attemptId: attempt.id, testId: s.testId, bankId: s.bankId, questionId: s.bankId },
            body: {},
          } as never)
        ).status,
      ).toBe(401)
    expect(JSON.stringify(await listRows(w.db(), 'testing.attempt'))).toBe(before)
  })

  test('6 and 10: no parameter of the client moves the deadline', async () => {
    const s = await stage(w, { settings: { minutes: 10 } })
    const { client } = s.learner
    for (const body of [{ begin: '2030-01-01T00:00:00Z' }, { deadline: '2030-01-01T00:00:00Z' }, { timeLeft: 99_999 }])
      expect((await client.call(api.startAttempt, { params: { testId: s.testId }, body } as never)).status).toBe(400)
    const attempt = await start(s)
    expect(attempt.deadlineAt).toBe(new Date(w.clock.now().getTime() + minutes(10)).toISOString())
    const cheating = { ...op(1, 1, 2, yes), deviceMs: 0, deadlineAt: '2030-01-01T00:00:00Z' }
    expect((await client.call(api.saveAnswers, { params: { attemptId: attempt.id }, body: { ops: [cheating] } } as never)).status).toBe(400)
    w.clock.forward(minutes(10) + 31_000)
    expect((await save(s, attempt.id, { ...op(1, 1, 2, yes), deviceMs: 1 })).body).toMatchObject({ status: 'submitted', late: 1 })
  })

  test('7: answers and submissions at the same moment: one score, one event, one mark, and the result is that of the log', async () => {
    for (let round = 0; round < 12; round++) {
      const s = await stage(w, { questions: truths(5) })
      const attempt = await start(s)
      const saves = Array.from({ length: 20 }, (_, at) =>
        save(s, attempt.id, op(1, at + 1, at % 5, { kind: 'true-false', value: at % 3 !== 0 })),
      )
      const submits = Array.from({ length: 5 }, () =>
        s.learner.client.call(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 0 } }),
      )
      const replies = await Promise.all([...saves, ...submits])
      expect(replies.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([])
      expect(new Set(replies.slice(20).map(({ body }) => JSON.stringify(body))).size).toBe(1)
      expect(await faults(attempt.id)).toEqual([])
      const events = (await listEvents(w.db(), 'testing.attempt-submitted')).filter((event) => event.subject_id === attempt.id)
      expect(events).toHaveLength(1)
      const inLog = (await listRows(w.db(), 'testing.answer_op')).filter((row) => row['attempt_id'] === attempt.id).length
      const late = (await listRows(w.db(), 'testing.late_answer')).filter((row) => row['attempt_id'] === attempt.id).length
      expect(inLog + late).toBe(20)
    }
  })

  test('8: A2010-28.c: fifty starts at once make one attempt', async () => {
    const s = await stage(w, { settings: { attempts: 1 } })
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => s.learner.client.call(api.startAttempt, { params: { testId: s.testId }, body: {} })),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
    expect((await listRows(w.db(), 'testing.attempt')).filter((row) => row['test_id'] === s.testId)).toHaveLength(1)
  })

  test('9: the requests of an earlier attempt, or of another learner, add nothing to a new one', async () => {
    const s = await stage(w, { questions: truths(2), learners: 2, settings: { attempts: 2 } })
    const first = await start(s)
    const recorded = [op(1, 1, 0, yes), op(1, 2, 1, yes)]
    await save(s, first.id, ...recorded)
    await s.learner.client.ok(api.submitAttempt, { params: { attemptId: first.id }, body: { epoch: 1, lastSeq: 2 } })
    const second = await start(s)
    expect((await save(s, first.id, ...recorded)).body).toMatchObject({ status: 'submitted', late: 0 })
    const mine = (await listRows(w.db(), 'testing.answer_op')).filter((row) => row['attempt_id'] === second.id)
    expect(mine).toEqual([])
    const other = s.learners[1]
    expect(await other?.client.call(api.saveAnswers, { params: { attemptId: first.id }, body: { ops: recorded } })).toBeProblem(
      404,
      'missing',
    )
  })
})

describe('the law', () => {
  test('A2010-28.c: an attempt outside the window, beyond the number of attempts or from elsewhere is refused', async () => {
    const soon = await stage(w, { settings: { opensAt: new Date(w.clock.now().getTime() + minutes(5)).toISOString() } })
    const begin = (s: typeof soon) => s.learner.client.call(api.startAttempt, { params: { testId: s.testId }, body: {} })
    expect(await begin(soon)).toBeProblem(409, 'testing.not-open-yet')
    w.clock.forward(minutes(5))
    expect((await begin(soon)).status).toBe(200)
    const over = await stage(w, { settings: { closesAt: new Date(w.clock.now().getTime() + minutes(5)).toISOString() } })
    w.clock.forward(minutes(6))
    expect(await begin(over)).toBeProblem(409, 'testing.closed')
    const once = await stage(w, { settings: { attempts: 1 } })
    const attempt = await start(once)
    await once.learner.client.ok(api.submitAttempt, { params: { attemptId: attempt.id }, body: { epoch: 1, lastSeq: 0 } })
    expect(await begin(once)).toBeProblem(409, 'testing.no-attempts-left')
    const inside = await stage(w, { settings: { networks: ['10.0.0.0/8'] } })
    expect(await begin(inside)).toBeProblem(403, 'testing.elsewhere')
    const here = await stage(w, { settings: { networks: ['127.0.0.0/8'] } })
    expect((await begin(here)).status).toBe(200)
  })

  test('A2010-28.c: an attempt that ends with its test’s window has no more than its time', async () => {
    const closesAt = new Date(w.clock.now().getTime() + minutes(7)).toISOString()
    const s = await stage(w, { settings: { minutes: 60, closesAt } })
    expect((await start(s)).deadlineAt).toBe(closesAt)
  })

  test('A2015-7.7: every attempt carries by which session and factor the learner was known', async () => {
    await start(await stage(w))
    const rows = await listRows(w.db(), 'testing.attempt')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => typeof (row['identity'] as { sessionId?: unknown }).sessionId !== 'string')).toEqual([])
  })

  test('A2016-21.b: tests are changed by their teacher and the test administrator, whose role for one unit does not reach the others', async () => {
    const s = await stage(w)
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
    const whole = await w.person({ roles: ['test-admin'] })
    const bound = await w.person({ roles: ['test-admin'], unitId: faculty.id })
    const read = (who: typeof whole) => who.client.call(api.readTest, { params: { testId: s.testId } })
    const close = (who: typeof whole) => who.client.call(api.closeTest, { params: { testId: s.testId }, body: {} })
    expect(await read(bound)).toBeProblem(403, 'testing.not-your-course')
    expect(await close(bound)).toBeProblem(403, 'testing.not-your-course')
    expect(await close(await w.person({ roles: ['registrar'] }))).toBeProblem(403)
    expect((await read(whole)).status).toBe(200)
    expect((await close(whole)).status).toBe(204)
  })

  test('A2010-28.a: neither learner nor tutor reaches banks, designs and results', async () => {
    const s = await stage(w)
    const tutor = await w.person({ roles: ['tutor'] })
    for (const client of [s.learner.client, tutor.client])
      for (const endpoint of [api.listBanks, api.listTests, api.readTest, api.listResults])
        expect(await client.call(endpoint, { params: { testId: s.testId } } as never)).toBeProblem(403)
  })

  test('answers are acknowledged only after a commit that waits for the disk, whatever the database’s own setting', async () => {
    const { synchronousCommit } = await w.db().transaction(findDurability)
    expect(synchronousCommit).toBe('on')
  })
})
