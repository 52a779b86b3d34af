import type { Actor } from '@dala/domain/identity'
import type { Db } from '#lib/db'
import { emit, personal } from '#lib/events'
import { meetingToKeep } from './council-for.ts'
import { updateLine } from './meetings.queries.ts'
import { showMeetingNow } from './show-meeting.ts'
import { openLine } from './vote.ts'

/** Who reported and spoke on an item; free until the minutes have their number. */
export const noteHeard = (db: Db, actor: Actor, id: string, itemId: string, heard: string, now: Date) =>
  db.transaction(async (trx) => {
    await openLine(trx, actor, await meetingToKeep(trx, actor, id, now, 'open', 'drafting'), itemId)
    await updateLine(trx, actor.orgId, id, itemId, { heard })
    const reply = await showMeetingNow(trx, actor, id, now)
    await emit(trx, actor, 'councils.heard', {
      subject: ['council-item', itemId],
      payload: { meetingId: id, heard: personal(heard) },
      at: now,
    })
    return reply
  })
