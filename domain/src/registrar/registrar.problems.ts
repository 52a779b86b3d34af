import { problems } from '#problems'

export const registrarProblems = problems({
  'registrar.status': {
    status: 409,
    kk: '{name}: қазіргі мәртебесінде бұл бұйрық мүмкін емес.',
    ru: '{name}: при нынешнем статусе такой приказ невозможен.',
    en: '{name}: such an order is impossible in the present status.',
  },
  'registrar.visiting': {
    status: 409,
    kk: 'Бұл бала басқа мектептің контингентінде, мұнда қонақ: қағаздарын өз мектебі береді.',
    ru: 'Ребёнок числится в контингенте другой школы и здесь в гостях: бумаги выдаёт его школа.',
    en: 'The child stands in the contingent of another school and visits here: that school issues the papers.',
  },
  'registrar.before-last-event': {
    status: 409,
    kk: '{name}: {since} күнінен бастап кейінгі бұйрық күшінде, ертерек күнге жазуға болмайды.',
    ru: '{name}: с {since} действует более поздний приказ, раньше этого дня записать нельзя.',
    en: '{name}: a later order is in force since {since}; nothing can be written before it.',
  },
  'registrar.group-missing': {
    status: 422,
    kk: '{name}: қай топқа қабылданатынын көрсетіңіз.',
    ru: '{name}: укажите группу.',
    en: '{name}: name the group.',
  },
  'registrar.nothing-changes': {
    status: 422,
    kk: '{name}: бұйрық ештеңені өзгертпейді.',
    ru: '{name}: приказ ничего не меняет.',
    en: '{name}: the order changes nothing.',
  },
  'registrar.person-twice': {
    status: 422,
    kk: '{name} бұйрықта екі рет аталған.',
    ru: '{name} названо в приказе дважды.',
    en: '{name} is named twice in the order.',
  },
  'registrar.unknown-learner': {
    status: 422,
    kk: 'Бұйрықта тізілімде жоқ адам бар.',
    ru: 'В приказе есть человек, которого нет в реестре обучающихся.',
    en: 'The order names somebody who is not in the registry of learners.',
  },
  'registrar.unknown-group': {
    status: 422,
    kk: 'Бұйрықта көрсетілген топ жоқ немесе мұрағатта.',
    ru: 'Указанной в приказе группы нет или она в архиве.',
    en: 'The group named in the order is not there or is archived.',
  },
  'registrar.number-missing': {
    status: 422,
    kk: 'Қағаз бұйрықтың нөмірін жазыңыз.',
    ru: 'Укажите номер бумажного приказа.',
    en: 'Write the number of the paper order.',
  },
  'registrar.number-taken': {
    status: 409,
    kk: '{number} нөмірлі осы күнгі бұйрық бұрын жазылған.',
    ru: 'Приказ {number} с этой датой уже записан.',
    en: 'An order {number} of this date has been recorded already.',
  },
  'registrar.dated-ahead': {
    status: 422,
    kk: 'Бұйрық күні бүгіннен кейін бола алмайды.',
    ru: 'Дата приказа не может быть позже сегодняшней.',
    en: 'An order cannot be dated after today.',
  },
  'registrar.already-reversed': {
    status: 409,
    kk: 'Бұл бұйрықтың күші бұрын жойылған.',
    ru: 'Этот приказ уже отменён.',
    en: 'This order has been taken back already.',
  },
  'registrar.last-event-only': {
    status: 409,
    kk: '{name}: бұдан кейін басқа бұйрық шыққан, алдымен соны қайтарыңыз.',
    ru: '{name}: после этого вышел другой приказ, сначала отмените его.',
    en: '{name}: another order came after this one; take that back first.',
  },
})
