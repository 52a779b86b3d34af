import type { LearnerStatus } from '@dala/domain/people'
import type { State } from '#ui'

/** The shape that stands for a learner's status. */
export const statusState: Record<LearnerStatus, State> = {
  applicant: 'idle',
  studying: 'done',
  'academic-leave': 'term',
  expelled: 'locked',
  graduated: 'done',
  'transferred-out': 'locked',
  visiting: 'idle',
}
