import type { ClauseId } from './clause.ts'
import type { GroundCode } from './ground.ts'
import type { Level } from './level.ts'

/** A switch of whole classes or organisations by an authority's order. */
export interface AuthorityOrderRule {
  readonly ground: Extract<GroundCode, 'emergency' | 'weather'>
  readonly levels: readonly Level[]
  readonly clause: ClauseId
  /** Everybody in scope has to be switched, by this clause. */
  readonly compulsory?: ClauseId
  /** The regional thresholds of weather, by this clause. */
  readonly thresholds?: ClauseId
  /** Access that a full switch has to give: one of these is enough where `any`, else all. */
  readonly access?: { readonly clauses: readonly ClauseId[]; readonly any: boolean }
}
