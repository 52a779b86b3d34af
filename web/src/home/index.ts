import type { NavEntry, PageEntry } from '#app'
import { HomePage } from './home-page.tsx'

export const pages: readonly PageEntry[] = [
  {
    path: '/',
    title: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
    // Everybody begins here, so it comes with the app and costs no second journey.
    component: async () => HomePage,
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
