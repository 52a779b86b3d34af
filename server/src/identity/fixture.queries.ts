import type { Databases } from '#lib/db'

/** For tests: gives an account a login and a password. */
export async function giveLogin(databases: Databases, login: { accountId: string; email: string; passwordHash: string }): Promise<void> {
  await databases.global.insertInto('identity.login').values({ kind: 'email', value: login.email, account_id: login.accountId }).execute()
  await databases.global
    .updateTable('identity.account')
    .set({ password_hash: login.passwordHash })
    .where('id', '=', login.accountId)
    .execute()
}

export const confirmNow = (databases: Databases, sessionId: string, now: Date) =>
  databases.global.updateTable('identity.session').set({ confirmed_at: now }).where('id', '=', sessionId).execute()

export const passwordHashOf = async (databases: Databases, accountId: string) =>
  (await databases.global.selectFrom('identity.account').select('password_hash').where('id', '=', accountId).executeTakeFirstOrThrow())
    .password_hash

export const setPasswordHashTo = (databases: Databases, accountId: string, passwordHash: string) =>
  databases.global.updateTable('identity.account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()

export const trailOf = async (databases: Databases, accountId: string) =>
  (await databases.global.selectFrom('identity.trail').select('kind').where('account_id', '=', accountId).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )

export const disable = (databases: Databases, accountId: string, now: Date) =>
  databases.global.updateTable('identity.account').set({ disabled_at: now }).where('id', '=', accountId).execute()
