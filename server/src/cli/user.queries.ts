import type { Kysely } from 'kysely'
import { newId, type Database, type Databases, type Trx } from '#lib/db'

type Global = Kysely<Database>

export const findLogin = (db: Global, value: string) =>
  db.selectFrom('identity.login').select(['kind', 'value', 'account_id']).where('value', '=', value).executeTakeFirst()

export const listMemberships = (db: Global, accountId: string) =>
  db.selectFrom('identity.membership').select(['org_id', 'person_id']).where('account_id', '=', accountId).orderBy('org_id').execute()

export const clearFactors = async (db: Global, accountId: string, now: Date) => {
  await db
    .updateTable('identity.account')
    .set({ totp_secret: null, totp_pending: null, totp_since: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute()
  await db.deleteFrom('identity.passkey').where('account_id', '=', accountId).execute()
  await db.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
  await endSessions(db, accountId, now)
}

export const setPassword = async (db: Global, accountId: string, hash: string, now: Date) => {
  await db.updateTable('identity.account').set({ password_hash: hash, password_changed_at: now }).where('id', '=', accountId).execute()
  await endSessions(db, accountId, now)
}

const endSessions = (db: Global, accountId: string, now: Date) =>
  db.updateTable('identity.session').set({ revoked_at: now }).where('account_id', '=', accountId).where('revoked_at', 'is', null).execute()

export const writeTrail = (db: Global, accountId: string, kind: string, now: Date) =>
  db
    .insertInto('identity.trail')
    .values({ id: newId(), account_id: accountId, kind, at: now, device: 'operator', address: '' } as never)
    .execute()

export interface NewAdministrator {
  orgId: string
  email: string
  surname: string
  givenName: string
  passwordHash: string
  now: Date
}

/** An account, a person and the role, all at once. */
export const insertAdministrator = (
  databases: Databases,
  person: NewAdministrator,
  andThen: (trx: Trx, personId: string) => Promise<unknown>,
) =>
  databases.of(person.orgId).transaction(async (trx) => {
    const { orgId, now } = person
    const ids = { account: newId(), person: newId() }
    await trx
      .insertInto('identity.account')
      .values({ id: ids.account, password_hash: person.passwordHash, locale: 'kk', created_at: now })
      .execute()
    await trx.insertInto('identity.login').values({ kind: 'email', value: person.email, account_id: ids.account }).execute()
    await trx
      .insertInto('people.person')
      .values({
        org_id: orgId,
        id: ids.person,
        account_id: ids.account,
        surname: person.surname,
        given_name: person.givenName,
        search_name: `${person.surname} ${person.givenName}`.toLowerCase(),
        email: person.email,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await trx.insertInto('people.staff').values({ org_id: orgId, person_id: ids.person }).execute()
    await trx.insertInto('identity.membership').values({ account_id: ids.account, org_id: orgId, person_id: ids.person }).execute()
    await trx
      .insertInto('identity.role_grant')
      .values({ org_id: orgId, id: newId(), person_id: ids.person, role: 'administrator', granted_at: now })
      .execute()
    await andThen(trx, ids.person)
    return ids
  })
