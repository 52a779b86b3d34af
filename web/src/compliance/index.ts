import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/compliance',
    title: { kk: 'Талаптарға сәйкестік', ru: 'Соответствие', en: 'Compliance' },
    component: () => import('./board-page.tsx').then((m) => m.BoardPage),
    permission: 'compliance.read',
    light: true,
  },
  {
    path: '/compliance/exports',
    title: { kk: 'Қол қойылған экспорт', ru: 'Подписанная выгрузка', en: 'Signed export' },
    component: () => import('./exports-page.tsx').then((m) => m.ExportsPage),
    permission: 'compliance.export',
    light: true,
  },
  {
    path: '/compliance/inspections',
    title: { kk: 'Тексерулер', ru: 'Проверки', en: 'Inspections' },
    component: () => import('./inspections-page.tsx').then((m) => m.InspectionsPage),
    permission: 'compliance.inspections',
    light: true,
  },
  {
    path: '/compliance/clauses/:clauseId',
    title: { kk: 'Тармақ', ru: 'Пункт', en: 'Clause' },
    component: () => import('./clause-page.tsx').then((m) => m.ClausePage),
    permission: 'compliance.read',
    light: true,
  },
  {
    path: '/network',
    title: { kk: 'Ұйымдар желісі', ru: 'Сеть организаций', en: 'Network' },
    component: () => import('./network-page.tsx').then((m) => m.NetworkPage),
    permission: 'compliance.network',
    light: true,
  },
  {
    path: '/network/:organisationId',
    title: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
    component: () => import('./network-organisation-page.tsx').then((m) => m.NetworkOrganisationPage),
    permission: 'compliance.network',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/compliance',
    label: { kk: 'Талаптарға сәйкестік', ru: 'Соответствие', en: 'Compliance' },
    icon: 'compliance',
    permission: 'compliance.read',
    section: 'oversight',
    order: 10,
  },
  {
    path: '/compliance/inspections',
    label: { kk: 'Тексерулер', ru: 'Проверки', en: 'Inspections' },
    icon: 'acquaint',
    permission: 'compliance.inspections',
    section: 'oversight',
    order: 20,
  },
  {
    path: '/network',
    label: { kk: 'Ұйымдар желісі', ru: 'Сеть организаций', en: 'Network' },
    icon: 'structure',
    permission: 'compliance.network',
    section: 'oversight',
    order: 30,
  },
]
