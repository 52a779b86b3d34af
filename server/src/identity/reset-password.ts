import { delayByOneTimeCode } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { sendMail } from '#messages'
import { findByLogin, listLogins, listMemberships, writeTrail } from './accounts.queries.ts'
import { resetMail } from './mails.ts'
import { normaliseLogin } from './normalise-login.ts'
import type { Origin } from './origin.ts'
import { countResetsSince, findReset, insertReset, takeReset } from './resets.queries.ts'
import { tokenHash } from './resolve-actor.ts'
import { contextOf, demandStrong, setPassword } from './set-password.ts'
import { forget, slowDown } from './slow-down.ts'
import { newToken } from './start-session.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

const VALID_MS = 30 * 60_000
const MAILS_AN_HOUR = 5

/**
 * Mails a link to a new password to the account's own address, at most five an hour. It answers nothing, whether the login
 * exists or not, and is not awaited by the route, so that the time tells nothing either.
 */
export async function mailReset({ databases, sealer }: Parts, typed: string, origin: Origin, now: Date): Promise<void> {
  const login = normaliseLogin(sealer, typed)
  const account = login === null ? undefined : await findByLogin(databases.global, login)
  if (account === undefined || account.disabled_at !== null) return
  const address = (await listLogins(databases.global, account.id)).find(({ kind }) => kind === 'email')?.value
  const [membership] = await listMemberships(databases.global, account.id)
  if (address === undefined || membership === undefined) return
  if ((await countResetsSince(databases.global, account.id, new Date(now.getTime() - 3_600_000))) >= MAILS_AN_HOUR) return
  const token = newToken()
  await insertReset(databases.global, {
    tokenHash: tokenHash(token),
    accountId: account.id,
    now,
    expiresAt: new Date(now.getTime() + VALID_MS),
  })
  await writeTrail(databases.global, {
    accountId: account.id,
    kind: 'reset-asked',
    at: now,
    device: origin.device,
    address: origin.address,
  })
  const { org_id: orgId, person_id: personId } = membership
  const mail = resetMail(account.locale, token)
  await databases
    .of(orgId)
    .transaction((trx) => sendMail(trx, { orgId, personId, to: address, locale: account.locale, ...mail, secret: true, now }))
}

/**
 * Sets a new password by the mailed token, which works once. The second factor stays as it is, and every session ends.
 * @throws Problem identity.link-spent, identity.weak-password
 */
export async function spendReset(
  { databases, sealer }: Parts,
  use: { token: string; password: string },
  origin: Origin,
  now: Date,
): Promise<void> {
  const tries = [{ key: `reset/${origin.network}`, rule: delayByOneTimeCode }]
  await slowDown(databases, sealer, tries, now)
  const hash = tokenHash(use.token)
  const found = await findReset(databases.global, hash, now)
  if (found === undefined) throw problem('identity.link-spent')
  // A weak password must not use the token up.
  demandStrong(use.password, await contextOf(databases, found.account_id))
  const taken = await takeReset(databases.global, hash, now)
  if (taken === undefined) throw problem('identity.link-spent')
  await forget(databases, sealer, tries)
  await setPassword({ databases, sealer }, taken.account_id, use.password, { keepSession: null, kind: 'reset-used', now })
}
