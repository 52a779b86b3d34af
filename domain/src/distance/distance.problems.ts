import { problems } from '#problems'

export const distanceProblems = problems({
  'distance.already-decided': {
    status: 409,
    kk: 'Өтініш бойынша шешім қабылданып қойған немесе ол кері қайтарылған.',
    ru: 'По заявлению уже принято решение, либо оно отозвано.',
    en: 'The application is decided already, or was withdrawn.',
  },
  'distance.step-not-possible': {
    status: 409,
    kk: 'Өтініш қазір бұл қадамға дайын емес. Бетті жаңартыңыз.',
    ru: 'Сейчас этот шаг по заявлению невозможен. Обновите страницу.',
    en: 'This step is not possible for the application now. Reload the page.',
  },
  'distance.changed-meanwhile': {
    status: 409,
    kk: 'Өтініш басқа терезеде өзгерді. Бетті жаңартып, қайта қараңыз.',
    ru: 'Заявление изменено в другом окне. Обновите страницу и проверьте ещё раз.',
    en: 'The application was changed in another window. Reload the page and look again.',
  },
  'distance.incomplete': {
    status: 422,
    kk: 'Әлі жетпейді: {missingKk}.',
    ru: 'Пока не хватает: {missingRu}.',
    en: 'Still missing: {missingEn}.',
  },
  'distance.forbidden-by-act': {
    status: 422,
    kk: 'Заң бойынша рұқсат жоқ ({clauses}): {whyKk}',
    ru: 'По закону нельзя ({clauses}): {whyRu}',
    en: 'The act forbids it ({clauses}): {whyEn}',
  },
  'distance.no-rule-set': {
    status: 422,
    kk: 'Білім алушының деңгейі үшін қолданыстағы қағидалар жоқ.',
    ru: 'Для уровня обучающегося нет действующих правил.',
    en: 'There are no rules in force for the learner’s level.',
  },
  'distance.guardian-applies': {
    status: 422,
    kk: 'Бұл негізде ата-ана немесе заңды өкіл өтініш береді.',
    ru: 'По этому основанию заявление подаёт родитель или законный представитель.',
    en: 'On this ground a parent or legal representative applies.',
  },
  'distance.not-studying': {
    status: 422,
    kk: 'Тек оқып жүрген білім алушы өтініш бере алады.',
    ru: 'Заявление подаётся только за обучающегося, который сейчас учится.',
    en: 'Only a learner who is studying now can apply.',
  },
  'distance.other-open': {
    status: 409,
    kk: 'Бұл білім алушының қаралып жатқан өтініші бар.',
    ru: 'У обучающегося уже есть заявление на рассмотрении.',
    en: 'The learner has an application under consideration already.',
  },
  'distance.document-not-wanted': {
    status: 422,
    kk: 'Бұл негізде мұндай құжат қажет емес немесе оны басқа тарап әкеледі.',
    ru: 'Такой документ здесь не нужен, или его приносит другая сторона.',
    en: 'Such a document is not wanted here, or somebody else brings it.',
  },
  'distance.order-empty': {
    status: 422,
    kk: 'Бұйрықта білім алушы жоқ.',
    ru: 'В приказе нет обучающихся.',
    en: 'The order has no learners.',
  },
  'distance.order-not-draft': {
    status: 409,
    kk: 'Бұйрық шығып қойған немесе жойылған.',
    ru: 'Приказ уже издан или отменён.',
    en: 'The order is issued already, or was discarded.',
  },
  'distance.period-missing': {
    status: 422,
    kk: '{label} өтініште кезең көрсетілмеген.',
    ru: 'В заявлении {label} не указан период.',
    en: 'Application {label} states no period.',
  },
  'distance.plan-changed': {
    status: 409,
    kk: 'Жоспар жаңарды. Жаңа нұсқасын оқып, растаңыз.',
    ru: 'План обновлён. Прочитайте новую версию и подтвердите.',
    en: 'The plan has changed. Read the new version and confirm it.',
  },
})
