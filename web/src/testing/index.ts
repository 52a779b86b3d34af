import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/tests/:testId',
    title: { kk: 'Тест', ru: 'Тест', en: 'Test' },
    component: () => import('./lobby-page.tsx').then((m) => m.LobbyPage),
    permission: 'testing.take',
    light: true,
  },
  {
    path: '/attempts/:attemptId',
    title: { kk: 'Тест тапсыру', ru: 'Тест идёт', en: 'Test under way' },
    component: () => import('./exam-page.tsx').then((m) => m.ExamPage),
    permission: 'testing.take',
    frame: 'task',
    light: true,
  },
  {
    path: '/attempts/:attemptId/result',
    title: { kk: 'Нәтиже', ru: 'Результат', en: 'Result' },
    component: () => import('./result-page.tsx').then((m) => m.ResultPage),
    permission: 'testing.take',
    light: true,
  },
]

export const nav: readonly NavEntry[] = []
