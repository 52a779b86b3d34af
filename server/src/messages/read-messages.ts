import type { Actor } from '@dala/domain/identity'
import type { MailChoice, Notification, OutboxMail } from '@dala/domain/messages'
import type { Locale } from '@dala/locale'
import { z } from 'zod'
import { homeQuestion } from '#home'
import { decodeCursor, missing, nextPage, type Db } from '#lib/db'
import { problem } from '#lib/problems'
import {
  countUnreadRows,
  findMail,
  findOwnAddress,
  hasAccount,
  listMails,
  listNotificationRows,
  markRead,
  selectUnread,
  upsertMailChoice,
} from './messages.queries.ts'
import { sentenceOf } from './writing.ts'

/** The id after which a list goes on, read from its cursor. */
const before = (after: string | undefined): string | null => {
  if (after === undefined) return null
  const id = z.uuid().safeParse(decodeCursor(after, 1)[0])
  if (!id.success) throw problem('request.invalid', {}, [{ path: 'query.after', message: 'unknown cursor' }])
  return id.data
}
const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** The actor's own notifications in the given language, newest first. */
export const listOwnNotifications = (
  db: Db,
  actor: Actor,
  query: { after?: string | undefined; unread?: 'true' | 'false' | undefined; limit: number },
  locale: Locale,
): Promise<{ items: Notification[]; next: string | null }> =>
  db.transaction(async (trx) => {
    const rows = await listNotificationRows(trx, actor.orgId, actor.personId, {
      before: before(query.after),
      unread: query.unread === 'true',
      limit: query.limit,
    })
    const { items, next } = nextPage(rows, query.limit, (row) => [row.id])
    return {
      items: items.map((row) => ({
        id: row.id,
        kind: row.kind,
        text: sentenceOf(row.kind, row.facts, locale),
        link: row.link,
        at: row.created_at.toISOString(),
        readAt: iso(row.read_at),
      })),
      next,
    }
  })

/** How many notifications the actor has not read; for the home page and the counters. */
export const homeQuestions = [
  homeQuestion(
    { concerns: () => true, counted: true },
    (db, { orgId, personId }) => selectUnread(db, orgId, personId),
    (rows) => ({ unread: rows[0]?.count ?? 0 }),
  ),
]

export const countOwnUnread = (db: Db, actor: Actor): Promise<number> =>
  db.transaction((trx) => countUnreadRows(trx, actor.orgId, actor.personId))

/** Marks own notifications as read and returns how many are left unread. */
export const readOwn = (db: Db, actor: Actor, ids: readonly string[] | 'all', now: Date): Promise<number> =>
  db.transaction(async (trx) => {
    if (ids === 'all' || ids.length > 0) await markRead(trx, actor.orgId, actor.personId, ids, now)
    return countUnreadRows(trx, actor.orgId, actor.personId)
  })

export const ownMailChoice = (db: Db, actor: Actor) => db.transaction((trx) => findOwnAddress(trx, actor.orgId, actor.personId))

export const chooseMail = (db: Db, actor: Actor, mail: MailChoice) =>
  db.transaction(async (trx) => {
    await upsertMailChoice(trx, actor.orgId, actor.personId, mail)
    return findOwnAddress(trx, actor.orgId, actor.personId)
  })

type MailRow = NonNullable<Awaited<ReturnType<typeof findMail>>>

export const outboxMail = (row: MailRow): OutboxMail => ({
  id: row.id,
  to: row.address,
  subject: row.subject,
  locale: row.locale,
  status: row.status,
  attempts: row.attempts,
  fault: row.fault,
  createdAt: row.created_at.toISOString(),
  sentAt: iso(row.sent_at),
})

export const listOutboxMails = (
  db: Db,
  actor: Actor,
  query: { after?: string | undefined; search?: string | undefined; status?: OutboxMail['status'] | undefined; limit: number },
) =>
  db.transaction(async (trx) => {
    const rows = await listMails(trx, actor.orgId, {
      before: before(query.after),
      status: query.status,
      search: query.search,
      limit: query.limit,
    })
    const { items, next } = nextPage(rows, query.limit, (row) => [row.id])
    return { items: items.map(outboxMail), next }
  })

/**
 * One mail with its text. A one-time link to somebody's account is for that person only, also before it is sent: whoever reads the outbox
 * could otherwise ask for a new password of an administrator and take it. An invitation of one without an account may be handed on.
 */
export const readOutboxMail = (db: Db, actor: Actor, id: string, publicUrl: string) =>
  db.transaction(async (trx) => {
    const row = (await findMail(trx, actor.orgId, id)) ?? missing('mail', id)
    if (row.secret && row.person_id !== null && (await hasAccount(trx, actor.orgId, row.person_id))) return { ...outboxMail(row), text: '' }
    return { ...outboxMail(row), text: row.body.replaceAll('{site}', publicUrl) }
  })
