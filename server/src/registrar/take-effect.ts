import { addDays, toIsoDate } from '@dala/locale'
import { settleBelonging } from '#identity'
import type { JobHandler } from '#lib/jobs'
import { followEvents, learnersDue } from './contingent.queries.ts'

// A server that stood still for a while catches up.
const lookBackDays = 31

/** Lets orders take effect on the day they name: the learners' rows follow the events that came into force. */
export const takeEffect: JobHandler<{ orgId: string }> = async ({ orgId }, { dbFor, now }) => {
  const today = toIsoDate(now())
  await dbFor(orgId).transaction(async (trx) => {
    const due = await learnersDue(trx, orgId, addDays(today, -lookBackDays), today)
    await followEvents(trx, orgId, due, today)
    await settleBelonging(trx, orgId, due)
  })
}
