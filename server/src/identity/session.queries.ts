import { type Kysely, sql } from 'kysely'
import type { Database } from '#lib/db'

export interface ResolvedSession {
  sessionId: string
  accountId: string
  orgId: string | null
  personId: string | null
  locale: 'kk' | 'ru' | 'en'
  secondFactorAt: string | null
  seenAt: string
  createdAt: string
  grants: { role: string; unitId: string | null }[]
}

export async function findSession(db: Kysely<Database>, hash: Buffer, at: Date): Promise<ResolvedSession | null> {
  const { rows } = await sql<{ found: ResolvedSession | null }>`select identity.resolve_session(${hash}, ${at}) as found`.execute(db)
  return rows[0]?.found ?? null
}

export const touchSession = (db: Kysely<Database>, hash: Buffer, at: Date) =>
  db.updateTable('identity.session').set({ seen_at: at }).where('token_hash', '=', hash).execute()
