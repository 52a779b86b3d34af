export * from './curricula.api.ts'
export { curriculaProblems } from './curricula.problems.ts'
export * from './distance-list.api.ts'
export * from './electives.api.ts'
export * from './individual.api.ts'
export * from './judge-plan.rule.ts'
export { judgedPlan, listOfPlan, ruleSetOfPlan, type JudgedFrame } from './judged-plan.rule.ts'
export * from './plan.schema.ts'
export {
  emptyItem,
  pastedRows,
  planColumns,
  planWords,
  readRows,
  withCell,
  type PlanColumn,
  type PlanColumnKey,
  type ReadRows,
} from './plan-table.rule.ts'
export * from './plans.api.ts'
export { fieldGroups, fieldOfLearner, fieldOfProgramme } from './programme-field.rule.ts'
export * from './programmes.api.ts'
export { isScheduled, layOut, numbered, outsideCalendar, type StudyPeriod } from './schedule.rule.ts'
export { specialities, specialityFaults, type SpecialityEntry, type SpecialityFault } from './speciality.rule.ts'
