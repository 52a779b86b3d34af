import type { ClauseId } from './clause.ts'
import type { Level, StudyForm } from './level.ts'
import type { Words } from './words.ts'

export type GroundCode =
  | 'shortened'
  | 'disability'
  | 'exchange'
  | 'conscript'
  | 'long-trip'
  | 'convict'
  | 'joint-programme'
  | 'additional-education'
  | 'emergency'
  | 'weather'
  | 'vkk'
  | 'abroad'
  | 'event'
  | 'parent'
  | 'health-temporary'
  | 'small-school'
  | 'general-college'
  | 'general-higher'

/** What an applicant states: text, a date `2026-11-22`, yes or no, or one of the options. */
export type FactValue = string | boolean
export type Facts = Readonly<Record<string, FactValue | null | undefined>>

/** When a fact or a document is wanted, or when a ban bites: a small language that is data, so that an edition can be read from a table. */
export type Test =
  | { readonly fact: string; readonly is: FactValue }
  | { readonly fact: string; readonly isNot: FactValue }
  | { readonly from: string; readonly to: string; readonly atMostMonths: 'longTripMonths' }
  | { readonly from: string; readonly to: string; readonly backwards: true }
  | { readonly studyFormNot: StudyForm }
  | { readonly programmeField: readonly ProgrammeField[] }
  | { readonly levels: readonly Level[] }
  | { readonly ageFrom: 'childOpinionFromAge' }
  | { readonly all: readonly Test[] }

/** Fields of college programmes that paragraph 3-1 of order 349 names. */
export type ProgrammeField = 'medical' | 'pharmaceutical' | 'pedagogical'

export interface FactSpec {
  readonly code: string
  readonly kind: 'date' | 'choice' | 'yes-no' | 'text'
  readonly name: Words
  readonly hint?: Words
  readonly options?: readonly { readonly code: string; readonly name: Words }[]
  readonly clause: ClauseId
  readonly when?: Test
  /** The fact gives the beginning or the end of the distance period. */
  readonly period?: 'from' | 'to'
}

export type DocumentKind =
  | 'application'
  | 'previous-education'
  | 'disability'
  | 'pmpk'
  | 'exchange'
  | 'call-up'
  | 'trip-order'
  | 'technical-conditions'
  | 'penal-consent'
  | 'partner-agreement'
  | 'vkk-conclusion'
  | 'event-order'
  | 'council-decision'
  | 'trustees-decision'
  | 'method-council-decision'
  | 'progress-extract'
  | 'home-conditions'
  | 'child-opinion'
  | 'psychologist-conclusion'
  | 'housing-act'
  | 'organisation-decision'
  | 'departure'
  | 'vacancy-record'
  | 'hub-agreement'
  | 'self-study-plan'
  | 'distance-list'
  | 'individual-plan'
  | 'individual-schedule'

/** Who brings a document: the applicant, the child, the organisation itself, or the system out of what it knows. */
export type Bringer = 'applicant' | 'child' | 'organisation' | 'system'
/** Until which step a document must be there. */
export type Stage = 'application' | 'decision' | 'order'

export interface DocumentSpec {
  readonly kind: DocumentKind
  readonly name: Words
  readonly hint: Words
  readonly broughtBy: Bringer
  readonly stage: Stage
  readonly clause: ClauseId
  readonly when?: Test
  /** May be written here as text instead of a file. */
  readonly writable?: true
  /** Goes into the package of the order, by this clause. */
  readonly attachedBy?: ClauseId
  /** Health, disability, sentence, housing: shown only to those who work on the case. */
  readonly sensitive?: true
}

export interface Ban {
  readonly clause: ClauseId
  readonly when: Test
  readonly because: Words
}

export const bodies = ['head', 'pedagogical-council', 'board-of-trustees', 'methodical-council', 'education-authority'] as const
export type Body = (typeof bodies)[number]

/** A lawful reason of studying at a distance, as one edition of an act gives it. */
export interface Ground {
  readonly code: GroundCode
  readonly clause: ClauseId
  readonly name: Words
  readonly hint: Words
  readonly levels: readonly Level[]
  /** Nobody applies: the organisation switches whole classes by an authority's order. */
  readonly byAuthority?: true
  /** Only a parent or another legal representative applies, unless the learner is of age. */
  readonly byGuardian?: true
  /** Everybody of the level, without an application of one's own: only the limits bind. */
  readonly general?: true
  /** The application has to come before the academic year, or by the day that this fact states. */
  readonly submission?: { readonly clause: ClauseId; readonly by: string }
  readonly facts: readonly FactSpec[]
  readonly documents: readonly DocumentSpec[]
  readonly bans: readonly Ban[]
  readonly decidedBy: readonly { readonly body: Body; readonly clause: ClauseId; readonly levels?: readonly Level[] }[]
}
