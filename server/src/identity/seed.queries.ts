import type { Role } from '@dala/domain/identity'
import type { Databases } from '#lib/db'
import type { Login } from './normalise-login.ts'
import './identity.tables.ts'

export interface SeededAccount {
  orgId: string
  personId: string
  accountId: string
  locale: 'kk' | 'ru' | 'en'
  logins: Login[]
  grants: { id: string; role: Role; unitId: string | null }[]
}

/** Which of the demo's people stand in the registry. */
export const listPersonIds = async (databases: Databases, orgId: string): Promise<Set<string>> =>
  databases
    .of(orgId)
    .transaction(
      async (trx) =>
        new Set((await trx.selectFrom('people.person').select('id').where('org_id', '=', orgId).execute()).map(({ id }) => id)),
    )

/** Writes the accounts of one organisation's people with one password. */
export async function insertAccounts(
  databases: Databases,
  orgId: string,
  accounts: readonly SeededAccount[],
  passwordHash: string,
  now: Date,
): Promise<void> {
  if (accounts.length === 0) return
  await databases.of(orgId).transaction(async (trx) => {
    await trx
      .insertInto('identity.account')
      .values(
        accounts.map(({ accountId, locale }) => ({
          id: accountId,
          password_hash: passwordHash,
          locale,
          created_at: now,
          password_changed_at: now,
        })),
      )
      .execute()
    await trx
      .insertInto('identity.login')
      .values(accounts.flatMap(({ accountId, logins }) => logins.map((login) => ({ ...login, account_id: accountId }))))
      .onConflict((conflict) => conflict.columns(['kind', 'value']).doNothing())
      .execute()
    await trx
      .insertInto('identity.membership')
      .values(accounts.map(({ accountId, personId }) => ({ account_id: accountId, org_id: orgId, person_id: personId })))
      .execute()
    for (const { accountId, personId } of accounts)
      await trx.updateTable('people.person').set({ account_id: accountId }).where('org_id', '=', orgId).where('id', '=', personId).execute()
    const grants = accounts.flatMap(({ personId, grants }) =>
      grants.map(({ id, role, unitId }) => ({ org_id: orgId, id, person_id: personId, role, unit_id: unitId, granted_at: now })),
    )
    if (grants.length > 0)
      await trx
        .insertInto('identity.role_grant')
        .values(grants)
        .onConflict((conflict) => conflict.columns(['org_id', 'id']).doNothing())
        .execute()
  })
}
