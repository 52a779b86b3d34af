import type { DeadlineStep, StepName } from '../deadlines.ts'
import { words, type Words } from '../words.ts'
import type { DueDate } from './ruling.ts'

export const stepNames: Readonly<Record<StepName, Words>> = {
  decision: words('Өтініш бойынша шешім', 'Решение по заявлению', 'Decision on the application'),
  order: words('Бұйрық', 'Приказ', 'Order'),
  acquaintance: words('Жоспармен және кестемен таныстыру', 'Ознакомление с планом и расписанием', 'Acquaintance with plan and timetable'),
}

/** The steps of the chain as due dates of a ruling. */
export const dueDates = (chain: readonly DeadlineStep[]): DueDate[] =>
  chain.map((step) => ({
    step: step.step,
    name: stepNames[step.step],
    from: step.from,
    workingDays: step.workingDays,
    on: step.due,
    doneOn: step.doneOn,
    clause: step.clause,
  }))
