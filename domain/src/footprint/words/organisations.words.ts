import type { EventWords } from './event-words.ts'

/** What the events of `organisations` say in a trail. */
export const organisationsWords: EventWords = {
  'organisations.calendar-day-cleared': {
    kk: '{on} күнінің ерекшелігі алынды',
    ru: 'Снята отметка дня {on} в календаре',
    en: 'The exception of {on} was removed from the calendar',
  },
  'organisations.calendar-day-set': {
    kk: 'Күнтізбеде {on} күні белгіленді',
    ru: 'В календаре отмечен день {on}',
    en: 'The day {on} was set in the calendar',
  },
  'organisations.created': { kk: 'Ұйым құрылды', ru: 'Создана организация', en: 'The organisation was created' },
  'organisations.licence-added': {
    kk: '№\u00a0{number} лицензия қосылды',
    ru: 'Добавлена лицензия №\u00a0{number}',
    en: 'Licence No. {number} was added',
  },
  'organisations.licence-changed': {
    kk: '№\u00a0{number} лицензия өзгертілді',
    ru: 'Изменена лицензия №\u00a0{number}',
    en: 'Licence No. {number} was changed',
  },
  'organisations.period-removed': {
    kk: 'Академиялық кезең алынды',
    ru: 'Убран академический период',
    en: 'An academic period was removed',
  },
  'organisations.period-set': { kk: 'Академиялық кезең белгіленді', ru: 'Задан академический период', en: 'An academic period was set' },
  'organisations.profile-changed': {
    kk: 'Ұйым деректері өзгертілді',
    ru: 'Изменены сведения об организации',
    en: 'The organisation’s profile was changed',
  },
  'organisations.unit-archived': { kk: 'Бөлімше мұрағатқа жіберілді', ru: 'Подразделение отправлено в архив', en: 'A unit was archived' },
  'organisations.unit-changed': { kk: 'Бөлімше өзгертілді', ru: 'Изменено подразделение', en: 'A unit was changed' },
  'organisations.unit-created': { kk: 'Бөлімше құрылды', ru: 'Создано подразделение', en: 'A unit was created' },
  'organisations.unit-moved': { kk: 'Бөлімше көшірілді', ru: 'Подразделение перемещено', en: 'A unit was moved' },
  'organisations.unit-restored': { kk: 'Бөлімше қалпына келтірілді', ru: 'Подразделение восстановлено', en: 'A unit was restored' },
}
