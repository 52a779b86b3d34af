import type { ItemOf } from '#app'
import type { State } from '#ui'

/** The shape that stands for the state of an attachment. */
export const shapeOf: Record<ItemOf<'GET /supporting-schools/attachments'>['status'], State> = {
  asked: 'term',
  accepted: 'done',
  refused: 'violated',
  withdrawn: 'locked',
  ended: 'locked',
}
