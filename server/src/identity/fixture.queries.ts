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

export const resetsOf = (databases: Databases, accountId: string) =>
  databases.global.selectFrom('identity.reset').selectAll().where('account_id', '=', accountId).execute()

/** For tests: a person of the registry who cannot sign in yet; returns the id. */
export async function insertUnaccounted(
  databases: Databases,
  person: { id: string; orgId: string; email: string; phone: string; iinSealed: Buffer | null; groupId: string | null; now: Date },
): Promise<string> {
  await databases.of(person.orgId).transaction(async (trx) => {
    await trx
      .insertInto('people.person')
      .values({
        org_id: person.orgId,
        id: person.id,
        surname: 'Нұрланова',
        given_name: 'Ару',
        search_name: 'нурланова ару',
        email: person.email,
        phone: person.phone,
        iin_sealed: person.iinSealed,
        created_at: person.now,
        updated_at: person.now,
      })
      .execute()
    if (person.groupId !== null)
      await trx
        .insertInto('people.learner')
        .values({ org_id: person.orgId, person_id: person.id, level: 'bachelor', group_id: person.groupId, status: 'studying' })
        .execute()
  })
  return person.id
}
