import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/organisation',
    title: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
    component: () => import('./organisation-page.tsx').then((m) => m.OrganisationPage),
    permission: 'organisations.read',
    light: true,
  },
  {
    path: '/structure',
    title: { kk: 'Құрылым', ru: 'Структура', en: 'Structure' },
    component: () => import('./structure-page.tsx').then((m) => m.StructurePage),
    permission: 'organisations.read',
    light: true,
  },
  {
    path: '/calendar',
    title: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
    component: () => import('./calendar-page.tsx').then((m) => m.CalendarPage),
    permission: 'organisations.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/organisation',
    label: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
    icon: 'organisation',
    permission: 'organisations.read',
    section: 'settings',
    order: 10,
  },
  {
    path: '/structure',
    label: { kk: 'Құрылым', ru: 'Структура', en: 'Structure' },
    icon: 'structure',
    permission: 'organisations.read',
    section: 'settings',
    order: 20,
  },
  {
    path: '/calendar',
    label: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
    icon: 'timetable',
    permission: 'organisations.read',
    section: 'settings',
    order: 30,
  },
]
