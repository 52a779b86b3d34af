import { failuresForgottenAfterSeconds, type DelayRule } from '@dala/domain/identity'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#lib/db'
import './identity.tables.ts'

/**
 * Counts a try before it is weighed, in one statement, so that a thousand at once cannot slip past each other.
 * @returns 0 when the try may be weighed, else the seconds to wait
 */
export async function countTry(db: Kysely<Database>, key: Buffer, rule: DelayRule, now: Date): Promise<number> {
  const forgotten = new Date(now.getTime() - failuresForgottenAfterSeconds * 1000)
  // The same rule as waitAfter() of domain/identity, over the count that this statement writes.
  const { rows } = await sql<{ failures: number }>`
    INSERT INTO identity.failure AS f (key, failures, last_at, not_before) VALUES (${key}, 1, ${now}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.last_at < ${forgotten} THEN 1 ELSE f.failures + 1 END,
      last_at = excluded.last_at,
      not_before = CASE WHEN f.last_at < ${forgotten} OR f.failures + 1 < ${rule.free}::int THEN excluded.not_before
        ELSE excluded.not_before + least(${rule.mostSeconds}::float8, ${rule.firstSeconds}::float8 * power(2::float8, least(20, f.failures + 1 - ${rule.free}::int))) * interval '1 second' END
    WHERE f.not_before <= ${now}
    RETURNING failures`.execute(db)
  if (rows.length > 0) return 0
  const row = await db.selectFrom('identity.failure').select('not_before').where('key', '=', key).executeTakeFirst()
  return row === undefined ? 0 : Math.max(1, Math.ceil((row.not_before.getTime() - now.getTime()) / 1000))
}

export const forgetTries = (db: Kysely<Database>, keys: readonly Buffer[]) =>
  db
    .deleteFrom('identity.failure')
    .where('key', 'in', [...keys])
    .execute()

export const forgetOldTries = (db: Kysely<Database>, before: Date) =>
  db.deleteFrom('identity.failure').where('last_at', '<', before).execute()
