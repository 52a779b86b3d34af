import type { LessonKind, WeekPattern } from '@dala/domain/timetable'
import type { SubjectKey } from './subjects.ts'

/** A class's week of the school: the subjects of each weekday, slot by slot. */
export const schoolWeeks: Readonly<Record<string, { home: string; days: readonly string[] }>> = {
  'class.3a': {
    home: '12',
    days: ['kaz math read eng', 'math kaz pe digital', 'read math nature music pe', 'kaz eng math art', 'read world math pe hour'],
  },
  'class.7a': {
    home: '21',
    days: [
      'alg kaz hist eng phys pe',
      'geom kazlit rus bio inf geo',
      'alg eng kaz chem whist ruslit',
      'phys geom rus kazlit art hist',
      'inf alg bio eng pe hour',
    ],
  },
  'class.9b': {
    home: '25',
    days: [
      'rus alg phys hist eng chem',
      'pe geom kaz ruslit bio law',
      'alg rus inf geo kaz phys',
      'eng chem geom whist kazlit pe',
      'ruslit inf alg hist bio hour',
    ],
  },
  'class.11a': {
    home: '31',
    days: [
      'kaz phys alg eng nvp hist pe',
      'alg inf kazlit chem geom rus',
      'hist eng phys kaz alg nvp',
      'inf bio geom eng kazlit pe',
      'phys alg rus law geo hour',
    ],
  },
}

/** Who teaches what in the school; the other teachers are not in the demo. */
export const schoolTeachers: Partial<Record<SubjectKey, string>> = {
  inf: 'teacher.saule',
  digital: 'teacher.saule',
  math: 'registrar.school',
  alg: 'registrar.school',
  geom: 'registrar.school',
  hist: 'head.school',
  law: 'head.school',
  phys: 'tutor.school',
  kazlit: 'council-secretary.school',
}

/** Subjects with a room of their own. */
export const schoolRooms: Partial<Record<SubjectKey, string>> = { inf: '24', phys: '33', chem: '34', pe: 'Спортзал', art: '5' }

export interface HigherLesson {
  groups: readonly string[]
  day: number
  slot: number
  subject: SubjectKey | 'distance'
  kind: LessonKind
  teacher?: string
  room: string
  weeks?: WeekPattern
}

const at = (
  groups: string,
  day: number,
  slot: number,
  subject: HigherLesson['subject'],
  kind: LessonKind,
  room: string,
  teacher?: string,
  weeks?: WeekPattern,
): HigherLesson => ({
  groups: groups.split(' ').map((group) => `group.${group}`),
  day,
  slot,
  subject,
  kind,
  room,
  ...(teacher !== undefined && { teacher }),
  ...(weeks !== undefined && { weeks }),
})

const nurlan = 'teacher.nurlan'
const elena = 'teacher.elena'
const nazym = 'adviser.university'
const dana = 'tutor.dana'

/** The week of the university: streams share lectures, laboratories alternate by odd and even weeks. */
export const universityWeek: readonly HigherLesson[] = [
  at('is-24-1 is-24-2', 1, 1, 'db', 'lecture', '301', nurlan),
  at('is-24-1', 1, 2, 'db', 'laboratory', '210', nurlan, 'odd'),
  at('is-24-2', 1, 2, 'db', 'laboratory', '210', nurlan, 'even'),
  at('is-24-1', 1, 3, 'distance', 'seminar', '115', dana),
  at('is-24-1 is-24-2', 2, 1, 'algo', 'lecture', '301', nazym),
  at('is-24-1', 2, 2, 'algo', 'seminar', '214', nazym),
  at('is-24-2', 2, 3, 'algo', 'seminar', '214', nazym),
  at('is-24-1 is-24-2', 3, 2, 'phil', 'lecture', '401'),
  at('is-24-1', 3, 3, 'nets', 'seminar', '212', nurlan),
  at('is-24-2', 3, 4, 'nets', 'seminar', '212', nurlan),
  at('is-24-1 is-24-2', 4, 1, 'nets', 'lecture', '301', nurlan),
  at('is-24-1', 4, 2, 'eng', 'seminar', '118'),
  at('is-24-2', 4, 2, 'eng', 'seminar', '119'),
  at('is-24-1', 5, 2, 'algo', 'laboratory', '210', nazym, 'even'),
  at('is-24-2', 5, 2, 'algo', 'laboratory', '210', nazym, 'odd'),
  at('is-24-1', 5, 3, 'pe', 'seminar', 'Спорткешен'),
  at('is-24-1', 6, 2, 'db', 'consultation', '305', nurlan),
  at('is-26-1', 1, 1, 'prog', 'lecture', '302', nazym),
  at('is-26-1', 1, 2, 'math', 'seminar', '216'),
  at('is-26-1', 2, 3, 'hist', 'lecture', '401'),
  at('is-26-1', 3, 1, 'prog', 'laboratory', '211', nazym),
  at('is-26-1', 4, 3, 'eng', 'seminar', '118'),
  at('is-26-1', 5, 1, 'math', 'lecture', '302'),
  at('mis-26-1', 1, 4, 'research', 'seminar', '317', nurlan),
  at('mis-26-1', 3, 5, 'ml', 'lecture', '317', nurlan),
  at('mis-26-1', 5, 4, 'ml', 'laboratory', '210', nurlan),
  at('ek-25-1', 1, 2, 'econ', 'lecture', '405', elena),
  at('ek-25-1', 2, 1, 'stat', 'lecture', '405', elena),
  at('ek-25-1', 3, 3, 'econ', 'seminar', '407', elena),
  at('ek-25-1', 4, 2, 'stat', 'seminar', '407', elena),
  at('ek-25-1', 5, 1, 'phil', 'seminar', '407'),
  at('pr-23-3', 1, 3, 'civil', 'lecture', '410'),
  at('pr-23-3', 2, 2, 'labour', 'lecture', '410'),
  at('pr-23-3', 3, 4, 'civil', 'seminar', '411'),
  at('pr-23-3', 5, 2, 'labour', 'seminar', '411'),
]

const marat = 'teacher.marat'

/** The week of the college. */
export const collegeWeek: readonly HigherLesson[] = [
  at('bq-25-1', 1, 1, 'prog', 'lesson', '204', marat),
  at('bq-25-1', 1, 2, 'math', 'lesson', '110'),
  at('bq-25-1', 1, 3, 'eng', 'lesson', '112'),
  at('bq-25-1', 2, 1, 'web', 'lesson', '204', marat),
  at('bq-25-1', 2, 2, 'kaz', 'lesson', '108'),
  at('bq-25-1', 3, 1, 'os', 'lesson', '204', marat),
  at('bq-25-1', 3, 2, 'hist', 'lesson', '109'),
  at('bq-25-1', 3, 3, 'pe', 'lesson', 'Спортзал'),
  at('bq-25-1', 4, 2, 'prog', 'laboratory', '205', marat),
  at('bq-25-1', 5, 1, 'math', 'lesson', '110'),
  at('bq-25-1', 5, 2, 'web', 'laboratory', '205', marat),
  at('bq-25-1', 6, 1, 'hour', 'lesson', '204', marat),
  at('po-25-2', 1, 2, 'prog', 'lesson', '204', marat),
  at('po-25-2', 2, 2, 'web', 'lesson', '204', marat),
  at('po-25-2', 3, 2, 'os', 'lesson', '204', marat),
  at('po-25-2', 4, 3, 'prog', 'laboratory', '205', marat),
  at('po-25-2', 5, 1, 'rus', 'lesson', '108'),
  at('tu-26-1', 1, 1, 'tourism', 'lesson', '301'),
  at('tu-26-1', 2, 1, 'service', 'lesson', '301', 'tutor.college'),
  at('tu-26-1', 3, 1, 'geo', 'lesson', '302'),
  at('tu-26-1', 4, 1, 'kaz', 'lesson', '108'),
  at('tu-26-1', 5, 2, 'service', 'lesson', '301', 'tutor.college'),
]

/** Exams and consultations of the winter session: a day, minutes since midnight. */
export const universityExams = [
  { group: 'group.is-24-1', on: '2026-12-15', subject: 'db', kind: 'consultation', begins: 600, ends: 660, room: '301', teacher: nurlan },
  { group: 'group.is-24-1', on: '2026-12-17', subject: 'db', kind: 'exam', begins: 540, ends: 720, room: '301', teacher: nurlan },
  { group: 'group.is-24-1', on: '2026-12-22', subject: 'algo', kind: 'exam', begins: 540, ends: 720, room: '214', teacher: nazym },
  { group: 'group.is-24-1', on: '2026-12-24', subject: 'nets', kind: 'exam', begins: 600, ends: 780, room: '301', teacher: nurlan },
  { group: 'group.ek-25-1', on: '2026-12-18', subject: 'econ', kind: 'exam', begins: 540, ends: 720, room: '405', teacher: elena },
] as const

const bells = (first: number, lasts: number, breaks: readonly number[]) => {
  let begins = first
  return [...breaks, 0].map((pause, index) => {
    const bell = { slot: index + 1, begins, ends: begins + lasts }
    begins += lasts + pause
    return bell
  })
}

/** Bells by organisation and shift: lessons of 45 minutes in the school, pairs elsewhere. */
export const demoBells = {
  school: { 1: bells(480, 45, [5, 10, 15, 10, 5, 5]), 2: bells(840, 45, [5, 10, 10, 5, 5]) },
  college: { 1: bells(510, 80, [10, 20, 10, 10]) },
  university: { 1: bells(510, 80, [10, 10, 30, 10, 10]) },
} as const
