import { deadlineChain, dueState, type DueState, type StepName } from '../deadlines.ts'
import { fill, words } from '../words.ts'
import { dueDates, stepNames } from './due-dates.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { Reason } from './ruling.ts'

export interface DeadlinesDetails {
  readonly steps: readonly ({ readonly step: StepName } & DueState)[]
}

const late = words('{step}: мерзімі {due} өтіп кетті.', '{step}: срок {due} нарушен.', '{step}: the term of {due} was not kept.')
const inTime = words('{step}: {due} дейін.', '{step}: до {due}.', '{step}: until {due}.')

/** The chain of terms of an application: refused where a step was taken late, or is overdue on the day asked about. */
export const judgeDeadlines: Judge<'deadlines', DeadlinesDetails> = (facts, ruleSet, asOf) => {
  const chain = deadlineChain(facts, ruleSet, facts.calendar)
  const steps = chain.map((step) => ({ step: step.step, ...dueState(step, asOf, facts.calendar) }))
  const reasons = chain.map((step, index): Reason => {
    const state = steps[index]?.state
    const isLate = state === 'done-late' || (state === 'overdue' && step.from !== null)
    return {
      weight: isLate ? 'refuses' : 'grants',
      clause: step.clause,
      text: fill(isLate ? late : inTime, { step: stepNames[step.step], due: step.due }),
    }
  })
  const { considerWorkingDays, orderWorkingDays, acquaintWorkingDays } = ruleSet.parameters
  return {
    reasons,
    parameters: Object.entries({ considerWorkingDays, orderWorkingDays, acquaintWorkingDays }).map(([key, value]) => used(key, value)),
    due: dueDates(chain),
    details: { steps },
  }
}
