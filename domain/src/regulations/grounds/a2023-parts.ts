import type { Ban, DocumentSpec, FactSpec, Ground } from '../ground.ts'
import { collegeLevels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'

/** The first day of the distance period, under the words of the ground. */
export const from = (clause: Ground['clause'], name = words('Қай күннен бастап', 'С какого дня', 'From which day')): FactSpec => ({
  code: 'from',
  kind: 'date',
  name,
  clause,
  period: 'from',
})
/** The last day of the distance period. */
export const to = (clause: Ground['clause'], name = words('Қай күнге дейін', 'По какой день', 'Until which day')): FactSpec => ({
  code: 'to',
  kind: 'date',
  name,
  clause,
  period: 'to',
})
/** A period must not end before it begins. */
export const backwards = (clause: Ground['clause']): Ban => ({
  clause,
  when: { from: 'from', to: 'to', backwards: true },
  because: words('Аяқталу күні басталу күнінен бұрын тұр.', 'День окончания раньше дня начала.', 'The last day is before the first.'),
})

/** Whether the learner goes where paragraphs 9 and 11 forbid it. */
export const dangerFact = (clause: Ground['clause']): FactSpec => ({
  code: 'dangerZone',
  kind: 'yes-no',
  name: words(
    'Соғыс немесе терроризм қаупі бар аймаққа не оған шекаралас өңірге барасыз ба?',
    'Поездка в зону боевых действий, террористической опасности или приграничный с ними регион?',
    'Is it a trip to a zone of hostilities or terrorist danger, or a region bordering on one?',
  ),
  clause,
})
/** No distance learning for those who leave for a zone of danger. */
export const dangerBan = (clause: Ground['clause']): Ban => ({
  clause,
  when: { fact: 'dangerZone', is: true },
  because: words(
    'Қауіпті аймаққа барғанда қашықтан оқуға рұқсат берілмейді.',
    'При выезде в опасную зону дистанционное обучение не допускается.',
    'Not allowed when leaving for a zone of danger.',
  ),
})

/** A decision that the organisation itself adds to the case. */
export const decision = (
  kind: DocumentSpec['kind'],
  clause: Ground['clause'],
  name: DocumentSpec['name'],
  when?: DocumentSpec['when'],
): DocumentSpec => ({
  kind,
  name,
  hint: words('Ұйым өзі қоса береді', 'Организация приложит сама', 'The organisation adds it itself'),
  broughtBy: 'organisation',
  stage: 'decision',
  clause,
  ...(when ? { when } : {}),
})

/** Asked of pupils only. */
export const atSchool = { levels: schoolLevels } as const
/** Asked of college learners only. */
export const inCollege = { levels: collegeLevels } as const
