import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/editions',
    title: { kk: 'Актілердің редакциялары', ru: 'Редакции актов', en: 'Editions of the acts' },
    component: () => import('./editions-page.tsx').then((m) => m.EditionsPage),
    permission: 'regulations.manage',
    light: true,
  },
  {
    path: '/editions/:ruleSet',
    title: { kk: 'Редакция', ru: 'Редакция', en: 'Edition' },
    component: () => import('./edition-page.tsx').then((m) => m.EditionPage),
    permission: 'regulations.manage',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/editions',
    label: { kk: 'Актілердің редакциялары', ru: 'Редакции актов', en: 'Editions of the acts' },
    icon: 'law',
    permission: 'regulations.manage',
    section: 'settings',
    order: 60,
  },
]
