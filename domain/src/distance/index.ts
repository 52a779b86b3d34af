export {
  Application,
  DocumentLine,
  FactField,
  FactValues,
  GroundChoice,
  PlanContent,
  Step,
  Technology,
  Term,
  VerdictView,
} from './application.schema.ts'
export * from './case-work.api.ts'
export * from './distance.api.ts'
export { distanceProblems } from './distance.problems.ts'
export * from './learner-status.api.ts'
export * from './learner-status.rule.ts'
export * from './order.api.ts'
export * from './setting.api.ts'
export { isPossible, moves, runningStep, statuses, type Move, type Status } from './status.rule.ts'
export * from './worklist.api.ts'
export { signingFault, type SigningFault } from './signing.rule.ts'
export { zoneOf, type ZoneEntry } from './zone.rule.ts'
