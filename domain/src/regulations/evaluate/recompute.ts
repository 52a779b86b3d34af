import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import type { RuleSetId, RuleSets } from '../rule-set.ts'
import { evaluate } from './evaluate.ts'
import { differences } from './reproduce.ts'
import type { Outcome, Ruling } from './ruling.ts'

/** A case to judge by two sets of editions; `decidedOn` where a decision stands already. */
export type RecomputedCase = {
  [Q in Question]: {
    readonly id: string
    readonly question: Q
    readonly facts: FactsOf[Q]
    readonly asOf: Day
    readonly decidedOn?: Day | null
  }
}[Question]

export interface ChangedCase {
  readonly id: string
  readonly question: Question
  readonly before: Ruling
  readonly after: Ruling
  readonly differs: readonly (keyof Ruling)[]
  /** The decision stands and keeps its rules: the change is shown, never made. */
  readonly kept: boolean
}

export interface RecomputationReport {
  readonly examined: number
  readonly changed: readonly ChangedCase[]
  /** How many cases go from one outcome to another, those that stay left out. */
  readonly outcomes: readonly { readonly from: Outcome; readonly to: Outcome; readonly count: number }[]
  /** How many cases another edition would judge. */
  readonly editions: readonly { readonly from: RuleSetId | null; readonly to: RuleSetId | null; readonly count: number }[]
  /** Decisions that stand and would be judged otherwise: the edition reaches back behind them. */
  readonly retroactive: readonly string[]
}

const judge = (each: RecomputedCase, ruleSets: RuleSets): Ruling =>
  // The question of a case is the one its facts belong to; the union forgets that.
  (evaluate as (question: Question, facts: RecomputedCase['facts'], ruleSets: RuleSets, asOf: Day) => Ruling)(
    each.question,
    each.facts,
    ruleSets,
    each.asOf,
  )

function tally<T extends string | null>(changes: readonly { readonly from: T; readonly to: T }[]): { from: T; to: T; count: number }[] {
  const counts = new Map<string, { from: T; to: T; count: number }>()
  for (const { from, to } of changes) {
    if (from === to) continue
    const key = `${from}>${to}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { from, to, count: 1 })
  }
  return [...counts.values()]
}

/** What a change of editions would alter, before it takes effect: every case judged by both, past decisions keeping theirs. */
export function recompute(before: RuleSets, after: RuleSets, cases: readonly RecomputedCase[]): RecomputationReport {
  const changed = cases.flatMap((each): ChangedCase[] => {
    const was = judge(each, before)
    const is = judge(each, after)
    const differs = differences(was, is)
    return differs.length === 0
      ? []
      : [
          {
            id: each.id,
            question: each.question,
            before: was,
            after: is,
            differs,
            kept: each.decidedOn != null && each.decidedOn <= each.asOf,
          },
        ]
  })
  return {
    examined: cases.length,
    changed,
    outcomes: tally(changed.map((each) => ({ from: each.before.outcome, to: each.after.outcome }))),
    editions: tally(changed.map((each) => ({ from: each.before.ruleSet?.id ?? null, to: each.after.ruleSet?.id ?? null }))),
    retroactive: changed.filter((each) => each.kept).map((each) => each.id),
  }
}
