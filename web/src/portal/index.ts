import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/portal',
    title: { kk: 'Портал', ru: 'Портал', en: 'Portal' },
    component: () => import('./portal-page.tsx').then((m) => m.PortalPage),
    light: true,
  },
  {
    path: '/portal/new',
    title: { kk: 'Жаңа бет', ru: 'Новая страница', en: 'New page' },
    component: () => import('./edit-page.tsx').then((m) => m.NewPortalPage),
    permission: 'portal.write',
    frame: 'task',
  },
  {
    path: '/portal/:pageId',
    title: { kk: 'Портал беті', ru: 'Страница портала', en: 'Page of the portal' },
    component: () => import('./read-page.tsx').then((m) => m.PortalReadPage),
    light: true,
  },
  {
    path: '/portal/:pageId/edit',
    title: { kk: 'Портал беті', ru: 'Страница портала', en: 'Page of the portal' },
    component: () => import('./edit-page.tsx').then((m) => m.EditPortalPage),
    permission: 'portal.write',
    frame: 'task',
  },
]

export const nav: readonly NavEntry[] = [
  { path: '/portal', label: { kk: 'Портал', ru: 'Портал', en: 'Portal' }, icon: 'info', section: 'study', order: 90 },
]
