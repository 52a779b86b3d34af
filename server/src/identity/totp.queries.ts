import type { Kysely } from 'kysely'
import type { Database } from '#lib/db'
import './identity.tables.ts'

export const setPendingTotp = (db: Kysely<Database>, accountId: string, sealed: string) =>
  db.updateTable('identity.account').set({ totp_pending: sealed }).where('id', '=', accountId).execute()

export const setTotp = (db: Kysely<Database>, accountId: string, totp: { sealed: string; step: number; now: Date }) =>
  db
    .updateTable('identity.account')
    .set({ totp_secret: totp.sealed, totp_pending: null, totp_last_step: totp.step, totp_since: totp.now })
    .where('id', '=', accountId)
    .execute()

export const clearTotp = async (db: Kysely<Database>, accountId: string): Promise<void> => {
  await db
    .updateTable('identity.account')
    .set({ totp_secret: null, totp_pending: null, totp_last_step: null, totp_since: null })
    .where('id', '=', accountId)
    .execute()
  await db.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
}

/** Takes a time step; false when it, or a later one, was taken before: a code counts once. */
export const takeStep = async (db: Kysely<Database>, accountId: string, step: number): Promise<boolean> =>
  (
    await db
      .updateTable('identity.account')
      .set({ totp_last_step: step })
      .where('id', '=', accountId)
      .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
      .executeTakeFirst()
  ).numUpdatedRows > 0n

export const replaceRecoveryCodes = (db: Kysely<Database>, accountId: string, hashes: readonly Buffer[]) =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute()
    await trx
      .insertInto('identity.recovery_code')
      .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
      .execute()
  })

export const takeRecoveryCode = async (db: Kysely<Database>, accountId: string, hash: Buffer, now: Date): Promise<boolean> =>
  (
    await db
      .updateTable('identity.recovery_code')
      .set({ used_at: now })
      .where('account_id', '=', accountId)
      .where('code_hash', '=', hash)
      .where('used_at', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

export const countRecoveryCodes = async (db: Kysely<Database>, accountId: string): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('identity.recovery_code')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('account_id', '=', accountId)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow()
    ).n,
  )
