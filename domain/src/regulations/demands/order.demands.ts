import type { ClauseId } from '../clause.ts'
import type { Demand } from '../demand.ts'
import { higherLevels } from '../level.ts'
import { words } from '../words.ts'

const application = words('Білім алушының өтініші', 'Заявление обучающегося', 'The learner’s application')
const plan = words('Жеке оқу жоспары', 'Индивидуальный учебный план', 'Individual study plan')
const schedule = words('Жеке кесте', 'Индивидуальный график', 'Individual schedule')
const technologies = words('Қолданылатын технологиялар', 'Применяемые технологии', 'Technologies that are used')
const signature = words('Басшының қолы', 'Подпись руководителя', 'Signature of the head')

const packageOf = (places: Record<'technologies' | 'application' | 'plan' | 'schedule', ClauseId>): readonly Demand[] => [
  { key: 'technologies', clause: places.technologies, name: technologies },
  { key: 'application', clause: places.application, name: application, broughtBy: 'system' },
  { key: 'individual-plan', clause: places.plan, name: plan, broughtBy: 'system' },
  { key: 'individual-schedule', clause: places.schedule, name: schedule, broughtBy: 'system' },
]

/** Paragraphs 12–13 of order 169. */
export const a2010Order: readonly Demand[] = [
  { key: 'signature', clause: 'A2010-12.a', name: signature },
  ...packageOf({ technologies: 'A2010-12.b', application: 'A2010-13.1', plan: 'A2010-13.2', schedule: 'A2010-13.3' }),
]

/** Paragraphs 12–13 of order 137; borrowed by the editions that say nothing on the package of the order. */
export const a2015Order: readonly Demand[] = [
  { key: 'signature', clause: 'A2015-12.b', name: signature },
  ...packageOf({ technologies: 'A2015-12.c', application: 'A2015-13.1', plan: 'A2015-13.2', schedule: 'A2015-13.3' }),
  {
    key: 'pmpk',
    clause: 'A2015-13.4',
    name: words('ПМПК ұсынымы', 'Рекомендация ПМПК', 'PMPK recommendation'),
    broughtBy: 'applicant',
    only: 'disabled-child',
  },
  {
    key: 'penal-consent',
    clause: 'A2015-13.5',
    name: words('Мекеме басшысының келісімі', 'Согласие начальника учреждения', 'Consent of the head of the institution'),
    only: 'convict',
  },
]

/** The draft of 2021: universities give the learners whom no limit binds a plan and a schedule of their own. */
export const a2021Order: readonly Demand[] = [
  { key: 'individual-plan', clause: 'A2021-30.a', name: plan, broughtBy: 'system', levels: higherLevels, only: 'exempt' },
  { key: 'individual-schedule', clause: 'A2021-30.b', name: schedule, broughtBy: 'system', levels: higherLevels, only: 'exempt' },
]
