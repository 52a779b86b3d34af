import type { LearnerStatus } from '#people'

/** A learner as the orders know him: what a movement may change. */
export interface LearnerState {
  status: LearnerStatus
  groupId: string | null
  studyYear: number | null
  studyForm: 'full-time' | 'evening' | 'extramural' | 'externship'
  language: 'kk' | 'ru' | 'en'
}

interface MovementEntry {
  kk: string
  ru: string
  en: string
  /** Statuses from which it is possible. */
  from: readonly LearnerStatus[]
  /** The status after it; null leaves it as it is. */
  to: LearnerStatus | null
  /** What the paragraph may change. */
  changes: readonly ('group' | 'studyYear' | 'studyForm' | 'language')[]
  /** Number of the order type in the unified platform of higher education, where one is published. */
  stateType: number | null
}

/** The movements of the contingent. The law asks for orders on admission, transfer and reinstatement (A2015-18.b, A2010-9.b, A2010-9.c). */
export const movements = {
  enrol: {
    kk: 'Қабылдау',
    ru: 'Зачисление',
    en: 'Enrolment',
    from: ['applicant', 'visiting'],
    to: 'studying',
    changes: ['group', 'studyYear', 'studyForm', 'language'],
    stateType: 2,
  },
  transfer: {
    kk: 'Ауыстыру',
    ru: 'Перевод',
    en: 'Transfer',
    from: ['studying'],
    to: null,
    changes: ['group', 'studyYear', 'studyForm', 'language'],
    stateType: 4,
  },
  'next-year': {
    kk: 'Келесі курсқа көшіру',
    ru: 'Перевод на следующий курс',
    en: 'Move to the next year',
    from: ['studying'],
    to: null,
    changes: ['group', 'studyYear'],
    stateType: 34,
  },
  'academic-leave': {
    kk: 'Академиялық демалыс',
    ru: 'Академический отпуск',
    en: 'Academic leave',
    from: ['studying'],
    to: 'academic-leave',
    changes: [],
    stateType: 6,
  },
  return: {
    kk: 'Академиялық демалыстан шығу',
    ru: 'Выход из академического отпуска',
    en: 'Return from academic leave',
    from: ['academic-leave'],
    to: 'studying',
    changes: ['group', 'studyYear'],
    stateType: null,
  },
  reinstate: {
    kk: 'Қайта қабылдау',
    ru: 'Восстановление',
    en: 'Reinstatement',
    from: ['expelled', 'transferred-out'],
    to: 'studying',
    changes: ['group', 'studyYear', 'studyForm', 'language'],
    stateType: 7,
  },
  'transfer-out': {
    kk: 'Басқа ұйымға ауысу',
    ru: 'Перевод в другую организацию',
    en: 'Transfer to another organisation',
    from: ['studying', 'academic-leave'],
    to: 'transferred-out',
    changes: [],
    stateType: 3,
  },
  expel: {
    kk: 'Оқудан шығару',
    ru: 'Отчисление',
    en: 'Expulsion',
    from: ['studying', 'academic-leave'],
    to: 'expelled',
    changes: [],
    stateType: 3,
  },
  graduate: {
    kk: 'Оқуды аяқтау',
    ru: 'Завершение обучения',
    en: 'Graduation',
    from: ['studying'],
    to: 'graduated',
    changes: [],
    stateType: 28,
  },
} as const satisfies Record<string, MovementEntry>

export type Movement = keyof typeof movements
// The keys of the literal above.
export const movementKinds = Object.keys(movements) as [Movement, ...Movement[]]

/** An entry of a learner's history: a movement, or the taking back of one. */
export type EventKind = Movement | 'reverse'

interface ReasonEntry {
  kk: string
  ru: string
  en: string
  of: readonly Movement[]
}

/** Reasons by movement, after the dictionaries of the unified platform of higher education. */
export const reasons = {
  'own-wish': { kk: 'Өз еркімен', ru: 'По собственному желанию', en: 'At own wish', of: ['expel'] },
  'poor-progress': { kk: 'Үлгермегені үшін', ru: 'За неуспеваемость', en: 'Poor progress', of: ['expel'] },
  payment: { kk: 'Төлем шартын бұзғаны үшін', ru: 'За нарушение условий оплаты', en: 'Breach of the payment terms', of: ['expel'] },
  discipline: { kk: 'Оқу тәртібін бұзғаны үшін', ru: 'За нарушение учебной дисциплины', en: 'Breach of study discipline', of: ['expel'] },
  honesty: {
    kk: 'Академиялық адалдықты бұзғаны үшін',
    ru: 'За нарушение академической честности',
    en: 'Breach of academic integrity',
    of: ['expel'],
  },
  'no-return': { kk: 'Демалыстан шықпағаны үшін', ru: 'В связи с невыходом из отпуска', en: 'No return from leave', of: ['expel'] },
  death: { kk: 'Қайтыс болуына байланысты', ru: 'В связи со смертью', en: 'Death', of: ['expel'] },
  medical: { kk: 'Дәрігерлік қорытынды бойынша', ru: 'По медицинскому заключению', en: 'Medical conclusion', of: ['academic-leave'] },
  military: {
    kk: 'Әскери қызметке шақырылуына байланысты',
    ru: 'В связи с призывом на службу',
    en: 'Call-up to service',
    of: ['academic-leave'],
  },
  childcare: { kk: 'Бала күтіміне байланысты', ru: 'По уходу за ребёнком', en: 'Care of a child', of: ['academic-leave'] },
  competition: { kk: 'Конкурс қорытындысы бойынша', ru: 'По итогам конкурса', en: 'By competition', of: ['enrol'] },
  'from-other': {
    kk: 'Басқа ұйымнан ауысу тәртібімен',
    ru: 'В порядке перевода из другой организации',
    en: 'From another organisation',
    of: ['enrol', 'reinstate'],
  },
  'own-application': {
    kk: 'Өтініші бойынша',
    ru: 'По заявлению',
    en: 'By application',
    of: ['enrol', 'transfer', 'return', 'reinstate', 'transfer-out'],
  },
  other: { kk: 'Өзге', ru: 'Иное', en: 'Other', of: ['enrol', 'transfer', 'expel', 'academic-leave'] },
} as const satisfies Record<string, ReasonEntry>

export type MovementReason = keyof typeof reasons
// The keys of the literal above.
export const reasonCodes = Object.keys(reasons) as [MovementReason, ...MovementReason[]]

/** Reasons that a movement may have. */
export const reasonsOf = (movement: Movement): MovementReason[] =>
  reasonCodes.filter((code) => reasons[code].of.some((each) => each === movement))
