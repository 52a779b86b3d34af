import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '#lib/db'
import './identity.tables.ts'

type Global = Kysely<Database> | Trx

export interface ResolvedSession {
  sessionId: string
  accountId: string
  orgId: string | null
  personId: string | null
  locale: 'kk' | 'ru' | 'en'
  secondFactorAt: string | null
  seenAt: string
  createdAt: string
  lifetime: 'by-role' | 'fixed'
  grants: { role: string; unitId: string | null }[]
}

export async function findSession(db: Kysely<Database>, hash: Buffer, at: Date): Promise<ResolvedSession | null> {
  const { rows } = await sql<{ found: ResolvedSession | null }>`select identity.resolve_session(${hash}, ${at}) as found`.execute(db)
  return rows[0]?.found ?? null
}

/** Many sessions at once. */
export const findSessions = async (db: Kysely<Database>, hashes: readonly Buffer[], at: Date) =>
  (
    await sql<{ hash: Buffer; session: ResolvedSession | null }>`
      select hash, identity.resolve_session(hash, ${at}) as session from unnest(${[...hashes]}::bytea[]) as hash`.execute(db)
  ).rows

export const touchSession = (db: Kysely<Database>, hash: Buffer, at: Date) =>
  db.updateTable('identity.session').set({ seen_at: at }).where('token_hash', '=', hash).execute()

export interface NewSession {
  id: string
  tokenHash: Buffer
  accountId: string
  orgId: string | null
  secondFactorAt: Date | null
  confirmedAt: Date | null
  device: string
  address: string
  now: Date
  expiresAt: Date
}

export const insertSession = (db: Global, session: NewSession) =>
  db
    .insertInto('identity.session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      org_id: session.orgId,
      second_factor_at: session.secondFactorAt,
      confirmed_at: session.confirmedAt,
      device: session.device,
      address: session.address,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute()

export const getSession = (db: Global, sessionId: string) =>
  db
    .selectFrom('identity.session')
    .select(['id', 'account_id', 'org_id', 'second_factor_at', 'confirmed_at', 'created_at', 'expires_at'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()

/** Gives a session a new token and new standing; the old token ends with it. */
export const changeSession = (
  db: Global,
  sessionId: string,
  change: { tokenHash?: Buffer; orgId?: string | null; secondFactorAt?: Date; confirmedAt?: Date; expiresAt?: Date },
) =>
  db
    .updateTable('identity.session')
    .set({
      ...(change.tokenHash && { token_hash: change.tokenHash }),
      ...(change.orgId !== undefined && { org_id: change.orgId }),
      ...(change.secondFactorAt && { second_factor_at: change.secondFactorAt }),
      ...(change.confirmedAt && { confirmed_at: change.confirmedAt }),
      ...(change.expiresAt && { expires_at: change.expiresAt }),
    })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute()

/** The organisation in which the account worked last. */
export const findLastOrganisation = async (db: Global, accountId: string): Promise<string | null> =>
  (
    await db
      .selectFrom('identity.session')
      .select('org_id')
      .where('account_id', '=', accountId)
      .where('org_id', 'is not', null)
      .orderBy('seen_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.org_id ?? null

export const listLiveSessions = (db: Global, accountId: string, now: Date) =>
  db
    .selectFrom('identity.session')
    .select(['id', 'device', 'address', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()

export const revokeSessionByToken = (db: Global, hash: Buffer, now: Date) =>
  db.updateTable('identity.session').set({ revoked_at: now }).where('token_hash', '=', hash).where('revoked_at', 'is', null).execute()

/** Ends one session of the account; false when there is no such live one. */
export const revokeSession = async (db: Global, accountId: string, sessionId: string, now: Date): Promise<boolean> =>
  (
    await db
      .updateTable('identity.session')
      .set({ revoked_at: now })
      .where('id', '=', sessionId)
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

/** Ends every session of the account but one (null: every one); returns how many. */
export const revokeSessions = async (db: Global, accountId: string, but: string | null, now: Date): Promise<number> =>
  Number(
    (
      await db
        .updateTable('identity.session')
        .set({ revoked_at: now })
        .where('account_id', '=', accountId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .$if(but !== null, (query) => query.where('id', '<>', but ?? ''))
        .executeTakeFirst()
    ).numUpdatedRows,
  )
