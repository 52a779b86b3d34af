import type { EventWords } from './event-words.ts'

/** What the events of `curricula` say in a trail. */
export const curriculaWords: EventWords = {
  'curricula.discipline-added': { kk: 'Пән қосылды', ru: 'Добавлена дисциплина', en: 'A discipline was added' },
  'curricula.discipline-changed': { kk: 'Пән өзгертілді', ru: 'Изменена дисциплина', en: 'A discipline was changed' },
  'curricula.programme-added': { kk: '{code} бағдарламасы қосылды', ru: 'Добавлена программа {code}', en: 'Programme {code} was added' },
  'curricula.programme-changed': {
    kk: '{code} бағдарламасы өзгертілді',
    ru: 'Изменена программа {code}',
    en: 'Programme {code} was changed',
  },
}
