import type { DemoPerson } from '#seed'
import { schoolStories } from './school-stories.ts'

type Org = DemoPerson['org']

/** What happens to a demo application, each step so many working days before today. */
export interface Story {
  org: Org
  /** Key of the demo learner. */
  learner: string
  /** The guardian applies for the child. */
  guardian?: true
  ground: string
  /** Facts of the ground besides its period. */
  facts?: Record<string, string | boolean>
  /** Where the learner will be, on the grounds that ask it. */
  destination?: string
  /** Days from today to the first day, months from there to the last. */
  period?: readonly [days: number, months: number]
  reason: string
  technologies?: ('network' | 'tv' | 'case')[]
  documents?: readonly string[]
  /** Absent: it stays a draft. */
  registered?: number
  officeDocuments?: readonly string[]
  childSays?: string
  opinion?: readonly [ago: number, opinion: 'for' | 'against', note: string]
  returned?: readonly [ago: number, note: string]
  approved?: number
  refused?: readonly [ago: number, reason: string]
  withdrawn?: number
  /** The case is put before the council so many working days ago, with the extract made from the gradebook. */
  agenda?: number
  /** Key of the order in which the learner stands. */
  order?: string
  acquainted?: number
}

export interface OrderStory {
  key: string
  org: Org
  drafted: number
  /** Absent: it stays a draft. */
  issued?: number
}

export const orderStories: readonly OrderStory[] = [
  { key: 'october', org: 'university', drafted: 19, issued: 18 },
  { key: 'november', org: 'university', drafted: 3, issued: 2 },
  { key: 'draft', org: 'university', drafted: 1 },
  { key: 'school', org: 'school', drafted: 6, issued: 5 },
  { key: 'school-autumn', org: 'school', drafted: 32, issued: 31 },
  { key: 'school-vkk', org: 'school', drafted: 16, issued: 15 },
]

export const stories: readonly Story[] = [
  {
    org: 'university',
    learner: 'learner.aidana',
    ground: 'exchange',
    facts: { country: 'Корея Республикасы, Тэгу, Кёнбук университеті', bolashak: false },
    reason:
      'Көктемгі семестрді Тэгудегі Кёнбук университетінде оқимын. Екі университеттің пәндері сәйкес келеді, қалғанын қашықтан меңгергім келеді.',
    documents: ['exchange'],
    registered: 8,
    opinion: [6, 'for', 'Үлгерімі жақсы, жоспары келісілген.'],
    approved: 4,
    order: 'november',
  },
  {
    org: 'university',
    learner: 'learner.aibar',
    ground: 'disability',
    facts: { subtype: 'group-2' },
    reason: 'После операции полгода не смогу ездить на занятия, прошу учиться дистанционно. Все задания готов сдавать вовремя.',
    documents: ['disability'],
    registered: 6,
    opinion: [3, 'for', 'Задолженностей нет.'],
  },
  {
    org: 'university',
    learner: 'learner.viktor',
    ground: 'shortened',
    facts: { base: 'tvet' },
    reason: 'Окончил колледж по той же специальности, работаю в Жезказгане и прошу осваивать сокращённую программу дистанционно.',
    documents: ['previous-education'],
    registered: 5,
  },
  {
    org: 'university',
    learner: 'learner.altynai',
    ground: 'long-trip',
    facts: { country: 'Түркия, Стамбул' },
    period: [12, 7],
    reason: 'Жұмыс орным жеті айға Стамбулдағы өкілдікке жібереді. Соңғы курсты үзбей аяқтағым келеді.',
    technologies: ['network', 'case'],
    documents: ['trip-order'],
    registered: 3,
  },
  {
    org: 'university',
    learner: 'learner.erasyl',
    ground: 'exchange',
    facts: { country: 'Польша, Краков', bolashak: false },
    reason: 'Ягеллон университетінің алмасу бағдарламасына қабылдандым.',
    documents: ['exchange'],
    registered: 3,
    opinion: [1, 'for', ''],
  },
  {
    org: 'university',
    learner: 'learner.zhanna',
    ground: 'disability',
    facts: { subtype: 'other' },
    reason: 'Из-за лечения прошу разрешить дистанционное обучение до конца учебного года.',
    documents: ['disability'],
    registered: 2,
  },
  {
    org: 'university',
    learner: 'learner.moldir',
    ground: 'exchange',
    facts: { country: 'Германия, Дрезден', bolashak: false },
    reason: 'Дрезден техникалық университетінде бір семестр оқимын, деректер қоры мен желі пәндерін қашықтан тыңдағым келеді.',
    documents: ['exchange'],
    registered: 2,
  },
  {
    org: 'university',
    learner: 'learner.daniyar',
    ground: 'joint-programme',
    facts: { country: 'Сеул, Ханянг университеті' },
    reason: 'Учусь по совместной программе, часть дисциплин читает партнёр.',
    registered: 1,
    officeDocuments: ['partner-agreement'],
  },
  {
    org: 'university',
    learner: 'learner.gauhar',
    ground: 'joint-programme',
    facts: { country: 'Шанхай, Тунцзи университеті' },
    reason: 'Бірлескен бағдарлама бойынша екінші семестрді серіктес университетте бастаймын.',
    registered: 1,
  },
  {
    org: 'university',
    learner: 'learner.bauyrzhan',
    ground: 'disability',
    facts: { subtype: 'group-1' },
    reason: 'Аурухана жағдайында үйден оқығым келеді.',
    documents: ['disability'],
    registered: 4,
    returned: [2, 'Анықтаманың мерзімі өтіп кеткен, жаңасын қосыңыз.'],
  },
  {
    org: 'university',
    learner: 'extra.1',
    ground: 'exchange',
    facts: { country: 'Чехия, Прага', bolashak: false },
    reason: 'Карл университетінде алмасу бойынша оқимын.',
    documents: ['exchange'],
    registered: 9,
    approved: 5,
  },
  {
    org: 'university',
    learner: 'extra.2',
    ground: 'shortened',
    facts: { base: 'tvet' },
    reason: 'Колледжден кейін қысқартылған бағдарламада оқимын, ауылдан қатынау қиын.',
    documents: ['previous-education'],
    registered: 4,
    approved: 1,
  },
  {
    org: 'university',
    learner: 'extra.3',
    ground: 'long-trip',
    facts: { country: 'Өзбекстан, Ташкент' },
    period: [10, 6],
    reason: 'Ұзақ іссапарға кетемін.',
    documents: ['trip-order'],
    registered: 6,
    approved: 2,
    order: 'draft',
  },
  {
    org: 'university',
    learner: 'extra.4',
    ground: 'exchange',
    facts: { country: 'Испания, Валенсия', bolashak: false },
    reason: 'Алмасу бағдарламасымен барамын.',
    documents: ['exchange'],
    registered: 7,
    refused: [3, 'Алмасу құжатында мерзім көрсетілмеген. Серіктес университеттен нақты күндерімен хат алып, қайта беріңіз.'],
  },
  {
    org: 'university',
    learner: 'extra.5',
    ground: 'exchange',
    facts: { country: 'Литва, Вильнюс', bolashak: false },
    reason: 'Алмасу бағдарламасы.',
    documents: ['exchange'],
    registered: 10,
    withdrawn: 8,
  },
  {
    org: 'university',
    learner: 'extra.6',
    ground: 'disability',
    facts: { subtype: 'group-2' },
    period: [-25, 7],
    reason: 'Денсаулық жағдайыма байланысты қашықтан оқығым келеді.',
    technologies: ['network', 'case'],
    documents: ['disability'],
    registered: 24,
    approved: 21,
    order: 'october',
    acquainted: 17,
  },
  {
    org: 'university',
    learner: 'extra.7',
    ground: 'exchange',
    facts: { country: 'Франция, Лион', bolashak: false },
    period: [-20, 6],
    reason: 'Лион университетінде оқып жүрмін.',
    documents: ['exchange'],
    registered: 23,
    approved: 20,
    order: 'october',
    acquainted: 16,
  },
  {
    org: 'university',
    learner: 'extra.8',
    ground: 'exchange',
    facts: { country: 'Италия, Болонья', bolashak: false },
    reason: 'Болонья университетінің алмасу бағдарламасы.',
    documents: ['exchange'],
    registered: 7,
    approved: 4,
    order: 'november',
    acquainted: 1,
  },
  {
    org: 'college',
    learner: 'learner.samat',
    ground: 'vkk',
    facts: { conclusionNumber: '284' },
    period: [3, 2],
    reason: 'Дәрігерлік комиссия екі айға үйден оқуды ұсынды.',
    documents: ['vkk-conclusion'],
    registered: 3,
  },
  {
    org: 'college',
    learner: 'learner.alina',
    guardian: true,
    ground: 'parent',
    period: [8, 5],
    reason: 'Семья переезжает в другую область до конца учебного года, просим разрешить дочери учиться дистанционно.',
    registered: 4,
    officeDocuments: ['method-council-decision'],
    approved: 1,
  },
  ...schoolStories,
]
