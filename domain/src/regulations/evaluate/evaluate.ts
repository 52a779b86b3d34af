import type { ClauseId } from '../clause.ts'
import type { Day } from '../day.ts'
import type { FactsOf, Question } from '../questions/facts.ts'
import { reachOf, type RuleSet, type RuleSets } from '../rule-set.ts'
import { findRuleSet, ruleSetFor } from '../rule-sets.ts'
import { words } from '../words.ts'
import { explain } from './explain.ts'
import { judges, type DetailsOf } from './judges.ts'
import type { Finding, Outcome, RuledBy, Ruling } from './ruling.ts'

function outcomeOf(finding: Finding<unknown>): Outcome {
  if (finding.notApplicable) return 'not-applicable'
  if (finding.reasons?.some((reason) => reason.weight === 'refuses')) return 'refused'
  return finding.missing && finding.missing.length > 0 ? 'needs' : 'allowed'
}

const noRuleSet = words(
  'Бұл деңгей үшін осы күні ережелер жинағы жоқ.',
  'Для этого уровня на этот день нет набора правил.',
  'There is no rule set for this level on this day.',
)

const ruledBy = (ruleSet: RuleSet, facts: { level: RuleSet['reach'][number]['levels'][number] }, asOf: Day): RuledBy => {
  const reach = reachOf(ruleSet, facts.level, asOf)
  return {
    id: ruleSet.id,
    act: ruleSet.act,
    edition: ruleSet.edition,
    status: ruleSet.status,
    inForce: ruleSet.status !== 'draft' && reach !== null,
    confidence: reach?.confidence ?? null,
  }
}

/** The clauses of a finding, each once: those that decided first. */
function clausesOf(finding: Finding<unknown>): ClauseId[] {
  const { reasons = [], missing = [], parameters = [], clauses = [] } = finding
  return [...new Set([...reasons, ...missing, ...parameters].map((each) => each.clause).concat(clauses))]
}

/**
 * Asks the acts a question: which edition speaks for the level on the day, what it says, by which clauses and numbers, what is missing,
 * who decides and until when. Deterministic and plain JSON, so that it can be kept with a decision and reproduced years later.
 * @param facts as the question's schema in `regulations/questions` gives them; `ruleSet` in them names an edition instead of the one in force
 * @param ruleSets the editions, built in or with an administrator's overrides (`withOverrides`)
 * @param asOf the day of the decision (D-02)
 */
export function evaluate<Q extends Question>(question: Q, facts: FactsOf[Q], ruleSets: RuleSets, asOf: Day): Ruling<DetailsOf[Q]> {
  const ruleSet = facts.ruleSet ? findRuleSet(facts.ruleSet, ruleSets) : ruleSetFor(facts.level, asOf, ruleSets)
  if (ruleSet === null) {
    const nothing = { clauses: [], reasons: [], missing: [], parameters: [], bodies: [], due: [], details: null }
    return { question, asOf, outcome: 'not-applicable', ruleSet: null, ...nothing, explanation: noRuleSet }
  }
  const finding = judges[question](facts, ruleSet, asOf)
  const outcome = outcomeOf(finding)
  const { reasons = [], missing = [], parameters = [], bodies = [], due = [] } = finding
  return {
    question,
    asOf,
    outcome,
    ruleSet: ruledBy(ruleSet, facts, asOf),
    clauses: clausesOf(finding),
    reasons,
    missing,
    parameters,
    bodies,
    due,
    details: finding.details,
    explanation: explain(outcome, reasons, missing, finding.notApplicable),
  }
}
