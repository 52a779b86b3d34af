import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type * as api from '@dala/domain/testing'
import { inOrder } from '@dala/domain/testing'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { emit, personal } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { findAttempt, listAnswers, listDecisions, listLate, listOps, type AttemptRow } from './attempts.queries.ts'
import { listBodies, listKeys } from './banks.queries.ts'
import { finishAttempt, outcomeOf, recordBest, recordWithout } from './finish-attempt.ts'
import { mayConduct } from './policy.ts'
import * as rows from './results.queries.ts'
import { getTest, type TestRow } from './tests.queries.ts'
import { courseOf, nameOf } from './test-names.ts'

type ResultRow = NonNullable<Awaited<ReturnType<typeof rows.findResultRow>>>

const resultView = (row: ResultRow) => ({
  attemptId: row.id,
  learnerId: row.learner_id,
  learner: [row.surname, row.given_name, row.patronymic].filter(Boolean).join(' '),
  number: row.number,
  status: row.status,
  startedAt: row.started_at,
  deadlineAt: row.deadline_at,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
  answered: row.answered ?? 0,
  size: row.size,
  percent: row.percent,
  toMark: row.to_mark ?? 0,
  late: row.late ?? 0,
})

async function conductedTest(trx: Trx, actor: Actor, testId: string): Promise<TestRow> {
  const test = await getTest(trx, actor.orgId, testId)
  demand(mayConduct(actor, { teacherId: test.teacher_id }))
  return test
}

async function conductedAttempt(trx: Trx, actor: Actor, attemptId: string, lock = false): Promise<{ attempt: AttemptRow; test: TestRow }> {
  const attempt = (await findAttempt(trx, actor.orgId, attemptId, lock)) ?? missing('attempt', attemptId)
  return { attempt, test: await conductedTest(trx, actor, attempt.test_id) }
}

export const listResults = (db: Db, actor: Actor, testId: string) =>
  db.transaction(async (trx) => {
    const test = await conductedTest(trx, actor, testId)
    const items = await rows.listResultRows(trx, actor.orgId, testId)
    return { test: nameOf(test), course: courseOf(test), passPercent: test.pass_percent, items: items.map(resultView) }
  })

export const readAttempt = (db: Db, actor: Actor, attemptId: string) =>
  db.transaction(async (trx) => {
    const { attempt, test } = await conductedAttempt(trx, actor, attemptId)
    const row = (await rows.findResultRow(trx, actor.orgId, attemptId)) ?? missing('attempt', attemptId)
    const bodies = await listBodies(trx, actor.orgId, attempt.paper)
    const keys = await listKeys(trx, actor.orgId, attempt.paper)
    const outcome = await outcomeOf(trx, actor.orgId, attempt, test)
    const saved = new Map((await listAnswers(trx, actor.orgId, attemptId)).map((answer) => [answer.place, answer.saved_at]))
    const late = await listLate(trx, actor.orgId, attemptId)
    const decisions = await listDecisions(trx, actor.orgId, attemptId)
    const open = attempt.status === 'open'
    return {
      ...resultView(row),
      testId: test.id,
      test: nameOf(test),
      annulledReason: attempt.annulled_reason,
      digest: attempt.digest,
      identity: { factor: attempt.identity.factor, sessionId: attempt.identity.sessionId },
      questions: attempt.paper.flatMap((place, at) => {
        const body = bodies.get(`${place.questionId}/${place.version}`)
        const key = keys.get(`${place.questionId}/${place.version}`)
        const share = outcome.shares[at]
        if (body === undefined || key === undefined) return []
        return [
          {
            place: at,
            points: place.points,
            body: inOrder(body, place.order),
            key,
            response: outcome.answers.get(at) ?? null,
            earned: share === null || share === undefined ? null : Math.round(share * place.points * 100) / 100,
            savedAt: saved.get(at) ?? null,
          },
        ]
      }),
      timeline: await timelineOf(trx, actor.orgId, attempt, late, decisions),
      lateAnswers: late.flatMap((op) =>
        op.kind === 'answer'
          ? [{ place: op.place, response: typeof op.value === 'object' ? op.value : null, receivedAt: op.received_at }]
          : [],
      ),
      can: {
        extend: open && attempt.deadline_at !== null,
        annul: attempt.status !== 'annulled',
        mark: attempt.status === 'submitted',
        decideLate: late.length > 0 && attempt.status === 'submitted' && !decisions.some(({ kind }) => kind !== 'mark'),
      },
    }
  })

async function timelineOf(
  trx: Trx,
  orgId: string,
  attempt: AttemptRow,
  late: Awaited<ReturnType<typeof listLate>>,
  decisions: Awaited<ReturnType<typeof listDecisions>>,
) {
  const blank = { place: null, epoch: null, seq: null, minutes: null, text: '' }
  const devices = await rows.listDevices(trx, orgId, attempt.id)
  const ops = await listOps(trx, orgId, attempt.id)
  const extensions = await rows.listExtensions(trx, orgId, attempt.test_id, attempt.id)
  const until = attempt.ended_at ?? attempt.accepts_until
  return [
    ...devices.map((device) => ({
      ...blank,
      at: device.at,
      kind: 'device' as const,
      epoch: device.epoch,
      text: `${device.address} · ${device.device}`,
    })),
    ...ops.map((op) => ({ ...blank, at: op.received_at, kind: op.kind, place: op.place, epoch: op.epoch, seq: op.seq })),
    ...late.map((op) => ({ ...blank, at: op.received_at, kind: 'late' as const, place: op.place, epoch: op.epoch, seq: op.seq })),
    ...extensions
      .filter((one) => one.attempt_id !== null || (one.at >= attempt.started_at && one.at <= until))
      .map((one) => ({ ...blank, at: one.at, kind: 'extension' as const, minutes: one.minutes, text: one.reason })),
    ...decisions.map((one) => ({ ...blank, at: one.at, kind: one.kind, place: one.place, text: one.reason })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Adds time to one attempt, or to everybody at work: the ledger of outages says how much, why and by whom. */
async function extend(
  trx: Trx,
  actor: Actor,
  at: { testId: string; attemptId: string | null },
  body: { minutes: number; reason: string },
  now: Date,
) {
  const extended = await rows.addMinutes(trx, actor.orgId, at, body.minutes, now)
  if (extended.length === 0) throw problem('testing.not-open')
  await rows.insertExtension(trx, {
    orgId: actor.orgId,
    id: newId(),
    ...at,
    minutes: body.minutes,
    attempts: extended.length,
    reason: body.reason,
    byId: actor.personId,
    now,
  })
  await emit(trx, actor, 'testing.time-added', {
    subject: at.attemptId === null ? ['test', at.testId] : ['attempt', at.attemptId],
    payload: { minutes: body.minutes, attempts: extended, reason: personal(body.reason) },
  })
  return { attempts: extended.length }
}

export const extendAttempt = (db: Db, actor: Actor, attemptId: string, body: BodyOf<typeof api.extendAttempt>, now: Date) =>
  db.transaction(async (trx) => {
    const { test } = await conductedAttempt(trx, actor, attemptId, true)
    return extend(trx, actor, { testId: test.id, attemptId }, body, now)
  })

export const extendTest = (db: Db, actor: Actor, testId: string, body: BodyOf<typeof api.extendTest>, now: Date) =>
  db.transaction(async (trx) => {
    await conductedTest(trx, actor, testId)
    return extend(trx, actor, { testId, attemptId: null }, body, now)
  })

export const annulAttempt = (db: Db, actor: Actor, attemptId: string, reason: string, now: Date) =>
  db.transaction(async (trx) => {
    const { attempt, test } = await conductedAttempt(trx, actor, attemptId, true)
    if (attempt.status === 'annulled') return null
    // What was answered until now is counted and sealed first, so that an annulled attempt can still be examined.
    if (attempt.status === 'open') await finishAttempt(trx, actor.orgId, attemptId, 'staff', now)
    await rows.setAnnulled(trx, actor.orgId, attemptId, actor.personId, reason, now)
    await recordWithout(trx, actor.orgId, test, attempt, actor, now)
    await emit(trx, actor, 'testing.attempt-annulled', {
      subject: ['attempt', attemptId],
      about: attempt.learner_id,
      payload: { testId: test.id, number: attempt.number, percent: attempt.percent, reason: personal(reason) },
    })
    return null
  })

/** Counts anew after a person's decision and hands the result on. */
async function recount(trx: Trx, actor: Actor, attempt: AttemptRow, test: TestRow, now: Date): Promise<number> {
  const outcome = await outcomeOf(trx, actor.orgId, attempt, test)
  await rows.setOutcome(trx, actor.orgId, attempt.id, outcome)
  await recordBest(trx, actor.orgId, test, attempt.learner_id, actor, now)
  return outcome.total.percent
}

export const markAnswer = (db: Db, actor: Actor, attemptId: string, body: BodyOf<typeof api.markAnswer>, now: Date) =>
  db.transaction(async (trx) => {
    const { attempt, test } = await conductedAttempt(trx, actor, attemptId, true)
    if (attempt.status !== 'submitted') throw problem('testing.not-open')
    if (body.place >= attempt.size) throw problem('testing.no-such-place')
    const decision = { id: newId(), attemptId, kind: 'mark' as const, place: body.place, share: body.share, reason: body.reason }
    await rows.insertDecision(trx, { orgId: actor.orgId, ...decision, byId: actor.personId, now })
    const percent = await recount(trx, actor, attempt, test, now)
    await emit(trx, actor, 'testing.answer-marked', {
      subject: ['attempt', attemptId],
      about: attempt.learner_id,
      payload: { place: body.place, share: body.share, percent, reason: personal(body.reason) },
    })
    return null
  })

export const decideLate = (db: Db, actor: Actor, attemptId: string, body: BodyOf<typeof api.decideLate>, now: Date) =>
  db.transaction(async (trx) => {
    const { attempt, test } = await conductedAttempt(trx, actor, attemptId, true)
    if (attempt.status !== 'submitted') throw problem('testing.not-open')
    const kind = body.accept ? ('late-accepted' as const) : ('late-refused' as const)
    const decision = { id: newId(), attemptId, kind, place: null, share: null, reason: body.reason }
    await rows.insertDecision(trx, { orgId: actor.orgId, ...decision, byId: actor.personId, now })
    const percent = await recount(trx, actor, attempt, test, now)
    await emit(trx, actor, body.accept ? 'testing.late-answers-accepted' : 'testing.late-answers-refused', {
      subject: ['attempt', attemptId],
      about: attempt.learner_id,
      payload: { percent, reason: personal(body.reason) },
    })
    return null
  })
