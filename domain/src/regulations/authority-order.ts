import type { ClauseId } from './clause.ts'
import type { GroundCode } from './ground.ts'
import type { Level } from './level.ts'
import type { Words } from './words.ts'

/** A switch of whole classes or organisations by an authority's order. */
export interface AuthorityOrderRule {
  readonly ground: Extract<GroundCode, 'emergency' | 'weather'>
  readonly levels: readonly Level[]
  /** The clause that opens the ground, and the one on the order. */
  readonly groundClause: ClauseId
  readonly clause: ClauseId
  /** Everybody in scope has to be switched, by this clause. */
  readonly compulsory?: ClauseId
  /** The regional thresholds of weather, by this clause. */
  readonly thresholds?: ClauseId
  /** Access that a full switch has to give: one of these is enough where `any`, else all. */
  readonly access?: {
    readonly to: readonly { readonly key: string; readonly clause: ClauseId; readonly name: Words }[]
    readonly any: boolean
  }
}
