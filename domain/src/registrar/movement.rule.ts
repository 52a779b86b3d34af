import { movements, type LearnerState, type Movement } from './movement.ts'

/** What a paragraph changes; a field left out stays as it is. */
export interface MovementChange {
  groupId?: string | null | undefined
  studyYear?: number | null | undefined
  studyForm?: LearnerState['studyForm'] | undefined
  language?: LearnerState['language'] | undefined
}

export type MovementRefusal = 'status' | 'before-last-event' | 'group-missing' | 'nothing-changes' | 'last-event-only'

export type MovementResult = { possible: true; after: LearnerState } | { possible: false; why: MovementRefusal }

/**
 * What a movement makes of a learner, or why it is impossible. Status changes only so (A2015-18.b).
 * @param now the learner's state after all earlier orders
 * @param lastEffectiveOn day of the last event of the learner, null for the first
 */
export function applyMovement(
  movement: Movement,
  now: LearnerState,
  change: MovementChange,
  effectiveOn: string,
  lastEffectiveOn: string | null,
): MovementResult {
  const entry = movements[movement]
  if (!entry.from.some((status) => status === now.status)) return { possible: false, why: 'status' }
  // History is written forwards: an order cannot slip in before another that is already in force.
  if (lastEffectiveOn !== null && effectiveOn < lastEffectiveOn) return { possible: false, why: 'before-last-event' }
  const may = (field: string) => entry.changes.some((each) => each === field)
  const after: LearnerState = {
    status: entry.to ?? now.status,
    groupId: may('group') && change.groupId !== undefined ? change.groupId : now.groupId,
    studyYear: yearAfter(movement, now, change, may('studyYear')),
    studyForm: may('studyForm') ? (change.studyForm ?? now.studyForm) : now.studyForm,
    language: may('language') ? (change.language ?? now.language) : now.language,
  }
  if (after.status === 'studying' && after.groupId === null && (movement === 'enrol' || movement === 'reinstate'))
    return { possible: false, why: 'group-missing' }
  if (movement === 'transfer' && isSame(now, after)) return { possible: false, why: 'nothing-changes' }
  return { possible: true, after }
}

const yearAfter = (movement: Movement, now: LearnerState, change: MovementChange, may: boolean): number | null => {
  if (may && change.studyYear !== undefined && change.studyYear !== null) return change.studyYear
  return movement === 'next-year' && now.studyYear !== null ? now.studyYear + 1 : now.studyYear
}

const isSame = (a: LearnerState, b: LearnerState): boolean =>
  a.status === b.status &&
  a.groupId === b.groupId &&
  a.studyYear === b.studyYear &&
  a.studyForm === b.studyForm &&
  a.language === b.language

export interface HistoryEvent {
  seq: number
  effectiveOn: string
  after: LearnerState
}

/** The state on a day: after the last event in force on it; null before the first. Events come in the order of `seq`. */
export function stateOn<E extends HistoryEvent>(events: readonly E[], day: string): E | null {
  return events.filter((event) => event.effectiveOn <= day).at(-1) ?? null
}
