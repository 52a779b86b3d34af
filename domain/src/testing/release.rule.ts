import type { Release, ReviewPolicy } from './test.schema.ts'

/** Where a test stands at a moment. */
export interface TestMoment {
  status: 'draft' | 'published' | 'closed'
  closesAt: Date | null
}

/** Whether a test has ended for everybody. */
export const hasClosed = (test: TestMoment, now: Date): boolean =>
  test.status === 'closed' || (test.closesAt !== null && test.closesAt.getTime() <= now.getTime())

/** Whether a thing of an ended attempt may be shown now. */
export const isReleased = (release: Release, test: TestMoment, now: Date): boolean =>
  release === 'after-attempt' || (release === 'after-close' && hasClosed(test, now))

/** What a learner may be shown of an attempt. */
export interface Shown {
  score: boolean
  answers: boolean
  key: boolean
}

/** What is released of an attempt: nothing while it is open, no key without the answers. */
export function maySeeOf(review: ReviewPolicy, ended: boolean, test: TestMoment, now: Date): Shown {
  const shown = (release: Release) => ended && isReleased(release, test, now)
  const answers = shown(review.answers)
  return { score: shown(review.score), answers, key: answers && shown(review.key) }
}
