export { chapterOf, chapters, type Chapter } from './chapter.ts'
export { placeOfClause } from './clause-places.ts'
export {
  clauseStates,
  judgeClause,
  stateReasons,
  type CheckAnswer,
  type ClauseFacts,
  type ClauseState,
  type RecordTerm,
  type StateReason,
} from './clause-state.rule.ts'
export { places, type Place, type PlaceKey, type PlaceKind } from './place.ts'
export { commonLevels, levelsOfKind, reachOfClause, type Force, type Reach } from './reach.rule.ts'
export * from './compliance.api.ts'
export { complianceProblems } from './compliance.problems.ts'
export * from './oversight.api.ts'
