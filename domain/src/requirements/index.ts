import data from './requirements.json' with { type: 'json' }

export type RequirementKind =
  | 'data'
  | 'workflow'
  | 'deadline'
  | 'limit'
  | 'eligibility'
  | 'capability'
  | 'document'
  | 'security'
  | 'content'
  | 'reporting'
export type RequirementLevel = 'ALL' | 'SCH' | 'TVET' | 'PSE' | 'HE' | 'PG' | 'ADD' | 'DPE'

/** One atomic requirement of the five acts: its ID, our own one-line summary, and whether software carries it out or only keeps evidence of it. */
export interface Requirement {
  readonly id: string
  readonly summary: string
  readonly kind: RequirementKind
  readonly levels: readonly RequirementLevel[]
  readonly support: 'software' | 'organisational'
}

/** All requirements in the order of the acts. A test proves that the file has the declared shape, so the types stand. */
export const requirements = data as readonly Requirement[]

const known = new Map(requirements.map((requirement) => [requirement.id, requirement]))

/** The requirement of an ID, or null. */
export const findRequirement = (id: string): Requirement | null => known.get(id) ?? null
