import type { EventWords } from './event-words.ts'

/** What the events of `courses` say in a trail. */
export const coursesWords: EventWords = {
  'courses.arranged': {
    kk: 'Курс модульдерінің реті өзгерді',
    ru: 'Изменён порядок модулей курса',
    en: 'The order of the course was changed',
  },
  'courses.enrolled': { kk: 'Курсқа жазылды', ru: 'Записан(а) на курс', en: 'Enrolled in a course' },
  'courses.enrolment-ended': { kk: 'Курсқа жазылу аяқталды', ru: 'Запись на курс завершена', en: 'The enrolment in a course ended' },
  'courses.item-added': { kk: 'Курсқа жаңа бөлік қосылды', ru: 'В курс добавлен элемент', en: 'An item was added to the course' },
  'courses.item-changed': { kk: 'Курс бөлігі өзгертілді', ru: 'Изменён элемент курса', en: 'An item of the course was changed' },
  'courses.item-completed': { kk: 'Сабақ аяқталды', ru: 'Урок пройден', en: 'A lesson was completed' },
  'courses.item-removed': { kk: 'Курс бөлігі алынды', ru: 'Элемент убран из курса', en: 'An item was removed from the course' },
  'courses.item-reopened': { kk: 'Сабақ қайта ашылды', ru: 'Урок открыт заново', en: 'A lesson was opened again' },
  'courses.lesson-completed': { kk: 'Сабақ аяқталды', ru: 'Урок пройден', en: 'A lesson was completed' },
  'courses.lesson-copied': { kk: 'Сабақ көшірілді', ru: 'Урок скопирован', en: 'A lesson was copied' },
  'courses.module-added': { kk: 'Модуль қосылды', ru: 'Добавлен модуль', en: 'A module was added' },
  'courses.module-changed': { kk: 'Модуль өзгертілді', ru: 'Изменён модуль', en: 'A module was changed' },
  'courses.module-removed': { kk: 'Модуль алынды', ru: 'Модуль убран', en: 'A module was removed' },
  'courses.offering-changed': { kk: 'Курс деректері өзгертілді', ru: 'Изменены данные курса', en: 'The course was changed' },
  'courses.offering-closed': { kk: 'Курс жабылды', ru: 'Курс закрыт', en: 'The course was closed' },
  'courses.offering-created': { kk: 'Курс құрылды', ru: 'Создан курс', en: 'A course was created' },
  'courses.offering-described': { kk: 'Силлабус жазылды', ru: 'Заполнен силлабус', en: 'The syllabus was written' },
  'courses.offering-opened': { kk: 'Курс білім алушыларға ашылды', ru: 'Курс открыт обучающимся', en: 'The course was opened to learners' },
}
