import type { EventWords } from './event-words.ts'

/** What the events of `councils` say in a trail. */
export const councilsWords: EventWords = {
  'councils.attendance-noted': {
    kk: 'Отырысқа қатысқандар белгіленді',
    ru: 'Отмечены участники заседания',
    en: 'Attendance of a meeting was noted',
  },
  'councils.ballot-chosen': {
    kk: 'Мәселе бойынша дауыс беру түрі таңдалды',
    ru: 'Выбран вид голосования по вопросу',
    en: 'The way of voting on an item was chosen',
  },
  'councils.changed': { kk: 'Кеңес ережесі өзгертілді', ru: 'Изменены правила совета', en: 'The rules of a council were changed' },
  'councils.decided': {
    kk: 'Кеңес мәселе бойынша шешім қабылдады',
    ru: 'Совет принял решение по вопросу',
    en: 'A council decided on an item',
  },
  'councils.decision-in-force': {
    kk: '№\u00a0{label} хаттамамен кеңес шешімі күшіне енді',
    ru: 'Решение совета вступило в силу, протокол №\u00a0{label}',
    en: 'A council’s decision came into force by minutes No. {label}',
  },
  'councils.decision-reopened': {
    kk: 'Отырыс барысында шешім қайта қаралуға ашылды',
    ru: 'Решение снова открыто в ходе заседания',
    en: 'A decision was reopened during the meeting',
  },
  'councils.extract-printed': {
    kk: '№\u00a0{label} хаттамадан үзінді алынды',
    ru: 'Получена выписка из протокола №\u00a0{label}',
    en: 'An extract from minutes No. {label} was taken',
  },
  'councils.founded': { kk: 'Кеңес құрылды', ru: 'Создан совет', en: 'A council was founded' },
  'councils.heard': {
    kk: 'Мәселе бойынша тыңдалған сөздер жазылды',
    ru: 'Записано, кого слушали по вопросу',
    en: 'What was heard on an item was written down',
  },
  'councils.item-moved': {
    kk: 'Мәселе келесі отырысқа қалдырылды',
    ru: 'Вопрос перенесён на следующее заседание',
    en: 'An item was moved to the next meeting',
  },
  'councils.item-put': {
    kk: 'Мәселе кеңестің қарауына берілді',
    ru: 'Вопрос вынесен на рассмотрение совета',
    en: 'A matter was put before a council',
  },
  'councils.item-withdrawn': {
    kk: 'Мәселе кеңес қарауынан алынды',
    ru: 'Вопрос снят с рассмотрения совета',
    en: 'A matter was withdrawn from a council',
  },
  'councils.meeting-cancelled': {
    kk: 'Кеңес отырысы тоқтатылды',
    ru: 'Заседание совета отменено',
    en: 'A meeting of a council was cancelled',
  },
  'councils.meeting-changed': {
    kk: 'Отырыстың уақыты немесе күн тәртібі өзгертілді',
    ru: 'Изменены время или повестка заседания',
    en: 'The time or the agenda of a meeting was changed',
  },
  'councils.meeting-closed': {
    kk: '№\u00a0{label} хаттамаға қол қойылып, отырыс жабылды',
    ru: 'Протокол №\u00a0{label} подписан, заседание закрыто',
    en: 'Minutes No. {label} are signed and the meeting is closed',
  },
  'councils.meeting-convened': {
    kk: 'Кеңес мүшелері отырысқа шақырылды',
    ru: 'Члены совета приглашены на заседание',
    en: 'Members were invited to a meeting',
  },
  'councils.meeting-failed': {
    kk: 'Кворум болмағандықтан отырыс өтпеді',
    ru: 'Заседание не состоялось: нет кворума',
    en: 'A meeting failed for want of a quorum',
  },
  'councils.meeting-opened': { kk: 'Кеңес отырысы ашылды', ru: 'Заседание совета открыто', en: 'A meeting of a council was opened' },
  'councils.meeting-planned': { kk: 'Кеңес отырысы белгіленді', ru: 'Назначено заседание совета', en: 'A meeting was planned' },
  'councils.member-appointed': {
    kk: 'Кеңес құрамына енгізілді',
    ru: 'Включён(а) в состав совета',
    en: 'Appointed to a council',
  },
  'councils.member-changed': {
    kk: 'Кеңестегі мерзімі немесе қызметі өзгертілді',
    ru: 'Изменены срок или роль в совете',
    en: 'The term or role in a council was changed',
  },
  'councils.minutes-drawn-up': {
    kk: '№\u00a0{label} хаттама толтырылды',
    ru: 'Оформлен протокол №\u00a0{label}',
    en: 'Minutes No. {label} were drawn up',
  },
  'councils.minutes-returned': {
    kk: '№\u00a0{label} хаттама түзетуге қайтарылды',
    ru: 'Протокол №\u00a0{label} возвращён на исправление',
    en: 'Minutes No. {label} were returned to be corrected',
  },
  'councils.minutes-signed': {
    kk: '№\u00a0{label} хаттамаға қол қойылды',
    ru: 'Подписан протокол №\u00a0{label}',
    en: 'Minutes No. {label} were signed',
  },
  'councils.recused': {
    kk: 'Мүдделер қақтығысына байланысты шеттетілді',
    ru: 'Заявлен отвод из-за конфликта интересов',
    en: 'Stepped aside because of a conflict of interest',
  },
  'councils.recusal-ended': { kk: 'Шеттету алынды', ru: 'Отвод снят', en: 'A recusal was lifted' },
  'councils.session-ended': {
    kk: 'Отырыс аяқталды, хаттама жазылып жатыр',
    ru: 'Заседание окончено, готовится протокол',
    en: 'The session ended; minutes are being written',
  },
  'councils.vote-cast': { kk: 'Кеңес отырысында дауыс берді', ru: 'Подан голос на заседании совета', en: 'A vote was cast in a council' },
  'councils.votes-recorded': { kk: 'Дауыстар жазылды', ru: 'Записаны голоса', en: 'Votes were recorded' },
}
