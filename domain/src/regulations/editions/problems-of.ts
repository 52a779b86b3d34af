import type { ClauseId } from '../clause.ts'
import { addDays, type Day } from '../day.ts'
import { levels, type Level } from '../level.ts'
import { ruleSetIds, type Reach, type RuleSet, type RuleSetId, type RuleSets } from '../rule-set.ts'
import { parametersOf } from './parameters-of.ts'
import { inOrder, withOverrides, type EditionOverride } from './with-overrides.ts'

/** What is wrong with a set of editions; `gap` and `overlap` of editions in force (or once in force) for a level. */
export type EditionProblem =
  | {
      readonly kind: 'gap'
      readonly level: Level
      readonly from: Day
      readonly to: Day
      readonly after: RuleSetId
      readonly before: RuleSetId
    }
  | {
      readonly kind: 'overlap'
      readonly level: Level
      readonly from: Day
      readonly to: Day | null
      readonly ruleSets: readonly [RuleSetId, RuleSetId]
    }
  | { readonly kind: 'backwards'; readonly ruleSet: RuleSetId; readonly from: Day; readonly to: Day }
  | { readonly kind: 'no-reach' | 'not-read'; readonly ruleSet: RuleSetId }
  | { readonly kind: 'unverified'; readonly ruleSet: RuleSetId; readonly parameter: string }
  | { readonly kind: 'unknown-parameter'; readonly ruleSet: RuleSetId; readonly parameter: string }
  | { readonly kind: 'unsourced'; readonly ruleSet: RuleSetId; readonly parameter: string; readonly clause: ClauseId }
  | { readonly kind: 'retroactive'; readonly ruleSet: RuleSetId; readonly from: Day; readonly recordedOn: Day }

interface Span extends Pick<Reach, 'from' | 'to'> {
  readonly id: RuleSetId
}

const spansOf = (ruleSets: RuleSets, level: Level): Span[] =>
  ruleSetIds
    .map((id) => ruleSets[id])
    .filter((set) => set.status !== 'draft')
    .flatMap((set) => set.reach.filter((reach) => reach.levels.includes(level)).map(({ from, to }) => ({ id: set.id, from, to })))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

function problemsOfLevel(ruleSets: RuleSets, level: Level): EditionProblem[] {
  const spans = spansOf(ruleSets, level)
  return spans.flatMap((span, index): EditionProblem[] => {
    const earlier = spans.slice(0, index)
    const overlaps = earlier
      .filter((each) => each.to === null || span.from <= each.to)
      .map((each): EditionProblem => {
        const to = each.to === null ? span.to : span.to === null || each.to < span.to ? each.to : span.to
        return { kind: 'overlap', level, from: span.from, to, ruleSets: [each.id, span.id] }
      })
    // The latest end before this beginning; without an earlier edition there is no gap, only a time before the first.
    const last = earlier.toSorted((a, b) => (String(a.to) < String(b.to) ? -1 : 1)).at(-1)
    const isGap = last !== undefined && last.to !== null && addDays(last.to, 1) < span.from
    return isGap && overlaps.length === 0
      ? [{ kind: 'gap', level, from: addDays(last.to, 1), to: addDays(span.from, -1), after: last.id, before: span.id }]
      : overlaps
  })
}

const problemsOfSet = (set: RuleSet): EditionProblem[] => [
  ...set.reach.flatMap(({ from, to }): EditionProblem[] =>
    to !== null && to < from ? [{ kind: 'backwards', ruleSet: set.id, from, to }] : [],
  ),
  ...(set.status === 'draft'
    ? []
    : [
        ...(set.status === 'in-force' && set.reach.length === 0 ? [{ kind: 'no-reach', ruleSet: set.id } as const] : []),
        ...(set.read === 'secondary' ? [{ kind: 'not-read', ruleSet: set.id } as const] : []),
        ...parametersOf(set)
          .filter((parameter) => parameter.unverified)
          .map((parameter) => ({ kind: 'unverified', ruleSet: set.id, parameter: parameter.key }) as const),
      ]),
]

/** What is wrong with these editions. The built-in ones have the gaps of history only: 2012–2015 for universities, 2012–2016 for additional education. */
export const problemsOf = (ruleSets: RuleSets): EditionProblem[] => [
  ...levels.flatMap((level) => problemsOfLevel(ruleSets, level)),
  ...ruleSetIds.flatMap((id) => problemsOfSet(ruleSets[id])),
]

const same = (a: EditionProblem, b: EditionProblem) => JSON.stringify(a) === JSON.stringify(b)

/** What was last stated of each number of an edition, and whether that statement or a later one names the text by which it is so. */
function statedOf(id: RuleSetId, overrides: readonly EditionOverride[]): ReadonlyMap<string, { value: number; isSourced: boolean }> {
  const stated = new Map<string, { value: number; isSourced: boolean }>()
  for (const { parameters = [], confirmed } of inOrder(overrides).filter(({ ruleSet }) => ruleSet === id)) {
    if (confirmed !== undefined) for (const [key, { value }] of stated) stated.set(key, { value, isSourced: true })
    for (const { key, value } of parameters) stated.set(key, { value, isSourced: confirmed !== undefined })
  }
  return stated
}

/** Numbers that an act itself gives and that speak otherwise on nobody's word: a draft may be completed freely, an edition that speaks may not. */
function unsourcedOf(ruleSets: RuleSets, overrides: readonly EditionOverride[]): EditionProblem[] {
  const after = withOverrides(ruleSets, overrides)
  const speaking = ruleSetIds.filter((id) => after[id].status !== 'draft')
  return speaking.flatMap((id) => {
    const stated = statedOf(id, overrides)
    return parametersOf(ruleSets[id])
      .filter(({ key, value, origin }) => origin === 'act' && stated.get(key)?.isSourced === false && stated.get(key)?.value !== value)
      .map(({ key, clause }): EditionProblem => ({ kind: 'unsourced', ruleSet: id, parameter: key, clause }))
  })
}

/**
 * What overrides would bring in that was not wrong before: gaps, overlaps, numbers that nobody has verified, keys that the edition does not have,
 * numbers of an act that are changed without the text by which they are so;
 * and, as a warning, every reach that begins before the day on which it was recorded.
 */
export function faultsOf(ruleSets: RuleSets, overrides: readonly EditionOverride[]): EditionProblem[] {
  const before = problemsOf(ruleSets)
  const after = problemsOf(withOverrides(ruleSets, overrides)).filter((each) => !before.some((known) => same(known, each)))
  const unknown = overrides.flatMap(({ ruleSet, parameters = [] }): EditionProblem[] => {
    const keys = new Set(parametersOf(ruleSets[ruleSet]).map((each) => each.key))
    return parameters.filter(({ key }) => !keys.has(key)).map(({ key }) => ({ kind: 'unknown-parameter', ruleSet, parameter: key }))
  })
  const retroactive = overrides.flatMap(({ ruleSet, reach = [], recordedOn, status }): EditionProblem[] =>
    status === 'draft'
      ? []
      : reach
          .filter(({ from }) => from < recordedOn && !ruleSets[ruleSet].reach.some((known) => known.from === from))
          .map(({ from }) => ({ kind: 'retroactive', ruleSet, from, recordedOn })),
  )
  return [...after, ...unknown, ...unsourcedOf(ruleSets, overrides), ...retroactive]
}

/** The faults that forbid overrides; a retroactive beginning is only shown, with its recomputation report. */
export const forbids = (problem: EditionProblem): boolean => problem.kind !== 'retroactive'
