import type { EventWords } from './event-words.ts'

/** What the events of `registrar` say in a trail. */
export const registrarWords: EventWords = {
  'registrar.enrolled': {
    kk: 'Оқуға қабылданды, бұйрық №\u00a0{order}',
    ru: 'Зачислен(а), приказ №\u00a0{order}',
    en: 'Enrolled by order No. {order}',
  },
  'registrar.expelled': {
    kk: 'Оқудан шығарылды, бұйрық №\u00a0{order}',
    ru: 'Отчислен(а), приказ №\u00a0{order}',
    en: 'Expelled by order No. {order}',
  },
  'registrar.graduated': {
    kk: 'Оқуды бітірді, бұйрық №\u00a0{order}',
    ru: 'Выпущен(а), приказ №\u00a0{order}',
    en: 'Graduated by order No. {order}',
  },
  'registrar.leave-began': {
    kk: 'Академиялық демалыс берілді, бұйрық №\u00a0{order}',
    ru: 'Предоставлен академический отпуск, приказ №\u00a0{order}',
    en: 'Academic leave by order No. {order}',
  },
  'registrar.moved-up': {
    kk: 'Келесі курсқа көшірілді, бұйрық №\u00a0{order}',
    ru: 'Переведён(а) на следующий курс, приказ №\u00a0{order}',
    en: 'Moved up by order No. {order}',
  },
  'registrar.order-issued': {
    kk: 'Контингент бойынша №\u00a0{number} бұйрық шықты',
    ru: 'Издан приказ по контингенту №\u00a0{number}',
    en: 'Contingent order No. {number} was issued',
  },
  'registrar.order-recorded': {
    kk: 'Контингент бойынша №\u00a0{number} бұйрық енгізілді',
    ru: 'Внесён приказ по контингенту №\u00a0{number}',
    en: 'Contingent order No. {number} was recorded',
  },
  'registrar.paper-issued': {
    kk: '№\u00a0{number} құжат берілді (анықтама, транскрипт немесе оқу картасы)',
    ru: 'Выдан документ №\u00a0{number} (справка, транскрипт или учебная карточка)',
    en: 'Paper No. {number} was issued (certificate of study, transcript or study card)',
  },
  'registrar.reinstated': {
    kk: 'Қайта қабылданды, бұйрық №\u00a0{order}',
    ru: 'Восстановлен(а), приказ №\u00a0{order}',
    en: 'Reinstated by order No. {order}',
  },
  'registrar.returned': {
    kk: 'Академиялық демалыстан оралды, бұйрық №\u00a0{order}',
    ru: 'Вернулся(ась) из академического отпуска, приказ №\u00a0{order}',
    en: 'Returned from leave by order No. {order}',
  },
  'registrar.reversed': {
    kk: 'Бұйрықтың күші жойылды, бұйрық №\u00a0{order}',
    ru: 'Действие приказа отменено приказом №\u00a0{order}',
    en: 'Reversed by order No. {order}',
  },
  'registrar.transferred': {
    kk: 'Ауыстырылды, бұйрық №\u00a0{order}',
    ru: 'Переведён(а), приказ №\u00a0{order}',
    en: 'Transferred by order No. {order}',
  },
  'registrar.transferred-out': {
    kk: 'Басқа ұйымға ауысты, бұйрық №\u00a0{order}',
    ru: 'Переведён(а) в другую организацию, приказ №\u00a0{order}',
    en: 'Transferred out by order No. {order}',
  },
}
