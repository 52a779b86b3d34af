import { delayByLogin, delayByNetwork } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { findByLogin, knowsDevice, setPasswordHash, writeTrail } from './accounts.queries.ts'
import { hashPassword, isOutdated, verifyPassword } from './hash-queue.ts'
import { normaliseLogin } from './normalise-login.ts'
import type { Origin } from './origin.ts'
import { forget, slowDown, type Try } from './slow-down.ts'
import { startSession } from './start-session.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

/**
 * Signs in by login and password. Everything is done for an unknown login as for a known one, so that neither the answer
 * nor its time tells whether somebody has it.
 * @throws Problem identity.wrong-credentials, or identity.wait after too many tries
 */
export async function signIn(
  { databases, sealer }: Parts,
  typed: { login: string; password: string },
  origin: Origin,
  now: Date,
): Promise<{ accountId: string; token: string }> {
  const login = normaliseLogin(sealer, typed.login) ?? { kind: 'email' as const, value: `?${typed.login.slice(0, 100)}` }
  const account = await findByLogin(databases.global, login)
  const known = await knowsDevice(databases.global, account?.id ?? null, origin.deviceHash)
  const who = `${login.kind}/${login.value}`
  const tries: Try[] = known
    ? [{ key: `device/${who}/${origin.deviceHash?.toString('hex') ?? ''}`, rule: delayByNetwork }]
    : [
        { key: `network/${who}/${origin.network}`, rule: delayByNetwork },
        { key: `login/${who}`, rule: delayByLogin },
      ]
  await slowDown(databases, sealer, tries, now)
  const stored = account === undefined || account.disabled_at !== null ? null : account.password_hash
  const matches = await verifyPassword(stored, typed.password)
  if (!matches || account === undefined) {
    await writeTrail(databases.global, { accountId: account?.id ?? null, kind: 'refused', at: now, ...origin })
    throw problem('identity.wrong-credentials')
  }
  await forget(databases, sealer, tries)
  if (stored !== null && isOutdated(stored)) await setPasswordHash(databases.global, account.id, await hashPassword(typed.password), null)
  await writeTrail(databases.global, { accountId: account.id, kind: 'signed-in', at: now, ...origin })
  return { accountId: account.id, token: await startSession(databases, account.id, { origin, secondFactor: false, now }) }
}
