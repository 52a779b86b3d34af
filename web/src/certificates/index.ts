import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/certificates',
    title: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
    component: () => import('./own-certificates.tsx').then((m) => m.OwnCertificatesPage),
    light: true,
  },
  {
    path: '/learners/:learnerId/certificates',
    title: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
    component: () => import('./own-certificates.tsx').then((m) => m.LearnerCertificatesPage),
    light: true,
  },
  {
    path: '/work/certificates',
    title: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
    component: () => import('./register-page.tsx').then((m) => m.RegisterPage),
    permission: 'certificates.issue',
    light: true,
  },
  {
    path: '/work/certificates/issue',
    title: { kk: 'Сертификат беру', ru: 'Выдача сертификатов', en: 'Issue certificates' },
    component: () => import('./issue-page.tsx').then((m) => m.IssuePage),
    permission: 'certificates.issue',
    light: true,
  },
  {
    path: '/work/certificates/form',
    title: { kk: 'Сертификат нысаны', ru: 'Форма сертификата', en: 'Certificate form' },
    component: () => import('./form-page.tsx').then((m) => m.FormPage),
    permission: 'certificates.issue',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/certificates',
    label: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
    icon: 'certificate',
    roles: ['learner'],
    section: 'study',
    order: 60,
  },
  {
    path: '/work/certificates',
    label: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
    icon: 'certificate',
    permission: 'certificates.issue',
    section: 'study',
    order: 60,
    counter: 'certificates.to-issue',
  },
]
