import {
  formatsFor,
  isScheduled,
  judgeWhole,
  numbered,
  offListBy,
  summarise,
  touchedBy,
  type IndividualContent,
  type IndividualItem,
  type JudgedItem,
  type JudgedPlan,
  type PlanItemFields,
  type Refusal,
  type ShareSummary,
} from '@dala/domain/curricula'
import { academicYearOf } from '@dala/domain/organisations'
import { unitOf, type GroundCode, type RuleSet, type ShareVerdict } from '@dala/domain/regulations'
import type { Trx } from '#lib/db'
import { newId } from '#lib/db'
import type { Counted } from './individual.queries.ts'
import { getLearner, listGrounds, listPeriods, type LearnerRow } from './people.queries.ts'
import { problem } from '#lib/problems'
import { anyName, clauseFacts } from './names.ts'
import { frameOf, judgingOf, listRuleOf, offEveryList, type Judging } from './plan-context.ts'
import { getPlan, itemFields, listItems, type PlanRow } from './plans.queries.ts'

/** Everything by which a learner's plan is made and judged. */
export interface Advising {
  learner: LearnerRow
  working: PlanRow
  workingItems: readonly PlanItemFields[]
  judging: Judging
  ruleSet: RuleSet | null
  grounds: string[]
  periods: { id: string; number: number; kind: string; name: { kk: string; ru: string; en: string }; startsOn: string; endsOn: string }[]
  /** From the first to the last day of the academic calendar, breaks and sessions included. */
  year: { from: string; to: string } | null
  today: string
}

/** Reads what the plan of a learner needs on a day. */
export async function advisingOf(trx: Trx, orgId: string, learnerId: string, planId: string, today: string): Promise<Advising> {
  const learner = await getLearner(trx, orgId, learnerId)
  const working = await getPlan(trx, orgId, planId)
  const judging = await judgingOf(trx, orgId, [working], today)
  const grounds = (await listGrounds(trx, orgId, [learnerId], today)).flatMap((row) => row.ground ?? [])
  const rows = await listPeriods(trx, orgId, academicYearOf(today))
  const [first, last] = [rows[0], rows.toSorted((a, b) => (a.ends_on < b.ends_on ? -1 : 1)).at(-1)]
  return {
    learner,
    working,
    workingItems: (await listItems(trx, orgId, [planId])).map(itemFields),
    judging,
    ruleSet: judging.rules.ruleSetAt(working.level, today),
    grounds: [...new Set(grounds)],
    periods: numbered(
      rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      })),
      learner.study_year ?? 1,
    ),
    year: first === undefined || last === undefined ? null : { from: first.starts_on, to: last.ends_on },
    today,
  }
}

export const formatsOf = (advising: Advising) =>
  advising.ruleSet === null
    ? { allowed: ['sync', 'async', 'mixed'] as const, clause: null }
    : formatsFor(advising.ruleSet.id, advising.working.level, advising.grounds)

/** The learner's lines as the working plan gives them; what is at a distance there is at a distance here. */
export function itemsFrom(advising: Advising): IndividualItem[] {
  const [format = 'mixed'] = formatsOf(advising).allowed.length === 3 ? (['mixed'] as const) : formatsOf(advising).allowed
  return advising.workingItems.map((item) => ({
    id: newId(),
    planItemId: item.id,
    kind: item.kind,
    component: item.component,
    code: item.code,
    name: item.name,
    period: item.period,
    credits: item.credits,
    hours: item.hours,
    control: item.control,
    distance: item.distance,
    technologies: item.technologies,
    onlinePossible: item.onlinePossible,
    format: item.distance > 0 ? format : null,
    source: 'plan' as const,
  }))
}

/** A learner's lines as the rules of shares and of the list read them. */
const judgedItems = (content: IndividualContent, advising: Advising): JudgedItem[] =>
  content.items.map((item) => {
    const line = advising.workingItems.find((each) => each.id === item.planItemId)
    return {
      id: item.id,
      kind: item.kind,
      code: item.code,
      credits: item.credits,
      hours: item.hours,
      distance: item.distance,
      byAuthority: Math.min(line?.byAuthority ?? 0, item.distance),
      mooc: line?.mooc ?? 0,
      nonFormal: line?.nonFormal ?? 0,
      onlinePossible: item.onlinePossible,
    }
  })

export interface IndividualState {
  share: ShareSummary
  verdict: ShareVerdict | null
  faults: readonly Refusal[]
  missing: readonly PlanItemFields[]
  counted: Counted
}

const wrongFormat = {
  kk: 'Бұл негізбен сабақтар тек рұқсат етілген форматта өтеді.',
  ru: 'По этому основанию занятия идут только в разрешённом формате.',
  en: 'On this ground classes run only in the format allowed.',
}

/** Judges a learner's plan: the share with the exemptions of the learner's grounds, the list of the head's order, the compulsory lines, the schedule, the formats. */
export function judgeIndividual(content: IndividualContent, advising: Advising): IndividualState {
  const { working, judging, ruleSet } = advising
  const settings = judging.rules.share(working.level)
  const frame = frameOf(working, judging, advising.today)
  const judged: JudgedPlan = {
    level: working.level,
    studyForm: advising.learner.study_form,
    field: frame.field,
    arrangement: working.arrangement === 'none' ? null : working.arrangement,
    lawCase: frame.lawCase,
    emergency: frame.emergency,
    // Grounds are kept by their codes in the applications.
    grounds: advising.grounds as GroundCode[],
    items: judgedItems(content, advising),
  }
  const whole = ruleSet === null ? null : judgeWhole(judged, ruleSet, settings)
  const share = summarise(judged, whole?.verdict ?? { results: [], unit: unitOf(judged) }, settings)
  const formats = formatsOf(advising)
  const badFormat = content.items.filter(
    (item) => item.distance > 0 && (item.format === null || !formats.allowed.some((each) => each === item.format)),
  )
  const faults: Refusal[] = [
    ...(whole?.faults ?? []),
    ...(ruleSet === null ? [] : offEveryList(working, judged.items, ruleSet, judging)),
    ...(badFormat.length === 0
      ? []
      : [
          { clause: formats.clause ?? 'A2023-10.a', slug: 'format' as const, text: wrongFormat, itemIds: badFormat.map((item) => item.id) },
        ]),
  ]
  const missing = advising.workingItems.filter(
    (line) => line.component !== 'elective' && !content.items.some((item) => item.planItemId === line.id),
  )
  return {
    share,
    verdict: whole?.verdict ?? null,
    faults,
    missing,
    counted: {
      unit: share.unit,
      volume: share.volume,
      base: share.base,
      missing: missing.length,
      scheduled: isScheduled(content.items, content.schedule, advising.periods),
      over: faults.some((fault) => fault.slug === 'limit' || fault.slug === 'item-ban' || fault.slug === 'programme-ban'),
      grounds: advising.grounds,
      ruleSet: ruleSet?.id ?? null,
    },
  }
}

/** What a change of a learner's plan brings or makes worse, each with the lines that do it; what stood there before forbids no mending. */
export function broughtBy(before: IndividualContent, after: IndividualContent, advising: Advising): Refusal[] {
  const { working, judging, ruleSet } = advising
  const [was, now] = [judgeIndividual(before, advising), judgeIndividual(after, advising)]
  const oldDistance = new Map(before.items.map((item) => [item.id, item.distance]))
  const hasMore = (id: string) => (after.items.find((item) => item.id === id)?.distance ?? 0) > (oldDistance.get(id) ?? 0)
  const faults = now.faults.flatMap((fault): Refusal[] => {
    const old = was.faults.filter((each) => each.slug === fault.slug && each.clause === fault.clause)
    switch (fault.slug) {
      case 'least': // asked of a whole plan
      case 'not-listed':
      case 'over-list':
        return []
      case 'limit':
        return old.length === 0 || now.share.percent > was.share.percent
          ? [{ ...fault, itemIds: touchedBy(before.items, after.items) }]
          : []
      default: {
        const itemIds = fault.itemIds.filter((id) => hasMore(id) || !old.some((each) => each.itemIds.includes(id)))
        return itemIds.length > 0 ? [{ ...fault, itemIds }] : []
      }
    }
  })
  const list = listRuleOf(working, ruleSet, judging)
  if (list === null) return faults
  return [...faults, ...offListBy(judgedItems(before, advising), judgedItems(after, advising), list, judging.rules.share(working.level))]
}

/** Refuses what stands against a learner's plan, naming the clause and the line; one that left is looked for in the plan before. */
export function forbid(fault: Refusal, ...contents: readonly IndividualContent[]): never {
  const [first] = fault.itemIds
  const [now] = contents
  const item = contents.flatMap(({ items }) => items).find((each) => each.id === first)
  throw problem('curricula.forbidden', {
    slug: fault.slug,
    itemId: now?.items.some((each) => each.id === first) ? (first ?? null) : null,
    item: item === undefined ? '' : anyName(item.name) || item.code,
    most: null,
    reason_kk: fault.text.kk,
    reason_ru: fault.text.ru,
    reason_en: fault.text.en,
    ...clauseFacts(fault.clause),
  })
}
