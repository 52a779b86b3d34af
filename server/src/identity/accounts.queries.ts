import type { Kysely } from 'kysely'
import { newId, type Database, type Trx } from '#lib/db'
import type { Login } from './normalise-login.ts'
import './identity.tables.ts'

type Global = Kysely<Database> | Trx

/** The account behind a login with what sign-in needs of it. */
export const findByLogin = (db: Global, login: Login) =>
  db
    .selectFrom('identity.login as l')
    .innerJoin('identity.account as a', 'a.id', 'l.account_id')
    .select(['a.id', 'a.password_hash', 'a.disabled_at', 'a.locale'])
    .where('l.kind', '=', login.kind)
    .where('l.value', '=', login.value)
    .executeTakeFirst()

export const getAccount = (db: Global, accountId: string) =>
  db
    .selectFrom('identity.account')
    .select(['id', 'password_hash', 'totp_secret', 'totp_pending', 'totp_last_step', 'totp_since', 'locale', 'disabled_at'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()

export const listLogins = (db: Global, accountId: string) =>
  db.selectFrom('identity.login').select(['kind', 'value']).where('account_id', '=', accountId).execute()

/** Makes an account with the logins nobody else has. @returns the number of logins it got */
export async function insertAccount(
  db: Global,
  account: { id: string; passwordHash: string | null; locale: 'kk' | 'ru' | 'en'; logins: readonly Login[]; now: Date },
): Promise<number> {
  await db
    .insertInto('identity.account')
    .values({
      id: account.id,
      password_hash: account.passwordHash,
      locale: account.locale,
      created_at: account.now,
      password_changed_at: account.now,
    })
    .execute()
  if (account.logins.length === 0) return 0
  const rows = await db
    .insertInto('identity.login')
    .values(account.logins.map((login) => ({ ...login, account_id: account.id })))
    .onConflict((conflict) => conflict.columns(['kind', 'value']).doNothing())
    .returning('kind')
    .execute()
  return rows.length
}

export const setPasswordHash = (db: Global, accountId: string, passwordHash: string, changedAt: Date | null) =>
  db
    .updateTable('identity.account')
    .set({ password_hash: passwordHash, ...(changedAt !== null && { password_changed_at: changedAt }) })
    .where('id', '=', accountId)
    .execute()

export const setLocale = (db: Global, accountId: string, locale: 'kk' | 'ru' | 'en') =>
  db.updateTable('identity.account').set({ locale }).where('id', '=', accountId).execute()

/** The organisations of an account with their names; those that it only visits stand last. */
export const listMemberships = (db: Global, accountId: string) =>
  db
    .selectFrom('identity.membership as m')
    .innerJoin('organisations.organisation as o', 'o.id', 'm.org_id')
    .select(['m.org_id', 'm.person_id', 'o.kind', 'o.name_kk', 'o.name_ru', 'o.name_en'])
    .where('m.account_id', '=', accountId)
    .orderBy('m.visiting')
    .orderBy('o.name_kk')
    .execute()

/** Ties an account to an organisation. A visit never takes away what the account is there already; belonging ends a mere visit. */
export const insertMembership = (db: Global, membership: { accountId: string; orgId: string; personId: string; visiting?: boolean }) =>
  db
    .insertInto('identity.membership')
    .values({
      account_id: membership.accountId,
      org_id: membership.orgId,
      person_id: membership.personId,
      visiting: membership.visiting ?? false,
    })
    .onConflict((conflict) => {
      const same = conflict.columns(['account_id', 'org_id'])
      return membership.visiting === true ? same.doNothing() : same.doUpdateSet({ visiting: false, own_by_order: false })
    })
    .execute()

/** How many factors the account has; codes count only through the app that gives them. */
export async function countFactors(db: Global, accountId: string): Promise<{ totp: boolean; passkeys: number }> {
  const row = await db
    .selectFrom('identity.account as a')
    .select((columns) => [
      'a.totp_secret',
      columns
        .selectFrom('identity.passkey as p')
        .whereRef('p.account_id', '=', 'a.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('passkeys'),
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirst()
  return { totp: row?.totp_secret != null, passkeys: Number(row?.passkeys ?? 0) }
}

export const knowsDevice = async (db: Global, accountId: string | null, hash: Buffer | null): Promise<boolean> =>
  (await db
    .selectFrom('identity.known_device')
    .select('account_id')
    .where('account_id', '=', accountId ?? '00000000-0000-0000-0000-000000000000')
    .where('token_hash', '=', hash ?? Buffer.alloc(32))
    .executeTakeFirst()) !== undefined

export const rememberDevice = (db: Global, accountId: string, hash: Buffer, now: Date) =>
  db
    .insertInto('identity.known_device')
    .values({ account_id: accountId, token_hash: hash, created_at: now, seen_at: now })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet({ seen_at: now }))
    .execute()

/** What happened to an account, for its owner and for whoever looks into an incident. */
export type TrailKind =
  | 'signed-in'
  | 'refused'
  | 'signed-out'
  | 'second-factor'
  | 'recovery-code-used'
  | 'confirmed'
  | 'password-changed'
  | 'reset-asked'
  | 'reset-used'
  | 'totp-added'
  | 'totp-removed'
  | 'recovery-codes-renewed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'invitation-accepted'
  | 'sessions-ended'

export const writeTrail = (db: Global, entry: { accountId: string | null; kind: TrailKind; at: Date; device?: string; address?: string }) =>
  db
    .insertInto('identity.trail')
    .values({
      id: newId(),
      account_id: entry.accountId,
      kind: entry.kind,
      at: entry.at,
      device: entry.device ?? '',
      address: entry.address ?? '',
    })
    .execute()

/** Takes people who only visit out of the directory of an organisation: they are no longer offered to work in it. */
export const deleteVisiting = async (db: Global, orgId: string, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return
  await db
    .deleteFrom('identity.membership')
    .where('org_id', '=', orgId)
    .where('person_id', 'in', [...personIds])
    .where('visiting', '=', true)
    .execute()
}
