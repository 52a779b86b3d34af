import type { PlanItemFields } from '@dala/domain/curricula'
import type { Trx } from '#lib/db'
import { judgingOf, type Judging } from './plan-context.ts'
import { itemFields, listItems, listPlans, type PlanFilter, type PlanRow } from './plans.queries.ts'

export interface PlanWithLines {
  plan: PlanRow
  items: readonly PlanItemFields[]
  judging: Judging
}

const pageSize = 200

/**
 * Plans with their lines and all that judges them, newest year of admission first, a page of plans at a time.
 * @param status undefined: those in force and the drafts
 * @param limit so many of them; the rest is not read
 * @param concerns which of them are wanted; lines are read only of those
 */
export async function* plansWithLines(
  trx: Trx,
  wanted: {
    orgId: string
    today: string
    status: PlanFilter['status']
    limit?: number
    concerns?: (plan: PlanRow, judging: Judging) => boolean
  },
): AsyncGenerator<PlanWithLines> {
  const { orgId, today, status, limit = Infinity, concerns = () => true } = wanted
  let after: PlanFilter['after'] = null
  for (let left = limit; left > 0; left -= pageSize) {
    const size = Math.min(pageSize, left)
    const found: PlanRow[] = await listPlans(trx, orgId, { search: undefined, status, programmeId: undefined, after, limit: size })
    const some = found.slice(0, size)
    const judging = await judgingOf(trx, orgId, some, today)
    const plans = some.filter((plan) => concerns(plan, judging))
    const lines = Map.groupBy(
      await listItems(
        trx,
        orgId,
        plans.map((plan) => plan.id),
      ),
      (line) => line.plan_id,
    )
    for (const plan of plans) yield { plan, items: (lines.get(plan.id) ?? []).map(itemFields), judging }
    const last = some.at(-1)
    if (found.length <= size || last === undefined) return
    after = { cohort: last.cohort, id: last.id }
  }
}
