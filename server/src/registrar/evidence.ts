import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { enrolmentOrders, statusFromOrder } from './evidence.queries.ts'

const moving = [
  'registrar.order-issued',
  'registrar.order-recorded',
  'registrar.enrolled',
  'registrar.expelled',
  'registrar.graduated',
  'registrar.reinstated',
  'registrar.returned',
  'registrar.reversed',
  'registrar.transferred',
  'registrar.transferred-out',
  'registrar.leave-began',
  'registrar.moved-up',
  'people.import-finished',
  'people.person-added',
]
const mend = { path: '/contingent', label: words('Бұйрық шығару', 'Издать приказ', 'Issue an order') }

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'registrar.enrolment-order',
    clauses: ['A2010-9.b', 'A2015-18.b'],
    name: words('Қабылдау бұйрығы жоқ білім алушылар', 'Обучающиеся без приказа о зачислении', 'Learners without an order of enrolment'),
    touchedBy: moving,
    mend,
    rows: enrolmentOrders,
    say: ({ number }) =>
      number === null
        ? words(
            'Қабылдау не қалпына келтіру бұйрығы жоқ',
            'Нет приказа о зачислении или восстановлении',
            'There is no order of enrolment or reinstatement',
          )
        : words(`№ ${number} бұйрық`, `Приказ № ${number}`, `Order No. ${number}`),
    path: (row) => `/people/${row.id}`,
  }),
  lookInto({
    key: 'registrar.status-order',
    clauses: ['A2010-9.c', 'A2015-18.b', 'A2021-11.11.e'],
    name: words(
      'Мәртебесі бұйрығына сай келмейтіндер',
      'Статус не следует из приказа',
      'Learners whose status does not follow from an order',
    ),
    touchedBy: moving,
    mend,
    rows: statusFromOrder,
    say: ({ state, was, is }) =>
      state === 'broken'
        ? words(
            `Бұйрық бойынша: ${was}; тізілімде: ${is}`,
            `По приказу: ${was}; в реестре: ${is}`,
            `By the order: ${was}; in the registry: ${is}`,
          )
        : words('Бұйрыққа сай', 'Следует из приказа', 'Follows from the order'),
    path: (row) => `/people/${row.id}`,
  }),
]
