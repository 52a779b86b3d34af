import { acts, type ActId } from './act.ts'
import type { Language } from './words.ts'

/** Where a clause stands: in the order itself, in the requirements or the rules that it approves, or in an annex to them. */
export interface ClausePlace {
  readonly act: ActId
  /** The number of the order in whose text the clause is read today: what No. 343 added is read in No. 137. Empty for a draft. */
  readonly order: string
  readonly part: 'order' | 'requirements' | 'rules' | 'annex'
  readonly paragraph: string
  /** As the act writes it, `3)`. */
  readonly subparagraph: string | null
}

const prefixes = { 'ord.': 'order', R: 'requirements', 'annex.': 'annex' } as const

/** IDs whose numbers are not those of the act: sentences without a number, and definitions taken together. */
const unlike: Readonly<Record<string, readonly [paragraph: string, subparagraph: string | null]>> = {
  'A2010-ord.2-bis': ['2', null],
  'A2015-13.6': ['13', null],
  'A2016-annex.1': ['1', null],
  'A2016-annex.2': ['1', null],
  'A2021-7.1, .2, .5, .6, .7, .9, .10, .11, .13, .15, .16': ['7', '1), 2), 5)–7), 9)–11), 13), 15), 16)'],
  'A2023-2.1, 2.3': ['2', '1), 3)'],
}

/** The place of a clause, read from its ID; null for a text that is not made like one. */
export function placeOf(id: string): ClausePlace | null {
  const [, name, prefix = '', paragraph, subparagraph] =
    /^(A20(?:10|15|16|21|23))-(ord\.|R|annex\.)?(\d+(?:-\d+)?)(?:\.(\d+))?/.exec(id) ?? []
  if (name === undefined || paragraph === undefined) return null
  // The expression lets only IDs of acts through, and only the three prefixes or none.
  const act = name as ActId
  const part = prefix === '' ? 'rules' : prefixes[prefix as keyof typeof prefixes]
  const amended = acts[act].amends
  const [where, under] = unlike[id] ?? [paragraph, subparagraph === undefined ? null : `${subparagraph})`]
  return { act, order: acts[amended && part !== 'order' ? amended : act].number ?? '', part, paragraph: where, subparagraph: under }
}

/** The short label of a clause with its act: «п. 8.3 · № 137», «8-т. 3) · № 137», "para. 8.3 · No. 137"; the ID itself where it is none. */
export function clauseLabel(id: string, language: Language): string {
  const place = placeOf(id)
  if (place === null) return id
  return `${whereIn[language](place)} · ${place.order === '' ? drafts[language](place.act.slice(1)) : `${language === 'en' ? 'No.' : '№'}\u00a0${place.order}`}`
}

const pointOf = ({ paragraph, subparagraph }: ClausePlace) =>
  subparagraph === null ? paragraph : `${paragraph}.${subparagraph.replaceAll(')', '')}`

const whereIn: Readonly<Record<Language, (place: ClausePlace) => string>> = {
  kk: ({ part, paragraph, subparagraph }) => {
    if (part === 'annex') return `${paragraph}-қосымша`
    const point = `${paragraph}-т.${subparagraph === null ? '' : `\u00a0${subparagraph}`}`
    return part === 'order' ? `бұйрықтың ${point}` : part === 'requirements' ? `талаптардың ${point}` : point
  },
  ru: (place) =>
    place.part === 'annex'
      ? `прил.\u00a0${place.paragraph}`
      : `п.\u00a0${pointOf(place)}${place.part === 'order' ? ' приказа' : place.part === 'requirements' ? ' требований' : ''}`,
  en: (place) =>
    place.part === 'annex'
      ? `annex\u00a0${place.paragraph}`
      : `para.\u00a0${pointOf(place)}${place.part === 'order' ? ' of the order' : place.part === 'requirements' ? ' of the requirements' : ''}`,
}

const drafts: Readonly<Record<Language, (year: string) => string>> = {
  kk: (year) => `${year} жылғы жоба`,
  ru: (year) => `проект ${year}`,
  en: (year) => `draft ${year}`,
}
