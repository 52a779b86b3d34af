import type { Databases } from '#lib/db'
import { standing, tokenHash } from './resolve-actor.ts'
import { findSessions } from './session.queries.ts'

/**
 * Who of these tokens is still signed in, and as whom. Asking is no activity: a session that is silent for too long ends,
 * however long a line of its stays open.
 */
export async function stillSignedIn(
  databases: Databases,
  tokens: readonly string[],
  now: Date,
): Promise<Map<string, { orgId: string | null; personId: string | null }>> {
  const byHash = new Map(tokens.map((token) => [tokenHash(token).toString('hex'), token]))
  const found = await findSessions(
    databases.global,
    tokens.map((token) => tokenHash(token)),
    now,
  )
  const still = new Map<string, { orgId: string | null; personId: string | null }>()
  for (const { hash, session } of found) {
    const token = byHash.get(hash.toString('hex'))
    if (token !== undefined && session !== null && standing(session, now)) still.set(token, session)
  }
  return still
}
