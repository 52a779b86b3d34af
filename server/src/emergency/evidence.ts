import type { ClauseId, Words } from '@dala/domain/regulations'
import { momentAt } from '@dala/locale'
import type { Evidence, EvidenceAt } from '#compliance'
import type { Trx } from '#lib/db'
import { lookInto } from '#lib/evidence'
import {
  additional,
  beyondEnd,
  notSwitched,
  notTold,
  outsideThresholds,
  withoutAccess,
  withoutOrder,
  type Looked,
} from './evidence.queries.ts'
import { readSettings } from './settings.queries.ts'

const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en })

const details: Record<string, Words> = {
  paper: words(
    'Басқарма бұйрығының көшірмесі не тіркеу жазбасы',
    'Скан приказа управления или запись в журнале',
    'Scan or register entry of the authority’s order',
  ),
  mild: words('Ауа райы өңірдің шегіне жетпеген', 'Погода не достигла порога региона', 'The weather did not reach the region’s threshold'),
  'no-weather': words('Температура мен жел жазылмаған', 'Температура и ветер не записаны', 'Temperature and wind were not recorded'),
  'not-switched': words(
    'Бұйрық күшінде, бірақ көшірілмеген',
    'Приказ действует, а перевода нет',
    'The order is in force, yet not switched',
  ),
  'not-told': words('Отбасына хабар терезеде жетпеген', 'Семья не оповещена в окне', 'The family was not told within the window'),
  'no-account': words('Тіркелгісі жоқ', 'Нет учётной записи', 'Has no account'),
  'not-signed-in': words('Көптен кірмеген', 'Давно не входил', 'Has not signed in lately'),
  'no-internet': words('Интернеті жоқ', 'Нет интернета', 'Has no Internet'),
  'beyond-order': words('Басқарма бұйрығының мерзімінен асады', 'Дольше приказа управления', 'Longer than the authority’s order'),
  over: words('Мерзімі аяқталған', 'Срок истёк', 'Its term is over'),
}
const other = words('Негіз бойынша тексерілді', 'Проверено по основанию', 'Judged by its ground')

interface Check {
  key: string
  clauses: readonly ClauseId[]
  name: Words
  look: (at: EvidenceAt, trx: Trx) => Looked | Promise<Looked>
  mend?: Evidence['mend']
}

const switched = [
  'emergency.switched',
  'emergency.switch-undone',
  'emergency.switch-extended',
  'emergency.switch-shortened',
  'emergency.switch-ended',
]
const touchedBy = [
  ...switched,
  'emergency.paper-attached',
  'emergency.people-told',
  'emergency.connection-noted',
  'emergency.settings-saved',
]
const toSwitches = { path: '/emergency', label: words('Көшірулерді ашу', 'Открыть переводы', 'Open the switches') }

const check = ({ key, clauses, name, look, mend = toSwitches }: Check): Evidence =>
  lookInto({
    key: `emergency.${key}`,
    clauses,
    name,
    touchedBy,
    mend,
    rows: look,
    say: ({ what }) => details[what] ?? other,
    path: (row) => row.path,
  })

/** What the board asks of switches by an authority's order. */
export const evidence: readonly Evidence[] = [
  check({
    key: 'emergency-without-order',
    clauses: ['A2023-3.1', 'A2023-5'],
    name: words(
      'Бұйрықсыз төтенше көшірулер',
      'Переводы по ЧС без приказа управления',
      'Emergency switches without the department’s order',
    ),
    look: ({ orgId }) => withoutOrder(orgId, 'emergency'),
  }),
  check({
    key: 'weather-without-order',
    clauses: ['A2023-3.2', 'A2023-6.a', 'A2021-5.b'],
    name: words(
      'Бұйрықсыз ауа райы бойынша көшірулер',
      'Переводы по погоде без приказа органа',
      'Weather switches without the authority’s order',
    ),
    look: ({ orgId }) => withoutOrder(orgId, 'weather'),
  }),
  check({
    key: 'outside-thresholds',
    clauses: ['A2023-6.b'],
    name: words('Өңір шегінен тыс көшірулер', 'Переводы вне порогов региона', 'Switches outside the region’s thresholds'),
    look: ({ orgId }) => outsideThresholds(orgId),
    mend: { path: '/emergency/settings', label: words('Шектерді ашу', 'Открыть пороги', 'Open the thresholds') },
  }),
  check({
    key: 'not-told',
    clauses: ['A2023-6.a'],
    name: words(
      'Терезеде хабар алмаған білім алушылар',
      'Не оповещённые в окне обучающиеся',
      'Learners not told within the window of alert',
    ),
    look: async ({ orgId, today }, trx) => notTold(orgId, (await readSettings(trx, orgId)).windows, today),
  }),
  check({
    key: 'without-access',
    clauses: ['A2023-14'],
    name: words('Жүйеге кіре алмайтын көшірілген білім алушылар', 'Переведённые без доступа к системе', 'Switched learners without access'),
    look: async ({ orgId, today }, trx) =>
      withoutAccess(orgId, today, (await readSettings(trx, orgId)).accessDays, momentAt(today, '23:59')),
  }),
  check({
    key: 'additional-on-other-ground',
    clauses: ['A2023-4'],
    name: words(
      'Қосымша білім: басқа негізде қашықтан',
      'Дополнительное образование дистанционно по иному основанию',
      'Additional education at a distance on another ground',
    ),
    look: ({ orgId, today }) => additional(orgId, today),
  }),
  check({
    key: 'not-switched',
    clauses: ['A2021-5.a'],
    name: words(
      'Төтенше жағдайда көшірілмеген білім алушылар',
      'Не переведённые при ЧС обучающиеся',
      'Learners not switched in an emergency',
    ),
    look: ({ orgId, today }) => notSwitched(orgId, today),
    mend: { path: '/emergency/new', label: words('Қалғандарын көшіру', 'Перевести остальных', 'Switch the others') },
  }),
  check({
    key: 'beyond-end',
    clauses: ['A2023-5', 'A2023-6.a'],
    name: words('Мерзімінен асқан көшірулер', 'Переводы сверх срока', 'Switches beyond their end'),
    look: ({ orgId, today, soonUntil }) => beyondEnd(orgId, today, soonUntil),
  }),
]
