import { createHash } from 'node:crypto'
import { scoreAnswer, totalOf, type Response } from '@dala/domain/testing'
import { recordTestDone } from '#courses'
import { recordControlResult, withdrawControlResult } from '#gradebook'
import type { Trx } from '#lib/db'
import { emit, type By } from '#lib/events'
import * as rows from './attempts.queries.ts'
import { listKeys } from './banks.queries.ts'
import { getTest, type TestRow } from './tests.queries.ts'

/** What an attempt comes to, computed from its log alone. */
export interface Outcome {
  ops: number
  digest: string
  answers: Map<number, Response>
  shares: (number | null)[]
  total: ReturnType<typeof totalOf>
}

const isNewer = (one: { epoch: number; seq: number }, other: { epoch: number; seq: number }) =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq)

/** The answers that stand after a log: of each place the one with the highest device and count. */
export function answersOf(ops: readonly rows.OpRow[]): Map<number, Response> {
  const latest = new Map<number, rows.OpRow>()
  for (const op of ops) {
    const before = latest.get(op.place)
    if (op.kind === 'answer' && (before === undefined || isNewer(op, before))) latest.set(op.place, op)
  }
  return new Map(
    [...latest].flatMap(([place, { value }]) => (value !== null && typeof value === 'object' ? [[place, value] as const] : [])),
  )
}

/** SHA-256 over every answer received, in the order of device and count. */
export function digestOf(ops: readonly rows.OpRow[]): string {
  const hash = createHash('sha256')
  for (const op of ops) hash.update(`${JSON.stringify([op.epoch, op.seq, op.place, op.kind, op.value])}\n`)
  return hash.digest('base64url')
}

/** Recomputes an attempt from its log, the keys and people's decisions. */
export async function outcomeOf(trx: Trx, orgId: string, attempt: rows.AttemptRow, test: Pick<TestRow, 'penalties'>): Promise<Outcome> {
  const ops = await rows.listOps(trx, orgId, attempt.id)
  const keys = await listKeys(trx, orgId, attempt.paper)
  const decisions = attempt.status === 'open' ? [] : await rows.listDecisions(trx, orgId, attempt.id)
  const counted = decisions.some(({ kind }) => kind === 'late-accepted') ? [...ops, ...(await rows.listLate(trx, orgId, attempt.id))] : ops
  const marks = new Map(
    decisions.flatMap(({ kind, place, share }) => (kind === 'mark' && place !== null && share !== null ? [[place, share] as const] : [])),
  )
  const answers = answersOf(counted)
  const scored = attempt.paper.map((place, at) => {
    const key = keys.get(`${place.questionId}/${place.version}`)
    if (key === undefined) throw new Error('A version on a paper has a key')
    const marked = marks.get(at)
    const found = scoreAnswer(key, answers.get(at) ?? null, { penalties: test.penalties })
    return {
      points: place.points,
      scored: found.status === 'to-mark' && marked !== undefined ? { status: 'scored' as const, share: marked } : found,
    }
  })
  return {
    ops: ops.length,
    digest: digestOf(ops),
    answers,
    shares: scored.map((one) => (one.scored.status === 'scored' ? one.scored.share : null)),
    total: totalOf(scored),
  }
}

/**
 * Ends an open attempt: counts, scores, writes one event and hands the result to course and gradebook. Ending twice is ending once.
 * @param by the learner, the deadline or a member of staff
 */
export async function finishAttempt(
  trx: Trx,
  orgId: string,
  attemptId: string,
  by: 'learner' | 'deadline' | 'staff',
  now: Date,
): Promise<void> {
  const attempt = await rows.findAttempt(trx, orgId, attemptId, true)
  if (attempt === undefined || attempt.status !== 'open') return
  const test = await getTest(trx, orgId, attempt.test_id)
  const outcome = await outcomeOf(trx, orgId, attempt, test)
  const at = by === 'deadline' && attempt.deadline_at !== null ? attempt.deadline_at : now
  await rows.endAttempt(trx, { orgId, attemptId, at, by, ...outcome })
  const actor: By = by === 'learner' ? { orgId, personId: attempt.learner_id } : { orgId, system: 'testing' }
  await recordTestDone(trx, actor, test.id, attempt.learner_id, now)
  await recordBest(trx, orgId, test, attempt.learner_id, actor, now)
  await emit(trx, actor, 'testing.attempt-submitted', {
    subject: ['attempt', attemptId],
    about: attempt.learner_id,
    payload: {
      testId: test.id,
      number: attempt.number,
      by,
      answers: outcome.ops,
      digest: outcome.digest,
      score: outcome.total.score,
      max: outcome.total.max,
      percent: outcome.total.percent,
      toMark: outcome.total.toMark,
    },
  })
}

/** The best attempt is the one that counts; an attempt with texts to mark waits. */
export async function recordBest(trx: Trx, orgId: string, test: TestRow, learnerId: string, by: By, now: Date): Promise<void> {
  const best = await rows.findBest(trx, orgId, test.id, learnerId)
  if (best === undefined) return
  await recordControlResult(trx, {
    orgId,
    learnerId,
    offeringId: test.offering_id,
    testId: test.id,
    percent: best.percent,
    attemptId: best.id,
    by,
    now,
  })
}

/** After an attempt was annulled: the best of the others counts; where there is none, its mark is taken back. */
export async function recordWithout(
  trx: Trx,
  orgId: string,
  test: TestRow,
  attempt: { id: string; learner_id: string },
  by: By,
  now: Date,
): Promise<void> {
  if ((await rows.findBest(trx, orgId, test.id, attempt.learner_id)) !== undefined)
    return recordBest(trx, orgId, test, attempt.learner_id, by, now)
  const { learner_id: learnerId, id: attemptId } = attempt
  return withdrawControlResult(trx, { orgId, learnerId, offeringId: test.offering_id, testId: test.id, attemptId, by, now })
}

/** What is wrong with an attempt after a fault, if anything: invariants I1 to I6 of one attempt. */
export async function faultsOfAttempt(trx: Trx, orgId: string, attemptId: string): Promise<string[]> {
  const attempt = await rows.findAttempt(trx, orgId, attemptId)
  if (attempt === undefined) return ['no such attempt']
  const faults: string[] = []
  const ops = await rows.listOps(trx, orgId, attemptId)
  const expected = answersOf(ops)
  const current = new Map(
    (await rows.listAnswers(trx, orgId, attemptId)).flatMap(({ place, value }) => (value === null ? [] : [[place, value] as const])),
  )
  const places = new Set([...expected.keys(), ...current.keys()])
  for (const place of places)
    if (JSON.stringify(expected.get(place)) !== JSON.stringify(current.get(place)))
      faults.push(`place ${place}: the current answer is not the newest of the log`)
  if (ops.some((op) => op.received_at > attempt.accepts_until)) faults.push('an answer of the log came after the end')
  if (attempt.status === 'submitted') {
    const outcome = await outcomeOf(trx, orgId, attempt, await getTest(trx, orgId, attempt.test_id))
    if (outcome.digest !== attempt.digest) faults.push('the digest is not that of the log')
    if (outcome.total.percent !== attempt.percent) faults.push('the result is not that of the log')
  }
  return faults
}
