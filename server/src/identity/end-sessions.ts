import type { Databases } from '#lib/db'
import { missing } from '#lib/db'
import type { SignedIn } from '#lib/http'
import { writeTrail } from './accounts.queries.ts'
import { listLiveSessions, revokeSession, revokeSessions } from './session.queries.ts'

/** The devices on which the account is signed in, the present one first known. */
export async function listDevices(databases: Databases, signedIn: SignedIn, now: Date) {
  const rows = await listLiveSessions(databases.global, signedIn.accountId, now)
  return {
    items: rows.map((row) => ({
      id: row.id,
      device: row.device,
      address: row.address,
      createdAt: row.created_at.toISOString(),
      seenAt: row.seen_at.toISOString(),
      current: row.id === signedIn.sessionId,
    })),
  }
}

/** Ends one session of the account at once. */
export async function endSession(databases: Databases, signedIn: SignedIn, sessionId: string, now: Date): Promise<void> {
  if (!(await revokeSession(databases.global, signedIn.accountId, sessionId, now))) missing('session', sessionId)
  await writeTrail(databases.global, { accountId: signedIn.accountId, kind: 'sessions-ended', at: now })
}

/** Ends all sessions of the account but the present one. */
export async function endOtherSessions(databases: Databases, signedIn: SignedIn, now: Date): Promise<{ ended: number }> {
  const ended = await revokeSessions(databases.global, signedIn.accountId, signedIn.sessionId, now)
  await writeTrail(databases.global, { accountId: signedIn.accountId, kind: 'sessions-ended', at: now })
  return { ended }
}
