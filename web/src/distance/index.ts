import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/applications',
    title: { kk: 'Өтініштер', ru: 'Заявления', en: 'Applications' },
    component: () => import('./own-applications-page.tsx').then((m) => m.OwnApplicationsPage),
    permission: 'distance.apply',
    light: true,
  },
  {
    path: '/applications/:applicationId',
    title: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
    component: () => import('./application-page.tsx').then((m) => m.ApplicationPage),
    permission: ['distance.apply', 'distance.read'],
    light: true,
  },
  {
    path: '/applications/:applicationId/edit',
    title: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
    component: () => import('./apply-page.tsx').then((m) => m.ApplyPage),
    permission: 'distance.apply',
    frame: 'task',
    light: true,
  },
  {
    path: '/work/applications',
    title: { kk: 'Өтініштер', ru: 'Заявления', en: 'Applications' },
    component: () => import('./work-page.tsx').then((m) => m.WorkPage),
    permission: 'distance.read',
    light: true,
  },
  {
    path: '/work/orders',
    title: { kk: 'Бұйрықтар', ru: 'Приказы', en: 'Orders' },
    component: () => import('./orders-page.tsx').then((m) => m.OrdersPage),
    permission: 'distance.read',
    light: true,
  },
  {
    path: '/work/orders/:orderId',
    title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
    component: () => import('./order-page.tsx').then((m) => m.OrderPage),
    permission: 'distance.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/applications',
    label: { kk: 'Өтініштер', ru: 'Заявления', en: 'Applications' },
    icon: 'application',
    roles: ['learner'],
    section: 'study',
    order: 40,
  },
  // A guardian has no lessons or marks of one's own: the applications stand in the bar.
  {
    path: '/applications',
    label: { kk: 'Өтініштер', ru: 'Заявления', en: 'Applications' },
    icon: 'application',
    roles: ['guardian'],
    section: 'study',
    order: 41,
    bar: { place: 2, label: { kk: 'Өтініш', ru: 'Заявки', en: 'Apply' } },
  },
  {
    path: '/work/applications',
    label: { kk: 'Өтініштер', ru: 'Заявления', en: 'Applications' },
    icon: 'application',
    permission: 'distance.read',
    section: 'work',
    order: 10,
    counter: 'distance.decide',
  },
  {
    path: '/work/orders',
    label: { kk: 'Бұйрықтар', ru: 'Приказы', en: 'Orders' },
    icon: 'order',
    permission: 'distance.read',
    section: 'work',
    order: 20,
    counter: 'distance.order',
  },
]
