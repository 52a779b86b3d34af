import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/emergency',
    title: { kk: 'Ауа райы, ТЖ', ru: 'Погода и ЧС', en: 'Weather, emergency' },
    component: () => import('./emergency-page.tsx').then((m) => m.EmergencyPage),
    permission: 'emergency.read',
    light: true,
  },
  {
    path: '/emergency/new',
    title: { kk: 'Қашықтан оқуға көшіру', ru: 'Перевод на дистанционное', en: 'Switch to distance' },
    component: () => import('./new-switch-page.tsx').then((m) => m.NewSwitchPage),
    permission: 'emergency.switch',
    light: true,
  },
  {
    path: '/emergency/settings',
    title: { kk: 'Шектер мен терезелер', ru: 'Пороги и окна', en: 'Thresholds and windows' },
    component: () => import('./settings-page.tsx').then((m) => m.SettingsPage),
    permission: 'emergency.read',
    light: true,
  },
  {
    path: '/emergency/notices/:switchId',
    title: { kk: 'Қашықтан оқу', ru: 'Дистанционное обучение', en: 'Distance learning' },
    component: () => import('./notice-page.tsx').then((m) => m.NoticePage),
    light: true,
  },
  {
    path: '/emergency/:switchId',
    title: { kk: 'Көшіру', ru: 'Перевод', en: 'Switch' },
    component: () => import('./switch-page.tsx').then((m) => m.SwitchPage),
    permission: 'emergency.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/emergency',
    label: { kk: 'Ауа райы, ТЖ', ru: 'Погода и ЧС', en: 'Weather, emergency' },
    icon: 'alarm',
    permission: 'emergency.read',
    section: 'work',
    order: 30,
    counter: 'emergency.unreached',
  },
]
