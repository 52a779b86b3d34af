import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { admitted, progressKept, sheetsClosed } from './evidence.queries.ts'

const marking = [
  'gradebook.marked',
  'gradebook.mark-changed',
  'gradebook.controls-planned',
  'gradebook.control-opened',
  'gradebook.control-closed',
]
const mend = { path: '/sheets', label: words('Ведомостқа өту', 'К ведомости', 'To the mark sheet') }

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'gradebook.admission',
    clauses: ['A2010-29', 'A2015-33'],
    name: words(
      'Бақылауды толық тапсырмай емтиханға кіргендер',
      'Допущенные к экзамену без всех контролей',
      'Admitted to the exam without all controls',
    ),
    touchedBy: marking,
    mend,
    rows: admitted,
    say: ({ open, kk, ru, en }) =>
      open > 0
        ? words(`${kk}: тапсырылмаған бақылау ${open}`, `${ru}: не сдано контролей: ${open}`, `${en}: controls not passed: ${open}`)
        : words(`${kk}: барлық бақылау тапсырылған`, `${ru}: все контроли сданы`, `${en}: all controls are passed`),
    path: (row) => `/sheets/${row.offering}`,
  }),
  lookInto({
    key: 'gradebook.progress',
    clauses: ['A2010-9.d', 'A2015-18.c'],
    name: words('Бір ай бойы бағасы жоқ білім алушылар', 'Обучающиеся без оценок больше месяца', 'Learners without a mark for a month'),
    touchedBy: ['gradebook.marked', 'courses.enrolled', 'courses.enrolment-ended', 'courses.offering-opened'],
    mend,
    rows: progressKept,
    say: ({ state, kk, ru, en }) =>
      state === 'broken'
        ? words(`${kk}: баға жоқ`, `${ru}: оценок нет`, `${en}: no mark`)
        : words(`${kk}: бағалар бар`, `${ru}: оценки есть`, `${en}: there are marks`),
    path: (row) => `/sheets/${row.offering}`,
  }),
  lookInto({
    key: 'gradebook.sheets',
    clauses: ['A2010-26', 'A2015-30'],
    name: words('Кезең біткенде жабылмаған ведомостар', 'Ведомости, не закрытые после периода', 'Mark sheets open after the period'),
    touchedBy: [
      'gradebook.sheet-published',
      'gradebook.sheet-closed',
      'gradebook.sheet-reopened',
      'courses.offering-changed',
      'courses.offering-closed',
    ],
    mend,
    rows: sheetsClosed,
    say: ({ state }) =>
      state === 'fine'
        ? words('Жарияланған', 'Опубликована', 'Published')
        : words('Нәтижелер жарияланбаған', 'Результаты не опубликованы', 'The results are not published'),
    path: (row) => `/sheets/${row.id}`,
  }),
]
