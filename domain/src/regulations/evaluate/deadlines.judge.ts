import { deadlineChain, dueState, type DeadlineStep, type DueState, type StepName } from '../deadlines.ts'
import { fill, words, type Words } from '../words.ts'
import { isWorkingDay } from '../working-calendar.ts'
import { dueDates, stepNames } from './due-dates.ts'
import type { Judge } from './judge.ts'
import { used } from './parameters.ts'
import type { Reason } from './ruling.ts'

export interface DeadlinesDetails {
  readonly steps: readonly ({ readonly step: StepName } & DueState)[]
}

const say = {
  late: words('{step}: мерзімі {due} өтіп кетті.', '{step}: срок {due} нарушен.', '{step}: the term of {due} was not kept.'),
  inTime: words('{step}: {due} дейін.', '{step}: до {due}.', '{step}: until {due}.'),
  withdrawn: words(
    '{step}: өтініш {day} күні қайтарып алынғаннан кейін жасалған.',
    '{step}: сделано после отзыва заявления {day}.',
    '{step}: done after the application was withdrawn on {day}.',
  ),
  dayOff: words('{step}: {day} — демалыс күні.', '{step}: {day} — выходной день.', '{step}: {day} is a day off.'),
}

/**
 * The chain of terms of an application: refused where a step was taken late, after a withdrawal, or is overdue on the day asked about;
 * a step taken on a day off is told. After a withdrawal nothing is due any more.
 */
export const judgeDeadlines: Judge<'deadlines', DeadlinesDetails> = (facts, ruleSet, asOf) => {
  const { calendar, withdrawnOn } = facts
  const isWithdrawn = withdrawnOn != null && withdrawnOn <= asOf
  const chain = deadlineChain(facts, ruleSet, calendar).filter((step) => !(isWithdrawn && step.doneOn === null))
  const steps = chain.map((step) => ({ step: step.step, ...dueState(step, asOf, calendar) }))
  const tell = (step: DeadlineStep, weight: Reason['weight'], text: Words, day: string = step.due): Reason => ({
    weight,
    clause: step.clause,
    text: fill(text, { step: stepNames[step.step], due: step.due, day }),
  })
  const reasons = chain.flatMap((step, index) => {
    const state = steps[index]?.state
    const isLate = state === 'done-late' || (state === 'overdue' && step.from !== null)
    const { doneOn } = step
    return [
      isLate ? tell(step, 'refuses', say.late) : tell(step, 'grants', say.inTime),
      ...(doneOn !== null && withdrawnOn != null && withdrawnOn < doneOn ? [tell(step, 'refuses', say.withdrawn, withdrawnOn)] : []),
      ...(doneOn !== null && !isWorkingDay(doneOn, calendar) ? [tell(step, 'warns', say.dayOff, doneOn)] : []),
    ]
  })
  const { considerWorkingDays, orderWorkingDays, acquaintWorkingDays } = ruleSet.parameters
  return {
    reasons,
    parameters: Object.entries({ considerWorkingDays, orderWorkingDays, acquaintWorkingDays }).map(([key, value]) => used(key, value)),
    due: dueDates(chain),
    details: { steps },
  }
}
