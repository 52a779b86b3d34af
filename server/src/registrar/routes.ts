import * as api from '@dala/domain/registrar'
import { serve, type App } from '#lib/http'
import { demandOrderReach, demandReversalReach, issueOrder, issuerOf } from './issue-order.ts'
import { issuePaper, listPapers } from './issue-paper.ts'
import { listContingent } from './list-contingent.ts'
import { getContingent, getHistory, getMyHistory, getOrder, listOrders } from './read-orders.ts'
import { reverseOrder } from './reverse-order.ts'

export const routes = (app: App): void => {
  serve(app, api.listOrders, ({ db, actor, query }) => listOrders(db, actor, query))
  serve(app, api.getOrder, ({ db, actor, params }) => getOrder(db, actor, params.orderId))
  serve(app, api.issueOrder, async ({ db, actor, body, now }) => {
    await demandOrderReach(db, actor, body)
    return getOrder(db, actor, await issueOrder(db, actor, body, now))
  })
  serve(app, api.reverseOrder, async ({ db, actor, params, body, now }) => {
    await demandReversalReach(db, actor, params.orderId)
    return getOrder(db, actor, await reverseOrder(db, await issuerOf(db, actor), params.orderId, body, now))
  })
  serve(app, api.getHistory, ({ db, actor, params, query, now }) => getHistory(db, actor, params.personId, query.on, now))
  serve(app, api.getMyHistory, ({ db, actor }) => getMyHistory(db, actor))
  serve(app, api.listContingent, ({ db, actor, query, now }) => listContingent(db, actor, query, now))
  serve(app, api.listPapers, ({ db, actor, params }) => listPapers(db, actor, params.personId))
  serve(app, api.issuePaper, ({ db, actor, params, body, now }) => issuePaper(db, actor, params.personId, body, now))
  serve(app, api.getContingent, ({ db, query, now }) => getContingent(db, query.on, now))
}
