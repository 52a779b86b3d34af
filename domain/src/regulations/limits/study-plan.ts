import type { GroundCode } from '../ground.ts'
import type { Level, StudyForm } from '../level.ts'
import type { Arrangement, FieldGroup, PlanItemKind } from './limit.ts'

/** One line of a working or individual study plan, over the whole period of study. */
export interface PlanItem {
  readonly id: string
  readonly kind: PlanItemKind
  /** At most two decimals. */
  readonly credits: number | null
  /** Academic hours, at most two decimals. */
  readonly hours: number | null
  /** Volumes in the item's own unit: credits where it has credits, else hours. */
  readonly distance: number
  /** Of the distance volume: what an authority's emergency or weather order moved. */
  readonly byAuthority?: number
  readonly mooc?: number
  readonly nonFormal?: number
  /** Of the non-formal volume: MOOC. */
  readonly recognisedMooc?: number
}

export interface StudyPlan {
  readonly level: Level
  readonly studyForm: StudyForm
  readonly field: FieldGroup | null
  readonly arrangement: Arrangement | null
  readonly items: readonly PlanItem[]
  /** Grounds on which the plan's learner studies at a distance; none for the plan of a programme. */
  readonly grounds?: readonly GroundCode[]
  /** An authority's act of an emergency is in force: more may be studied at a distance with partners (A2021-37). */
  readonly emergency?: boolean
  /** The case of article 37-2, paragraph 2 of the Law that lifts the ban of the programme's field, by its code. */
  readonly lawCase?: string | null
}

/** What the organisation may set where the acts are silent (decisions D-03, D-04, D-07, D-08 of the product). */
export interface ShareSettings {
  /** Academic hours of a credit, to weigh items in hours beside items in credits: 30, in colleges 24. */
  readonly hoursPerCredit: number
  /** Whether excluded practice leaves the base as well as the volume (`narrow`, the strictest) or only the volume. */
  readonly practiceBase: 'narrow' | 'wide'
  /** Whether what an authority's order moved counts. */
  readonly authorityCounts: boolean
  /** Whether a recognised MOOC counts for the least share of MOOC too; the counters are separate unless told. */
  readonly recognisedMoocCounts?: boolean
}

export const defaultShareSettings = (level: Level): ShareSettings => ({
  hoursPerCredit: level === 'tvet' || level === 'postsecondary' ? 24 : 30,
  practiceBase: 'narrow',
  authorityCounts: false,
})
