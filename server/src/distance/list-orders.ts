import type { listOrders as api } from '@dala/domain/distance'
import type { QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { decodeCursor, nextPage, type Db } from '#lib/db'
import { reachOf } from './list-work.ts'
import { listOrderRows } from './orders.queries.ts'
import { showOrder } from './show-order.ts'

/** The orders, newest first. */
export const listOrders = (db: Db, actor: Actor, query: QueryOf<typeof api>) =>
  db.transaction(async (trx) => {
    const [before = null] = query.after === undefined ? [] : decodeCursor(query.after, 1)
    const rows = await listOrderRows(trx, actor.orgId, (await reachOf(trx, actor)).units, {
      ...query,
      before: before === null ? null : String(before),
    })
    const page = nextPage(rows, query.limit, (row) => [row.id])
    return {
      next: page.next,
      items: page.items.map((row) => ({
        id: row.id,
        kind: row.kind,
        status: row.status === 'issued' ? ('issued' as const) : ('draft' as const),
        label: row.label,
        issuedOn: row.issued_on,
        learners: row.learners ?? 0,
        late: row.late ?? 0,
        acknowledged: row.acknowledged ?? 0,
        earliestDue: row.earliest_due,
      })),
    }
  })

export const getOrder = (db: Db, actor: Actor, id: string, now: Date) => db.transaction((trx) => showOrder(trx, actor, id, now))
