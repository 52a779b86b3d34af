import { randomBytes } from 'node:crypto'
import { halfSessionSeconds, lifetimes } from '@dala/domain/identity'
import { newId, type Databases } from '#lib/db'
import { countFactors, listMemberships } from './accounts.queries.ts'
import type { Origin } from './origin.ts'
import { tokenHash } from './resolve-actor.ts'
import { changeSession, findLastOrganisation, getSession, insertSession } from './session.queries.ts'

export const newToken = (): string => randomBytes(32).toString('base64url')

/** How long the cookie lives; the session behind it may end earlier. */
export const cookieSeconds = lifetimes.others.whole

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)

/** The organisation in which the account worked last, else its first; null when it belongs to none. */
async function organisationOf(databases: Databases, accountId: string): Promise<string | null> {
  const memberships = await listMemberships(databases.global, accountId)
  const last = await findLastOrganisation(databases.global, accountId)
  return memberships.find(({ org_id }) => org_id === last)?.org_id ?? memberships[0]?.org_id ?? null
}

/**
 * Begins a session after the first factor, always with a new token. Where the account has a second factor that is not
 * confirmed yet, the session is half: it has no organisation, so nothing is open, and it ends within minutes.
 */
export async function startSession(
  databases: Databases,
  accountId: string,
  options: { origin: Origin; secondFactor: boolean; now: Date },
): Promise<string> {
  const { origin, secondFactor, now } = options
  const factors = await countFactors(databases.global, accountId)
  const half = !secondFactor && (factors.totp || factors.passkeys > 0)
  const token = newToken()
  await insertSession(databases.global, {
    id: newId(),
    tokenHash: tokenHash(token),
    accountId,
    orgId: half ? null : await organisationOf(databases, accountId),
    secondFactorAt: secondFactor ? now : null,
    confirmedAt: half ? null : now,
    device: origin.device,
    address: origin.address,
    now,
    expiresAt: after(now, half ? halfSessionSeconds : lifetimes.others.whole),
  })
  return token
}

/** Makes a half session whole after the second factor; the token changes. */
export async function completeSession(databases: Databases, sessionId: string, now: Date): Promise<string> {
  const session = await getSession(databases.global, sessionId)
  const token = newToken()
  await changeSession(databases.global, sessionId, {
    tokenHash: tokenHash(token),
    orgId: session.org_id ?? (await organisationOf(databases, session.account_id)),
    secondFactorAt: now,
    confirmedAt: now,
    expiresAt: after(session.created_at, lifetimes.others.whole),
  })
  return token
}

/** Notes that the person has just been confirmed again; the token changes. */
export async function confirmSession(databases: Databases, sessionId: string, now: Date): Promise<string> {
  const token = newToken()
  await changeSession(databases.global, sessionId, { tokenHash: tokenHash(token), confirmedAt: now })
  return token
}
