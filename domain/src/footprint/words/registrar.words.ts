import type { EventWords } from './event-words.ts'

/** What the events of `registrar` say in a trail. */
export const registrarWords: EventWords = {
  'registrar.enrolled': { kk: 'Оқуға қабылданды, бұйрық {label}', ru: 'Зачислен(а), приказ {label}', en: 'Enrolled by order {label}' },
  'registrar.expelled': { kk: 'Оқудан шығарылды, бұйрық {label}', ru: 'Отчислен(а), приказ {label}', en: 'Expelled by order {label}' },
  'registrar.graduated': { kk: 'Оқуды бітірді, бұйрық {label}', ru: 'Выпущен(а), приказ {label}', en: 'Graduated by order {label}' },
  'registrar.leave-began': {
    kk: 'Академиялық демалыс берілді, бұйрық {label}',
    ru: 'Предоставлен академический отпуск, приказ {label}',
    en: 'Academic leave by order {label}',
  },
  'registrar.moved-up': {
    kk: 'Келесі курсқа көшірілді, бұйрық {label}',
    ru: 'Переведён(а) на следующий курс, приказ {label}',
    en: 'Moved up by order {label}',
  },
  'registrar.order-issued': {
    kk: 'Контингент бойынша {label} бұйрық шықты',
    ru: 'Издан приказ по контингенту {label}',
    en: 'Contingent order {label} was issued',
  },
  'registrar.order-recorded': {
    kk: 'Контингент бойынша {label} бұйрық енгізілді',
    ru: 'Внесён приказ по контингенту {label}',
    en: 'Contingent order {label} was recorded',
  },
  'registrar.reinstated': {
    kk: 'Қайта қабылданды, бұйрық {label}',
    ru: 'Восстановлен(а), приказ {label}',
    en: 'Reinstated by order {label}',
  },
  'registrar.returned': {
    kk: 'Академиялық демалыстан оралды, бұйрық {label}',
    ru: 'Вернулся(ась) из академического отпуска, приказ {label}',
    en: 'Returned from leave by order {label}',
  },
  'registrar.reversed': {
    kk: 'Бұйрықтың күші жойылды, бұйрық {label}',
    ru: 'Действие приказа отменено приказом {label}',
    en: 'Reversed by order {label}',
  },
  'registrar.transferred': { kk: 'Ауыстырылды, бұйрық {label}', ru: 'Переведён(а), приказ {label}', en: 'Transferred by order {label}' },
  'registrar.transferred-out': {
    kk: 'Басқа ұйымға ауысты, бұйрық {label}',
    ru: 'Переведён(а) в другую организацию, приказ {label}',
    en: 'Transferred out by order {label}',
  },
}
