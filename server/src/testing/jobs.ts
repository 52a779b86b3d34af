import type { Jobs, Schedules } from '#lib/jobs'
import { listDue } from './attempts.queries.ts'
import { finishAttempt } from './finish-attempt.ts'

/** Ends attempts whose time is over. A dead job runner changes nothing for a learner: every reading of an attempt ends it too. */
export const jobs = {
  'testing.finish-due': async ({ orgId }: { orgId: string }, { dbFor, now, signal }) => {
    const db = dbFor(orgId)
    const due = await db.transaction((trx) => listDue(trx, orgId, now()))
    for (const { id } of due) {
      signal.throwIfAborted()
      await db.transaction((trx) => finishAttempt(trx, orgId, id, 'deadline', now()))
    }
  },
} satisfies Jobs

export const schedules: Schedules = { 'testing.finish-due': '* * * * *' }
