import { keep, type KeptRuling, type RuleSet, type RuleSets, type WorkingCalendar } from '@dala/domain/regulations'
import { inputOf, type Case } from './case.ts'

/** What the acts rule of a case on the day of its decision, with the facts it was asked with: kept, so that it can be made again. */
export function rulingOf(
  item: Case,
  ruleSet: RuleSet,
  editions: RuleSets,
  today: string,
  calendar: WorkingCalendar,
): KeptRuling<'application'> | null {
  if (item.row.ground === null) return null
  const { learner, facts, reason, documents } = inputOf(item)
  return keep(
    'application',
    {
      ruleSet: ruleSet.id,
      level: learner.level,
      studyForm: learner.studyForm,
      programmeField: learner.programmeField ?? null,
      age: item.age,
      ground: item.row.ground,
      facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null])),
      reason,
      documents: [...documents],
      until: 'decision',
      registeredOn: item.row.registered_on,
      decidedOn: today,
      calendar,
      appliedBy: item.row.applicant_id === item.row.learner_id ? 'learner' : 'guardian',
    },
    editions,
    today,
  )
}
