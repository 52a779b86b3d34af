export { acts, daysToForce, effectiveFrom, type Act, type ActDate, type ActId, type Confidence } from './act.ts'
export { clauseIds, clauseOf, isClauseId, type Clause, type ClauseId } from './clause.ts'
export { clauseLabel, placeOf, type ClausePlace } from './clause-place.ts'
export { addDays, addMonths, ageOn, fromNumber, isDay, toNumber, weekdayOf, type Day } from './day.ts'
export { deadlineChain, dueState, type ChainDates, type DeadlineStep, type DueState, type StepName } from './deadlines.ts'
export {
  documentsWanted,
  evaluateApplication,
  journeyFact,
  factsWanted,
  holdsTest,
  periodOf,
  type ApplicationCase,
  type LearnerFacts,
  type Missing,
  type Reason,
  type Verdict,
} from './evaluate-application.ts'
export type {
  Ban,
  Body,
  Bringer,
  DocumentKind,
  DocumentSpec,
  Facts,
  FactSpec,
  FactValue,
  Ground,
  GroundCode,
  ProgrammeField,
  Stage,
  Test,
} from './ground.ts'
export { holidayDaysOff, holidaysOf, kurbanAit, type DayOff, type Holiday } from './holidays.ts'
export { collegeLevels, higherLevels, levels, postgraduateLevels, schoolLevels, studyForms, type Level, type StudyForm } from './level.ts'
export {
  findGround,
  groundsFor,
  reachOf,
  ruleSetIds,
  technologies,
  type Demands,
  type EditionOrder,
  type Reach,
  type RuleSet,
  type RuleSetId,
  type RuleSets,
  type Technology,
} from './rule-set.ts'
export { dayOfRules, findRuleSet, ruleSetFor, ruleSets } from './rule-sets.ts'
export { demandsFor, type Demand, type DemandedOf } from './demand.ts'
export type { Parameter, ParameterKey, Parameters, Unit } from './parameter.ts'
export { bannedField, programmeFieldOf, programmeFields } from './programme-field.ts'
export { fill, words, type Language, type Words } from './words.ts'
export {
  addWorkingDays,
  isWorkingDay,
  isYearCertain,
  kindOfDay,
  nationalCalendar,
  workingDaysBetween,
  type DayOverride,
  type WorkingCalendar,
} from './working-calendar.ts'
export { evaluateShare, largestLawful, limitsFor, unitOf, type ShareResult, type ShareVerdict } from './limits/evaluate-share.ts'
export {
  planItemKinds,
  type Arrangement,
  type FieldGroup,
  type ItemBan,
  type LimitSet,
  type Measure,
  type PlanItemKind,
  type ProgrammeBan,
  type ShareLimit,
} from './limits/limit.ts'
export { limitPercents, withLimitPercents } from './limits/limit-percents.ts'
export { defaultShareSettings, type PlanItem, type ShareSettings, type StudyPlan } from './limits/study-plan.ts'
export { evaluate } from './evaluate/evaluate.ts'
export { bodyNames } from './evaluate/bodies.ts'
export type { DetailsOf } from './evaluate/judges.ts'
export type { DecidingBody, DueDate, Lack, Outcome, Reason as RulingReason, RuledBy, Ruling, UsedParameter } from './evaluate/ruling.ts'
export type { FactsOf, Question } from './questions/facts.ts'
export { differences, keep, reproduce, type KeptRuling } from './evaluate/reproduce.ts'
export { recompute, type ChangedCase, type RecomputationReport, type RecomputedCase } from './evaluate/recompute.ts'
export { questions } from './evaluate/judges.ts'
export { parametersOf, type KeyedParameter } from './editions/parameters-of.ts'
export { faultsOf, forbids, problemsOf, type EditionProblem } from './editions/problems-of.ts'
export { succession } from './editions/succession.ts'
export { knownOn, withOverrides, type EditionOverride } from './editions/with-overrides.ts'
export { pathwayItems } from './demands/pathway.demands.ts'
export { certificateFields } from './demands/certificate.demands.ts'
