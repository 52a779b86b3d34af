import type { MailChoice, NotificationFacts } from '@dala/domain/messages'
import { sql } from 'kysely'
import type { Trx, Writer } from '#lib/db'
import './messages.tables.ts'

export interface NewNotification {
  id: string
  personId: string
  kind: string
  facts: NotificationFacts
  link: string | null
}

export const insertNotifications = (trx: Trx, orgId: string, rows: readonly NewNotification[], now: Date) =>
  trx
    .insertInto('messages.notification')
    .values(
      rows.map((row) => ({
        org_id: orgId,
        id: row.id,
        person_id: row.personId,
        kind: row.kind,
        facts: JSON.stringify(row.facts),
        link: row.link,
        created_at: now,
      })),
    )
    .execute()

export interface MailReader {
  personId: string
  address: string
  locale: 'kk' | 'ru' | 'en'
  choice: MailChoice
}

/** Those of the people who have an address, with their language and their choice. */
export const listMailReaders = async (trx: Trx, orgId: string, personIds: readonly string[]): Promise<MailReader[]> => {
  const rows = await trx
    .selectFrom('people.person as person')
    .leftJoin('identity.account as account', 'account.id', 'person.account_id')
    .leftJoin('messages.mail_choice as choice', (join) =>
      join.onRef('choice.org_id', '=', 'person.org_id').onRef('choice.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.email', 'account.locale', 'choice.mail'])
    .where('person.org_id', '=', orgId)
    .where('person.id', 'in', [...personIds])
    .where('person.email', '<>', '')
    .execute()
  return rows.map((row) => ({ personId: row.id, address: row.email, locale: row.locale ?? 'kk', choice: row.mail ?? 'important' }))
}

export const findOwnAddress = async (trx: Trx, orgId: string, personId: string): Promise<{ mail: MailChoice; address: string }> => {
  const [reader] = await listMailReaders(trx, orgId, [personId])
  if (reader) return { mail: reader.choice, address: reader.address }
  const choice = await trx
    .selectFrom('messages.mail_choice')
    .select('mail')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { mail: choice?.mail ?? 'important', address: '' }
}

export const upsertMailChoice = (trx: Trx, orgId: string, personId: string, mail: MailChoice) =>
  trx
    .insertInto('messages.mail_choice')
    .values({ org_id: orgId, person_id: personId, mail })
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet({ mail }))
    .execute()

export const listNotificationRows = (
  trx: Trx,
  orgId: string,
  personId: string,
  options: { before: string | null; unread: boolean; limit: number },
) =>
  trx
    .selectFrom('messages.notification')
    .select(['id', 'kind', 'facts', 'link', 'created_at', 'read_at'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .$if(options.unread, (query) => query.where('read_at', 'is', null))
    .$if(options.before !== null, (query) => query.where('id', '<', options.before ?? ''))
    .orderBy('id', 'desc')
    .limit(options.limit + 1)
    .execute()

export const selectUnread = (db: Writer, orgId: string, personId: string) =>
  db
    .selectFrom('messages.notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)

export const countUnreadRows = async (trx: Trx, orgId: string, personId: string): Promise<number> =>
  (await selectUnread(trx, orgId, personId).executeTakeFirstOrThrow()).count

/** Marks the person's own notifications; foreign ids touch nothing. */
export const markRead = (trx: Trx, orgId: string, personId: string, ids: readonly string[] | 'all', now: Date) =>
  trx
    .updateTable('messages.notification')
    .set({ read_at: now })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(ids !== 'all', (query) => query.where('id', 'in', [...ids]))
    .execute()

export interface NewMail {
  id: string
  personId: string | null
  address: string
  locale: 'kk' | 'ru' | 'en'
  subject: string
  body: string
  secret: boolean
}

export const insertMails = (trx: Trx, orgId: string, mails: readonly NewMail[], now: Date) =>
  trx
    .insertInto('messages.outbox')
    .values(
      mails.map((mail) => ({
        org_id: orgId,
        id: mail.id,
        person_id: mail.personId,
        address: mail.address,
        locale: mail.locale,
        subject: mail.subject,
        body: mail.body,
        secret: mail.secret,
        status: 'waiting' as const,
        created_at: now,
      })),
    )
    .execute()

export const listMails = (
  trx: Trx,
  orgId: string,
  options: { before: string | null; status: string | undefined; search: string | undefined; limit: number },
) =>
  trx
    .selectFrom('messages.outbox')
    .selectAll()
    .where('org_id', '=', orgId)
    .$if(options.status !== undefined, (query) => query.where(sql<boolean>`status = ${options.status}`))
    .$if(options.search !== undefined && options.search !== '', (query) =>
      query.where(({ eb, or }) => {
        const pattern = `%${(options.search ?? '').replace(/[\\%_]/g, '\\$&')}%`
        return or([eb('address', 'ilike', pattern), eb('subject', 'ilike', pattern)])
      }),
    )
    .$if(options.before !== null, (query) => query.where('id', '<', options.before ?? ''))
    .orderBy('id', 'desc')
    .limit(options.limit + 1)
    .execute()

export const findMail = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('messages.outbox').selectAll().where('org_id', '=', orgId).where('id', '=', id).executeTakeFirst()

/** Whether a person of the registry signs in already. */
export const hasAccount = async (trx: Trx, orgId: string, personId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('people.person')
    .select('account_id')
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row !== undefined && row.account_id !== null
}

/** Takes a mail for sending: another worker that comes for it waits, then finds it done. */
export const lockMail = (trx: Trx, orgId: string, id: string) =>
  trx.selectFrom('messages.outbox').selectAll().where('org_id', '=', orgId).where('id', '=', id).forUpdate().executeTakeFirst()

export const setMailStatus = (
  trx: Trx,
  orgId: string,
  id: string,
  change: { status: 'waiting' | 'kept' | 'sent' | 'failed'; fault?: string; attempts?: number; sentAt?: Date; wipe?: boolean },
) =>
  trx
    .updateTable('messages.outbox')
    .set({
      status: change.status,
      fault: change.fault ?? '',
      ...(change.attempts !== undefined && { attempts: change.attempts }),
      ...(change.sentAt !== undefined && { sent_at: change.sentAt }),
      ...(change.wipe === true && { body: '' }),
    })
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .execute()
