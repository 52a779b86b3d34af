import { createMailer, type Mailer } from '#lib/mail'
import type { Jobs } from '#lib/jobs'
import { deliverMail } from './deliver-mail.ts'
import { sendEach } from './send-mail.ts'

let open: { url: string | undefined; mailer: Mailer | null } | undefined

/** One connection to the mail server for the life of the process. */
const mailerFor = (url: string | undefined, from: string): Mailer | null => {
  if (open === undefined || open.url !== url) open = { url, mailer: createMailer(url, from) }
  return open.mailer
}

export const jobs = {
  // Run twice it makes a second job for a mail, which finds it sent.
  'messages.send-many': async ({ orgId, mailIds }: { orgId: string; mailIds: string[] }, { dbFor }) =>
    dbFor(orgId).transaction((trx) => sendEach(trx, orgId, mailIds)),
  'messages.send-mail': async ({ orgId, mailId }: { orgId: string; mailId: string }, { dbFor, config, now }) =>
    deliverMail(dbFor(orgId), mailerFor(config.smtpUrl, config.mailFrom), mailId, config.publicUrl, now()),
} satisfies Jobs
