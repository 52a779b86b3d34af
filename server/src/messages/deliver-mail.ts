import type { Actor } from '@dala/domain/identity'
import type { OutboxMail } from '@dala/domain/messages'
import { missing, type Db } from '#lib/db'
import { emit } from '#lib/events'
import type { Mailer } from '#lib/mail'
import { problem } from '#lib/problems'
import { findMail, lockMail, setMailStatus } from './messages.queries.ts'
import { outboxMail } from './read-messages.ts'
import { sendLater } from './send-mail.ts'

/**
 * Hands one mail to the mail server; called by the job, also when it is repeated.
 * @param mailer null when no mail server is set: the mail is kept for the administrator to read
 * @throws Error with the server's words, so that the job is tried again
 */
export async function deliverMail(db: Db, mailer: Mailer | null, id: string, publicUrl: string, now: Date): Promise<void> {
  const fault = await db.transaction(async (trx) => {
    const mail = await lockMail(trx, db.orgId, id)
    if (mail === undefined || mail.status === 'sent') return null
    if (mailer === null) {
      await setMailStatus(trx, db.orgId, id, { status: 'kept' })
      return null
    }
    const attempts = mail.attempts + 1
    try {
      await mailer.send({ to: mail.address, subject: mail.subject, text: mail.body.replaceAll('{site}', publicUrl), locale: mail.locale })
      await setMailStatus(trx, db.orgId, id, { status: 'sent', attempts, sentAt: now, wipe: mail.secret })
      return null
    } catch (cause) {
      // Kept with the mail for the administrator, then thrown after the commit so that the job comes again.
      const words = cause instanceof Error ? cause.message : String(cause)
      await setMailStatus(trx, db.orgId, id, { status: 'failed', attempts, fault: words.slice(0, 500) })
      return words
    }
  })
  if (fault !== null) throw new Error(fault)
}

/** Has a mail that failed or was kept sent again. */
export const requestSending = (db: Db, actor: Actor, id: string, hasServer: boolean): Promise<OutboxMail> =>
  db.transaction(async (trx) => {
    const mail = (await lockMail(trx, actor.orgId, id)) ?? missing('mail', id)
    if (mail.status === 'sent') throw problem('messages.already-sent')
    if (!hasServer) throw problem('messages.no-mail-server')
    await setMailStatus(trx, actor.orgId, id, { status: 'waiting' })
    await sendLater(trx, actor.orgId, [id])
    await emit(trx, actor, 'messages.mail-requested', { subject: ['mail', id] })
    return outboxMail((await findMail(trx, actor.orgId, id)) ?? mail)
  })
