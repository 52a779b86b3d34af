import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/timetable',
    title: { kk: 'Сабақ кестесі', ru: 'Расписание занятий', en: 'Timetable' },
    component: () => import('./week-page.tsx').then((m) => m.WeekPage),
    light: true,
  },
  {
    path: '/timetable/bells',
    title: { kk: 'Қоңырау кестесі', ru: 'Расписание звонков', en: 'Bells' },
    component: () => import('./bells-page.tsx').then((m) => m.BellsPage),
    permission: 'timetable.read',
    light: true,
  },
]

const label = { kk: 'Сабақ кестесі', ru: 'Расписание занятий', en: 'Timetable' }

export const nav: readonly NavEntry[] = [
  { path: '/timetable', label, icon: 'timetable', roles: ['learner', 'guardian'], section: 'study', order: 5 },
  { path: '/timetable', label, icon: 'timetable', permission: 'timetable.read', section: 'work', order: 20 },
]
