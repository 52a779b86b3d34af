import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/trail',
    title: { kk: 'Менің ізім', ru: 'Мой след', en: 'My trail' },
    component: () => import('./trail-page.tsx').then((m) => m.MyTrailPage),
    light: true,
  },
  {
    path: '/people/:personId/trail',
    title: { kk: 'Іс-әрекет тарихы', ru: 'История действий', en: 'Trail' },
    component: () => import('./trail-page.tsx').then((m) => m.PersonTrailPage),
    light: true,
  },
  {
    path: '/events',
    title: { kk: 'Оқиғалар журналы', ru: 'Журнал событий', en: 'Log of events' },
    component: () => import('./trail-page.tsx').then((m) => m.EventsPage),
    permission: 'audit.read',
  },
]

export const nav: readonly NavEntry[] = [
  { path: '/trail', label: { kk: 'Менің ізім', ru: 'Мой след', en: 'My trail' }, icon: 'log', section: 'me', order: 30 },
  {
    path: '/events',
    label: { kk: 'Оқиғалар журналы', ru: 'Журнал событий', en: 'Log of events' },
    icon: 'log',
    permission: 'audit.read',
    section: 'oversight',
    order: 40,
  },
]
