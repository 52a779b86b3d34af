import { inOrder, type AttemptState } from '@dala/domain/testing'
import type { Trx } from '#lib/db'
import { findPersonName, listAnswers, listOps, type AttemptRow } from './attempts.queries.ts'
import { listBodies } from './banks.queries.ts'
import type { TestRow } from './tests.queries.ts'
import { courseOf, nameOf } from './test-names.ts'

// A message may be on its way for so long; what comes later waits for a person to decide.
const GRACE_MS = 30_000
const NEVER = new Date('9999-12-31T00:00:00Z')

/** The times of an attempt that begins now, by the server's clock alone. */
export function timesOf(test: Pick<TestRow, 'minutes' | 'closes_at'>, now: Date): { deadlineAt: Date | null; acceptsUntil: Date } {
  const ends = [
    ...(test.minutes === null ? [] : [now.getTime() + test.minutes * 60_000]),
    ...(test.closes_at === null ? [] : [test.closes_at.getTime()]),
  ]
  if (ends.length === 0) return { deadlineAt: null, acceptsUntil: NEVER }
  const deadline = Math.min(...ends)
  return { deadlineAt: new Date(deadline), acceptsUntil: new Date(deadline + GRACE_MS) }
}

/** After which moment nothing more is taken: the deadline and the time that a message may be on its way. */
export const acceptsUntil = (deadlineAt: Date): Date => new Date(deadlineAt.getTime() + GRACE_MS)

/** Everything a device needs to go on with an attempt; no key is read for it. */
export async function attemptState(
  trx: Trx,
  orgId: string,
  test: TestRow,
  attempt: AttemptRow,
  epoch: number,
  now: Date,
): Promise<AttemptState> {
  const bodies = await listBodies(trx, orgId, attempt.paper)
  const fresh = epoch === 1
  const answers = fresh ? [] : await listAnswers(trx, orgId, attempt.id)
  const flags = new Set<number>()
  if (!fresh)
    for (const op of await listOps(trx, orgId, attempt.id))
      if (op.kind === 'flag') {
        if (op.value === true) flags.add(op.place)
        else flags.delete(op.place)
      }
  return {
    id: attempt.id,
    testId: test.id,
    test: nameOf(test),
    course: courseOf(test),
    learner: await findPersonName(trx, orgId, attempt.learner_id),
    number: attempt.number,
    status: attempt.status,
    epoch,
    startedAt: attempt.started_at.toISOString(),
    deadlineAt: attempt.deadline_at?.toISOString() ?? null,
    serverTime: now.toISOString(),
    questions: attempt.paper.map((place, at) => {
      const body = bodies.get(`${place.questionId}/${place.version}`)
      if (body === undefined) throw new Error('A version on a paper exists')
      return { place: at, points: place.points, body: inOrder(body, place.order) }
    }),
    answers: answers.map((answer) => ({ place: answer.place, value: answer.value, savedAt: answer.saved_at.toISOString() })),
    flags: [...flags],
  }
}
