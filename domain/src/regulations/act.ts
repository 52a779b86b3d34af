import { addDays, type Day } from './day.ts'
import { collegeLevels, higherLevels, levels, schoolLevels, type Level } from './level.ts'
import { words, type Words } from './words.ts'

/** How sure a date of an act is: read in the act, read in one outside source, or computed as the earliest possible day. */
export type Confidence = 'high' | 'medium' | 'uncertain'

/** A date of an act with what is known about it; `null` while nobody has confirmed it. */
export interface ActDate {
  readonly on: string | null
  readonly confidence: Confidence
  readonly note?: string
}

export type ActId = 'A2010' | 'A2015' | 'A2016' | 'A2021' | 'A2023'

/** An act of the regulator: what it is, since when it speaks, what it does to other acts. */
export interface Act {
  readonly id: ActId
  readonly number: string | null
  readonly title: Words
  readonly signed: string | null
  readonly registered: { readonly on: string; readonly number: string } | null
  readonly published: ActDate
  readonly effective: ActDate
  readonly ended: (ActDate & { readonly by: string }) | null
  readonly status: 'in-force' | 'repealed' | 'draft'
  readonly amends?: ActId
  /** Acts that it repealed and that amended it, as far as the texts tell. */
  readonly repeals: readonly { readonly number: string; readonly signed: string }[]
  readonly amendedBy: readonly { readonly number: string; readonly signed: string; readonly what: string }[]
  /** The levels it was made for; what it governs today is told by the rule sets. */
  readonly levels: readonly Level[]
  readonly basis: string
  readonly source: string
  /** Later editions known from secondary sources only; they are never in force here until an administrator supplies the text. */
  readonly laterEditions: readonly {
    readonly number: string
    readonly signed: string
    readonly confidence: Confidence
    readonly note: string
  }[]
}

const byTechnologies = words(
  'Қашықтықтан білім беру технологиялары бойынша оқу процесін ұйымдастыру қағидалары',
  'Правила организации учебного процесса по дистанционным образовательным технологиям',
  'Rules for organising the educational process with distance educational technologies',
)

/** Calendar days after the first official publication after whose expiry an act is in force (A2010-ord.4, A2015-ord.4, A2016-ord.4, A2023-ord.4). */
export const daysToForce = 10

/** The first day of an act's force by the day of its first official publication: the day after the tenth has expired. */
export const effectiveFrom = (publishedOn: Day): Day => addDays(publishedOn, daysToForce + 1)

/**
 * The five acts of the product. An act takes effect after ten calendar days have passed since the day of its first official publication;
 * where the publication is not known, the day here is the earliest one that the registration allows.
 */
export const acts: Readonly<Record<ActId, Act>> = {
  A2010: {
    id: 'A2010',
    number: '169',
    title: byTechnologies,
    signed: '2010-04-13',
    registered: { on: '2010-05-20', number: '6242' },
    published: { on: null, confidence: 'uncertain' },
    effective: { on: '2010-05-31', confidence: 'uncertain', note: 'earliest day after registration' },
    ended: { on: '2012-08-17', confidence: 'uncertain', by: '386 of 17.08.2012' },
    status: 'repealed',
    basis: 'Law on Education',
    repeals: [{ number: '590', signed: '2007-11-29' }],
    amendedBy: [{ number: '133', signed: '2011-04-05', what: 'paragraph 4; its text is not at hand' }],
    levels: ['bachelor', 'additional'],
    source: 'Scan of the order, decoded by hand',
    laterEditions: [],
  },
  A2015: {
    id: 'A2015',
    number: '137',
    title: byTechnologies,
    signed: '2015-03-20',
    registered: { on: '2015-04-22', number: '10768' },
    published: { on: '2015-06-12', confidence: 'medium', note: 'Adilet; the newspaper followed on 25.06.2015' },
    effective: { on: '2015-06-23', confidence: 'medium' },
    ended: null,
    status: 'in-force',
    basis: 'Law on Education of 27.07.2007, article 5, subparagraph 25)',
    repeals: [],
    amendedBy: [
      { number: '587', signed: '2015-10-05', what: 'paragraph 8' },
      { number: '343', signed: '2016-05-30', what: 'paragraphs 2, 5, 16, 21, 23, 29; added 8-1, 36–43 and the annex' },
    ],
    levels: [...schoolLevels, ...collegeLevels, ...higherLevels],
    source: 'Consolidated Kazakh text of 2016',
    laterEditions: [
      { number: '374', signed: '2020-08-28', confidence: 'medium', note: 'edition of the pandemic' },
      { number: '547', signed: '2021-11-03', confidence: 'medium', note: 'renamed the act and gave it two annexes; A2021 is its draft' },
      { number: '—', signed: '2024-06-08', confidence: 'medium', note: 'higher and postgraduate education only, adds online learning' },
    ],
  },
  A2016: {
    id: 'A2016',
    number: '343',
    title: words(
      '№ 137 бұйрыққа өзгерістер мен толықтырулар енгізу туралы',
      'О внесении изменений и дополнений в приказ № 137',
      'Amendments and additions to order No. 137',
    ),
    signed: '2016-05-30',
    registered: { on: '2016-06-29', number: '13846' },
    published: { on: null, confidence: 'uncertain' },
    effective: { on: '2016-07-10', confidence: 'uncertain', note: 'earliest day after registration' },
    ended: null,
    status: 'in-force',
    amends: 'A2015',
    basis: 'Law on Education',
    repeals: [],
    amendedBy: [],
    levels,
    source: 'Russian text of the order; its annex in the Kazakh consolidated text of order 137',
    laterEditions: [],
  },
  A2021: {
    id: 'A2021',
    number: null,
    title: words(
      'Қашықтан оқытуды ұсыну жөніндегі талаптар мен қағидалардың жобасы',
      'Проект требований и правил дистанционного обучения',
      'Draft requirements and rules of distance learning',
    ),
    signed: null,
    registered: null,
    published: { on: null, confidence: 'high' },
    effective: { on: null, confidence: 'high', note: 'a draft is never in force' },
    ended: null,
    status: 'draft',
    basis: 'Law on Education',
    repeals: [],
    amendedBy: [],
    levels,
    source: 'Draft with approval stamps of 16.04.2021',
    laterEditions: [{ number: '547', signed: '2021-11-03', confidence: 'medium', note: 'adopted wording, numbers not verified' }],
  },
  A2023: {
    id: 'A2023',
    number: '349',
    title: words(
      'Қашықтан оқытуды ұсыну жөніндегі талаптар және қашықтан оқыту бойынша оқу процесін ұйымдастыру қағидалары',
      'Требования к предоставлению дистанционного обучения и правила организации учебного процесса по дистанционному обучению',
      'Requirements for providing distance learning and rules for organising it',
    ),
    signed: '2023-11-27',
    registered: { on: '2023-11-27', number: '33682' },
    published: { on: null, confidence: 'uncertain' },
    effective: { on: '2023-12-08', confidence: 'medium', note: 'earliest day after registration' },
    ended: null,
    status: 'in-force',
    basis: 'Law on Education, article 5, subparagraph 62)',
    repeals: [],
    amendedBy: [
      { number: '130', signed: '2024-05-31', what: 'added paragraph 3-1; not the order 130 of 06.04.2020 on the documents of teachers' },
    ],
    levels: [...schoolLevels, ...collegeLevels, 'additional'],
    source: 'Russian text, edition of 31.05.2024',
    laterEditions: [
      { number: '103', signed: '2025-05-02', confidence: 'medium', note: 'paragraphs renumbered' },
      { number: '182-НҚ', signed: '2026-06-26', confidence: 'medium', note: 'child’s opinion from the age of 10, alert windows' },
    ],
  },
}
