import * as councils from '#councils'
import * as courses from '#courses'
import * as curricula from '#curricula'
import * as certificates from '#certificates'
import * as compliance from '#compliance'
import * as distance from '#distance'
import * as documents from '#documents'
import * as emergency from '#emergency'
import * as footprint from '#footprint'
import * as gradebook from '#gradebook'
import * as home from '#home'
import * as identity from '#identity'
import * as messages from '#messages'
import * as supportingSchools from '#supporting-schools'
import * as testing from '#testing'
import * as organisations from '#organisations'
import * as pathway from '#pathway'
import * as portal from '#portal'
import * as people from '#people'
import * as registrar from '#registrar'
import * as timetable from '#timetable'
import * as regulations from '#regulations'
import type { NounPages, PageEntry } from './page-list.ts'

// The kit at a glance, for those who build pages; never in the product.
const kitPage: PageEntry = {
  path: '/kit',
  title: { kk: 'Жинақ', ru: 'Набор', en: 'Kit' },
  component: () => import('#ui/kit').then((m) => m.KitPage),
}

// The shell's own page.
const shell: NounPages = {
  pages: [
    {
      path: '/me',
      title: { kk: 'Мен', ru: 'Я', en: 'Me' },
      component: () => import('./me-page.tsx').then((m) => m.MePage),
      light: true,
    },
  ],
  nav: [
    {
      path: '/me',
      label: { kk: 'Мен', ru: 'Я', en: 'Me' },
      icon: 'me',
      roles: ['learner', 'guardian'],
      section: 'bar',
      order: 0,
      bar: { place: 5, label: { kk: 'Мен', ru: 'Я', en: 'Me' } },
    },
  ],
}

/** Every noun that has pages; a noun adds its import and its name here. Only the lists are loaded at start, never the pages. */
export const nouns: readonly NounPages[] = [
  shell,
  home,
  courses,
  curricula,
  identity,
  councils,
  distance,
  pathway,
  portal,
  supportingSchools,
  documents,
  emergency,
  gradebook,
  certificates,
  messages,
  footprint,
  compliance,
  testing,
  timetable,
  people,
  registrar,
  regulations,
  organisations,
]

export const pages = [...nouns.flatMap((noun) => noun.pages), ...(import.meta.env.DEV ? [kitPage] : [])]
export const navEntries = nouns.flatMap((noun) => noun.nav ?? [])
