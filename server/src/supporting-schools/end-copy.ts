import { settled, type Ending } from '@dala/domain/supporting-schools'
import type { Day, Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { notify } from '#messages'
import { changeAttachment, insertStep, listOffice, type AttachmentRecord } from './attachments.queries.ts'
import { partnerOf } from './names.ts'
import { listPupils, withdrawPupils } from './pupils.queries.ts'
import { queuePassOn } from './queue.ts'
import { endAllVisits } from './visits.ts'

export const pageOf = (id: string) => `/supporting-schools/${id}`

/**
 * Ends this organisation's copy: nobody is handed over any more, visits end here, the office is told, the other school hears of it by a job.
 * @param ending.on the last day, or the first day with a teacher again
 * @param ending.by null when the other school or the day ended it
 * @returns the events, which the caller emits at the end of its transaction
 */
export async function endCopy(
  trx: Trx,
  orgId: string,
  copy: AttachmentRecord,
  ending: { on: Day; because: Ending; by: string | null; note: string },
  now: Date,
): Promise<NewEvent[]> {
  if (settled(copy.status, 'ended') === copy.status) return []
  await changeAttachment(trx, orgId, copy.id, { status: 'ended', ended_on: ending.on, ended_because: ending.because, reason: ending.note })
  await insertStep(trx, orgId, { attachmentId: copy.id, kind: 'ended', by: ending.by, note: ending.note, at: now })
  const pupils = (await listPupils(trx, orgId, copy.id)).filter((row) => row.withdrawn_at === null).map((row) => row.learner_id)
  await withdrawPupils(trx, orgId, copy.id, pupils, now)
  const left = await endAllVisits(trx, orgId, copy, now)
  await notify(trx, {
    orgId,
    personIds: (await listOffice(trx, orgId, now)).filter((id) => id !== ending.by),
    kind: 'supporting.ended',
    facts: { school: partnerOf(copy), subject: copy.subject, day: ending.on },
    link: pageOf(copy.id),
    now,
  })
  await queuePassOn(trx, orgId, copy)
  return [
    ...left,
    {
      kind: 'supporting.ended',
      subject: ['attachment', copy.id],
      payload: { on: ending.on, because: ending.because, side: copy.side },
      at: now,
    },
  ]
}

/** Takes a request back that was not answered; the other school hears of it by a job. @returns the events */
export async function withdrawCopy(trx: Trx, orgId: string, copy: AttachmentRecord, by: string | null, now: Date): Promise<NewEvent[]> {
  await changeAttachment(trx, orgId, copy.id, { status: 'withdrawn', decided_at: now })
  await insertStep(trx, orgId, { attachmentId: copy.id, kind: 'withdrawn', by, at: now })
  await queuePassOn(trx, orgId, copy)
  return [{ kind: 'supporting.withdrawn', subject: ['attachment', copy.id], payload: { side: copy.side }, at: now }]
}
