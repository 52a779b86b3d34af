import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/contingent',
    title: { kk: 'Контингент', ru: 'Контингент', en: 'Contingent' },
    component: () => import('./orders-page.tsx').then((m) => m.OrdersPage),
    permission: 'people.read',
    light: true,
  },
  {
    path: '/contingent/on-day',
    title: { kk: 'Белгілі бір күнгі контингент', ru: 'Контингент на дату', en: 'Contingent on a day' },
    component: () => import('./on-day-page.tsx').then((m) => m.OnDayPage),
    permission: 'people.read',
    light: true,
  },
  {
    path: '/contingent/new',
    title: { kk: 'Жаңа бұйрық', ru: 'Новый приказ', en: 'New order' },
    component: () => import('./new-order-page.tsx').then((m) => m.NewOrderPage),
    permission: 'registrar.order',
    light: true,
  },
  {
    path: '/contingent/:orderId',
    title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
    component: () => import('./order-page.tsx').then((m) => m.OrderPage),
    permission: 'people.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/contingent',
    label: { kk: 'Контингент бұйрықтары', ru: 'Приказы по контингенту', en: 'Contingent orders' },
    icon: 'order',
    permission: 'people.read',
    section: 'people',
    order: 20,
  },
]
