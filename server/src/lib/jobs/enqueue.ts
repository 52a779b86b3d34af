import { sql } from 'kysely'
import { newId, type Trx } from '#lib/db'
import './jobs.tables.ts'

export interface EnqueueOptions {
  /** not before this moment */
  runAt?: Date
  /** jobs of one queue run one after the other */
  queue?: string
  /** a job waiting with the same key is replaced by this one */
  key?: string
  /** 25 unless told: with growing pauses that is about three days */
  maxAttempts?: number
}

/**
 * Adds a job in the caller's transaction: it runs after the commit, and never when the transaction is rolled back.
 * @param payload ids, codes and numbers only, `orgId` among them; texts are read from the database when the job runs
 */
export async function enqueue(trx: Trx, kind: string, payload: Record<string, unknown>, options: EnqueueOptions = {}): Promise<void> {
  const { queue = null, runAt = null, maxAttempts = null, key = null } = options
  await sql`SELECT jobs.enqueue(${kind}, ${JSON.stringify(payload)}::json, ${queue}, ${runAt}, ${maxAttempts}, ${key})`.execute(trx)
}

/** Adds many jobs of a kind with one statement: thousands of mails cost no thousands of round trips. */
export async function enqueueAll(
  trx: Trx,
  kind: string,
  payloads: readonly Record<string, unknown>[],
  { maxAttempts = null }: { maxAttempts?: number | null } = {},
): Promise<void> {
  if (payloads.length === 0) return
  await sql`SELECT count(jobs.enqueue(${kind}, payload::json, NULL, NULL, ${maxAttempts}, NULL))
    FROM unnest(${payloads.map((payload) => JSON.stringify(payload))}::text[]) AS payload`.execute(trx)
}

/**
 * Adds a long job whose progress the person may watch at `GET /jobs/:jobId`, now or after coming back.
 * @returns the id to watch
 */
export async function enqueueWithProgress(
  trx: Trx,
  by: { orgId: string; personId: string },
  kind: string,
  payload: Record<string, unknown>,
  now: Date,
  options: EnqueueOptions = {},
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('jobs.progress')
    .values({ org_id: by.orgId, id, kind, person_id: by.personId, status: 'waiting', created_at: now, updated_at: now })
    .execute()
  await enqueue(trx, kind, { ...payload, orgId: by.orgId, progressId: id }, options)
  return id
}
