/** Levels of education, as the learner registry keeps them. */
export const levels = [
  'primary',
  'basic-secondary',
  'general-secondary',
  'tvet',
  'postsecondary',
  'bachelor',
  'master',
  'doctor',
  'additional',
] as const
export type Level = (typeof levels)[number]

export const studyForms = ['full-time', 'evening', 'extramural', 'externship'] as const
export type StudyForm = (typeof studyForms)[number]

export const schoolLevels = ['primary', 'basic-secondary', 'general-secondary'] as const satisfies readonly Level[]
export const collegeLevels = ['tvet', 'postsecondary'] as const satisfies readonly Level[]
export const postgraduateLevels = ['master', 'doctor'] as const satisfies readonly Level[]
export const higherLevels = ['bachelor', 'master', 'doctor'] as const satisfies readonly Level[]
