import { z } from 'zod'
import { endpoint, page, pageQuery } from '#contract'

const instant = z.iso.datetime({ offset: true })

export const Notification = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  /** the sentence in the reader's language */
  text: z.string(),
  /** a page of this site, or null */
  link: z.string().nullable(),
  at: instant,
  readAt: instant.nullable(),
})
export type Notification = z.infer<typeof Notification>

/** Which notifications also go by mail. */
export const mailChoices = ['all', 'important', 'none'] as const
export const MailChoice = z.enum(mailChoices)
export type MailChoice = z.infer<typeof MailChoice>

export const listNotifications = endpoint('GET /notifications', {
  summary: 'Notifications of the signed-in person, newest first',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ after: pageQuery.after, limit: pageQuery.limit, unread: z.enum(['true', 'false']).optional() }),
  reply: page(Notification),
})

export const countUnread = endpoint('GET /notifications/unread', {
  summary: 'How many notifications are unread',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ count: z.number().int() }),
})

export const readNotifications = endpoint('POST /notifications/read', {
  summary: 'Mark notifications as read, or all of them',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({ ids: z.union([z.array(z.uuid()).max(200), z.literal('all')]) }),
  reply: z.strictObject({ count: z.number().int() }),
})

export const getMailChoice = endpoint('GET /notifications/mail', {
  summary: 'Which notifications the person also gets by mail',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'read',
  reply: z.strictObject({ mail: MailChoice, address: z.string() }),
})

export const setMailChoice = endpoint('PUT /notifications/mail', {
  summary: 'Choose which notifications also come by mail',
  actor: 'member',
  permission: 'own',
  tenant: 'org',
  rate: 'write',
  body: z.strictObject({ mail: MailChoice }),
  reply: z.strictObject({ mail: MailChoice, address: z.string() }),
})

/** waiting: to be sent; kept: there is no mail server; sent; failed: the server refused it, with its words. */
export const mailStatuses = ['waiting', 'kept', 'sent', 'failed'] as const
export const OutboxMail = z.strictObject({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  locale: z.enum(['kk', 'ru', 'en']),
  status: z.enum(mailStatuses),
  attempts: z.number().int(),
  fault: z.string(),
  createdAt: instant,
  sentAt: instant.nullable(),
})
export type OutboxMail = z.infer<typeof OutboxMail>

export const listOutbox = endpoint('GET /outbox', {
  summary: 'Mails of the organisation, newest first',
  actor: 'member',
  permission: 'messages.outbox',
  tenant: 'org',
  rate: 'read',
  query: z.strictObject({ ...pageQuery, status: z.enum(mailStatuses).optional() }),
  reply: page(OutboxMail).extend({ server: z.boolean() }),
})

export const getOutboxMail = endpoint('GET /outbox/:mailId', {
  summary: 'One mail with its text',
  actor: 'member',
  permission: 'messages.outbox',
  tenant: 'org',
  rate: 'read',
  params: z.strictObject({ mailId: z.uuid() }),
  reply: OutboxMail.extend({ text: z.string() }),
})

export const sendAgain = endpoint('POST /outbox/:mailId/sending', {
  summary: 'Send a mail again that failed or was kept',
  actor: 'member',
  permission: 'messages.outbox',
  tenant: 'org',
  rate: 'write',
  params: z.strictObject({ mailId: z.uuid() }),
  body: z.strictObject({}),
  reply: OutboxMail,
})
