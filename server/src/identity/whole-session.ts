import { stepUpSeconds } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import type { SignedIn } from '#lib/http'
import { problem } from '#lib/problems'
import { countFactors } from './accounts.queries.ts'
import { getSession } from './session.queries.ts'

/**
 * Refuses a session that has a password but not yet its second factor.
 * @throws Problem identity.second-factor-required
 */
export async function demandWhole(databases: Databases, signedIn: SignedIn): Promise<void> {
  if (signedIn.secondFactorAt !== null) return
  const { totp, passkeys } = await countFactors(databases.global, signedIn.accountId)
  if (totp || passkeys > 0) throw problem('identity.second-factor-required')
}

/**
 * Refuses a sensitive act unless the person was confirmed within the last minutes.
 * @throws Problem identity.step-up-required
 */
export async function demandConfirmed(databases: Databases, sessionId: string, now: Date): Promise<void> {
  const { confirmed_at } = await getSession(databases.global, sessionId)
  if (confirmed_at === null || now.getTime() - confirmed_at.getTime() > stepUpSeconds * 1000) throw problem('identity.step-up-required')
}
