import type { DistanceSettings } from '@dala/domain/distance'
import { keep, type FactsOf, type KeptRuling, type RuleSet, type RuleSets, type WorkingCalendar } from '@dala/domain/regulations'
import type { ApplicationRow } from './applications.queries.ts'
import { statedOf, type Case, type Stated } from './case.ts'

/** An application with all that its decision is judged by, besides the edition. */
export interface Decided extends Stated {
  row: Pick<ApplicationRow, 'facts' | 'reason' | 'destination' | 'registered_on' | 'applicant_id' | 'learner_id'>
  ground: string
  settings: Pick<DistanceSettings, 'opinionFromAge'>
}

/** The facts that a decision on a day is judged by; no edition is named, so that each can be asked. */
export function decisionFacts(item: Decided, on: string, calendar: WorkingCalendar): FactsOf['application'] {
  // The age is told, so an edition that asks children from an age finds it; the organisation's own age it does not know.
  const { learner, facts, reason, documents } = statedOf(item, item.settings.opinionFromAge)
  return {
    level: learner.level,
    studyForm: learner.studyForm,
    programmeField: learner.programmeField ?? null,
    age: item.age,
    ground: item.ground,
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null])),
    reason,
    documents: [...documents],
    until: 'decision',
    registeredOn: item.row.registered_on,
    decidedOn: on,
    calendar,
    appliedBy: item.row.applicant_id === item.row.learner_id ? 'learner' : 'guardian',
  }
}

/** What the acts rule of a case on the day of its decision, with the facts it was asked with: kept, so that it can be made again. */
export function rulingOf(
  item: Case,
  ruleSet: RuleSet,
  editions: RuleSets,
  today: string,
  calendar: WorkingCalendar,
): KeptRuling<'application'> | null {
  const { ground } = item.row
  if (ground === null) return null
  return keep('application', { ...decisionFacts({ ...item, ground }, today, calendar), ruleSet: ruleSet.id }, editions, today)
}
