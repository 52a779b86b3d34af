import { bannedField, programmeFieldOf, type FieldGroup, type Level, type ProgrammeField } from '#regulations'

export const fieldGroups = [
  'pedagogical',
  'law',
  'choreography',
  'performance',
  'aviation',
  'construction',
  'marine',
  'health',
  'military',
  'veterinary',
  'medical',
  'pharmaceutical',
] as const satisfies readonly FieldGroup[]

/**
 * Which codes of the classifier of fields belong to the groups of A2021-11.1 (decision D-09): a proposal that waits for a lawyer's word.
 * Choreography, performance, aviation and marine lie inside wider fields, so a person names them at the programme.
 */
const byPrefix: readonly (readonly [prefix: string, field: FieldGroup])[] = [
  ['6B01', 'pedagogical'],
  ['6B042', 'law'],
  ['6B073', 'construction'],
  ['6B10', 'health'],
  ['6B12', 'military'],
  ['6B09', 'veterinary'],
]

/**
 * The group of fields whose limit or ban a programme has. In a college the code of the speciality speaks before the person,
 * so that the ban of paragraph 3-1 (A2023-3-1.a) is not chosen away.
 */
export function fieldOfProgramme(programme: {
  level: Level
  code: string
  specialityCode: string
  field: FieldGroup | null
}): FieldGroup | null {
  const ofCollege = programmeFieldOf(programme.level, programme.specialityCode || programme.code)
  if (ofCollege !== null) return ofCollege
  return programme.field ?? byPrefix.find(([prefix]) => programme.code.toUpperCase().startsWith(prefix))?.[1] ?? null
}

/**
 * The field of a learner's programme as paragraph 3-1 of order 349 asks for it (A2023-3-1.a): the same that binds the programme's plans.
 * @param programme null for a learner of none
 */
export const fieldOfLearner = (
  level: Level,
  programme: { code: string; specialityCode: string; field: string | null } | null,
): ProgrammeField | null =>
  programme === null
    ? null
    : bannedField(fieldOfProgramme({ ...programme, level, field: fieldGroups.find((field) => field === programme.field) ?? null }))
