import type { Line, Meeting } from './shapes.ts'

type State = 'done' | 'term' | 'attention' | 'violated' | 'idle' | 'locked'

export const stateOfMeeting: Record<Meeting['status'], State> = {
  planned: 'term',
  open: 'attention',
  drafting: 'attention',
  signing: 'attention',
  closed: 'done',
  failed: 'violated',
  cancelled: 'idle',
}

export const stateOfLine: Record<Line['status'], State> = { pending: 'term', adopted: 'done', rejected: 'violated', moved: 'idle' }

/** `2/3` as people write it. */
export const part = (share: { numerator: number; denominator: number }): string => `${share.numerator}/${share.denominator}`
