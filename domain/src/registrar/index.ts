export {
  applyMovement,
  stateOn,
  type HistoryEvent,
  type MovementChange,
  type MovementRefusal,
  type MovementResult,
} from './movement.rule.ts'
export {
  movementKinds,
  movements,
  reasonCodes,
  reasons,
  reasonsOf,
  type EventKind,
  type LearnerState,
  type Movement,
  type MovementReason,
} from './movement.ts'
export { paperKinds, papers, type PaperKind } from './paper.ts'
export * from './registrar.api.ts'
export { registrarProblems } from './registrar.problems.ts'
