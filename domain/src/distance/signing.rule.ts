/** Why this person may not sign this application. */
export type SigningFault = 'guardian-applies' | 'too-young' | 'of-age'

interface Signing {
  readonly by: 'learner' | 'guardian'
  /** Full years; unknown where the registry has no birth date. */
  readonly age: number | null
  readonly atSchool: boolean
  /** The ground is the parents' own. */
  readonly byGuardian: boolean
}

/**
 * Who signs: below the age at which one acts alone only a guardian, and for a grown learner nobody else (Civil Code, articles 17 and 22–23; A2023-3.5,
 * A2023-9.a). Where the age is not known a pupil counts as a child, a student as grown.
 */
export function signingFault(
  { by, age, atSchool, byGuardian }: Signing,
  ages: { readonly adultAge: number; readonly signsAloneFromAge: number },
): SigningFault | null {
  const isAdult = age !== null && age >= ages.adultAge
  if (by === 'guardian') return isAdult ? 'of-age' : null
  if (isAdult) return null
  if (byGuardian) return 'guardian-applies'
  const isChild = age === null ? atSchool : age < ages.signsAloneFromAge
  return isChild ? 'too-young' : null
}
