import type { Messages } from './messages.kk.ts'

export const en: Messages = {
  title: 'Notifications',
  unread: (count) => `${count} unread`,
  allRead: 'Everything is read',
  readAll: 'Mark all as read',
  open: 'Open',
  markRead: 'Mark as read',
  new: 'new',
  none: 'No notifications',
  noneWhy: 'News of applications, orders, marks and certificates comes here.',
  more: 'Show more',
  mailTitle: 'What comes by mail',
  mailTo: (address) => `Mails go to ${address} in your language.`,
  noAddress: 'You have no mail address here, so no mails are sent. The organisation enters it.',
  choices: {
    important: { label: 'Important', hint: 'terms, decisions, orders, changed lessons, final marks, certificates' },
    all: { label: 'Everything', hint: 'also each mark and each new lesson' },
    none: { label: 'Nothing', hint: 'notifications on this page only' },
  },
  mailSaved: 'Your choice is saved',
  outboxTitle: 'Mails sent',
  outboxLead: (server) =>
    server
      ? 'A mail server is connected: mails leave through it.'
      : 'No mail server is set (SMTP_URL): mails stay here and can be read on this page.',
  to: 'To',
  subject: 'Subject',
  at: 'Time',
  state: 'State',
  states: { waiting: 'queued', kept: 'kept here', sent: 'sent', failed: 'not sent' },
  search: 'Address or subject',
  noMails: 'No mails yet',
  sendAgain: 'Send again',
  queued: 'The mail is queued',
  fault: 'Answer of the server',
  wiped: 'A one-time link to an account is shown to nobody else, and is wiped once it is sent.',
}
