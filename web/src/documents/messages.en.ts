import type { Messages } from './messages.kk.ts'

export const en: Messages = {
  title: 'Register of documents',
  searchHint: 'Number, title, name',
  register: 'Register',
  year: 'Year',
  number: 'Number',
  name: 'Document',
  about: 'About',
  date: 'Date',
  signed: 'Signed by',
  empty: 'No documents yet',
  emptyWhy: 'Registered applications and orders will appear here.',
  download: 'Download PDF',
  intact: 'The content is unchanged',
  broken: 'The content does not match its checksum',
  hash: 'SHA-256',
}
