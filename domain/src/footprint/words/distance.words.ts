import type { EventWords } from './event-words.ts'

/** What the events of `distance` say in a trail. */
export const distanceWords: EventWords = {
  'distance.application-completed': {
    kk: '{label} өтініш жетіспеген құжаттармен толықтырылды',
    ru: 'Заявление {label} дополнено недостающими документами',
    en: 'Application {label} was completed with the missing documents',
  },
  'distance.application-decided': {
    kk: '{label} өтініш бойынша шешім қабылданды',
    ru: 'По заявлению {label} принято решение',
    en: 'Application {label} was decided',
  },
  'distance.application-registered': {
    kk: '{label} өтініш тіркелді',
    ru: 'Зарегистрировано заявление {label}',
    en: 'Application {label} was registered',
  },
  'distance.application-returned': {
    kk: '{label} өтініш толықтыруға қайтарылды',
    ru: 'Заявление {label} возвращено на доработку',
    en: 'Application {label} was returned to be completed',
  },
  'distance.application-withdrawn': {
    kk: '{label} өтініш қайтарып алынды',
    ru: 'Заявление {label} отозвано',
    en: 'Application {label} was withdrawn',
  },
  'distance.document-added': {
    kk: 'Өтінішке құжат қосылды',
    ru: 'К заявлению приложен документ',
    en: 'A document was attached to the application',
  },
  'distance.document-removed': {
    kk: 'Өтініштен құжат алынды',
    ru: 'Документ убран из заявления',
    en: 'A document was removed from the application',
  },
  'distance.document-viewed': {
    kk: 'Өтініш құжаты қаралды',
    ru: 'Просмотрен документ заявления',
    en: 'A document of the application was viewed',
  },
  'distance.learner-ordered': { kk: '{label} бұйрыққа енгізілді', ru: 'Включён(а) в приказ {label}', en: 'Put into order {label}' },
  'distance.opinion-given': {
    kk: '{label} өтініш бойынша пікір берілді',
    ru: 'По заявлению {label} дано мнение',
    en: 'An opinion on application {label} was given',
  },
  'distance.order-discarded': { kk: 'Бұйрық жобасы жойылды', ru: 'Проект приказа отменён', en: 'A draft order was discarded' },
  'distance.order-drafted': { kk: 'Бұйрық жобасы дайындалды', ru: 'Подготовлен проект приказа', en: 'An order was drafted' },
  'distance.order-issued': { kk: '{label} бұйрық шықты', ru: 'Издан приказ {label}', en: 'Order {label} was issued' },
  'distance.order-line-changed': {
    kk: 'Бұйрық жобасының жолы өзгертілді',
    ru: 'Изменена строка проекта приказа',
    en: 'A line of the draft order was changed',
  },
  'distance.order-line-removed': {
    kk: 'Бұйрық жобасынан жол алынды',
    ru: 'Строка убрана из проекта приказа',
    en: 'A line of the draft order was removed',
  },
  'distance.plan-acknowledged': {
    kk: 'Жоспар мен кестемен танысты',
    ru: 'Ознакомлен(а) с планом и расписанием',
    en: 'Acknowledged the plan and timetable',
  },
}
