import type { RetentionRule } from './retention.ts'
import { words } from './words.ts'

const documents = words('Қашықтан оқыту құжаттары', 'Документы дистанционного обучения', 'Documents of distance learning')
const results = words('Оқу процесінің нәтижелері', 'Результаты образовательного процесса', 'Results of the educational process')

export const a2010Retention: readonly RetentionRule[] = [
  { key: 'documents', clause: 'A2010-16.b', name: documents, days: null, since: 'made', origin: 'act' },
]
export const a2015Retention: readonly RetentionRule[] = [
  { key: 'documents', clause: 'A2015-20.b', name: documents, days: null, since: 'made', origin: 'act' },
]
export const a2021Retention: readonly RetentionRule[] = [
  { key: 'results', clause: 'A2021-10.a', name: results, days: null, since: 'period-closed', origin: 'act' },
]
/** Order 349 says that recordings and results are kept, and gives no term: the ninety days after the appeal term are the product's norm (D-13). */
export const a2023Retention: readonly RetentionRule[] = [
  { key: 'results', clause: 'A2023-17.b', name: results, days: null, since: 'period-closed', origin: 'act' },
  {
    key: 'proctoring-recording',
    clause: 'A2023-2.5.b',
    name: words('Прокторинг жазбасы', 'Запись прокторинга', 'Recording of proctoring'),
    days: 90,
    since: 'appeal-term',
    origin: 'internal',
  },
]
