import { addDays } from '@dala/locale'
import type { Db, Trx } from '#lib/db'
import type { Checks } from './checks.ts'
import type { Evidence, EvidenceAt } from './evidence.ts'
import { daysOf, settle } from './settle.ts'
import { saveAnswer, type NewAnswer } from './standing.queries.ts'

/** Rows of `soon` that are looked at for the forecast of one check; more of them make no better forecast. */
const FORECAST_ROWS = 2000
const PAGE = 500

/** Counts some looks of an organisation, or all of them, each in a transaction of its own, and judges the clauses from what came out. */
export async function recount(
  db: Db,
  checks: Checks,
  keys: readonly string[] | null,
  now: Date,
  said: (done: number, total: number) => Promise<void> = async () => {},
  log: (line: string) => void = () => {},
): Promise<void> {
  const asked = keys === null ? checks.all : keys.flatMap((key) => checks.byKey.get(key) ?? [])
  const at = { orgId: db.orgId, ...daysOf(now) }
  for (const [index, check] of asked.entries()) {
    const answer = await answerOf(db, check, at, log)
    await db.transaction((trx) => saveAnswer(trx, db.orgId, answer, now))
    if ((index + 1) % 5 === 0 || index + 1 === asked.length) await said(index + 1, asked.length)
  }
  await db.transaction((trx) => settle(trx, db.orgId, checks, now))
}

/** What one look gives. One that fails is kept as failed: a clause must not stay green because its rows could not be read. */
async function answerOf(db: Db, check: Evidence, at: EvidenceAt, log: (line: string) => void): Promise<NewAnswer> {
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  try {
    return await db.transaction(async (trx) => {
      const { examined, broken, soon } = await check.count(trx, at)
      const forecast = soon > 0 ? await forecastOf(trx, check, at) : []
      return { check_key: check.key, examined, broken, soon, forecast, took_ms: took(), fault: '' }
    })
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    log(`${check.key}: ${fault}`)
    return { check_key: check.key, examined: null, broken: 0, soon: 0, forecast: [], took_ms: took(), fault: fault.slice(0, 500) }
  }
}

async function forecastOf(trx: Trx, check: Evidence, at: EvidenceAt): Promise<NewAnswer['forecast']> {
  const days = new Map<string, number>()
  let after: string | null = null
  for (let seen = 0; seen < FORECAST_ROWS; seen += PAGE) {
    const { items, next } = await check.rows(trx, { ...at, which: 'soon', after, limit: PAGE })
    for (const { since } of items) {
      const on = since ?? addDays(at.today, 1)
      days.set(on, (days.get(on) ?? 0) + 1)
    }
    if (next === null) break
    after = next
  }
  return [...days].map(([on, count]) => ({ on, count })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
