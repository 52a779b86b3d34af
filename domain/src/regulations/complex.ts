import type { Demand } from './demand.ts'

export const topicKinds = ['lecture', 'practical', 'seminar'] as const
export type TopicKind = (typeof topicKinds)[number]

/** A mandatory check of the teaching complex: some component, one for each topic of a kind, or a week for each topic. */
export interface ComplexDemand extends Demand {
  /** Any of these components answers the demand; with `all` every one of them has to be there. */
  readonly components: readonly string[]
  readonly all?: true
  readonly perTopic?: TopicKind
  /** Every topic has its week. */
  readonly weeks?: true
}
