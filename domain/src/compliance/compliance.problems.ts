import { problems } from '#problems'

export const complianceProblems = problems({
  'compliance.outside-the-inspection': {
    status: 403,
    kk: 'Бұл тармақ сіздің тексеруіңіздің ауқымына кірмейді.',
    ru: 'Этот пункт не входит в объём вашей проверки.',
    en: 'This clause is outside the scope of your inspection.',
  },
  'compliance.inspection-over': {
    status: 403,
    kk: 'Тексеру мерзімі аяқталды немесе әлі басталған жоқ.',
    ru: 'Срок проверки истёк или ещё не начался.',
    en: 'The term of the inspection is over or has not begun.',
  },
  'compliance.rows-of-whole': {
    status: 403,
    kk: 'Жазбалар бүкіл ұйым бойынша көрсетіледі, ал сіздің рөліңіз бір бөлімшеге берілген. Сандар ашық.',
    ru: 'Записи показываются по всей организации, а ваша роль дана на подразделение. Числа открыты.',
    en: 'The rows are of the whole organisation and your role is for a unit of it. The numbers are open.',
  },
  'compliance.term-past': {
    status: 409,
    kk: 'Тексеру мерзімінің соңы өтіп кеткен. Бүгінгі не кейінгі күнді таңдаңыз.',
    ru: 'Срок проверки уже прошёл. Выберите сегодняшний день или позже.',
    en: 'The term of the inspection is past. Choose today or a later day.',
  },
  'compliance.no-account': {
    status: 409,
    kk: 'Бұл адамның есептік жазбасы жоқ. Алдымен оны шақырыңыз.',
    ru: 'У этого человека нет учётной записи. Сначала пригласите его.',
    en: 'This person has no account. Invite him or her first.',
  },
  'compliance.record-withdrawn': {
    status: 409,
    kk: 'Бұл жазба кері қайтарылған. Жаңасын қосыңыз.',
    ru: 'Эта запись отозвана. Добавьте новую.',
    en: 'This record was withdrawn. Add a new one.',
  },
  'compliance.not-an-authority': {
    status: 403,
    kk: 'Желілік шолу білім басқармасына ғана ашық.',
    ru: 'Обзор сети открыт только органу управления образованием.',
    en: 'The network view is for an education authority.',
  },
  'compliance.clauses-not-opened': {
    status: 403,
    kk: 'Ұйым тек жиынтық сандарын ашқан.',
    ru: 'Организация открыла только сводные числа.',
    en: 'The organisation has opened its counts only.',
  },
})
