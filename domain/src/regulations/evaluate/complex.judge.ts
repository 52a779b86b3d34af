import type { ComplexDemand } from '../complex.ts'
import { demandsFor } from '../demand.ts'
import type { FactsOf } from '../questions/facts.ts'
import type { Words } from '../words.ts'
import { words } from '../words.ts'
import { lackOf } from './checklist.ts'
import type { Judge } from './judge.ts'

export interface ComplexDetails {
  /** Every check with the topics that lack their component. */
  readonly checks: readonly {
    readonly key: string
    readonly clause: string
    readonly name: Words
    readonly there: boolean
    readonly topics: readonly string[]
  }[]
}

type Facts = FactsOf['complex']

/** The topics that lack what the check wants of each. */
function topicsWithout(check: ComplexDemand, { topics, components }: Facts): string[] {
  if (check.weeks) return topics.filter((topic) => topic.week === null).map((topic) => topic.id)
  if (!check.perTopic) return []
  return topics
    .filter((topic) => topic.kind === check.perTopic)
    .filter((topic) => !components.some((each) => each.topic === topic.id && check.components.includes(each.kind)))
    .map((topic) => topic.id)
}

function isThere(check: ComplexDemand, facts: Facts): boolean {
  // Where the plan has no topics of a kind, nothing of that kind is wanted.
  if (check.perTopic) return topicsWithout(check, facts).length === 0
  const has = (kind: string) => facts.components.some((each) => each.kind === kind)
  return (check.all ? check.components.every(has) : check.components.some(has)) && topicsWithout(check, facts).length === 0
}

const nothingAsked = words(
  'Бұл редакция кешеннің құрамын белгілемейді.',
  'Состав комплекса эта редакция не устанавливает.',
  'This edition does not lay down what a complex consists of.',
)

/** The mandatory checks of a teaching complex. */
export const judgeComplex: Judge<'complex', ComplexDetails> = (facts, ruleSet) => {
  // `demandsFor` only leaves out; what it keeps are the checks themselves.
  const wanted = demandsFor(ruleSet.demands.complex, facts) as readonly ComplexDemand[]
  const checks = wanted.map((check) => ({
    key: check.key,
    clause: check.clause,
    name: check.name,
    there: isThere(check, facts),
    topics: topicsWithout(check, facts),
  }))
  return {
    ...(wanted.length === 0 ? { notApplicable: nothingAsked } : {}),
    missing: wanted.filter((_, index) => !checks[index]?.there).map((check) => lackOf(check, 'decision')),
    clauses: wanted.map((check) => check.clause),
    details: { checks },
  }
}
