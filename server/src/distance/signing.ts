import { signingFault, type SigningFault } from '@dala/domain/distance'
import type { Actor } from '@dala/domain/identity'
import { schoolLevels } from '@dala/domain/regulations'
import { problem } from '#lib/problems'
import type { Case } from './case.ts'

/** Why the actor may not sign, with the age behind it; null for who may, and for who is neither the learner nor the guardian. */
export function cannotSign(item: Case, actor: Actor): { because: SigningFault; age: number } | null {
  if (!item.tie.own) return null
  const { adultAge, signsAloneFromAge } = item.ruleSet.parameters
  const because = signingFault(
    {
      by: actor.personId === item.row.learner_id ? 'learner' : 'guardian',
      age: item.age,
      atSchool: schoolLevels.some((level) => level === item.learner.level),
      byGuardian: item.ground?.byGuardian ?? false,
    },
    { adultAge: adultAge.value, signsAloneFromAge: signsAloneFromAge.value },
  )
  if (because === null) return null
  return { because, age: because === 'too-young' ? signsAloneFromAge.value : adultAge.value }
}

export function demandSigner(item: Case, actor: Actor): void {
  const refusal = cannotSign(item, actor)
  if (refusal === null) return
  const { because, age } = refusal
  if (because === 'guardian-applies') throw problem('distance.guardian-applies')
  throw because === 'too-young' ? problem('distance.too-young-to-sign', { age }) : problem('distance.learner-of-age', { age })
}
