import { checkDigit } from '@dala/domain/people'
import { demoId } from './demo-id.ts'

type Names = readonly [kk: string, ru: string, en: string]

export interface DemoUnit {
  id: string
  key: string
  parentId: string | null
  kind: 'faculty' | 'department' | 'chair' | 'office' | 'group' | 'class'
  code: string
  names: Names
  studyYear: number | null
  shift: number | null
  language: 'kk' | 'ru' | 'en' | null
}

export interface DemoPeriod {
  id: string
  key: string
  kind: 'semester' | 'trimester' | 'quarter' | 'summer' | 'break' | 'session'
  names: Names
  startsOn: string
  endsOn: string
}

export interface DemoOrganisation {
  key: 'university' | 'college' | 'school'
  id: string
  slug: string
  kind: 'university' | 'college' | 'school'
  names: Names
  shortNames: Names
  bin: string
  addresses: Names
  email: string
  phone: string
  mailDomain: string
  weekDays: 5 | 6
  units: readonly DemoUnit[]
  periods: readonly DemoPeriod[]
  licence: { number: string; issuedOn: string; annex: Names }
}

interface UnitPlan {
  kind: DemoUnit['kind']
  names: Names
  code?: string
  in?: string
  year?: number
  shift?: number
  language?: 'kk' | 'ru' | 'en'
}

const unitsOf = (org: string, plan: Record<string, UnitPlan>): DemoUnit[] =>
  Object.entries(plan).map(([key, unit]) => ({
    id: demoId(`${org}/unit/${key}`),
    key,
    parentId: unit.in === undefined ? null : demoId(`${org}/unit/${unit.in}`),
    kind: unit.kind,
    code: unit.code ?? '',
    names: unit.names,
    studyYear: unit.year ?? null,
    shift: unit.shift ?? null,
    language: unit.language ?? null,
  }))

const periodsOf = (
  org: string,
  plan: Record<string, [kind: DemoPeriod['kind'], startsOn: string, endsOn: string, ...names: Names]>,
): DemoPeriod[] =>
  Object.entries(plan).map(([key, [kind, startsOn, endsOn, ...names]]) => ({
    id: demoId(`${org}/period/${key}`),
    key,
    kind,
    names,
    startsOn,
    endsOn,
  }))

// A number that the check digit accepts and that no tax office has given: the serial part is all nines.
const inventedBin = (beginning: string): string => `${beginning}${checkDigit(beginning) ?? ''}`

const group = (code: string, chair: string, year: number, language: 'kk' | 'ru' | 'en'): UnitPlan => ({
  kind: 'group',
  code,
  names: [code, code, code],
  in: chair,
  year,
  language,
})

const schoolClass = (code: string, year: number, shift: number, language: 'kk' | 'ru', code3: string = code): UnitPlan => ({
  kind: 'class',
  code,
  names: [`${code} сыныбы`, `${code} класс`, `Class ${code3}`],
  year,
  shift,
  language,
})

/** The organisations of the demo, with their structure and calendar of 2026/27. Names and numbers are invented. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'university',
    id: demoId('university'),
    slug: 'ulytau',
    kind: 'university',
    names: ['Ұлытау политехникалық университеті', 'Улытауский политехнический университет', 'Ulytau Polytechnic University'],
    shortNames: ['Ұлытау политехникалық ун-ті', 'Улытауский политехнический ун-т', 'Ulytau Polytechnic'],
    bin: inventedBin('04094099999'),
    addresses: ['Жезқазған қ., Дала даңғылы, 1', 'г. Жезказган, проспект Дала, 1', '1 Dala Avenue, Zhezkazgan'],
    email: 'office@ulytau.example',
    phone: '+77102000101',
    mailDomain: 'ulytau.example',
    weekDays: 6,
    units: unitsOf('university', {
      'faculty.it': {
        kind: 'faculty',
        code: 'АТФ',
        names: ['Ақпараттық технологиялар факультеті', 'Факультет информационных технологий', 'Faculty of Information Technology'],
      },
      'chair.is': {
        kind: 'chair',
        code: 'АЖ',
        in: 'faculty.it',
        names: ['Ақпараттық жүйелер кафедрасы', 'Кафедра информационных систем', 'Department of Information Systems'],
      },
      'group.is-24-1': group('ИС-24-1', 'chair.is', 3, 'kk'),
      'group.is-24-2': group('ИС-24-2', 'chair.is', 3, 'ru'),
      'group.is-26-1': group('ИС-26-1', 'chair.is', 1, 'kk'),
      'group.mis-26-1': group('МИС-26-1', 'chair.is', 1, 'en'),
      'faculty.econ': {
        kind: 'faculty',
        code: 'ЭҚФ',
        names: ['Экономика және құқық факультеті', 'Факультет экономики и права', 'Faculty of Economics and Law'],
      },
      'chair.econ': {
        kind: 'chair',
        code: 'ЭК',
        in: 'faculty.econ',
        names: ['Экономика кафедрасы', 'Кафедра экономики', 'Department of Economics'],
      },
      'group.ek-25-1': group('ЭК-25-1', 'chair.econ', 2, 'ru'),
      'chair.law': {
        kind: 'chair',
        code: 'ҚТ',
        in: 'faculty.econ',
        names: ['Құқықтану кафедрасы', 'Кафедра права', 'Department of Law'],
      },
      'group.pr-23-3': group('ПР-23-3', 'chair.law', 4, 'kk'),
      'office.registrar': {
        kind: 'office',
        names: ['Тіркеуші офис', 'Офис-регистратор', 'Registrar’s office'],
      },
      'office.distance': {
        kind: 'office',
        names: ['Қашықтан оқыту орталығы', 'Центр дистанционного обучения', 'Centre for Distance Learning'],
      },
      'office.library': { kind: 'office', names: ['Ғылыми кітапхана', 'Научная библиотека', 'Library'] },
    }),
    periods: periodsOf('university', {
      autumn: ['semester', '2026-09-01', '2026-12-12', 'Күзгі семестр', 'Осенний семестр', 'Autumn semester'],
      'autumn-session': ['session', '2026-12-14', '2026-12-31', 'Қысқы сессия', 'Зимняя сессия', 'Winter session'],
      'winter-break': ['break', '2027-01-01', '2027-01-16', 'Қысқы демалыс', 'Зимние каникулы', 'Winter break'],
      spring: ['semester', '2027-01-18', '2027-05-01', 'Көктемгі семестр', 'Весенний семестр', 'Spring semester'],
      'spring-session': ['session', '2027-05-03', '2027-05-22', 'Жазғы сессия', 'Летняя сессия', 'Summer session'],
      summer: ['summer', '2027-06-07', '2027-07-17', 'Жазғы семестр', 'Летний семестр', 'Summer term'],
    }),
    licence: {
      number: 'KZ00LAA99900001',
      issuedOn: '2004-10-12',
      annex: ['Жоғары және жоғары оқу орнынан кейінгі білім', 'Высшее и послевузовское образование', 'Higher and postgraduate education'],
    },
  },
  {
    key: 'college',
    id: demoId('college'),
    slug: 'saryarka',
    kind: 'college',
    names: [
      'Сарыарқа технология және сервис колледжі',
      'Сарыаркинский колледж технологий и сервиса',
      'Saryarka College of Technology and Service',
    ],
    shortNames: ['Сарыарқа колледжі', 'Сарыаркинский колледж', 'Saryarka College'],
    bin: inventedBin('99124099999'),
    addresses: ['Қарағанды қ., Терек көшесі, 24', 'г. Караганда, ул. Терек, 24', '24 Terek Street, Karaganda'],
    email: 'office@saryarka.example',
    phone: '+77212000202',
    mailDomain: 'saryarka.example',
    weekDays: 6,
    units: unitsOf('college', {
      'department.it': {
        kind: 'department',
        code: 'АТ',
        names: ['Ақпараттық технологиялар бөлімі', 'Отделение информационных технологий', 'IT department'],
      },
      'group.bq-25-1': group('БҚ-25-1', 'department.it', 2, 'kk'),
      'group.po-25-2': group('ПО-25-2', 'department.it', 2, 'ru'),
      'department.service': {
        kind: 'department',
        code: 'СҚ',
        names: ['Сервис және туризм бөлімі', 'Отделение сервиса и туризма', 'Service and tourism department'],
      },
      'group.tu-26-1': group('ТУ-26-1', 'department.service', 1, 'kk'),
      'office.study': { kind: 'office', names: ['Оқу бөлімі', 'Учебная часть', 'Study office'] },
    }),
    periods: periodsOf('college', {
      autumn: ['semester', '2026-09-01', '2026-12-26', '1-семестр', '1 семестр', 'Semester 1'],
      'winter-break': ['break', '2026-12-28', '2027-01-10', 'Қысқы демалыс', 'Зимние каникулы', 'Winter break'],
      spring: ['semester', '2027-01-11', '2027-06-19', '2-семестр', '2 семестр', 'Semester 2'],
      'spring-session': ['session', '2027-06-21', '2027-07-03', 'Жазғы сессия', 'Летняя сессия', 'Summer session'],
    }),
    licence: {
      number: 'KZ00LAA99900002',
      issuedOn: '2000-02-15',
      annex: ['Техникалық және кәсіптік білім', 'Техническое и профессиональное образование', 'Technical and vocational education'],
    },
  },
  {
    key: 'school',
    id: demoId('school'),
    slug: 'koktem',
    kind: 'school',
    names: ['«Көктем» жалпы білім беретін мектебі', 'Общеобразовательная школа «Коктем»', 'Koktem General School'],
    shortNames: ['«Көктем» мектебі', 'Школа «Коктем»', 'Koktem School'],
    bin: inventedBin('95084099999'),
    addresses: ['Көкшетау қ., Көктем көшесі, 7', 'г. Кокшетау, ул. Коктем, 7', '7 Koktem Street, Kokshetau'],
    email: 'office@koktem.example',
    phone: '+77162000303',
    mailDomain: 'koktem.example',
    weekDays: 5,
    units: unitsOf('school', {
      'class.3a': schoolClass('3А', 3, 2, 'kk', '3A'),
      'class.7a': schoolClass('7Ә', 7, 1, 'kk'),
      'class.9b': schoolClass('9Б', 9, 1, 'ru', '9B'),
      'class.11a': schoolClass('11А', 11, 1, 'kk', '11A'),
      'office.study': { kind: 'office', names: ['Оқу ісі бөлімі', 'Учебная часть', 'Study office'] },
    }),
    // Order 213-НҚ of 29.07.2026.
    periods: periodsOf('school', {
      'quarter.1': ['quarter', '2026-09-01', '2026-10-25', '1-тоқсан', '1 четверть', 'Term 1'],
      'autumn-break': ['break', '2026-10-26', '2026-11-01', 'Күзгі демалыс', 'Осенние каникулы', 'Autumn break'],
      'quarter.2': ['quarter', '2026-11-02', '2026-12-27', '2-тоқсан', '2 четверть', 'Term 2'],
      'winter-break': ['break', '2026-12-28', '2027-01-10', 'Қысқы демалыс', 'Зимние каникулы', 'Winter break'],
      'quarter.3': ['quarter', '2027-01-11', '2027-03-21', '3-тоқсан', '3 четверть', 'Term 3'],
      'spring-break': ['break', '2027-03-22', '2027-03-28', 'Көктемгі демалыс', 'Весенние каникулы', 'Spring break'],
      'quarter.4': ['quarter', '2027-03-29', '2027-05-25', '4-тоқсан', '4 четверть', 'Term 4'],
    }),
    licence: {
      number: 'KZ00LAA99900003',
      issuedOn: '1996-09-02',
      annex: [
        'Бастауыш, негізгі орта, жалпы орта білім',
        'Начальное, основное среднее, общее среднее образование',
        'Primary and secondary education',
      ],
    },
  },
]
