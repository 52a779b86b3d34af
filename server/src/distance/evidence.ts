import { words, type ClauseId, type Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import type { Trx } from '#lib/db'
import { lookForFlags } from '#lib/evidence'
import { editionsOf } from '#regulations'
import type { Looked } from './look.queries.ts'
import * as looks from './looks.queries.ts'

const caseEvents = [
  'distance.application-registered',
  'distance.application-completed',
  'distance.application-decided',
  'distance.application-withdrawn',
  'distance.archive-entered',
  'distance.order-issued',
  'distance.plan-acknowledged',
]
const paperEvents = [...caseEvents, 'distance.document-added', 'distance.form-filled', 'distance.extract-made', 'councils.meeting-closed']
const statusEvents = ['distance.status-begun', 'distance.status-extended', 'distance.status-ended', 'distance.archive-entered']
const reviewEvents = [...statusEvents, 'distance.review-opened', 'distance.review-decided', 'distance.review-missed']

const toWork = (tab: string, label: Words) => ({ path: `/work/applications${tab && `?tab=${tab}`}`, label })
const toStatuses = {
  path: '/work/distance',
  label: words('Қашықтан оқитындар тізіміне', 'К списку обучающихся дистанционно', 'To the learners at a distance'),
}
const decide = toWork('', words('Шешім қабылдау', 'Принять решение', 'Decide'))
const order = toWork('order', words('Бұйрық шығару', 'Издать приказ', 'Issue the order'))

const check = (
  slug: string,
  clauses: readonly ClauseId[],
  name: Words,
  broken: Words,
  looked: (at: EvidenceAt, trx: Trx) => Looked | Promise<Looked>,
  more: { touchedBy?: readonly string[]; mend?: Evidence['mend'] } = {},
): Evidence =>
  lookForFlags({
    key: `distance.${slug}`,
    clauses,
    name,
    broken,
    looked,
    path: (row) => row.path,
    touchedBy: more.touchedBy ?? statusEvents,
    mend: more.mend ?? toStatuses,
  })

const lacks = (kk: string, ru: string, en: string) => words(`Жетіспейді: ${kk}`, `Не хватает: ${ru}`, `Missing: ${en}`)

const terms: readonly Evidence[] = [
  check(
    'order-missing',
    ['A2010-12.a'],
    words('Бұйрықсыз қашықтан оқитындар', 'Обучающиеся дистанционно без приказа', 'Learners at a distance without an order'),
    words('Кезең басталды, бұйрық шыққан жоқ', 'Период начался, приказа нет', 'The period has begun, there is no order'),
    looks.withoutOrder,
    { touchedBy: caseEvents, mend: order },
  ),
  check(
    'decision-late',
    ['A2015-12.a'],
    words('Мерзімінен кеш қаралған өтініштер', 'Заявления, рассмотренные позже срока', 'Applications considered late'),
    words('Шешім мерзімі өтті', 'Срок решения прошёл', 'The term of the decision has passed'),
    looks.lateDecisions,
    { touchedBy: caseEvents, mend: decide },
  ),
  check(
    'order-late',
    ['A2015-12.b'],
    words('Төртінші күні не одан кеш шыққан бұйрықтар', 'Приказы на четвёртый день и позже', 'Orders on the fourth day or later'),
    words('Бұйрық мерзімі өтті', 'Срок приказа прошёл', 'The term of the order has passed'),
    looks.lateOrders,
    { touchedBy: caseEvents, mend: order },
  ),
  check(
    'acquaintance-late',
    ['A2015-13.6'],
    words('Жоспармен мерзімінде танысылмаған', 'Без ознакомления в срок', 'Not acquainted in time'),
    words('Танысу мерзімі өтті', 'Срок ознакомления прошёл', 'The term of the acquaintance has passed'),
    looks.lateAcquaintance,
    { touchedBy: caseEvents, mend: toWork('acquaint', words('Танысуды сұрау', 'Напомнить об ознакомлении', 'Ask for the acquaintance')) },
  ),
  check(
    'reason-missing',
    ['A2015-11.b', 'A2010-11.b'],
    words('Негіздемесіз өтініштер', 'Заявления без обоснования', 'Applications without a reason'),
    lacks('негіздеме', 'обоснование', 'the reason'),
    looks.withoutReason,
    { touchedBy: caseEvents, mend: decide },
  ),
  check(
    'papers-missing',
    ['A2015-11.c', 'A2010-11.c', 'A2010-11.a', 'A2015-11.a'],
    words(
      'Толық емес құжатпен мақұлданған өтініштер',
      'Заявления, одобренные без нужных документов',
      'Applications approved without their papers',
    ),
    words(
      'Шешім күнгі қағидалар рұқсат бермейді',
      'Правила на день решения не разрешают',
      'The rules of the day of the decision do not allow it',
    ),
    looks.withoutPapers,
    { touchedBy: paperEvents, mend: decide },
  ),
  check(
    'technology-missing',
    ['A2015-12.c', 'A2010-12.b', 'A2016-2'],
    words('Бұйрықта технологиясы жоқтар', 'В приказе не указана технология', 'Orders without the technology'),
    lacks('технология', 'технология', 'the technology'),
    looks.withoutTechnology,
  ),
  check(
    'application-attached',
    ['A2015-13.1', 'A2010-13.1'],
    words('Бұйрыққа өтініш қоса берілмеген', 'К приказу не приложено заявление', 'Orders without the application'),
    lacks('өтініш', 'заявление', 'the application'),
    (at) => looks.withoutAttached(at, 'application'),
  ),
  check(
    'plan-attached',
    ['A2015-13.2', 'A2015-13.3', 'A2010-13.2', 'A2010-13.3'],
    words('Бұйрыққа жеке жоспар мен кесте қоса берілмеген', 'К приказу не приложены план и график', 'Orders without plan and schedule'),
    lacks('жеке жоспар мен кесте', 'индивидуальный план и график', 'the individual plan and schedule'),
    (at) => looks.withoutAttached(at, 'plan'),
  ),
  check(
    'never-ended',
    ['A2023-7.b', 'A2021-21.b', 'A2023-9.c'],
    words('Мерзімі өтіп, жабылмаған мәртебелер', 'Статусы, не закрытые после срока', 'Statuses not closed after their last day'),
    words('Соңғы күні өтті', 'Последний день прошёл', 'The last day has passed'),
    looks.neverEnded,
  ),
]

interface Paper {
  slug: string
  ground: string
  kinds: readonly string[]
  clauses: readonly ClauseId[]
  what: Words
  councils?: readonly string[]
  at?: 'school' | 'college'
  child?: true
}

const papers: readonly Paper[] = [
  {
    slug: 'pmpk',
    ground: 'disability',
    kinds: ['pmpk'],
    child: true,
    clauses: ['A2015-11.d', 'A2015-13.4'],
    what: words('ПМПК ұсынымы', 'рекомендация ПМПК', 'the PMPK recommendation'),
  },
  {
    slug: 'penal-consent',
    ground: 'convict',
    kinds: ['penal-consent'],
    clauses: ['A2015-13.5'],
    what: words('мекеме басшысының келісімі', 'согласие начальника учреждения', 'the consent of the institution’s head'),
  },
  {
    slug: 'disability',
    ground: 'disability',
    kinds: ['disability'],
    clauses: ['A2010-10.b', 'A2015-8.2'],
    what: words('мүгедектік анықтамасы', 'справка об инвалидности', 'the disability certificate'),
  },
  {
    slug: 'partner-agreement',
    ground: 'joint-programme',
    kinds: ['partner-agreement'],
    clauses: ['A2015-9'],
    what: words('серіктеспен келісім', 'соглашение с партнёром', 'the partner agreement'),
  },
  {
    slug: 'previous-education',
    ground: 'shortened',
    kinds: ['previous-education'],
    clauses: ['A2010-10.a', 'A2015-8.1'],
    what: words('бұрынғы білім құжаты', 'документ о прежнем образовании', 'the document of earlier education'),
  },
  {
    slug: 'vkk-conclusion',
    ground: 'vkk',
    kinds: ['vkk-conclusion'],
    clauses: ['A2023-3.3', 'A2021-21.a'],
    what: words('ДКК қорытындысы', 'заключение ВКК', 'the commission’s conclusion'),
  },
  {
    slug: 'event-letter',
    ground: 'event',
    kinds: ['event-order'],
    clauses: ['A2023-9.b', 'A2021-20.b'],
    what: words('уәкілетті орган хаты', 'письмо уполномоченного органа', 'the letter of the authorised body'),
  },
  {
    slug: 'health-decision',
    ground: 'health-temporary',
    kinds: ['organisation-decision'],
    clauses: ['A2023-8'],
    what: words('ұйымның шешімі', 'решение организации', 'the organisation’s decision'),
  },
  {
    slug: 'council',
    ground: 'parent',
    kinds: ['council-decision'],
    councils: ['pedagogical-council'],
    at: 'school',
    clauses: ['A2023-11.1.a'],
    what: words('педагогикалық кеңес шешімі', 'решение педсовета', 'the pedagogical council’s decision'),
  },
  {
    slug: 'trustees',
    ground: 'parent',
    kinds: ['trustees-decision'],
    councils: ['board-of-trustees'],
    at: 'school',
    clauses: ['A2023-11.1.b'],
    what: words('қамқоршылық кеңес шешімі', 'решение попечительского совета', 'the trustees’ decision'),
  },
  {
    slug: 'progress',
    ground: 'parent',
    kinds: ['progress-extract'],
    at: 'school',
    clauses: ['A2023-11.1.c'],
    what: words('үлгерім үзіндісі', 'выписка об успеваемости', 'the extract of progress'),
  },
  {
    slug: 'child-opinion',
    ground: 'parent',
    kinds: ['child-opinion'],
    at: 'school',
    clauses: ['A2023-11.1.e'],
    what: words('баланың пікірі', 'мнение ребёнка', 'the child’s opinion'),
  },
  {
    slug: 'psychologist',
    ground: 'parent',
    kinds: ['psychologist-conclusion'],
    at: 'school',
    clauses: ['A2023-11.1.f'],
    what: words('психолог қорытындысы', 'заключение психолога', 'the psychologist’s conclusion'),
  },
  {
    slug: 'housing',
    ground: 'parent',
    kinds: ['housing-act'],
    at: 'school',
    clauses: ['A2023-11.1.g'],
    what: words('тұрғын үй актісі', 'акт жилищных условий', 'the housing act'),
  },
  {
    slug: 'college-council',
    ground: 'parent',
    kinds: ['method-council-decision'],
    councils: ['pedagogical-council', 'methodical-council', 'methodical-commission'],
    at: 'college',
    clauses: ['A2023-11.2'],
    what: words('кеңес шешімі', 'решение совета', 'the council’s decision'),
  },
]

/** From which age the editions ask for the child's opinion (A2023-11.1.e), by their ids. */
const opinionAges = async (trx: Trx, orgId: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.values(await editionsOf(trx, orgId)).flatMap(({ id, parameters }) => {
      const age = parameters.childOpinionFromAge?.value
      return typeof age === 'number' ? [[id, age]] : []
    }),
  )

const paperChecks = papers.map(({ slug, clauses, what, ...look }) =>
  check(
    `paper-${slug}`,
    clauses,
    words(
      `Қашықтан оқитындар, құжаты жоқ: ${what.kk}`,
      `Обучающиеся дистанционно без документа: ${what.ru}`,
      `Learners at a distance without: ${what.en}`,
    ),
    lacks(what.kk, what.ru, what.en),
    async (at, trx) => looks.withoutPaper(at, slug === 'child-opinion' ? { ...look, fromAge: await opinionAges(trx, at.orgId) } : look),
    { touchedBy: [...paperEvents, ...statusEvents] },
  ),
)

const facts: readonly [slug: Parameters<typeof looks.wrongFact>[2], ground: string, clauses: readonly ClauseId[], what: Words][] = [
  [
    'subtype',
    'disability',
    ['A2015-8.2'],
    words('Мүгедектік түрі көрсетілмеген', 'Не указан вид инвалидности', 'The kind of disability is not stated'),
  ],
  [
    'bolashak',
    'exchange',
    ['A2015-8.3', 'A2010-10.c'],
    words('«Болашақ» стипендиаты алмасу негізінде', 'Стипендиат «Болашак» по обмену', 'A “Bolashak” scholar on the ground of exchange'),
  ],
  [
    'form',
    'conscript',
    ['A2015-8.4', 'A2010-10.d'],
    words('Сырттай емес оқитын әскери қызметші', 'Призванный не на заочной форме', 'A conscript not in the extramural form'),
  ],
  [
    'months',
    'long-trip',
    ['A2015-8.5', 'A2010-10.e'],
    words('Іссапар төрт айдан аспайды', 'Командировка не дольше четырёх месяцев', 'A trip of no more than four months'),
  ],
  [
    'regime',
    'convict',
    ['A2015-8.6'],
    words('Мекеме түрі не техникалық жағдай сай емес', 'Режим или технические условия не те', 'Regime or technical conditions do not fit'),
  ],
  ['number', 'vkk', ['A2023-7.a'], words('ДКК қорытындысының нөмірі жоқ', 'Нет номера заключения ВКК', 'The conclusion has no number')],
  [
    'scale',
    'event',
    ['A2023-3.4'],
    words(
      'Халықаралық не республикалық емес іс-шара',
      'Мероприятие не международное и не республиканское',
      'Neither an international nor a republican event',
    ),
  ],
  [
    'home',
    'parent',
    ['A2023-11.1.d', 'A2023-3.5'],
    words('Үйдегі жағдай тексерілмеген', 'Условия дома не проверены', 'The conditions at home were not checked'),
  ],
]

const factChecks = facts.map(([slug, ground, clauses, what]) =>
  check(`fact-${slug}`, clauses, what, what, (at) => looks.wrongFact(at, ground, slug)),
)

const days: readonly Evidence[] = [
  check(
    'beyond-conclusion',
    ['A2023-7.b', 'A2021-21.b'],
    words(
      'Қорытынды мерзімінен кейін қашықтан оқу',
      'Дистанционно после окончания заключения',
      'At a distance beyond the conclusion’s end',
    ),
    words('Қорытынды мерзімі', 'Срок заключения', 'The term of the conclusion'),
    looks.beyondConclusion,
  ),
  check(
    'outside-event',
    ['A2023-9.c'],
    words('Іс-шара күндерінен тыс қашықтан оқу', 'Дистанционно вне дат мероприятия', 'At a distance outside the event’s dates'),
    words('Күндер сәйкес емес', 'Даты не совпадают', 'The dates do not match'),
    looks.outsideEvent,
  ),
  check(
    'danger-event',
    ['A2023-9.d'],
    words('Қауіпті аймаққа барған қатысушылар', 'Участники в опасной зоне', 'Participants in a zone of danger'),
    words('Бағыты тізімдегі аймақта', 'Место в списке зон', 'The destination is on the list of zones'),
    (at) => looks.toDanger(at, 'event'),
    { touchedBy: [...statusEvents, 'distance.zone-added', 'distance.zone-closed'] },
  ),
  check(
    'danger-parent',
    ['A2023-11.1.h'],
    words(
      'Ата-ана өтінішімен қауіпті аймаққа кеткендер',
      'По заявлению родителей в опасной зоне',
      'On the parents’ ground in a zone of danger',
    ),
    words('Бағыты тізімдегі аймақта', 'Место в списке зон', 'The destination is on the list of zones'),
    (at) => looks.toDanger(at, 'parent'),
    { touchedBy: [...statusEvents, 'distance.zone-added', 'distance.zone-closed'] },
  ),
  check(
    'trace',
    ['A2021-31'],
    words('Бір апта із қалдырмағандар', 'Без следа в системе за неделю', 'Without a trace for a week'),
    words('Бір аптада бірде-бір әрекеті жоқ', 'За неделю ни одного действия', 'Not a single action in a week'),
    looks.withoutTrace,
  ),
  check(
    'review',
    ['A2023-15.4'],
    words('Аттестаттаудан кейін кеңес шешпеген', 'Нет решения совета после аттестации', 'No council decision after the attestation'),
    words('Кеңес шешімі күтілуде', 'Ждёт решения совета', 'The council’s decision is wanted'),
    looks.withoutReview,
    {
      touchedBy: reviewEvents,
      mend: { path: '/work/distance?tab=reviews', label: words('Кеңес шешімін енгізу', 'Внести решение совета', 'Enter the decision') },
    },
  ),
]

/** What the board asks of applications, orders and statuses: each clause with the rows that prove it. */
export const evidence: readonly Evidence[] = [...terms, ...paperChecks, ...factChecks, ...days]
