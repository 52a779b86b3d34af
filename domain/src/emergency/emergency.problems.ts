import { problems } from '#problems'

export const emergencyProblems = problems({
  'emergency.refused': {
    status: 422,
    kk: 'Ауыстыруға болмайды: {whyKk}',
    ru: 'Перевести нельзя: {whyRu}',
    en: 'The switch is not possible: {whyEn}',
  },
  'emergency.overlaps': {
    status: 409,
    kk: 'Бұл күндері қашықтан оқитын сыныптар бар: {classesKk}. Оларды қалдырып, қайта басыңыз.',
    ru: 'В эти дни уже переведены: {classesRu}. Оставьте их вне перевода и нажмите ещё раз.',
    en: 'Switched in these days already: {classesEn}. Leave them out and press again.',
  },
  'emergency.no-classes': {
    status: 422,
    kk: 'Таңдалған сыныптарда білім алушы жоқ.',
    ru: 'В выбранных классах нет обучающихся.',
    en: 'There are no learners in the chosen classes.',
  },
  'emergency.too-late-to-undo': {
    status: 409,
    kk: 'Қайтарып алу уақыты өтті. Ауыстыруды мерзімінен бұрын аяқтауға болады.',
    ru: 'Время отмены прошло. Перевод можно завершить раньше срока.',
    en: 'It is too late to undo. The switch can be ended early.',
  },
  'emergency.over': {
    status: 409,
    kk: 'Бұл ауыстыру аяқталған. Бетті жаңартыңыз.',
    ru: 'Этот перевод уже завершён. Обновите страницу.',
    en: 'This switch is over. Reload the page.',
  },
  'emergency.not-longer': {
    status: 422,
    kk: 'Жаңа соңғы күн қазіргісінен кейін болуы керек.',
    ru: 'Новый последний день должен быть позже нынешнего.',
    en: 'The new last day has to be after the present one.',
  },
  'emergency.not-shorter': {
    status: 422,
    kk: 'Жаңа соңғы күн бүгіннен ерте не қазіргісінен кеш болмауы керек.',
    ru: 'Новый последний день не раньше вчерашнего и раньше нынешнего.',
    en: 'The new last day lies between yesterday and the present one.',
  },
  'emergency.nobody-left': {
    status: 409,
    kk: 'Еске салатын адам жоқ: барлығы оқыды.',
    ru: 'Напоминать некому: все прочли.',
    en: 'There is nobody to remind: all have read it.',
  },
})
