export * from './gradebook.api.ts'
export { defaultControls } from './default-controls.ts'
export { gradebookProblems } from './gradebook.problems.ts'
export { gpa, type GradedDiscipline } from './gpa.rule.ts'
export {
  admission,
  admissionRating,
  defaultRule,
  outcomeOf,
  ruleInForce,
  termRatings,
  wholePercent,
  type Admission,
  type Control,
  type GradeRule,
  type Mark,
  type Marks,
  type Outcome,
  type Refusal,
} from './result.rule.ts'
export { isScaleId, scaleOf, scales, stepFor, type Scale, type ScaleId, type ScaleStep } from './scale.ts'
