import { findRuleSet, withLimitPercents, type FieldGroup, type Level, type RuleSet, type StudyForm } from '#regulations'
import type { JudgedPlan, ListRule } from './judge-plan.rule.ts'
import type { PlanItemFields, StudyPlanView } from './plan.schema.ts'

/** What of a plan its judgement needs besides the items. */
export interface JudgedFrame {
  readonly programme: { readonly level: Level }
  readonly studyForm: StudyForm
  readonly arrangement: 'none' | 'mobility' | 'double-degree' | 'exchange'
  readonly field: FieldGroup | null
  readonly lawCase: string | null
  readonly emergency: boolean
}

/** The lines of a plan as the rule of shares reads them; the same in the browser and on the server. */
export const judgedPlan = (frame: JudgedFrame, items: readonly PlanItemFields[]): JudgedPlan => ({
  level: frame.programme.level,
  studyForm: frame.studyForm,
  field: frame.field,
  arrangement: frame.arrangement === 'none' ? null : frame.arrangement,
  lawCase: frame.lawCase,
  emergency: frame.emergency,
  items: items.map((item) => ({
    id: item.id,
    kind: item.kind,
    code: item.code,
    credits: item.credits,
    hours: item.hours,
    distance: item.distance,
    byAuthority: item.byAuthority,
    mooc: item.mooc,
    nonFormal: item.nonFormal,
    onlinePossible: item.onlinePossible,
  })),
})

/** The edition that judges a plan, with the numbers of the organisation, from what the server says of the plan; null where none speaks. */
export function ruleSetOfPlan(plan: {
  readonly ruleSet: string | null
  readonly limits: Readonly<Record<string, number>>
}): RuleSet | null {
  const ruleSet = plan.ruleSet === null ? null : findRuleSet(plan.ruleSet)
  return ruleSet === null ? null : withLimitPercents(ruleSet, plan.limits)
}

/** The approved list that binds a plan, from what the server says of the plan; null where none is asked for or none is approved yet. */
export const listOfPlan = ({ list, listClause }: Pick<StudyPlanView, 'list' | 'listClause'>): ListRule | null =>
  list === null || listClause === null ? null : { clause: listClause, items: list.items }
