import * as api from '@dala/domain/registrar'
import { serve, type App } from '#lib/http'
import { issueOrder, issuerOf } from './issue-order.ts'
import { getContingent, getHistory, getMyHistory, getOrder, listOrders } from './read-orders.ts'
import { reverseOrder } from './reverse-order.ts'

export const routes = (app: App): void => {
  serve(app, api.listOrders, ({ db, query }) => listOrders(db, query))
  serve(app, api.getOrder, ({ db, actor, params }) => getOrder(db, actor, params.orderId))
  serve(app, api.issueOrder, async ({ db, actor, body, now }) => getOrder(db, actor, await issueOrder(db, actor, body, now)))
  serve(app, api.reverseOrder, async ({ db, actor, params, body, now }) =>
    getOrder(db, actor, await reverseOrder(db, await issuerOf(db, actor), params.orderId, body, now)),
  )
  serve(app, api.getHistory, ({ db, actor, params, query, now }) => getHistory(db, actor, params.personId, query.on, now))
  serve(app, api.getMyHistory, ({ db, actor }) => getMyHistory(db, actor))
  serve(app, api.getContingent, ({ db, query, now }) => getContingent(db, query.on, now))
}
