import type { ApiReply } from '#app'
import type { State } from '#ui'

export type Board = ApiReply<'GET /compliance/board'>
export type BoardClause = Board['acts'][number]['chapters'][number]['clauses'][number]
export type ClauseState = BoardClause['state']

/** The states in the order in which they matter. */
export const states = ['broken', 'attention', 'kept', 'by-hand', 'built-in', 'waits'] as const satisfies readonly ClauseState[]

/** The kit's shape of a state; shape, colour and word always stand together. */
export const shapeOf: Record<ClauseState, State> = {
  broken: 'violated',
  attention: 'attention',
  kept: 'done',
  'by-hand': 'term',
  'built-in': 'locked',
  waits: 'idle',
  'not-applicable': 'idle',
}

/** The page of a clause: without dots, which would make its address that of a file. */
export const clausePath = (id: string): string => `/compliance/clauses/${encodeURIComponent(id.replaceAll('.', '_'))}`

/** The clause of a page's address; a dot typed by hand is as good. */
export const clauseOfPath = (part: string): string => part.replaceAll('_', '.')

/**
 * Whether a clause answers to what was typed: its number as the act writes it («12», «15.4», «A2023-15.4», «п. 8.3»), or words of what it asks.
 * A number alone finds the paragraph and all below it, never 112 for 12.
 */
export function answers(clause: Pick<BoardClause, 'id' | 'label' | 'summary' | 'place'>, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  const number = /^(?:п\.?|т\.?|para\.?|тармақ|пункт|§)?\s*(r?\d+(?:-\d+)?(?:\.[0-9a-zа-я]+)*)\)?\.?(?:-т\.?)?$/.exec(wanted)?.[1]
  const point = clause.id.slice(clause.id.indexOf('-') + 1).toLowerCase()
  if (number !== undefined) return point === number || new RegExp(`^${number.replaceAll('.', '\\.')}[.,-]`).test(point)
  if (clause.id.toLowerCase().startsWith(wanted)) return true
  const text = `${clause.label} ${clause.summary} ${clause.place.title}`.toLowerCase().replaceAll('\u00a0', ' ')
  return wanted.split(/\s+/).every((word) => text.includes(word))
}
