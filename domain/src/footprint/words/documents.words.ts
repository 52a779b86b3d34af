import type { EventWords } from './event-words.ts'

/** What the events of `documents` say in a trail. */
export const documentsWords: EventWords = {
  'documents.confirmed': {
    kk: '№\u00a0{label} құжат жеке кабинетте расталды (электрондық қолтаңба емес)',
    ru: 'Документ №\u00a0{label} подтверждён в личном кабинете (не электронная подпись)',
    en: 'Document No. {label} was confirmed in the cabinet (not an electronic signature)',
  },
  'documents.format-changed': {
    kk: 'Нөмір пішіні өзгерді: {format}',
    ru: 'Изменён формат номеров: {format}',
    en: 'The format of numbers was changed: {format}',
  },
  'documents.held': {
    kk: '№\u00a0{label} құжат сақтау мерзімінен тыс ұсталды',
    ru: 'Документ №\u00a0{label} оставлен на хранении сверх срока',
    en: 'Document No. {label} is kept beyond its term',
  },
  'documents.hold-ended': {
    kk: '№\u00a0{label} құжатты ұстау аяқталды',
    ru: 'Удержание документа №\u00a0{label} снято',
    en: 'The hold of document No. {label} has ended',
  },
  'documents.number-annulled': {
    kk: '№\u00a0{label} нөмір жойылды',
    ru: 'Номер {label} аннулирован',
    en: 'Number {label} was annulled',
  },
  'documents.number-reserved': {
    kk: '№\u00a0{label} нөмір сақталды',
    ru: 'Номер {label} зарезервирован',
    en: 'Number {label} was reserved',
  },
  'documents.paper-agreed': { kk: 'Құжат келісілді', ru: 'Документ согласован', en: 'A paper was agreed to' },
  'documents.paper-approved': { kk: 'Құжат бекітілді', ru: 'Документ утверждён', en: 'A paper was approved' },
  'documents.paper-begun': { kk: 'Мерзімдік құжат басталды', ru: 'Начат документ периода', en: 'A paper of a period was begun' },
  'documents.paper-returned': { kk: 'Құжат қайтарылды', ru: 'Документ возвращён', en: 'A paper was given back' },
  'documents.paper-submitted': {
    kk: 'Құжат бекітуге жіберілді',
    ru: 'Документ отправлен на утверждение',
    en: 'A paper was sent for approval',
  },
  'documents.period-closed': {
    kk: 'Кезең мұрағатқа жабылды, құжат саны {papers}',
    ru: 'Период закрыт в архив, документов: {papers}',
    en: 'A period was closed into the archive, papers: {papers}',
  },
  'documents.retention-changed': {
    kk: 'Сақтау мерзімі өзгерді: {years} жыл',
    ru: 'Изменён срок хранения, лет: {years}',
    en: 'The term of keeping was changed, years: {years}',
  },
  'documents.signature-rechecked': {
    kk: 'Электрондық қолтаңба қайта тексерілді',
    ru: 'Электронная подпись проверена повторно',
    en: 'An electronic signature was checked again',
  },
  'documents.signed': {
    kk: '№\u00a0{label} құжатқа электрондық қолтаңба қойылды',
    ru: 'Документ №\u00a0{label} подписан электронной подписью',
    en: 'Document No. {label} was signed electronically',
  },
  'documents.template-chosen': {
    kk: 'Құжат үлгісінің нұсқасы ауыстырылды',
    ru: 'Выбрана другая версия шаблона',
    en: 'Another version of a template was chosen',
  },
  'documents.template-published': {
    kk: 'Құжат үлгісінің {version} нұсқасы жарияланды',
    ru: 'Опубликована версия {version} шаблона',
    en: 'Version {version} of a template was published',
  },
}
