import type { EventWatcher } from '#lib/events'
import type { Checks } from './checks.ts'
import { enqueueRecounts } from './standing.queries.ts'

/** Changes that follow each other closely are counted together. */
const GATHER_MS = 2000

/** After events that touch a look, counts it anew within seconds: one job for each look, in the transaction of the change. */
export const touchedWatcher =
  (checks: () => Checks): EventWatcher =>
  async (trx, orgId, kinds) => {
    const { all, touchedBy } = checks()
    // Another edition changes which clauses speak and what each look asks.
    const keys = new Set(
      kinds.some((kind) => kind.startsWith('regulations.'))
        ? all.map(({ key }) => key)
        : kinds.flatMap((kind) => touchedBy.get(kind) ?? []),
    )
    if (keys.size > 0) await enqueueRecounts(trx, orgId, [...keys], new Date(Date.now() + GATHER_MS))
  }
