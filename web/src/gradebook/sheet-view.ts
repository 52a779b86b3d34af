import { outcomeOf, termRatings, type Outcome } from '@dala/domain/gradebook'
import { collator, type Locale } from '@dala/locale'
import type { ApiReply } from '#app'

export type Sheet = ApiReply<'GET /sheets/:offeringId'>
export type Row = Sheet['rows'][number]
export type Control = Sheet['controls'][number]
export type MarkValue = number | 'absent' | null

/** A column of the grid: a control event where marks are typed, or a number that is counted. */
export type GridColumn =
  | { kind: 'control'; key: string; control: Control; position: number }
  | { kind: 'term'; key: string; term: number }
  | { kind: 'rating' | 'final' | 'letter' | 'points'; key: string }

/** The columns in the order that staff expect: each period with its rating, admission rating, exam, final mark. */
export function columnsOf(sheet: Sheet): GridColumn[] {
  const controls = sheet.controls.map((control, position) => ({ kind: 'control' as const, key: control.id, control, position }))
  const terms = [...new Set(sheet.controls.flatMap((control) => (control.term === null ? [] : [control.term])))].sort((a, b) => a - b)
  return [
    ...terms.flatMap((term): GridColumn[] => [
      ...controls.filter(({ control }) => control.term === term),
      { kind: 'term', key: `term-${term}`, term },
    ]),
    { kind: 'rating', key: 'rating' },
    ...controls.filter(({ control }) => control.kind === 'final'),
    { kind: 'final', key: 'final' },
    { kind: 'letter', key: 'letter' },
    { kind: 'points', key: 'points' },
  ]
}

export interface Counted {
  terms: Map<number, number | null>
  outcome: Outcome
}

export const markOf = (row: Row, position: number): MarkValue => (row.absent?.includes(position) ? 'absent' : (row.marks[position] ?? null))

/** Counts a learner's line by the rule of the sheet, with the edits that are not sent yet. */
export function countRow(sheet: Sheet, row: Row, edited: (controlId: string) => MarkValue | undefined): Counted {
  const marks = new Map<string, number | 'absent'>()
  for (const [position, control] of sheet.controls.entries()) {
    const edit = edited(control.id)
    const mark = edit === undefined ? markOf(row, position) : edit
    if (mark !== null) marks.set(control.id, mark)
  }
  return { terms: termRatings(sheet.controls, marks), outcome: outcomeOf(sheet.controls, marks, sheet.rule) }
}

/** Learners in the order of the language's alphabet. */
export const inOrder = (rows: readonly Row[], locale: Locale): Row[] => {
  const compare = collator(locale)
  return [...rows].sort((a, b) => compare(a.name, b.name))
}

/** What was typed into a cell: a mark, or undefined when it is none. Commas are decimal; a letter of «did not appear» in any language counts. */
export function readTyped(typed: string): MarkValue | undefined {
  const text = typed.trim().replace(',', '.').toLowerCase()
  if (text === '') return null
  if (['н', 'к', 'h', 'k', 'a', 'n', 'не явился', 'келмеді', 'absent'].includes(text)) return 'absent'
  const value = Number(text)
  return Number.isFinite(value) && value >= 0 && value <= 100 ? Math.round(value * 100) / 100 : undefined
}
