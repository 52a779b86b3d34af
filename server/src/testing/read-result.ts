import type { Actor } from '@dala/domain/identity'
import { hasClosed, inOrder, maySeeOf } from '@dala/domain/testing'
import type { Db } from '#lib/db'
import { isAtWork, listLate } from './attempts.queries.ts'
import { listBodies, listKeys } from './banks.queries.ts'
import { finishAttempt, outcomeOf } from './finish-attempt.ts'
import { receiptOf } from './save-answers.ts'
import { learnersTest, ownAttempt } from './start-attempt.ts'
import { courseOf, nameOf } from './test-names.ts'

/** The result of an own attempt: score, answers and key each only from their release on. */
export const readResult = (db: Db, actor: Actor, attemptId: string, now: Date) =>
  db.transaction(async (trx) => {
    let attempt = await ownAttempt(trx, actor, attemptId)
    if (attempt.status === 'open' && attempt.accepts_until < now) {
      await finishAttempt(trx, actor.orgId, attemptId, 'deadline', now)
      attempt = await ownAttempt(trx, actor, attemptId)
    }
    const test = await learnersTest(trx, actor, attempt.test_id)
    const ended = attempt.status === 'submitted'
    const moment = { status: test.status, closesAt: test.closes_at }
    // What is shown after the close waits for those who were given more time, so that nobody passes it on to them.
    const atWork = hasClosed(moment, now) && (await isAtWork(trx, actor.orgId, test.id, now))
    const shown = maySeeOf(test.review, ended, atWork ? { status: 'published', closesAt: null } : moment, now)
    const review = async () => {
      const bodies = await listBodies(trx, actor.orgId, attempt.paper)
      const keys = shown.key ? await listKeys(trx, actor.orgId, attempt.paper) : null
      const { answers } = await outcomeOf(trx, actor.orgId, attempt, test)
      return attempt.paper.flatMap((place, at) => {
        const body = bodies.get(`${place.questionId}/${place.version}`)
        const key = keys?.get(`${place.questionId}/${place.version}`)
        const share = attempt.shares?.[at] ?? null
        if (body === undefined) return []
        return [
          {
            place: at,
            points: place.points,
            body: inOrder(body, place.order),
            response: answers.get(at) ?? null,
            earned: share === null ? null : Math.round(share * place.points * 100) / 100,
            ...(key !== undefined && { key }),
          },
        ]
      })
    }
    return {
      id: attempt.id,
      testId: test.id,
      test: nameOf(test),
      course: courseOf(test),
      offeringId: test.offering_id,
      number: attempt.number,
      status: attempt.status,
      startedAt: attempt.started_at,
      endedAt: attempt.ended_at,
      endedBy: attempt.ended_by,
      annulledReason: attempt.annulled_reason,
      passPercent: test.pass_percent,
      score:
        shown.score && attempt.percent !== null
          ? {
              score: attempt.score ?? 0,
              max: attempt.max_score ?? 0,
              percent: attempt.percent,
              toMark: attempt.to_mark ?? 0,
              passed: attempt.percent >= test.pass_percent,
            }
          : null,
      questions: shown.answers ? await review() : null,
      late: (await listLate(trx, actor.orgId, attemptId)).length,
      receipt: attempt.status === 'open' ? null : receiptOf(attempt),
    }
  })
