/** The states of an application for distance learning. */
export const statuses = ['draft', 'registered', 'returned', 'approved', 'refused', 'withdrawn', 'ordered', 'acquainted'] as const
export type Status = (typeof statuses)[number]

export type Move = 'save' | 'register' | 'complete' | 'return' | 'approve' | 'refuse' | 'withdraw' | 'order' | 'acquaint'

/** From which states each step is possible and to which it leads: paragraphs 11–13 of order 137. SQL repeats the left side in `where status`. */
export const moves = {
  save: { from: ['draft', 'returned'], to: null },
  register: { from: ['draft'], to: 'registered' },
  complete: { from: ['returned'], to: 'registered' },
  return: { from: ['registered'], to: 'returned' },
  approve: { from: ['registered'], to: 'approved' },
  refuse: { from: ['registered'], to: 'refused' },
  withdraw: { from: ['draft', 'registered', 'returned', 'approved'], to: 'withdrawn' },
  order: { from: ['approved'], to: 'ordered' },
  acquaint: { from: ['ordered'], to: 'acquainted' },
} as const satisfies Record<Move, { from: readonly Status[]; to: Status | null }>

/** Whether a step is possible in a state. */
export const isPossible = (move: Move, status: Status): boolean => (moves[move].from as readonly Status[]).includes(status) // widened: the list of the move

/** States in which something still has to happen, with the step whose term runs. */
export const runningStep = (status: Status): 'decision' | 'order' | 'acquaintance' | null =>
  status === 'registered' ? 'decision' : status === 'approved' ? 'order' : status === 'ordered' ? 'acquaintance' : null
