import { emptyItem, type PlanItemFields } from '@dala/domain/curricula'
import type { PlanItemKind } from '@dala/domain/regulations'
import { demoId } from '#seed'

type Row = readonly [
  cycle: string,
  code: string,
  kk: string,
  ru: string,
  en: string,
  period: number,
  volume: number,
  distance: number,
  more?: Partial<PlanItemFields> & { kind?: PlanItemKind },
]

const exam = { control: 'exam' as const }
const pass = { control: 'pass' as const }
const chosen = { component: 'elective' as const, control: 'exam' as const }

/** The plan of «Information systems»: 240 credits in eight semesters. Everything in it is invented. */
const university: readonly Row[] = [
  ['ООД', 'HK1101', 'Қазақстан тарихы', 'История Казахстана', 'History of Kazakhstan', 1, 5, 1, exam],
  ['ООД', 'KTL1102', 'Қазақ (орыс) тілі', 'Казахский (русский) язык', 'Kazakh (Russian)', 1, 10, 2, exam],
  ['ООД', 'IYA1103', 'Шетел тілі', 'Иностранный язык', 'Foreign language', 1, 10, 2, exam],
  ['ООД', 'IKT1104', 'Ақпараттық-коммуникациялық технологиялар', 'Информационно-коммуникационные технологии', 'ICT', 2, 5, 2, exam],
  ['ООД', 'FIL2105', 'Философия', 'Философия', 'Philosophy', 3, 5, 1, exam],
  ['ООД', 'SPZ2106', 'Әлеуметтік-саяси білім', 'Социально-политические знания', 'Social and political knowledge', 3, 8, 2, exam],
  ['ООД', 'FK1107', 'Дене шынықтыру', 'Физическая культура', 'Physical education', 1, 8, 0, { ...pass, onlinePossible: false }],
  [
    'ООД',
    'KV1108',
    'Таңдау компоненті: құқық және экология',
    'Компонент по выбору: право и экология',
    'Elective: law and ecology',
    2,
    5,
    2,
    chosen,
  ],
  ['БД', 'MAT1201', 'Математика', 'Математика', 'Mathematics', 1, 10, 0, exam],
  ['БД', 'PRG1202', 'Бағдарламалау', 'Программирование', 'Programming', 2, 10, 2, exam],
  ['БД', 'ALG2203', 'Алгоритмдер және деректер құрылымы', 'Алгоритмы и структуры данных', 'Algorithms and data structures', 3, 8, 2, exam],
  ['БД', 'DB2204', 'Деректер қоры', 'Базы данных', 'Databases', 4, 8, 2, exam],
  ['БД', 'OS2205', 'Операциялық жүйелер', 'Операционные системы', 'Operating systems', 4, 6, 1, exam],
  ['БД', 'NET3206', 'Компьютерлік желілер', 'Компьютерные сети', 'Computer networks', 5, 6, 2, exam],
  ['БД', 'STAT3207', 'Ықтималдық және статистика', 'Вероятность и статистика', 'Probability and statistics', 5, 6, 1, exam],
  ['БД', 'WEB3208', 'Веб-технологиялар', 'Веб-технологии', 'Web technologies', 5, 8, 3, exam],
  ['БД', 'SE3209', 'Бағдарламалық инженерия', 'Программная инженерия', 'Software engineering', 6, 8, 2, exam],
  ['БД', 'IS3210', 'Ақпараттық қауіпсіздік', 'Информационная безопасность', 'Information security', 6, 6, 2, exam],
  ['БД', 'KV3211', 'Базалық пән таңдауы', 'Базовая дисциплина по выбору', 'Basic elective', 6, 5, 1, chosen],
  [
    'ПД',
    'ARC3301',
    'Ақпараттық жүйелер архитектурасы',
    'Архитектура информационных систем',
    'Architecture of information systems',
    6,
    8,
    2,
    exam,
  ],
  ['ПД', 'KV3302', 'Бейіндік пән таңдауы 1', 'Профильная дисциплина по выбору 1', 'Profile elective 1', 6, 5, 2, chosen],
  ['ПД', 'KV4303', 'Бейіндік пән таңдауы 2', 'Профильная дисциплина по выбору 2', 'Profile elective 2', 7, 10, 3, chosen],
  ['ПД', 'PM4304', 'Жобаларды басқару', 'Управление проектами', 'Project management', 7, 8, 3, exam],
  ['ПД', 'BI4305', 'Бизнес-талдау', 'Бизнес-анализ', 'Business analysis', 7, 12, 3, exam],
  ['ПД', 'CLD4306', 'Бұлттық технологиялар', 'Облачные технологии', 'Cloud technologies', 7, 12, 4, exam],
  ['Практика', 'UP1401', 'Оқу практикасы', 'Учебная практика', 'Study practice', 2, 6, 0, { kind: 'practice', control: 'pass' }],
  [
    'Практика',
    'PP3402',
    'Өндірістік практика',
    'Производственная практика',
    'Industrial practice',
    6,
    12,
    0,
    { kind: 'practice', control: 'pass' },
  ],
  [
    'Практика',
    'PP4403',
    'Диплом алды практика',
    'Преддипломная практика',
    'Pre-diploma practice',
    8,
    18,
    0,
    { kind: 'practice', control: 'pass' },
  ],
  ['ИА', 'DP4501', 'Диплом жұмысы', 'Дипломная работа', 'Diploma thesis', 8, 12, 0, { kind: 'thesis', control: 'defence' }],
]

/** The college's plan of «Software»: 4,320 hours, 1,320 of them practice and production training. */
const college: readonly Row[] = [
  ['ООД', 'ООД 01', 'Қазақ тілі мен әдебиеті', 'Казахский язык и литература', 'Kazakh language and literature', 1, 288, 60, exam],
  ['ООД', 'ООД 02', 'Орыс тілі мен әдебиеті', 'Русский язык и литература', 'Russian language and literature', 1, 216, 48, pass],
  ['ООД', 'ООД 03', 'Ағылшын тілі', 'Английский язык', 'English', 1, 216, 48, pass],
  ['ООД', 'ООД 04', 'Математика', 'Математика', 'Mathematics', 1, 288, 48, exam],
  ['ООД', 'ООД 05', 'Физика', 'Физика', 'Physics', 2, 216, 36, exam],
  ['ООД', 'ООД 06', 'Қазақстан тарихы', 'История Казахстана', 'History of Kazakhstan', 2, 216, 24, exam],
  [
    'БМ',
    'БМ 01',
    'Дене қасиеттерін дамыту',
    'Развитие физических качеств',
    'Physical development',
    2,
    168,
    0,
    { ...pass, onlinePossible: false },
  ],
  [
    'БМ',
    'БМ 02',
    'Ақпараттық-коммуникациялық технологияларды қолдану',
    'Применение информационно-коммуникационных технологий',
    'Use of ICT',
    3,
    72,
    48,
    pass,
  ],
  [
    'БМ',
    'БМ 03',
    'Экономика және кәсіпкерлік негіздері',
    'Базовые знания экономики и предпринимательства',
    'Basics of economics',
    3,
    72,
    24,
    pass,
  ],
  ['БМ', 'БМ 04', 'Әлеуметтік ғылымдар негіздері', 'Основы социальных наук', 'Basics of social sciences', 3, 72, 24, pass],
  ['ПМ', 'ПМ 01', 'Алгоритмдер мен бағдарламалар әзірлеу', 'Разработка алгоритмов и программ', 'Algorithms and programs', 3, 216, 36, exam],
  [
    'ПМ',
    'ПМ 02',
    'Деректер қорын жобалау және басқару',
    'Проектирование и администрирование баз данных',
    'Database design and administration',
    4,
    288,
    48,
    exam,
  ],
  ['ПМ', 'ПМ 03', 'Веб-қосымшаларды әзірлеу', 'Разработка веб-приложений', 'Web applications', 4, 264, 48, exam],
  ['ПМ', 'ПМ 04', 'Желілерді басқару', 'Администрирование сети', 'Network administration', 5, 216, 36, exam],
  ['ПМ', 'ПМ 05', 'Бағдарламалық қамтамасыз етуді тестілеу', 'Тестирование программного обеспечения', 'Software testing', 5, 192, 24, exam],
  [
    'ПО',
    'ПО 01',
    'Өндірістік оқыту',
    'Производственное обучение',
    'Production training',
    5,
    720,
    0,
    { kind: 'production-training', control: 'pass' },
  ],
  [
    'ПП',
    'ПП 01',
    'Кәсіптік практика',
    'Профессиональная практика',
    'Professional practice',
    6,
    600,
    0,
    { kind: 'practice', control: 'pass' },
  ],
]

const lines = (rows: readonly Row[], key: string, unit: 'credits' | 'hours', firstYear: number): PlanItemFields[] =>
  rows.map(([cycle, code, kk, ru, en, period, volume, distance, more = {}]) => ({
    ...emptyItem(demoId(`${key}/${code}`)),
    cycle,
    code,
    name: { kk, ru, en },
    period,
    [unit]: volume,
    distance,
    technologies: distance > 0 ? ['network' as const] : [],
    ...more,
    practice:
      more.kind === 'practice'
        ? {
            startsOn: `${firstYear + Math.ceil(period / 2)}-05-18`,
            endsOn: `${firstYear + Math.ceil(period / 2)}-06-27`,
            programme: 'Практика бағдарламасы / Программа практики',
            protocol: '7',
            protocolOn: `${firstYear}-03-28`,
          }
        : null,
  }))

export const universityLines = (key: string, firstYear: number): PlanItemFields[] => lines(university, key, 'credits', firstYear)
export const collegeLines = (key: string, firstYear: number): PlanItemFields[] => lines(college, key, 'hours', firstYear)

/** What learners of the third year choose for the spring. */
export const demoElectives = [
  {
    code: 'AI3311',
    slot: 'KV3302',
    seats: 12,
    name: { kk: 'Машиналық оқыту негіздері', ru: 'Основы машинного обучения', en: 'Basics of machine learning' },
    about: {
      kk: 'Деректерден үйренетін модельдер: регрессия, жіктеу, бағалау.',
      ru: 'Модели, которые учатся на данных: регрессия, классификация, оценка.',
      en: 'Models that learn from data: regression, classification, evaluation.',
    },
  },
  {
    code: 'MOB3312',
    slot: 'KV3302',
    seats: 6,
    name: { kk: 'Мобильді қосымшалар', ru: 'Мобильные приложения', en: 'Mobile applications' },
    about: {
      kk: 'Телефонға арналған қосымшаны ойдан дүкенге дейін жеткізу.',
      ru: 'Приложение для телефона от замысла до магазина.',
      en: 'An application for the phone, from the idea to the store.',
    },
  },
  {
    code: 'GIS3313',
    slot: 'KV3302',
    seats: 3,
    name: { kk: 'Геоақпараттық жүйелер', ru: 'Геоинформационные системы', en: 'Geographic information systems' },
    about: {
      kk: 'Карталар, координаттар және кеңістік деректері.',
      ru: 'Карты, координаты и пространственные данные.',
      en: 'Maps, coordinates and spatial data.',
    },
  },
  {
    code: 'UX3221',
    slot: 'KV3211',
    seats: 20,
    name: { kk: 'Интерфейс дизайны', ru: 'Проектирование интерфейсов', en: 'Interface design' },
    about: {
      kk: 'Адамға ыңғайлы экран: зерттеу, үлгі, сынақ.',
      ru: 'Экран, удобный человеку: исследование, прототип, проверка.',
      en: 'A screen that suits people: research, prototype, test.',
    },
  },
] as const
