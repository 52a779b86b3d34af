import type { Ground } from '../ground.ts'
import { personGrounds } from './a2015-person.grounds.ts'
import { studyGrounds } from './a2015-study.grounds.ts'

const order = ['disability', 'exchange', 'long-trip', 'conscript', 'shortened', 'joint-programme', 'convict']

/** Paragraphs 8 and 9 of order 137 (edition of order 587): the grounds of distance learning, the most frequent first. */
export const a2015Grounds: readonly Ground[] = [...personGrounds, ...studyGrounds].toSorted(
  (a, b) => order.indexOf(a.code) - order.indexOf(b.code),
)

export { a2016Grounds } from './a2015-study.grounds.ts'
