import type { ClauseId } from '../clause.ts'
import type { Reason } from '../evaluate-application.ts'
import type { RuleSet, RuleSetId } from '../rule-set.ts'
import { fill, words, type Words } from '../words.ts'
import type { ItemBan, Measure, ShareLimit } from './limit.ts'
import type { PlanItem, ShareSettings, StudyPlan } from './study-plan.ts'

/** What one limit says of a plan. Volumes are in the plan's unit. */
export interface ShareResult {
  readonly key: string
  readonly clause: ClauseId
  readonly measure: Measure
  readonly bound: ShareLimit['bound']
  /** The limit itself, in percent. */
  readonly percent: number
  readonly volume: number
  readonly base: number
  /** The most (or for `at-least` the least) that the limit allows, in the plan's unit. */
  readonly bounds: number
  readonly holds: boolean
  /** The clause that frees this learner from the limit. */
  readonly exemptBy: ClauseId | null
}

export interface ShareVerdict {
  readonly outcome: 'allowed' | 'refused'
  readonly ruleSet: RuleSetId
  readonly unit: 'credits' | 'hours'
  readonly results: readonly ShareResult[]
  /** Items that may not be taught at a distance at all. */
  readonly banned: readonly { readonly itemId: string; readonly clause: ClauseId }[]
  readonly refusals: readonly Reason[]
  readonly clauses: readonly ClauseId[]
}

const PARTS = 100 // volumes have two decimals and are added as whole hundredths, so that no rounding decides a case

/** Whole hundredths of an hour; exact, since both factors are whole numbers. */
const weigh = (amount: number, inCredits: boolean, settings: ShareSettings): number =>
  Math.round(amount * PARTS) * (inCredits ? settings.hoursPerCredit : 1)

interface Weighed {
  readonly item: PlanItem
  readonly total: number
  readonly distance: number
  readonly mooc: number
  readonly 'non-formal': number
}

function weighItem(item: PlanItem, unit: 'credits' | 'hours', settings: ShareSettings): Weighed {
  const inCredits = item.credits !== null && (unit === 'credits' || item.hours === null)
  const own = (amount: number) => {
    // An item with both units states its volumes in credits; by hours they are counted in the same proportion.
    if (item.credits !== null && !inCredits) return item.credits === 0 ? 0 : Math.round((amount / item.credits) * (item.hours ?? 0) * PARTS)
    return weigh(amount, inCredits, settings)
  }
  return {
    item,
    total: inCredits ? weigh(item.credits ?? 0, true, settings) : weigh(item.hours ?? 0, false, settings),
    distance: own(item.distance - (settings.authorityCounts ? 0 : (item.byAuthority ?? 0))),
    mooc: own((item.mooc ?? 0) + (settings.recognisedMoocCounts ? (item.recognisedMooc ?? 0) : 0)),
    'non-formal': own(item.nonFormal ?? 0),
  }
}

const isPractice = (item: PlanItem): boolean => item.kind === 'practice' || item.kind === 'production-training'

/** Whether a limit speaks of such a plan. */
function concerns(limit: ShareLimit, plan: StudyPlan): boolean {
  if (!limit.levels.includes(plan.level)) return false
  if (limit.studyForms !== undefined && !limit.studyForms.includes(plan.studyForm)) return false
  if (limit.arrangements !== undefined && !limit.arrangements.includes(plan.arrangement ?? 'none')) return false
  if (limit.fields === undefined) return true
  const inGroup = (groups: readonly string[]) => plan.field !== null && groups.includes(plan.field)
  return 'only' in limit.fields ? inGroup(limit.fields.only) : !inGroup(limit.fields.not)
}

/** The limits that bind such a plan; a limit «when using» another binds where the other does. */
export function limitsFor(ruleSet: Pick<RuleSet, 'shares'>, plan: StudyPlan): readonly ShareLimit[] {
  const speaking = ruleSet.shares.limits.filter((limit) => concerns(limit, plan))
  const keys = new Set(speaking.map((limit) => limit.key))
  return speaking.filter((limit) => limit.whenUsing === undefined || limit.whenUsing.some((key) => keys.has(key)))
}

/** Credits where any item of the plan has credits, else hours (decision D-03). */
export const unitOf = (plan: StudyPlan): 'credits' | 'hours' => (plan.items.some((item) => item.credits !== null) ? 'credits' : 'hours')

function measure(
  limit: ShareLimit,
  plan: StudyPlan,
  weighed: readonly Weighed[],
  unit: 'credits' | 'hours',
  settings: ShareSettings,
): ShareResult {
  const outside = (item: PlanItem) => limit.practice === 'excluded' && isPractice(item)
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0)
  const volume = sum(weighed.filter(({ item }) => !outside(item)).map((each) => each[limit.measure]))
  const base = sum(weighed.filter(({ item }) => !(outside(item) && settings.practiceBase === 'narrow')).map((each) => each.total))
  const perUnit = PARTS * (unit === 'credits' ? settings.hoursPerCredit : 1)
  const exemptBy =
    limit.exempt.find((each) => plan.grounds?.includes(each.ground))?.clause ??
    (plan.emergency ? limit.liftedByEmergency : undefined) ??
    null
  const keeps = limit.bound === 'at-most' ? 100 * volume <= limit.percent * base : 100 * volume >= limit.percent * base
  return {
    key: limit.key,
    clause: limit.clause,
    measure: limit.measure,
    bound: limit.bound,
    percent: limit.percent,
    volume: volume / perUnit,
    base: base / perUnit,
    bounds: (limit.percent * base) / 100 / perUnit,
    holds: keeps || exemptBy !== null,
    exemptBy,
  }
}

const bansOf = (plan: StudyPlan, bans: readonly ItemBan[]) =>
  plan.items.flatMap((item) =>
    item.distance > 0
      ? bans
          .filter(
            (ban) =>
              ban.levels.includes(plan.level) &&
              (ban.studyForms === undefined || ban.studyForms.includes(plan.studyForm)) &&
              ban.items.includes(item.kind),
          )
          .map((ban) => ({ itemId: item.id, clause: ban.clause }))
      : [],
  )

const over = words(
  'Үлес {percent}\u00a0% шегінен асады: {volume} / {base}, шек {bounds}.',
  'Доля больше {percent}\u00a0%: {volume} из {base}, предел {bounds}.',
  'The share is over {percent}\u00a0%: {volume} of {base}, the limit is {bounds}.',
)
const under = words(
  'Үлес {percent}\u00a0%-дан кем: {volume} / {base}, кемінде {bounds} керек.',
  'Доля меньше {percent}\u00a0%: {volume} из {base}, нужно не меньше {bounds}.',
  'The share is under {percent}\u00a0%: {volume} of {base}, at least {bounds} is needed.',
)
const bannedItem: Words = words(
  'Оқу жоспарының бұл түрі қашықтан оқытылмайды.',
  'Этот вид работы по плану дистанционно не проводится.',
  'This kind of work of the plan is not taught at a distance.',
)
const bannedProgramme: Words = words(
  'Бұл бағыттағы колледж бағдарламалары қашықтан оқытылмайды.',
  'Программы колледжа этого направления дистанционно не ведутся.',
  'College programmes of this field are not taught at a distance.',
)

/**
 * Judges the volumes of a plan by a rule set: `100 × volume ≤ percent × base` over the whole period of study, in whole numbers, without rounding.
 * Clauses: A2015-10, A2021-11…13, A2021-25…29, A2021-38, A2023-3-1, A2023-18…20 (matrix, section 5.1).
 * @returns every limit with its volume, base and bound; refused when one that is not lifted by an exemption does not hold
 */
export function evaluateShare(plan: StudyPlan, ruleSet: Pick<RuleSet, 'id' | 'shares'>, settings: ShareSettings): ShareVerdict {
  const set = ruleSet.shares
  const unit = unitOf(plan)
  const weighed = plan.items.map((item) => weighItem(item, unit, settings))
  const results = limitsFor(ruleSet, plan).map((limit) => measure(limit, plan, weighed, unit, settings))
  const banned = bansOf(plan, set.itemBans)
  const fieldBans = set.programmeBans.filter(
    (ban) =>
      ban.levels.includes(plan.level) &&
      plan.field !== null &&
      ban.fields.includes(plan.field) &&
      !plan.lawCase &&
      plan.items.some((item) => item.distance > 0),
  )
  const refusals: Reason[] = [
    ...fieldBans.map((ban) => ({ clause: ban.clause, text: bannedProgramme })),
    ...[...new Set(banned.map((each) => each.clause))].map((clause) => ({ clause, text: bannedItem })),
    ...results
      .filter((result) => !result.holds)
      .map((result) => ({
        clause: result.clause,
        text: fill(result.bound === 'at-most' ? over : under, {
          percent: result.percent,
          volume: result.volume,
          base: result.base,
          bounds: result.bounds,
        }),
      })),
  ]
  return {
    outcome: refusals.length > 0 ? 'refused' : 'allowed',
    ruleSet: ruleSet.id,
    unit,
    results,
    banned,
    refusals,
    clauses: [
      ...new Set([
        ...refusals.map((reason) => reason.clause),
        ...results.flatMap((result) => [result.clause, ...(result.exemptBy === null ? [] : [result.exemptBy])]),
      ]),
    ],
  }
}

/**
 * The largest whole distance volume of one item, in the item's own unit, that keeps every limit: at most the item's own volume.
 * The number that a refused edit offers instead.
 */
export function largestLawful(plan: StudyPlan, itemId: string, ruleSet: Pick<RuleSet, 'id' | 'shares'>, settings: ShareSettings): number {
  const item = plan.items.find((each) => each.id === itemId)
  const whole = Math.floor(item?.credits ?? item?.hours ?? 0)
  const allows = (distance: number) =>
    evaluateShare({ ...plan, items: plan.items.map((each) => (each.id === itemId ? { ...each, distance } : each)) }, ruleSet, settings)
      .outcome === 'allowed'
  // The limits are monotone in the volume, so halving finds the border.
  let low = 0
  let high = whole
  if (allows(high)) return high
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (allows(middle)) low = middle
    else high = middle - 1
  }
  return low
}
