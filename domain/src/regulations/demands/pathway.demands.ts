import type { Demand } from '../demand.ts'
import { schoolLevels } from '../level.ts'
import { words } from '../words.ts'

const ofPupils = { levels: schoolLevels, grounds: ['weather', 'vkk', 'event', 'parent'] } as const

/** Paragraph 15 of order 349: what the school hands over to a pupil at a distance, and what the parents plan themselves. */
export const pathwayItems: readonly Demand[] = [
  {
    key: 'programmes',
    clause: 'A2023-15.1.a',
    name: words('Пәндердің үлгілік бағдарламалары', 'Типовые учебные программы', 'Model study programmes'),
    ...ofPupils,
  },
  {
    key: 'thematic-plans',
    clause: 'A2023-15.1.b',
    name: words('Күнтізбелік-тақырыптық жоспарлар', 'Календарно-тематические планы', 'Calendar-thematic plans'),
    ...ofPupils,
  },
  { key: 'textbooks', clause: 'A2023-15.1.c', name: words('Оқулықтар', 'Учебники', 'Textbooks'), ...ofPupils },
  {
    key: 'summative-schedule',
    clause: 'A2023-15.1.d',
    name: words('БЖБ мен ТЖБ кестесі', 'График СОР и СОЧ', 'Schedule of unit and term summative works'),
    ...ofPupils,
  },
  {
    key: 'attestation-schedule',
    clause: 'A2023-15.1.e',
    name: words('Аттестаттау кестелері', 'Графики аттестации', 'Schedules of attestation'),
    ...ofPupils,
  },
  {
    key: 'parents-plan',
    clause: 'A2023-15.2',
    name: words('Ата-ананың сабақ пен үйірме жоспары', 'План занятий и кружков от родителей', 'The parents’ plan of lessons and clubs'),
    broughtBy: 'applicant',
    ...ofPupils,
  },
]
