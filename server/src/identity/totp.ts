import { delayByCode } from '@dala/domain/identity'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { getAccount, listLogins, writeTrail } from './accounts.queries.ts'
import { makeRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import { forget, slowDown } from './slow-down.ts'
import { clearTotp, setPendingTotp, setTotp, takeStep } from './totp.queries.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

const PERIOD = 30

const place = (accountId: string) => `identity.account.totp/${accountId}`
const sealSecret = (sealer: Sealer, accountId: string, secret: string) =>
  sealer.seal('accounts', place(accountId), secret).toString('base64url')
const openSecret = (sealer: Sealer, accountId: string, sealed: string) =>
  sealer.unseal('accounts', place(accountId), Buffer.from(sealed, 'base64url'))

const generator = (secret: string, label = '') =>
  new TOTP({ issuer: 'Dala', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD })

/** The code that an app shows now; for the demo's start and for tests. */
export const currentCode = (secret: string, now: Date): string => generator(secret).generate({ timestamp: now.getTime() })

/** The time step of a right code (one step early or late is let pass), or null. */
function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({ token: code, window: 1, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

/** Makes a secret and shows it as text and QR; it counts after the first code of the app. */
export async function beginTotp({ databases, sealer }: Parts, accountId: string) {
  const secret = new Secret({ size: 20 }).base32
  const logins = await listLogins(databases.global, accountId)
  const label = logins.find(({ kind }) => kind === 'email')?.value ?? logins.find(({ kind }) => kind === 'phone')?.value ?? 'Dala'
  await setPendingTotp(databases.global, accountId, sealSecret(sealer, accountId, secret))
  const uri = generator(secret, label).toString()
  return { secret, uri, qr: renderSVG(uri, { border: 2 }) }
}

/**
 * Makes the new app count after its first code and gives recovery codes, shown only now.
 * @throws Problem identity.wrong-code
 */
export async function confirmTotp(
  { databases, sealer }: Parts,
  accountId: string,
  code: string,
  now: Date,
): Promise<{ recoveryCodes: string[] }> {
  const tries = [{ key: `totp-setup/${accountId}`, rule: delayByCode }]
  await slowDown(databases, sealer, tries, now)
  const account = await getAccount(databases.global, accountId)
  const step = account.totp_pending === null ? null : stepOf(openSecret(sealer, accountId, account.totp_pending), code, now)
  if (step === null || account.totp_pending === null) throw problem('identity.wrong-code')
  await forget(databases, sealer, tries)
  await setTotp(databases.global, accountId, { sealed: account.totp_pending, step, now })
  await writeTrail(databases.global, { accountId, kind: 'totp-added', at: now })
  return { recoveryCodes: await makeRecoveryCodes({ databases, sealer }, accountId) }
}

/** Sets a known secret at once: for the demo, whose start prints the codes. */
export const installTotp = (parts: Parts, accountId: string, secret: string, now: Date) =>
  setTotp(parts.databases.global, accountId, { sealed: sealSecret(parts.sealer, accountId, secret), step: 0, now })

export async function removeTotp({ databases }: Parts, accountId: string, now: Date): Promise<void> {
  await clearTotp(databases.global, accountId)
  await writeTrail(databases.global, { accountId, kind: 'totp-removed', at: now })
}

/**
 * Checks a code of the app or a recovery code. A code counts once: one that was seen, or is older than one seen, is refused.
 * @throws Problem identity.wrong-code, or identity.wait after too many tries
 */
export async function demandCode({ databases, sealer }: Parts, accountId: string, typed: string, now: Date): Promise<void> {
  const tries = [{ key: `code/${accountId}`, rule: delayByCode }]
  await slowDown(databases, sealer, tries, now)
  const code = typed.replace(/\s/g, '')
  const account = await getAccount(databases.global, accountId)
  const step =
    /^\d{6}$/.test(code) && account.totp_secret !== null ? stepOf(openSecret(sealer, accountId, account.totp_secret), code, now) : null
  if (step !== null && (await takeStep(databases.global, accountId, step))) {
    await forget(databases, sealer, tries)
    return
  }
  if (!(await spendRecoveryCode({ databases, sealer }, accountId, code, now))) throw problem('identity.wrong-code')
  await forget(databases, sealer, tries)
  await writeTrail(databases.global, { accountId, kind: 'recovery-code-used', at: now })
}
