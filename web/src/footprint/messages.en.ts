import type { Messages } from './messages.kk.ts'

export const en: Messages = {
  myTitle: 'My trail',
  myLead: 'Every event that concerns you. Nothing is deleted.',
  personLead: 'Events are kept in a chain that is protected from changes.',
  eventsTitle: 'Log of events',
  noun: 'Section',
  all: 'All sections',
  system: 'The system',
  emptyTitle: 'No events yet',
  empty: 'Applications, lessons, tests, marks: everything will be written here.',
  more: 'Show more',
}
