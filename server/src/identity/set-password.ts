import { judgePassword } from '@dala/domain/identity'
import { delayByCode } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import { problem } from '#lib/problems'
import type { Sealer } from '#lib/seal'
import { getAccount, listLogins, listMemberships, setPasswordHash, writeTrail } from './accounts.queries.ts'
import { hashPassword, verifyPassword } from './hash-queue.ts'
import { findName } from './person.queries.ts'
import { revokeSessions } from './session.queries.ts'
import { forget, slowDown } from './slow-down.ts'

interface Parts {
  databases: Databases
  sealer: Sealer
}

/**
 * Refuses a weak new password, naming why.
 * @param context words of the person that a guesser tries first
 */
export function demandStrong(password: string, context: readonly string[]): void {
  const fault = judgePassword(password, context)
  if (fault !== null) throw problem('identity.weak-password', {}, [{ path: 'body.password', message: fault }])
}

/** Logins, names and organisations of an account. */
export async function contextOf(databases: Databases, accountId: string): Promise<string[]> {
  const logins = await listLogins(databases.global, accountId)
  const memberships = await listMemberships(databases.global, accountId)
  const names = await Promise.all(
    memberships.map(({ org_id, person_id }) => databases.of(org_id).transaction((trx) => findName(trx, org_id, person_id))),
  )
  return [
    ...logins.filter(({ kind }) => kind !== 'iin').map(({ value }) => value),
    ...names.flatMap((name) => (name ? [name.surname, name.given_name, name.patronymic] : [])),
    ...memberships.flatMap(({ name_kk, name_ru, name_en }) => [name_kk, name_ru, name_en]),
  ]
}

/** Sets a password and signs every other device out. */
export async function setPassword(
  { databases }: Parts,
  accountId: string,
  password: string,
  options: { keepSession: string | null; kind: 'password-changed' | 'reset-used'; now: Date },
): Promise<void> {
  demandStrong(password, await contextOf(databases, accountId))
  await setPasswordHash(databases.global, accountId, await hashPassword(password), options.now)
  await revokeSessions(databases.global, accountId, options.keepSession, options.now)
  await writeTrail(databases.global, { accountId, kind: options.kind, at: options.now })
}

/**
 * Checks the account's present password, as slowly as a sign-in after many tries.
 * @throws Problem identity.wrong-credentials
 */
export async function demandPassword({ databases, sealer }: Parts, accountId: string, password: string, now: Date): Promise<void> {
  const tries = [{ key: `password/${accountId}`, rule: delayByCode }]
  await slowDown(databases, sealer, tries, now)
  const account = await getAccount(databases.global, accountId)
  if (!(await verifyPassword(account.password_hash, password))) throw problem('identity.wrong-credentials')
  await forget(databases, sealer, tries)
}
