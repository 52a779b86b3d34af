import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/supporting-schools',
    title: { kk: 'Тірек мектептер', ru: 'Опорные школы', en: 'Supporting schools' },
    component: () => import('./overview-page.tsx').then((m) => m.OverviewPage),
    permission: 'supporting.read',
    light: true,
  },
  {
    path: '/supporting-schools/new',
    title: { kk: 'Тірек мектептен сұрау', ru: 'Запрос опорной школе', en: 'Ask a supporting school' },
    component: () => import('./ask-page.tsx').then((m) => m.AskPage),
    permission: 'supporting.manage',
    light: true,
  },
  {
    path: '/supporting-schools/:attachmentId',
    title: { kk: 'Бекіту', ru: 'Закрепление', en: 'Attachment' },
    component: () => import('./attachment-page.tsx').then((m) => m.AttachmentPage),
    permission: 'supporting.read',
    light: true,
  },
  {
    path: '/lessons-elsewhere',
    title: { kk: 'Басқа мектептегі сабақтар', ru: 'Уроки в другой школе', en: 'Lessons at another school' },
    component: () => import('./lessons-page.tsx').then((m) => m.LessonsPage),
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/supporting-schools',
    label: { kk: 'Тірек мектептер', ru: 'Опорные школы', en: 'Supporting schools' },
    icon: 'organisation',
    roles: ['head', 'registrar', 'methodologist', 'administrator', 'inspector'],
    kinds: ['school'],
    section: 'work',
    order: 27,
    counter: 'supporting.asked',
  },
]
