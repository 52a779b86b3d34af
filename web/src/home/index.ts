import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/',
    title: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
    component: () => import('./home-page.tsx').then((m) => m.HomePage),
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/',
    label: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
    icon: 'today',
    section: 'work',
    order: 0,
    bar: { place: 1, label: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' } },
  },
]
