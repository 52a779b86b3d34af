/** A step of a scale: from this percent up, the mark with its points and the traditional mark in words. */
export interface ScaleStep {
  from: number
  mark: string
  points: number
  passed: boolean
  kk: string
  ru: string
  en: string
}

export interface Scale {
  id: string
  /** from which day it may be used */
  validFrom: string
  /** clause by which achievements are assessed on it */
  clause: string
  kk: string
  ru: string
  en: string
  /** from the highest step to the lowest */
  steps: readonly ScaleStep[]
}

const excellent = { kk: 'өте жақсы', ru: 'отлично', en: 'excellent' }
const good = { kk: 'жақсы', ru: 'хорошо', en: 'good' }
const satisfactory = { kk: 'қанағаттанарлық', ru: 'удовлетворительно', en: 'satisfactory' }
const unsatisfactory = { kk: 'қанағаттанарлықсыз', ru: 'неудовлетворительно', en: 'unsatisfactory' }

const step = (from: number, mark: string, points: number, words: { kk: string; ru: string; en: string }): ScaleStep => ({
  from,
  mark,
  points,
  passed: words !== unsatisfactory,
  ...words,
})

const letters = [
  step(95, 'A', 4, excellent),
  step(90, 'A-', 3.67, excellent),
  step(85, 'B+', 3.33, good),
  step(80, 'B', 3, good),
  step(75, 'B-', 2.67, good),
]
const lowerLetters = [
  step(65, 'C', 2, satisfactory),
  step(60, 'C-', 1.67, satisfactory),
  step(55, 'D+', 1.33, satisfactory),
  step(50, 'D', 1, satisfactory),
]

/** The scales, as dated data: a transcript of an old year keeps the scale of its year. */
export const scales = {
  'letters-2018': {
    id: 'letters-2018',
    validFrom: '2018-09-01',
    clause: 'A2010-30',
    kk: 'Әріптік баллдық-рейтингтік жүйе (FX бар)',
    ru: 'Балльно-рейтинговая буквенная система (с FX)',
    en: 'Letter point-rating system (with FX)',
    steps: [...letters, step(70, 'C+', 2.33, good), ...lowerLetters, step(25, 'FX', 0.5, unsatisfactory), step(0, 'F', 0, unsatisfactory)],
  },
  'letters-2011': {
    id: 'letters-2011',
    validFrom: '2011-09-01',
    clause: 'A2010-30',
    kk: 'Әріптік баллдық-рейтингтік жүйе (2018 жылға дейін)',
    ru: 'Балльно-рейтинговая буквенная система (до 2018 года)',
    en: 'Letter point-rating system (until 2018)',
    steps: [...letters, step(70, 'C+', 2.33, satisfactory), ...lowerLetters, step(0, 'F', 0, unsatisfactory)],
  },
  'school-5': {
    id: 'school-5',
    validFrom: '2021-09-01',
    clause: 'A2015-35.a',
    kk: 'Бес балдық шкала',
    ru: 'Пятибалльная шкала',
    en: 'Five-point scale',
    steps: [step(85, '5', 5, excellent), step(65, '4', 4, good), step(40, '3', 3, satisfactory), step(0, '2', 2, unsatisfactory)],
  },
} as const satisfies Record<string, Scale>

export type ScaleId = keyof typeof scales
export const isScaleId = (id: string): id is ScaleId => Object.hasOwn(scales, id)

/** The scale by its id; an unknown id (data of a later version) reads as the current letters. */
export const scaleOf = (id: string): Scale => (isScaleId(id) ? scales[id] : scales['letters-2018'])

/**
 * The step for a percent.
 * @param percent whole percent points, already rounded
 */
export const stepFor = (scale: Scale, percent: number): ScaleStep => {
  const found = scale.steps.find((candidate) => percent >= candidate.from) ?? scale.steps.at(-1)
  if (found === undefined) throw new Error('A scale has steps')
  return found
}
