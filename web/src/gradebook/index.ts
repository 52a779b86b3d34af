import type { NavEntry, PageEntry } from '#app'

const reads = ['gradebook.mark', 'gradebook.read', 'gradebook.close', 'courses.teach'] as const

export const pages: readonly PageEntry[] = [
  {
    path: '/marks',
    title: { kk: 'Бағаларым', ru: 'Мои оценки', en: 'My marks' },
    component: () => import('./marks-page.tsx').then((m) => m.MyMarksPage),
    light: true,
  },
  {
    path: '/learners/:learnerId/marks',
    title: { kk: 'Бағалар', ru: 'Оценки', en: 'Marks' },
    component: () => import('./marks-page.tsx').then((m) => m.LearnerMarksPage),
    light: true,
  },
  {
    path: '/sheets',
    title: { kk: 'Ведомостар', ru: 'Ведомости', en: 'Mark sheets' },
    component: () => import('./sheets-page.tsx').then((m) => m.SheetsPage),
    permission: reads,
    light: true,
  },
  {
    path: '/sheets/:offeringId',
    title: { kk: 'Ведомость', ru: 'Ведомость', en: 'Mark sheet' },
    component: () => import('./sheet-page.tsx').then((m) => m.SheetPage),
    permission: reads,
    frame: 'canvas',
    light: true,
  },
  {
    path: '/sheets/:offeringId/plan',
    title: { kk: 'Бақылау жоспары', ru: 'План контроля', en: 'Plan of controls' },
    component: () => import('./plan-page.tsx').then((m) => m.PlanPage),
    permission: 'gradebook.mark',
    light: true,
  },
  {
    path: '/grade-rules',
    title: { kk: 'Бағалау ережесі', ru: 'Правила оценивания', en: 'Grading rules' },
    component: () => import('./rules-page.tsx').then((m) => m.RulesPage),
    permission: 'gradebook.settings',
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/marks',
    label: { kk: 'Бағалар', ru: 'Оценки', en: 'Marks' },
    icon: 'marks',
    roles: ['learner'],
    section: 'study',
    order: 30,
    bar: { place: 3, label: { kk: 'Бағалар', ru: 'Оценки', en: 'Marks' } },
  },
  {
    path: '/sheets',
    label: { kk: 'Ведомостар', ru: 'Ведомости', en: 'Mark sheets' },
    icon: 'sheet',
    permission: ['gradebook.mark', 'gradebook.read', 'gradebook.close'],
    section: 'study',
    order: 50,
    counter: 'gradebook.to-publish',
  },
  {
    path: '/grade-rules',
    label: { kk: 'Бағалау ережесі', ru: 'Правила оценивания', en: 'Grading rules' },
    icon: 'figures',
    permission: 'gradebook.settings',
    section: 'settings',
    order: 50,
  },
]
