import type { ClauseId } from './clause.ts'
import type { Words } from './words.ts'

/** How long something is kept. Where the act gives no term, the organisation's setting does (decision D-13). */
export interface RetentionRule {
  readonly key: string
  readonly clause: ClauseId
  readonly name: Words
  /** Days after the day named by `since`; null where it is kept until the organisation sets a term. */
  readonly days: number | null
  readonly since: 'made' | 'appeal-term' | 'period-closed'
  readonly origin: 'act' | 'internal'
}
