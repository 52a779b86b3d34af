import type { EventWords } from './event-words.ts'

/** What the events of `curricula` say in a trail. */
export const curriculaWords: EventWords = {
  'curricula.choice-approved': {
    kk: '{code} пәнін таңдау бекітілді',
    ru: 'Утверждён выбор дисциплины {code}',
    en: 'The choice of {code} was approved',
  },
  'curricula.choice-refused': {
    kk: '{code} пәнін таңдау қабылданбады',
    ru: 'Отклонён выбор дисциплины {code}',
    en: 'The choice of {code} was refused',
  },
  'curricula.discipline-added': { kk: 'Пән қосылды', ru: 'Добавлена дисциплина', en: 'A discipline was added' },
  'curricula.discipline-changed': { kk: 'Пән өзгертілді', ru: 'Изменена дисциплина', en: 'A discipline was changed' },
  'curricula.distance-list-changed': {
    kk: 'Қашықтан оқытылатын пәндер тізімінің {version}-нұсқасы өзгертілді',
    ru: 'Изменён перечень дистанционных дисциплин, версия {version}',
    en: 'The list for distance learning was changed, version {version}',
  },
  'curricula.distance-list-ordered': {
    kk: 'Қашықтан оқытылатын пәндер тізімі №\u00a0{label} бұйрықпен бекітілді',
    ru: 'Перечень дистанционных дисциплин утверждён приказом №\u00a0{label}',
    en: 'The list for distance learning was approved by order No. {label}',
  },
  'curricula.elective-chosen': { kk: '{code} пәні таңдалды', ru: 'Выбрана дисциплина {code}', en: '{code} was chosen' },
  'curricula.elective-left': { kk: '{code} пәнінен бас тартылды', ru: 'Отказ от дисциплины {code}', en: '{code} was given back' },
  'curricula.elective-window-announced': {
    kk: 'Таңдау пәндеріне тіркелу жарияланды',
    ru: 'Объявлена запись на дисциплины по выбору',
    en: 'Registration for electives was announced',
  },
  'curricula.elective-window-changed': {
    kk: 'Таңдау пәндеріне тіркелу өзгертілді',
    ru: 'Изменена запись на дисциплины по выбору',
    en: 'Registration for electives was changed',
  },
  'curricula.electives-changed': {
    kk: 'Таңдау пәндерінің каталогы өзгертілді',
    ru: 'Изменён каталог дисциплин по выбору',
    en: 'The catalogue of electives was changed',
  },
  'curricula.exemption-added': {
    kk: 'Оқу жоспарына №\u00a0{documentNumber} құжат енгізілді',
    ru: 'К учебному плану внесён документ №\u00a0{documentNumber}',
    en: 'Document No. {documentNumber} was entered for a study plan',
  },
  'curricula.exemption-removed': {
    kk: 'Оқу жоспарынан құжат алынды',
    ru: 'Документ учебного плана снят',
    en: 'A document of a study plan was taken back',
  },
  'curricula.individual-plan-approved': {
    kk: '№\u00a0{label} жеке оқу жоспары бекітілді',
    ru: 'Утверждён индивидуальный учебный план №\u00a0{label}',
    en: 'Individual study plan No. {label} was approved',
  },
  'curricula.individual-plan-begun': {
    kk: 'Жеке оқу жоспарының {version}-нұсқасы басталды',
    ru: 'Начат индивидуальный учебный план, версия {version}',
    en: 'An individual study plan was begun, version {version}',
  },
  'curricula.individual-plan-changed': {
    kk: 'Жеке оқу жоспары өзгертілді',
    ru: 'Изменён индивидуальный учебный план',
    en: 'An individual study plan was changed',
  },
  'curricula.individual-plan-returned': {
    kk: 'Жеке оқу жоспары түзетуге қайтарылды',
    ru: 'Индивидуальный учебный план возвращён на доработку',
    en: 'An individual study plan was returned',
  },
  'curricula.individual-plan-submitted': {
    kk: 'Жеке оқу жоспары бекітуге берілді',
    ru: 'Индивидуальный учебный план передан на утверждение',
    en: 'An individual study plan was handed over for approval',
  },
  'curricula.plan-approved': {
    kk: 'Жұмыс оқу жоспары №\u00a0{number} шешіммен бекітілді',
    ru: 'Рабочий учебный план утверждён решением №\u00a0{number}',
    en: 'A working study plan was approved by decision No. {number}',
  },
  'curricula.plan-begun': {
    kk: 'Жұмыс оқу жоспарының {version}-нұсқасы басталды',
    ru: 'Начат рабочий учебный план, версия {version}',
    en: 'A working study plan was begun, version {version}',
  },
  'curricula.plan-changed': {
    kk: 'Жұмыс оқу жоспары өзгертілді: қашықтан {before} болатын, {after} болды',
    ru: 'Рабочий учебный план изменён: дистанционно было {before}, стало {after}',
    en: 'A working study plan was changed: at a distance {before} before, {after} after',
  },
  'curricula.plan-discarded': {
    kk: 'Жұмыс оқу жоспарының жобасы жойылды',
    ru: 'Черновик рабочего учебного плана отброшен',
    en: 'A draft of a working study plan was thrown away',
  },
  'curricula.plan-on-agenda': {
    kk: 'Жұмыс оқу жоспары кеңеске ұсынылды',
    ru: 'Рабочий учебный план внесён на совет',
    en: 'A working study plan was put before a council',
  },
  'curricula.programme-added': { kk: '{code} бағдарламасы қосылды', ru: 'Добавлена программа {code}', en: 'Programme {code} was added' },
  'curricula.programme-changed': {
    kk: '{code} бағдарламасы өзгертілді',
    ru: 'Изменена программа {code}',
    en: 'Programme {code} was changed',
  },
  'curricula.settings-changed': {
    kk: 'Қашықтан оқу үлесін есептеу баптаулары өзгертілді',
    ru: 'Изменены правила подсчёта доли дистанционного обучения',
    en: 'How the share at a distance is counted was changed',
  },
  'curricula.speciality-entered': {
    kk: '{code} мамандығы енгізілді',
    ru: 'Внесена специальность {code}',
    en: 'Speciality {code} was entered',
  },
}
