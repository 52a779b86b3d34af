import type { EventWords } from './event-words.ts'

/** What the events of `people` say in a trail. */
export const peopleWords: EventWords = {
  'people.guardian-linked': {
    kk: 'Ата-ана баламен байланыстырылды',
    ru: 'Родитель связан с ребёнком',
    en: 'A guardian was linked to a child',
  },
  'people.guardian-unlinked': {
    kk: 'Ата-ана мен бала байланысы алынды',
    ru: 'Связь родителя с ребёнком снята',
    en: 'A guardian was unlinked from a child',
  },
  'people.iin-set': { kk: 'ЖСН енгізілді', ru: 'Внесён ИИН', en: 'The IIN was entered' },
  'people.iin-shown': { kk: 'ЖСН көрсетілді', ru: 'Показан ИИН', en: 'The IIN was shown' },
  'people.import-discarded': { kk: 'Жүктеу тоқтатылды', ru: 'Загрузка реестра отменена', en: 'An import was discarded' },
  'people.import-finished': {
    kk: 'Тізілімге жүктеу аяқталды',
    ru: 'Загрузка в реестр завершена',
    en: 'An import into the registry was finished',
  },
  'people.import-read': { kk: 'Жүктеу файлы тексерілді', ru: 'Файл загрузки проверен', en: 'An import file was checked' },
  'people.imported': { kk: 'Тізілімге файлдан жүктелді', ru: 'Внесён(а) в реестр из файла', en: 'Imported into the registry from a file' },
  'people.person-added': { kk: 'Тізілімге енгізілді', ru: 'Внесён(а) в реестр', en: 'Added to the registry' },
  'people.person-changed': {
    kk: 'Тізілімдегі деректер өзгертілді',
    ru: 'Изменены данные в реестре',
    en: 'The data in the registry were changed',
  },
  'people.qualification-added': {
    kk: 'Біліктілік сертификаты қосылды',
    ru: 'Добавлен сертификат о квалификации',
    en: 'A qualification certificate was added',
  },
  'people.qualification-removed': {
    kk: 'Біліктілік сертификаты алынды',
    ru: 'Сертификат о квалификации убран',
    en: 'A qualification certificate was removed',
  },
}
