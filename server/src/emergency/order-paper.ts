import type { TemplateValues } from '@dala/domain/documents'
import { clauseLabel } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import type { SwitchGround } from '@dala/domain/emergency'
import { authorityOf, reasonOf } from './names.ts'

interface Bilingual {
  kk: string
  ru: string
}

interface PaperOrder {
  number: string
  signed_on: string
  authority: 'department' | 'section' | 'other'
  authority_name: string
}

export interface SwitchPaper {
  kind: 'switched' | 'extended' | 'ended-early' | 'undone'
  ground: SwitchGround
  order: PaperOrder
  startsOn: string
  endsOn: string
  backOn: string
  classes: readonly { names: Bilingual; shift: number; learners: number }[]
  learners: number
  clauses: readonly string[]
  regime: string
  responsible: string | null
  /** The organisation's own order that is changed. */
  changes: string
  signer: { position: Bilingual; name: string } | null
}

const subjects: Record<SwitchPaper['kind'], Bilingual> = {
  switched: { kk: 'Қашықтан оқу режиміне көшу туралы', ru: 'О переходе на дистанционный режим обучения' },
  extended: { kk: 'Қашықтан оқу режимін ұзарту туралы', ru: 'О продлении дистанционного режима обучения' },
  'ended-early': { kk: 'Қашықтан оқу режимін мерзімінен бұрын аяқтау туралы', ru: 'О досрочном завершении дистанционного режима' },
  undone: { kk: 'Бұйрықтың күшін жою туралы', ru: 'Об отмене приказа' },
}

/** How the organisation works in these days, unless the head says it otherwise (matrix, section 9). */
export const usualRegime = (ground: SwitchGround): Bilingual =>
  ground === 'weather'
    ? {
        kk: 'Сабақ кесте бойынша қашықтан өтеді; келген білім алушыларға толық оқу күні мен тамақ қамтамасыз етіледі.',
        ru: 'Уроки идут по расписанию дистанционно; пришедшим обучающимся обеспечивается полный учебный день и питание.',
      }
    : {
        kk: 'Сабақ кесте бойынша қашықтан өтеді; ғимаратта сабақ болмайды.',
        ru: 'Уроки идут по расписанию дистанционно; в здании занятий нет.',
      }

/** The days as a sentence begins with them; one day is named once. */
const during = (startsOn: string, endsOn: string): Bilingual => {
  const [from, to] = [formatDate(startsOn), formatDate(endsOn)]
  return from === to ? { kk: `${from} күні`, ru: from } : { kk: `${from} – ${to} аралығында`, ru: `С ${from} по ${to}` }
}

/** The classes with their shifts, as one sentence. */
export function classWords(classes: SwitchPaper['classes'], language: 'kk' | 'ru'): string {
  const shifts = [...new Set(classes.map((each) => each.shift))].toSorted((a, b) => a - b)
  return shifts
    .map((shift) => {
      const names = classes.filter((each) => each.shift === shift).map((each) => each.names[language])
      return language === 'kk' ? `${shift}-ауысым: ${names.join(', ')}` : `${shift}-я смена: ${names.join(', ')}`
    })
    .join('; ')
}

const point = (kk: string, ru: string) => ({ words: { kk, ru } })

function pointsOf(paper: SwitchPaper) {
  const [to, back] = [formatDate(paper.endsOn), formatDate(paper.backOn)]
  const days = during(paper.startsOn, paper.endsOn)
  const usual = usualRegime(paper.ground)
  const regime = paper.regime === '' ? usual : { kk: paper.regime, ru: paper.regime }
  const inform = point(
    'Сынып жетекшілері мен кураторлар білім алушыларды, ата-аналарды хабардар етсін, хабар жетпегендерге телефон шалсын.',
    'Классным руководителям и кураторам оповестить обучающихся и родителей, до кого сообщение не дошло – позвонить.',
  )
  if (paper.kind === 'undone')
    return [
      point(`№ ${paper.changes} бұйрықтың күші жойылды деп танылсын.`, `Признать утратившим силу приказ № ${paper.changes}.`),
      point('Сабақ әдеттегі форматта өтеді.', 'Занятия проводятся в обычном формате.'),
    ]
  if (paper.kind === 'ended-early')
    return [
      point(
        `№ ${paper.changes} бұйрықпен белгіленген қашықтан оқу режимінің соңғы күні – ${to}.`,
        `Последним днём дистанционного режима по приказу № ${paper.changes} считать ${to}.`,
      ),
      point(`${back} бастап сабақ әдеттегі форматта өтеді.`, `С ${back} занятия проводятся в обычном формате.`),
      inform,
    ]
  if (paper.kind === 'extended')
    return [
      point(
        `№ ${paper.changes} бұйрықпен белгіленген қашықтан оқу режимі ${to} дейін ұзартылсын.`,
        `Продлить дистанционный режим по приказу № ${paper.changes} по ${to}.`,
      ),
      point(`${back} бастап сабақ әдеттегі форматта өтеді.`, `С ${back} занятия проводятся в обычном формате.`),
      inform,
    ]
  const clauses = { kk: paper.clauses.map((id) => clauseLabel(id, 'kk')), ru: paper.clauses.map((id) => clauseLabel(id, 'ru')) }
  return [
    point(
      `${days.kk} қашықтан оқыту ұйымдастырылсын. ${classWords(paper.classes, 'kk')}. Барлығы ${paper.learners} білім алушы.`,
      `${days.ru} организовать дистанционное обучение. ${classWords(paper.classes, 'ru')}. Всего обучающихся: ${paper.learners}.`,
    ),
    point(
      `Негізі: ${reasonOf[paper.ground].kk} (${clauses.kk.join(', ')}).`,
      `Основание: ${reasonOf[paper.ground].ru} (${clauses.ru.join(', ')}).`,
    ),
    point(`Жұмыс режимі: ${regime.kk}`, `Режим работы: ${regime.ru}`),
    inform,
    point(
      'Интернеті не тіркелгісі жоқ білім алушылардың тізімі жасалып, оларға оқу материалы жеткізілсін.',
      'Составить список обучающихся без интернета или учётной записи и обеспечить их материалами.',
    ),
    point('Бұйрық ұйым сайтында бірден жариялансын.', 'Приказ сразу опубликовать на сайте организации.'),
    point(
      paper.responsible === null ? 'Орындалуын бақылауды өзіме қалдырамын.' : `Жауапты: ${paper.responsible}.`,
      paper.responsible === null ? 'Контроль за исполнением оставляю за собой.' : `Ответственное лицо: ${paper.responsible}.`,
    ),
    point(`${back} бастап сабақ әдеттегі форматта өтеді.`, `С ${back} занятия проводятся в обычном формате.`),
  ]
}

/** What stands in the organisation's order: classes, shifts, regime, responsible person (matrix, section 9). */
export function paperValues(paper: SwitchPaper, number: string, datedOn: string): TemplateValues {
  const who = authorityOf(paper.order)
  const on = formatDate(paper.order.signed_on)
  return {
    number,
    datedOn,
    subject: subjects[paper.kind],
    basis: {
      kk: `${who.kk}, ${on}, № ${paper.order.number} бұйрық`,
      ru: `приказа № ${paper.order.number} от ${on} (${who.ru})`,
    },
    points: pointsOf(paper),
    position: paper.signer?.position ?? { kk: '', ru: '' },
    signer: paper.signer?.name ?? '',
    note: '',
  }
}

export const paperTitle = (kind: SwitchPaper['kind']) => ({
  ...subjects[kind],
  en: {
    switched: 'On the switch to distance learning',
    extended: 'On the extension of distance learning',
    'ended-early': 'On the early end of distance learning',
    undone: 'On taking back an order',
  }[kind],
})

/** Text for the organisation's site, ready to copy. */
export function siteNotice(
  paper: Pick<SwitchPaper, 'ground' | 'startsOn' | 'endsOn' | 'backOn' | 'classes' | 'order' | 'regime'>,
  label: string,
  organisation: Bilingual,
): Bilingual {
  const days = during(paper.startsOn, paper.endsOn)
  const back = formatDate(paper.backOn)
  const usual = usualRegime(paper.ground)
  const who = authorityOf(paper.order)
  return {
    kk: [
      `${organisation.kk}. ХАБАРЛАНДЫРУ`,
      `${days.kk} мына сыныптар қашықтан оқиды: ${classWords(paper.classes, 'kk')}.`,
      `Себебі: ${reasonOf[paper.ground].kk}. Негізі: № ${paper.order.number} бұйрық (${who.kk}, ${formatDate(paper.order.signed_on)}), ұйымның № ${label} бұйрығы.`,
      paper.regime === '' ? usual.kk : paper.regime,
      `Әдеттегі сабақ ${back} басталады.`,
    ].join('\n'),
    ru: [
      `${organisation.ru}. ОБЪЯВЛЕНИЕ`,
      `${days.ru} дистанционно обучаются: ${classWords(paper.classes, 'ru')}.`,
      `Причина: ${reasonOf[paper.ground].ru}. Основание: приказ № ${paper.order.number} от ${formatDate(paper.order.signed_on)} (${who.ru}), приказ организации № ${label}.`,
      paper.regime === '' ? usual.ru : paper.regime,
      `Обычные занятия – с ${back}.`,
    ].join('\n'),
  }
}
