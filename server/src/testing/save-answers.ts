import type { Actor } from '@dala/domain/identity'
import type { AnswerOp, Receipt, SaveReply } from '@dala/domain/testing'
import type { z } from 'zod'
import type { Db, Trx } from '#lib/db'
import { problem } from '#lib/problems'
import * as rows from './attempts.queries.ts'
import { finishAttempt } from './finish-attempt.ts'
import { ownAttempt } from './start-attempt.ts'

type Op = z.infer<typeof AnswerOp>

/**
 * Takes over a batch of answers. The reply goes out after the commit, so that what it says is on the disk.
 * Sending the same again changes nothing; what comes after the end is kept apart for a teacher's decision.
 */
export async function saveAnswers(db: Db, actor: Actor, attemptId: string, ops: readonly Op[], now: Date): Promise<SaveReply> {
  const at = { orgId: db.orgId, attemptId, learnerId: actor.personId, now }
  const saved = await db.transaction(async (trx) => {
    const found = await rows.saveOps(trx, at, ops)
    if (found === undefined) return undefined
    if (found.given < ops.length) throw problem('testing.no-such-place')
    // Fewer than given: some were there already. They must be the same ones.
    if (found.kept < ops.length && (await rows.countSame(trx, db.orgId, attemptId, ops)) < distinct(ops))
      throw problem('testing.sequence-reused')
    return found
  })
  // In a transaction of its own: the first one may hold a shared lock of the attempt, and two that want more would wait for each other.
  if (saved === undefined) return db.transaction((trx) => keepForLater(trx, actor, attemptId, ops, now))
  return {
    savedAt: now.toISOString(),
    status: 'open',
    late: 0,
    epoch: saved.epoch,
    deadlineAt: saved.deadline_at?.toISOString() ?? null,
  }
}

const distinct = (ops: readonly Op[]): number => new Set(ops.map((op) => `${op.epoch}/${op.seq}`)).size

async function keepForLater(trx: Trx, actor: Actor, attemptId: string, ops: readonly Op[], now: Date): Promise<SaveReply> {
  const attempt = await ownAttempt(trx, actor, attemptId)
  if (ops.some((op) => op.place >= attempt.size || op.epoch > attempt.epoch)) throw problem('testing.no-such-place')
  if (attempt.status === 'open' && attempt.accepts_until < now) await finishAttempt(trx, actor.orgId, attemptId, 'deadline', now)
  const late = await rows.keepLate(trx, actor.orgId, attemptId, ops, now)
  return {
    savedAt: now.toISOString(),
    status: attempt.status === 'open' ? 'submitted' : attempt.status,
    late,
    epoch: attempt.epoch,
    deadlineAt: attempt.deadline_at?.toISOString() ?? null,
  }
}

const MOST_NAMED = 20

/** Ends the attempt for the learner. Ending again answers with the same receipt. */
export const submitAttempt = (
  db: Db,
  actor: Actor,
  attemptId: string,
  claim: { epoch: number; lastSeq: number },
  now: Date,
): Promise<z.infer<typeof Receipt>> =>
  db.transaction(async (trx) => {
    const attempt = await ownAttempt(trx, actor, attemptId, true)
    if (attempt.status === 'annulled') throw problem('testing.not-open')
    if (attempt.status === 'open') {
      const over = attempt.accepts_until < now
      if (!over) {
        const known = new Set(
          (await rows.listOps(trx, actor.orgId, attemptId)).filter((op) => op.epoch === claim.epoch).map((op) => op.seq),
        )
        const missing = Array.from({ length: claim.lastSeq }, (_, at) => at + 1).filter((seq) => !known.has(seq))
        if (missing.length > 0) throw problem('testing.answers-missing', { missing: missing.slice(0, MOST_NAMED).map(String) })
      }
      await finishAttempt(trx, actor.orgId, attemptId, over ? 'deadline' : 'learner', now)
    }
    return receiptOf(await ownAttempt(trx, actor, attemptId))
  })

/** What the learner keeps as proof of an ended attempt. */
export function receiptOf(attempt: rows.AttemptRow): z.infer<typeof Receipt> {
  return {
    attemptId: attempt.id,
    number: attempt.number,
    answers: attempt.ops ?? 0,
    digest: attempt.digest ?? '',
    at: (attempt.ended_at ?? attempt.started_at).toISOString(),
  }
}
