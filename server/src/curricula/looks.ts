import { specialities } from '@dala/domain/curricula'
import { academicYearOf } from '@dala/domain/organisations'
import { words } from '@dala/domain/regulations'
import * as rows from './evidence.queries.ts'
import type { Look } from './look.ts'

const programmeEvents = ['curricula.programme-added', 'curricula.programme-changed', 'curricula.plan-approved'] as const
export const planEvents = ['curricula.plan-approved', 'curricula.settings-changed'] as const
const learnerEvents = [
  'curricula.individual-plan-approved',
  'distance.order-issued',
  'distance.status-begun',
  'distance.status-ended',
] as const

const toProgrammes = {
  path: '/programmes?tab=programmes',
  label: words('Бағдарламаларды толықтыру', 'Дополнить программы', 'Complete the programmes'),
}
export const toPlans = { path: '/study-plans', label: words('Оқу жоспарларын түзету', 'Исправить учебные планы', 'Mend the study plans') }
const toLearners = {
  path: '/individual-plans',
  label: words('Жеке оқу жоспарын бекіту', 'Утвердить индивидуальные планы', 'Approve individual plans'),
}

const shipped = {
  classified: specialities.filter((each) => each.classified).map((each) => each.code),
  extramural: specialities.filter((each) => each.extramural).map((each) => each.code),
}
const toProgramme = (id: string) => `/programmes/${id}`
const nowhere = () => null

const programmes: Look[] = [
  {
    slug: 'programme-licence',
    clauses: ['A2010-4.a'],
    name: words(
      'Күшіндегі лицензиясы жоқ қашықтан бағдарламалар',
      'Дистанционные программы без действующей лицензии',
      'Programmes at a distance without a licence in force',
    ),
    touchedBy: [...programmeEvents, 'organisations.licence-added', 'organisations.licence-changed'],
    looked: rows.programmeLicences,
    broken: words('Лицензия көрсетілмеген не мерзімі өткен', 'Лицензия не указана или не действует', 'No licence, or it is not in force'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'programme-agreement',
    clauses: ['A2010-4.b'],
    name: words(
      'Уәкілетті орган келісімі жоқ қашықтан бағдарламалар',
      'Дистанционные программы без согласования органа',
      'Programmes at a distance without the authority’s agreement',
    ),
    touchedBy: programmeEvents,
    looked: rows.programmeAgreements,
    broken: words('Келісім құжаты енгізілмеген', 'Документ согласования не внесён', 'The agreement is not entered'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'programme-register',
    clauses: ['A2023-R1.7'],
    name: words(
      'Тізілімде нөмірі жоқ қашықтан бағдарламалар',
      'Дистанционные программы без номера в Реестре',
      'Programmes at a distance without a number in the Register',
    ),
    touchedBy: programmeEvents,
    looked: rows.programmeRegister,
    broken: words('Тізілімдегі нөмірі не күні жоқ', 'Нет номера или даты в Реестре', 'No number or date in the Register'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'programme-standard',
    clauses: ['A2021-14'],
    name: words(
      'Мемлекеттік стандарты көрсетілмеген бағдарламалар',
      'Программы без ссылки на государственный стандарт',
      'Programmes that name no state standard',
    ),
    touchedBy: programmeEvents,
    looked: rows.programmeStandards,
    broken: words('Стандарт көрсетілмеген', 'Стандарт не указан', 'No standard is named'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'programme-speciality',
    clauses: ['A2023-18.c'],
    name: words(
      'Мамандығы жіктеуіште жоқ бағдарламалар',
      'Программы со специальностью вне классификатора',
      'Programmes whose speciality is not in the classifier',
    ),
    touchedBy: [...programmeEvents, 'curricula.speciality-entered'],
    looked: (at) => rows.programmeSpecialities(at, shipped, 'classified'),
    broken: words('Мамандық жіктеуіште табылмады', 'Специальности нет в классификаторе', 'The speciality is not in the classifier'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'programme-extramural',
    clauses: ['A2023-19.c'],
    name: words(
      'Сырттай оқуға рұқсаты расталмаған мамандықтар',
      'Специальности, не подтверждённые для заочной формы',
      'Specialities not confirmed for extramural study',
    ),
    touchedBy: [...programmeEvents, 'curricula.speciality-entered'],
    looked: (at) => rows.programmeSpecialities(at, shipped, 'extramural'),
    broken: words('Тізімде расталмаған', 'Не подтверждена в перечне', 'Not confirmed in the list'),
    path: toProgramme,
    mend: toProgrammes,
  },
]

const lists: Look[] = [
  {
    slug: 'list-order',
    clauses: ['A2023-16.b', 'A2021-24.b'],
    name: words(
      'Басшы бұйрығынсыз қашықтан пәндер тізімі',
      'Перечень дистанционных дисциплин без приказа',
      'Lists for distance learning without an order',
    ),
    touchedBy: [...planEvents, 'curricula.distance-list-ordered'],
    looked: rows.listsByOrder,
    broken: words('Тізім бұйрықпен бекітілмеген', 'Перечень не утверждён приказом', 'The list is not approved by an order'),
    path: toProgramme,
    mend: toProgrammes,
  },
  {
    slug: 'items-on-list',
    clauses: ['A2023-16.a', 'A2021-24.a'],
    name: words(
      'Тізімде жоқ қашықтан пәндер',
      'Дистанционные дисциплины вне перечня',
      'Disciplines at a distance that are not on the list',
    ),
    touchedBy: [...planEvents, 'curricula.distance-list-ordered'],
    looked: rows.itemsOnList,
    broken: words('Тізімде жоқ не көлемі артық', 'Нет в перечне или больше объёма', 'Not on the list, or more than it allows'),
    path: nowhere,
    mend: toPlans,
  },
]

const items: Look[] = [
  {
    slug: 'practice-full-time',
    clauses: ['A2023-18.b'],
    name: words(
      'Қашықтан белгіленген практика, күндізгі нысан',
      'Практика с дистанционным объёмом, очная форма',
      'Practice at a distance, full-time study',
    ),
    touchedBy: planEvents,
    looked: (at) => rows.bannedItems(at, 'college', 'full-time'),
    broken: words('Практика қашықтан өтпейді', 'Практика дистанционно не проводится', 'Practice is not held at a distance'),
    path: nowhere,
    mend: toPlans,
  },
  {
    slug: 'practice-other-forms',
    clauses: ['A2023-19.b'],
    name: words(
      'Қашықтан белгіленген практика, басқа нысандар',
      'Практика с дистанционным объёмом, другие формы',
      'Practice at a distance, other forms of study',
    ),
    touchedBy: planEvents,
    looked: (at) => rows.bannedItems(at, 'college', 'other'),
    broken: words('Практика қашықтан өтпейді', 'Практика дистанционно не проводится', 'Practice is not held at a distance'),
    path: nowhere,
    mend: toPlans,
  },
  {
    slug: 'postgraduate-items',
    clauses: ['A2015-10'],
    name: words(
      'Магистратура мен докторантурада пәннен басқа қашықтан жұмыс',
      'Дистанционно не дисциплины в магистратуре и докторантуре',
      'Postgraduate work at a distance that is no discipline',
    ),
    touchedBy: planEvents,
    looked: (at) => rows.bannedItems(at, 'postgraduate', 'any'),
    broken: words('Қашықтан тек пәндер оқылады', 'Дистанционно осваивают только дисциплины', 'Only disciplines are studied at a distance'),
    path: nowhere,
    mend: toPlans,
  },
  ...(
    [
      ['dates', 'A2010-32.a', words('Мерзімі жоқ практика', 'Практика без сроков', 'Practice without dates')],
      ['programme', 'A2010-32.b', words('Бағдарламасы жоқ практика', 'Практика без программы', 'Practice without a programme')],
      [
        'protocol',
        'A2010-32.c',
        words(
          'Бағдарламасы кеңесте бекітілмеген практика',
          'Практика, чья программа не утверждена советом',
          'Practice whose programme no council approved',
        ),
      ],
    ] as const
  ).map(([wants, clause, name]): Look => ({
    slug: `practice-${wants}`,
    clauses: [clause],
    name,
    touchedBy: planEvents,
    looked: (at) => rows.practices(at, wants),
    broken: name,
    path: nowhere,
    mend: toPlans,
  })),
  ...(
    [
      [
        'mobility',
        ['mobility'],
        'A2021-36',
        words('Ережесі жоқ ұтқырлық жоспарлары', 'Планы мобильности без документа', 'Mobility plans without a document'),
      ],
      [
        'joint',
        ['double-degree', 'exchange'],
        'A2015-9',
        words('Келісімі жоқ бірлескен бағдарламалар', 'Совместные программы без соглашения', 'Joint programmes without an agreement'),
      ],
    ] as const
  ).map(([slug, arrangements, clause, name]): Look => ({
    slug: `partners-${slug}`,
    clauses: [clause],
    name,
    touchedBy: [...planEvents, 'curricula.exemption-added', 'curricula.exemption-removed'],
    looked: (at) => rows.partnerPlans(at, arrangements),
    broken: name,
    path: (id) => `/study-plans/${id}`,
    mend: toPlans,
  })),
]

const learners: Look[] = [
  {
    slug: 'learners-without-plan',
    clauses: ['A2021-30.a'],
    name: words(
      'Жеке оқу жоспары жоқ қашықтан оқитындар',
      'Дистанционные обучающиеся без индивидуального плана',
      'Distance learners without an individual plan',
    ),
    touchedBy: learnerEvents,
    looked: (at) => rows.learnersPlans(at, 'plan'),
    broken: words('Бекітілген жеке оқу жоспары жоқ', 'Нет утверждённого индивидуального плана', 'No approved individual plan'),
    path: (id) => `/people/${id}`,
    mend: toLearners,
  },
  {
    slug: 'learners-without-schedule',
    clauses: ['A2021-30.b'],
    name: words(
      'Жеке кестесі жоқ қашықтан оқитындар',
      'Дистанционные обучающиеся без индивидуального графика',
      'Distance learners without an individual schedule',
    ),
    touchedBy: learnerEvents,
    looked: (at) => rows.learnersPlans(at, 'schedule'),
    broken: words('Жеке кесте толық емес', 'Нет полного индивидуального графика', 'No whole individual schedule'),
    path: (id) => `/people/${id}`,
    mend: toLearners,
  },
  {
    slug: 'learners-part-of-plan',
    clauses: ['A2010-20', 'A2015-24', 'A2016-23'],
    name: words(
      'Жоспарында міндетті пәні жетіспейтіндер',
      'Обучающиеся, чей план неполон',
      'Distance learners whose plan lacks compulsory disciplines',
    ),
    touchedBy: learnerEvents,
    looked: (at) => rows.learnersPlans(at, 'whole'),
    broken: words(
      'Оқу жоспары толық емес',
      'План охватывает не все обязательные дисциплины',
      'The plan does not cover every compulsory discipline',
    ),
    path: (id) => `/people/${id}`,
    mend: toLearners,
  },
  {
    slug: 'learners-over-limit',
    clauses: ['A2023-18.a', 'A2023-19.a', 'A2023-20'],
    name: words('Шектен асқан жеке оқу жоспарлары', 'Индивидуальные планы больше предела', 'Individual plans over the limit'),
    touchedBy: learnerEvents,
    looked: rows.learnersOverLimit,
    broken: words('Қашықтан оқу үлесі шектен асады', 'Доля больше предела', 'The share is over the limit'),
    path: (id) => `/individual-plans/${id}`,
    mend: toLearners,
  },
]

const calendar: Look[] = [
  {
    slug: 'year-without-periods',
    clauses: ['A2010-21.a', 'A2015-25.a'],
    name: words('Кезеңдері жоқ оқу жылы', 'Учебный год без академических периодов', 'An academic year without periods'),
    touchedBy: ['organisations.period-set', 'organisations.period-removed'],
    looked: (at) => rows.yearPeriods(at, academicYearOf(at.today)),
    broken: words('Оқу жылының кезеңдері енгізілмеген', 'Периоды учебного года не внесены', 'The periods of the year are not entered'),
    path: () => '/calendar',
    mend: { path: '/calendar', label: words('Күнтізбені толтыру', 'Заполнить календарь', 'Fill in the calendar') },
  },
  {
    slug: 'courses-past-year',
    clauses: ['A2010-21.b', 'A2015-25.b'],
    name: words('Оқу жылынан кейін жүретін курстар', 'Курсы, идущие после конца учебного года', 'Courses that run past the academic year'),
    touchedBy: ['courses.offering-created', 'courses.offering-described', 'courses.offering-opened', 'organisations.period-set'],
    looked: rows.coursesPastYear,
    broken: words('Курс оқу жылынан кейін аяқталады', 'Курс кончается позже учебного года', 'The course ends after the academic year'),
    path: (id) => `/courses/${id}`,
    mend: { path: '/courses', label: words('Курстың мерзімін түзету', 'Исправить сроки курсов', 'Mend the dates of the courses') },
  },
]

/** Every check of programmes, lists, lines, learners and the calendar. */
export const looks: readonly Look[] = [...programmes, ...lists, ...items, ...learners, ...calendar]
