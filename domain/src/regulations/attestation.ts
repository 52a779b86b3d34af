import type { ClauseId } from './clause.ts'
import type { Demand } from './demand.ts'
import type { GroundCode } from './ground.ts'
import type { Level } from './level.ts'
import type { Words } from './words.ts'

export const attestationKinds = ['current', 'midterm', 'interim', 'final'] as const
/** `current` is СОР and СОЧ at school, `final` the state or programme end. */
export type AttestationKind = (typeof attestationKinds)[number]

export const attestationModes = ['in-person', 'remote', 'remote-proctored', 'visiting'] as const
/** `visiting`: the commission travels to the learner. */
export type AttestationMode = (typeof attestationModes)[number]

/** In which modes a kind of attestation may be held for learners of these levels and grounds. Of several rules all must hold. */
export interface AttestationRule {
  readonly clause: ClauseId
  readonly levels: readonly Level[]
  readonly kinds: readonly AttestationKind[]
  /** All grounds where none are named. */
  readonly grounds?: readonly GroundCode[]
  readonly modes: readonly AttestationMode[]
  /** Held at the learner's own organisation. */
  readonly ownPlace?: true
  /** Wanted where it is held at a distance. */
  readonly remoteNeeds?: Demand
  readonly because: Words
}
