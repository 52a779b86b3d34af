import type { InThree } from '@dala/locale'

/** The nouns of the trail's filter, in the words of its readers. */
export const trailNouns: Record<string, InThree> = {
  certificates: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
  content: { kk: 'Оқу материалы', ru: 'Учебные материалы', en: 'Learning content' },
  courses: { kk: 'Курстар', ru: 'Курсы', en: 'Courses' },
  curricula: { kk: 'Бағдарламалар', ru: 'Программы', en: 'Curricula' },
  distance: { kk: 'Қашықтан оқу', ru: 'Дистанционное обучение', en: 'Distance learning' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  files: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  gradebook: { kk: 'Бағалар', ru: 'Оценки', en: 'Marks' },
  identity: { kk: 'Кіру және рөлдер', ru: 'Вход и роли', en: 'Sign-in and roles' },
  messages: { kk: 'Хабарламалар', ru: 'Сообщения', en: 'Messages' },
  organisations: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  people: { kk: 'Тізілім', ru: 'Реестр', en: 'Registry' },
  registrar: { kk: 'Контингент', ru: 'Контингент', en: 'Contingent' },
  testing: { kk: 'Тесттер', ru: 'Тесты', en: 'Tests' },
}
