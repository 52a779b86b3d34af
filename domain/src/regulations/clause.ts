import { findRequirement, type Requirement } from '#requirements'
import { placeOf, type ClausePlace } from './clause-place.ts'
import { a2010Clauses } from './clauses/a2010.clauses.ts'
import { a2015Clauses } from './clauses/a2015.clauses.ts'
import { a2016Clauses } from './clauses/a2016.clauses.ts'
import { a2021Clauses } from './clauses/a2021.clauses.ts'
import { a2023Clauses } from './clauses/a2023.clauses.ts'
import type { Words } from './words.ts'

const catalogue = { ...a2010Clauses, ...a2015Clauses, ...a2016Clauses, ...a2021Clauses, ...a2023Clauses }

export type ClauseId = keyof typeof catalogue

/** One clause of an act: where it stands, what it says in our own sentence, and what kind of demand that is. */
export interface Clause extends ClausePlace, Pick<Requirement, 'kind' | 'levels' | 'support'> {
  readonly id: ClauseId
  readonly summary: Words
}

// The keys of a literal object are its key type.
export const clauseIds = Object.keys(catalogue) as ClauseId[]

/** Whether a text is the ID of a clause that the product knows. */
export const isClauseId = (id: string): id is ClauseId => Object.hasOwn(catalogue, id)

/** The clause of an ID, for instance `A2015-12.a`. */
export function clauseOf(id: ClauseId): Clause {
  const place = placeOf(id)
  const requirement = findRequirement(id)
  if (place === null || requirement === null) throw new Error(`the clause ${id} stands nowhere or is no requirement`) // a test proves that none is
  const { kind, levels, support } = requirement
  return { ...place, id, kind, levels, support, summary: catalogue[id] }
}
