/** What a school hands to a learner at a distance: paragraph 15, subparagraph 1 of order 349. */
export const materialKinds = ['programme', 'thematic-plan', 'textbook', 'assessment-schedule', 'attestation-schedule'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** The clause behind each kind of material. */
export const materialClauses = {
  programme: 'A2023-15.1.a',
  'thematic-plan': 'A2023-15.1.b',
  textbook: 'A2023-15.1.c',
  'assessment-schedule': 'A2023-15.1.d',
  'attestation-schedule': 'A2023-15.1.e',
} as const satisfies Record<MaterialKind, string>

/** The kinds of which nothing was handed over. */
export const missingKinds = (handed: readonly MaterialKind[]): MaterialKind[] => materialKinds.filter((kind) => !handed.includes(kind))

export const assessmentKinds = ['sor', 'soch', 'interim', 'final'] as const
export const sittingModes = ['in-person', 'remote'] as const

export type SittingFault = 'in-person-only' | 'inside-event' | null

/**
 * Whether a learner at a distance may sit an assessment so: in person on the grounds of paragraph 15 (A2023-15.3.c), and after the event where
 * one takes part in it (A2023-9.e, A2023-9.f).
 */
export function sittingFault(
  sitting: { mode: 'in-person' | 'remote'; heldOn: string },
  status: { ground: string; lastDay: string },
): SittingFault {
  if (sitting.mode === 'remote') return 'in-person-only'
  return status.ground === 'event' && sitting.heldOn <= status.lastDay ? 'inside-event' : null
}

/** To whom a learner turns (A2023-15.5). */
export const offices = ['teacher', 'psychologist', 'medical-worker', 'juvenile-inspector', 'social-pedagogue'] as const
export type Office = (typeof offices)[number]
export const contactOffices = ['psychologist', 'medical-worker', 'juvenile-inspector', 'social-pedagogue'] as const

/** Working days within which a question is answered: the house's own norm, the act gives none. */
export const answerWorkingDays = 3

export const activityKinds = ['classes', 'section', 'sport', 'creative', 'educational'] as const
export const eventKinds = ['sport', 'school', 'out-of-school'] as const
export const resourceKinds = ['sports-hall', 'reading-hall', 'assembly-hall', 'computer-class', 'library'] as const

/** The lowest seat that nobody has, or null where all are taken. */
export function freeSeat(seats: number, taken: readonly number[]): number | null {
  const known = new Set(taken)
  for (let seat = 1; seat <= seats; seat += 1) if (!known.has(seat)) return seat
  return null
}
