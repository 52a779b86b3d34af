import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/notifications',
    title: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notifications' },
    component: () => import('./notifications-page.tsx').then((m) => m.NotificationsPage),
    light: true,
  },
  {
    path: '/outbox',
    title: { kk: 'Жіберілген хаттар', ru: 'Исходящие письма', en: 'Mails sent' },
    component: () => import('./outbox-page.tsx').then((m) => m.OutboxPage),
    permission: 'messages.outbox',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/notifications',
    label: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notifications' },
    icon: 'messages',
    section: 'work',
    order: 90,
    bar: { place: 4, label: { kk: 'Хабарлар', ru: 'Вести', en: 'News' } },
    counter: 'messages',
  },
  {
    path: '/outbox',
    label: { kk: 'Жіберілген хаттар', ru: 'Исходящие письма', en: 'Mails sent' },
    icon: 'mail',
    permission: 'messages.outbox',
    section: 'oversight',
    order: 60,
  },
]
