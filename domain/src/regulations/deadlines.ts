import type { ClauseId } from './clause.ts'
import type { Day } from './day.ts'
import type { RuleSet } from './rule-set.ts'
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from './working-calendar.ts'

export type StepName = 'decision' | 'order' | 'acquaintance'

/** One step of the chain: from when, how long, until when, and when it was done. */
export interface DeadlineStep {
  readonly step: StepName
  /** The day from which the term runs, or null while the step before it is open: then `due` is the latest possible day. */
  readonly from: Day | null
  readonly workingDays: number
  readonly due: Day
  readonly doneOn: Day | null
  readonly clause: ClauseId
}

export interface ChainDates {
  readonly registeredOn: Day
  readonly decidedOn?: Day | null
  readonly orderedOn?: Day | null
  readonly acquaintedOn?: Day | null
}

/**
 * The chain of paragraphs 12–13 of order 137: consider, order, acquaint, counted in working days from the day after.
 * The order's term starts with the decision and the acquaintance's with the order (the act does not say: default D-05).
 */
export function deadlineChain(
  dates: ChainDates,
  ruleSet: RuleSet,
  calendar: WorkingCalendar,
): readonly [DeadlineStep, DeadlineStep, DeadlineStep] {
  const { considerWorkingDays, orderWorkingDays, acquaintWorkingDays } = ruleSet.parameters
  const decidedOn = dates.decidedOn ?? null
  const orderedOn = dates.orderedOn ?? null
  const decisionDue = addWorkingDays(dates.registeredOn, considerWorkingDays.value, calendar)
  const orderDue = addWorkingDays(decidedOn ?? decisionDue, orderWorkingDays.value, calendar)
  const acquaintDue = addWorkingDays(orderedOn ?? orderDue, acquaintWorkingDays.value, calendar)
  return [
    {
      step: 'decision',
      from: dates.registeredOn,
      workingDays: considerWorkingDays.value,
      due: decisionDue,
      doneOn: decidedOn,
      clause: considerWorkingDays.clause,
    },
    {
      step: 'order',
      from: decidedOn,
      workingDays: orderWorkingDays.value,
      due: orderDue,
      doneOn: orderedOn,
      clause: orderWorkingDays.clause,
    },
    {
      step: 'acquaintance',
      from: orderedOn,
      workingDays: acquaintWorkingDays.value,
      due: acquaintDue,
      doneOn: dates.acquaintedOn ?? null,
      clause: acquaintWorkingDays.clause,
    },
  ]
}

/** How a step stands on a day: working days left (0 = today is the last one) or overdue by so many. */
export type DueState = { readonly state: 'done' | 'done-late' } | { readonly state: 'left' | 'overdue'; readonly workingDays: number }

export function dueState(step: Pick<DeadlineStep, 'due' | 'doneOn'>, today: Day, calendar: WorkingCalendar): DueState {
  if (step.doneOn !== null) return { state: step.doneOn <= step.due ? 'done' : 'done-late' }
  if (today <= step.due) return { state: 'left', workingDays: workingDaysBetween(today, step.due, calendar) }
  // A term that ended before a holiday is overdue from the first free day on, so never by less than one.
  return { state: 'overdue', workingDays: Math.max(1, workingDaysBetween(step.due, today, calendar)) }
}
