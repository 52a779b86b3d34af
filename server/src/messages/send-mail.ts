import { newId, type Trx } from '#lib/db'
import { enqueueAll } from '#lib/jobs'
import { assertSafe } from '#lib/mail'
import { insertMails, type NewMail } from './messages.queries.ts'

export interface MailToSend {
  orgId: string
  /** who gets it, where it is a known person */
  personId?: string | null
  to: string
  /** language of the recipient, in which subject and text are written */
  locale: 'kk' | 'ru' | 'en'
  subject: string
  /** paragraphs parted by an empty line; the address of a page alone on its line; `{site}` becomes the site's address */
  text: string
  /** holds a one-time code or link: wiped when the mail server has taken it */
  secret?: boolean
  now?: Date
}

/**
 * Sends a mail: it is written with the change that causes it and leaves after the commit; without a mail server it stays in the outbox.
 * @throws Error when address or subject could break out of the mail's head
 */
export async function sendMail(trx: Trx, mail: MailToSend): Promise<void> {
  await queueMails(
    trx,
    mail.orgId,
    [
      {
        personId: mail.personId ?? null,
        address: mail.to,
        locale: mail.locale,
        subject: mail.subject,
        body: mail.text,
        secret: mail.secret ?? false,
      },
    ],
    mail.now ?? new Date(),
  )
}

/** Writes mails into the outbox and has them sent after the commit; the ids are in the order of the mails. */
export async function queueMails(trx: Trx, orgId: string, mails: readonly Omit<NewMail, 'id'>[], now: Date): Promise<string[]> {
  if (mails.length === 0) return []
  for (const mail of mails) assertSafe({ to: mail.address, subject: mail.subject })
  const rows = mails.map((mail) => ({ ...mail, id: newId() }))
  await insertMails(trx, orgId, rows, now)
  const ids = rows.map((row) => row.id)
  await sendLater(trx, orgId, ids)
  return ids
}

/** So many mails get their jobs with the change itself; more are handed over in bundles, for each job costs the change a millisecond. */
const mostAtOnce = 20
const bundle = 250

/** Has mails of the outbox handed to the mail server after the commit; each is a job of its own, so that one bad address holds up nobody. */
export async function sendLater(trx: Trx, orgId: string, ids: readonly string[]): Promise<void> {
  if (ids.length <= mostAtOnce) return sendEach(trx, orgId, ids)
  const starts = Array.from({ length: Math.ceil(ids.length / bundle) }, (_, index) => index * bundle)
  await enqueueAll(
    trx,
    'messages.send-many',
    starts.map((start) => ({ orgId, mailIds: ids.slice(start, start + bundle) })),
  )
}

/** A job for each of these mails. */
export const sendEach = (trx: Trx, orgId: string, ids: readonly string[]): Promise<void> =>
  enqueueAll(
    trx,
    'messages.send-mail',
    ids.map((mailId) => ({ orgId, mailId })),
    { maxAttempts: 12 },
  )
