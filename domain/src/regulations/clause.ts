import { acts, type ActId } from './act.ts'
import { a2015Clauses } from './clauses/a2015.clauses.ts'
import { a2015OrderClauses } from './clauses/a2015-order.clauses.ts'
import { a2016Clauses } from './clauses/a2016.clauses.ts'
import { a2021LimitClauses } from './clauses/a2021-limits.clauses.ts'
import { a2023Clauses } from './clauses/a2023.clauses.ts'
import { a2023ConductClauses } from './clauses/a2023-conduct.clauses.ts'
import type { Language, Words } from './words.ts'

const catalogue = { ...a2015Clauses, ...a2015OrderClauses, ...a2016Clauses, ...a2021LimitClauses, ...a2023Clauses, ...a2023ConductClauses }

export type ClauseId = keyof typeof catalogue

/** One clause of an act: where it stands and what it says, in our own sentence. */
export interface Clause {
  readonly id: ClauseId
  readonly act: ActId
  /** The order in whose text the clause is read today: clauses added by No. 343 are read in No. 137. */
  readonly order: string
  readonly paragraph: string
  readonly subparagraph: string | null
  readonly summary: Words
}

// The keys of a literal object are its key type.
export const clauseIds = Object.keys(catalogue) as ClauseId[]

/** Whether a text is the ID of a clause that the product knows. */
export const isClauseId = (id: string): id is ClauseId => Object.hasOwn(catalogue, id)

/** The clause of an ID, for instance `A2015-12.a`. */
export function clauseOf(id: ClauseId): Clause {
  const { at, summary } = catalogue[id]
  // IDs begin with the act's ID by construction of the catalogue, which a test proves.
  const act = id.slice(0, 5) as ActId
  const [paragraph = '', subparagraph = null] = at.split(' ')
  return {
    id,
    act,
    order: acts[act].amends ? (acts[acts[act].amends].number ?? '') : (acts[act].number ?? ''),
    paragraph,
    subparagraph,
    summary,
  }
}

/** The short label of a clause with its act: «п. 8.3 · № 137», «8-т. 3) · № 137», "para. 8.3 · No. 137". */
export function clauseLabel(id: ClauseId, language: Language): string {
  const { act, order, paragraph, subparagraph } = clauseOf(id)
  const point = subparagraph ? `${paragraph}.${subparagraph.replace(')', '')}` : paragraph
  if (order === '')
    return `${language === 'kk' ? `${paragraph}-т.` : language === 'ru' ? `п.\u00a0${point}` : `para.\u00a0${point}`} · ${draft[language]} ${act.slice(1)}`
  if (language === 'kk') return `${paragraph}-т.${subparagraph ? `\u00a0${subparagraph}` : ''} · №\u00a0${order}`
  if (language === 'ru') return `п.\u00a0${point} · №\u00a0${order}`
  return `para.\u00a0${point} · No.\u00a0${order}`
}

const draft: Words = { kk: 'жоба', ru: 'проект', en: 'draft' }
