import { defaultRule, ruleInForce, type Control, type GradeRule, type Mark } from '@dala/domain/gradebook'
import { toIsoDate } from '@dala/locale'
import type { ControlRecord } from './sheet.queries.ts'
import type { SlotMarks, StoredMarks } from './gradebook.tables.ts'

interface Offering {
  discipline_id: string
  starts_on: string | null
  created_at: Date
}
interface DatedRule extends GradeRule {
  id: string
  disciplineId: string | null
  validFrom: string
}

/** The day by which an offering's rule is chosen: its first day of teaching. */
const dayOf = (offering: Offering): string => {
  if (offering.starts_on !== null) return offering.starts_on
  return toIsoDate(offering.created_at)
}

/** The scale of an organisation that has decided on none: schools have their own. */
export const usualScale = (organisationKind: string): string => (organisationKind === 'school' ? 'school-5' : defaultRule.scale)

/** The rule of an offering: the discipline's or the organisation's on its first day; schools have their own scale by default. */
export const ruleFor = (rules: readonly DatedRule[], offering: Offering, organisationKind: string): GradeRule => {
  const found = ruleInForce(rules, offering.discipline_id, dayOf(offering))
  if (found === null) return { ...defaultRule, scale: usualScale(organisationKind) }
  const { ratingWeight, admissionPercent, controlPercent, examPercent, scale } = found
  return { ratingWeight, admissionPercent, controlPercent, examPercent, scale }
}

export const controlOf = (record: Pick<ControlRecord, 'id' | 'kind' | 'term' | 'weight' | 'required'>): Control => ({
  id: record.id,
  kind: record.kind,
  term: record.term,
  weight: record.weight,
  required: record.required,
})

/** Marks by the ids of the sheet's controls. */
export const byControl = (slots: SlotMarks, controls: readonly { id: string; slot: number }[]): StoredMarks => {
  const marks: StoredMarks = {}
  for (const { id, slot } of controls) {
    const mark = slots[slot]
    if (mark) marks[id] = mark
  }
  return marks
}

/** The marks that stand: those taken back are no marks. */
export const marksOf = (stored: StoredMarks): Map<string, Mark> => {
  const marks = new Map<string, Mark>()
  for (const [controlId, [percent, , absent]] of Object.entries(stored)) {
    if (absent === 1) marks.set(controlId, 'absent')
    else if (percent !== null) marks.set(controlId, percent)
  }
  return marks
}
