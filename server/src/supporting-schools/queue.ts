import type { Trx } from '#lib/db'
import { enqueue, type JobContext } from '#lib/jobs'
import type { AttachmentRecord } from './attachments.queries.ts'

/** What carries things from one school to the other: a job, one transaction of one organisation after the other. */
export type Carrier = Pick<JobContext, 'dbFor' | 'now'>

/** Tells the other school of this copy's state after the commit; nothing to do where it does not work on this Dala. */
export async function queuePassOn(trx: Trx, orgId: string, copy: Pick<AttachmentRecord, 'id' | 'partner_id'>): Promise<void> {
  if (copy.partner_id === null) return
  await enqueue(trx, 'supporting.pass-on', { orgId, attachmentId: copy.id }, { key: `supporting.pass-on/${orgId}/${copy.id}` })
}

/** Hands the pupils of the small school over after the commit. @param smallId the small school, whose registry says who they are */
export const queueHandOver = (trx: Trx, smallId: string, attachmentId: string) =>
  enqueue(trx, 'supporting.hand-over', { orgId: smallId, attachmentId }, { key: `supporting.hand-over/${smallId}/${attachmentId}` })
