import type { NavEntry, PageEntry } from '#app'

export { statusState } from './status-state.ts'

export const pages: readonly PageEntry[] = [
  {
    path: '/learners',
    title: { kk: 'Білім алушылар', ru: 'Обучающиеся', en: 'Learners' },
    component: () => import('./learners-page.tsx').then((m) => m.LearnersPage),
    permission: 'people.read',
    light: true,
  },
  {
    path: '/staff',
    title: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
    component: () => import('./staff-page.tsx').then((m) => m.StaffPage),
    permission: 'people.read',
    light: true,
  },
  {
    path: '/guardians',
    title: { kk: 'Заңды өкілдер', ru: 'Представители', en: 'Guardians' },
    component: () => import('./guardians-page.tsx').then((m) => m.GuardiansPage),
    permission: 'people.read',
    light: true,
  },
  {
    path: '/people/new',
    title: { kk: 'Жаңа адам', ru: 'Новый человек', en: 'New person' },
    component: () => import('./new-person-page.tsx').then((m) => m.NewPersonPage),
    permission: 'people.write',
    light: true,
  },
  {
    path: '/people/imports',
    title: { kk: 'Файлдан жүктеу', ru: 'Загрузка из файла', en: 'Import' },
    component: () => import('./imports-page.tsx').then((m) => m.ImportsPage),
    permission: 'people.import',
    light: true,
  },
  {
    path: '/people/imports/:importId',
    title: { kk: 'Файлдан жүктеу', ru: 'Загрузка из файла', en: 'Import' },
    component: () => import('./import-page.tsx').then((m) => m.ImportPage),
    permission: 'people.import',
    light: true,
  },
  {
    path: '/people/:personId',
    title: { kk: 'Карточка', ru: 'Карточка', en: 'Card' },
    component: () => import('./person-page.tsx').then((m) => m.PersonPage),
    permission: 'people.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/learners',
    label: { kk: 'Білім алушылар', ru: 'Обучающиеся', en: 'Learners' },
    icon: 'people',
    permission: 'people.read',
    section: 'people',
    order: 10,
  },
  {
    path: '/guardians',
    label: { kk: 'Заңды өкілдер', ru: 'Представители', en: 'Guardians' },
    icon: 'group',
    permission: 'people.read',
    section: 'people',
    order: 30,
  },
  {
    path: '/staff',
    label: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
    icon: 'person',
    permission: 'people.read',
    section: 'people',
    order: 40,
  },
  {
    path: '/people/imports',
    label: { kk: 'Файлдан жүктеу', ru: 'Загрузка из файла', en: 'Import' },
    icon: 'import',
    permission: 'people.import',
    section: 'people',
    order: 50,
  },
]
