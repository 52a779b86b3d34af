import type { Decision } from '@dala/domain/identity'
import { isSlug, problem } from '#lib/problems'

/** Turns a policy's refusal into the problem that explains it. */
export function demand(decision: Decision): void {
  if (decision.allowed) return
  throw problem(isSlug(decision.reason) ? decision.reason : 'identity.not-permitted')
}
