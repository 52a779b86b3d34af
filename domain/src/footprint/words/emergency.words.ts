import type { EventWords } from './event-words.ts'

/** What the events of `emergency` say in a trail. */
export const emergencyWords: EventWords = {
  'emergency.connection-noted': {
    kk: 'Интернетке қолжетімділігі белгіленді',
    ru: 'Отмечен доступ к интернету',
    en: 'Access to the Internet was noted',
  },
  'emergency.learner-switched': {
    kk: '{startsOn} – {endsOn} аралығында қашықтан оқуға көшірілді, №\u00a0{label} бұйрық',
    ru: 'На дистанционном обучении с {startsOn} по {endsOn}, приказ №\u00a0{label}',
    en: 'At a distance from {startsOn} to {endsOn}, order No. {label}',
  },
  'emergency.notice-acknowledged': {
    kk: 'Қашықтан оқуға көшумен танысқаны расталды',
    ru: 'Подтверждено ознакомление с переводом',
    en: 'The switch was acknowledged',
  },
  'emergency.paper-attached': {
    kk: 'Басқарма бұйрығының көшірмесі қосылды',
    ru: 'Приложен приказ органа управления',
    en: 'The authority’s order was attached',
  },
  'emergency.people-told': {
    kk: '{told} адамға хабарланды, оның {reached}-іне жетті',
    ru: 'Оповещено людей: {told}, из них дошло до {reached}',
    en: '{told} people were told, {reached} of them reached',
  },
  'emergency.settings-saved': {
    kk: 'Хабарлау терезелері мен орны өзгертілді',
    ru: 'Изменены окна оповещения и место',
    en: 'Windows of alert and place were changed',
  },
  'emergency.switch-ended': {
    kk: '{endsOn} күні қашықтан оқу аяқталды',
    ru: 'Дистанционный режим завершён {endsOn}',
    en: 'The switch ended on {endsOn}',
  },
  'emergency.switch-extended': {
    kk: 'Қашықтан оқу {endsOn} дейін ұзартылды',
    ru: 'Дистанционный режим продлён по {endsOn}',
    en: 'The switch was extended to {endsOn}',
  },
  'emergency.switch-shortened': {
    kk: 'Қашықтан оқу мерзімінен бұрын аяқталды: {endsOn}',
    ru: 'Дистанционный режим завершён раньше срока: {endsOn}',
    en: 'The switch was ended early: {endsOn}',
  },
  'emergency.switch-undone': {
    kk: 'Қашықтан оқуға көшіру қайтарып алынды',
    ru: 'Перевод отменён как ошибочный',
    en: 'The switch was taken back',
  },
  'emergency.switched': {
    kk: '{learners} білім алушы қашықтан оқуға көшірілді, №\u00a0{label} бұйрық',
    ru: 'На дистанционное обучение переведено: {learners}, приказ №\u00a0{label}',
    en: '{learners} learners were switched to distance learning, order No. {label}',
  },
  'emergency.threshold-removed': {
    kk: 'Ауа райының шегі алынды',
    ru: 'Погодный порог убран',
    en: 'A weather threshold was removed',
  },
  'emergency.threshold-saved': {
    kk: 'Ауа райының шегі сақталды',
    ru: 'Погодный порог сохранён',
    en: 'A weather threshold was saved',
  },
}
