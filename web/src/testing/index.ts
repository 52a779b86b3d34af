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
  {
    path: '/testing',
    title: { kk: 'Тесттер', ru: 'Тесты', en: 'Tests' },
    component: () => import('./tests-page.tsx').then((m) => m.TestsPage),
    permission: 'testing.author',
  },
  {
    path: '/testing/:testId',
    title: { kk: 'Тест', ru: 'Тест', en: 'Test' },
    component: () => import('./test-page.tsx').then((m) => m.TestPage),
    permission: 'testing.author',
  },
  {
    path: '/testing/:testId/results',
    title: { kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' },
    component: () => import('./results-page.tsx').then((m) => m.ResultsPage),
    permission: 'testing.author',
  },
  {
    path: '/testing/attempts/:attemptId',
    title: { kk: 'Әрекет', ru: 'Попытка', en: 'Attempt' },
    component: () => import('./attempt-page.tsx').then((m) => m.AttemptPage),
    permission: 'testing.author',
  },
  {
    path: '/banks',
    title: { kk: 'Сұрақтар банкі', ru: 'Банк вопросов', en: 'Question bank' },
    component: () => import('./banks-page.tsx').then((m) => m.BanksPage),
    permission: 'testing.author',
  },
  {
    path: '/banks/:bankId',
    title: { kk: 'Банк', ru: 'Банк', en: 'Bank' },
    component: () => import('./bank-page.tsx').then((m) => m.BankPage),
    permission: 'testing.author',
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/testing',
    label: { kk: 'Тесттер', ru: 'Тесты', en: 'Tests' },
    icon: 'exam',
    permission: 'testing.author',
    section: 'study',
    order: 40,
    counter: 'testing.to-mark',
  },
  {
    path: '/banks',
    label: { kk: 'Сұрақтар банкі', ru: 'Банк вопросов', en: 'Question bank' },
    icon: 'bank',
    permission: 'testing.author',
    section: 'study',
    order: 41,
  },
]
