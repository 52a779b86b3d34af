import { sql } from 'kysely'
import type { Trx } from '#lib/db'

/** Ids to a message, so that it stays far below what PostgreSQL carries. */
const atOnce = 150

/**
 * Tells the subscribers of a channel which persons of an organisation it concerns, when the transaction is committed and only then.
 * Never from the path that saves exam answers: commits that tell something wait for each other.
 */
export async function announce(trx: Trx, channel: string, orgId: string, personIds: readonly string[]): Promise<void> {
  const messages: string[] = []
  for (let start = 0; start < personIds.length; start += atOnce)
    messages.push(JSON.stringify({ channel, ids: { orgId, personIds: personIds.slice(start, start + atOnce).join(' ') } }))
  if (messages.length > 0) await sql`select pg_notify('dala_bus', message) from unnest(${messages}::text[]) as message`.execute(trx)
}
