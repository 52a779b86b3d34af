import type { EventWords } from './event-words.ts'

/** What the events of `testing` say in a trail. */
export const testingWords: EventWords = {
  'testing.answer-marked': { kk: 'Жауап бағаланды', ru: 'Ответ оценён', en: 'An answer was marked' },
  'testing.attempt-annulled': { kk: 'Тест әрекеті жойылды', ru: 'Попытка аннулирована', en: 'An attempt was annulled' },
  'testing.attempt-started': { kk: 'Тест басталды', ru: 'Тест начат', en: 'A test was begun' },
  'testing.attempt-submitted': {
    kk: 'Тест тапсырылды: {percent}\u00a0%',
    ru: 'Тест сдан: {percent}\u00a0%',
    en: 'A test was submitted: {percent}\u00a0%',
  },
  'testing.attempt-taken-over': {
    kk: 'Тест басқа құрылғыда жалғасты',
    ru: 'Тест продолжен на другом устройстве',
    en: 'The test went on at another device',
  },
  'testing.bank-created': { kk: 'Сұрақтар банкі құрылды', ru: 'Создан банк вопросов', en: 'A question bank was created' },
  'testing.late-answers-accepted': {
    kk: 'Кешіккен жауаптар қабылданды',
    ru: 'Приняты опоздавшие ответы',
    en: 'Late answers were accepted',
  },
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
  'testing.time-added': { kk: 'Тест уақыты ұзартылды', ru: 'Время теста продлено', en: 'Time was added to a test' },
}
