import { isRunning, remindDays } from '@dala/domain/supporting-schools'
import { addDays, toIsoDate } from '@dala/locale'
import type { Db } from '#lib/db'
import { emitAll, type EventWatcher, type NewEvent } from '#lib/events'
import { enqueue, type Jobs, type Schedules } from '#lib/jobs'
import { notify } from '#messages'
import { changeAttachment, insertStep, listOffice, lockUnderWay } from './attachments.queries.ts'
import { endCopy, pageOf } from './end-copy.ts'
import { handBack, handOver } from './hand-over.ts'
import { partnerOf } from './names.ts'
import { passOn } from './pass-on.ts'
import { queueHandOver } from './queue.ts'
import { letGoStranded } from './visits.ts'

/**
 * The day of the attachments of one organisation: what is past its last day ends (A2021-22.a), what ends soon is said once, and the pupils of
 * running ones are handed over anew, since classes change. Run twice on a day it changes nothing the second time.
 */
export const keepAttachments = (db: Db, now: Date): Promise<void> =>
  db.transaction(async (trx) => {
    const { orgId } = db
    const today = toIsoDate(now)
    const events: NewEvent[] = []
    for (const copy of await lockUnderWay(trx, orgId)) {
      if (copy.status !== 'accepted') continue
      if (copy.ends_on < today) {
        events.push(...(await endCopy(trx, orgId, copy, { on: copy.ends_on, because: 'term', by: null, note: '' }, now)))
        continue
      }
      if (copy.side === 'small' && isRunning({ status: copy.status, startsOn: copy.starts_on, endsOn: copy.ends_on }, today))
        await queueHandOver(trx, orgId, copy.id)
      if (copy.reminded_on !== null || copy.ends_on > addDays(today, remindDays)) continue
      await changeAttachment(trx, orgId, copy.id, { reminded_on: today })
      await insertStep(trx, orgId, { attachmentId: copy.id, kind: 'reminded', by: null, at: now })
      await notify(trx, {
        orgId,
        personIds: await listOffice(trx, orgId, now),
        kind: 'supporting.ends-soon',
        facts: { school: partnerOf(copy), subject: copy.subject, day: copy.ends_on },
        link: pageOf(copy.id),
        now,
      })
    }
    events.push(...(await letGoStranded(trx, orgId, now)))
    await emitAll(trx, { orgId, system: 'supporting-schools' }, events)
  })

export const jobs = {
  'supporting.pass-on': passOn,
  'supporting.hand-over': handOver,
  'supporting.hand-back': handBack,
  'supporting.day': ({ orgId }: { orgId: string }, { dbFor, now }: { dbFor: (orgId: string) => Db; now: () => Date }) =>
    keepAttachments(dbFor(orgId), now()),
} satisfies Jobs

/** 00:20 in Kazakhstan, every day. */
export const schedules = { 'supporting.day': '20 19 * * *' } satisfies Schedules

const publications = new Set(['gradebook.result-published', 'gradebook.result-changed'])

/** After final marks were published or changed, those of visitors go back to their schools. */
export const publishedWatcher: EventWatcher = async (trx, orgId, kinds) => {
  if (kinds.some((kind) => publications.has(kind)))
    await enqueue(trx, 'supporting.hand-back', { orgId }, { key: `supporting.hand-back/${orgId}` })
}
