import type { State } from '#ui'
import type { Status, Term } from './shapes.ts'

/** The shape of an application's state. */
export const stateOf: Record<Status, State> = {
  draft: 'idle',
  registered: 'term',
  returned: 'attention',
  approved: 'term',
  refused: 'violated',
  withdrawn: 'idle',
  ordered: 'attention',
  acquainted: 'done',
}

/** Working days left as the kit counts them: negative is overdue. */
export const daysLeft = (term: Pick<Term, 'state' | 'count'>): number => (term.state === 'overdue' ? -term.count : term.count)

/** The shape of a term of the chain. */
export function stateOfTermView(term: Term): State {
  if (term.state === 'done') return 'done'
  if (term.state === 'done-late' || term.state === 'overdue') return 'violated'
  if (term.state === 'waiting') return 'idle'
  return term.count === 0 ? 'attention' : 'term'
}
