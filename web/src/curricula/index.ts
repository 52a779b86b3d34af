import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/programmes',
    title: { kk: 'Бағдарламалар мен пәндер', ru: 'Программы и дисциплины', en: 'Programmes and disciplines' },
    component: () => import('./curricula-page.tsx').then((m) => m.CurriculaPage),
    permission: 'courses.read',
    frame: 'canvas',
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/programmes',
    label: { kk: 'Бағдарламалар, пәндер', ru: 'Программы, дисциплины', en: 'Programmes, disciplines' },
    icon: 'programme',
    permission: 'courses.read',
    section: 'study',
    order: 20,
  },
]
