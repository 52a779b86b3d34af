import type { ActId, Confidence } from './act.ts'
import type { AttestationRule } from './attestation.ts'
import type { AuthorityOrderRule } from './authority-order.ts'
import type { ClauseId } from './clause.ts'
import type { ComplexDemand } from './complex.ts'
import type { Demand } from './demand.ts'
import type { Ground, GroundCode } from './ground.ts'
import type { Level } from './level.ts'
import type { LimitSet } from './limits/limit.ts'
import type { Parameters } from './parameter.ts'
import type { QualificationDemand } from './qualification.ts'
import type { RetentionRule } from './retention.ts'

/** The editions that the product knows, oldest first within their act. */
export const ruleSetIds = [
  'A2010.2010',
  'A2015.2015',
  'A2015.2016',
  'A2015.2020',
  'A2015.2021',
  'A2015.2024',
  'A2021.draft',
  'A2023.2023',
  'A2023.2024',
  'A2023.2025',
  'A2023.2026',
] as const
export type RuleSetId = (typeof ruleSetIds)[number]

/** For which levels a rule set speaks, from the first day to the last, both inclusive. */
export interface Reach {
  readonly levels: readonly Level[]
  readonly from: string
  readonly to: string | null
  readonly confidence: Confidence
}

/** The order that made an edition, as far as it is known, and where its text was read. */
export interface EditionOrder {
  readonly number: string | null
  readonly signed: string | null
  readonly registered: { readonly on: string; readonly number: string } | null
  readonly source: string
}

/** What an edition demands, by what it is demanded for. */
export interface Demands {
  /** Before a programme is opened for distance learning. */
  readonly opening: readonly Demand[]
  /** In the order on a learner's distance learning and attached to it. */
  readonly order: readonly Demand[]
  /** Handed over to a pupil at a distance. */
  readonly pathway: readonly Demand[]
  /** On the certificate of a MOOC. */
  readonly certificate: readonly Demand[]
  /** Before a course from outside is credited. */
  readonly recognition: readonly Demand[]
  /** In the teaching complex of a discipline. */
  readonly complex: readonly ComplexDemand[]
  /** Of those who teach at a distance. */
  readonly qualification: readonly QualificationDemand[]
}

/** A clause that speaks of learners of these levels who are at a distance on these grounds. */
export interface LearnerRule {
  readonly clause: ClauseId
  readonly levels: readonly Level[]
  readonly grounds: readonly GroundCode[]
}

/** Whether such a clause speaks of a learner. */
export const speaksOf = (rule: LearnerRule, level: Level, ground: string | null): boolean =>
  rule.levels.includes(level) && rule.grounds.some((each) => each === ground)

/** One edition of an act as rules: its reach, its numbers, its lists. Plain data: an administrator's overrides make another value of it. */
export interface RuleSet {
  readonly id: RuleSetId
  readonly act: ActId
  /** The day of the edition; the ID of one known only by its year. */
  readonly edition: string
  readonly order: EditionOrder
  /** `text`: read in the act; `secondary`: known from others' words, never in force until an administrator confirms it. */
  readonly read: 'text' | 'secondary'
  readonly status: 'in-force' | 'repealed' | 'draft'
  readonly reach: readonly Reach[]
  /** The clause that names the levels for which distance learning is meant at all. */
  readonly scope: ClauseId | null
  readonly parameters: Parameters
  readonly technologies: { readonly values: readonly Technology[]; readonly clause: ClauseId }
  readonly grounds: readonly Ground[]
  /** The clause that wants a reasoned application. */
  readonly reasonClause: ClauseId
  readonly shares: LimitSet
  readonly demands: Demands
  readonly attestation: readonly AttestationRule[]
  /** The clause by which attestations are passed on time, and the one by which missed works get a day of their own after these grounds. */
  readonly attestationDates: LearnerRule | null
  readonly catchUp: LearnerRule | null
  /** The methods by which a learner is identified at the events of a MOOC. */
  readonly identification: readonly { readonly method: string; readonly clause: ClauseId }[]
  readonly authorityOrders: readonly AuthorityOrderRule[]
  readonly retention: readonly RetentionRule[]
  /** Who gets the certificate of a MOOC. */
  readonly certificateFor: ClauseId | null
  /** The clause on admission to the interim attestation. */
  readonly admission: ClauseId | null
  /** By which the workload stays when a discipline moves to distance learning, and what is impossible online moves to a later period. */
  readonly workload: { readonly stays: ClauseId; readonly moved: ClauseId; readonly movedLevels: readonly Level[] } | null
  /** The council's decision after the attestation of a pupil at a distance. */
  readonly extension: LearnerRule | null
}

export type RuleSets = Readonly<Record<RuleSetId, RuleSet>>

export const technologies = ['network', 'tv', 'case'] as const
export type Technology = (typeof technologies)[number]

/** The reach of a rule set that holds a level on a day, or null. */
export const reachOf = (set: RuleSet, level: Level, on: string): Reach | null =>
  set.reach.find((reach) => reach.levels.includes(level) && reach.from <= on && (reach.to === null || on <= reach.to)) ?? null

/** The grounds of a rule set that are open to a level, those by an authority's order last. */
export const groundsFor = (ruleSet: RuleSet, level: Level): readonly Ground[] =>
  ruleSet.grounds
    .filter((ground) => ground.levels.includes(level))
    .toSorted((a, b) => Number(a.byAuthority ?? false) - Number(b.byAuthority ?? false))

export const findGround = (ruleSet: RuleSet, code: string): Ground | null => ruleSet.grounds.find((ground) => ground.code === code) ?? null
export type { GroundCode }
