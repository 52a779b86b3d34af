import type { State } from '#ui'
import type { Messages } from './status.kk.ts'
import type { LearnerStatus } from './shapes.ts'

/** How a status stands on a day: shape and word. */
export function stateOfStatus(status: LearnerStatus, today: string, t: Messages): { state: State; words: string } {
  if (status.endedBecause !== null) return { state: 'idle', words: t.ended[status.endedBecause] }
  if (status.startsOn > today) return { state: 'term', words: t.coming }
  return { state: 'done', words: t.active }
}
