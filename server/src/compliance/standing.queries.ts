import type { ClauseState, StateReason } from '@dala/domain/compliance'
import { sql } from 'kysely'
import type { Day, Level, Trx } from '#lib/db'
import './compliance.tables.ts'
import type { ClauseLine, StateCounts } from './compliance.tables.ts'

export const findOrganisation = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('organisations.organisation')
    .select(['id', 'kind', 'bin', 'name_kk', 'name_ru', 'name_en'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()

/** The levels of the programmes that the organisation keeps. */
export const listProgrammeLevels = async (trx: Trx, orgId: string): Promise<Level[]> =>
  (
    await trx
      .selectFrom('curricula.programme')
      .select('level')
      .distinct()
      .where('org_id', '=', orgId)
      .where('archived_at', 'is', null)
      .execute()
  ).map(({ level }) => level)

export const listAnswers = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('compliance.answer')
    .select(['check_key', 'examined', 'broken', 'soon', 'forecast', 'took_ms', 'fault', 'counted_at'])
    .where('org_id', '=', orgId)
    .execute()

export interface NewAnswer {
  check_key: string
  examined: number | null
  broken: number
  soon: number
  forecast: { on: Day; count: number }[]
  took_ms: number
  fault: string
}

export const saveAnswer = (trx: Trx, orgId: string, { forecast, ...answer }: NewAnswer, now: Date) =>
  trx
    .insertInto('compliance.answer')
    .values({ org_id: orgId, ...answer, forecast: JSON.stringify(forecast), counted_at: now })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'check_key']).doUpdateSet((excluded) => ({
        examined: excluded.ref('excluded.examined'),
        broken: excluded.ref('excluded.broken'),
        soon: excluded.ref('excluded.soon'),
        forecast: excluded.ref('excluded.forecast'),
        took_ms: excluded.ref('excluded.took_ms'),
        fault: excluded.ref('excluded.fault'),
        counted_at: excluded.ref('excluded.counted_at'),
      })),
    )
    .execute()

/** Two recounts at once must not write the same change of a clause twice. */
export const lockStandings = (trx: Trx, orgId: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtext('compliance.clause'), hashtext(${orgId}))`.execute(trx)

export const listStandings = (trx: Trx, orgId: string) =>
  trx
    .selectFrom('compliance.clause')
    .select(['clause_id', 'state', 'reason', 'examined', 'broken', 'soon', 'since'])
    .where('org_id', '=', orgId)
    .execute()

export interface Standing {
  clause_id: string
  state: ClauseState
  reason: StateReason
  examined: number
  broken: number
  soon: number
}

/** Writes the clauses that changed: the current rows, and a row of history for each. `since` moves only with the state. */
export async function saveStandings(
  trx: Trx,
  orgId: string,
  changed: readonly (Standing & { id: string; since: Date })[],
  at: Date,
): Promise<void> {
  if (changed.length === 0) return
  await trx
    .insertInto('compliance.clause')
    .values(changed.map(({ id: _, ...row }) => ({ org_id: orgId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'clause_id']).doUpdateSet((excluded) => ({
        state: excluded.ref('excluded.state'),
        reason: excluded.ref('excluded.reason'),
        examined: excluded.ref('excluded.examined'),
        broken: excluded.ref('excluded.broken'),
        soon: excluded.ref('excluded.soon'),
        since: excluded.ref('excluded.since'),
      })),
    )
    .execute()
  await trx
    .insertInto('compliance.history')
    .values(changed.map(({ since: _, ...row }) => ({ org_id: orgId, ...row, at })))
    .execute()
}

export const listHistory = (trx: Trx, orgId: string, clauseId: string, limit: number) =>
  trx
    .selectFrom('compliance.history')
    .select(['at', 'state', 'examined', 'broken', 'soon'])
    .where('org_id', '=', orgId)
    .where('clause_id', '=', clauseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const saveDay = (trx: Trx, orgId: string, on: Day, counts: StateCounts) =>
  trx
    .insertInto('compliance.day')
    .values({ org_id: orgId, on_date: on, counts: JSON.stringify(counts) })
    .onConflict((conflict) => conflict.columns(['org_id', 'on_date']).doUpdateSet((row) => ({ counts: row.ref('excluded.counts') })))
    .execute()

export const listDays = (trx: Trx, orgId: string, from: Day) =>
  trx
    .selectFrom('compliance.day')
    .select(['on_date', 'counts'])
    .where('org_id', '=', orgId)
    .where('on_date', '>=', from)
    .orderBy('on_date')
    .execute()

/** Whether any authority may see the clauses and not only the counts. */
export const isOpenedToAuthority = async (trx: Trx, orgId: string): Promise<boolean> =>
  (await trx
    .selectFrom('compliance.oversight')
    .select('authority_id')
    .where('organisation_id', '=', orgId)
    .where('detail', '=', 'clauses')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The own counts for the authority to read; the organisation writes no row but its own. */
export const publishSummary = (trx: Trx, orgId: string, on: Day, counts: StateCounts, clauses: ClauseLine[] | null, now: Date) =>
  trx
    .insertInto('compliance.summary')
    .values({
      organisation_id: orgId,
      on_date: on,
      counts: JSON.stringify(counts),
      clauses: clauses && JSON.stringify(clauses),
      published_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet((row) => ({
        on_date: row.ref('excluded.on_date'),
        counts: row.ref('excluded.counts'),
        clauses: row.ref('excluded.clauses'),
        published_at: row.ref('excluded.published_at'),
      })),
    )
    .execute()

/** Recounts that wait, one for each look; what waits already keeps its time. */
export const enqueueRecounts = (trx: Trx, orgId: string, keys: readonly string[], runAt: Date) =>
  sql`SELECT jobs.enqueue_once('compliance.recount-check',
        ${keys.map((key) => JSON.stringify({ orgId, key }))}::json[], ${keys.map((key) => `compliance/${orgId}/${key}`)}::text[],
        ${`compliance/${orgId}`}, ${runAt})`.execute(trx)
