import type { DocumentSpec, Ground } from '../ground.ts'
import { schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { atSchool, decision } from './a2023-parts.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

/** The application, by the paragraph of its ground. */
export const applied = (clause: Ground['clause']): DocumentSpec => ({ ...applicationDocument, clause })

/** Paragraph 8: at school every application of the parents goes to the pedagogical council. */
export const schoolCouncil = decision(
  'council-decision',
  'A2021-8',
  words('Педагогикалық кеңес шешімі', 'Решение педагогического совета', 'Decision of the pedagogical council'),
  atSchool,
)
export const schoolCouncilDecides = { body: 'pedagogical-council', clause: 'A2021-8', levels: schoolLevels } as const
export const attachments = orderAttachments

/** The way of study of those who cannot attend: on their own, by a plan. */
export const selfStudyPlan = (clause: Ground['clause'], when?: DocumentSpec['when']): DocumentSpec => ({
  kind: 'self-study-plan',
  name: words('Өз бетінше оқу жоспары', 'План самостоятельного обучения', 'Plan of self-study'),
  hint: words(
    'Материалдар, тапсырмалар және БЖБ мен ТЖБ күндері',
    'Материалы, задания и даты СОР и СОЧ',
    'Materials, tasks, and the days of summative works',
  ),
  broughtBy: 'organisation',
  stage: 'order',
  clause,
  ...(when ? { when } : {}),
})
