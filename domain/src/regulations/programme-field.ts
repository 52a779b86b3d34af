import type { ProgrammeField } from './ground.ts'
import type { FieldGroup } from './limits/limit.ts'
import type { Level } from './level.ts'
import { collegeLevels } from './level.ts'

/**
 * Which codes of the classifier of college specialities belong to the fields of paragraph 3-1 of order 349.
 * The order names fields, not codes: the mapping is uncertain and waits for a lawyer's word.
 */
export const programmeFields: readonly { readonly prefix: string; readonly field: ProgrammeField }[] = [
  { prefix: '0916', field: 'pharmaceutical' },
  { prefix: '091', field: 'medical' },
  { prefix: '011', field: 'pedagogical' },
]

/** The field of a college programme by its code, or null: other levels have none. */
export function programmeFieldOf(level: Level, code: string | null): ProgrammeField | null {
  if (code === null || !(collegeLevels as readonly Level[]).includes(level)) return null // widened to ask
  return programmeFields.find((each) => code.startsWith(each.prefix))?.field ?? null
}

const banned: readonly string[] = ['medical', 'pharmaceutical', 'pedagogical'] satisfies ProgrammeField[]

/** A group of fields as paragraph 3-1 of order 349 knows it, or null. */
export const bannedField = (field: FieldGroup | null): ProgrammeField | null =>
  field !== null && banned.includes(field) ? (field as ProgrammeField) : null // one of the three above
