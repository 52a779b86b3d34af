import type { NavEntry, PageEntry } from '#app'
import type { Role } from '@dala/domain/identity'
import { HomePage } from './home-page.tsx'

const today = { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' }
const myWork = { kk: 'Менің істерім', ru: 'Мои дела', en: 'My work' }
const staff: readonly Role[] = [
  'teacher',
  'tutor',
  'course-developer',
  'methodologist',
  'test-admin',
  'proctor',
  'registrar',
  'dean',
  'head',
  'adviser',
  'council-secretary',
  'librarian',
  'digital-officer',
  'inspector',
  'administrator',
]

export const pages: readonly PageEntry[] = [
  {
    path: '/',
    // Only the offices' path line shows it.
    title: myWork,
    // Everybody begins here, so it comes with the app and costs no second journey.
    component: async () => HomePage,
    light: true,
  },
]

export const nav: readonly NavEntry[] = [
  { path: '/', label: today, icon: 'today', roles: ['learner', 'guardian'], section: 'work', order: 0, bar: { place: 1, label: today } },
  { path: '/', label: myWork, icon: 'work', roles: staff, section: 'work', order: 1 },
]
