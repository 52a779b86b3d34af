import { both, date, day, flag, list, long, text, type Placeholders } from './placeholder.ts'

interface TemplateKindEntry {
  kk: string
  ru: string
  en: string
  /** The placeholders that its words may use; the strict list: no other name is known. */
  placeholders: Placeholders
}

const number = text('Нөмірі', 'Номер', 'Number')
const datedOn = date('Құжат күні', 'Дата документа', 'Date of the document')
const learner = text('Білім алушы', 'Обучающийся', 'Learner')
const group = text('Топ, сынып', 'Группа, класс', 'Group or class')
const position = both('Қол қоюшының лауазымы', 'Должность подписавшего', 'Position of the signer')
const signer = text('Қол қоюшы', 'Подписавший', 'Signer')
const note = text('Қол туралы белгі', 'Отметка о подписи', 'Note on the signature')
const signature = { position, signer, note }
const names = (kk: string, ru: string, en: string, item: Placeholders) => list(kk, ru, en, item)

/** The kinds of papers that are written from a template, with what may stand in each. */
export const templateKinds = {
  'distance-application': {
    kk: 'Қашықтан оқуға өтініш',
    ru: 'Заявление на дистанционное обучение',
    en: 'Application for distance learning',
    placeholders: {
      number,
      datedOn,
      learner,
      group,
      applicant: text('Өтініш беруші', 'Заявитель', 'Applicant'),
      ground: both('Негізі', 'Основание', 'Ground'),
      clause: both('Акт тармағы', 'Пункт акта', 'Clause of the act'),
      facts: names('Мәліметтер', 'Сведения', 'Facts', {
        name: both('Атауы', 'Название', 'Name'),
        value: text('Мәні', 'Значение', 'Value'),
      }),
      reason: long('Өтініш берушінің сөзі', 'Слова заявителя', 'The applicant’s words'),
      attachments: names('Қоса берілген құжаттар', 'Приложенные документы', 'Attached documents', {
        name: text('Құжат', 'Документ', 'Document'),
        file: text('Файл', 'Файл', 'File'),
      }),
      note,
    },
  },
  'distance-order': {
    kk: 'Қашықтан оқуға көшіру бұйрығы',
    ru: 'Приказ о переводе на дистанционное обучение',
    en: 'Order on distance learning',
    placeholders: {
      number,
      datedOn,
      acts: both('Қағидаларды бекіткен бұйрықтар', 'Приказы, утвердившие правила', 'Orders that approved the rules'),
      persons: names('Білім алушылар', 'Обучающиеся', 'Learners', {
        name: learner,
        ground: text('Негізі', 'Основание', 'Ground'),
        technology: text('Технология', 'Технология', 'Technology'),
        from: day('Басталуы', 'Начало', 'From'),
        to: day('Аяқталуы', 'Окончание', 'To'),
      }),
      ...signature,
    },
  },
  'distance-plan': {
    kk: 'Жеке оқу жоспары мен кесте (бұйрыққа қосымша)',
    ru: 'Индивидуальный план и график (приложение к приказу)',
    en: 'Individual plan and schedule (annex to the order)',
    placeholders: {
      number,
      learner,
      order: text('Бұйрық нөмірі', 'Номер приказа', 'Number of the order'),
      period: text('Кезең', 'Период', 'Period'),
      items: names('Пәндер', 'Дисциплины', 'Disciplines', {
        name: text('Пән', 'Дисциплина', 'Discipline'),
        volume: text('Көлемі', 'Объём', 'Volume'),
        teacher: text('Оқытушы', 'Преподаватель', 'Teacher'),
        technology: text('Технология', 'Технология', 'Technology'),
      }),
      schedule: names('Кесте', 'График', 'Schedule', {
        name: text('Кезең, пән', 'Период, дисциплина', 'Period or discipline'),
        period: text('Мерзімі', 'Сроки', 'Terms'),
      }),
      noItems: flag('Пән жазылмаған', 'Дисциплин нет', 'No disciplines'),
      noSchedule: flag('Кезең белгіленбеген', 'Периодов нет', 'No periods'),
    },
  },
  'distance-acknowledgement': {
    kk: 'Танысу парағы',
    ru: 'Лист ознакомления',
    en: 'Acknowledgement sheet',
    placeholders: {
      number,
      learner,
      order: text('Бұйрық нөмірі', 'Номер приказа', 'Number of the order'),
      planHash: text('Жоспар нұсқасы', 'Версия плана', 'Version of the plan'),
      by: text('Танысқан адам', 'Кто ознакомлен', 'Who acknowledged'),
      note,
    },
  },
  'contingent-order': {
    kk: 'Контингент бұйрығы',
    ru: 'Приказ по контингенту',
    en: 'Contingent order',
    placeholders: {
      number,
      datedOn,
      reversed: text('Күші жойылған бұйрық нөмірі', 'Номер отменённого приказа', 'Number of the order taken back'),
      reversedOn: day('Күші жойылған бұйрық күні', 'Дата отменённого приказа', 'Date of the order taken back'),
      paragraphs: names('Параграфтар', 'Параграфы', 'Paragraphs', {
        title: both('Тақырыбы', 'Заголовок', 'Heading'),
        words: both('Мерзімі мен себебі', 'Срок и причина', 'Term and reason'),
        persons: names('Адамдар', 'Лица', 'Persons', {
          name: text('Аты-жөні', 'Ф. И. О.', 'Name'),
          from: text('Бұрын', 'Было', 'Before'),
          to: text('Енді', 'Стало', 'After'),
        }),
      }),
      basis: text('Негіздеме', 'Основание', 'Basis'),
      ...signature,
    },
  },
  'organisation-order': {
    kk: 'Негізгі қызмет бойынша бұйрық',
    ru: 'Приказ по основной деятельности',
    en: 'Order on the main activity',
    placeholders: {
      number,
      datedOn,
      subject: both('Не туралы', 'О чём', 'About'),
      basis: both('Негіздеме', 'Основание', 'Basis'),
      points: names('Тармақтар', 'Пункты', 'Points', { words: both('Мәтіні', 'Текст', 'Words') }),
      ...signature,
    },
  },
  'council-minutes': {
    kk: 'Кеңес отырысының хаттамасы',
    ru: 'Протокол заседания совета',
    en: 'Minutes of a council',
    placeholders: {
      number,
      datedOn,
      council: both('Кеңес', 'Совет', 'Council'),
      place: text('Өткен жері', 'Место проведения', 'Place'),
      membersTotal: text('Мүшелер саны', 'Всего членов', 'Members in all'),
      presentTotal: text('Қатысқаны', 'Присутствовало', 'Present'),
      quorum: both('Кворум', 'Кворум', 'Quorum'),
      present: names('Қатысқандар', 'Присутствовали', 'Present', {
        name: text('Аты-жөні', 'Ф. И. О.', 'Name'),
        position: both('Лауазымы', 'Должность', 'Position'),
      }),
      items: names('Күн тәртібі', 'Повестка дня', 'Agenda', {
        title: both('Мәселе', 'Вопрос', 'Question'),
        heard: text('Тыңдалды', 'Слушали', 'Heard'),
        proposal: both('Шешім жобасы', 'Проект решения', 'Proposal'),
        decision: both('Шешім', 'Решение', 'Decision'),
        votes: both('Дауыс', 'Голосование', 'Votes'),
        persons: names('Адамдар', 'Лица', 'Persons', { name: text('Аты-жөні', 'Ф. И. О.', 'Name') }),
      }),
      chair: text('Төраға', 'Председатель', 'Chair'),
      secretary: text('Хатшы', 'Секретарь', 'Secretary'),
      note,
    },
  },
  'council-extract': {
    kk: 'Хаттамадан үзінді',
    ru: 'Выписка из протокола',
    en: 'Extract from minutes',
    placeholders: {
      number,
      datedOn,
      council: both('Кеңес', 'Совет', 'Council'),
      minutes: text('Хаттама нөмірі', 'Номер протокола', 'Number of the minutes'),
      meetingOn: date('Отырыс күні', 'Дата заседания', 'Day of the meeting'),
      title: both('Мәселе', 'Вопрос', 'Question'),
      decision: both('Шешім', 'Решение', 'Decision'),
      votes: both('Дауыс', 'Голосование', 'Votes'),
      secretary: text('Хатшы', 'Секретарь', 'Secretary'),
      note,
    },
  },
  'study-certificate': {
    kk: 'Оқу туралы анықтама',
    ru: 'Справка об обучении',
    en: 'Certificate of study',
    placeholders: {
      number,
      datedOn,
      learner,
      birthDate: day('Туған күні', 'Дата рождения', 'Date of birth'),
      group,
      studyYear: text('Курс, сынып', 'Курс, класс', 'Year of study'),
      studyForm: both('Оқу түрі', 'Форма обучения', 'Form of study'),
      language: both('Оқу тілі', 'Язык обучения', 'Language of study'),
      status: both('Қозғалыс жағдайы', 'Статус', 'Status'),
      purpose: both('Қайда беріледі', 'Куда предъявляется', 'Where it is shown'),
      ...signature,
    },
  },
  'distance-certificate': {
    kk: 'Қашықтан оқу мәртебесі туралы анықтама',
    ru: 'Справка о статусе дистанционного обучения',
    en: 'Certificate of distance status',
    placeholders: {
      number,
      datedOn,
      learner,
      group,
      ground: both('Негізі', 'Основание', 'Ground'),
      from: day('Басталуы', 'Начало', 'From'),
      to: day('Аяқталуы', 'Окончание', 'To'),
      order: text('Бұйрық нөмірі', 'Номер приказа', 'Number of the order'),
      orderedOn: day('Бұйрық күні', 'Дата приказа', 'Date of the order'),
      purpose: both('Қайда беріледі', 'Куда предъявляется', 'Where it is shown'),
      ...signature,
    },
  },
} as const satisfies Record<string, TemplateKindEntry>

export type TemplateKind = keyof typeof templateKinds
// The keys of the literal above.
export const templateKindNames = Object.keys(templateKinds) as [TemplateKind, ...TemplateKind[]]

/** The placeholders of a kind. */
export const placeholdersOf = (kind: TemplateKind): Placeholders => templateKinds[kind].placeholders
