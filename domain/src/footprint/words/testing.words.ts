import type { EventWords } from './event-words.ts'

/** What the events of `testing` say in a trail. */
export const testingWords: EventWords = {
  'testing.attempt-annulled': { kk: 'Тест әрекеті жойылды', ru: 'Попытка аннулирована', en: 'An attempt was annulled' },
  'testing.attempt-finished': {
    kk: 'Тест аяқталды: {percent}\u00a0%',
    ru: 'Тест завершён: {percent}\u00a0%',
    en: 'A test was finished: {percent}\u00a0%',
  },
  'testing.attempt-started': { kk: 'Тест басталды', ru: 'Тест начат', en: 'A test was begun' },
  'testing.attempt-taken-over': {
    kk: 'Тест басқа құрылғыда жалғасты',
    ru: 'Тест продолжен на другом устройстве',
    en: 'The test went on at another device',
  },
  'testing.bank-created': { kk: 'Сұрақтар банкі құрылды', ru: 'Создан банк вопросов', en: 'A question bank was created' },
  'testing.question-archived': { kk: 'Сұрақ мұрағатқа жіберілді', ru: 'Вопрос отправлен в архив', en: 'A question was archived' },
  'testing.question-written': { kk: 'Сұрақ жазылды', ru: 'Записан вопрос', en: 'A question was written' },
  'testing.questions-imported': {
    kk: 'Сұрақтар банкке жүктелді',
    ru: 'Вопросы загружены в банк',
    en: 'Questions were imported into the bank',
  },
  'testing.test-changed': { kk: 'Тест өзгертілді', ru: 'Изменён тест', en: 'A test was changed' },
  'testing.test-closed': { kk: 'Тест жабылды', ru: 'Тест закрыт', en: 'A test was closed' },
  'testing.test-created': { kk: 'Тест құрылды', ru: 'Создан тест', en: 'A test was created' },
  'testing.test-published': { kk: 'Тест жарияланды', ru: 'Тест опубликован', en: 'A test was published' },
  'testing.time-extended': { kk: 'Тест уақыты ұзартылды', ru: 'Время теста продлено', en: 'The time of a test was extended' },
}
