import type { ClauseId } from './clause.ts'
import type { Bringer, GroundCode } from './ground.ts'
import type { Level, StudyForm } from './level.ts'
import type { Words } from './words.ts'

/** One thing that a clause wants to be there: a document, a component, a field, a certificate. Lists of demands are what most questions check. */
export interface Demand {
  readonly key: string
  readonly clause: ClauseId
  readonly name: Words
  /** The organisation unless told. */
  readonly broughtBy?: Bringer
  readonly levels?: readonly Level[]
  readonly studyForms?: readonly StudyForm[]
  /** Wanted of learners at a distance on these grounds. */
  readonly grounds?: readonly GroundCode[]
  /** Wanted only where the caller says that this is so, for instance `extramural-list` of programmes that need it. */
  readonly only?: string
  /** Read in a secondary source only. */
  readonly unverified?: true
}

/** Of whom or what something is demanded. */
export interface DemandedOf {
  readonly level: Level
  readonly studyForm?: StudyForm | null | undefined
  readonly ground?: string | null | undefined
  /** The conditions that hold, for demands with `only`. */
  readonly conditions?: readonly string[] | null | undefined
}

/** The demands that concern such a case. */
export const demandsFor = (demands: readonly Demand[], of: DemandedOf): readonly Demand[] =>
  demands.filter(
    (demand) =>
      (demand.levels === undefined || demand.levels.includes(of.level)) &&
      (demand.studyForms === undefined || (of.studyForm != null && demand.studyForms.includes(of.studyForm))) &&
      (demand.grounds === undefined || demand.grounds.some((ground) => ground === of.ground)) &&
      (demand.only === undefined || (of.conditions ?? []).includes(demand.only)),
  )
