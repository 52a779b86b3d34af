import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Finding } from './ruling.ts'

/** The rule of a question: what one edition says of the facts on a day. */
export type Judge<Q extends Question, Details> = (facts: FactsOf[Q], ruleSet: RuleSet, asOf: Day) => Finding<Details>
