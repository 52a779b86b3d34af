import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'
import './identity.tables.ts'

export const countResetsSince = async (db: Kysely<Database>, accountId: string, since: Date): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('identity.reset')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('account_id', '=', accountId)
        .where('created_at', '>', since)
        .executeTakeFirstOrThrow()
    ).n,
  )

export const insertReset = (db: Kysely<Database>, reset: { tokenHash: Buffer; accountId: string; now: Date; expiresAt: Date }) =>
  db
    .insertInto('identity.reset')
    .values({ token_hash: reset.tokenHash, account_id: reset.accountId, created_at: reset.now, expires_at: reset.expiresAt })
    .execute()

export const findReset = (db: Kysely<Database>, tokenHash: Buffer, now: Date) =>
  db
    .selectFrom('identity.reset')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Uses a token up, and with it every other of the account; undefined when it was used or has expired. */
export const takeReset = async (db: Kysely<Database>, tokenHash: Buffer, now: Date) => {
  const taken = await db
    .updateTable('identity.reset')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  if (taken)
    await db
      .updateTable('identity.reset')
      .set({ used_at: now })
      .where('account_id', '=', taken.account_id)
      .where('used_at', 'is', null)
      .execute()
  return taken
}

export const forgetOldResets = (db: Kysely<Database>, before: Date) =>
  db.deleteFrom('identity.reset').where('created_at', '<', before).execute()
