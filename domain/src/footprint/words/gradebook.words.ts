import type { EventWords } from './event-words.ts'

/** What the events of `gradebook` say in a trail. */
export const gradebookWords: EventWords = {
  'gradebook.control-closed': { kk: 'Бақылау іс-шарасы жабылды', ru: 'Контрольное мероприятие закрыто', en: 'A control event was closed' },
  'gradebook.control-opened': { kk: 'Бақылау іс-шарасы ашылды', ru: 'Контрольное мероприятие открыто', en: 'A control event was opened' },
  'gradebook.controls-planned': { kk: 'Бақылау жоспары белгіленді', ru: 'Задан план контроля', en: 'The plan of controls was set' },
  'gradebook.mark-changed': {
    kk: 'Баға өзгертілді: {percent}\u00a0%',
    ru: 'Оценка изменена: {percent}\u00a0%',
    en: 'A mark was changed: {percent}\u00a0%',
  },
  'gradebook.marked': {
    kk: 'Баға қойылды: {percent}\u00a0%',
    ru: 'Выставлена оценка: {percent}\u00a0%',
    en: 'A mark was put: {percent}\u00a0%',
  },
  'gradebook.result-changed': {
    kk: 'Қорытынды баға өзгертілді: {percent}\u00a0%',
    ru: 'Итоговая оценка изменена: {percent}\u00a0%',
    en: 'The final mark was changed: {percent}\u00a0%',
  },
  'gradebook.result-published': {
    kk: 'Қорытынды баға: {percent}\u00a0%',
    ru: 'Итоговая оценка: {percent}\u00a0%',
    en: 'Final mark: {percent}\u00a0%',
  },
  'gradebook.rule-set': { kk: 'Бағалау ережесі белгіленді', ru: 'Заданы правила оценивания', en: 'The rules of marking were set' },
  'gradebook.sheet-closed': { kk: 'Ведомость жабылды', ru: 'Ведомость закрыта', en: 'The mark sheet was closed' },
  'gradebook.sheet-published': { kk: 'Қорытынды бағалар жарияланды', ru: 'Опубликованы итоговые оценки', en: 'Final marks were published' },
  'gradebook.sheet-reopened': { kk: 'Ведомость қайта ашылды', ru: 'Ведомость открыта заново', en: 'The mark sheet was reopened' },
  'gradebook.test-linked': {
    kk: 'Бақылау тестпен байланыстырылды',
    ru: 'Контроль связан с тестом',
    en: 'A control was linked with a test',
  },
}
