import { runningStep, type DistanceSettings, type Status } from '@dala/domain/distance'
import { deadlineChain, dueState, findRuleSet, workingDaysBetween, type DeadlineStep, type WorkingCalendar } from '@dala/domain/regulations'

import { withOwnTerms } from './settings.ts'

export interface TermView {
  step: 'decision' | 'order' | 'acquaintance'
  workingDays: number
  passed: number
  dueOn: string
  doneOn: string | null
  state: 'left' | 'overdue' | 'done' | 'done-late' | 'waiting'
  count: number
  clause: string
}

export interface TermDates {
  status: Status
  rule_set: string
  registered_on: string | null
  decision_due: string | null
  decided_on: string | null
  order_due: string | null
  ordered_on: string | null
  acquaint_due: string | null
  acquainted_on: string | null
}

/** How one step of the chain stands today. */
function view(step: DeadlineStep, today: string, calendar: WorkingCalendar, isOver: boolean): TermView {
  const common = { step: step.step, workingDays: step.workingDays, dueOn: step.due, doneOn: step.doneOn, clause: step.clause }
  if (step.from === null || (isOver && step.doneOn === null)) return { ...common, passed: 0, state: 'waiting', count: step.workingDays }
  const until = step.doneOn ?? today
  const passed = Math.min(step.workingDays, Math.max(0, workingDaysBetween(step.from, until, calendar)))
  const due = dueState(step, today, calendar)
  return { ...common, passed, state: due.state, count: 'workingDays' in due ? due.workingDays : 0 }
}

/** The chain of terms of a registered application; the due dates fixed at each step stand, even if the calendar is changed later. */
export function termsOf(row: TermDates, today: string, calendar: WorkingCalendar, settings: DistanceSettings): TermView[] {
  const found = findRuleSet(row.rule_set)
  if (row.registered_on === null || found === null) return []
  const ruleSet = withOwnTerms(found, settings)
  const chain = deadlineChain(
    { registeredOn: row.registered_on, decidedOn: row.decided_on, orderedOn: row.ordered_on, acquaintedOn: row.acquainted_on },
    ruleSet,
    calendar,
  )
  const fixed = [row.decision_due, row.order_due, row.acquaint_due]
  const isOver = runningStep(row.status) === null
  return chain.map((step, index) => view({ ...step, due: fixed[index] ?? step.due }, today, calendar, isOver))
}

/** The term that runs now, if one does. */
export const runningTerm = (row: TermDates, today: string, calendar: WorkingCalendar, settings: DistanceSettings): TermView | null => {
  const step = runningStep(row.status)
  return termsOf(row, today, calendar, settings).find((term) => term.step === step) ?? null
}
