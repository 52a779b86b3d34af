import type { NavEntry, PageEntry } from '#app'

// Membership opens a council to people without any role, so the pages stand open and the server decides.
export const pages: readonly PageEntry[] = [
  {
    path: '/councils',
    title: { kk: 'Кеңестер', ru: 'Советы', en: 'Councils' },
    component: () => import('./councils-page.tsx').then((m) => m.CouncilsPage),
  },
  {
    path: '/councils/decisions',
    title: { kk: 'Шешімдер мұрағаты', ru: 'Архив решений', en: 'Archive of decisions' },
    component: () => import('./decisions-page.tsx').then((m) => m.DecisionsPage),
  },
  {
    path: '/councils/meetings/:meetingId',
    title: { kk: 'Отырыс', ru: 'Заседание', en: 'Meeting' },
    component: () => import('./meeting-page.tsx').then((m) => m.MeetingPage),
  },
  {
    path: '/councils/:councilId',
    title: { kk: 'Кеңес', ru: 'Совет', en: 'Council' },
    component: () => import('./council-page.tsx').then((m) => m.CouncilPage),
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/councils',
    label: { kk: 'Кеңестер', ru: 'Советы', en: 'Councils' },
    icon: 'council',
    // A member of staff without a right to all councils sees those in which he sits.
    roles: [
      'council-secretary',
      'head',
      'registrar',
      'dean',
      'adviser',
      'methodologist',
      'teacher',
      'tutor',
      'librarian',
      'inspector',
      'administrator',
    ],
    section: 'work',
    order: 30,
    counter: 'councils.agenda',
  },
]
