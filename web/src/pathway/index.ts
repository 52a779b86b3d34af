import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/pathway',
    title: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
    component: () => import('./own-page.tsx').then((m) => m.OwnPage),
    permission: 'pathway.study',
    light: true,
  },
  {
    path: '/pathway/:learnerId',
    title: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
    component: () => import('./pathway-page.tsx').then((m) => m.PathwayPage),
    permission: 'pathway.study',
    light: true,
  },
  {
    path: '/work/pathway',
    title: { kk: 'Қашықтан оқитын оқушылар', ru: 'Ученики на дистанционном обучении', en: 'Pupils at a distance' },
    component: () => import('./work-page.tsx').then((m) => m.WorkPage),
    permission: 'pathway.work',
    light: true,
  },
  {
    path: '/work/pathway/classes/:groupId',
    title: { kk: 'Сынып', ru: 'Класс', en: 'Class' },
    component: () => import('./class-page.tsx').then((m) => m.ClassPage),
    permission: 'pathway.manage',
    light: true,
  },
  {
    path: '/work/pathway/:learnerId',
    title: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
    component: () => import('./pathway-page.tsx').then((m) => m.PathwayPage),
    permission: 'pathway.work',
    light: true,
  },
  {
    path: '/requests',
    title: { kk: 'Маған келген сұрақтар', ru: 'Вопросы ко мне', en: 'Questions to me' },
    component: () => import('./requests-page.tsx').then((m) => m.RequestsPage),
    light: true,
  },
  {
    path: '/requests/:requestId',
    title: { kk: 'Сұрақ', ru: 'Вопрос', en: 'Question' },
    component: () => import('./request-page.tsx').then((m) => m.RequestPage),
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/pathway',
    label: { kk: 'Қашықтан оқу жолы', ru: 'Дистанционный маршрут', en: 'Distance pathway' },
    icon: 'programme',
    roles: ['learner', 'guardian'],
    kinds: ['school'],
    section: 'study',
    order: 45,
  },
  {
    path: '/work/pathway',
    label: { kk: 'Оқушылардың жолы', ru: 'Маршруты учеников', en: 'Pupils’ pathways' },
    icon: 'programme',
    permission: 'pathway.work',
    kinds: ['school'],
    section: 'work',
    order: 24,
  },
  {
    path: '/requests',
    label: { kk: 'Сұрақтар', ru: 'Вопросы', en: 'Questions' },
    icon: 'bank',
    permission: 'pathway.work',
    kinds: ['school'],
    section: 'work',
    order: 26,
    counter: 'pathway.requests',
  },
]
