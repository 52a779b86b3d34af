import {
  fieldOfProgramme,
  fieldGroups,
  judgedPlan,
  judgeWhole,
  listClauses,
  offList,
  summarise,
  type JudgedFrame,
  type JudgedItem,
  type ListRule,
  type PlanItemFields,
  type Refusal,
  type ShareSummary,
} from '@dala/domain/curricula'
import { findRuleSet, unitOf, type RuleSet, type ShareSettings } from '@dala/domain/regulations'
import { listListItems, listLists, type ListRow } from './distance-lists.queries.ts'
import { listExemptions, type ExemptionRow, type PlanRow } from './plans.queries.ts'
import { rulesOf, type Rules } from './settings.ts'
import type { Trx } from '#lib/db'

export interface ListInForce {
  row: ListRow
  items: { code: string; volume: number; unit: 'credits' | 'hours' }[]
}

/** Everything by which plans are judged: settings, exemptions, lists in force. */
export interface Judging {
  rules: Rules
  exemptions: readonly ExemptionRow[]
  lists: ReadonlyMap<string, ListInForce>
  today: string
}

export async function judgingOf(
  trx: Trx,
  orgId: string,
  plans: readonly Pick<PlanRow, 'id' | 'programme_id'>[],
  today: string,
): Promise<Judging> {
  const rules = await rulesOf(trx, orgId)
  const exemptions = await listExemptions(
    trx,
    orgId,
    plans.map((plan) => plan.id),
  )
  const approved = await listLists(trx, orgId, [...new Set(plans.map((plan) => plan.programme_id))], ['approved'])
  const items = await listListItems(
    trx,
    orgId,
    approved.map((list) => list.id),
  )
  const lists = new Map(
    approved.map((row) => [
      row.programme_id,
      { row, items: items.filter((item) => item.list_id === row.id).map(({ code, volume, unit }) => ({ code, volume, unit })) },
    ]),
  )
  return { rules, exemptions, lists, today }
}

/** The day by whose edition a plan is judged: of its decision, else today. */
export const judgedOn = (plan: Pick<PlanRow, 'decided_on'>, today: string): string => plan.decided_on ?? today

export const ruleSetOf = (plan: Pick<PlanRow, 'rule_set' | 'decided_on' | 'level'>, judging: Judging, on?: string): RuleSet | null =>
  (plan.rule_set === null ? null : findRuleSet(plan.rule_set, judging.rules.editions)) ??
  judging.rules.ruleSetAt(plan.level, on ?? judgedOn(plan, judging.today))

const inTerm = (row: ExemptionRow, on: string) =>
  (row.valid_from === null || row.valid_from <= on) && (row.valid_to === null || on <= row.valid_to)

export const exemptionInForce = (judging: Judging, planId: string, kind: ExemptionRow['kind'], on: string): ExemptionRow | undefined =>
  judging.exemptions.find((row) => row.plan_id === planId && row.kind === kind && inTerm(row, on))

/** What of a plan its judgement needs besides the lines. */
export function frameOf(plan: PlanRow, judging: Judging, on = judgedOn(plan, judging.today)): JudgedFrame {
  return {
    programme: { level: plan.level },
    studyForm: plan.study_form,
    arrangement: plan.arrangement,
    field: fieldOfProgramme({
      level: plan.level,
      code: plan.code,
      specialityCode: plan.speciality_code,
      field: fieldGroups.find((field) => field === plan.field) ?? null,
    }),
    lawCase: exemptionInForce(judging, plan.id, 'law-case', on)?.code ?? null,
    emergency: exemptionInForce(judging, plan.id, 'emergency', on) !== undefined,
  }
}

/** The approved list that binds the plans of a programme; null where the rule set asks for none or none is approved yet. */
export function listRuleOf(plan: Pick<PlanRow, 'programme_id' | 'level'>, ruleSet: RuleSet | null, judging: Judging): ListRule | null {
  const clauses = ruleSet === null ? null : listClauses(ruleSet.id, plan.level)
  const list = judging.lists.get(plan.programme_id)
  return clauses === null || list === undefined ? null : { clause: clauses.list, items: list.items }
}

/** What stands on no list; while there is no approved one, everything at a distance. */
export function offEveryList(
  plan: Pick<PlanRow, 'programme_id' | 'level'>,
  items: readonly JudgedItem[],
  ruleSet: RuleSet,
  judging: Judging,
): Refusal[] {
  const clauses = listClauses(ruleSet.id, plan.level)
  const rule = listRuleOf(plan, ruleSet, judging) ?? (clauses === null ? null : { clause: clauses.list, items: [] })
  return rule === null ? [] : offList(items, rule, judging.rules.share(plan.level))
}

export interface JudgedState {
  share: ShareSummary
  faults: readonly Refusal[]
}

/** The share of a plan and everything that stands against it, the list of the head's order included. */
export function stateOf(plan: PlanRow, items: readonly PlanItemFields[], judging: Judging): JudgedState {
  const settings: ShareSettings = judging.rules.share(plan.level)
  const ruleSet = ruleSetOf(plan, judging)
  const judged = judgedPlan(frameOf(plan, judging), items)
  // Where no edition speaks for the level, the share is counted and nothing forbidden.
  if (ruleSet === null) return { share: summarise(judged, { results: [], unit: unitOf(judged) }, settings), faults: [] }
  const { verdict, faults } = judgeWhole(judged, ruleSet, settings)
  const listed = offEveryList(plan, judged.items, ruleSet, judging)
  return { share: summarise(judged, verdict, settings), faults: [...faults, ...listed] }
}
