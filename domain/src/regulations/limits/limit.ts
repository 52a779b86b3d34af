import type { ClauseId } from '../clause.ts'
import type { GroundCode } from '../ground.ts'
import type { Level, StudyForm } from '../level.ts'

/** Groups of fields of study for which order drafts give limits of their own. */
export type FieldGroup =
  | 'pedagogical'
  | 'law'
  | 'choreography'
  | 'performance'
  | 'aviation'
  | 'construction'
  | 'marine'
  | 'health'
  | 'military'
  | 'veterinary'
  | 'medical'
  | 'pharmaceutical'

/** How a programme is arranged with partners; it may have a limit of its own. */
export type Arrangement = 'mobility' | 'double-degree' | 'exchange'

/** What a limit measures: the volume taught at a distance, by MOOC of the curriculum, or recognised from non-formal education. */
export type Measure = 'distance' | 'mooc' | 'non-formal'

/** Whether practice and production training stand outside the ratio: by the words of the clause, or left open by it. */
export type PracticeRule = 'excluded' | 'open'

/** A share that a rule set allows or demands, in whole percent of the plan's volume over the whole period of study. */
export interface ShareLimit {
  readonly key: string
  readonly clause: ClauseId
  readonly measure: Measure
  readonly bound: 'at-most' | 'at-least'
  readonly percent: number
  readonly levels: readonly Level[]
  readonly studyForms?: readonly StudyForm[]
  /** Only these groups of fields; `not` all others. */
  readonly fields?: { readonly only: readonly FieldGroup[] } | { readonly not: readonly FieldGroup[] }
  /** Only plans of these arrangements; `none` stands for a programme without partners; without it all. */
  readonly arrangements?: readonly (Arrangement | 'none')[]
  /** The limit binds only plans that use one of these limits. */
  readonly whenUsing?: readonly string[]
  readonly practice: PracticeRule
  /** An emergency lifts the limit for its time, by this clause. */
  readonly liftedByEmergency?: ClauseId
  readonly unverified?: true
  /** Grounds whose learners the limit does not bind, with the clause that says so. */
  readonly exempt: readonly { readonly ground: GroundCode; readonly clause: ClauseId }[]
}

/** Items of a plan that may not be taught at a distance at all. */
export interface ItemBan {
  readonly clause: ClauseId
  readonly levels: readonly Level[]
  readonly studyForms?: readonly StudyForm[]
  readonly items: readonly PlanItemKind[]
}

/** Programmes that may not be taught at a distance at all, unless the Law names the case. */
export interface ProgrammeBan {
  readonly clause: ClauseId
  readonly levels: readonly Level[]
  readonly fields: readonly FieldGroup[]
  readonly exceptionClause: ClauseId
}

export const planItemKinds = ['discipline', 'module', 'practice', 'production-training', 'research', 'thesis', 'attestation'] as const
export type PlanItemKind = (typeof planItemKinds)[number]

/** Everything a rule set says on volumes. */
export interface LimitSet {
  readonly limits: readonly ShareLimit[]
  readonly itemBans: readonly ItemBan[]
  readonly programmeBans: readonly ProgrammeBan[]
  /** An emergency or weather switch by an authority's order; the acts leave open whether it counts (C-14). */
  readonly byAuthority: readonly GroundCode[]
}
