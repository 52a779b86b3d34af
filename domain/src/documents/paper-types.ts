import type { ClauseId } from '#regulations'
import type { Role } from '#identity'

type Kind = 'school' | 'college' | 'university' | 'additional'

interface PaperTypeEntry {
  kk: string
  ru: string
  en: string
  /** Kinds of organisations that keep it. */
  in: readonly Kind[]
  /** Whose paper it is: each teacher's, or the organisation's own. */
  of: 'teacher' | 'organisation'
  /** How often one is due. */
  every: 'year' | 'quarter' | 'month' | 'once'
  /** Who says yes, one after the other; the last one approves. */
  route: readonly Role[]
  /** For how many years it is kept after the period: the product's default, no act states it. */
  years: number
  clauses: readonly ClauseId[]
}

const school = ['school'] as const
const college = ['college'] as const
const both = ['school', 'college'] as const
const teaching = ['A2023-17.a', 'A2023-17.b', 'A2023-R1.4', 'A2021-10.a'] as const

/**
 * Papers that are kept period by period: those compulsory for teachers by order 130 of 06.04.2020, as far as its list is known, and papers of
 * the organisation that the acts on distance learning ask for.
 */
export const paperTypes = {
  'class-journal': {
    kk: 'Сынып журналы',
    ru: 'Классный журнал',
    en: 'Class journal',
    in: school,
    of: 'teacher',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 5,
    clauses: teaching,
  },
  'calendar-thematic-plan': {
    kk: 'Күнтізбелік-тақырыптық жоспар',
    ru: 'Календарно-тематический план',
    en: 'Calendar-thematic plan',
    in: school,
    of: 'teacher',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 3,
    clauses: teaching,
  },
  'lesson-plan': {
    kk: 'Қысқамерзімді (сабақ) жоспар',
    ru: 'Краткосрочный (поурочный) план',
    en: 'Short-term (lesson) plan',
    in: both,
    of: 'teacher',
    every: 'quarter',
    route: ['methodologist'],
    years: 1,
    clauses: teaching,
  },
  'summative-analysis': {
    kk: 'БЖБ мен ТЖБ нәтижелерінің талдауы',
    ru: 'Анализ результатов СОР и СОЧ',
    en: 'Analysis of summative assessments',
    in: school,
    of: 'teacher',
    every: 'quarter',
    route: ['methodologist'],
    years: 1,
    clauses: teaching,
  },
  'mentor-plan': {
    kk: 'Тәлімгердің жас маманмен жұмыс жоспары',
    ru: 'План наставника с молодым специалистом',
    en: 'Mentor’s plan with a young specialist',
    in: both,
    of: 'organisation',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 3,
    clauses: ['A2023-17.a'],
  },
  'upbringing-plan': {
    kk: 'Тәрбие жұмысының жоспары',
    ru: 'План воспитательной работы',
    en: 'Plan of educational work',
    in: both,
    of: 'teacher',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 3,
    clauses: teaching,
  },
  'parents-minutes': {
    kk: 'Ата-аналар жиналысының хаттамасы',
    ru: 'Протокол родительского собрания',
    en: 'Minutes of a parents’ meeting',
    in: school,
    of: 'teacher',
    every: 'quarter',
    route: ['head'],
    years: 3,
    clauses: ['A2023-17.a'],
  },
  'working-programme': {
    kk: 'Пәннің (модульдің) жұмыс оқу бағдарламасы',
    ru: 'Рабочая учебная программа дисциплины (модуля)',
    en: 'Working programme of a discipline or module',
    in: college,
    of: 'teacher',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 5,
    clauses: teaching,
  },
  'training-journal': {
    kk: 'Теориялық және өндірістік оқыту журналы',
    ru: 'Журнал теоретического и производственного обучения',
    en: 'Journal of theoretical and production training',
    in: college,
    of: 'teacher',
    every: 'year',
    route: ['methodologist', 'head'],
    years: 5,
    clauses: teaching,
  },
  'curator-plan': {
    kk: 'Топ кураторының жұмыс жоспары',
    ru: 'План работы куратора группы',
    en: 'Plan of a group’s curator',
    in: college,
    of: 'organisation',
    every: 'year',
    route: ['methodologist'],
    years: 3,
    clauses: ['A2023-17.a'],
  },
  'training-plan': {
    kk: 'Оқытушылар мен тьюторлардың біліктілігін арттыру жоспары',
    ru: 'План повышения квалификации преподавателей и тьюторов',
    en: 'Plan of training for teachers and tutors',
    in: ['school', 'college', 'university', 'additional'],
    of: 'organisation',
    every: 'year',
    route: ['head'],
    years: 5,
    clauses: ['A2010-16.c', 'A2015-20.c'],
  },
  'resource-method': {
    kk: 'Ақпараттық ресурстарды пайдалану әдістемесі',
    ru: 'Методика использования информационных ресурсов',
    en: 'Method of using information resources',
    in: ['school', 'college', 'university', 'additional'],
    of: 'organisation',
    every: 'once',
    route: ['methodologist', 'head'],
    years: 10,
    clauses: ['A2010-17.c', 'A2016-21.c'],
  },
  'academic-policy': {
    kk: 'Қашықтан оқыту бөлімі бар академиялық саясат',
    ru: 'Академическая политика с разделом о дистанционном обучении',
    en: 'Academic policy with a section on distance learning',
    in: ['university'],
    of: 'organisation',
    every: 'year',
    route: ['head'],
    years: 10,
    clauses: ['A2021-11.5'],
  },
  'recognition-rules': {
    kk: 'Бейресми білім беру нәтижелерін тану тәртібі',
    ru: 'Порядок признания результатов неформального образования',
    en: 'Rules of recognising non-formal education',
    in: ['university'],
    of: 'organisation',
    every: 'once',
    route: ['head'],
    years: 10,
    clauses: ['A2021-38.b'],
  },
  'authority-agreement': {
    kk: 'Уәкілетті органның келісімі',
    ru: 'Согласование уполномоченного органа',
    en: 'Agreement of the authorised body',
    in: ['university', 'additional'],
    of: 'organisation',
    every: 'once',
    route: ['head'],
    years: 10,
    clauses: ['A2010-4.b'],
  },
} as const satisfies Record<string, PaperTypeEntry>

export type PaperType = keyof typeof paperTypes
// The keys of the literal above.
export const paperTypeNames = Object.keys(paperTypes) as [PaperType, ...PaperType[]]

export const paperStates = ['draft', 'submitted', 'returned', 'approved'] as const
export type PaperState = (typeof paperStates)[number]

export const paperType = (type: PaperType): PaperTypeEntry => paperTypes[type]

/** Who says yes next, or null where nobody has to. */
export const nextApprover = (type: PaperType, step: number): Role | null => paperType(type).route[step] ?? null

/** Types that an organisation of a kind keeps. */
export const paperTypesIn = (kind: Kind): PaperType[] => paperTypeNames.filter((type) => paperType(type).in.includes(kind))
