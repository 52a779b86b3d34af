import type { PlannedControl } from './gradebook.api.ts'

const named = (kk: string, ru: string, en: string) => ({ kk, ru, en })

const control = (kind: PlannedControl['kind'], term: number | null, name: PlannedControl['name']): PlannedControl => ({
  id: null,
  kind,
  term,
  weight: 1,
  required: true,
  name,
  testId: null,
})

/** The control events that a new sheet begins with: a current and a midterm control in each of two periods, then the exam. */
export const defaultControls: readonly PlannedControl[] = [
  control('current', 1, named('АБ 1', 'ТК 1', 'Current 1')),
  control('midterm', 1, named('МБ 1', 'РК 1', 'Midterm 1')),
  control('current', 2, named('АБ 2', 'ТК 2', 'Current 2')),
  control('midterm', 2, named('МБ 2', 'РК 2', 'Midterm 2')),
  control('final', null, named('Емтихан', 'Экзамен', 'Exam')),
]
