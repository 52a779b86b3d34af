import type { DocumentSpec } from '../ground.ts'
import { words } from '../words.ts'

/** Paragraph 11 of order 137: the free-form application itself, which the system composes from what the applicant writes. */
export const applicationDocument: DocumentSpec = {
  kind: 'application',
  name: words('Еркін нысандағы өтініш', 'Заявление в свободной форме', 'Free-form application'),
  hint: words('Осында жазылады', 'Составляется здесь', 'Written here'),
  broughtBy: 'system',
  stage: 'application',
  clause: 'A2015-11.a',
  attachedBy: 'A2015-13.1',
}

/** Paragraph 13 of order 137: what every order carries besides the application. */
export const orderAttachments: readonly DocumentSpec[] = [
  {
    kind: 'individual-plan',
    name: words('Жеке оқу жоспары', 'Индивидуальный учебный план', 'Individual study plan'),
    hint: words('Ұйым дайындайды', 'Готовит организация', 'The organisation prepares it'),
    broughtBy: 'system',
    stage: 'order',
    clause: 'A2015-13.2',
    attachedBy: 'A2015-13.2',
  },
  {
    kind: 'individual-schedule',
    name: words('Жеке кесте', 'Индивидуальный график', 'Individual schedule'),
    hint: words('Ұйым дайындайды', 'Готовит организация', 'The organisation prepares it'),
    broughtBy: 'system',
    stage: 'order',
    clause: 'A2015-13.3',
    attachedBy: 'A2015-13.3',
  },
]
