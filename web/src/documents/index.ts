import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/documents',
    title: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
    component: () => import('./documents-page.tsx').then((m) => m.DocumentsPage),
    permission: 'documents.read',
    light: true,
  },
  {
    path: '/documents/:documentId',
    title: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
    component: () => import('./document-page.tsx').then((m) => m.DocumentPage),
    permission: 'documents.read',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/documents',
    label: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
    icon: 'documents',
    permission: 'documents.read',
    section: 'oversight',
    order: 30,
  },
]
