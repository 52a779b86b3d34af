import { isStaffRole } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import { missing } from '#lib/db'
import type { SignedIn } from '#lib/http'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { countFactors, getAccount, writeTrail } from './accounts.queries.ts'
import { deletePasskey, listPasskeys } from './passkeys.queries.ts'
import { removeTotp } from './totp.ts'
import { countRecoveryCodes } from './totp.queries.ts'
import { demandConfirmed, demandWhole } from './whole-session.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

const isCompulsory = (signedIn: SignedIn): boolean => signedIn.actor?.roles.some(({ role }) => isStaffRole(role)) ?? false

/** The second factors of the account. */
export async function listFactors(databases: Databases, signedIn: SignedIn) {
  await demandWhole(databases, signedIn)
  const { accountId } = signedIn
  const [account, recoveryCodesLeft, passkeys] = await Promise.all([
    getAccount(databases.global, accountId),
    countRecoveryCodes(databases.global, accountId),
    listPasskeys(databases.global, accountId),
  ])
  return {
    totpSince: account.totp_secret === null ? null : (account.totp_since ?? new Date(0)).toISOString(),
    recoveryCodesLeft,
    passkeys: passkeys.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      usedAt: row.used_at?.toISOString() ?? null,
    })),
    compulsory: isCompulsory(signedIn),
  }
}

/**
 * The first factor may be added by whoever has just signed in; another one only after a fresh confirmation.
 * @throws Problem identity.second-factor-required, identity.step-up-required
 */
export async function demandMayAddFactor(databases: Databases, signedIn: SignedIn, now: Date): Promise<void> {
  await demandWhole(databases, signedIn)
  const { totp, passkeys } = await countFactors(databases.global, signedIn.accountId)
  if (totp || passkeys > 0) await demandConfirmed(databases, signedIn.sessionId, now)
}

/** @throws Problem identity.last-factor where a member of staff would be left without one */
async function demandMayRemove(databases: Databases, signedIn: SignedIn, now: Date): Promise<void> {
  await demandWhole(databases, signedIn)
  await demandConfirmed(databases, signedIn.sessionId, now)
  const { totp, passkeys } = await countFactors(databases.global, signedIn.accountId)
  if (isCompulsory(signedIn) && (totp ? 1 : 0) + passkeys <= 1) throw problem('identity.last-factor')
}

export async function dropTotp(parts: Parts, signedIn: SignedIn, now: Date): Promise<void> {
  await demandMayRemove(parts.databases, signedIn, now)
  await removeTotp(parts, signedIn.accountId, now)
}

export async function dropPasskey({ databases }: Parts, signedIn: SignedIn, passkeyId: string, now: Date): Promise<void> {
  await demandMayRemove(databases, signedIn, now)
  if (!(await deletePasskey(databases.global, signedIn.accountId, passkeyId))) missing('passkey', passkeyId)
  await writeTrail(databases.global, { accountId: signedIn.accountId, kind: 'passkey-removed', at: now })
}
