import {
  collegeLevels,
  evaluateShare,
  fill,
  higherLevels,
  words,
  type Level,
  type PlanItem,
  type RuleSet,
  type RuleSetId,
  type ShareSettings,
  type ShareVerdict,
  type StudyPlan,
  type Words,
} from '#regulations'

/** What stands against a plan, with the clause that says so and the items that break it. */
export interface Refusal {
  /** Requirement ID, or '' where it is the plan's own sense that is broken. */
  readonly clause: string
  readonly slug: 'limit' | 'least' | 'item-ban' | 'programme-ban' | 'not-online' | 'not-listed' | 'over-list' | 'too-much' | 'format'
  readonly text: Words
  readonly itemIds: readonly string[]
}

/** A line of a plan as the judgement needs it. */
export interface JudgedItem extends PlanItem {
  readonly code: string
  readonly onlinePossible: boolean
}

export interface JudgedPlan extends StudyPlan {
  readonly items: readonly JudgedItem[]
}

export interface ListedVolume {
  readonly code: string
  readonly volume: number
  readonly unit: 'credits' | 'hours'
}

/** The share at a distance of a whole plan, and the limit that binds it, for the bar. */
export interface ShareSummary {
  readonly unit: 'credits' | 'hours'
  readonly volume: number
  readonly base: number
  readonly percent: number
  readonly limit: { readonly clause: string; readonly percent: number; readonly bounds: number; readonly exemptBy: string | null } | null
  /** What may still be added within the limit; null without a limit. */
  readonly left: number | null
}

const say = {
  notOnline: words(
    'Бұл сабақты онлайн өткізу мүмкін емес деп белгіленген: ол кейінгі кезеңге ауыстырылады.',
    'Отмечено, что занятие нельзя провести онлайн: его переносят на более поздний период.',
    'It is marked as impossible online: it is moved to a later period.',
  ),
  tooMuch: words(
    'Қашықтан оқу көлемі пәннің өз көлемінен артық.',
    'Дистанционный объём больше объёма самой дисциплины.',
    'The volume at a distance is greater than the discipline itself.',
  ),
  notListed: words(
    'Пән қашықтан оқытуға рұқсат етілген пәндер тізімінде жоқ.',
    'Дисциплины нет в перечне разрешённых для дистанционного обучения.',
    'The discipline is not in the list allowed for distance learning.',
  ),
  overListCredits: words(
    'Тізім бойынша рұқсат етілген кредит: {volume}.',
    'По перечню разрешено кредитов: {volume}.',
    'The list allows {volume} credits at most.',
  ),
  overListHours: words(
    'Тізім бойынша рұқсат етілген сағат: {volume}.',
    'По перечню разрешено часов: {volume}.',
    'The list allows {volume} hours at most.',
  ),
}

const unit = (item: PlanItem): 'credits' | 'hours' => (item.credits === null ? 'hours' : 'credits')
const size = (item: PlanItem): number => item.credits ?? item.hours ?? 0

/** Everything the rule set says against a plan; `at-least` limits only where the plan is to be whole (`complete`). */
function refusalsOf(plan: JudgedPlan, verdict: ShareVerdict, complete: boolean, touched: readonly string[]): Refusal[] {
  const atDistance = plan.items.filter((item) => item.distance > 0).map((item) => item.id)
  const bans = new Set(verdict.banned.map((each) => each.clause))
  return [
    ...plan.items
      .filter((item) => item.distance > size(item))
      .map((item): Refusal => ({ clause: '', slug: 'too-much', text: say.tooMuch, itemIds: [item.id] })),
    ...plan.items
      .filter((item) => item.distance > 0 && !item.onlinePossible)
      .map((item): Refusal => ({ clause: 'A2021-35', slug: 'not-online', text: say.notOnline, itemIds: [item.id] })),
    ...verdict.refusals.flatMap((reason): Refusal[] => {
      const result = verdict.results.find((each) => each.clause === reason.clause && !each.holds)
      if (result !== undefined) {
        if (result.bound === 'at-least') return complete ? [{ clause: reason.clause, slug: 'least', text: reason.text, itemIds: [] }] : []
        return [{ clause: reason.clause, slug: 'limit', text: reason.text, itemIds: touched }]
      }
      if (bans.has(reason.clause)) {
        const itemIds = verdict.banned.filter((each) => each.clause === reason.clause).map((each) => each.itemId)
        return [{ clause: reason.clause, slug: 'item-ban', text: reason.text, itemIds }]
      }
      return [{ clause: reason.clause, slug: 'programme-ban', text: reason.text, itemIds: atDistance }]
    }),
  ]
}

/** The items of an edit that raise the share: those with more at a distance, else those that got smaller or left, the largest loss first. */
export function touchedBy(before: readonly PlanItem[], after: readonly PlanItem[]): string[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const raised = after.filter((item) => item.distance > (old.get(item.id)?.distance ?? 0)).map((item) => item.id)
  if (raised.length > 0) return raised
  const kept = new Map(after.map((item) => [item.id, item]))
  const losing = (base: (item: PlanItem) => number) => {
    const lost = (item: PlanItem) => {
      const now = kept.get(item.id)
      return base(item) - (now === undefined ? 0 : base(now))
    }
    return before
      .filter((item) => lost(item) > 0)
      .toSorted((a, b) => lost(b) - lost(a))
      .map((item) => item.id)
  }
  // What is at a distance itself lowers the share when it leaves; practice mostly stands outside of the share.
  const live = (item: PlanItem) => size(item) - item.distance
  const theory = losing((item) => (item.kind === 'practice' || item.kind === 'production-training' ? 0 : live(item)))
  return theory.length > 0 ? theory : losing(live)
}

const weightOf = (refusal: Refusal, verdict: ShareVerdict): number => {
  const result = verdict.results.find((each) => each.clause === refusal.clause)
  return result === undefined || result.base === 0 ? refusal.itemIds.length : result.volume / result.base
}

export interface EditJudgement {
  readonly verdict: ShareVerdict
  /** What the edit may not do: faults that it brings or makes worse. One that was there before does not forbid mending. */
  readonly refusals: readonly Refusal[]
  /** Everything that stands against the plan as it would be. */
  readonly faults: readonly Refusal[]
}

/**
 * Judges an edit of a plan: what it would break under the rule set, with the clause and the item (A2015-10, A2021-11…13, A2021-25…29,
 * A2023-3-1, A2023-16, A2023-18…20). Browser and server ask this same rule. `list` is the approved one; while there is none, an edit is not held to it.
 */
export function judgeEdit(
  before: JudgedPlan,
  after: JudgedPlan,
  ruleSet: Pick<RuleSet, 'id' | 'shares'>,
  settings: ShareSettings,
  list: ListRule | null = null,
): EditJudgement {
  const verdict = evaluateShare(after, ruleSet, settings)
  const faults = refusalsOf(after, verdict, false, touchedBy(before.items, after.items))
  const was = evaluateShare(before, ruleSet, settings)
  const old = refusalsOf(before, was, false, [])
  const refusals = faults.filter((fault) => {
    const same = old.find(
      (each) =>
        each.slug === fault.slug && each.clause === fault.clause && (each.slug === 'limit' || each.itemIds.join() === fault.itemIds.join()),
    )
    return same === undefined || weightOf(fault, verdict) > weightOf(same, was)
  })
  if (list === null) return { verdict, refusals, faults }
  return {
    verdict,
    refusals: [...refusals, ...offListBy(before.items, after.items, list, settings)],
    faults: [...faults, ...offList(after.items, list, settings)],
  }
}

/** Everything that stands against a whole plan: also the limits «at least». */
export function judgeWhole(plan: JudgedPlan, ruleSet: Pick<RuleSet, 'id' | 'shares'>, settings: ShareSettings): EditJudgement {
  const verdict = evaluateShare(plan, ruleSet, settings)
  const faults = refusalsOf(
    plan,
    verdict,
    true,
    plan.items.filter((item) => item.distance > 0).map((item) => item.id),
  )
  return { verdict, refusals: faults, faults }
}

/** The largest whole volume of an item that the edit rule takes: what a refused edit offers instead. */
export function mostAllowed(
  plan: JudgedPlan,
  itemId: string,
  ruleSet: Pick<RuleSet, 'id' | 'shares'>,
  settings: ShareSettings,
  list: ListRule | null = null,
): number {
  const item = plan.items.find((each) => each.id === itemId)
  if (item === undefined) return 0
  const withVolume = (distance: number): JudgedPlan => ({
    ...plan,
    items: plan.items.map((each) =>
      each.id === itemId ? { ...each, distance, byAuthority: Math.min(each.byAuthority ?? 0, distance) } : each,
    ),
  })
  const nothing = withVolume(0)
  const allows = (distance: number) => judgeEdit(nothing, withVolume(distance), ruleSet, settings, list).refusals.length === 0
  let low = 0
  let high = Math.floor(size(item))
  // The limits are monotone in the volume, so halving finds the border.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (allows(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The share for the bar: by the limit that binds, or of the whole where no limit speaks. */
export function summarise(plan: JudgedPlan, verdict: Pick<ShareVerdict, 'results' | 'unit'>, settings: ShareSettings): ShareSummary {
  const result = verdict.results.find((each) => each.measure === 'distance' && each.bound === 'at-most')
  if (result !== undefined)
    return {
      unit: verdict.unit,
      volume: result.volume,
      base: result.base,
      percent: result.base === 0 ? 0 : (100 * result.volume) / result.base,
      limit: { clause: result.clause, percent: result.percent, bounds: result.bounds, exemptBy: result.exemptBy },
      left: Math.max(0, result.bounds - result.volume),
    }
  const inUnit = (item: PlanItem, amount: number) =>
    verdict.unit === unit(item) ? amount : verdict.unit === 'credits' ? amount / settings.hoursPerCredit : amount * settings.hoursPerCredit
  const sum = (of: (item: PlanItem) => number) => plan.items.reduce((all, item) => all + inUnit(item, of(item)), 0)
  const [volume, base] = [sum((item) => item.distance - (settings.authorityCounts ? 0 : (item.byAuthority ?? 0))), sum(size)]
  return { unit: verdict.unit, volume, base, percent: base === 0 ? 0 : (100 * volume) / base, limit: null, left: null }
}

/** The clause by which a rule set wants a list of disciplines allowed at a distance, by the head's order; null where it wants none. */
export function listClauses(ruleSet: RuleSetId, level: Level): { readonly list: string; readonly order: string } | null {
  const college = (collegeLevels as readonly Level[]).includes(level) // widened to ask
  const higher = (higherLevels as readonly Level[]).includes(level)
  if (ruleSet.startsWith('A2023') && college) return { list: 'A2023-16.a', order: 'A2023-16.b' }
  if (ruleSet.startsWith('A2021') && (college || higher)) return { list: 'A2021-24.a', order: 'A2021-24.b' }
  return null
}

/** The approved list that binds a plan, with the clause that says so. */
export interface ListRule {
  readonly clause: string
  readonly items: readonly ListedVolume[]
}

/** Whole hundredths of an hour, so that a volume in credits and one in hours are compared without rounding. */
const inHours = (amount: number, of: 'credits' | 'hours', { hoursPerCredit }: Pick<ShareSettings, 'hoursPerCredit'>): number =>
  Math.round(amount * 100) * (of === 'credits' ? hoursPerCredit : 1)

const listedFor = (item: JudgedItem, list: readonly ListedVolume[]) => list.find((each) => each.code === item.code && item.code !== '')

/** How much more an item has at a distance than the list allows it. */
function beyondList(item: JudgedItem, list: readonly ListedVolume[], settings: Pick<ShareSettings, 'hoursPerCredit'>): number {
  const listed = listedFor(item, list)
  const allowed = listed === undefined ? 0 : inHours(listed.volume, listed.unit, settings)
  return Math.max(0, inHours(item.distance, unit(item), settings) - allowed)
}

/** Items taught at a distance that the approved list does not name, or not with such a volume, credits and hours alike (A2023-16.a, A2021-24.a). */
export const offList = (
  items: readonly JudgedItem[],
  { clause, items: list }: ListRule,
  settings: Pick<ShareSettings, 'hoursPerCredit'>,
): Refusal[] =>
  items
    .filter((item) => beyondList(item, list, settings) > 0)
    .map((item): Refusal => {
      const listed = listedFor(item, list)
      if (listed === undefined) return { clause, slug: 'not-listed', text: say.notListed, itemIds: [item.id] }
      const text = listed.unit === 'credits' ? say.overListCredits : say.overListHours
      return { clause, slug: 'over-list', text: fill(text, { volume: listed.volume }), itemIds: [item.id] }
    })

/** What an edit brings beyond the approved list: an item that was beyond it already forbids only what takes it further. */
export function offListBy(
  before: readonly JudgedItem[],
  after: readonly JudgedItem[],
  list: ListRule,
  settings: Pick<ShareSettings, 'hoursPerCredit'>,
): Refusal[] {
  const further = after.filter((item) => {
    const old = before.find((each) => each.id === item.id)
    return beyondList(item, list.items, settings) > (old === undefined ? 0 : beyondList(old, list.items, settings))
  })
  return offList(further, list, settings)
}

export const formats = ['sync', 'async', 'mixed'] as const
export type Format = (typeof formats)[number]

/**
 * The formats of classes that a rule set leaves to a learner with these grounds: at competitions and with a medical conclusion the draft of 2021
 * has asynchronous classes only (A2021-20.e, A2021-21.d), the order of 2023 leaves both (A2023-10.a).
 */
export function formatsFor(
  ruleSet: RuleSetId,
  level: Level,
  grounds: readonly string[],
): { readonly allowed: readonly Format[]; readonly clause: string | null } {
  const school = !([...collegeLevels, ...higherLevels] as readonly Level[]).includes(level) // widened to ask
  if (school) return { allowed: formats, clause: null }
  if (ruleSet.startsWith('A2021') && grounds.includes('event')) return { allowed: ['async'], clause: 'A2021-20.e' }
  if (ruleSet.startsWith('A2021') && grounds.includes('vkk')) return { allowed: ['async'], clause: 'A2021-21.d' }
  return { allowed: formats, clause: grounds.includes('event') ? 'A2023-10.a' : null }
}
