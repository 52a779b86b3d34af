import type { Kysely } from 'kysely'
import { newId, type Database } from '#lib/db'
import './identity.tables.ts'

export const insertChallenge = async (
  db: Kysely<Database>,
  challenge: { purpose: 'sign-in' | 'add'; accountId: string | null; challenge: string; expiresAt: Date },
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('identity.challenge')
    .values({
      id,
      purpose: challenge.purpose,
      account_id: challenge.accountId,
      challenge: challenge.challenge,
      expires_at: challenge.expiresAt,
    })
    .execute()
  return id
}

/** Takes a challenge away, so that it is answered once. */
export const takeChallenge = async (db: Kysely<Database>, id: string, purpose: 'sign-in' | 'add', now: Date) => {
  const row = await db
    .deleteFrom('identity.challenge')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .returning(['challenge', 'account_id', 'expires_at'])
    .executeTakeFirst()
  return row !== undefined && row.expires_at > now ? row : undefined
}

export const forgetOldChallenges = (db: Kysely<Database>, now: Date) =>
  db.deleteFrom('identity.challenge').where('expires_at', '<', now).execute()

export const listPasskeys = (db: Kysely<Database>, accountId: string) =>
  db
    .selectFrom('identity.passkey')
    .select(['id', 'credential_id', 'transports', 'name', 'created_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()

export const findPasskey = (db: Kysely<Database>, credentialId: string) =>
  db
    .selectFrom('identity.passkey as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id', 'p.credential_id', 'p.public_key', 'p.counter', 'a.disabled_at'])
    .where('p.credential_id', '=', credentialId)
    .executeTakeFirst()

export const insertPasskey = (
  db: Kysely<Database>,
  passkey: {
    id: string
    credentialId: string
    accountId: string
    publicKey: Buffer
    counter: number
    transports: string[]
    name: string
    now: Date
  },
) =>
  db
    .insertInto('identity.passkey')
    .values({
      id: passkey.id,
      credential_id: passkey.credentialId,
      account_id: passkey.accountId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
      created_at: passkey.now,
    })
    .execute()

export const notePasskeyUse = (db: Kysely<Database>, id: string, counter: number, now: Date) =>
  db.updateTable('identity.passkey').set({ counter, used_at: now }).where('id', '=', id).execute()

export const deletePasskey = async (db: Kysely<Database>, accountId: string, id: string): Promise<boolean> =>
  (await db.deleteFrom('identity.passkey').where('id', '=', id).where('account_id', '=', accountId).executeTakeFirst()).numDeletedRows > 0n
