import { checklist, type ChecklistDetails } from './checklist.ts'
import type { Judge } from './judge.ts'

/** The order on distance learning: technologies named, signed, everything attached. */
export const judgeOrder: Judge<'order', ChecklistDetails> = (facts, ruleSet, asOf) =>
  checklist(ruleSet.demands.order, facts, facts.present, asOf, 'order')

/** What a pupil at a distance gets from the school, and the school from the parents. */
export const judgePathway: Judge<'pathway', ChecklistDetails> = (facts, ruleSet, asOf) =>
  checklist(ruleSet.demands.pathway, facts, facts.present, asOf, 'order')
