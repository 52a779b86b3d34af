import type { EventWords } from './event-words.ts'

/** What the events of `distance` say in a trail. */
export const distanceWords: EventWords = {
  'distance.application-completed': {
    kk: '№\u00a0{label} өтініш жетіспеген құжаттармен толықтырылды',
    ru: 'Заявление №\u00a0{label} дополнено недостающими документами',
    en: 'Application No. {label} was completed with the missing documents',
  },
  'distance.application-decided': {
    kk: '№\u00a0{label} өтініш бойынша шешім қабылданды',
    ru: 'По заявлению №\u00a0{label} принято решение',
    en: 'Application No. {label} was decided',
  },
  'distance.application-registered': {
    kk: '№\u00a0{label} өтініш тіркелді',
    ru: 'Зарегистрировано заявление №\u00a0{label}',
    en: 'Application No. {label} was registered',
  },
  'distance.application-returned': {
    kk: '№\u00a0{label} өтініш толықтыруға қайтарылды',
    ru: 'Заявление №\u00a0{label} возвращено на доработку',
    en: 'Application No. {label} was returned to be completed',
  },
  'distance.application-withdrawn': {
    kk: '№\u00a0{label} өтініш қайтарып алынды',
    ru: 'Заявление №\u00a0{label} отозвано',
    en: 'Application No. {label} was withdrawn',
  },
  'distance.archive-entered': {
    kk: '№\u00a0{label} мұрағат ісі енгізілді',
    ru: 'Внесено архивное дело №\u00a0{label}',
    en: 'Archive case No. {label} was entered',
  },
  'distance.case-on-agenda': {
    kk: 'Іс кеңестің күн тәртібіне қойылды',
    ru: 'Дело внесено в повестку совета',
    en: 'The case was put on a council’s agenda',
  },
  'distance.change-drafted': {
    kk: 'Қашықтан оқуды ұзарту не аяқтау бұйрығы дайындалды',
    ru: 'Подготовлен приказ о продлении или завершении дистанционного обучения',
    en: 'An order extending or ending distance learning was prepared',
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
  'distance.extract-made': {
    kk: 'Үлгерім үзіндісі іске қосылды',
    ru: 'К делу приложена выписка об успеваемости',
    en: 'The progress extract was put into the case',
  },
  'distance.form-filled': {
    kk: 'Істің нысаны толтырылды',
    ru: 'Заполнена форма дела',
    en: 'A form of the case was filled',
  },
  'distance.learner-ordered': {
    kk: '№\u00a0{label} бұйрыққа енгізілді',
    ru: 'Включён(а) в приказ №\u00a0{label}',
    en: 'Put into order No. {label}',
  },
  'distance.opinion-given': {
    kk: '№\u00a0{label} өтініш бойынша пікір берілді',
    ru: 'По заявлению №\u00a0{label} дано мнение',
    en: 'An opinion on application No. {label} was given',
  },
  'distance.order-discarded': { kk: 'Бұйрық жобасы жойылды', ru: 'Проект приказа отменён', en: 'A draft order was discarded' },
  'distance.order-drafted': { kk: 'Бұйрық жобасы дайындалды', ru: 'Подготовлен проект приказа', en: 'An order was drafted' },
  'distance.order-issued': { kk: '№\u00a0{label} бұйрық шықты', ru: 'Издан приказ №\u00a0{label}', en: 'Order No. {label} was issued' },
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
  'distance.review-decided': {
    kk: 'Кеңес қашықтан оқу туралы шешті',
    ru: 'Совет решил о дистанционном обучении',
    en: 'The council decided on distance learning',
  },
  'distance.review-missed': {
    kk: 'Кеңес мерзімінде шешпеді, білім алушы әдеттегі форматқа қайтады',
    ru: 'Совет не решил в срок, обучающийся возвращается к обычному формату',
    en: 'The council did not decide in time, the learner returns to the usual format',
  },
  'distance.review-opened': {
    kk: 'Аттестаттаудан кейін кеңес шешуі керек',
    ru: 'После аттестации решает совет',
    en: 'After the attestation the council has to decide',
  },
  'distance.settings-changed': {
    kk: 'Қашықтан оқу баптаулары өзгерді',
    ru: 'Изменены настройки дистанционного обучения',
    en: 'The settings of distance learning were changed',
  },
  'distance.status-begun': {
    kk: '{startsOn} – {endsOn} кезеңіне қашықтан оқу басталды',
    ru: 'Начато дистанционное обучение на период {startsOn} – {endsOn}',
    en: 'Distance learning began for {startsOn} – {endsOn}',
  },
  'distance.status-ended': {
    kk: 'Қашықтан оқу аяқталды',
    ru: 'Дистанционное обучение завершено',
    en: 'Distance learning ended',
  },
  'distance.status-extended': {
    kk: 'Қашықтан оқу {endsOn} дейін ұзартылды',
    ru: 'Дистанционное обучение продлено до {endsOn}',
    en: 'Distance learning was extended until {endsOn}',
  },
  'distance.zone-added': {
    kk: 'Қауіпті аймақ тізімге қосылды',
    ru: 'В список добавлена опасная зона',
    en: 'A zone of danger was added to the list',
  },
  'distance.zone-closed': {
    kk: 'Қауіпті аймақ тізімнен шығарылды',
    ru: 'Опасная зона снята со списка',
    en: 'A zone of danger was taken off the list',
  },
}
