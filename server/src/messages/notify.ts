import { notifications, type NotificationFacts, type NotificationKind } from '@dala/domain/messages'
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
export async function notify(trx: Trx, { orgId, personIds, kind, facts, link, now = new Date() }: Notice): Promise<void> {
  const people = [...new Set(personIds)]
  for (let start = 0; start < people.length; start += mostRows) {
    const some = people.slice(start, start + mostRows)
    await insertNotifications(
      trx,
      orgId,
      some.map((personId) => ({ id: newId(), personId, kind, facts, link })),
      now,
    )
    const readers = (await listMailReaders(trx, orgId, some)).filter(
      (reader) =>
        isAddress(reader.address) && (reader.choice === 'all' || (reader.choice === 'important' && notifications[kind].important)),
    )
    await queueMails(
      trx,
      orgId,
      readers.map((reader) => ({
        personId: reader.personId,
        address: reader.address,
        locale: reader.locale,
        ...mailOf(sentenceOf(kind, facts, reader.locale), link, '{site}', reader.locale),
        secret: false,
      })),
      now,
    )
  }
}
