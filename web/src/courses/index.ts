import type { NavEntry, PageEntry } from '#app'

export const pages: readonly PageEntry[] = [
  {
    path: '/study',
    title: { kk: 'Менің курстарым', ru: 'Мои курсы', en: 'My courses' },
    component: () => import('./study-courses-page.tsx').then((m) => m.StudyCoursesPage),
    permission: 'courses.study',
    light: true,
  },
  {
    path: '/study/:offeringId',
    title: { kk: 'Курс', ru: 'Курс', en: 'Course' },
    component: () => import('./study-course-page.tsx').then((m) => m.StudyCoursePage),
    permission: 'courses.study',
    light: true,
  },
  {
    path: '/study/:offeringId/lessons/:itemId',
    title: { kk: 'Сабақ', ru: 'Урок', en: 'Lesson' },
    component: () => import('./study-lesson-page.tsx').then((m) => m.StudyLessonPage),
    permission: 'courses.study',
    frame: 'task',
    light: true,
  },
  {
    path: '/courses',
    title: { kk: 'Курстар', ru: 'Курсы', en: 'Courses' },
    component: () => import('./courses-page.tsx').then((m) => m.CoursesPage),
    permission: 'courses.read',
    frame: 'canvas',
  },
  {
    path: '/courses/:offeringId',
    title: { kk: 'Курс', ru: 'Курс', en: 'Course' },
    component: () => import('./course-page.tsx').then((m) => m.CoursePage),
    permission: 'courses.read',
    frame: 'canvas',
  },
  {
    path: '/courses/:offeringId/lessons/:itemId',
    title: { kk: 'Сабақты жазу', ru: 'Урок', en: 'Writing a lesson' },
    component: () => import('./lesson-editor-page.tsx').then((m) => m.LessonEditorPage),
    permission: 'courses.read',
    frame: 'task',
  },
]

export const nav: readonly NavEntry[] = [
  {
    path: '/study',
    label: { kk: 'Менің курстарым', ru: 'Мои курсы', en: 'My courses' },
    icon: 'lessons',
    permission: 'courses.study',
    section: 'work',
    order: 10,
    bar: { place: 2, label: { kk: 'Сабақтар', ru: 'Учёба', en: 'Lessons' } },
  },
  {
    path: '/courses',
    label: { kk: 'Курстар', ru: 'Курсы', en: 'Courses' },
    icon: 'course',
    permission: 'courses.read',
    section: 'study',
    order: 10,
  },
]
