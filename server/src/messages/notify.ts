import { notifications, type NotificationFacts, type NotificationKind } from '@dala/domain/messages'
import { announce } from '#lib/bus'
import { newId, type Trx } from '#lib/db'
import { isAddress } from '#lib/mail'
import { insertNotifications, listMailReaders } from './messages.queries.ts'
import { queueMails } from './send-mail.ts'
import { mailOf, sentenceOf } from './writing.ts'

export interface Notice {
  orgId: string
  /** who is told; the same person twice is told once */
  personIds: readonly string[]
  kind: NotificationKind
  /** what the sentence speaks of; names in three languages as `{ kk, ru, en }`, dates as ISO days */
  facts: NotificationFacts
  /** the page that the notification leads to, `/courses/…`, or null */
  link: string | null
  /** moment; now unless told */
  now?: Date
}

const mostRows = 1000

/** Tells people something: a notification for each, and a mail to those whose choice covers its kind, in their own language. */
export const notify = async (trx: Trx, { personIds, facts, ...notice }: Notice): Promise<void> => {
  await notifyEach(trx, { ...notice, notices: [...new Set(personIds)].map((personId) => ({ personId, facts })) })
}

export interface Notices extends Omit<Notice, 'personIds' | 'facts'> {
  /** who is told, each with facts of the person's own */
  notices: readonly { personId: string; facts: NotificationFacts }[]
}

/** What became of a notice: the notification that was written, and the mail where one was. */
export interface Notified {
  personId: string
  notificationId: string
  /** The mail in the outbox; or why there is none. */
  mail: { id: string } | 'not-wanted' | 'no-address'
}

/** Tells each of many people their own facts (the final marks of a sheet, say) with a few statements for all. */
export async function notifyEach(trx: Trx, { orgId, kind, link, notices, now = new Date() }: Notices): Promise<Notified[]> {
  const done: Notified[] = []
  for (let start = 0; start < notices.length; start += mostRows) {
    const some = notices.slice(start, start + mostRows)
    const ids = some.map(() => newId())
    await insertNotifications(
      trx,
      orgId,
      some.map(({ personId, facts }, index) => ({ id: ids[index] ?? newId(), personId, kind, facts, link })),
      now,
    )
    const told = [...new Set(some.map(({ personId }) => personId))]
    await announce(trx, 'notifications', orgId, told)
    const readers = await listMailReaders(
      trx,
      orgId,
      some.map(({ personId }) => personId),
    )
    const wanted = new Map(
      readers
        .filter(
          (reader) =>
            isAddress(reader.address) && (reader.choice === 'all' || (reader.choice === 'important' && notifications[kind].important)),
        )
        .map((reader) => [reader.personId, reader]),
    )
    const mails = some.flatMap(({ personId, facts }) => {
      const reader = wanted.get(personId)
      if (reader === undefined) return []
      const { address, locale } = reader
      return [{ personId, address, locale, ...mailOf(sentenceOf(kind, facts, locale), link, '{site}', locale), secret: false }]
    })
    const mailIds = await queueMails(trx, orgId, mails, now)
    const mailOfPerson = new Map(mails.map(({ personId }, index) => [personId, mailIds[index]]))
    const addressed = new Set(readers.filter((reader) => isAddress(reader.address)).map((reader) => reader.personId))
    for (const [index, { personId }] of some.entries()) {
      const mailId = mailOfPerson.get(personId)
      const mail = mailId === undefined ? (addressed.has(personId) ? 'not-wanted' : 'no-address') : { id: mailId }
      done.push({ personId, notificationId: ids[index] ?? '', mail })
    }
  }
  return done
}
