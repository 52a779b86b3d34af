import type { NavEntry, PageEntry } from '#app'

export { SignDocument } from './lazy-sign-document.tsx'

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
  {
    path: '/registers',
    title: { kk: 'Тіркеу журналдары', ru: 'Журналы регистрации', en: 'Registers of numbers' },
    component: () => import('./registers-page.tsx').then((m) => m.RegistersPage),
    permission: 'documents.read',
    light: true,
  },
  {
    path: '/registers/:register',
    title: { kk: 'Тіркеу журналы', ru: 'Журнал регистрации', en: 'Register' },
    component: () => import('./journal-page.tsx').then((m) => m.JournalPage),
    permission: 'documents.read',
    light: true,
  },
  {
    path: '/templates',
    title: { kk: 'Құжат үлгілері', ru: 'Шаблоны документов', en: 'Templates of papers' },
    component: () => import('./templates-page.tsx').then((m) => m.TemplatesPage),
    permission: 'documents.read',
    light: true,
  },
  {
    path: '/templates/:kind',
    title: { kk: 'Құжат үлгісі', ru: 'Шаблон документа', en: 'Template' },
    component: () => import('./template-page.tsx').then((m) => m.TemplatePage),
    permission: 'documents.read',
    light: true,
  },
  {
    path: '/papers',
    title: { kk: 'Мерзімдік құжаттар', ru: 'Документы периода', en: 'Papers of a period' },
    component: () => import('./papers-page.tsx').then((m) => m.PapersPage),
    permission: 'documents.papers',
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
  {
    path: '/papers',
    label: { kk: 'Мерзімдік құжаттар', ru: 'Документы периода', en: 'Papers of a period' },
    icon: 'notebook',
    permission: 'documents.papers',
    section: 'work',
    order: 70,
  },
]
