import type { State } from '#ui'

/** The shape of each state of a switch. */
export const stateShapes: Record<'coming' | 'now' | 'ended' | 'undone', State> = {
  coming: 'term',
  now: 'attention',
  ended: 'done',
  undone: 'idle',
}
